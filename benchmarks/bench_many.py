"""Ten thousand cases and a hundred thousand incidents beside a hundred cases: what an officer waits for.

Every list, search and Today as the screens ask for them, opening a case and a defender, from the key to the first
screen, and a case's plan before it is sealed; interleaved, median and 95th percentile. Memory is that of a process of
its own which opened the vault and showed Today. The vaults are made first, which takes some minutes; with
``--folder DIR`` they are kept there and found again. To reach: lists and Today 100 ms, search 50 ms, the first screen
1 s and 1.2 times that of the small vault (95th percentile).
"""

import argparse
import gc
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import made_up

SIZES = (100, 10_000)
ROUNDS = 30
REACH = {"list": 100, "search": 50, "open": 300}
SORTS = ("number", "alias", "risk", "status", "marking", "changed")
TYPED = (
    "a",
    "arr",
    "arrest",
    "bird 00",
    "inventov42",
    "угроз",
    "Анна",
    "王小",
    "عائ",
    "police night",
    "LID-26-000",
    "zzz",
)


class Acts:
    """What is measured on one vault, by its name and the reach it belongs to."""

    def __init__(self, session: Any) -> None:
        self._session, self._dice = session, random.Random(11)
        self._cases = [row.id for row in session.vault.records.list(form="cas", limit=None)]
        self._urgent = [row.id for row in session.vault.records.list(form="urg", limit=200)]
        self._people = [row.id for row in session.vault.records.list(form="hrd", limit=200)]

    def all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Yield name, reach and act."""
        yield from self._lists()
        for number, typed in enumerate(TYPED):
            yield f"search {number}: {typed}", "search", lambda t=typed: self._session.search(t, 20)
        yield from self._opened()

    def _lists(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        session, last = self._session, max(len(self._cases) - 100, 0)
        yield "Today", "list", session.today
        yield "agenda", "list", lambda: session.agenda.view(limit=25)
        for sort in SORTS:
            yield f"cases by {sort}", "list", lambda s=sort: session.cases.page(0, 100, sort=s)
        yield "cases by marking, last page", "list", lambda: session.cases.page(last, 100, sort="marking")
        yield "cases, last page", "list", lambda: session.cases.page(last, 100)
        yield "cases with 42", "list", lambda: session.cases.page(0, 100, "42")
        yield "defenders", "list", lambda: session.defenders.page(0, 100)
        yield "defenders with 42", "list", lambda: session.defenders.page(0, 100, "42")
        yield "people", "list", lambda: session.people.page(0, 100)
        yield "family", "list", lambda: session.people.page(0, 100, "family")
        yield "measures", "list", lambda: session.measures.list(None, 0, 50)
        yield "measures, last page", "list", lambda: session.measures.list(None, max(2 * last - 50, 0), 50)
        yield "incidents", "list", lambda: session.records.page("incident", 0, 100)
        yield "exchange", "list", lambda: (session.exchange.sent(), session.exchange.received())
        yield "journal", "list", lambda: session.journal.show(0, 100)
        yield "to link: defenders", "list", lambda: session.records.candidates("defender", "bird 0004")
        yield "to link: incidents", "list", lambda: session.records.candidates("incident", "", self._one(self._cases))
        yield "library", "list", lambda: session.library.search("court", "")

    def _opened(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        session = self._session
        yield "open a case", "open", lambda: session.cases.view(self._one(self._cases))
        yield "open a defender", "open", lambda: session.defenders.view(self._one(self._people))
        yield "open a checklist", "open", lambda: session.answers.sheet(self._one(self._urgent))
        yield "plan a sealing", "open", lambda: session.exchange.plan(self._one(self._cases), [])

    def _one(self, ids: list[str]) -> str:
        return self._dice.choice(ids)


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the milliseconds that *work* takes."""
    start = clock()
    work()
    return (clock() - start) * 1000


def first_screen(folder: Path, count: int, clock: Callable[[], float]) -> float:
    """Return the milliseconds from the key at hand to Today, in this process, with a cheap key derivation."""
    opened = list[Any]()

    def open_and_look() -> None:
        opened.append(made_up.filled(folder, count))
        opened[0].today()

    spent = timed(open_and_look, clock)
    opened[0].close()
    return spent


def memory(folder: Path, count: int) -> float:
    """Return the MiB that a fresh process holds once it has shown Today, *count* 0 for one that opened nothing."""
    words = [sys.executable, __file__, "--folder", str(folder), "--child", str(count)]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def child(folder: Path, count: int) -> None:
    """Open, show Today, and tell how much memory this process holds."""
    if count:
        session = made_up.filled(folder, count)
        session.today()
        gc.collect()
    print(int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
    os._exit(0)


def prepare(folder: Path) -> dict[int, Any]:
    """Return open sessions on both vaults, their agendas worked out as the window does in the background."""
    sessions = {}
    for count in SIZES:
        sessions[count] = made_up.filled(folder, count)
        while not sessions[count].agenda.catch_up():
            pass
    return sessions


def measured(
    sessions: dict[int, Any], rounds: int, clock: Callable[[], float]
) -> dict[tuple[str, str], dict[int, list[float]]]:
    """Return the milliseconds of each act by vault, taking turns."""
    acts = {count: list(Acts(session).all()) for count, session in sessions.items()}
    spent: dict[tuple[str, str], dict[int, list[float]]] = {}
    for _round in range(rounds + 1):
        for pair in zip(*acts.values(), strict=True):
            for count, (name, reach, act) in zip(SIZES, pair, strict=True):
                spent.setdefault((name, reach), {one: [] for one in SIZES})[count].append(timed(act, clock))
    return {
        key: {count: times[1:] for count, times in one.items()} for key, one in spent.items()
    }  # the first warms up


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where the vaults are kept")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--busy", action="store_true", help="count processor time: others work on this machine")
    parser.add_argument("--child", type=int)
    chosen = parser.parse_args()
    if chosen.child is not None:
        child(chosen.folder, chosen.child)
        return
    with TemporaryDirectory() as passing:
        report(chosen.folder or Path(passing), chosen.rounds, time.process_time if chosen.busy else time.perf_counter)


def report(folder: Path, rounds: int, clock: Callable[[], float]) -> None:
    """Measure the vaults in *folder* and print."""
    sessions = prepare(folder)
    print(f"{'ms':34}" + "".join(f"{f'{count:,} median':>16}{'95 %':>8}" for count in SIZES) + f"{'reach':>8}")
    for (name, reach), times in measured(sessions, rounds, clock).items():
        cells = "".join(f"{statistics.median(one):16.1f}{quantile(one):8.1f}" for one in times.values())
        told = "" if quantile(times[SIZES[-1]]) <= REACH[reach] else "  missed"
        print(f"{name:34}{cells}{REACH[reach]:8}{told}")
    for session in sessions.values():
        session.close()
    starts = [{count: first_screen(folder, count, clock) for count in SIZES} for _round in range(9)]
    small, large = (statistics.median(one[count] for one in starts) for count in SIZES)
    print(
        f"from the key to Today: {small:.0f} ms, {large:.0f} ms, {large / small:.2f} times (reach 1000 ms, 1.2 times)"
    )
    held = [memory(folder, count) for count in (0, *SIZES)]
    print("memory in MiB, the bare process and with each vault: " + ", ".join(f"{one:.0f}" for one in held))


def quantile(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
