"""The way to what mends a rule: the record to open, made first where there is none yet."""

from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.services.measures import gather
from hrd_desktop.services.measures.views import Mended

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_VISIT = {"assembly": "assembly", "trial": "trial", "detention_visit": "prison"}
_WITH = {
    "share_likeminded": "mission",
    "enterprise_contact": "enterprise",
    "informal_dialogue": "authority",
    "formal_step": "authority",
    "nhri": "nhri",
    "family_visit": "family",
}


def mend(session: "Session", record: Record, gate: rules.Gate) -> Mended:
    """Return where *gate* is mended. A record that must exist first is made; nothing is answered for the officer."""
    remedy, case = gate.remedy, gather.case_of(record)
    if remedy.act in ("risk", "visit", "log", "family_visit"):
        made = _MAKERS[remedy.act](session, record, gate)
        return Mended(remedy.act, made, remedy.question)
    if remedy.act == "answer" and remedy.form != "act":
        return Mended("answer", _elsewhere(session, record, remedy.form), _path(remedy))
    if remedy.act == "consent":
        return Mended("consent", case or "")
    return Mended(remedy.act, record.id, remedy.question)


def _path(remedy: rules.Remedy) -> str:
    """The question's path; one in a repeat has no row to go to yet, and one beside the form no page."""
    from hrd_desktop import forms

    question = forms.catalogue()[remedy.form].questions.get(remedy.question)
    return remedy.question if question and not question.repeat else ""


def _elsewhere(session: "Session", record: Record, form: str) -> str:
    there = gather.situation(session, record).of(form)
    return there[0].id if there else session.records.new(form)


def _risk(session: "Session", record: Record, gate: rules.Gate) -> str:
    """The assessment with the open question; a new one where what stands is out of date."""
    around = gather.situation(session, record)
    there, asked = around.of("risk"), rules.gate_rules()[gate.rule].all_of
    open_ = there and any(one.question not in there[0].statements for one in asked)
    return there[0].id if there and (open_ or gate.allowed) else session.records.new("risk", gather.case_of(record))


def _visit(session: "Session", record: Record, _gate: rules.Gate) -> str:
    there = gather.situation(session, record).of("vis")
    if there:
        return there[0].id
    kind = _VISIT.get(gather.action(record).id, "family")
    return session.records.new("vis", gather.case_of(record), {"vis_measure": record.id, "vis_type": kind})


def _log(session: "Session", record: Record, _gate: rules.Gate) -> str:
    case, counterpart = gather.case_of(record), _WITH.get(gather.action(record).id, "defender")
    if case and counterpart == "defender" and gather.situation(session, record).subjects:
        return session.contacts.new(case)
    return session.records.new("log", case, {"log_with": counterpart})


def _family(session: "Session", record: Record, _gate: rules.Gate) -> str:
    """A visit to the family in place of the one that was refused, with what is known of it already."""
    known = {"act_instead": record.id, "act_aim": record.text("act_aim")}
    return session.measures.new(
        gather.case_of(record), "family_visit", {name: said for name, said in known.items() if said}
    )


_MAKERS = {"risk": _risk, "visit": _visit, "log": _log, "family_visit": _family}
