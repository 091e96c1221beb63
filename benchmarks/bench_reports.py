"""Each report over 100 and 10,000 cases with 10 incidents each, and how long an answer waits beside the longest."""

import random
import statistics
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers import posts
from helpers.counted import Year
from hrd_desktop.services.reporting.asked import Asked

SIZES = (100, 10_000)
INCIDENTS = 10
KINDS = ("period", "sdg", "climate")
ROUNDS = 3


def filled(folder: Path, count: int) -> Any:
    """Return a session with *count* made-up cases, each with incidents, two measures, a contact and a consent."""
    session, dice = posts.mission(folder), random.Random(7)
    year = Year(session)
    for number in range(count):
        day = f"{dice.randint(2020, 2026)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        case, person = year.case(number, at=day, hrd_kind="individual", hrd_gender=dice.choice(["woman", "man"]))
        for _incident in range(INCIDENTS):
            when = f"{dice.randint(2020, 2026)}-{dice.randint(1, 12):02d}"
            year.add("inc", case, at=day, inc_date=when, inc_type=["arrest"], inc_sdg="arbitrary_detention",
                     inc_victims=[person], inc_verification="verified", inc_victim_category="hrd", inc_country="XL",
                     inc_text="Made-up words of some length about what happened there. " * 4)  # fmt: skip
        for _measure in range(2):
            year.add("act", case, at=day, act_type="contact", act_state="done", act_done=f"{day}T10:00:00+00:00")
        year.add("log", case, at=day, log_date=day, log_with="defender")
        year.add("cns", case, at=day, cns_date=day, cns_state="given")
        if number % 500 == 499:
            year.write()
    year.write()
    return session


def counted(session: Any, kind: str) -> float:
    """Return the seconds that counting a year takes, over a reader as in the window."""
    reader = session.reader()
    start = time.perf_counter()
    reader.reporting.view(Asked(kind, "XL", "2025-01-01", "2025-12-31"))
    spent = time.perf_counter() - start
    reader.close()
    return spent


def typed(session: Any, record: str, until: threading.Event) -> list[float]:
    """Return the milliseconds of each answer kept while a report is counted beside it."""
    spent = []
    while not until.is_set():
        start = time.perf_counter()
        session.answers.set(record, "report_input", f"Made up {start}")
        spent.append((time.perf_counter() - start) * 1000)
        time.sleep(0.05)
    return spent


def beside(session: Any, record: str) -> list[float]:
    """Return how long answers took while the period report was counted on a thread of its own."""
    done = threading.Event()

    def count() -> None:
        counted(session, "period")
        done.set()

    worker = threading.Thread(target=count)
    worker.start()
    spent = typed(session, record, done)
    worker.join()
    return spent


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as place:
        sessions = {}
        for count in SIZES:
            (folder := Path(place) / str(count)).mkdir()
            sessions[count] = filled(folder, count)
        print(f"{'report':12}" + "".join(f"{f'{count:,} cases':>16}" for count in SIZES) + "   (s, median)")
        for kind in KINDS:
            spent = {count: [counted(sessions[count], kind) for _round in range(ROUNDS)] for count in SIZES}
            print(f"{kind:12}" + "".join(f"{statistics.median(one):16.2f}" for one in spent.values()))
        large = sessions[SIZES[-1]]
        record = large.reporting.write(Asked("period", "XL", "2025-01-01", "2025-12-31"), "report_input", "Made up")
        waits = beside(large, record)
        print(
            f"answers beside it: {len(waits)}, median {statistics.median(waits):.0f} ms, longest {max(waits):.0f} ms"
        )
        for session in sessions.values():
            session.close()


if __name__ == "__main__":
    main()
