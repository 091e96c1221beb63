"""Hostile and damaged bundles through ``bundle verify`` and ``bundle inspect`` (BUNDLE section 4, faults 55 to 62).

Every vector that needs no memory of earlier bundles: the exit code, the one JSON document, no traceback, and nothing
written anywhere.
"""

import json
import os
import socket

import pytest

from helpers.vectors import VECTORS, checked_in_readers, read_vector
from hrd_desktop import cli, errors

PLAIN = ("reader", "reader-with-code", "reader-with-wrong-code")
"""States that a command without a vault can stand in: a trust list and a key or code, no memory."""
AT_WORK = sorted(path for path in VECTORS.glob("*.txt") if read_vector(path).facts["state"] in PLAIN)
NO_CASE = "00-good-no-case"
"""The format takes this document, which it does not know; the program, which does, refuses it at the end."""


@pytest.fixture
def place(tmp_path):
    """A folder with the reader's key, code and trust list."""
    for state in PLAIN:
        facts = checked_in_readers()[state]
        keys = facts["identities"] or facts["passphrases"]
        (tmp_path / f"{state}.key").write_text("\n".join(keys) + "\n", encoding="utf-8")
    (tmp_path / "trust").write_text(facts["allowed_signers"], encoding="utf-8")
    (tmp_path / "revoked").write_text(facts["revoked"], encoding="utf-8")
    return tmp_path


def verified(place, bundle, state="reader"):
    """Return the words of ``bundle verify`` on *bundle*."""
    key = ["--identity" if state == "reader" else "--code-file", place / f"{state}.key"]
    lists = ["--trust", place / "trust", "--revoked", place / "revoked"]
    return [str(word) for word in ("bundle", "verify", bundle, *lists, *key, "--json")]


@pytest.mark.parametrize("path", AT_WORK, ids=lambda path: path.stem)
def test_fault_55_each_damage_has_its_class_its_exit_code_and_words(path, place, capsys):
    """Fault 59 is in the vectors 03 to 12, fault 60 in 20 to 33, fault 61 in those of JSON."""
    vector = read_vector(path)
    (place / "case.hrdbundle").write_bytes(vector.data)
    before = sorted(place.iterdir())

    code = cli.main(verified(place, place / "case.hrdbundle", vector.facts["state"]))

    said = capsys.readouterr()
    told, expect = json.loads(said.out), "SCHEMA_INVALID" if path.stem == NO_CASE else vector.facts["expect"]
    assert told.get("error", "accepted") == ("accepted" if expect == "STALE_OR_FUTURE" else expect)
    assert code == (errors.table()[expect].exit_code if "error" in told else 0)
    assert "Traceback" not in said.err and sorted(place.iterdir()) == before


def test_a_list_of_revoked_keys_may_come_through_a_shells_pipe_and_stops_input_46(place, capsys):
    (place / "case.hrdbundle").write_bytes(read_vector(VECTORS / "46-revoked.txt").data)
    words = verified(place, place / "case.hrdbundle")
    at = words.index("--revoked")
    without = words[:at] + words[at + 2 :]
    assert cli.main(without) == 3
    assert json.loads(capsys.readouterr().out)["error"] == "SCHEMA_INVALID", "no list, no refusal for the key"

    read, write = os.pipe()
    os.write(write, (place / "revoked").read_bytes())
    os.close(write)
    assert cli.main([*without, "--revoked", f"/dev/fd/{read}"]) == 3
    os.close(read)
    assert json.loads(capsys.readouterr().out)["error"] == "SIGNER_REVOKED"


@pytest.mark.parametrize("option", ["--trust", "--revoked", "--identity"])
@pytest.mark.parametrize("kind", ["folder", "pipe", "socket", "endless device", "link to itself", "nothing", "large"])
def test_a_list_that_is_no_small_file_is_refused_and_never_waited_for(option, kind, place, capsys):
    (place / "case.hrdbundle").write_bytes(read_vector(VECTORS / "00-good-x25519.txt").data)
    words = verified(place, place / "case.hrdbundle")
    words[words.index(option) + 1] = str(odd(place, kind))

    code = cli.main(words)

    said = capsys.readouterr()
    told = json.loads(said.out)
    if kind == "pipe":  # nobody writes to it: an empty list, which revokes nothing and trusts nobody
        assert told.get("error", "") == {"--trust": "SIGNER_UNKNOWN", "--identity": "NOT_FOR_YOU"}.get(option, "")
    else:
        assert (code, told["error"]) == (6, "SOURCE_UNREADABLE")


def odd(place, kind):
    """Make something at ``place/odd`` that is no bundle."""
    path = place / "odd"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as here:
            here.bind(str(path))
    elif kind == "endless device":
        path.symlink_to("/dev/zero")
    elif kind == "large":
        path.write_bytes(b"# made up\n" * 200_000)
    elif kind == "link to itself":
        path.symlink_to(path)
    elif kind == "long name":
        return place / ("n" * 5000)
    return path


@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "socket", "endless device", "link to itself", "long name", "nothing"]
)
def test_what_is_no_file_is_refused_and_never_waited_for(kind, place, capsys):
    path = odd(place, kind)

    for words in (verified(place, path), ["bundle", "inspect", str(path), "--json"]):
        code = cli.main(words)
        said = capsys.readouterr()
        assert code in (3, 6) and json.loads(said.out)["error"] != "DEFECT"
        assert "Traceback" not in said.err
