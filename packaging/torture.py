"""Runs the long tests part by part and adds up what they did: points, executions, edges, finds, losses, leaks.

``make torture`` runs every part; ``make torture PART=fuzz MINUTES=10`` one of them, its timed work cut to so many
minutes. A part is one command. What it counted it says through ``helpers.tally``, so that the sum at the end is that
of the tests themselves and not of a reader of their output. As many parts run at once as the machine has cores, the
longest first, and each says what it printed when it ends. A part that fails stops nothing: the others still run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = ("points", "executions", "edges", "finds", "losses", "leaks")


@dataclass(frozen=True)
class Part:
    """A *name* to ask for it by, *what* it does in a line, and the arguments of *pytest* that are it."""

    name: str
    what: str
    pytest: tuple[str, ...]


_KILLS = tuple(
    f"tests/end2end/test_{name}.py"
    for name in ("kill", "kill_exchange", "kill_founding", "kill_writing_out", "injected")
)
_LEAKS = tuple(f"tests/end2end/test_{name}.py" for name in ("canaries", "no_leaks"))
PARTS = (
    Part(
        "fuzz",
        "every reader under coverage-guided and drawn input",
        ("tests/fuzz", "-k", "not vault_state and not damaged_bundles"),
    ),
    Part("kill", "kill -9 at every system call, and the disk failing at every write", _KILLS),
    Part("damage", "accidents to good bundles on their way into a vault", ("tests/fuzz/test_damaged_bundles.py",)),
    Part("leaks", "days full of canaries, and every byte they left looked through", _LEAKS),
    Part(
        "end2end",
        "the rest of the program as a process: faults, journeys, judges",
        ("tests/end2end", *(f"--ignore={file}" for file in _KILLS + _LEAKS)),
    ),
    Part("paper", "the marking on every page of random sheets", ("tests/torture/test_marking.py",)),
    Part("vault", "a vault against a dictionary", ("tests/fuzz/test_vault_state.py",)),
)
"""The longest first: what is left at the end is short."""


@dataclass(frozen=True)
class Told:
    """What a *part* came to: its exit code, *seconds*, what it *counted*, and what pytest *printed*."""

    part: Part
    outcome: int
    seconds: float
    counted: Counter[str]
    printed: str


def main() -> int:
    """Run what was asked for; the exit code is 1 if any part failed."""
    asked = _arguments()
    parts = [part for part in PARTS if part.name in asked.parts]
    with tempfile.TemporaryDirectory(prefix="torture-") as folder, ThreadPoolExecutor(asked.jobs) as pool:
        running = [pool.submit(_run, part, asked.minutes, Path(folder) / part.name) for part in parts]
        told = [one.result() for one in as_completed(running)]
    _print(told)
    return int(any(one.outcome for one in told))


def _arguments() -> argparse.Namespace:
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(description=__doc__, epilog="Parts: " + ", ".join(names))
    parser.add_argument("parts", nargs="*", metavar="PART", help="which parts (all)")
    parser.add_argument(
        "--minutes", type=float, default=30, help="time for what runs by the clock, in each part (30)"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="parts at once (as many as cores)")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(names):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    asked.parts = asked.parts or names
    return asked


def _run(part: Part, minutes: float, tally: Path) -> Told:
    """Run one part to its end, then say what it printed."""
    print(f"== {part.name}: {part.what}: begun", flush=True)
    settings = {"HRD_TORTURE": "1", "HRD_TORTURE_MINUTES": str(minutes), "HRD_TORTURE_TALLY": str(tally)}
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", *part.pytest]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    told = Told(
        part, done.returncode, time.monotonic() - began, _counted(tally), done.stdout.decode(errors="replace")
    )
    print(f"\n== {part.name}: {part.what}\n{told.printed}", flush=True)
    return told


def _counted(tally: Path) -> Counter[str]:
    counted: Counter[str] = Counter()
    for line in tally.read_text(encoding="utf-8").splitlines() if tally.exists() else ():
        counted.update(json.loads(line))
    return counted


def _print(told: list[Told]) -> None:
    total: Counter[str] = Counter()
    print(f"\n{'part':10}{'outcome':>10}{'minutes':>9}" + "".join(f"{name:>12}" for name in COLUMNS))
    for one in told:
        total += one.counted
        _print_row(one.part.name, "failed" if one.outcome else "passed", one.seconds, one.counted)
    _print_row("all", "", sum(one.seconds for one in told), total)


def _print_row(name: str, outcome: str, seconds: float, counted: Counter[str]) -> None:
    cells = "".join(f"{counted[column]:>12,}" for column in COLUMNS)
    print(f"{name:10}{outcome:>10}{seconds / 60:>9.1f}{cells}")


if __name__ == "__main__":
    sys.exit(main())
