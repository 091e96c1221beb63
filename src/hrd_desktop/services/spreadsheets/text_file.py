"""CSV in any dress: semicolons, commas or tabs; UTF-8, UTF-16 or a code page from before.

The encoding is taken from the marks that the text carries; without any, what is no UTF-8 is read as Windows-1252,
which older Norwegian programs write. Both guesses are shown and can be overruled.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator

from hrd_desktop.services.spreadsheets.errors import (
    SpreadsheetDamaged,
    SpreadsheetEncoding,
    SpreadsheetTooLarge,
    SpreadsheetUnfit,
)
from hrd_desktop.services.spreadsheets.lines import MAX_CELL, MAX_COLUMNS, MAX_LINES, How, Line, Raw, lines_of
from hrd_desktop.system.progress import Progress

ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "iso8859-1", "mac_roman")
"""What an officer may choose."""
DELIMITERS = (";", ",", "\t", "|")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_SAMPLE, _FEW = 1 << 16, 40
_EVERY = 1_000
_MOST_DELIMITERS = 100_000
"""In one written line, those inside of quoted text included."""


def read(data: bytes, how: How, progress: Progress) -> Raw:
    """Return the lines of a text file. Raises the SPREADSHEET errors."""
    text, encoding = _decoded(data, how.encoding)
    told = text[:8].lower()
    delimiter = how.delimiter
    if told.startswith("sep=") and len(text) > len("sep=;"):
        delimiter = delimiter or text[4]
        text = text.split("\n", 1)[1] if "\n" in text else ""
    delimiter = delimiter or _delimiter(text)
    return Raw(lines_of(_lines(text, delimiter, progress)), How("", encoding, delimiter))


def _decoded(data: bytes, wanted: str) -> tuple[str, str]:
    encoding = wanted or _encoding(data)
    if encoding not in (*ENCODINGS, "utf-8-sig", "utf-32", "utf-16-le", "utf-16-be"):
        raise SpreadsheetEncoding(encoding=encoding[:20])
    try:
        text = data.decode(encoding, "strict" if wanted or encoding.startswith("utf") else "replace")
    except UnicodeDecodeError:
        raise SpreadsheetEncoding(encoding=encoding) from None
    if not wanted and "\x00" in text:
        raise SpreadsheetUnfit  # no text at all: a picture, a program
    return text.lstrip("\ufeff").replace("\x00", ""), encoding.removesuffix("-sig")


def _encoding(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    start = data[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) > 1 and max(even, odd) * 10 > len(start) * 3:  # every other byte is empty: UTF-16 without its mark
        return "utf-16-be" if even > odd else "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(data, final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _delimiter(text: str) -> str:
    """The sign at which most lines fall into equally many parts."""
    best, score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in _rows(text[:_SAMPLE], delimiter, _FEW) if any(row))
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] > 1), pair[0]))
        found = (count / sum(widths.values()) if width > 1 else 0.0, width)
        if found > score:
            best, score = delimiter, found
    return best


def _rows(text: str, delimiter: str, most: int) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            found.append(row)
            if len(found) >= most:
                break
    except csv.Error:
        pass  # a sample may end inside a quotation
    return found


def _bounded(text: str, delimiter: str, written: list[str]) -> Iterator[str]:
    """Yield the lines of *text* as written, and put them to *written*.

    One of commas alone would be millions of cells before any is counted.
    """
    for line in io.StringIO(text, newline=""):
        if line.count(delimiter) > _MOST_DELIMITERS:
            raise SpreadsheetTooLarge(limit=str(MAX_COLUMNS))
        written.append(line)
        yield line


def _whole(written: list[str], delimiter: str) -> None:
    """Refuse a row of several lines that is not quoted to the letter: a stray mark would swallow whole cases."""
    list(csv.reader(written, delimiter=delimiter, strict=True))


def _lines(text: str, delimiter: str, progress: Progress) -> list[Line]:
    found: list[Line] = []
    written: list[str] = []
    try:
        for number, row in enumerate(csv.reader(_bounded(text, delimiter, written), delimiter=delimiter), 1):
            if number % _EVERY == 0:
                progress.at(0)
            if len(written) > 1:
                _whole(written, delimiter)
            written.clear()
            while row and not row[-1].strip():
                row.pop()
            if len(row) > MAX_COLUMNS:
                raise SpreadsheetTooLarge(limit=str(MAX_COLUMNS))
            if any(len(cell) > MAX_CELL for cell in row):
                raise SpreadsheetTooLarge(limit=f"{MAX_CELL:,}".replace(",", "\u202f"))
            if row:
                found.append(Line(number, tuple(cell.strip() for cell in row)))
            if len(found) > MAX_LINES + _FEW:
                break
    except csv.Error:
        raise SpreadsheetDamaged from None
    return found
