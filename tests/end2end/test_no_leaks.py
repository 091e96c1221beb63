"""Nothing that is typed leaks (DESIGN principle 3): a day of the real program, then every byte it left is searched.

Canaries stand for what a person types: names, free text, secrets, file names and contents. The search is proved by a
copy saved in the clear on purpose. The program runs under strace, in an empty network where the system allows it: no
socket but a local one, and no file written outside the places that the officer named and the program's own few. What
is on the raw disk and in memory, and the window's days, are in test_canaries.py.
"""

import json
import os
import re
import sys
from pathlib import Path

import pytest

from helpers.commands import Commands
from helpers.ground import netless

PHRASE = "canary lantern orbit puzzle amber maple window"
CANARIES = ["canary", "kanarifugl", "Kanariløpe"]
LOCAL = re.compile(r"socket\((AF_UNIX|AF_LOCAL|AF_NETLINK)")
"""AF_NETLINK asks this machine's own kernel; nothing leaves by it."""
HIDDEN = re.compile(r"openat\([^,]*, 0x[0-9a-f]+, O_(?:RDWR|WRONLY)")
WRITTEN = re.compile(r'openat\([^"]*"([^"]+)", O_(?:RDWR|WRONLY)[^)]*\) = \d')


@pytest.fixture
def home(fresh_home):
    """The folder that holds everything this user's program may write: home, settings, state, run, temporary."""
    place = fresh_home.parent
    (place / "tmp").mkdir()
    return place


class Day:
    """Runs commands of the program under strace and keeps what they did."""

    def __init__(self, place: Path) -> None:
        self.place, self.vault = place, place / "home" / "made.hrdvault"
        self.trace = place.parent / f"{place.name}-trace"
        watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,openat", "-o", str(self.trace)]
        more = {"TMPDIR": str(place / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
        self._program = Commands(*netless(), *watch, **more)

    def run(self, *words, code=0):
        """Run one command; return its output and what it said to people."""
        ended, out, err = self._program.run(*words)
        assert ended == code, err
        return out, err

    def at_vault(self, *words, code=0):
        """Run a command on the vault."""
        secret = self.place.parent / f"{self.place.name}-secret"
        secret.write_text(PHRASE + "\n", encoding="utf-8")
        out, err = self.run(*words, "--vault", self.vault, "--passphrase-file", secret, "--json", code=code)
        return json.loads(out), err

    def kill(self):
        """End the program wherever it is; only a test that failed leaves it running."""
        self._program.kill()

    def end(self):
        """End the program; what it did is then in the trace."""
        assert self._program.end() == 0
        return self.trace.read_text(errors="replace").splitlines()


def found(place: Path) -> set[str]:
    """Return the files under *place* in whose name or bytes a canary stands, in any of the usual encodings."""
    marks = [each.encode(code) for each in CANARIES for code in ("utf-8", "utf-16-le", "latin-1")]
    hits = set()
    for path in place.rglob("*"):
        data = os.fsencode(path.name) + (path.read_bytes() if path.is_file() and not path.is_symlink() else b"")
        if any(mark.lower() in data.lower() for mark in marks):
            hits.add(str(path.relative_to(place)))
    return hits


def is_passing_name(path: str, *beside: Path) -> bool:
    """Whether *path* is a file on its way to a name the officer gave: random, and in one of those names' folders.

    A file without a name is opened by its folder.
    """
    return Path(path) in beside or (
        Path(path).parent in beside and re.fullmatch(r"[0-9a-f]{16}\.part", Path(path).name) is not None
    )


@pytest.fixture
def day(home, tmp_path, monkeypatch, request):
    """A vault with canaries in every class of field, made and filled by the real program."""
    work = Day(home)
    request.addfinalizer(work.kill)
    secret = home.parent / f"{home.name}-secret"
    secret.write_text(PHRASE + "\n", encoding="utf-8")
    names = ["--officer", "Canary Officer", "--mission", "Canary Embassy", "--principal", "canary@xl"]
    made = work.run(
        "vault", "new", work.vault, "--role", "mission", *names, "--passphrase-file", secret,
        "--recovery-out", tmp_path / "code",
    )  # fmt: skip
    assert "anary" not in "".join(made)
    work.code = tmp_path / "code"
    monkeypatch.setattr(sys.modules[__name__], "CANARIES", [*CANARIES, work.code.read_text(encoding="utf-8").strip()])
    urgent, _ = work.at_vault("record", "new", "--form", "urg")
    work.urgent = urgent
    work.at_vault("answer", "set", "--record", urgent["id"], "urg_name", "Kanarifugl Testperson")
    note, _ = work.at_vault("record", "new", "--form", "source")
    work.at_vault("answer", "set", "--record", note["id"], "note", "the canary sang: Kanariløpe")
    paper = tmp_path / "canary paper.txt"
    paper.write_bytes(b"canary canary canary\n" * 4000)
    work.file, _ = work.at_vault("file", "add", "--record", urgent["id"], paper)
    work.at_vault("search", "kanarifugl")
    return work


def test_a_day_leaves_nothing_in_the_clear_and_opens_no_socket_but_a_local_one(day, home):
    assert found(home) == set()
    for value in (("urg_age", "canary"), ("urg_urgency", "canary"), ("urg_subject", "canary")):
        said, for_people = day.at_vault("answer", "set", "--record", day.urgent["id"], *value, code=3)
        assert "canary" not in json.dumps(said) + for_people, "a refusal repeats what was typed"
    assert found(home) == set()

    copy = home / "tmp" / "copy.bin"
    day.at_vault("file", "save", day.file["id"], "--to", copy)
    assert found(home) == {"tmp/copy.bin"}, "the search finds what is there"
    copy.unlink()
    lines = day.end()
    assert [line for line in lines if "socket(" in line and not LOCAL.search(line)] == []
    written = {match[1] for line in lines if (match := WRITTEN.search(line))}
    named = (str(day.vault), str(copy), str(home / "state"), str(home / "config"), str(day.code), "/dev/", "/proc/")
    if os.geteuid() == 0:
        assert any(path.startswith(str(day.vault)) for path in written), "the trace sees writing"
    else:  # a hardened process shows its memory to no other program of its user, so the trace holds addresses
        assert any(HIDDEN.search(line) for line in lines), "the trace sees writing"
    strange = {path for path in written if not path.startswith(named)}
    assert {path for path in strange if not is_passing_name(path, day.code.parent, copy.parent)} == set()
    assert {str(path) for path in home.rglob("*") if path.is_file() and not str(path).startswith(named)} == set()
