"""Damaged, foreign and older vaults through the command line (faults 1 to 5, 8, 9, 13, 14, 18).

Calm words with a code in both languages, the right exit code, no traceback, nothing changed and never a new vault.
"""

import io
import json
import shutil
import sqlite3

import pytest

from helpers import posts
from hrd_desktop import cli
from hrd_desktop.services import unlock
from hrd_desktop.system import paths

PAGE = 4096


@pytest.fixture
def vault(tmp_path):
    session = posts.mission(tmp_path, "made.hrdvault")
    session.cases.start_urgent()
    session.close()
    return tmp_path / "made.hrdvault"


@pytest.fixture
def listed(capsys, monkeypatch, tmp_path):
    """Lists the records of a vault; returns the exit code, the JSON document, and the words in *language*."""
    original = unlock.open_session
    monkeypatch.setattr(unlock, "open_session", lambda at, **said: original(at, **(said | {"policy": posts.QUICK})))

    def run(folder, language="en", phrase=posts.PHRASE):
        cli.main(["settings", "language", language])
        capsys.readouterr()
        monkeypatch.setattr("sys.stdin", io.StringIO(phrase + "\n"))
        code = cli.main(["record", "list", "--vault", str(folder), "--passphrase-file", "-", "--json"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err and "Testesen" not in said.err
        return code, json.loads(said.out), said.err.strip()

    return run


def flip(at):
    def damage(folder):
        data = bytearray((folder / "vault-1.db").read_bytes())
        data[at] ^= 1
        (folder / "vault-1.db").write_bytes(data)

    return damage


def cut(to):
    return lambda folder: (folder / "vault-1.db").write_bytes((folder / "vault-1.db").read_bytes()[:to])


def plain(folder):
    (folder / "vault-1.db").unlink()
    with sqlite3.connect(folder / "vault-1.db") as database:
        database.execute("create table record (id text)")
    database.close()


def newer(folder):
    about = json.loads((folder / "vault.json").read_text(encoding="utf-8"))
    key = next(name for name in ("version", "format_version", "format") if name in about)
    about[key] = about[key] + 1 if isinstance(about[key], int) else about[key].replace("1", "2")
    (folder / "vault.json").write_text(json.dumps(about), encoding="utf-8")


DAMAGE = {
    "fault 1, a byte of the salt": (flip(3), 5),
    "fault 1, a byte of the header": (flip(40), 5),
    "fault 1, the last byte of the page": (flip(PAGE - 1), 5),
    "fault 2, empty": (cut(0), 5),
    "fault 2, one byte": (cut(1), 5),
    "fault 2, gone": (lambda folder: (folder / "vault-1.db").unlink(), 5),
    "fault 3": (cut(-PAGE), 5),
    "fault 4": (cut(-100), 5),
    "fault 9, a key file that is no key": (lambda folder: (folder / "key-1.age").write_bytes(b"x"), 5),
    "fault 13": (newer, 3),
    "fault 14": (plain, 5),
    "no slots": (lambda folder: shutil.rmtree(folder / "slots"), 5),
    "no description": (lambda folder: (folder / "vault.json").unlink(), 3),
    "an empty description": (lambda folder: (folder / "vault.json").write_bytes(b""), 5),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_vault_that_is_not_as_it_was_is_refused_in_words_and_left_as_it_is(name, vault, listed):
    damage, expected = DAMAGE[name]
    damage(vault)
    before = {path.name: path.read_bytes() for path in vault.rglob("*") if path.is_file() and path.name != "lock"}

    code, said, english = listed(vault)
    _, again, norwegian = listed(vault, "nb")

    assert code == expected and said["error"] == again["error"] != "DEFECT"
    assert english != norwegian and all(text.endswith(f"({said['code']})") for text in (english, norwegian))
    after = {path.name: path.read_bytes() for path in vault.rglob("*") if path.is_file() and path.name != "lock"}
    assert after == before


def test_fault_8_a_wrong_passphrase_has_one_word_whatever_is_wrong_with_it(vault, listed):
    told = {listed(vault, phrase=wrong)[2] for wrong in ("x", "", posts.PHRASE + " more", "\x00", "ÅÆØ" * 500)}
    assert len(told) == 1 and told.pop().endswith("(HRD-V01)")


def test_faults_7_and_18_the_command_tells_an_older_and_an_unknown_vault_and_goes_on(vault, listed, tmp_path):
    shutil.copytree(vault, tmp_path / "older")
    session = posts.opened(vault)
    session.cases.start_urgent()
    session.close()
    shutil.rmtree(vault)
    shutil.copytree(tmp_path / "older", vault)
    code, _, words = listed(vault)
    assert code == 0 and words.endswith("(HRD-V25)")

    for head in paths.state_folder().glob("*.head"):
        head.unlink()
    code, _, words = listed(vault, "nb")
    assert code == 0 and words.endswith("(HRD-V24)")
