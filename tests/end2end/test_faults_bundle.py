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
REVOKED = "46-revoked"
"""Needs a list of revoked keys, which this command does not take."""
AT_WORK = sorted(
    path for path in VECTORS.glob("*.txt") if read_vector(path).facts["state"] in PLAIN and path.stem != REVOKED
)


@pytest.fixture
def place(tmp_path):
    """A folder with the reader's key, code and trust list."""
    for state in PLAIN:
        facts = checked_in_readers()[state]
        keys = facts["identities"] or facts["passphrases"]
        (tmp_path / f"{state}.key").write_text("\n".join(keys) + "\n", encoding="utf-8")
    (tmp_path / "trust").write_text(facts["allowed_signers"], encoding="utf-8")
    return tmp_path


def verified(place, bundle, state="reader"):
    """Return the words of ``bundle verify`` on *bundle*."""
    key = ["--identity" if state == "reader" else "--code-file", place / f"{state}.key"]
    return [str(word) for word in ("bundle", "verify", bundle, "--trust", place / "trust", *key, "--json")]


@pytest.mark.parametrize("path", AT_WORK, ids=lambda path: path.stem)
def test_fault_55_each_damage_has_its_class_its_exit_code_and_words(path, place, capsys):
    vector = read_vector(path)
    (place / "case.hrdbundle").write_bytes(vector.data)
    before = sorted(place.iterdir())

    code = cli.main(verified(place, place / "case.hrdbundle", vector.facts["state"]))

    said = capsys.readouterr()
    assert json.loads(said.out)["error"] == _as_told(vector.facts["expect"])
    assert code == errors.table()[_as_told(vector.facts["expect"])].exit_code
    assert "Traceback" not in said.err and sorted(place.iterdir()) == before


def _as_told(expect):
    """Vectors that the format accepts hold a made-up document that is no case, which the program sees last."""
    return "SCHEMA_INVALID" if expect in ("accepted", "STALE_OR_FUTURE") else expect


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
