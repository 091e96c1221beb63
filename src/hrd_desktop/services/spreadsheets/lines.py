"""Lines of text, as a reader of one kind of file gives them, and how many of how much are read."""

from dataclasses import dataclass, field

from hrd_desktop.services.spreadsheets.errors import SpreadsheetTooLarge

MAX_LINES = 50_000
MAX_COLUMNS = 200
MAX_CELL = 32_767
"""What one cell of the common programs holds, in characters."""


@dataclass(frozen=True)
class How:
    """How to read a file; '' and 0 leave it to the program. *header* is the line with the headings, from 1."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    header: int = 0


@dataclass(frozen=True)
class Line:
    """One line: its *number* as people count, its cells, and which of them were computed by a formula."""

    number: int
    cells: tuple[str, ...] = field(repr=False)
    formulas: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        """Return a cell's text, '' beyond the last."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True)
class Raw:
    """What a reader of one kind of file gives: all lines, and how it read them."""

    lines: tuple[Line, ...]
    how: How
    sheets: tuple[str, ...] = ()


def lines_of(rows: list[Line]) -> tuple[Line, ...]:
    """Return *rows*, refused where they are more than is read here."""
    if len(rows) > MAX_LINES:
        raise SpreadsheetTooLarge(limit=f"{MAX_LINES:,}".replace(",", "\u202f"))
    return tuple(rows)
