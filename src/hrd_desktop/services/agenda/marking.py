"""A duty is begun, marked as done in writing, or given another day with a reason.

The mark stands beside the form, on the record that the duty is about: who and when are on its statements, it travels
with the case, and the history keeps it. A duty of the mission itself makes the mission's record where there is none.
"""

from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.rules.agenda import MARKS
from hrd_desktop.rules.agendabook import DutyRule, duty_rules
from hrd_desktop.services.agenda.errors import DayUnfit, DutyNotByHand, DutyUnknown
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import AgendaRow


def mark(session: "Session", row: "AgendaRow", act: str, reason: str, until: date | None = None) -> None:
    """Mark the duty of *row* as ``done`` or ``postponed``. Raises REASON_MISSING, DUTY_NOT_BY_HAND, DAY_UNFIT."""
    rule = duty_rules().get(row.rule)
    if not reason.strip():
        raise ReasonMissing
    if act == "done" and (rule is None or not rule.by_hand):
        raise DutyNotByHand(rule=row.rule)
    if act == "postponed" and (until is None or until <= this_day()):
        raise DayUnfit
    record = session.store.get(_home(session, row))
    parts = {
        "rule": row.rule,
        "slot": row.slot,
        "act": act,
        "due": row.first,
        "until": until.isoformat() if until else "",
        "reason": reason.strip(),
    }
    draft, at = Draft(session.store), new_row_id()
    for name, value in parts.items():
        draft.put(record.id, in_row(MARKS, at, name), value, search="")
    draft.put(record.id, MARKS, [*record.items(MARKS), at])
    draft.commit()


def _home(session: "Session", row: "AgendaRow") -> str:
    """Return the record that holds the marks of *row*, made where the mission has none yet."""
    if row.record:
        return row.record
    rows = session.vault.records.list(form="mis", limit=1)
    return rows[0].id if rows else session.records.new("mis")


def begin(session: "Session", row: "AgendaRow") -> Mended:
    """Return where the duty of *row* is carried out; the record that this takes is made where there is none."""
    rule = duty_rules().get(row.rule)
    if rule is None:
        return Mended("measure", row.record)
    record = session.store.find(row.record) if row.record else None
    case = (record.id if record.form == "cas" else record.case) if record else None
    act, to_answer = rule.remedy.act, None
    if act in ("answer", "open"):
        to_answer = _home(session, row), _path(rule, row.slot)
    elif act == "log":
        to_answer = session.records.new("log", case), "log_with"
    elif act == "risk":
        to_answer = session.risks.begin(row.record), ""
    if to_answer:
        return Mended("answer", *to_answer)
    if act == "consent" and record and record.form == "cns":
        return Mended("consent_page", record.id)
    if act == "consent" and not case and record:
        return Mended("defender", record.text("cns_subject"))
    return Mended(act, _country(session, record) if act == "mapping" else case or "")


def _path(rule: DutyRule, slot: str) -> str:
    """Return the question to open: the one the remedy names, else the one that holds the duty's day."""
    if not slot:
        return rule.remedy.question
    first = rule.remedy.question or rule.day or (rule.since or rule.when)[0].question
    return in_row(rule.repeat, slot, first)


def _country(session: "Session", record: Record | None) -> str:
    said = (record.text("map_country") or record.text("cty_country")) if record else ""
    return said or session.mission.home()


def standing(session: "Session", rule: str, record: str, slot: str) -> "AgendaRow":
    """Return the row of a duty that stands now. Raises DUTY_UNKNOWN."""
    found = session.vault.agenda.of(rule, record, slot)
    if found is None:
        raise DutyUnknown(rule=rule[:40])
    return found
