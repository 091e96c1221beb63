"""A measure with everything around it that the rules look at, read from the vault."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.rules import Action, Situation, Subject, action_of
from hrd_desktop.services import consents
from hrd_desktop.services.consents import may_be_child
from hrd_desktop.services.measures import approvals
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

ACTION = "measure_action"
"""Statement beside the form: the action of a measure whose kind the form's list of types does not hold."""
INSIDE = ("risk", "log")
"""Forms of a case's records that the rules read whole."""
_OF_CASES = (("inc", "inc_date"), ("act", "act_type"))
"""Forms of which the rules want one answer of each record in the case, and nothing else."""
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
    inside = session.store.of_case(case.id, INSIDE) if case else []
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
        incident=_newest_incident(session, case),
        approval=approvals.current(session, record),
        asked=record.text(ASKED),
        done=_day(record.text("act_done")),
        beside=_beside(session, case, record),
        in_case=case is not None,
        mission_kind=session.mission.kind(),
        scopes=frozenset(scope for rule in action(record).consents() for scope in rule.scope),
        risk_days=intervals.risk_days(session.vault),
    )


def _found(session: "Session", ids: Iterable[str]) -> list[Record]:
    return [one for each in ids if (one := session.store.find(each))]


def _risks(session: "Session", record: Record, inside: list[Record]) -> list[Record]:
    """The assessment that the measure names, else the newest of the case."""
    named = session.store.find(risk) if (risk := record.text("act_risk")) else None
    own = [one for one in inside if one.form == "risk"]
    newest = max(own, key=lambda one: (one.text("risk_date"), one.created), default=None)
    best = [one for one in (named, newest) if one]
    return sorted(best, key=lambda one: one.text("risk_date"), reverse=True)[:1]


def read_ahead(session: "Session", measures: Iterable[Record]) -> None:
    """Read at once what stands around many measures; in the same look at the vault :func:`situation` finds it."""
    acts, records = tuple(measures), session.vault.records
    cases = session.store.many(case for one in acts if (case := case_of(one)))
    people = session.store.many(one for case in cases.values() for one in case.items("cas_subjects"))
    records.inside(cases, INSIDE)
    for form, path in _OF_CASES:
        records.inside_values(cases, form, path)
    for path in ("cns_subject", "urg_subject"):
        records.links_ahead(people, path)
    records.links_ahead([one.id for one in acts], "vis_measure")
    consents.of_subjects(session.store, people)


def _visits(session: "Session", record: Record) -> list[Record]:
    links = session.vault.records.links_to(record.id, path="vis_measure")
    return _found(session, dict.fromkeys(link.record for link in links))


def _missions(session: "Session") -> list[Record]:
    settings = session.mission.record()
    return [settings] if settings else []


def _newest_incident(session: "Session", case: Record | None) -> str:
    """The day of the case's newest incident: a case may have hundreds, and nothing else of them matters here."""
    said = session.vault.records.inside_values((case.id,), *_OF_CASES[0])[case.id].values() if case else ()
    return max((edtf.sort_key(str(day)) for day in said if day), default="")[:10]


def _beside(session: "Session", case: Record | None, record: Record) -> frozenset[str]:
    """The types of the case's other measures."""
    said = session.vault.records.inside_values((case.id,), *_OF_CASES[1])[case.id] if case else {}
    return frozenset(str(kind) for one, kind in said.items() if one != record.id)


def _day(moment: str) -> str:
    return moment[:10]
