"""Spreadsheets in any dress are read; hostile ones are refused in words, quickly, and nothing in them acts."""

import io
import os
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sheets import cell, csv_bytes, repacked, sheet_xml, xlsx_bytes
from hrd_desktop.errors import HrdError
from hrd_desktop.services.spreadsheets import tables as reading
from hrd_desktop.services.spreadsheets import weighing, workbook
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.tables import read

ROWS = [("Navn", "Sted", "Merknad"), ("Kåre Ærlig", "Ørsta", "Første møte; avtalt"), ("Åse", "Bø", 'sa "nei"')]
SHEET = "xl/worksheets/sheet1.xml"


def refused(path, error, **how):
    with pytest.raises(HrdError) as caught:
        read(path, How(**how))
    assert caught.value.error == error


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_any_delimiter_in_any_encoding_is_found_by_itself(put, delimiter, encoding):
    table = read(put(csv_bytes(ROWS, delimiter=delimiter, encoding=encoding)))
    assert table.headings == ROWS[0]
    assert [line.cells for line in table.lines] == ROWS[1:]
    assert table.how.delimiter == delimiter
    assert [line.number for line in table.lines] == [2, 3]


_CELLS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufeff"), max_size=12
)


@given(
    rows=st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=6),
    delimiter=st.sampled_from([";", ",", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-16"]),
)
def test_what_a_program_writes_is_read_back_cell_by_cell(tmp_path_factory, rows, delimiter, encoding):
    path = tmp_path_factory.mktemp("sheet") / "list.csv"
    head = ["Heading one", "Heading two", "Heading three", "Heading four"]
    path.write_bytes(csv_bytes([head, *rows], delimiter=delimiter, encoding=encoding))
    filled = [[text.strip() for text in row] for row in rows]
    wanted = [row for row in filled if any(row)]
    if not wanted:
        refused(path, "SPREADSHEET_EMPTY", delimiter=delimiter, encoding=encoding)
        return
    found = read(path, How(delimiter=delimiter, encoding=encoding))
    assert [[line.cell(n) for n in range(len(row))] for line, row in zip(found.lines, wanted, strict=True)] == wanted


@given(
    data=st.binary(max_size=400), start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"a;b\n", b"\xef\xbb\xbf"])
)
def test_no_bytes_whatever_end_in_anything_but_a_table_or_words(tmp_path_factory, data, start):
    path = tmp_path_factory.mktemp("sheet") / "list.csv"
    path.write_bytes(start + data)
    try:
        assert read(path).lines
    except HrdError as told:
        assert told.error in {
            "SPREADSHEET_UNFIT", "SPREADSHEET_DAMAGED", "SPREADSHEET_EMPTY", "SPREADSHEET_ENCODING",
            "SPREADSHEET_TOO_LARGE",
        }  # fmt: skip


_BOOK = xlsx_bytes(("Saker", [("Navn", "Sted"), ("Kari", "Orsena")]))


@given(at=st.integers(0, len(_BOOK) - 1), byte=st.integers(0, 255), cut=st.integers(0, len(_BOOK)))
def test_a_workbook_with_a_flipped_byte_or_a_lost_end_never_ends_in_a_traceback(tmp_path_factory, at, byte, cut):
    path = tmp_path_factory.mktemp("sheet") / "list.xlsx"
    for data in (_BOOK[:at] + bytes([byte]) + _BOOK[at + 1 :], _BOOK[:cut]):
        path.write_bytes(data)
        try:
            read(path)
        except HrdError as told:
            assert told.error.startswith("SPREADSHEET_")


def test_a_workbooks_numbers_days_and_truths_become_text(put):
    rows = [
        ("Nr", "Dag", "Tid", "Ja", "Tall"),
        (7, date(2026, 3, 12), datetime.fromisoformat("2026-03-12T08:15"), True, 1.5),
    ]
    (line,) = read(put(xlsx_bytes(("Saker", rows)), "a.xlsx")).lines
    assert line.cells == ("7", "2026-03-12", "2026-03-12T08:15", "true", "1.5")


