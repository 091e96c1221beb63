"""A spreadsheet as lines of text, from a file that nobody vouches for.

Everything is read in memory and within limits, whatever the file says of its own size; nothing in it is run, followed
or fetched. What comes out is text: numbers and days as they would be written, formulas by the value that was last
computed, marked so that the officer is told.
"""

from dataclasses import dataclass, field
from pathlib import Path

from hrd_desktop.services.files.reading import content
from hrd_desktop.services.spreadsheets.errors import SpreadsheetEmpty, SpreadsheetTooLarge, SpreadsheetUnfit
from hrd_desktop.services.spreadsheets.lines import How, Line, Raw
from hrd_desktop.system.progress import Progress

MAX_BYTES = 64 << 20
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOOKED_AT = 10


@dataclass(frozen=True)
class Table:
    """Headings and the lines below them. *how* says how the file was read, *sheets* what else it holds."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...] = field(repr=False)
    how: How = field(default_factory=How)
    sheets: tuple[str, ...] = ()


def read(path: Path, how: How | None = None, progress: Progress | None = None) -> Table:
    """Return the table in *path*. Raises SOURCE_UNREADABLE and the SPREADSHEET errors."""
    from hrd_desktop.services.spreadsheets import text_file, workbook

    data = content(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SpreadsheetTooLarge(limit="64 MB")
    if data.startswith(_OLD):
        raise SpreadsheetUnfit
    wanted, report = how or How(), progress or Progress()
    raw = workbook.read(data, wanted, report) if data.startswith(_ZIP) else text_file.read(data, wanted, report)
    return _headed(raw, wanted.header)


def _headed(raw: Raw, header: int) -> Table:
    filled = [line for line in raw.lines if any(line.cells)]
    head = next((line for line in filled if line.number == header), None) if header else _head(filled)
    below = [line for line in filled if head is not None and line.number > head.number]
    if head is None or not below:
        raise SpreadsheetEmpty(sheet=raw.how.sheet)
    width = max(len(line.cells) for line in [head, *below])
    how = How(raw.how.sheet, raw.how.encoding, raw.how.delimiter, head.number)
    return Table(_headings(head, width, below), tuple(below), how, raw.sheets)


def _head(lines: list[Line]) -> Line | None:
    """The first line that looks like headings: nearly as many filled cells as the lines below it have."""
    widest = max((sum(map(bool, line.cells)) for line in lines[:_LOOKED_AT]), default=0)
    return next((line for line in lines if sum(map(bool, line.cells)) * 3 >= widest * 2), None)


def _headings(head: Line, width: int, below: list[Line]) -> tuple[str, ...]:
    """A heading for each column, each once; '' where a column holds nothing at all."""
    found: list[str] = []
    for column in range(width):
        text = " ".join(head.cell(column).split())
        if not text and any(line.cell(column) for line in below):
            text = f"#{column + 1}"
        name, number = text, 2
        while text and name in found:
            name, number = f"{text} ({number})", number + 1
        found.append(name)
    return tuple(found)
