"""``cases guess|import|imports|undo``: cases that exist already in spreadsheets."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.spreadsheets.mapping import Mapping
    from hrd_desktop.services.spreadsheets.plan import Plan
    from hrd_desktop.services.spreadsheets.tables import Table

_MOST = 1 << 20


@click.group()
def cases() -> None:
    """Cases that exist already in spreadsheets (CSV, XLSX)."""


@cases.command("guess")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write the mapping here, to be edited.")
@with_session(write=False)
def guess(session: "Session", out: Out, file: Path, target: Path | None) -> None:
    """Say which question each column seems to answer; the result is a mapping for import."""
    from hrd_desktop.services.files.writing import write_new

    found = session.imports.guess(session.imports.read(file))
    if target is not None:
        write_new(target, found.to_text().encode())
    out.result(found, *(f"{heading}: {column.to or '–'}" for heading, column in found.columns.items()))


@cases.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--map", "--mapping", "by", type=click.Path(path_type=Path), help="The mapping; without it, a guess.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, and make nothing.")
@click.option("--leave-out", is_flag=True, help="Leave out the answers that cannot be taken.")
@click.option("--keep-mapping", default="", metavar="NAME", help="Keep the mapping in the vault under this name.")
@with_session()
def import_(session: "Session", out: Out, *, file: Path, by: Path | None, **how: "str | bool") -> None:
    """Take cases in from a spreadsheet, all of it or nothing. cases undo takes it back."""
    table, mapping = _read(session, file, by)
    plan = session.imports.plan(table, mapping, out.progress())
    told = _told(plan)
    if how["dry_run"]:
        out.result(told, *_lines(told))
        return
    done = session.imports.run(plan, file.name, out.progress(), leave_out=bool(how["leave_out"]))
    if how["keep_mapping"]:
        session.imports.keep_mapping(str(how["keep_mapping"]), mapping)
    said = _("{count} cases taken in. Take them back with: cases undo {id}").format(count=done.cases, id=done.id)
    out.result({**told, "id": done.id}, *_lines(told), said)


def _read(session: "Session", file: Path, by: Path | None) -> "tuple[Table, Mapping]":
    from hrd_desktop.services.files.reading import small_text
    from hrd_desktop.services.spreadsheets.mapping import parse

    if by is None:
        table = session.imports.read(file)
        return table, session.imports.guess(table)
    mapping = parse(small_text(by, _MOST))
    return session.imports.read(file, mapping.how), mapping


def _told(plan: "Plan") -> dict[str, object]:
    from hrd_desktop.services.spreadsheets.words import told

    problems = [
        {"line": one.line, "column": one.heading, "kind": one.kind, "stops": one.stops, "text": told(one)}
        for one in plan.problems
    ]
    hints = [
        {"line": case.lines[0], "same": record, "title": title, "likely": likely}
        for case in plan.cases
        for record, title, likely in case.hints
    ]
    return {
        "lines": plan.lines,
        "counts": plan.counts(),
        "left_out": plan.left_out,
        "problems": problems,
        "hints": hints,
    }


def _lines(told: dict[str, object]) -> list[str]:
    counts, problems, hints = told["counts"], told["problems"], told["hints"]
    assert isinstance(counts, dict) and isinstance(problems, list) and isinstance(hints, list)
    lines = [", ".join(f"{form} {count}" for form, count in counts.items())]
    lines += [f"{one['line']}  {one['column']}: {one['text']}" for one in problems]
    lines += [_("{line}  may be {title}").format(line=one["line"], title=one["title"]) for one in hints]
    return lines


@cases.command("imports")
@with_session(write=False)
def imports(session: "Session", out: Out) -> None:
    """List imports, the latest first."""
    rows = session.imports.list()
    out.result(rows, *(f"{row.id}  {row.at:%Y-%m-%d %H:%M}  {row.name}  {row.cases}  {row.state}" for row in rows))


@cases.command("undo")
@click.argument("import_id")
@with_session()
def undo(session: "Session", out: Out, import_id: str) -> None:
    """Take a whole import back; what was worked on since stays."""
    found = session.imports.undo(import_id, out.progress())
    left = _("{count} records were worked on since and stay.").format(count=found.left)
    out.result(found, _("Taken back."), *([left] if found.left else []))
