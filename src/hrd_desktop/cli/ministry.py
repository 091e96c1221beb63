"""``route`` and ``reference``: the way of a case through the Ministry, and the tables that the Ministry fills."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.command()
@click.option("--case", "case_id", required=True)
@with_session(write=False)
def route(session: "Session", out: Out, case_id: str) -> None:
    """Show which units of the Ministry hear of a case, and which hub mission to ask."""
    from hrd_desktop.services.mission import routing

    view = routing.of_case(session, case_id)
    lines = [f"{stop.part_label}: {stop.name} – {stop.why} ({', '.join(stop.place)})" for stop in view.stops]
    if view.hub:
        lines.append(_("Hub mission: {city}").format(city=view.hub))
    out.result(view, *lines, *view.gaps)


@click.group()
def reference() -> None:
    """Tables that the Ministry fills: desks, departments, hub missions."""


@reference.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Say what would change; change nothing.")
@with_session()
def import_(session: "Session", out: Out, file: Path, preview: bool) -> None:
    """Take in a table from CSV: iso2,department,desk or iso2,hub."""
    from hrd_desktop.services.mission import ministry_tables

    found = (ministry_tables.preview if preview else ministry_tables.take_in)(session, file)
    head = _("{table}: {rows} countries").format(table=found.table, rows=found.rows)
    changes = (
        _("new: {codes}").format(codes=", ".join(found.new) or "-"),
        _("changed: {codes}").format(codes=", ".join(found.changed) or "-"),
        _("gone: {codes}").format(codes=", ".join(found.gone) or "-"),
    )
    out.result(found, head, *changes, *([_("Nothing was changed yet.")] if preview else []))
