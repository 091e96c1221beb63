"""Nothing that is typed leaks from the window (DESIGN principle 3): two days full of canaries, then every byte.

The first day ends in a crash, the second in a lock and a quit. Looked through are the raw disk under home, temporary
and runtime folders (with what was deleted on it), what the program said, window titles, and after the lock the memory
of every process of that desk. Found must be what is planted, each time, and nothing else. All of it runs without a
network, under strace, and opens no socket but a local one.
"""

import json
import os
import re
import secrets
import shutil
import signal
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers import posts
from helpers.canaries import Canaries
from helpers.ground import Ground, may_mount
from helpers.tally import count, many

LOCAL = re.compile(r"socket\((AF_UNIX|AF_LOCAL|AF_NETLINK)")
"""AF_NETLINK asks this machine's own kernel; nothing leaves by it."""
OWN = re.compile(
    r"made\.hrdvault/.*|ids\.json|stick/\w+\.hrdbundle|state/hrd-desktop/[0-9a-f-]{36}\.head|lost\+found"
    r"|config/hrd-desktop/settings\.json|run/hrd-desktop\.(sock|lock)|cache/fontconfig/.*"
)
"""All that the program may leave: its vault, what was sealed, and its own few files."""
PATIENCE = 120


class Desk:
    """A user's desk on a ground of its own: home, settings, state, temporary and runtime folder."""

    def __init__(self, outside: Path) -> None:
        # directly below the system's folder: the path of a local socket may not be longer than 107 bytes
        self.folder = Path(tempfile.mkdtemp(prefix="hrd-leak-"))
        self.place, self.outside = self.folder / "desk", outside
        self.ground = Ground(self.place, self.folder / "image")
        self.mark = "".join(secrets.choice(string.ascii_lowercase) for _ in range(14))
        self.told: dict[str, Any] = {"titles": []}
        self.days = 0
        session = posts.desk(outside)
        self._card = session.identity.card()
        session.close()

    @property
    def environment(self) -> dict[str, str]:
        """What the program is started with."""
        names = {"HOME": "home", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run", "XDG_DATA_HOME": "data"}
        names |= {f"XDG_{name}_HOME": name.lower() for name in ("CONFIG", "STATE", "CACHE")}
        own = {name: str(self.place / folder) for name, folder in names.items()}
        more = {"HRD_LEAK_CARD": self._card, "HRD_LEAK_OUTSIDE": str(self.outside), "PYTHONDONTWRITEBYTECODE": "1"}
        return os.environ | own | more | {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}

    def day(self, end: str) -> "subprocess.Popen[bytes]":
        """Start a day that ends in *end*; return when it is about to."""
        self.days += 1
        reader, writer = os.pipe()
        trace, said = (self.outside / f"{name}-{self.days}" for name in ("trace", "said"))
        watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", str(trace)]
        program = [sys.executable, "-m", "helpers.leaker", str(self.place / "made.hrdvault"), end]
        with said.open("wb") as out:
            process = subprocess.Popen(
                self.ground.words([*watch, *program]),
                stdin=subprocess.PIPE, stdout=out, stderr=out, pass_fds=[writer],
                env=self.environment | {"HRD_LEAK_TELL": str(writer)},
            )  # fmt: skip
        os.close(writer)
        self._write(process, self.mark)
        with os.fdopen(reader) as facts:
            for line in facts:
                self._hear(json.loads(line))
                if self.told.get("at") == end:
                    return process
        raise AssertionError(said.read_text(encoding="utf-8", errors="replace"))

    def _hear(self, facts: dict[str, Any]) -> None:
        facts["titles"] = [*self.told["titles"], *facts.get("titles", [])]
        self.told |= facts

    def go_on(self, process: "subprocess.Popen[bytes]") -> None:
        """Let a day come to its end."""
        self._write(process, "")
        assert process.stdin is not None
        process.stdin.close()

    def _write(self, process: "subprocess.Popen[bytes]", line: str) -> None:
        assert process.stdin is not None
        process.stdin.write(line.encode() + b"\n")
        process.stdin.flush()

    def canaries(self) -> Canaries:
        """What must be found nowhere."""
        return Canaries(
            [self.mark, self.mark.upper(), *self.told["secrets"]], [bytes.fromhex(each) for each in self.told["raw"]]
        )

    def seen(self) -> Path:
        """The desk's folders as its running processes see them, through one of them where they have a mount."""
        if not may_mount():
            return self.place
        return Path(f"/proc/{self.told['pid']}/root") / str(self.place).lstrip("/")

    def processes(self) -> list[int]:
        """Every process of this desk."""
        mark, found = f"XDG_RUNTIME_DIR={self.place}/".rstrip("/").encode(), []
        for path in Path("/proc").glob("[0-9]*/environ"):
            try:
                if mark in path.read_bytes():
                    found.append(int(path.parent.name))
            except OSError:
                continue
        return found


def until(holds: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    found = Desk(tmp_path)
    yield found
    for pid in found.processes():  # only where the test failed
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(found.folder)


@pytest.mark.parametrize("_seed", range(many(1, 20)))
def test_two_days_of_the_window_leave_no_canary_anywhere(desk, _seed):
    crashed = desk.day("crash")
    assert_held_in_memory(desk)
    desk.go_on(crashed)
    assert crashed.wait(PATIENCE) != 0

    locked = desk.day("lock")
    socket_before = (desk.seen() / "run" / "hrd-desktop.sock").stat().st_ctime_ns
    desk.go_on(locked)
    until(lambda: is_afresh(desk, socket_before), "the fresh process")
    leaks = in_every_memory(desk)
    seen = desk.seen()
    left = {str(path.relative_to(seen)) for path in seen.rglob("*") if not path.is_dir()}
    os.kill(desk.told["pid"], signal.SIGTERM)
    assert locked.wait(PATIENCE) == 0

    canaries, image = desk.canaries(), desk.ground.raw()
    leaks += canaries.in_file(image)
    leaks += [hit for path in desk.outside.glob("said-*") for hit in canaries.in_file(path)]
    leaks += [title for title in desk.told["titles"] if canaries.in_bytes(title.encode())]
    count(executions=1, points=desk.told["canaries"], leaks=len(leaks))
    assert leaks == []
    assert b"%PDF-" not in image.read_bytes(), "a sheet that was only looked at is on the disk"
    assert {name for name in left if not OWN.fullmatch(name)} == set()
    assert desk.told["texts"] > 150, "hardly a question held a canary"
    assert desk.mark in desk.told["clipboard"], "nothing was ever copied"
    assert_no_network(desk)
    assert_plants_are_found(desk)


def assert_held_in_memory(desk: Desk) -> None:
    """While it is unlocked the canaries are in memory, and are found there: only then does silence later say much."""
    if os.geteuid() == 0:
        assert desk.canaries().in_memory(desk.told["pid"])
    else:
        with pytest.raises(PermissionError):  # a hardened process shows its memory to no other program of its user
            desk.canaries().in_memory(desk.told["pid"])


def is_afresh(desk: Desk, before: int) -> bool:
    """Whether the process became another, listens again and hears SIGTERM."""
    pid, place = desk.told["pid"], desk.seen() / "run" / "hrd-desktop.sock"
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    caught = int(re.search(r"SigCgt:\s*([0-9a-f]+)", status)[1], 16)
    own = b"helpers.leaker" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    return own and place.exists() and place.stat().st_ctime_ns != before and bool(caught >> (signal.SIGTERM - 1) & 1)


def in_every_memory(desk: Desk) -> list[str]:
    """Search the memory of every process of the desk, one of which holds a canary on purpose and must be found."""
    holder = "import sys; mark = sys.argv[1][::-1].encode(); print('up', flush=True); input()"
    words = [sys.executable, "-c", holder, desk.mark[::-1]]
    with subprocess.Popen(words, env=desk.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as planted:
        assert planted.stdout is not None
        planted.stdout.readline()
        hidden = set() if os.geteuid() == 0 else {desk.told["pid"]}  # a hardened process hides what it was given too
        found = {pid: memory_of(desk, pid) for pid in {*desk.processes(), *hidden}}
        planted.terminate()
    assert found.pop(planted.pid), "what a process holds is not found"
    assert desk.told["pid"] in found
    return [f"memory of {pid}: {hit}" for pid, hits in found.items() for hit in hits]


def memory_of(desk: Desk, pid: int) -> list[str]:
    try:
        return desk.canaries().in_memory(pid)
    except PermissionError:
        assert os.geteuid() != 0
        return []


def assert_no_network(desk: Desk) -> None:
    """No socket but local ones; one that was planted is seen."""
    planted = desk.outside / "trace-planted"
    program = "import socket; socket.socket(socket.AF_INET).close()"
    watch = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(planted)]
    subprocess.run(desk.ground.words([*watch, sys.executable, "-c", program]), check=True)
    assert abroad(planted)
    traces = [path for path in desk.outside.glob("trace-*") if path != planted]
    assert [line for path in traces for line in abroad(path)] == []
    assert any("AF_UNIX" in path.read_text(errors="replace") for path in traces), "the trace sees sockets"


def abroad(trace: Path) -> list[str]:
    lines = trace.read_text(errors="replace").splitlines()
    return [line for line in lines if "socket(" in line and not LOCAL.search(line)]


PLANT = """
import base64, os, sys, zlib
from pathlib import Path
place, mark = Path(sys.argv[1]), sys.argv[2][::-1]
def put(name, data):
    (place / name).write_bytes(data)
    os.sync()
put("a", b"." * 5000 + f"{mark}plain".encode())
put("b", f"{mark}wide".encode("utf-16-le"))
put("c", base64.b64encode(b"x" + f"{mark}base".encode()))
put("d", f"{mark}hex".encode().hex().encode())
put("e", b"%PDF-1.7 stream\\n" + zlib.compress(f"BT ({mark}pdf) Tj ET".encode()) + b"endstream")
put(f"{mark}name", b"")
put("f", b"x" * 9000 + f"{mark}gone".encode())
if sys.argv[3] == "mounted":
    (place / "f").unlink()
"""


def assert_plants_are_found(desk: Desk) -> None:
    """Put canaries on the same disk, each kind in its own way, one of them deleted again; each is found."""
    how = "mounted" if may_mount() else "copied"
    words = [sys.executable, "-c", PLANT, str(desk.place), desk.mark[::-1], how]
    subprocess.run(desk.ground.words(words), check=True)
    image = desk.ground.raw()
    kinds = ("plain", "wide", "base", "hex", "pdf", "name", "gone")
    assert [kind for kind in kinds if not Canaries([desk.mark + kind]).in_file(image)] == []
    assert Canaries([desk.mark + "absent"]).in_file(image) == []
