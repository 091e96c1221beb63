"""Processes that work until they are ended, started by a fork: that costs milliseconds, a new interpreter a second.

A module that works calls :func:`serve`; a test starts it by :class:`Workers`. A worker says its pid and waits at the
gate, so that a tracer can take hold of it before its first step. It reports by ``writev``, which nothing else uses:
a fault put into ``write`` then never strikes the report itself.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from helpers.traced import let_be_traced
from hrd_desktop.errors import HrdError

Report = list[str]


def say(*words: str) -> None:
    """Report in one piece."""
    os.writev(1, [(" ".join(words) + "\n").encode()])


def gate() -> None:
    """Say who this is and wait to be let through."""
    say("pid", str(os.getpid()))
    os.read(0, 1)


def attempt(step: Callable[[], object]) -> bool:
    """Do *step*, again if it was refused in words, as an officer would; say each refusal. Whether it was done."""
    for _ in range(2):
        try:
            step()
        except HrdError as refusal:
            say("refused", refusal.error)
        else:
            return True
    return False


def serve(work: Callable[[list[str]], None], warm: Callable[[], None]) -> None:
    """Fork a child for each line on standard input and let it *work* on the line's fields; say when it has ended.

    *warm* does the like once before, unheard: what is loaded then, no child loads again under a tracer.
    """
    out, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    warm()
    let_be_traced()
    os.dup2(out, 1)
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # whoever started the suite may have told it to live through a logout
    while line := _line():
        if os.fork() == 0:
            _child(work, line.rstrip("\n").split("\t"))
        _, status = os.wait()
        say("dead", str(os.waitstatus_to_exitcode(status)))


def _line() -> str:
    """Read a line and not a byte more: the gate's belongs to the child. One killed there left an empty line."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(0, 1)):
        line = line + byte if line or byte != b"\n" else b""
    return line.decode()


def _child(work: Callable[[list[str]], None], fields: list[str]) -> None:
    try:
        work(fields)
        say("ended")
    finally:
        defect = sys.exc_info()[1]
        if defect is not None:  # the test must see what it was
            say("defect", type(defect).__name__, str(defect).replace("\n", " ")[:300])
        os._exit(0 if defect is None else 1)


class Workers:
    """Starts workers of a module and follows what they report."""

    def __init__(self, module: str) -> None:
        tests = str(Path(__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([tests, *sys.path])},
        )
        self.pid = 0
        self._early: list[Report] = []

    def start(self, *fields: object) -> None:
        """Start one, which then waits at the gate; its id is in ``pid``."""
        self._send("\t".join(map(str, fields)) + "\n")
        self._early = []
        while (report := self._hear())[0] != "pid":
            assert report[0] not in ("dead", "defect"), report
            self._early.append(report)
        self.pid = int(report[1])

    def let_through(self) -> None:
        """Open the gate."""
        self._send("\n")

    def reports(self) -> list[Report]:
        """Return everything that is reported up to the end."""
        heard, self._early = self._early, []
        while (report := self._hear())[0] != "dead":
            heard.append(report)
        return heard

    def end(self, after: int, delay: float, how: int = signal.SIGKILL) -> list[Report]:
        """Let it work, and end it *delay* seconds after report number *after*; return everything it reported."""
        self.let_through()
        heard: list[Report] = []
        while len(heard) < after:
            heard.append(self._hear())
            assert heard[-1][0] not in ("dead", "defect"), heard
        end = time.perf_counter() + delay
        while time.perf_counter() < end:
            pass
        os.kill(self.pid, how)
        return heard + self.reports()

    def _hear(self) -> Report:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().split() or ["dead"]

    def _send(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(text.encode())
        self._process.stdin.flush()

    def close(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
