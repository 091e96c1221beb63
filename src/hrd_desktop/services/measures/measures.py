"""Measures of a session: listed, shown, made, moved, overruled in writing, approved outside the program."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.rules import Action, Gate
from hrd_desktop.services import overruling
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.measures import approvals, dueness, gather, judging, mending, showing, talking
from hrd_desktop.services.measures.errors import (
    ApprovalNotNeeded,
    GateClosed,
    GateFinal,
    MeasureKindUnknown,
    MeasureStateUnfit,
    RuleUnknown,
)
from hrd_desktop.services.measures.views import Duty, MeasureRow, MeasureView, Mended, TalkingPoint
from hrd_desktop.services.member import Member
from hrd_desktop.services.store import now, this_day
from hrd_desktop.services.views import Overrule, Page

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

JUDGED = "gates_judged"
"""Statement beside the form: the rules, with their versions, by which a measure was carried out."""


class Measures(Member):
    """The measures of a session."""

    def list(self, case: str | None = None, offset: int = 0, limit: int = 100) -> Page[MeasureRow]:
        """Return a page of measures (of *case*), last changed first."""
        records = self._session.vault.records
        with self._session.vault.moment():
            found = self._session.store.many(records.ids(form="act", case=case, offset=offset, limit=limit)).values()
            return Page(showing.rows(self._session, found), records.count(form="act", case=case), offset)

    def recommended(self, case: str) -> tuple[tuple[str, str], ...]:
        """Return code and label of what the checklists of *case* recommend and nobody has proposed (URG-39)."""
        records, store, choice = self._session.vault.records, self._session.store, self._session.words.choice
        with self._session.vault.moment():
            checklists = store.many(records.ids(form="urg", case=case, limit=None)).values()
            there = {
                one.text("act_type") for one in store.many(records.ids(form="act", case=case, limit=None)).values()
            }
        wanted = dict.fromkeys(code for one in checklists for code in one.items("urg_measures"))
        kinds = {kind for action in rules.actions().values() for kind in action.types}
        return tuple((code, choice("urg", "urg_measures", code)) for code in wanted if code in kinds - there)

    def view(self, measure: str) -> MeasureView:
        """Return everything the page of *measure* shows. Raises RECORD_UNKNOWN."""
        return showing.view(self._session, self.record(measure))

    def gates(self, measure: str) -> tuple[Gate, ...]:
        """Return what every rule says of *measure* before its step. Raises RECORD_UNKNOWN."""
        return _gates(self._session, self.record(measure))

    def record(self, measure: str) -> Record:
        """Return a measure's own record. Raises RECORD_UNKNOWN for anything else."""
        record = self._session.store.get(measure)
        if record.form != "act":
            raise RecordUnknown
        return record

    def new(self, case: str | None, kind: str, answers: Mapping[str, Answer] | None = None) -> str:
        """Propose a measure in *case*; return its id.

        *kind* is a code of ``measure_type``, or the name of an action that has no type of its own. *answers* are its
        first ones, by question name, made with it or not at all.
        Raises RECORD_UNKNOWN, MEASURE_KIND_UNKNOWN.
        """
        known = rules.actions()
        named = kind if kind in known and not known[kind].types else ""
        if not named and not any(kind in one.types for one in known.values()):
            raise MeasureKindUnknown(kind=kind[:40])
        draft = Draft(self._session.store)
        record = self._session.records.add(draft, "act", case)
        draft.put(record, "act_type", "other" if named else kind)
        draft.put(record, "act_state", "planned")
        if named:
            draft.put(record, gather.ACTION, named, search="")
        self._session.answers.give(draft, record, answers or {})
        draft.commit()
        return record

    def move(self, measure: str, state: str, *, on: date | datetime | None = None) -> MeasureView:
        """Take *measure* to *state*; *on* is when it was carried out (now without it), or asked for.

        Raises GATE_CLOSED, naming every rule that stops it, and MEASURE_STATE_UNFIT.
        """
        record = self.record(measure)
        action = gather.action(record)
        if state not in (*action.life, "dropped", "gates_open"):
            raise MeasureStateUnfit(state=state[:20])
        around = gather.situation(self._session, record)
        gates = rules.judge_measure(action, around, dueness.overruled(record))
        self._hold(record, action, gates, state)
        draft = Draft(self._session.store)
        draft.put(measure, "act_state", state)
        if state not in ("dropped", "planned"):
            judging.keep(draft, measure, action, gates)
        if state == "requested" and not record.text(gather.ASKED):
            draft.put(measure, gather.ASKED, _day_of(on), search="")
        if state == "done":
            draft.put(measure, "act_done", _moment_of(on))
            draft.put(measure, JUDGED, [_said(gate) for gate in gates], search="")
            self._keep_consents(draft, record, around)
        draft.commit()
        return self.view(measure)

    def _hold(self, record: Record, action: Action, gates: Sequence[Gate], state: str) -> None:
        """Raise GATE_CLOSED where a rule stops the step."""
        stops = list(rules.stopping(gates, state))
        if state in ("reported", "informed"):
            around = gather.situation(self._session, record)
            due = rules.duties(action, around, dueness.overruled(record))
            stops += rules.closing(due, state)
        if stops:
            raise GateClosed(stops)

    @staticmethod
    def _keep_consents(draft: Draft, record: Record, around: rules.Situation) -> None:
        """Link the consents the measure rested on, so that a withdrawal finds it (DEM-10)."""
        used = [one.record for one in around.consents if one.scope in around.scopes and one.record]
        linked = list(dict.fromkeys([*record.items("act_consent"), *used]))
        if linked:
            draft.put(record.id, "act_consent", linked, links=linked)
        if not record.text("act_risk") and around.of("risk"):
            risk = around.of("risk")[0].id
            draft.put(record.id, "act_risk", risk, links=[risk])

    def ask(self, measure: str, on: date | None = None) -> None:
        """Note that the Ministry was asked or told about *measure* on a day (today without one)."""
        draft = Draft(self._session.store)
        draft.put(self.record(measure).id, gather.ASKED, _day_of(on), search="")
        draft.commit()

    def overrule(self, measure: str, rule: str, reason: str) -> None:
        """Overrule a rule that is not met, in writing; it stays visible with who, when and why.

        Raises REASON_MISSING, RULE_UNKNOWN, and GATE_FINAL where consent was declined.
        """
        record = self.record(measure)
        gate = self._gate(record, rule)
        if gate.allowed:
            raise RuleUnknown(rule=rule[:40])
        if gate.final:
            raise GateFinal(rule=rule)
        kept = overruling.changes(record, [Overrule(rule, reason.strip())], "measure")
        self._session.store.write(kept, records={measure}, cases={gather.case_of(record) or ""})

    def _gate(self, record: Record, rule: str) -> Gate:
        """Return what *rule* says of a measure, before it or after. Raises RULE_UNKNOWN."""
        around, action = gather.situation(self._session, record), gather.action(record)
        judged = [*rules.judge_measure(action, around), *(one.gate for one in rules.duties(action, around))]
        found = next((one for one in judged if one.rule == rule), None)
        if found is None:
            raise RuleUnknown(rule=rule[:40])
        return found

    def mend(self, measure: str, rule: str) -> Mended:
        """Return where *rule* is mended, making the record it needs. Raises RULE_UNKNOWN."""
        record = self.record(measure)
        gate = self._gate(record, rule)
        if gate.remedy.act == "request":
            self.ask(measure)
        return mending.mend(self._session, record, gate)

    def talking_points(self, measure: str) -> tuple[TalkingPoint, ...]:
        """Return the arguments that may be used in *measure*. Raises RECORD_UNKNOWN."""
        return talking.offered(self._session, self.record(measure))

    def takes_text(self, measure: str) -> bool:
        """Whether *measure* has a text that is said word for word. Raises RECORD_UNKNOWN."""
        return talking.takes_text(self._session, self.record(measure))

    def add_talking_point(self, measure: str, point: str) -> str:
        """Add a talking point to the text of *measure* and return the text; an approval must then be given again.

        Raises RECORD_UNKNOWN, LIBRARY_ENTRY_UNKNOWN, and QUESTION_UNKNOWN where the measure has no text.
        """
        return talking.add(self._session, self.record(measure), point)

    def approve_outside(self, measure: str, *, by: str, on: date, how: str, reason: str) -> None:
        """Record an approval given outside the program, for exactly the text that stands here now.

        Raises REASON_MISSING where anything is empty, APPROVAL_NOT_NEEDED where nobody approves such a measure.
        """
        record = self.record(measure)
        action = gather.action(record)
        if not action.approve:
            raise ApprovalNotNeeded
        draft = Draft(self._session.store)
        digest = approvals.exact_digest(self._session, record, action)
        approvals.add(draft, record, digest, (by, on, how, reason))
        draft.commit()

    def duties(self, case: str | None = None) -> "Sequence[Duty]":
        """Return what is due after measures (of *case*, else of all), the earliest first."""
        if case is None:
            return dueness.everywhere(self._session)
        return dueness.of_case(self._session, self._session.store.of_case(case, "act"))


def _gates(session: "Session", record: Record) -> tuple[Gate, ...]:
    return rules.judge_measure(gather.action(record), gather.situation(session, record), dueness.overruled(record))


def _said(gate: Gate) -> str:
    outcome = "met" if gate.allowed else "overruled" if gate.overruled else "not met"
    return f"{gate.rule} {gate.version}: {outcome}"


def _day_of(on: date | datetime | None) -> str:
    day = on.astimezone().date() if isinstance(on, datetime) else on
    return (day or this_day()).isoformat()


def _moment_of(on: date | datetime | None) -> str:
    if on is None:
        on = now()
    if not isinstance(on, datetime):
        on = datetime(on.year, on.month, on.day, 12).astimezone()
    return on.isoformat(timespec="seconds")
