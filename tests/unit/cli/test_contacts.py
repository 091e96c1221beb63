"""Contact on the command line: protocol, log, exposure, and the notes of a call."""

import io
import json

import pytest

from helpers import posts
from hrd_desktop import cli
from hrd_desktop.services import unlock


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    posts.mission(tmp_path, "made.hrdvault").close()
    secret = tmp_path / "secret"
    secret.write_text(posts.PHRASE + "\n", encoding="utf-8")
    original = unlock.open_session
    monkeypatch.setattr(unlock, "open_session", lambda folder, **o: original(folder, **(o | {"policy": posts.QUICK})))
    vault = ["--vault", str(tmp_path / "made.hrdvault"), "--passphrase-file", str(secret)]

    def command(*words, spoken=False):
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        code = cli.main([*words, *vault, *([] if spoken else ["--json"])])
        said = capsys.readouterr().out
        return code, said if spoken else json.loads(said)

    return command


@pytest.fixture
def case(run):
    return run("record", "new", "--form", "urg")[1]


def test_a_contact_is_written_down_listed_and_counted(run, case):
    made = run("contact", "new", case["case"])[1]["id"]
    for name, value in (("log_form", "their_event"), ("log_safe", "yes")):
        assert run("answer", "set", "--record", made, name, value)[0] == 0
    (row,) = run("contact", "log", case["case"])[1]
    assert (row["record"], row["safe"], row["degree"]) == (made, True, "seen")
    assert run("contact", "exposure", case["case"])[1]["recent"] == 1
    assert run("contact", "show", case["case"])[1]["safe"]["record"] == made


def test_numbers_and_code_words_are_not_printed_for_people(run, case):
    defender = case["defender"]
    run("answer", "set", "--record", defender, "hrd_contacts[1]/hrd_contact_channel", "phone")
    run("answer", "set", "--record", defender, "hrd_contacts[1]/hrd_contact_value", "+000 00 000")
    run("answer", "set", "--record", defender, "hrd_code_words", "The library book")
    said = run("contact", "show", defender, spoken=True)[1]
    assert "Not agreed with the defender" in said
    assert "+000" not in said and "library book" not in said


def test_the_notes_of_a_call_are_written_filed_and_sorted(run):
    first = run("call", "note", "They came at two")[1]
    again = run("call", "note", "Four men", "--call", first["call"])[1]
    assert again["call"] == first["call"] and again["row"] != first["row"]
    case = run("call", "file", first["call"])[1]["case"]
    assert case
    assert run("call", "note", "Nobody", "--call", case)[1]["error"] == "RECORD_UNKNOWN"
    put = run("call", "sort", first["call"], first["row"], "--into", "urg_place")[1]
    assert put.get("into"), put
    assert run("call", "sort", first["call"], again["row"])[1]["into"]
    assert run("call", "sort", first["call"], first["row"], "--into", "no_question")[1]["error"] == "QUESTION_UNKNOWN"
    notes = run("call", "show", first["call"])[1]["notes"]
    assert [(one["text"], bool(one["into"])) for one in notes] == [("They came at two", True), ("Four men", True)]
