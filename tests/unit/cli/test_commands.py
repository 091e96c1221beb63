"""The command line's contract: JSON alone on standard output, stable codes, secrets never in arguments (CLI.md)."""

import json

import pytest

from helpers import posts
from helpers.program import Program
from hrd_desktop import assets, cli


@pytest.fixture
def urgent(program):
    return program.json("record", "new", "--form", "urg")


def test_an_urgent_record_names_case_and_defender(program, urgent):
    assert set(urgent) == {"id", "form", "case", "title", "defender"}


def test_an_answer_is_saved_and_read_back(program, urgent):
    saved = program.json("answer", "set", "--record", urgent["id"], "urg_name", "Nadia Testperson")
    assert (saved["saved"], saved["record"]) == ("urg_name", urgent["defender"])
    assert saved["seq"] > 0

    shown = program.json("answer", "show", "--record", urgent["id"], "urg_name")
    assert [(one["value"], one["state"]) for one in shown["statements"]] == [("Nadia Testperson", "answered")]


def test_states_history_and_undo(program, urgent):
    program.json("answer", "set", "--record", urgent["id"], "urg_linked", "likely")
    program.json("answer", "set", "--record", urgent["id"], "urg_linked", "--state", "not_asked")

    shown = program.json("answer", "show", "--record", urgent["id"], "urg_linked", "--history")["statements"][0]
    assert shown["state"] == "not_asked"
    assert [one["value"] for one in shown["history"]] == ["likely", None]
    program.json("undo", "--record", urgent["id"])
    shown = program.json("answer", "show", "--record", urgent["id"], "urg_linked")["statements"][0]
    assert shown["value"] == "likely"


def test_a_stream_answers_each_line_once_durable_and_goes_on_after_a_refusal(program, urgent):
    lines = [
        {"name": "urg_urgency", "value": "hours"},
        {"name": "urg_urgency", "value": "never"},
        {"name": "urg_country", "state": "not_known"},
        {"record": urgent["case"], "name": "cas_status", "value": "open"},
    ]
    code, out, _err = program.run(
        "answer", "set", "--record", urgent["id"], "--stdin", stdin="".join(json.dumps(one) + "\n" for one in lines)
    )

    said = [json.loads(line) for line in out.splitlines()]
    assert [one.get("saved") for one in said] == ["urg_urgency", None, "urg_country", "cas_status"]
    assert said[1]["error"] == "ANSWER_NOT_A_CHOICE"
    assert {"error", "code", "advice"} <= set(said[1])
    assert code == 3


@pytest.mark.parametrize("line", ["not json", "[]", '{"value": "x"}', '{"name": "a", "odd": 1}', "[" * 100_000])
def test_a_line_that_is_no_answer_is_refused_in_words(program, urgent, line):
    code, out, _err = program.run("answer", "set", "--record", urgent["id"], "--stdin", stdin=line + "\n")

    assert (code, json.loads(out)["error"]) == (2, "USAGE")


def test_a_refusal_is_json_with_class_code_and_advice_and_no_traceback(program):
    code, out, err = program.run("answer", "show", "--record", "nothing", "--json")

    data = json.loads(out)
    assert (code, data["error"], data["code"]) == (3, "RECORD_UNKNOWN", "HRD-S01")
    assert data["advice"]
    assert "Traceback" not in err


def test_wrong_usage_is_exit_code_2(program):
    for words in (["answer", "set", "--record", "x"], ["record", "new"], ["nothing"], ["bundle", "seal"]):
        code, _out, _err = program.run(*words)
        assert code == 2


def test_a_wrong_passphrase_is_exit_code_4(program):
    program.secret.write_text("another made-up phrase altogether\n", encoding="utf-8")

    code, out, _err = program.run("record", "list", "--json")

    assert (code, json.loads(out)["error"]) == (4, "VAULT_WRONG_PASSPHRASE")


def test_the_secret_may_come_by_standard_input_but_not_beside_answers(program, urgent):
    program.secret = "-"
    assert program.run("record", "list", stdin=posts.PHRASE + "\n")[0] == 0
    assert program.run("answer", "set", "--stdin", stdin=posts.PHRASE + "\n")[0] == 2


