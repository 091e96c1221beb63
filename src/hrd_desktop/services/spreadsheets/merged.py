"""Cells that a workbook shows as one: what the first of them says, people read for every line beside it.

The file holds it in the first line alone. Taken so, the lines below would be about nobody: three incidents of one
person would become a person and two that nobody knows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from hrd_desktop.services.spreadsheets.errors import SpreadsheetTooLarge
from hrd_desktop.services.spreadsheets.lines import Line

_MOST = 1_000_000
"""So many cells are looked at in all: ranges may lie over each other."""


def spread(lines: list[Line], ranges: Iterable[str]) -> list[Line]:
    """Return *lines* with what stands in the first cell of each of *ranges* ("A2:A4") in the lines below it too.

    Only empty cells of the first column are filled, and no line is made. Raises ValueError for what is no range.
    """
    from openpyxl.utils import range_boundaries

    numbers, cells, looked = [line.number for line in lines], [list(line.cells) for line in lines], 0
    for one in ranges:
        column, top, _right, bottom = (side or 0 for side in range_boundaries(one))
        first, end = bisect_left(numbers, top), bisect_right(numbers, bottom)
        looked += end - first
        if looked > _MOST:
            raise SpreadsheetTooLarge(limit=f"{_MOST:,}".replace(",", "\u202f"))
        if not column or first == end or numbers[first] != top or not (text := lines[first].cell(column - 1)):
            continue
        for below in cells[first + 1 : end]:
            below.extend([""] * (column - len(below)))
            below[column - 1] = below[column - 1] or text
    return [replace(line, cells=tuple(found)) for line, found in zip(lines, cells, strict=True)]
