"""``call note|show|file|sort``: what is heard while the person talks, and where it goes afterwards."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def call() -> None:
    """Notes of a call: written while the person talks, sorted into questions afterwards."""


@call.command("note")
@click.argument("text")
@click.option("--call", "call_id", default="", help="The call to go on with; a new one without it.")
@click.option("--about", default="", help="The defender, case or checklist a new call is about.")
@with_session()
def note(session: "Session", out: Out, *, text: str, call_id: str, about: str) -> None:
    """Write one note of a call, stamped now; print the call's id."""
    from hrd_desktop.domain.ids import new_id, new_row_id
    from hrd_desktop.services.contacts.views import Line

    record, row = call_id or new_id(), new_row_id()
    if call_id:
        session.contacts.call(call_id)
    session.contacts.note(record, Line(row, text, datetime.now(UTC)), about)
    out.result({"call": record, "row": row}, record)


@call.command("show")
@click.argument("call_id")
@with_session(write=False)
def show(session: "Session", out: Out, call_id: str) -> None:
    """Show the notes of a call, each with its moment and the question it was put into."""
    view = session.contacts.call(call_id)
    lines = (f"{one.row}  {one.clock}  {one.text}  {', '.join(one.into)}".rstrip() for one in view.notes)
    out.result(view, *lines)


@call.command("file")
@click.argument("call_id")
@click.option("--case", "case", default="", help="The case; a new urgent one without it.")
@with_session()
def file(session: "Session", out: Out, call_id: str, case: str) -> None:
    """Put the notes of a call into a case, or begin an urgent case with them; print the case's id."""
    made = session.contacts.file(call_id, case or None)
    out.result({"case": made}, made)


@call.command("sort")
@click.argument("call_id")
@click.argument("row")
@click.option("--into", "into", default="", help="The question, by its name or path; without it the note is kept.")
@with_session()
def sort(session: "Session", out: Out, *, call_id: str, row: str, into: str) -> None:
    """Put a note into a question of the case's checklist, behind what stands there, or keep it as a note."""
    from hrd_desktop.services.errors import QuestionUnknown

    if not into:
        done = session.contacts.keep(call_id, row)
    else:
        found = next((one for one in session.contacts.targets(call_id) if into in (one.path, one.name)), None)
        if found is None:
            raise QuestionUnknown(form="urg", name=into[:80])
        done = session.contacts.sort(call_id, row, found)
    out.result(done, ", ".join(done.into) or _("Kept as a note"))