def test_hostile_text_stays_inert_on_a_terminal_and_in_json_fault_54(program, urgent):
    hostile = "\u202e[31mred %s {} <b>"
    program.json("answer", "set", "--record", urgent["id"], "urg_linked_text", hostile)

    _code, out, _err = program.run("answer", "show", "--record", urgent["id"], "urg_linked_text")
    assert "\u202e" not in out
    shown = program.json("answer", "show", "--record", urgent["id"], "urg_linked_text")
    assert shown["statements"][0]["value"] == hostile


def test_files_are_added_listed_and_saved(program, urgent, tmp_path):
    (tmp_path / "note.txt").write_bytes(b"made up")
    added = program.json("file", "add", "--record", urgent["id"], str(tmp_path / "note.txt"))

    assert [one["id"] for one in program.json("file", "list")] == [added["id"]]
    program.json("file", "save", added["id"], "--to", str(tmp_path / "back.txt"))
    assert (tmp_path / "back.txt").read_bytes() == b"made up"
    assert program.run("file", "save", added["id"], "--to", str(tmp_path / "back.txt"))[0] == 3


def test_a_case_is_marked_and_lowering_asks_a_reason(program, urgent):
    program.json("case", "mark", urgent["case"], "strengt_fortrolig", "--basis", "Beskyttelsesinstruksen")

    code, out, _err = program.run("case", "mark", urgent["case"], "none", "--basis", "", "--json")

    assert (code, json.loads(out)["error"]) == (3, "REASON_MISSING")


def test_sealing_names_the_rule_and_overruling_takes_a_reason(program, urgent, tmp_path):
    seal = [
        "bundle",
        "seal",
        "--case",
        urgent["case"],
        "--to",
        "desk@ministry",
        "--out",
        str(tmp_path / "x.hrdbundle"),
    ]
    code, out, _err = program.run(*seal, "--json")
    assert (code, json.loads(out)["rule"]) == (3, "CONSENT-SHARE")
    assert program.run(*seal, "--overrule", "CONSENT-SHARE")[0] == 3

    sealed = program.json(*seal, "--overrule", "CONSENT-SHARE", "--reason", "Made-up danger.")

    assert sealed["sequence"] == 1
    assert len(sealed["words"]) >= 8
    looked = program.json("bundle", "inspect", sealed["path"], on_vault=False)
    assert (looked["profile"], looked["recipients"]) == ("pq", 1)


def test_a_case_goes_out_as_a_document_and_comes_back(program, urgent, tmp_path):
    program.json("answer", "set", "--record", urgent["id"], "urg_urgency", "hours")
    code, out, err = program.run("case", "export", urgent["case"])
    assert code == 0
    assert "clear" in err
    (tmp_path / "case.json").write_text(out, encoding="utf-8")

    assert program.json("case", "import", str(tmp_path / "case.json"))["already"] is True
    (tmp_path / "bad.json").write_text('{"format": "hrd-case/1", "case": NaN}', encoding="utf-8")
    assert program.run("case", "import", str(tmp_path / "bad.json"))[0] == 3


def test_the_sheet_is_written_once_consent_stands(program, urgent, tmp_path):
    target = tmp_path / "sheet.pdf"
    brief = ["brief", "--case", urgent["case"], "--out", str(target)]
    assert program.run(*brief)[0] == 3
    assert not target.exists()

    done = program.json(*brief, "--overrule", "CONSENT-PRINT", "--reason", "Made-up reason.")

    assert target.read_bytes().startswith(b"%PDF-")
    assert done["copy"] == 1
    acts = [one["act"] for one in program.json("journal", "show")]
    assert "save" in acts


def test_identity_trust_and_check(program, tmp_path):
    own = program.json("identity", "show", "--out", str(tmp_path / "card.json"))
    assert own["signing_line"].startswith("ssh-ed25519 ")
    assert own["recipient"].startswith("age1pq1")
    assert len(own["words"]) >= 8
    added = program.json("trust", "add", str(tmp_path / "card.json"))
    assert (added["words"], added["verified"]) == (own["words"], None)
    program.json("trust", "remove", own["principal"])
    assert [one["principal"] for one in program.json("trust", "list")] == ["desk@ministry"]
    code, listed, _said = program.run("trust", "list")
    copied = [line.split("  ")[0] for line in listed.splitlines()]
    assert (code, copied) == (0, ["desk@ministry"])
    assert program.json("trust", "confirm", copied[0])["verified"]
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    assert program.run("trust", "add", str(tmp_path / "bad.json"))[0] == 3
    checked = program.json("vault", "check")
    assert (checked["integrity"], len(checked["digest"])) == ("ok", 64)
    assert program.json("journal", "check")["ok"] is True


