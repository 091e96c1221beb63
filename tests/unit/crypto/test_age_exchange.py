"""Files go both ways between this program, Debian's age and npm's age-encryption (typage)."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from hrd_desktop.crypto import age

ROOT = Path(__file__).parents[3]
DATA = bytes(range(256)) * 700 + b"the end"
PHRASE = "blåbær over Lidovia"


def typage(script: str, *words: object) -> None:
    subprocess.run(
        ["node", ROOT / "packaging" / "judges" / script, *map(str, words)],
        check=True,
        capture_output=True,
        timeout=120,
    )


def age_asking(words: list[str | Path], phrase: str) -> None:
    """Run age, which asks for passphrases at a terminal only."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp("age", [str(word) for word in words])
    try:
        seen = b""
        while True:
            seen += os.read(terminal, 1024)
            if re.search(rb"passphrase[^:]*:\s*$", seen, re.IGNORECASE):
                os.write(terminal, phrase.encode() + b"\n")
                seen = b""
    except OSError:  # the terminal closes with the program
        pass
    finally:
        os.close(terminal)
    assert os.waitpid(pid, 0)[1] == 0


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain"
    path.write_bytes(DATA)
    return path


@pytest.mark.parametrize("kind", ["pq", "x25519"])
def test_typage_reads_what_we_write_and_we_read_what_it_writes(kind: str, plain: Path, tmp_path: Path) -> None:
    key = age.new_identity("pq" if kind == "pq" else "x25519")
    other = age.new_identity(key.kind)
    (tmp_path / "key").write_text(f"# made up\n{key}\n")
    (tmp_path / "ours.age").write_bytes(age.encrypt(DATA, [other.recipient, key.recipient]))
    typage("typage-decrypt.mjs", tmp_path / "ours.age", tmp_path / "back", tmp_path / "key")
    assert (tmp_path / "back").read_bytes() == DATA
    typage("typage-encrypt.mjs", plain, tmp_path / "theirs.age", other.recipient, key.recipient)
    assert age.decrypt((tmp_path / "theirs.age").read_bytes(), [key]) == DATA


def test_typage_and_we_share_a_passphrase(plain: Path, tmp_path: Path) -> None:
    words = age.Passphrase(PHRASE, work_factor=10)
    (tmp_path / "phrase").write_text(PHRASE, encoding="utf-8")
    (tmp_path / "ours.age").write_bytes(age.encrypt(DATA, [words]))
    typage("typage-decrypt.mjs", tmp_path / "ours.age", tmp_path / "back", "-p", tmp_path / "phrase")
    assert (tmp_path / "back").read_bytes() == DATA
    typage("typage-encrypt.mjs", plain, tmp_path / "theirs.age", "-p", tmp_path / "phrase", 10)
    assert age.decrypt((tmp_path / "theirs.age").read_bytes(), [words]) == DATA


def test_the_age_command_reads_what_we_write_and_we_read_what_it_writes(plain: Path, tmp_path: Path) -> None:
    subprocess.run(["age-keygen", "-o", tmp_path / "key"], check=True, capture_output=True)
    key = age.parse_identity((tmp_path / "key").read_text())
    (tmp_path / "ours.age").write_bytes(age.encrypt(DATA, [key.recipient]))
    back = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key", tmp_path / "ours.age"], check=True, capture_output=True
    ).stdout
    assert back == DATA
    subprocess.run(["age", "-r", str(key.recipient), "-o", tmp_path / "theirs.age", plain], check=True)
    assert age.decrypt((tmp_path / "theirs.age").read_bytes(), [key]) == DATA


def test_the_age_command_and_we_share_a_passphrase(plain: Path, tmp_path: Path) -> None:
    words = age.Passphrase(PHRASE, work_factor=10)
    (tmp_path / "ours.age").write_bytes(age.encrypt(DATA, [words]))
    age_asking(["age", "-d", "-o", tmp_path / "back", tmp_path / "ours.age"], PHRASE)
    assert (tmp_path / "back").read_bytes() == DATA
    age_asking(["age", "-p", "-o", tmp_path / "theirs.age", plain], PHRASE)
    assert age.decrypt((tmp_path / "theirs.age").read_bytes(), [words]) == DATA
