"""Makes vaults full of made-up cases, for measuring: ``python benchmarks/made_up.py FOLDER CASES``.

Each case has a defender with a name in one of several scripts, ten incidents with words of some length, an urgent
checklist or a risk assessment, a family member, two measures, two contacts and a consent; some have files and bundles
in the ledger. The same number of cases is the same vault but for its ids and keys.
"""

import random
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers import posts
from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, Statement
from hrd_desktop.services import parties
from hrd_desktop.services.list_keys import RISKS, CaseKey
from hrd_desktop.services.store import now, this_day
from hrd_desktop.services.unlock import open_session
from hrd_desktop.vault import Add, Put

INCIDENTS = 10
_AT_ONCE = 200
_FIRST = [
    "Amina",
    "Boris",
    "Célia",
    "Dýrleif",
    "Éloïse",
    "Farid",
    "Γιώργος",
    "Анна",
    "عائشة",
    "שרה",
    "王小明",
    "สมชาย",
]
_LAST = [
    "Madeup",
    "Inventov",
    "Nobody",
    "Prøvesen",
    "Testova",
    "Fabule",
    "Δοκιμής",
    "Пробная",
    "التجربة",
    "בדיקה",
    "",
    "",
]
_PLACES = ["Valmora", "Orsena", "Lidovia City", "Port Heron", "Upper Tern", "Old Harbour"]
_SAID = """
road market school river court police night car bridge letter lawyer meeting office neighbour threat phone journalist
union land forest dam mine water protest permit hearing witness release arrest beaten followed searched taken
questioned returned warned watched burned stolen written copied sent heard seen
"""
_WORDS = _SAID.split()