def test_commands_without_a_vault(program, tmp_path):
    for what in ("case", "bundle", "form"):
        assert "properties" in program.json("schema", what, on_vault=False)
    assert program.json("vault", "info", str(program.folder), on_vault=False)["generation"] == 1
    assert program.json("settings", on_vault=False)["language"] == "en"
    assert program.json("settings", "language", "nb", on_vault=False)["language"] == "nb"
    assert program.run("settings", "language", "xx", on_vault=False)[0] == 2
    names = {
        one["name"] for one in program.json("doctor", "--out", str(tmp_path / "help.txt"), on_vault=False)["findings"]
    }
    assert {"Qt", "keyring", "printer", "memory locking", "swap", "fonts", "time", "free space"} <= names
    said = program.run("doctor", on_vault=False)[1]  # bokmål was chosen above
    assert "ledig plass: " in said and "free space" not in said
    assert str(tmp_path) not in (tmp_path / "help.txt").read_text(encoding="utf-8")
    assert program.run("lock", "--json", on_vault=False)[0] == 6
    program.json("form", "to-xlsx", "urg", "--out", str(tmp_path / "urg.xlsx"), on_vault=False)
    assert (tmp_path / "urg.xlsx").read_bytes().startswith(b"PK")


def test_help_names_every_command(program):
    code, out, _err = program.run("--help", on_vault=False)

    assert code == 0
    for name in (
        "vault",
        "identity",
        "trust",
        "record",
        "undo",
        "case",
        "answer",
        "file",
        "bundle",
        "brief",
        "doctor",
    ):
        assert name in out


def test_an_answer_outside_a_limit_is_kept_only_when_asked_for_as_a_draft(program, urgent):
    first = ("answer", "set", "--record", urgent["id"])
    program.json(*first, "urg_subject_kind", "individual")
    assert program.run(*first, "urg_age", "190")[0] == 3
    assert program.json(*first, "urg_age", "190", "--draft")["saved"] == "urg_age"
    lines = json.dumps({"name": "urg_age", "value": "191"}) + "\n"
    assert "ANSWER_OUTSIDE_LIMIT" in program.run(*first, "--stdin", stdin=lines)[1]
    assert program.run(*first, "--stdin", "--draft", stdin=lines)[0] == 0


def test_a_case_in_a_case_is_refused_in_words(program, urgent):
    code, out, _err = program.run("record", "new", "--form", "cas", "--case", urgent["case"], "--json")
    assert code == 2
    assert "a case belongs to no other case" in json.loads(out)["message"]


def test_showing_a_question_that_no_form_has_is_refused_and_one_without_an_answer_is_not(program, urgent):
    code, out, _err = program.run("answer", "show", "--record", urgent["id"], "urg_weather", "--json")
    assert (code, json.loads(out)["error"]) == (3, "QUESTION_UNKNOWN")
    assert program.json("answer", "show", "--record", urgent["id"], "urg_linked")["statements"] == []
    assert program.json("answer", "show", "--record", urgent["case"], "marking_reason")["statements"] == []


def test_a_group_of_commands_alone_prints_its_help(capsys):
    for words in (["vault"], ["bundle"], []):
        assert cli.main(words) == 2
        said = capsys.readouterr()
        assert said.err.startswith("Usage: hrd-desktop")
        assert "not understood" not in said.err


