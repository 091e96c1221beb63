"""Made-up spreadsheets for tests: honest ones, and ones that lie."""

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import Any


def csv_bytes(
    rows: Sequence[Sequence[str]], *, delimiter: str = ";", encoding: str = "utf-8", end: str = "\r\n"
) -> bytes:
    """Return *rows* as a text file."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerows(rows)
    return stream.getvalue().encode(encoding)


def xlsx_bytes(*sheets: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return a workbook with these sheets."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(data: bytes, change: dict[str, bytes], *, add: dict[str, bytes] | None = None) -> bytes:
    """Return the workbook *data* with parts replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change.get(part.filename, old.read(part.filename)))
        for name, text in (add or {}).items():
            new.writestr(name, text)
    return stream.getvalue()


def sheet_xml(rows: str, dimension: str = "A1:C2") -> bytes:
    """Return the XML of a sheet with these rows."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    ).encode()


def cell(at: str, text: str) -> str:
    """Return the XML of a cell with text."""
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'
