"""``duties`` and ``duty done|postpone|interval``: what falls due by rules and dates, and how a duty is settled."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from hrd_desktop.cli.days import DAY
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.views.agenda import Group

_MANY = 10_000


@click.command()
@click.option("--group", type=click.Choice(["late", "week", "later"]), help="Late, of this week, or later.")
@click.option("--limit", type=click.IntRange(1, _MANY), default=_MANY, help="How many, the earliest first.")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write the agenda as PDF, in the clear.")
@click.option("--language", type=click.Choice(["en", "nb"]), default=None, help="The language of the PDF.")
@with_session()
def duties(
    session: "Session", out: Out, *, group: str | None, limit: int, target: Path | None, language: str | None
) -> None:
    """List what falls due, the earliest first: hearings, ends of consent, reports, reassessments, reviews."""
    session.agenda.settle()
    view = session.agenda.view(cast("Group | None", group), limit=limit)
    if target is not None:
        _write(session, out, target, language or "")
    lines = (f"{one.due.isoformat()}  {one.chip}  {one.title}  {one.about}  {one.rule}" for one in view.lines)
    out.result(view, *lines)


def _write(session: "Session", out: Out, target: Path, language: str) -> None:
    sheet = session.agenda.sheet(language)
    session.files.write_out(target, sheet.pdf, lambda: session.agenda.printed(sheet, "saved"))
    out.say(_("The sheet lies there in the clear. Whoever holds the medium can read it."))


@click.group()
def duty() -> None:
    """A duty: named by its rule, its record and its slot, as ``duties --json`` prints them."""


@duty.command("done")
@click.argument("rule")
@click.argument("record", default="")
@click.argument("slot", default="")
@click.option("--reason", required=True, help="How it was done, or why nothing more is to be done.")
@with_session()
def done(session: "Session", out: Out, *, rule: str, record: str, slot: str, reason: str) -> None:
    """Mark a duty as done, in writing."""
    session.agenda.settle()
    session.agenda.done(rule, record, slot, reason=reason)
    out.result({"rule": rule, "record": record, "slot": slot, "done": True}, rule)


@duty.command("postpone")
@click.argument("rule")
@click.argument("record", default="")
@click.argument("slot", default="")
@click.option("--until", type=DAY, required=True, help="The new day.")
@click.option("--reason", required=True, help="Why it can wait.")
@with_session()
def postpone(session: "Session", out: Out, *, rule: str, record: str, slot: str, until: date, reason: str) -> None:
    """Give a duty another day, in writing."""
    session.agenda.settle()
    session.agenda.postpone(rule, record, slot, until=until, reason=reason)
    out.result({"rule": rule, "record": record, "slot": slot, "until": until}, until.isoformat())


@duty.command("interval")
@click.argument("rule", default="")
@click.argument("value", required=False)
@with_session()
def interval(session: "Session", out: Out, rule: str, value: str | None) -> None:
    """List the intervals, or set the one of RULE to VALUE; an empty VALUE gives its default back."""
    if value is not None:
        session.agenda.set_interval(rule, value)
    rows = [row for row in session.agenda.intervals() if rule in ("", row.rule)]
    mark = _("to be set by the Ministry")
    out.result({"rows": rows}, *(f"{row.rule}  {row.value}  {row.text if row.own else mark}" for row in rows))
