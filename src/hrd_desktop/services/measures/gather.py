"""A measure with everything around it that the rules look at, read from the vault."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.rules import Action, Situation, Subject, action_of
from hrd_desktop.services import consents, intervals
from hrd_desktop.services.consents import may_be_child
from hrd_desktop.services.measures import approvals
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

ACTION = "measure_action"
"""Statement beside the form: the action of a measure whose kind the form's list of types does not hold."""
ASKED = "ministry_asked"
"""Statement beside the form: the day the Ministry was asked."""


def action(record: Record) -> Action:
    """Return which of the guidelines' actions a measure is."""
    return action_of(record.text("act_type"), record.text(ACTION))


def case_of(record: Record) -> str | None:
    """Return the id of the case a measure belongs to."""
    return record.case or record.text("act_case") or None


def situation(session: "Session", record: Record) -> Situation:
    """Return what the rules may look at for the measure *record*."""
    case = session.store.find(case_of(record) or "")
    inside = session.store.of_case(case.id, ("risk", "inc", "log", "act", "vis")) if case else []
    defenders = _found(session, case.items("cas_subjects") if case else [])
    spoken = consents.of_subjects(session.store, [one.id for one in defenders])
    words = session.words
    return Situation(
        today=this_day(),
        records={
            "act": (record,),
            "risk": _risks(session, record, inside),
            "vis": _visits(session, record),
            "log": [one for one in inside if one.form == "log"],
            "cas": (case,) if case else (),
            "hrd": defenders,
            "mis": _missions(session),
        },
        subjects=[Subject(one.id, words.alias(one.id), may_be_child(session.store, one)) for one in defenders],
        consents=tuple(said for one in spoken for said in consents.stated(one)),
        incident=_newest_incident(inside),
        approval=approvals.current(session, record),
        asked=record.text(ASKED),
        done=_day(record.text("act_done")),
        beside=frozenset(one.text("act_type") for one in inside if one.form == "act" and one.id != record.id),
        in_case=case is not None,
        mission_kind=session.mission.kind(),
        scopes=frozenset(scope for rule in action(record).consents() for scope in rule.scope),
        risk_days=intervals.risk_days(session.vault),
    )


def _found(session: "Session", ids: Iterable[str]) -> list[Record]:
    return [one for each in ids if (one := session.store.find(each))]


def _risks(session: "Session", record: Record, inside: list[Record]) -> list[Record]:
    """The assessment that the measure names, else the newest of the case."""
    named = session.store.find(record.text("act_risk"))
    own = [one for one in inside if one.form == "risk"]
    newest = max(own, key=lambda one: (one.text("risk_date"), one.created), default=None)
    best = [one for one in (named, newest) if one]
    return sorted(best, key=lambda one: one.text("risk_date"), reverse=True)[:1]


def _visits(session: "Session", record: Record) -> list[Record]:
    links = session.vault.records.links_to(record.id, "vis")
    return _found(session, dict.fromkeys(link.record for link in links if link.path == "vis_measure"))


def _missions(session: "Session") -> list[Record]:
    rows = session.vault.records.list(form="mis", limit=1)
    return _found(session, [row.id for row in rows])


def _newest_incident(inside: list[Record]) -> str:
    days = [edtf.sort_key(one.text("inc_date")) for one in inside if one.form == "inc" and one.text("inc_date")]
    return max(days, default="")[:10]


def _day(moment: str) -> str:
    return moment[:10]
