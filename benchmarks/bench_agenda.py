"""Today and the agenda: 100 cases against 10,000 with 100,000 incidents; the first working out, a look, a look after
an answer. Medians and 95th percentiles."""

import random
import statistics
import sys
import time
from collections.abc import Callable
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
from hrd_desktop.services.store import now, this_day
from hrd_desktop.vault import Add

SIZES = (100, 10_000)
INCIDENTS = 10
ROUNDS = 40


def filled(folder: Path, count: int) -> Any:
    """Return a session with *count* made-up cases: each a defender, an assessment, incidents, at times more."""
    session, dice = posts.mission(folder), random.Random(7)
    for start in range(0, count, 200):
        made = [one for number in range(start, min(start + 200, count)) for one in _case(session, dice, number)]
        session.store.vault.write(made, by=session.officer)
    return session


def _case(session: Any, dice: random.Random, number: int) -> list[Add]:
    alias, label, risk = f"Bird {number:05d}", f"LID-26-{number:05d}", dice.choice(RISKS[:4])
    open_, urgent = dice.random() < 0.3, dice.random() < 0.1
    person = _record(session, "hrd", None, hrd_alias=alias, hrd_country="XL")
    said = {"cas_status": "open" if open_ else "closed", "case_number": label, "cas_review": _day(dice, 400)}
    case = _record(session, "cas", None, cas_subjects=[person.id], **said)
    inside = [_record(session, "risk", case.id, risk_date=_day(dice, 0), risk_level=risk, risk_review=_day(dice, 90))]
    threat = {"inc_type": ["threat"], "inc_text": "Made up."}
    inside += [_record(session, "inc", case.id, inc_date=_day(dice, 0), **threat) for _each in range(INCIDENTS)]
    if urgent:
        inside.append(_record(session, "urg", case.id, urg_next=_day(dice, 60)))
    key = CaseKey(open_, risk, urgent)
    return [Add(person, alias), Add(case, alias, label, str(key)), *(Add(one) for one in inside)]


def _record(session: Any, form: str, case: str | None, **said: Any) -> Record:
    at, by = now() - timedelta(days=300), session.officer
    statements = {path: Statement(path=path, value=value, at=at, by=by) for path, value in said.items()}
    facts = {"created": at, "created_by": by, "changed": at}
    return Record(id=new_id(), form=form, version="1", case=case, statements=statements, **facts)


def _day(dice: random.Random, ahead: int) -> str:
    return (this_day() + timedelta(days=dice.randint(-400, ahead))).isoformat()


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that *work* takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def worked_out(session: Any) -> tuple[float, float]:
    """Work the agenda out for the first time; return the seconds in all and the longest step in milliseconds."""
    steps = []
    while True:
        start = time.perf_counter()
        whole = session.agenda.catch_up()
        steps.append(time.perf_counter() - start)
        if whole:
            return sum(steps), max(steps) * 1000


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as place:
        sessions = {}
        for count in SIZES:
            (folder := Path(place) / str(count)).mkdir()
            sessions[count] = filled(folder, count)
            whole, longest = worked_out(sessions[count])
            rows = sessions[count].vault.agenda.count()
            print(
                f"{count:,} cases: first worked out in {whole:.1f} s, longest step {longest:.0f} ms, {rows:,} duties"
            )
        spent: dict[tuple[str, int], list[float]] = {}
        for number in range(ROUNDS):
            for count, session in sessions.items():
                case = session.vault.records.list(form="cas", limit=1, offset=number)[0].id
                acts = {
                    "Today": session.today,
                    "agenda, a page": lambda s=session: s.agenda.view(limit=25),
                    "agenda, a month": lambda s=session: s.agenda.month(this_day().year, this_day().month),
                    "Today after an answer": lambda s=session, c=case, n=number: _answered(s, c, n),
                }
                for name, act in acts.items():
                    spent.setdefault((name, count), []).append(timed(act))
        print(f"{'':24}" + "".join(f"{f'{count:,} median':>16}{'95 %':>10}" for count in SIZES) + "   (ms)")
        for name in dict.fromkeys(name for name, _count in spent):
            cells = (spent[name, count] for count in SIZES)
            told = (f"{statistics.median(one):16.1f}{statistics.quantiles(one, n=20)[-1]:10.1f}" for one in cells)
            print(f"{name:24}" + "".join(told))
        for session in sessions.values():
            session.close()


def _answered(session: Any, case: str, number: int) -> None:
    session.answers.set(case, "cas_review", (this_day() + timedelta(days=1 + number)).isoformat())
    session.today()


if __name__ == "__main__":
    main()
