"""Runs the long tests part by part and adds up what they did: points, executions, edges, finds, losses, leaks.

``make torture`` runs every part; ``make torture PART=fuzz MINUTES=10`` one of them, its timed work cut to so many
minutes. A part is one command. What it counted it says through ``helpers.tally``, so that the sum at the end is that
of the tests themselves and not of a reader of their output. A part that fails stops nothing: the next ones still run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
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


_KILLS = tuple(f"tests/end2end/test_{name}.py" for name in ("kill", "kill_exchange", "injected"))
_LEAKS = tuple(f"tests/end2end/test_{name}.py" for name in ("canaries", "no_leaks"))
PARTS = (
    Part("damage", "accidents to good bundles on their way into a vault", ("tests/fuzz/test_damaged_bundles.py",)),
    Part(
        "fuzz",
        "every reader under coverage-guided and drawn input",
        ("tests/fuzz", "-k", "not vault_state and not damaged_bundles"),
    ),
    Part("paper", "the marking on every page of random sheets", ("tests/torture/test_marking.py",)),
    Part("vault", "a vault against a dictionary", ("tests/fuzz/test_vault_state.py",)),
    Part("kill", "kill -9 at every system call, and the disk failing at every write", _KILLS),
    Part("leaks", "days full of canaries, and every byte they left looked through", _LEAKS),
    Part(
        "end2end",
        "the rest of the program as a process: faults, journeys, judges",
        ("tests/end2end", *(f"--ignore={file}" for file in _KILLS + _LEAKS)),
    ),
)


def main() -> int:
    """Run what was asked for; the exit code is 1 if any part failed."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        told = [_run(part, asked.minutes, Path(folder) / part.name) for part in PARTS if part.name in asked.parts]
    _print(told)
    return int(any(outcome for _, outcome, _, _ in told))


def _arguments() -> argparse.Namespace:
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(description=__doc__, epilog="Parts: " + ", ".join(names))
    parser.add_argument("parts", nargs="*", metavar="PART", help="which parts (all)")
    parser.add_argument(
        "--minutes", type=float, default=30, help="time for what runs by the clock, in each part (30)"
    )
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(names):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    asked.parts = asked.parts or names
    return asked


def _run(part: Part, minutes: float, tally: Path) -> tuple[str, int, float, Counter[str]]:
    """Run one part; return its name, exit code, seconds, and what it counted."""
    print(f"\n== {part.name}: {part.what}", flush=True)
    settings = {"HRD_TORTURE": "1", "HRD_TORTURE_MINUTES": str(minutes), "HRD_TORTURE_TALLY": str(tally)}
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", *part.pytest]
    outcome = subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=False).returncode
    return part.name, outcome, time.monotonic() - began, _counted(tally)


def _counted(tally: Path) -> Counter[str]:
    counted: Counter[str] = Counter()
    for line in tally.read_text(encoding="utf-8").splitlines() if tally.exists() else ():
        counted.update(json.loads(line))
    return counted


def _print(told: list[tuple[str, int, float, Counter[str]]]) -> None:
    total = sum((counted for *_, counted in told), Counter[str]())
    print(f"\n{'part':10}{'outcome':>10}{'minutes':>9}" + "".join(f"{name:>12}" for name in COLUMNS))
    for name, outcome, seconds, counted in told:
        _print_row(name, "failed" if outcome else "passed", seconds, counted)
    _print_row("all", "", sum(seconds for _, _, seconds, _ in told), total)


def _print_row(name: str, outcome: str, seconds: float, counted: Counter[str]) -> None:
    cells = "".join(f"{counted[column]:>12,}" for column in COLUMNS)
    print(f"{name:10}{outcome:>10}{seconds / 60:>9.1f}{cells}")


if __name__ == "__main__":
    sys.exit(main())
