"""Keeps the agenda true to the records: what was touched since the last look is worked out again, and nothing else.

It runs before a look at the agenda, never while an answer is written, so that typing costs nothing more. A vault that
has no agenda yet, or one whose intervals or rules changed, gets it a little at a time: the writer lane is never held
up, and a program cut off in the middle goes on where it stopped.
"""

import json
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.rules.agenda import MARKS, Dated, Matter, as_marked, dated, marks
from hrd_desktop.rules.agendabook import duty_rules
from hrd_desktop.services import consents
from hrd_desktop.services.measures import dueness
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.mission import intervals, ministry_tables

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import AgendaRow

MISSION = "mission"
"""The unit of the mission's own duties: its record, its countries' and their mappings are looked at together."""

_OWN = ("mis", "cty", "map")
_TOPS = ("cas", "hrd", "cns", "log", "risk", "inc", "vis", "act")
_ALWAYS = (
    "cas_status",
    "cas_subjects",
    "act_state",
    "act_type",
    "cns_subject",
    "cns_date",
    "risk_subject",
    "risk_date",
    "vis_date",
)
_EVERY = "hrd_contact_every"
_AT_ONCE = 15
_ENTRIES = 200
_LAG = 16
"""So many entries at most are looked at a second time after unlocking."""
_SECONDS = 0.08


@dataclass(frozen=True)
class _State:
    """The agenda holds what the journal says up to *seq*. While it is made anew, *after* is the last unit done."""

    seq: int
    print: str
    after: str | None = None

    @property
    def text(self) -> str:
        """What the vault keeps."""
        return json.dumps(asdict(self))


