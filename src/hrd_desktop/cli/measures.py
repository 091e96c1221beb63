"""``measure new|list|show|gate|move|overrule|approve``."""

from datetime import date
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.days import DAY
from hrd_desktop.cli.opening import COUNT, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session

_STATES = ["planned", "gates_open", "requested", "ready", "done", "reported", "informed", "dropped"]


@click.group()
def measure() -> None:
    """Measures: judged by the guidelines' gates, approved, carried out, followed up."""


@measure.command("new")
@click.option("--case", help="The case it belongs to.")
@click.option("--type", "kind", required=True, help="A kind of measure: demarche, trial_observation, visa...")
@with_session()
def new(session: "Session", out: Out, case: str | None, kind: str) -> None:
    """Propose a measure."""
    made = session.measures.new(case, kind)
    out.result(session.measures.view(made).row, made)


@measure.command("list")
@click.option("--case", help="Only measures of this case.")
@click.option("--offset", type=COUNT, default=0)
@click.option("--limit", type=COUNT, default=100)
@with_session(write=False)
def list_(session: "Session", out: Out, *, case: str | None, offset: int, limit: int) -> None:
    """List measures, last changed first."""
    page = session.measures.list(case, offset, limit)
    out.result(
        page, *(f"{row.id}  {row.state_label}  {row.chip}  {row.title}  {row.case_title}" for row in page.rows)
    )


@measure.command("show")
@click.argument("measure_id")
@with_session(write=False)
def show(session: "Session", out: Out, measure_id: str) -> None:
    """Show a measure as its page does."""
    view = session.measures.view(measure_id)
    lines = [f"{step.label}: {step.day or '-'}" for step in view.steps]
    out.result(view, f"{view.row.title}  {view.row.chip}", *lines)


@measure.command("gate")
@click.argument("measure_id")
@with_session(write=False)
def gate(session: "Session", out: Out, measure_id: str) -> None:
    """Tell what every rule says of a measure, what is missing and what mends it."""
    view = session.measures.view(measure_id)
    data = {
        "measure": measure_id,
        "action": view.row.action,
        "state": view.row.state,
        "allowed": not any(one.stops for one in view.gates),
        "verdicts": view.gates,
        "duties": view.duties,
        "approval": view.approval,
        "overruled": view.written,
    }
    lines = [f"{_word(one)}  {one.rule}  {one.strength}  {'; '.join(one.missing) or one.title}" for one in view.gates]
    due = [f"{one.due or '-'}  {one.rule}  {one.title}" for one in view.duties]
    out.result(data, *lines, *due)


def _word(one: object) -> str:
    from hrd_desktop.rules import Gate

    assert isinstance(one, Gate)
    return _("met") if one.allowed else _("overruled in writing") if one.overruled else _("not met")


@measure.command("move")
@click.argument("measure_id")
@click.argument("state", type=click.Choice(_STATES))
@click.option("--on", type=DAY, help="The day it was asked for or carried out: 2026-11-24.")
@with_session()
def move(session: "Session", out: Out, *, measure_id: str, state: str, on: date | None) -> None:
    """Take a measure a step further. A rule that must hold and does not, refuses."""
    view = session.measures.move(measure_id, state, on=on)
    out.result(view, f"{view.row.title}: {view.row.state_label}")


@measure.command("overrule")
@click.argument("measure_id")
@click.option("--rule", required=True, help="The rule to overrule.")
@click.option("--reason", required=True, help="Why, in writing; it stays with the measure.")
@with_session()
def overrule(session: "Session", out: Out, *, measure_id: str, rule: str, reason: str) -> None:
    """Overrule a rule in writing. It stays visible."""
    session.measures.overrule(measure_id, rule, reason)
    out.result({"measure": measure_id, "overruled": rule}, _("Overruled in writing: {rule}").format(rule=rule))


@measure.command("approve")
@click.argument("measure_id")
@click.option("--outside", is_flag=True, required=True, help="The approval was given outside the program.")
@click.option("--by", required=True, help="Who approved: the unit.")
@click.option("--on", required=True, type=DAY, help="The day it was given: 2026-11-24.")
@click.option("--how", required=True, help="How it came: by telephone, by letter...")
@click.option("--reason", required=True, help="Why it stands outside the program.")
@with_session()
def approve(session: "Session", out: Out, *, measure_id: str, outside: bool, **said: object) -> None:
    """Record an approval given outside the program, for exactly the text that stands there now."""
    if not outside:
        raise click.UsageError(_("an approval inside the program comes with an accepted decision; give --outside"))
    on = said["on"]
    assert isinstance(on, date)
    session.measures.approve_outside(
        measure_id, by=str(said["by"]), on=on, how=str(said["how"]), reason=str(said["reason"])
    )
    approval = session.measures.view(measure_id).approval
    assert approval is not None
    out.result({"measure": measure_id, "approval": approval}, _("Approved: {by}").format(by=approval.by))
