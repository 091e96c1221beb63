"""``case mark|names|import|export|show|list``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.bundles import overrules
from hrd_desktop.cli.names import line_of
from hrd_desktop.cli.opening import COUNT, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def case() -> None:
    """Cases."""


@case.command("list")
@click.option("--text", default="", help="Part of a number or alias.")
@click.option("--offset", type=COUNT, default=0)
@click.option("--limit", type=COUNT, default=100)
@with_session(write=False)
def list_(session: "Session", out: Out, text: str, offset: int, limit: int) -> None:
    """List cases, last changed first."""
    page = session.cases.page(offset, limit, text)
    out.result(page, *(f"{row.id}  {row.number}  {row.alias}  {row.status_label}" for row in page.rows))


@case.command("show")
@click.argument("case_id")
@with_session(write=False)
def show(session: "Session", out: Out, case_id: str) -> None:
    """Show a case as its page does."""
    view = session.cases.view(case_id)
    out.result(view, view.title, *(f"{event.date_text}: {event.text}" for event in view.chronology))


@case.command("names")
@click.argument("case_id")
@click.option("--sheet", is_flag=True, help="Those on the briefing sheet, not those in a bundle.")
@click.option("--pseudonyms", is_flag=True, help="Those in a bundle under pseudonyms.")
@click.option("--file", "files", multiple=True, help="A file (its id) that leaves, as for: bundle seal.")
@with_session(write=False)
def names(
    session: "Session", out: Out, *, case_id: str, sheet: bool, pseudonyms: bool, files: tuple[str, ...]
) -> None:
    """List the names of people in what would leave with a case; this shows real names."""
    from hrd_desktop.services.views import SealChoice

    choice = SealChoice(files=frozenset(files) if files else None, pseudonyms=pseudonyms)
    found = session.briefing.names(case_id) if sheet else session.exchange.plan(case_id, [], choice=choice).names
    out.result(found, *map(line_of, found))


@case.command("mark")
@click.argument("case_id")
@click.argument("marking", type=click.Choice(["none", "fortrolig", "strengt_fortrolig"]))
@click.option("--basis", required=True, help="The legal basis.")
@click.option("--reason", default="", help="Needed to lower a marking.")
@with_session()
def mark(session: "Session", out: Out, *, case_id: str, marking: str, basis: str, reason: str) -> None:
    """Set the protective marking of a case."""
    from hrd_desktop.domain.marking import Marking

    session.cases.mark(case_id, Marking(marking), basis, reason)
    out.result({"case": case_id, "marking": marking}, _("Marked {marking}.").format(marking=marking))


@case.command("export")
@click.argument("case_id")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write it here instead of standard output.")
@click.option("--overrule", multiple=True, help="PERSONS-EXPORT brings along whom no consent covers; with --reason.")
@click.option("--reason", multiple=True)
@with_session()
def export(
    session: "Session",
    out: Out,
    *,
    case_id: str,
    target: Path | None,
    overrule: tuple[str, ...],
    reason: tuple[str, ...],
) -> None:
    """Write a case's document in the clear: names and all, without whom no consent covers. Files are not in it."""
    from hrd_desktop.services.exchange.documents import export_case

    found = export_case(session, case_id, overrules(overrule, reason), target)
    out.say(_("This is the case in the clear. Whoever reads it knows everything in it."))
    covers = session.consents.covers(case_id, "share_ministry")
    for one in covers:
        out.say(f"“{one.alias}”: {one.chip}")
    for line in found.left_out:
        out.say(f"{line.text}: {line.chip}. {line.reason}")
    if target is None:
        click.echo(found.data.decode())
        return
    data = {"case": case_id, "file": target, "covers": covers, "left_out": found.left_out}
    out.result(data, _("Written to {path}").format(path=target))


@case.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@with_session()
def import_(session: "Session", out: Out, file: Path) -> None:
    """Take in a case document. Fields that this program does not know are kept and written back."""
    from hrd_desktop.services.exchange.documents import import_case

    found = import_case(session, file)
    said = _("{count} records taken in.").format(count=found.records)
    out.result(found, _("Already here.") if found.already else said)