class Maker:
    """Writes made-up cases into *session*."""

    def __init__(self, session: Any, cases: int) -> None:
        self._session, self._cases, self._dice = session, cases, random.Random(7)
        self._types = self._known("inc", "inc_type")
        self._measures = self._known("act", "act_type")

    def _known(self, form: str, question: str) -> list[str]:
        definition = self._session.store.form(form)
        return [one.code for one in definition.choices_of(definition.questions[question]) if one.state is None][:8]

    def fill(self) -> None:
        """Write everything, some hundred cases in one transaction."""
        vault, by = self._session.vault, self._session.officer
        for start in range(0, self._cases, _AT_ONCE):
            numbers = range(start, min(start + _AT_ONCE, self._cases))
            vault.write([one for number in numbers for one in self._case(number)], by=by)
        for number in range(min(self._cases // 10, 500)):
            vault.write([Put(*self._bundle(number))], by=by)

    def _case(self, number: int) -> Iterator[Add]:
        dice, alias = self._dice, f"Bird {number:05d}"
        name = f"{_FIRST[number % 12]} {_LAST[number % 12]}".strip()
        person = self._record("hrd", None, hrd_alias=alias, hrd_name=f"{name}{number}", hrd_kind="individual",
                              hrd_country="XL", hrd_place=dice.choice(_PLACES))  # fmt: skip
        open_, urgent, risk = dice.random() < 0.3, dice.random() < 0.1, dice.choice(RISKS[:4])
        label = f"LID-26-{number:05d}"
        status, marking = "open" if open_ else "closed", dice.choice(["none", "fortrolig", "strengt_fortrolig"])
        case = self._record("cas", None, cas_subjects=[person.id], cas_status=status, case_number=label,
                            marking=marking, cas_review=self._day(400))  # fmt: skip
        yield Add(person, alias, status=parties.sort_of(person))
        yield Add(case, alias, label, str(CaseKey(open_, risk, urgent)), links={"cas_subjects": [person.id]})
        yield from self._around(person, case)
        yield from self._inside(person, case, urgent, risk)

    def _around(self, person: Record, case: Record) -> Iterator[Add]:
        number = self._dice.randrange(100_000)
        relative = self._record(parties.FORM, None, per_alias=f"Reed {number:05d}{person.id[:2]}", per_kind="family",
                                per_name=f"Relative {number}", per_cases=[case.id])  # fmt: skip
        yield Add(
            relative, parties.goes_by(relative), status=parties.sort_of(relative), links={"per_cases": [case.id]}
        )

    def _inside(self, person: Record, case: Record, urgent: bool, risk: str) -> Iterator[Add]:
        dice, whom = self._dice, person.id
        for _each in range(INCIDENTS):
            said = {"inc_type": [dice.choice(self._types)], "inc_text": self._text(12, 40)}
            place = dice.choice(_PLACES)
            one = self._record("inc", case.id, inc_date=self._day(0), inc_victims=[whom], inc_place=place, **said)
            yield Add(one, links={"inc_victims": [whom]})
        one = self._record("risk", case.id, risk_subject=whom, risk_date=self._day(0), risk_level=risk,
                           risk_review=self._day(90), risk_now_text=self._text(20, 60))  # fmt: skip
        yield Add(one, links={"risk_subject": [whom]})
        if urgent:
            one = self._record("urg", case.id, urg_subject=whom, urg_urgency="days", urg_next=self._day(60),
                               urg_country="XL", urg_linked_text=self._text(10, 30))  # fmt: skip
            yield Add(one, links={"urg_subject": [whom]})
        for _each in range(2):
            day = self._day(0)
            measure = self._record("act", case.id, act_type=dice.choice(self._measures), act_state="done",
                                   act_done=f"{day}T10:00:00+00:00", act_text=self._text(8, 20))  # fmt: skip
            yield Add(measure)
            yield Add(self._record("log", case.id, log_date=day, log_with="defender", log_summary=self._text(8, 20)))
        consent = self._record("cns", case.id, cns_subject=whom, cns_scope=["share_ministry"], cns_state="given",
                               cns_date=self._day(0), cns_giver="self")  # fmt: skip
        yield Add(consent, links={"cns_subject": [whom]})

    def _record(self, form: str, case: str | None, **said: Answer) -> Record:
        at, by = now() - timedelta(days=300, seconds=self._dice.randrange(10_000_000)), self._session.officer
        definition = self._session.store.form(form)
        assert set(said) <= {*definition.questions, "case_number", "marking"}, form
        statements = {path: Statement(path=path, value=value, at=at, by=by) for path, value in said.items()}
        facts = {"created": at, "created_by": by, "changed": at}
        return Record(id=new_id(), form=form, version=definition.version, case=case, statements=statements, **facts)

    def _text(self, least: int, most: int) -> str:
        return " ".join(self._dice.choices(_WORDS, k=self._dice.randint(least, most))).capitalize() + "."

    def _day(self, ahead: int) -> str:
        return (this_day() + timedelta(days=self._dice.randint(-900, ahead))).isoformat()

    def _bundle(self, number: int) -> tuple[str, str]:
        from hrd_desktop.services.exchange.ledger import bundle_put
        from hrd_desktop.services.views import BundleRow

        way = "sent" if number % 2 else "received"
        at, digest = now() - timedelta(days=number), f"{number:064x}"
        case = {"case": "", "case_number": f"LID-26-{number:05d}", "alias": f"Bird {number:05d}"}
        reader = "desk@ministry"
        said = {"direction": way, "sequence": number, "principal": reader, "recipients": (reader,)}
        return bundle_put(BundleRow(digest=digest, at=at, **case, **said))


def filled(folder: Path, cases: int) -> Any:
    """Return a session on a vault of *cases* in *folder*: made now, or opened where it was made before."""
    place = folder / f"{cases}.hrdvault"
    if place.exists():
        return open_session(place, passphrase=posts.PHRASE, policy=posts.QUICK)
    session = posts.mission(folder, place.name)
    Maker(session, cases).fill()
    return session


if __name__ == "__main__":
    filled(Path(sys.argv[1]), int(sys.argv[2])).close()
