"""``cases``: a spreadsheet is guessed, tried dry, taken in and taken back by command (CLI.md)."""

import json

import pytest

from helpers.sheets import csv_bytes, xlsx_bytes

HEAD = ("Navn", "Født", "Dato", "Hendelse")
ROWS = [HEAD, ("Kari Testesen", "1984", "03/04/2026", "Trussel"), ("Ola Prøvesen", "1990", "14/04/2026", "Ball")]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(ROWS, encoding="cp1252"))
    return path


def test_a_list_is_guessed_edited_tried_dry_taken_in_and_taken_back(program, file, tmp_path):
    mapping = tmp_path / "map.json"
    guessed = program.json("cases", "guess", str(file), "--out", str(mapping))
    assert guessed["columns"]["Dato"] == {"to": "inc_date", "values": {}, "dates": "dmy"}

    dry = program.json("cases", "import", str(file), "--map", str(mapping), "--dry-run")
    assert dry["counts"] == {"cas": 2, "hrd": 2, "inc": 2} and dry["left_out"] == 2
    assert [(one["line"], one["kind"]) for one in dry["problems"]] == [(2, "unknown_choice"), (3, "unknown_choice")]
    assert program.json("case", "list")["total"] == 0

    code, out, _err = program.run("cases", "import", str(file), "--map", str(mapping), "--json")
    assert (code, json.loads(out)["error"]) == (3, "IMPORT_PROBLEMS")

    edited = json.loads(mapping.read_text(encoding="utf-8"))
    edited["columns"]["Hendelse"]["values"] = {"Trussel": "threat", "Ball": ""}
    mapping.write_text(json.dumps(edited), encoding="utf-8")
    done = program.json("cases", "import", str(file), "--mapping", str(mapping), "--keep-mapping", "list")
    assert done["left_out"] == 0 and program.json("case", "list")["total"] == 2
    assert [row["state"] for row in program.json("cases", "imports")] == ["done"]

    hinted = program.json("cases", "import", str(file), "--dry-run")
    assert hinted["problems"] == [], "the kept mapping fits the headings"
    assert len(hinted["hints"]) == 2 and "Testesen" not in json.dumps(hinted["hints"])

    assert program.json("cases", "undo", done["id"])["left"] == 0
    assert program.json("case", "list")["total"] == 0
    assert program.run("cases", "undo", done["id"])[0] == 3


def test_a_workbook_can_be_taken_in_and_what_cannot_be_taken_may_be_left_out(program, tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_bytes(xlsx_bytes(("Saker", ROWS)))
    code, out, _err = program.run("cases", "import", str(path), "--leave-out")
    assert code == 0 and "2" in out
    assert program.json("case", "list")["total"] == 2


def test_no_spreadsheet_and_no_mapping_are_refused_with_their_codes(program, tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xd0\xcf\x11\xe0old")
    assert program.run("cases", "import", str(path))[0] == 5
    path.write_bytes(csv_bytes(ROWS))
    wrong = tmp_path / "map.json"
    wrong.write_text('{"columns": {"Navn": {"to": "made_up"}}}', encoding="utf-8")
    code, out, _err = program.run("cases", "import", str(path), "--map", str(wrong), "--json")
    assert (code, json.loads(out)["error"]) == (3, "MAPPING_INVALID")