def test_another_sheet_and_a_heading_further_down_can_be_chosen(put):
    path = put(
        xlsx_bytes(("Om", [("Liste",), ("hei",)]), ("Saker", [("Tittel",), (), ("Navn", "Sted"), ("Kari", "X")]))
    )
    assert read(path).sheets == ("Om", "Saker")
    table = read(path, How(sheet="Saker"))
    assert (table.headings, table.how.header) == (("Navn", "Sted"), 3)
    assert read(path, How(sheet="Om", header=1)).headings == ("Liste",)


def test_headings_are_told_apart_where_two_are_equal_or_one_is_missing(put):
    table = read(put(csv_bytes([("Navn", "Navn", ""), ("a", "b", "c")])))
    assert table.headings == ("Navn", "Navn (2)", "#3")


def test_a_formula_gives_its_last_value_and_says_so_fault_54(put):
    data = xlsx_bytes(("Saker", [("Navn", "Sum"), ("Kari", "=1+1")]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(SHEET).replace(b"<v />", b"<v>2</v>").replace(b"<v></v>", b"<v>2</v>")
    (line,) = read(put(repacked(data, {SHEET: xml}), "a.xlsx")).lines
    assert line.cells == ("Kari", "2")
    assert line.formulas == frozenset({1})


def test_a_formula_that_was_never_worked_out_is_told_and_an_empty_text_is_nothing(put):
    data = xlsx_bytes(("Saker", [("Navn", "Sted", "Sum"), ('="Kari"', "Orsena", '=""'), ('="Ola"', None, None)]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(SHEET).replace(b'<c r="C2"', b'<c r="C2" t="str"')
    first, second = read(put(repacked(data, {SHEET: xml}), "a.xlsx")).lines
    assert (first.cells, second.cells) == (("#VALUE!", "Orsena"), ("#VALUE!",))


def test_what_several_lines_share_in_one_merged_cell_is_said_by_each_of_them(put):
    from openpyxl import load_workbook

    rows = [("Navn", "Sted"), ("Kari", "a"), (None, "b"), ("Ola", "c")]
    book = load_workbook(io.BytesIO(xlsx_bytes(("Saker", rows))))
    for merged in ("A2:A3", "B4:B9", "A1:B1"):
        book.active.merge_cells(merged)
    path = put(b"", "a.xlsx")
    book.save(path)
    table = read(path, How(header=1))
    assert [line.cells for line in table.lines] == [("Kari", "a"), ("Kari", "b"), ("Ola", "c")]


def test_a_stray_quotation_mark_never_swallows_the_lines_below_it(put):
    refused(put(b'Navn;Merknad\nKari;"aldri lukket\nOla;b\n'), "SPREADSHEET_DAMAGED")
    refused(put(b'Navn;Merknad\nKari;"en\nOla "Ul" Testesen;to\n'), "SPREADSHEET_DAMAGED")
    lines = read(put(b'Navn;Merknad\n"Kari" T;a\nEva;"to\nlinjer"\nOla;"slutt')).lines
    assert [line.cells for line in lines] == [("Kari T", "a"), ("Eva", "to\nlinjer"), ("Ola", "slutt")]


def test_text_that_looks_like_a_formula_stays_text_fault_54(put):
    rows = [("Navn", "Merknad"), ("=cmd|' /C calc'!A0", "@SUM(1+1)"), ("{}%s'; drop table", "<b>x</b>")]
    table = read(put(csv_bytes(rows)))
    assert [line.cells for line in table.lines] == rows[1:]


def test_a_line_that_names_the_delimiter_is_no_heading(put):
    table = read(put(b"sep=|\r\nNavn|Sted\r\nKari|a;b;c;d\r\n"))
    assert (table.headings, table.how.delimiter) == (("Navn", "Sted"), "|")


def test_a_zip_bomb_is_refused_by_what_it_declares_and_by_what_comes_fault_49(put, monkeypatch):
    monkeypatch.setattr(weighing, "MOST_UNPACKED", 1 << 20)
    bomb = repacked(_BOOK, {}, add={"xl/big.xml": b" " * (2 << 20)})
    assert len(bomb) < 20_000
    refused(put(bomb, "bomb.xlsx"), "SPREADSHEET_TOO_LARGE")
    many = repacked(_BOOK, {}, add={f"xl/media/{n}.png": b"" for n in range(2_100)})
    refused(put(many, "many.xlsx"), "SPREADSHEET_TOO_LARGE")


@pytest.mark.parametrize("start", [b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>", b"<!-- c --><!DOCTYPE x>"])
def test_xml_that_declares_entities_of_its_own_is_refused(put, start):
    bomb = sheet_xml("").replace(b"?>", b"?>" + start, 1)
    refused(put(repacked(_BOOK, {SHEET: bomb}), "lol.xlsx"), "SPREADSHEET_UNFIT")
    refused(
        put(repacked(_BOOK, {SHEET: bomb.decode().replace("UTF-8", "UTF-16").encode("utf-16")}), "lol16.xlsx"),
        "SPREADSHEET_UNFIT",
    )


def test_the_size_that_a_sheet_states_is_not_believed(put, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_SCANNED", 2_000)
    rows = f'<row r="1">{cell("A1", "Navn")}{cell("B1", "Sted")}</row><row r="2">{cell("A2", "Kari")}</row>'
    table = read(put(repacked(_BOOK, {SHEET: sheet_xml(rows, "A1:XFD1048576")}), "liar.xlsx"))
    assert table.headings == ("Navn", "Sted") and table.lines[0].cells == ("Kari",)
    far = f'<row r="1">{cell("A1", "Navn")}</row><row r="99999999999">{cell("A99999999999", "Kari")}</row>'
    refused(put(repacked(_BOOK, {SHEET: sheet_xml(far)}), "far.xlsx"), "SPREADSHEET_TOO_LARGE")
    wide = f'<row r="1">{cell("A1", "Navn")}{cell("ZZZ1", "x")}</row>'
    refused(put(repacked(_BOOK, {SHEET: sheet_xml(wide)}), "wide.xlsx"), "SPREADSHEET_TOO_LARGE")


def test_too_many_lines_columns_and_letters_are_refused(put, monkeypatch):
    monkeypatch.setattr("hrd_desktop.services.spreadsheets.lines.MAX_LINES", 50)
    refused(put(csv_bytes([("a", "b")] * 60)), "SPREADSHEET_TOO_LARGE")
    refused(put(csv_bytes([["x"] * 201] * 2)), "SPREADSHEET_TOO_LARGE")
    refused(put(csv_bytes([("a", "b"), ("x" * 40_000, "y")])), "SPREADSHEET_TOO_LARGE")
    monkeypatch.setattr(reading, "MAX_BYTES", 100)
    refused(put(b"a;b\n" * 100), "SPREADSHEET_TOO_LARGE")


def test_what_is_no_spreadsheet_is_refused_in_words(put, tmp_path):
    refused(put(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old.xls"), "SPREADSHEET_UNFIT")
    refused(put(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "picture.csv"), "SPREADSHEET_UNFIT")
    refused(put(b"PK\x03\x04" + b"\0" * 40, "cut.xlsx"), "SPREADSHEET_DAMAGED")
    refused(put(b'a;b\n"never closed;' + b"x" * 140_000), "SPREADSHEET_DAMAGED")
    refused(put(b"", "empty.csv"), "SPREADSHEET_EMPTY")
    refused(put(b"Navn;Sted\r\n"), "SPREADSHEET_EMPTY")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("notes.txt", "no workbook")
    refused(put(stream.getvalue(), "other.xlsx"), "SPREADSHEET_UNFIT")
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    refused(fifo, "SOURCE_UNREADABLE")
    refused(tmp_path / "nowhere.csv", "SOURCE_UNREADABLE")


def test_an_encoding_that_the_officer_chose_wrongly_is_told(put):
    path = put(csv_bytes(ROWS, encoding="cp1252"))
    refused(path, "SPREADSHEET_ENCODING", encoding="utf-8")
    refused(path, "SPREADSHEET_ENCODING", encoding="rot13")
    assert read(put(csv_bytes([("Имя",), ("Иван",)], encoding="cp1251")), How(encoding="cp1251")).lines[0].cells == (
        "Иван",
    )
