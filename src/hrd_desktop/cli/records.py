"""``record new|list|show|delete``, ``undo``, ``search``."""

from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import COUNT, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def record() -> None:
    """Records of every form."""


@record.command("new")
@click.option("--form", required=True, help="map, risk, urg, hrd, inc, log, cns, act, cas, mis, vis, cty, source...")
@click.option("--case", help="The case it belongs to.")
@with_session()
def new(session: "Session", out: Out, form: str, case: str | None) -> None:
    """Make a record. An urgent checklist without --case brings a case and a defender with it."""
    if form == "cas" and case is not None:
        raise click.UsageError(_("a case belongs to no other case; leave --case out"))
    made = session.records.new(form, case)
    found = session.records.show(made)
    data: dict[str, str | None] = {"id": made, "form": form, "case": found.case, "title": session.records.title(made)}
    if form == "urg":
        data["defender"] = found.text("urg_subject") or None
    out.result(data, made)


@record.command("list")
@click.option("--form", help="Only records of this form.")
@click.option("--case", help="Only records of this case.")
@click.option("--offset", type=COUNT, default=0)
@click.option("--limit", type=COUNT, default=100)
@with_session(write=False)
def list_(session: "Session", out: Out, *, form: str | None, case: str | None, offset: int, limit: int) -> None:
    """List records, last changed first, by their safe titles."""
    from hrd_desktop.domain.records import KINDS
    from hrd_desktop.services.errors import FormUnknown

    if form is not None and form not in KINDS:
        raise FormUnknown(form=form[:32])
    page = session.records.page(KINDS[form] if form else None, offset, limit, case=case)
    out.result(page, *(f"{row.id}  {row.form:7} {row.title}" for row in page.rows))


@record.command("show")
@click.argument("record_id")
@with_session(write=False)
def show(session: "Session", out: Out, record_id: str) -> None:
    """Show a record with its statements, as they stand."""
    found = session.records.show(record_id)
    data = found.model_dump(mode="json") | {"title": session.records.title(record_id)}
    data["statements"] = session.answers.show(record_id)
    lines = [f"{row.path}  {row.value if row.value is not None else row.state.value}" for row in data["statements"]]
    out.result(data, data["title"], *lines)


@record.command("delete")
@click.argument("record_id")
@with_session()
def delete(session: "Session", out: Out, record_id: str) -> None:
    """Delete a record; a case goes with everything in it."""
    session.records.delete(record_id)
    out.result({"deleted": record_id}, _("Deleted."))


@click.command()
@click.option("--record", "record_id", help="Take back the last change of this record.")
@with_session()
def undo(session: "Session", out: Out, record_id: str | None) -> None:
    """Take back the last change."""
    from hrd_desktop.errors import HrdError

    found = session.answers.undo(record_id)
    if found is None:
        raise HrdError("NOTHING_TO_UNDO")
    out.result(found, _("Taken back: {what}").format(what=found.text or found.path))


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=COUNT, default=20)
@with_session(write=False)
def search(session: "Session", out: Out, words: tuple[str, ...], limit: int) -> None:
    """Find records. Hits show aliases and questions, never names or sources."""
    hits = session.search(" ".join(words), limit)
    out.result(hits, *(f"{hit.record}  {hit.title}  {hit.snippet}" for hit in hits))
