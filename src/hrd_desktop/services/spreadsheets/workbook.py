"""Workbooks (``.xlsx``) by ``openpyxl``, which reads them as a stream; before it sees one, the archive is weighed.

A workbook is a zip of XML. Names of outside things are never followed, and the size that a sheet states of itself is
not believed.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from hrd_desktop.services.spreadsheets.errors import SpreadsheetDamaged, SpreadsheetTooLarge, SpreadsheetUnfit
from hrd_desktop.services.spreadsheets.lines import MAX_CELL, MAX_COLUMNS, MAX_LINES, How, Line, Raw, lines_of
from hrd_desktop.services.spreadsheets.merged import spread
from hrd_desktop.services.spreadsheets.weighing import Scale, weigh
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_SCANNED = 1_048_576
"""So many rows a sheet can have; a formatted empty row costs little and is no reason to refuse."""
_EVERY = 1_000
_NEVER = "#VALUE!"
"""What a cell says whose formula was never worked out, as by a program that only writes files: not nothing."""
_WRITTEN_OUT = re.compile("_x000[dD]_")
"""A return as workbooks write it out; the new line stands behind it."""
_FOREIGN = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError, RecursionError, AssertionError,
    EOFError, OSError, NotImplementedError, zipfile.BadZipFile, zlib.error, SyntaxError,
)  # fmt: skip
"""What the libraries raise on a workbook that lies: SyntaxError is that of either parser of XML that may be there."""


def read(data: bytes, how: How, progress: Progress) -> Raw:
    """Return the lines of one sheet of a workbook. Raises the SPREADSHEET errors."""
    scale = _weigh(data, progress)
    book = _opened(data, values=True)
    with _closing(book):
        sheets = tuple(sheet.title for sheet in book.worksheets)
        sheet = how.sheet if how.sheet in sheets else _first_filled(book, sheets)
        formulas = _formulas(data, sheet, progress) if scale.formulas else {}
        lines = _lines(book, sheet, formulas, progress)
        part = getattr(book[sheet], "_worksheet_path", "")  # no public name says which part a sheet is
        merged = scale.merged.get(part, [])
    with _translated():
        lines = spread(lines, merged)
    return Raw(lines_of(lines), How(sheet), sheets)


def _weigh(data: bytes, progress: Progress) -> Scale:
    with _translated(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        return weigh(archive, progress)


def _opened(data: bytes, *, values: bool) -> "Workbook":
    import warnings

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    with _translated(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of features it does not keep; nothing is written back
        try:
            return load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
        except InvalidFileException:
            raise SpreadsheetUnfit from None


def _first_filled(book: "Workbook", sheets: tuple[str, ...]) -> str:
    if not sheets:
        raise SpreadsheetUnfit
    for name in sheets:
        if book[name].sheet_state == "visible":
            return name
    return sheets[0]


def _rows(book: "Workbook", sheet: str, progress: Progress) -> Iterator[tuple[int, tuple[Any, ...]]]:
    found = book[sheet]
    found.reset_dimensions()
    with _translated():
        for number, row in enumerate(found.iter_rows(), 1):
            if number % _EVERY == 0:
                progress.at(0)
            if number > _MOST_SCANNED:
                raise SpreadsheetTooLarge(limit=f"{MAX_LINES:,}".replace(",", "\u202f"))
            yield number, row


def _lines(book: "Workbook", sheet: str, formulas: Mapping[int, frozenset[int]], progress: Progress) -> list[Line]:
    found = []
    for number, row in _rows(book, sheet, progress):
        computed = formulas.get(number, frozenset())
        cells = [_text(_NEVER if at in computed and _is_open(cell) else cell.value) for at, cell in enumerate(row)]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MAX_COLUMNS:
            raise SpreadsheetTooLarge(limit=str(MAX_COLUMNS))
        if cells:
            found.append(Line(number, tuple(cells), computed))
        if len(found) > MAX_LINES:
            raise SpreadsheetTooLarge(limit=f"{MAX_LINES:,}".replace(",", "\u202f"))
    return found


def _is_open(cell: Any) -> bool:
    """Return whether a formula's value was never worked out: an empty text is a value of its own."""
    return cell.value is None and cell.data_type != "str"


def _formulas(data: bytes, sheet: str, progress: Progress) -> dict[int, frozenset[int]]:
    book = _opened(data, values=False)
    with _closing(book):
        return {
            number: found
            for number, row in _rows(book, sheet, progress)
            if (found := frozenset(at for at, cell in enumerate(row) if cell.data_type == "f"))
        }


def _text(value: object) -> str:
    """Return a cell's value as it would be written: days as ISO 8601, whole numbers without a point."""
    match value:
        case None:
            text = ""
        case bool():
            text = "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            text = str(int(value))
        case datetime():
            text = value.date().isoformat() if value.time() == time() else value.isoformat(timespec="minutes")
        case date() | time():
            text = value.isoformat()
        case _:
            text = _WRITTEN_OUT.sub("", str(value)).strip()
    if len(text) > MAX_CELL:
        raise SpreadsheetTooLarge(limit=f"{MAX_CELL:,}".replace(",", "\u202f"))
    return text


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except _FOREIGN:
        raise SpreadsheetDamaged from None


@contextmanager
def _closing(book: "Workbook") -> Iterator[None]:
    try:
        yield
    finally:
        book.close()
