"""Reads the shipped tables of reference data and says where each comes from.

A cell that nobody has found yet says "to be filled" in the file, so that the Ministry sees what it owes; to the
program it is empty. Nothing here is ever guessed.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop import assets

NOT_FILLED = "to be filled"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table comes from.

    *kind* is ``derived`` (from a public data set, *licence* applies), ``guidelines`` (facts of the guidelines) or
    ``made_up``. *as_of* is the EDTF date of the data, '' for facts of the guidelines; every screen that shows
    derived data shows it.
    """

    file: str
    kind: str
    rows: int
    as_of: str
    licence: str
    origin: str


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table *name* (without ``.csv``) by column; cells not filled yet are ''."""
    path = assets.resource("reference", f"{name}.csv")
    with path.open(newline="", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            yield {column: _filled(cell) for column, cell in row.items()}


def _filled(cell: str) -> str:
    return "" if cell == NOT_FILLED else cell


def parts(cell: str) -> tuple[str, ...]:
    """Split a cell that lists several codes (``a; b``), leaving out what is not filled yet."""
    found = (part.strip() for part in cell.split(";"))
    return tuple(part for part in found if part and not part.endswith(NOT_FILLED))


@cache
def sources() -> Mapping[str, Source]:
    """Return the source of every table, by its name without ``.csv``."""
    return {
        row["file"].removesuffix(".csv"): Source(
            row["file"], row["kind"], int(row["rows"]), row["as_of"], row["licence"], row["origin"]
        )
        for row in rows("sources")
    }


def as_of(name: str) -> str:
    """Return the EDTF date of the data in table *name*, '' where it holds facts of the guidelines."""
    return sources()[name].as_of