class Settling:
    """The agenda of one session, brought up to date on demand."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._state: _State | None = None
        self._left: tuple[int, list[str]] | None = None
        self._kept = 0
        self.whole = False
        """Whether no part of the agenda is missing, as far as the last look saw."""

    def catch_up(self, seconds: float = _SECONDS) -> bool:
        """Work out what was touched, for about *seconds*; return whether the agenda is whole now.

        A session that may only read shows the agenda as it stands.
        """
        self.whole = self._caught_up(seconds)
        return self.whole

    def _caught_up(self, seconds: float) -> bool:
        vault, state = self._session.vault, self._known()
        if vault.read_only:
            return state is not None and state.after is None
        kind = self._session.mission.kind()
        wanted = intervals.print_of(self._session, kind)
        if state and (state.print, state.after, state.seq) == (wanted, None, vault.journal.length):
            return True
        return self._work(state, wanted, self._facts(kind), time.monotonic() + seconds)

    def _work(self, state: _State | None, wanted: str, facts: Mapping[str, str], end: float) -> bool:
        vault = self._session.vault
        if state is None or state.print != wanted:
            self._left = None
            state = self._keep({MISSION: self._mission(facts)}, _State(vault.journal.length, wanted, ""), anew=True)
        while state.after is not None:
            state = self._some_anew(state, facts)
            if state.after is not None and time.monotonic() >= end:
                return False
        while state.seq < vault.journal.length:
            state = self._some_touched(state, facts)
            if time.monotonic() >= end:
                break
        return state.seq == vault.journal.length

    def _known(self) -> _State | None:
        if self._state is None:
            kept = self._session.vault.agenda.state
            self._state = _State(**json.loads(kept)) if kept else None
            self._kept = self._state.seq if self._state else 0
        return self._state

    def _some_anew(self, state: _State, facts: Mapping[str, str]) -> _State:
        units = self._session.vault.agenda.units(state.after or "", _TOPS, _AT_ONCE)
        rows = _of_units(self._session, units, facts)
        return self._keep(rows, replace(state, after=units[-1] if units else None))

    def _some_touched(self, state: _State, facts: Mapping[str, str]) -> _State:
        """Work out some of the units that the next entries touched; these count as seen once all of them are done."""
        if self._left is None:
            touched, last = self._session.vault.agenda.touched(state.seq, _ENTRIES)
            self._left = last, self._units_of(touched)
        last, units = self._left
        some, rest = units[:_AT_ONCE], units[_AT_ONCE:]
        rows = _of_units(self._session, [one for one in some if one != MISSION], facts)
        rows |= {MISSION: self._mission(facts)} if MISSION in some else {}
        self._left = (last, rest) if rest else None
        return self._keep(rows, state if rest else replace(state, seq=last))

    def _units_of(self, touched: Collection[str]) -> list[str]:
        records = {one for one in touched if not one.startswith("keep:")}
        agenda, found = self._session.vault.agenda, list(self._session.store.many(records).values())
        own = any(one.form in (*_OWN, "officer") for one in found) or len(records) < len(touched)
        units = agenda.units_of(records | _rivals(self._session, found)) - {
            one.id for one in found if one.form in _OWN
        }
        return sorted(units | {MISSION} if own else units)

    def _keep(self, rows: "Mapping[str, list[AgendaRow]]", state: _State, *, anew: bool = False) -> _State:
        """Write *rows* where they differ from what stands, with how far it has come; this alone only now and then."""
        agenda = self._session.vault.agenda
        fresh = anew or state.after is not None  # nothing of these units stands yet
        changed = {
            unit: due for unit, due in rows.items() if fresh or _differs(agenda.page(unit=unit, limit=-1), due)
        }
        behind = state.seq - self._kept > _LAG
        if changed or anew or state.after is not None or self._state is None or behind:
            agenda.settle(changed, state.text, anew=anew)
            self._kept = state.seq
        elif self._state.after is not None:
            agenda.settle({}, state.text)
        self._state = state
        return state

    def _facts(self, kind: str) -> dict[str, str]:
        """What no answer says, for every unit alike."""
        session = self._session
        first = session.vault.journal.entries(limit=1)
        tables = ministry_tables.tables(session)
        return {
            "begun": first[0].at.astimezone().date().isoformat() if first else "",
            "officer": session.officer_label(session.officer),
            "tables": "filled" if tables.desks and tables.hubs else "",
            "kind": kind,
        }

    def _mission(self, facts: Mapping[str, str]) -> "list[AgendaRow]":
        store = self._session.store
        rows = store.vault.records.list(form=_OWN, limit=None)
        records = [store.get(row.id) for row in rows]
        by_form = _by_form(records)
        if "mis" not in by_form:
            by_form["mis"] = [_no_mission(facts)]
        found = dated(Matter(by_form, facts=facts), intervals.own(self._session), self._session.role)
        return [_row(MISSION, one) for one in found]


def _of_units(session: "Session", units: Collection[str], facts: Mapping[str, str]) -> "dict[str, list[AgendaRow]]":
    """Return what stands in each of *units*."""
    agenda, held = session.vault.agenda, intervals.own(session)
    sealed = agenda.last_sealed(units)
    found: dict[str, list[AgendaRow]] = {}
    inside = agenda.inside(list(units), (*_TOPS, "urg"), _names())
    agreed = _agreed(session, inside)
    for unit, records in inside.items():
        about = {**facts, "sealed": _day(sealed[unit])} if unit in sealed else facts
        about = {**about, "contact_every": agreed[unit]} if unit in agreed else about
        matter = Matter(_by_form(records), {"cns": _newer(session, records)}, about)
        found[unit] = [_row(unit, one) for one in dated(matter, held, session.role)]
        found[unit] += _after_measures(session, unit, records)
    return found


def _agreed(session: "Session", inside: "Mapping[str, Sequence[Record]]") -> dict[str, str]:
    """Return after how many days somebody of a case is to be called, by the case, where that was agreed on."""
    subjects = {
        unit: [subject for one in records if one.form == "cas" for subject in one.items("cas_subjects")]
        for unit, records in inside.items()
    }
    everybody = sorted({one for each in subjects.values() for one in each})
    said = session.store.answers([_EVERY], ids=everybody) if everybody else {}
    days = {one: int(str(here[_EVERY].value)) for one, here in said.items() if here[_EVERY].value}
    found = {unit: [days[one] for one in each if one in days] for unit, each in subjects.items()}
    return {unit: str(min(each)) for unit, each in found.items() if each}


def _after_measures(session: "Session", unit: str, records: Iterable[Record]) -> "list[AgendaRow]":
    """The duties after the measures carried out, and what a refused visit asks for."""
    acts = [one for one in records if one.form == "act"]
    carried_out = [
        one for one in acts if one.text("act_state") in CARRIED_OUT or one.text("act_type") == "prison_visit"
    ]
    return [_row(unit, one) for act in carried_out for one in of_measure(session, session.store.get(act.id))]


def of_measure(session: "Session", act: Record) -> list[Dated]:
    """Return the open duties after the measure *act*, with their days as they were marked."""
    found = []
    for one in dueness.of_measure(session, act):
        if one.open and one.due:
            marked = [each for each in marks(act) if each.rule == one.rule]
            due = as_marked(one.due, [each for each in marked if each.act == "postponed"])
            found.append(Dated(one.rule, act.id, "", due or one.due, one.due))
    return found


def _newer(session: "Session", records: Iterable[Record]) -> list[Record]:
    """Consents in other cases about those whose consent here has an end: a newer one may cover it."""
    ending = [one for one in records if one.form == "cns" and one.text("cns_until")]
    here = {one.id for one in ending}
    subjects = {one.text("cns_subject") for one in ending} - {""}
    return [one for one in consents.of_subjects(session.store, sorted(subjects)) if one.id not in here]


def _rivals(session: "Session", touched: Collection[Record]) -> set[str]:
    """The other consents of those about whom a consent was touched, and the cases of people who were."""
    subjects = {one.text("cns_subject") for one in touched if one.form == "cns"} - {""}
    people = [one.id for one in touched if one.form == "hrd"]
    cases = {link.record for one in people for link in session.vault.records.links_to(one, "cas")}
    return {one.id for one in consents.of_subjects(session.store, sorted(subjects))} | cases


def _no_mission(facts: Mapping[str, str]) -> Record:
    """A mission that nothing was said of yet: its duties stand all the same."""
    begun = datetime.fromisoformat(f"{facts['begun']}T00:00:00").astimezone()
    return Record(id="", form="mis", version="", created=begun, created_by="", changed=begun)


def _by_form(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for one in records:
        found.setdefault(one.form, []).append(one)
    return found


def _row(unit: str, one: Dated) -> "AgendaRow":
    from hrd_desktop.vault import AgendaRow

    return AgendaRow(unit, one.record, one.rule, one.slot, one.due.isoformat(), one.first.isoformat())


def _differs(stands: "Iterable[AgendaRow]", due: "Iterable[AgendaRow]") -> bool:
    return set(stands) != set(due)


def _day(instant: str) -> str:
    return datetime.fromisoformat(instant).astimezone().date().isoformat()


@cache
def _names() -> tuple[str, ...]:
    """The answers that any duty looks at, and the marks beside them."""
    found = {MARKS, *_ALWAYS}
    for rule in duty_rules().values():
        looked = [*rule.when, *rule.any_of, *rule.unless]
        for since in (*rule.since, *rule.or_since, *rule.behind):
            looked += [since, *since.when]
        found |= {
            rule.repeat,
            rule.newest_by,
            rule.superseded,
            rule.day,
            rule.span,
            *(one.question for one in looked),
        }
    return tuple(sorted(name for name in found if name and not name.startswith("@")))
