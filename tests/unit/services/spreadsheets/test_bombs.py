"""Workbooks of a few kilobytes that ask for gigabytes are refused before anything is built from them (fault 49)."""

import io
import tracemalloc
import zipfile

import pytest

from helpers.fuzzing.readers import good_workbook
from hrd_desktop.errors import HrdError
from hrd_desktop.services.spreadsheets import text_file
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.workbook import read
from hrd_desktop.system.progress import Progress

SHEET, STYLES, TYPES = "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"
NS = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROWS = b"<worksheet " + NS + b"><sheetData>"
CLOSED = b"</sheetData></worksheet>"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "' + b"ha" * 50 + b'"><!ENTITY b "' + b"&a;" * 50 + b'">]>'
BOMBS = {
    "a row of two hundred thousand cells": (SHEET, ROWS + b"<row>" + b"<c/>" * 200_000 + b"</row>" + CLOSED),
    "rows within a row": (SHEET, ROWS + b"<row>" + b"<row/><c/>" * 60_000 + b"</row>" + CLOSED),
    "a row in a comment": (SHEET, ROWS + b"<row>" + b"<!-- <row> --><c/>" * 120_000 + b"</row>" + CLOSED),
    "merged cells without end": (SHEET, ROWS + CLOSED[:12] + b"<mergeCells>" + b"<mergeCell/>" * 120_000),
    "styles without end": (STYLES, b"<styleSheet " + NS + b"><cellXfs>" + b"<xf/>" * 120_000),
    "strings within a string": (
        "xl/sharedStrings.xml",
        b"<sst " + NS + b"><si>" + b"<t/>" * 120_000 + b"</si></sst>",
    ),
    "deep nesting": (SHEET, ROWS + b"<c>" * 100_000),
    "a tag of ten megabytes": (SHEET, ROWS + b"<row " + b'a="' + b"x" * 10_000_000),
    "another name than XML has": ("xl/media/image1.png", ROWS + b"<row>" + b"<c/>" * 120_000),
}
DECLARED = {
    "entities in a sheet": (SHEET, LAUGHS + ROWS + b"<row><c><v>&b;</v></c></row>" + CLOSED),
    "entities in a part by any name": ("xl/media/image1.png", b"\xef\xbb\xbf" + LAUGHS + ROWS + CLOSED),
    "entities in UTF-16": (STYLES, (LAUGHS + b"<styleSheet/>").decode().encode("utf-16")),
    "entities in UTF-16 without a mark": (STYLES, (LAUGHS + b"<styleSheet/>").decode().encode("utf-16-be")),
}


def packed(part: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", how, compresslevel=1) as archive:
        for name, content in (good_workbook() | {part: data}).items():
            archive.writestr(name, content)
    return sink.getvalue()


def refused(data: bytes) -> tuple[str, int]:
    """Return the refusal of *data* and the most memory that it cost."""
    tracemalloc.start()
    try:
        with pytest.raises(HrdError) as caught:
            read(data, How(), Progress())
        return caught.value.error, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", BOMBS)
def test_a_workbook_that_would_become_large_is_refused_in_little_memory(name):
    error, peak = refused(packed(*BOMBS[name]))
    assert error == "SPREADSHEET_TOO_LARGE"
    assert peak < 16 << 20


@pytest.mark.parametrize("name", DECLARED)
def test_entities_are_refused_in_any_encoding_and_in_a_part_of_any_name(name):
    error, _ = refused(packed(*DECLARED[name]))
    assert error == "SPREADSHEET_UNFIT"


@pytest.mark.parametrize("how", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_packings_that_no_spreadsheet_program_writes_are_refused(how):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", how) as archive:
        for name, content in good_workbook().items():
            archive.writestr(name, content)
    assert refused(sink.getvalue())[0] == "SPREADSHEET_UNFIT"


def test_a_part_that_lies_of_its_size_is_damaged():
    data = bytearray(packed(SHEET, good_workbook()[SHEET]))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(SHEET.encode()))
    data[at + 24 : at + 28] = (7).to_bytes(4, "little")
    assert refused(bytes(data))[0] == "SPREADSHEET_DAMAGED"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_line_of_delimiters_alone_is_refused_before_it_becomes_cells(delimiter):
    flood = f"Alias{delimiter}Born\nHeron{delimiter}1980\n".encode() * 3 + delimiter.encode() * 2_000_000
    tracemalloc.start()
    try:
        with pytest.raises(HrdError) as caught:
            text_file.read(flood, How(delimiter=delimiter), Progress())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert caught.value.error == "SPREADSHEET_TOO_LARGE"
    assert peak < 8 * len(flood)
