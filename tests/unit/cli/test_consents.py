"""``consent``: recorded, withdrawn, followed to where the data went, by command (CLI.md)."""

import json


def made(program):
    case = program.json("record", "new", "--form", "urg")["case"]
    found = program.json("consent", "record", "--case", case, "--scope", "share_ministry", "--set", "cns_paper=no")
    return case, found["id"]


def test_a_consent_is_recorded_listed_and_stops_the_print_when_paper_is_not_safe_gdpr_02(program, tmp_path):
    case, consent = made(program)

    rows = program.json("consent", "list", "--case", case)["rows"]
    assert [(row["record"], row["standing"], row["paper"]) for row in rows] == [(consent, "covered", "no")]

    sheet = tmp_path / "sheet.pdf"
    code, out, _err = program.run("brief", "--case", case, "--out", str(sheet), "--json")
    assert (code, json.loads(out)["rule"], sheet.exists()) == (3, "PAPER-PERSON", False)
    program.json("brief", "--case", case, "--out", str(sheet), "--overrule", "PAPER-PERSON", "--reason", "made up")
    assert sheet.exists()


def test_a_withdrawal_lists_where_the_data_went_and_each_place_is_dealt_with_gdpr_06(program, tmp_path):
    case, consent = made(program)
    exported = program.json("case", "export", case, "--out", str(tmp_path / "case.json"))
    assert [one["standing"] for one in exported["covers"]] == ["covered"]

    view = program.json("consent", "withdraw", consent, "--how", "via_partner", "--said", "made up")
    assert (view["chip"], [one["kind"] for one in view["spread"]]) == ("Withdrawn", ["export"])
    text = tmp_path / "list.txt"
    program.json("consent", "spread", consent, "--out", str(text))
    assert "Delete the document wherever it lies." in text.read_text(encoding="utf-8")

    ref = view["spread"][0]["ref"]
    after = program.json("consent", "handled", consent, ref, "--how", "deleted and overwritten")
    assert after["spread"][0]["how"] == "deleted and overwritten"
    assert program.run("consent", "withdraw", consent)[0] == 3
    assert program.run("consent", "handled", consent, "journal:9", "--how", "x")[0] == 3


def test_a_wrong_scope_and_a_list_of_nobody_are_refused(program):
    case, _consent = made(program)
    assert program.run("consent", "record", "--case", case, "--scope", "everything")[0] == 3
    assert program.run("consent", "record", "--case", case, "--scope", "visit", "--set", "paper=no")[0] == 2
    assert program.run("consent", "list")[0] == 2


def test_a_document_in_the_clear_tells_whom_it_leaves_out_and_takes_a_written_reason_dem_24(program, tmp_path):
    case = program.json("record", "new", "--form", "urg")["case"]
    export = ["case", "export", case]

    code, out, err = program.run(*export)
    assert (code, [one["form"] for one in json.loads(out)["records"]]) == (0, ["cas"])
    assert "left out: no consent" in err

    overrule = ["--overrule", "PERSONS-EXPORT", "--out", str(tmp_path / "case.json")]
    assert program.run(*export, *overrule)[0] == 3, "a reason is missing"
    assert program.json(*export, *overrule, "--reason", "Moved to the other vault.")["left_out"] == []
    statements = program.json("answer", "show", "--record", case)["statements"]
    assert "Moved to the other vault." in [one["value"] for one in statements]
