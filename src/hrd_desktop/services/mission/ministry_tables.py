"""Tables that only the Ministry can fill: which desk and department has a country, which hub serves it.

They come as CSV, are looked at before they are taken in, and are kept inside the vault: a new table replaces the old
one whole, so that a country struck out is struck out. Two kinds are known by their columns: ``iso2,department,desk``
and ``iso2,hub``.
"""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop import reference
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.files.reading import content

if TYPE_CHECKING:
    from hrd_desktop.rules.routing import Tables
    from hrd_desktop.services.session import Session

DESKS, HUBS = "ministry.desks", "ministry.hubs"
"""Names under which the vault keeps the tables."""
_COLUMNS = {("iso2", "department", "desk"): DESKS, ("iso2", "hub"): HUBS}
_MOST_BYTES = 1 << 20
_LONGEST = 120

Rows = Mapping[str, tuple[str, ...]]


class MinistryTableInvalid(HrdError):
    """A table that does not fit. Facts: why."""

    error = "MINISTRY_TABLE_INVALID"


@dataclass(frozen=True)
class TablePreview:
    """What a file holds against what is in use: *rows*, and the countries that come in, change or go."""

    table: str
    rows: int
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def preview(session: "Session", file: Path) -> TablePreview:
    """Return what taking in *file* would do. Raises MINISTRY_TABLE_INVALID, naming the line, or SOURCE_UNREADABLE."""
    table, rows = read(file)
    return _compared(table, rows, _held(session, table))


def take_in(session: "Session", file: Path) -> TablePreview:
    """Take in *file* and return what it did. Raises as :func:`preview`; then nothing is changed."""
    table, rows = read(file)
    found = _compared(table, rows, _held(session, table))
    session.vault.put(table, json.dumps({iso2: list(row) for iso2, row in rows.items()}), by=session.officer)
    session.tell(set(), set())
    return found


def tables(session: "Session") -> "Tables":
    """Return the tables in use, those that ship with the program beneath the Ministry's own."""
    from hrd_desktop.rules.routing import Tables

    desks, hubs = _held(session, DESKS), _held(session, HUBS)
    shipped = {iso2: unit.code for unit in reference.units().values() for iso2 in unit.countries}
    served = {iso2: hub.code for hub in reference.hubs().values() for iso2 in hub.serves}
    return Tables(
        departments=shipped | {iso2: row[0] for iso2, row in desks.items() if row[0]},
        desks={iso2: row[1] for iso2, row in desks.items() if row[1]},
        hubs=served | {iso2: row[0] for iso2, row in hubs.items()},
    )


def read(file: Path) -> tuple[str, Rows]:
    """Return which table *file* holds, and its rows by country. Raises MINISTRY_TABLE_INVALID, SOURCE_UNREADABLE."""
    data = content(file, _MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise MinistryTableInvalid(why=_("the file is larger than a table of countries can be."))
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise MinistryTableInvalid(why=_("it is no CSV in UTF-8.")) from None
    header = tuple(cell.strip() for cell in lines[0]) if lines else ()
    if header not in _COLUMNS:
        known = _("the first line must be {one} or {other}.")
        raise MinistryTableInvalid(why=known.format(one="iso2,department,desk", other="iso2,hub"))
    return _COLUMNS[header], _rows(_COLUMNS[header], len(header), lines[1:])


def _rows(table: str, columns: int, lines: list[list[str]]) -> Rows:
    found: dict[str, tuple[str, ...]] = {}
    for number, cells in enumerate(lines, 2):
        row = tuple(cell.strip() for cell in cells)
        if not any(row):
            continue
        why = _wrong(table, columns, row, found)
        if why:
            raise MinistryTableInvalid(why=_("line {number}: {why}").format(number=number, why=why))
        found[row[0]] = row[1:]
    if not found:
        raise MinistryTableInvalid(why=_("it holds no country."))
    return found


def _wrong(table: str, columns: int, row: tuple[str, ...], found: Rows) -> str:
    """Say what is wrong with a row, '' for nothing."""
    if len(row) != columns:
        return _("it has {count} cells.").format(count=len(row))
    if row[0] not in reference.countries():
        return _("the first cell is no country code of two letters.")
    if row[0] in found:
        return _("the country is there twice.")
    return _wrong_hub(row) if table == HUBS else _wrong_desk(row)


def _wrong_hub(row: tuple[str, ...]) -> str:
    if row[1] in reference.hubs():
        return ""
    return _("the hub must be one of {codes}.").format(codes=", ".join(reference.hubs()))


def _wrong_desk(row: tuple[str, ...]) -> str:
    departments = [unit.code for unit in reference.units().values() if unit.kind == "regional_department"]
    if row[1] and row[1] not in departments:
        return _("the department must be one of {codes}.").format(codes=", ".join(departments))
    if not (row[1] or row[2]):
        return _("neither a department nor a desk is named.")
    if len(row[2]) > _LONGEST or not row[2].isprintable():
        return _("the desk's name is too long, or holds signs that cannot be shown.")
    return ""


def _held(session: "Session", table: str) -> Rows:
    kept = session.vault.keep(table)
    return {iso2: tuple(row) for iso2, row in json.loads(kept).items()} if kept else {}


def _compared(table: str, rows: Rows, held: Rows) -> TablePreview:
    changed = tuple(iso2 for iso2 in rows if iso2 in held and held[iso2] != rows[iso2])
    new = tuple(iso2 for iso2 in rows if iso2 not in held)
    gone = tuple(iso2 for iso2 in held if iso2 not in rows)
    return TablePreview(table.removeprefix("ministry."), len(rows), new, changed, gone)
