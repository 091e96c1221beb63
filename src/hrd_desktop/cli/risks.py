"""``risk show|matrix|list|begin|decide|same``."""

from datetime import date
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.days import DAY
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.risk.views import Harm


@click.group()
def risk() -> None:
    """Risk assessments: shown, begun, decided, compared with the one before."""


@risk.command("show")
@click.argument("record_id")
@with_session(write=False)
def show(session: "Session", out: Out, record_id: str) -> None:
    """Show an assessment as its page does, or the newest one of a case or a defender."""
    view = session.risks.view(record_id)
    lines = [f"{view.title}  {view.date_text}  {view.level_label or _('Not finished')}"]
    if view.standing:
        lines.append(view.standing.words)
    lines += [f"{one.rule}  {one.text}" for one in view.objections]
    lines += [f"{one.question}  {one.before or '-'} -> {one.after or '-'}" for one in view.changes]
    out.result(view, *(line for line in lines if line))


@risk.command("matrix")
@click.argument("record_id")
@with_session(write=False)
def matrix(session: "Session", out: Out, record_id: str) -> None:
    """Show the matrix of each measure considered: harm, to whom, how likely, how grave, and the level that makes."""
    view = session.risks.view(record_id)
    lines: list[str] = []
    for measure in view.measures:
        lines.append(measure.label)
        lines += [_harm(one) for one in measure.harms]
    out.result({"id": view.id, "measures": view.measures, "inaction_weighed": view.inaction_weighed}, *lines)


def _harm(one: "Harm") -> str:
    weighed = (one.to_label, one.chance_label, one.consequence_label, one.zone_label)
    return f"  {one.number}  {one.text}  {' · '.join(part or '–' for part in weighed)}"


@risk.command("list")
@click.argument("record_id")
@with_session(write=False)
def list_(session: "Session", out: Out, record_id: str) -> None:
    """List the assessments of a case or a defender, newest first."""
    rows = session.risks.list(record_id)
    out.result({"rows": rows}, *(f"{row.id}  {row.date_text}  {row.level_label}" for row in rows))


@risk.command("begin")
@click.argument("record_id")
@with_session()
def begin(session: "Session", out: Out, record_id: str) -> None:
    """Begin an assessment of a case or a defender, or give the one that is not finished."""
    made = session.risks.begin(record_id)
    out.result({"id": made}, made)


@risk.command("decide")
@click.argument("risk_id")
@click.option("--level", required=True, help="low, medium, high or extreme.")
@click.option("--reason", required=True, help="Why this level.")
@click.option("--against", default="", help="Why all the same, where the answers speak against it.")
@click.option("--review", type=DAY, help="The day to assess again; without it, the latest that the level allows.")
@with_session()
def decide(
    session: "Session", out: Out, *, risk_id: str, level: str, reason: str, against: str, review: date | None
) -> None:
    """Choose the level of an assessment, in writing."""
    session.risks.decide(risk_id, level, reason, against=against, review=review)
    view = session.risks.view(risk_id)
    out.result(view, f"{view.level_label}  {view.look_again}", *(one.text for one in view.objections))


@risk.command("same")
@click.argument("risk_id")
@click.argument("question")
@click.option("--row", default="", help="For a repeat: what its row is known by in the list of changes.")
@with_session()
def same(session: "Session", out: Out, *, risk_id: str, question: str, row: str) -> None:
    """Answer a question as the assessment before it did."""
    session.risks.say_again(risk_id, question, row)
    out.result({"risk": risk_id, "question": question}, question)
