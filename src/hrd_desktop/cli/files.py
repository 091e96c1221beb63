"""``file add|list|save|remove``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.views import FileRow


@click.group()
def file() -> None:
    """Files attached to records."""


@file.command("add")
@click.option("--record", "record_id", required=True)
@click.argument("path", type=click.Path(path_type=Path))
@with_session()
def add(session: "Session", out: Out, record_id: str, path: Path) -> None:
    """Attach the file at PATH."""
    row = session.files.add(record_id, path, out.progress())
    out.result(row, _line(row))


def _line(row: "FileRow") -> str:
    return _("{file}  {name}  {size} bytes").format(file=row.id, name=row.name, size=row.size)


@file.command("list")
@click.option("--record", "record_id")
@click.option("--case", "case_id")
@with_session(write=False)
def list_(session: "Session", out: Out, record_id: str | None, case_id: str | None) -> None:
    """List files."""
    rows = session.files.list(record_id, case_id)
    out.result(rows, *(_line(row) for row in rows))


@file.command("save")
@click.argument("file_id")
@click.option("--to", required=True, type=click.Path(path_type=Path))
@with_session()
def save(session: "Session", out: Out, file_id: str, to: Path) -> None:
    """Write a file in the clear."""
    out.say(_("This writes the file in the clear. Whoever holds the medium can read it."))
    session.files.save(file_id, to, out.progress())
    out.result({"file": file_id, "to": to}, _("Written to {path}").format(path=to))


@file.command("remove")
@click.argument("file_id")
@with_session()
def remove(session: "Session", out: Out, file_id: str) -> None:
    """Remove a file from its record."""
    session.files.remove(file_id)
    out.result({"removed": file_id}, _("Removed."))
