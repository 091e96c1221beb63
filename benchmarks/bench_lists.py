"""A page of the list of cases: 100 cases against 10,000, each column, interleaved; medians and 95th percentiles."""

import random
import statistics
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers import posts
from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.list_keys import RISKS, CaseKey
from hrd_desktop.services.store import now
from hrd_desktop.vault import Add

SIZES = (100, 10_000)
SORTS = ("number", "alias", "risk", "status", "marking", "changed")
ROUNDS = 40


def filled(folder: Path, count: int) -> Any:
    """Return a session with *count* made-up cases."""
    session, dice = posts.mission(folder), random.Random(7)
    made = [_case(session, dice, number) for number in range(count)]
    for start in range(0, count, 2000):
        session.store.vault.write(made[start : start + 2000], by=session.officer)
    return session


def _case(session: Any, dice: random.Random, number: int) -> Add:
    at = now() - timedelta(days=400) + timedelta(minutes=number)
    status, label = dice.choice(["new", "closed"]), f"LID-26-{number:05d}"
    said = {"cas_status": status, "marking": dice.choice(["ugradert", "fortrolig"]), "case_number": label}
    statements = {path: Statement(path=path, value=value, at=at, by=session.officer) for path, value in said.items()}
    facts = {"created": at, "created_by": session.officer, "changed": at}
    record = Record(id=new_id(), form="cas", version="1", statements=statements, **facts)
    key = CaseKey(status != "closed", dice.choice(RISKS), dice.random() < 0.2)
    return Add(record, f"Bird {dice.randrange(10_000):05d}", label, str(key))


def timed(session: Any, count: int, sort: str) -> float:
    """Return the milliseconds that the last page of 100 takes."""
    start = time.perf_counter()
    session.cases.page(count - 100, 100, sort=sort, descending=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as place:
        sessions = {}
        for count in SIZES:
            (folder := Path(place) / str(count)).mkdir()
            sessions[count] = filled(folder, count)
        print(f"{'sorted by':12}" + "".join(f"{f'{count:,} median':>16}{'95 %':>10}" for count in SIZES) + "   (ms)")
        for sort in SORTS:
            spent: dict[int, list[float]] = {count: [] for count in SIZES}
            for _round in range(ROUNDS):
                for count in SIZES:
                    spent[count].append(timed(sessions[count], count, sort))
            cells = (
                f"{statistics.median(one):16.1f}{statistics.quantiles(one, n=20)[-1]:10.1f}" for one in spent.values()
            )
            print(f"{sort:12}" + "".join(cells))
        for session in sessions.values():
            session.close()


if __name__ == "__main__":
    main()
