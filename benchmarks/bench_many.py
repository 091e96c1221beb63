"""Ten thousand cases and a hundred thousand incidents beside a hundred cases: what an officer waits for.

Every list at random places, search and Today as the screens ask for them, opening a case and a defender, from the key
to the first screen, closing at a lock; interleaved, median and 95th percentile, by the clock and in processor time
(others may work on this machine). Memory is that of a process of its own which opened the vault and showed Today.
The vaults are made first, which takes some minutes; they are kept in ``--folder DIR`` (else in the user's cache) and
found again. To reach: lists and Today 100 ms, search 50 ms, the first screen 1 s and 1.2 times that of the small
vault (95th percentile).

Garbage is collected between acts, by the rule of ``ui/garbage.py``: in the program no lane ever collects. What that
takes is a row of its own. In each round an answer is saved, so that nothing remembered stays true by itself.
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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import made_up

from hrd_desktop.services.store import this_day

SIZES = (100, 10_000)
ROUNDS = 30
REACH = {"save": 100, "list": 100, "search": 50, "open": 300}
SORTS = ("number", "alias", "risk", "status", "marking", "changed")
TYPED = (
    "a",
    "ar",
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
        self._incidents = [row.id for row in session.vault.records.list(form="inc", limit=200)]
        self._urgent = [row.id for row in session.vault.records.list(form="urg", limit=200)]
        self._people = [row.id for row in session.vault.records.list(form="hrd", limit=200)]

    def all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Yield name, reach and act."""
        yield "save an answer", "save", self._save
        yield from self._lists()
        for number, typed in enumerate(TYPED):
            yield f"search {number}: {typed}", "search", lambda t=typed: self._session.search(t, 20)
        yield from self._opened()

    def _lists(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        session = self._session
        yield "Today", "list", session.today
        yield "agenda", "list", lambda: session.agenda.view(None, 0, 25)
        yield "agenda, late", "list", lambda: session.agenda.view("late", 0, 25)
        yield "agenda, a month", "list", lambda: session.agenda.month(this_day().year, this_day().month)
        for sort in SORTS:
            yield f"cases by {sort}", "list", lambda s=sort: session.cases.page(self._from(1, 100), 100, sort=s)
        for text in ("42", "bird 004", "LID-26"):
            yield f"cases with {text}", "list", lambda t=text: session.cases.page(0, 100, t)
        yield "defenders", "list", lambda: session.defenders.page(self._from(1, 100), 100)
        yield "defenders with 42", "list", lambda: session.defenders.page(0, 100, "42")
        yield "people", "list", lambda: session.people.page(self._from(1, 100), 100)
        yield "family", "list", lambda: session.people.page(self._from(1, 100), 100, "family")
        yield "measures", "list", lambda: session.measures.list(None, self._from(2, 20), 20)
        yield "incidents", "list", lambda: session.records.page("incident", self._from(10, 100), 100)
        yield "exchange", "list", lambda: (session.exchange.received(), session.exchange.sent())
        yield "files of a case", "list", lambda: session.files.list(case=self._one(self._cases))
        yield "journal", "list", lambda: session.journal.show(0, 100)
        yield "to link: defenders", "list", lambda: session.records.candidates("defender", "bird 0004")
        yield "to link: incidents", "list", lambda: session.records.candidates("incident", "", self._one(self._cases))
        yield "library", "list", lambda: session.library.search("court", "")

    def _save(self) -> None:
        place = self._dice.choice(("Valmora", "Orsena", "Port Heron"))
        self._session.answers.set(self._one(self._incidents), "inc_place", place)

    def _from(self, each: int, page: int) -> int:
        """A random place in a list that has *each* rows a case."""
        return self._dice.randrange(max(each * len(self._cases) - page, 1))

    def _opened(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        session = self._session
        yield "open a case", "open", lambda: session.cases.view(self._one(self._cases))
        yield "open a defender", "open", lambda: session.defenders.view(self._one(self._people))
        yield "open a long checklist", "open", lambda: session.answers.sheet(self._one(self._urgent))
        yield "plan a sealing", "open", lambda: session.exchange.plan(self._one(self._cases), [])

    def _one(self, ids: list[str]) -> str:
        return self._dice.choice(ids)


@dataclass(frozen=True)
class Spent:
    """What an act took in milliseconds, by the clock and in processor time."""

    clock: float
    processor: float


def timed(work: Callable[[], object]) -> Spent:
    """Return what *work* takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Spent((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000)


class Garbage:
    """Collects between acts as the program does: what it loaded before the vault is never looked through again."""

    def __init__(self) -> None:
        gc.disable()
        gc.freeze()
        self._next = time.monotonic() + 1
        self.spent = list[Spent]()

    def collect(self) -> None:
        """Once a second, collect the oldest generation that Python itself would have collected by now."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + 1
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            self.spent.append(timed(lambda: gc.collect(max(due))))


FIRST = {"from the key to Today": 1000, "first list of cases": 100, "first letter typed": 50, "close at a lock": 300}


def opened_and_closed(folder: Path, count: int) -> Iterator[Spent]:
    """Yield what each of FIRST takes, with a cheap key derivation and nothing read yet.

    After its first screen the window asks for the rail's numbers, for which nobody waits.
    """
    opened = list[Any]()

    def open_and_look() -> None:
        opened.append(made_up.filled(folder, count))
        opened[0].today()

    yield timed(open_and_look)
    opened[0].counts()
    yield timed(lambda: opened[0].cases.page(0, 100))
    yield timed(lambda: opened[0].search("a", 20))
    yield timed(opened[0].close)


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
    sessions: dict[int, Any], rounds: int, garbage: Garbage
) -> dict[tuple[str, str], dict[int, list[Spent]]]:
    """Return what each act took, by vault, taking turns; *garbage* is collected between them."""
    acts = {count: list(Acts(session).all()) for count, session in sessions.items()}
    spent: dict[tuple[str, str], dict[int, list[Spent]]] = {}
    for _round in range(rounds + 1):
        for pair in zip(*acts.values(), strict=True):
            for count, (name, reach, act) in zip(SIZES, pair, strict=True):
                spent.setdefault((name, reach), {one: [] for one in SIZES})[count].append(timed(act))
                garbage.collect()
    return {
        key: {count: times[1:] for count, times in one.items()} for key, one in spent.items()
    }  # the first warms up


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hrd-desktop-benchmarks"
    parser.add_argument("--folder", type=Path, default=cache, help="where the vaults are kept")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--child", type=int)
    chosen = parser.parse_args()
    if chosen.child is not None:
        child(chosen.folder, chosen.child)
        return
    chosen.folder.mkdir(parents=True, exist_ok=True)
    report(chosen.folder, chosen.rounds)


def report(folder: Path, rounds: int) -> None:
    """Measure the vaults in *folder* and print a table in Markdown."""
    garbage = Garbage()
    sessions = prepare(folder)
    parts = [f"{count:,}: {what}" for count in SIZES for what in ("ms", "95 %", "processor", "95 %")]
    print("| what | " + " | ".join(parts) + " | to reach | by the clock | in processor time |")
    print("|---|" + "---:|" * (len(parts) + 1) + "---|---|")
    for (name, reach), times in measured(sessions, rounds, garbage).items():
        row(name, times, REACH[reach])
    for session in sessions.values():
        session.close()
    took = [one.processor for one in garbage.spent]
    print(f"\ngarbage: {len(took)} times, median {statistics.median(took):.0f} ms, at most {max(took):.0f} ms\n")
    first: dict[str, dict[int, list[Spent]]] = {name: {count: [] for count in SIZES} for name in FIRST}
    for _round in range(max(rounds // 2, 20)):
        for count in SIZES:
            for name, spent in zip(FIRST, opened_and_closed(folder, count), strict=True):
                first[name][count].append(spent)
            garbage.collect()
    for name, reach in FIRST.items():
        row(name, first[name], reach)
    starts = first["from the key to Today"]
    small, large = (statistics.median(one.processor for one in starts[count]) for count in SIZES)
    print(
        f"\nfrom the key to Today, the large vault against the small one: {large / small:.2f} times (reach 1.2 times)"
    )
    held = [memory(folder, count) for count in (0, *SIZES)]
    print("memory in MiB, the bare process and with each vault: " + ", ".join(f"{one:.0f}" for one in held))


def row(name: str, times: dict[int, list[Spent]], reach: int) -> None:
    """Print a row of the table."""
    cells = []
    for spent in times.values():
        for values in ([one.clock for one in spent], [one.processor for one in spent]):
            cells += [f"{statistics.median(values):.0f}", f"{quantile(values):.0f}"]
    last = times[SIZES[-1]]
    reached = [quantile(values) <= reach for values in ([one.clock for one in last], [one.processor for one in last])]
    print(
        f"| {name} | " + " | ".join([*cells, str(reach), *("yes" if one else "no" for one in reached)]) + " |",
        flush=True,
    )


def quantile(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