def test_a_vault_that_is_not_there_is_said_before_a_passphrase_is_asked_for(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("hrd_desktop.cli.opening.secret", lambda *_: pytest.fail("asked"))
    assert cli.main(["record", "list", "--vault", str(tmp_path / "none"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["error"] == "VAULT_MISSING"


def test_a_vault_where_no_folder_can_be_made_is_not_possible_on_this_medium(tmp_path, capsys):
    (tmp_path / "passphrase").write_text("heron plover curlew dunlin siskin twite\n", encoding="utf-8")
    words = ["vault", "new", "/proc/hrd", "--role", "mission", "--passphrase-file", str(tmp_path / "passphrase")]
    assert cli.main([*words, "--json"]) == 6
    assert json.loads(capsys.readouterr().out)["error"] == "TARGET_UNWRITABLE"


def test_the_lists_that_forms_share_are_checked_beside_them(tmp_path, capsys):
    shipped = sorted(str(path) for path in assets.forms().glob("*.yaml"))
    assert cli.main(["form", "check", *shipped]) == 0
    (tmp_path / "choices.yaml").write_text("- a list\n", encoding="utf-8")
    assert cli.main(["form", "check", str(tmp_path / "choices.yaml")]) == 3
    assert "choices.yaml" in capsys.readouterr().out


def test_names_of_people_are_listed_and_covered_before_anything_is_sealed(program, urgent, tmp_path):
    """Issue 4, pseudonyms: what leaves carries no name that nobody decided about."""
    program.json("answer", "set", "--record", urgent["id"], "urg_family[1]/urg_family_name", "Amina Test")
    program.json("answer", "set", "--record", urgent["id"], "urg_linked_text", "Amina phoned.")
    seal = [
        "bundle",
        "seal",
        "--case",
        urgent["case"],
        "--to",
        "desk@ministry",
        "--out",
        str(tmp_path / "x.hrdbundle"),
    ]
    seal += ["--overrule", "CONSENT-SHARE", "--reason", "Made-up danger."]
    found = program.json("case", "names", urgent["case"], "--sheet")
    assert [(one["words"], one["alias"]) for one in found] == [("Amina", "N.N.")]
    brief = ["brief", "--case", urgent["case"], "--out", str(tmp_path / "x.pdf"), *seal[-2:]]
    brief += [word for rule in ("CONSENT-PRINT", "PAPER-SAFE", "PERSONS-PRINT") for word in ("--overrule", rule)]
    code, out, _err = program.run(*brief, "--json")
    assert (code, json.loads(out)["error"]) == (4, "NAMES_UNDECIDED")
    assert program.run(*brief, "--keep-name", found[0]["key"])[0] == 3
    assert program.json(*brief, "--cover-names")["pages"] >= 1
    assert program.json(*seal, "--cover-names")["sequence"] == 1


def test_a_bundle_under_pseudonyms_is_told_by_verify_and_open_and_not_without_a_key(
    program, urgent, tmp_path, capsys, monkeypatch
):
    """Issue 4, pseudonyms: `--names pseudonyms`; real names are the default."""
    program.json("answer", "set", "--record", urgent["id"], "urg_name", "Nadia Test")
    program.json("answer", "set", "--record", urgent["id"], "urg_linked_text", "Nadia phoned.")
    assert program.json("case", "names", urgent["case"]) == []
    assert [one["words"] for one in program.json("case", "names", urgent["case"], "--pseudonyms")] == ["Nadia"]
    seal = ["bundle", "seal", "--case", urgent["case"], "--to", "desk@ministry", "--names", "pseudonyms"]
    seal += ["--overrule", "CONSENT-SHARE", "--reason", "Made-up danger.", "--out", str(tmp_path / "x.hrdbundle")]
    assert json.loads(program.run(*seal, "--json")[1])["error"] == "NAMES_UNDECIDED"
    sealed = program.json(*seal, "--cover-names")
    assert sealed["names"] == "pseudonyms" and sealed["held_back"] >= 1
    assert "names" not in program.json("bundle", "inspect", sealed["path"], on_vault=False)
    desk = posts.desk(tmp_path)
    (tmp_path / "key").write_text(desk.identity.secret_identity("pq"), encoding="ascii")
    (tmp_path / "signers").write_text(desk.trust.allowed_signers(), encoding="ascii")
    desk.close()
    verify = ["--identity", str(tmp_path / "key"), "--trust", str(tmp_path / "signers")]
    assert program.json("bundle", "verify", sealed["path"], *verify, on_vault=False)["names"] == "pseudonyms"
    opened = Program(capsys, monkeypatch, tmp_path / "desk.hrdvault").json("bundle", "open", sealed["path"])
    assert opened["names"] == "pseudonyms" and "Name" in opened["held_back"]
