"""strace as a saboteur: it ends a worker, or lets its calls fail, at a chosen system call.

It takes hold of a worker that waits at its gate, so calls are counted from the first step of the work. Ending strikes
before the call is made; each call of every kind is a point. A failing call is one that brings data to the disk.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.workers import Report, Workers

TO_DISK = ("write", "pwrite64", "fsync", "fdatasync")
_CALL = re.compile(r"^\d+ +(\w+)\(")


@dataclass(frozen=True)
class Fault:
    """*what* strace does (``signal=KILL``, ``error=EIO``), *when*: at which call (``7``; ``7+`` from there on)."""

    what: str
    when: str
    calls: Sequence[str] = ("all",)

    def __str__(self) -> str:
        return f"{self.what} at {self.when}"


def run(workers: Workers, fields: Sequence[object], fault: Fault | None, trace: Path) -> list[Report]:
    """Let a worker work on *fields* under *fault*; write the calls it made to *trace* and return what it reported."""
    workers.start(*fields)
    calls = ",".join(fault.calls) if fault else "all"
    inject = ["-e", f"inject={calls}:{fault.what}:when={fault.when}"] if fault else []
    strace = subprocess.Popen(
        ["strace", "-f", "-p", str(workers.pid), "-o", str(trace), "-e", f"trace={calls}", *inject],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert strace.stderr is not None
    attached = strace.stderr.readline()
    assert "attached" in attached, attached
    workers.let_through()
    reports = workers.reports()
    strace.communicate()
    return reports


def calls(trace: Path, kinds: Sequence[str] = ("all",)) -> int:
    """Return how many calls of *kinds* a trace holds."""
    made = [match[1] for line in trace.read_text(errors="replace").splitlines() if (match := _CALL.match(line))]
    return len(made) if "all" in kinds else sum(name in kinds for name in made)


def spread(points: int, upto: int) -> Iterator[int]:
    """Yield *points* numbers from 1 to *upto*, evenly; each once where there are fewer than *points*."""
    count = min(points, upto)
    for number in range(count):
        yield 1 + number * upto // count
