"""Bad input on the command line: words, a code and an exit code, never a defect, a traceback or a stored half."""

import errno
import getpass
import io
import json
import re
import sys
import warnings
from types import SimpleNamespace

import pytest

from helpers import posts
from hrd_desktop import cli
from hrd_desktop.services import unlock

HUGE = "9" * 30
DEEP = "[" * 100_000 + "]" * 100_000


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs a command on a quick vault; returns exit code, standard output and standard error."""
    posts.mission(tmp_path, "made.hrdvault").close()
    original, folder = unlock.open_session, tmp_path / "made.hrdvault"
    monkeypatch.setattr(unlock, "open_session", lambda at, **said: original(at, **(said | {"policy": posts.QUICK})))
    secret = tmp_path / "secret"
    secret.write_text(posts.PHRASE + "\n", encoding="utf-8")

    def program(*words, stdin="", vault=("--vault", str(folder), "--passphrase-file", str(secret))):
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        code = cli.main([*words, *vault])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return program


@pytest.fixture
def urgent(run):
    return json.loads(run("record", "new", "--form", "urg", "--json")[1])


@pytest.mark.parametrize(
    "words",
    [
        ("record", "list", "--limit", HUGE),
        ("record", "list", "--offset", "-1"),
        ("case", "list", "--limit", HUGE),
        ("search", "heron", "--limit", HUGE),
        ("journal", "show", "--offset", HUGE),
        ("journal", "show", "--limit", "-1"),
        ("record", "list", "--recovery-file", "both"),
        ("case", "show", "\udcff\udcfe"),
        ("cases", "undo", "\udcff"),
    ],
)
def test_a_number_that_no_list_has_and_two_secrets_are_wrong_usage(run, words):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.rstrip().endswith("(HRD-D02)")


def test_two_vaults_in_one_call_are_wrong_usage_so_that_no_other_vault_is_called_sound(run, tmp_path):
    code, out, _ = run("vault", "check", str(tmp_path / "another.hrdvault"))
    assert (code, out) == (2, "")


@pytest.mark.parametrize("value", ["²", HUGE, "0"])
def test_a_setting_that_is_no_number_is_wrong_usage(run, value):
    assert run("settings", "lock_minutes", value, vault=())[0] == 2


def test_a_file_name_longer_than_any_file_has_is_not_readable_fault_44(run, urgent):
    code, _, err = run("file", "add", "--record", urgent["id"], "n" * 5000)
    assert code == 6 and err.rstrip().endswith("(HRD-X09)")


def test_without_a_terminal_nothing_is_asked_where_it_would_be_shown(run, monkeypatch, tmp_path):
    def unsafe(*_args, **_rest):
        warnings.warn("shown", getpass.GetPassWarning, stacklevel=2)
        raise AssertionError("asked all the same")

    monkeypatch.setattr(getpass, "getpass", unsafe)
    code, out, err = run("record", "list", vault=("--vault", str(tmp_path / "made.hrdvault")))
    assert (code, out) == (2, "") and "--" not in err.split("See the")[0].replace("no terminal", "")


LINES = {
    "no JSON": ("garbage", "USAGE"),
    "no object": ("[]", "USAGE"),
    "too deep": ('{"name": "urg_name", "value": ' + DEEP + "}", "USAGE"),
    "a name that is a number": ('{"name": 1}', "USAGE"),
    "a state that is none": ('{"name": "urg_name", "value": "x", "state": []}', "USAGE"),
    "a source that is a number": ('{"name": "urg_name", "value": "x", "source": 5}', "USAGE"),
    "a reliability that is a list": ('{"name": "urg_name", "value": "x", "reliability": []}', "USAGE"),
    "a source that is not there": ('{"name": "urg_name", "value": "x", "source": "nobody"}', "LINK_INVALID"),
    "a reliability of no list": ('{"name": "urg_name", "value": "x", "reliability": "zzz"}', "LINK_INVALID"),
    "a record that is a number": ('{"name": "urg_name", "value": "x", "record": 7}', "USAGE"),
    "half a character": ('{"name": "urg_name", "value": "\\ud800"}', "ANSWER_NOT_TEXT"),
    "NUL": ('{"name": "urg_name", "value": "a\\u0000b"}', "ANSWER_NOT_TEXT"),
    "an object": ('{"name": "urg_name", "value": {"a": 1}}', "ANSWER_NOT_TEXT"),
    "no number": ('{"name": "urg_name", "value": 1e999}', "ANSWER_NOT_TEXT"),
    "8 MiB": ('{"name": "urg_name", "value": "' + "a" * 2**23 + '"}', "ANSWER_TOO_LONG"),
    "row 0": ('{"name": "urg_events[0]/urg_event_date", "value": "2026"}', "QUESTION_UNKNOWN"),
    "row 999999": ('{"name": "urg_events[999999]/urg_event_date", "value": "2026"}', "QUESTION_UNKNOWN"),
    "a way out": ('{"name": "../..", "value": "x"}', "QUESTION_UNKNOWN"),
    "half a character as name": ('{"name": "\\ud800", "value": "x"}', "QUESTION_UNKNOWN"),
    "a marking by the back door": ('{"name": "marking", "value": "none"}', "QUESTION_UNKNOWN"),
}


@pytest.mark.parametrize("language", ["en", "nb"])
def test_fault_54_hostile_lines_are_answered_each_and_store_nothing(run, urgent, language):
    run("settings", "language", language, vault=())
    code, out, _ = run(
        "answer", "set", "--record", urgent["id"], "--stdin", stdin="\n".join(line for line, _ in LINES.values())
    )
    said = [json.loads(line) for line in out.splitlines()]
    assert {name: one["error"] for name, one in zip(LINES, said, strict=True)} == {
        name: error for name, (_, error) in LINES.items()
    }
    assert code == 2 and all(re.fullmatch(r"HRD-[A-Z]\d\d", one["code"]) for one in said)
    shown = json.loads(run("answer", "show", "--record", urgent["defender"], "--json")[1])
    assert not [one for one in shown["statements"] if one["path"] in ("hrd_name", "urg_name")]


def test_fault_54_a_record_cannot_be_its_own_defender(run, urgent):
    code, _, err = run("answer", "set", "--record", urgent["id"], "urg_subject", urgent["id"])
    assert code == 3 and err.rstrip().endswith("(HRD-S10)")


@pytest.mark.parametrize("number, code", [(errno.EPIPE, 0), (errno.ENOSPC, 6)])
def test_an_output_that_nobody_reads_or_that_is_full_is_no_defect(run, monkeypatch, number, code):
    def broken(*_args, **_rest):
        raise OSError(number, "made up")

    monkeypatch.setattr("hrd_desktop.cli.output.Out.result", broken)
    assert run("schema", "case", vault=())[0] == code


def test_a_passphrase_file_may_begin_with_a_byte_order_mark_fault_68(run, tmp_path):
    (tmp_path / "marked").write_bytes(b"\xef\xbb\xbf" + posts.PHRASE.encode() + b"  \r\n")
    known = ("--vault", str(tmp_path / "made.hrdvault"), "--passphrase-file", str(tmp_path / "marked"))
    assert run("record", "list", vault=known)[0] == 0


def test_a_place_with_a_name_that_no_file_has_is_told_in_words(run):
    code, _, err = run("guide", "--out", "n" * 300, vault=())
    assert code == 6 and err.rstrip().endswith("(HRD-X05)")


def test_a_recovery_code_is_not_laid_beside_the_vault_that_it_opens(run, tmp_path):
    folder = tmp_path / "new.hrdvault"
    said = ("--role", "mission", "--country", "XL", "--passphrase-file", str(tmp_path / "secret"))
    code, _, err = run("vault", "new", str(folder), *said, "--recovery-out", str(folder / "code.txt"), vault=())
    assert code == 3 and err.rstrip().endswith("(HRD-X29)") and not folder.exists()


@pytest.mark.parametrize("stdin", [None, b"\xff\xfe\n"])
def test_a_secret_from_a_closed_or_broken_standard_input_is_told_in_words(run, monkeypatch, tmp_path, stdin):
    given = None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    monkeypatch.setattr("hrd_desktop.cli.opening.sys", SimpleNamespace(stdin=given))
    code, _, err = run("record", "list", vault=("--vault", str(tmp_path / "made.hrdvault"), "--passphrase-file", "-"))
    assert code == 6 and err.rstrip().endswith("(HRD-X09)")


def test_a_line_that_is_no_text_is_answered_and_the_next_is_taken_fault_54(run, urgent, monkeypatch):
    lines = b'{"name": "urg_name", "value": "a\xff"}\n{"name": "urg_perp_title", "value": "made up"}\n'
    broken = SimpleNamespace(stdin=io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"), stdout=sys.stdout)
    monkeypatch.setattr("hrd_desktop.cli.answers.sys", broken)
    _, out, _ = run("answer", "set", "--record", urgent["id"], "--stdin")
    first, second = map(json.loads, out.splitlines())
    assert (first["error"], second["saved"]) == ("ANSWER_NOT_TEXT", "urg_perp_title")


def test_words_too_many_are_not_repeated_since_they_may_be_a_name(run):
    code, _, err = run("case", "show", "Kari", "Testesen")
    assert code == 2 and "Testesen" not in err and err.rstrip().endswith("(HRD-D02)")


def test_a_form_whose_name_no_file_can_have_is_unknown(run):
    assert [run("form", words, "n" * 5000, vault=())[0] for words in ("to-xform", "check")] == [3, 6]
