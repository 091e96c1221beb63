"""Measures as lists and their page show them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules import Action, Gate, Situation
from hrd_desktop.services import overruling
from hrd_desktop.services.consents import cover_of
from hrd_desktop.services.measures import dueness, gather, judging, life
from hrd_desktop.services.measures.views import Duty, MeasureRow, MeasureView
from hrd_desktop.services.risk import matrix
from hrd_desktop.services.risk.points import climate
from hrd_desktop.services.views import Cover, Tone

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def rows(session: "Session", records: Iterable[Record]) -> tuple[MeasureRow, ...]:
    """Return measures as a list shows them. What stands around them is read beforehand for all of them."""
    measures = tuple(records)
    gather.read_ahead(session, measures)
    return tuple(row(session, one) for one in measures)


def row(session: "Session", record: Record) -> MeasureRow:
    """Return a measure as a list shows it."""
    action, around = gather.action(record), gather.situation(session, record)
    gates = rules.judge_measure(action, around, dueness.overruled(record))
    due = dueness.of_measure(session, record, around)
    return _row(session, record, gates, due, _covers(session, record, around))


def _covers(session: "Session", record: Record, around: Situation) -> tuple[tuple[str, Cover], ...]:
    """How the consent of each person stands for what the measure does, rule by rule."""
    found = []
    for rule in gather.action(record).consents():
        if rules.applies(rule, around):
            title = rule.words(i18n.language()).title
            stands = [(one.id, rules.consent_of(rule, around, one)) for one in around.subjects]
            found += [(title, cover_of(session, subject, each)) for subject, each in stands]
    return tuple(found)


def _row(
    session: "Session",
    record: Record,
    gates: tuple[Gate, ...],
    due: list[Duty],
    covers: tuple[tuple[str, Cover], ...],
) -> MeasureRow:
    state, case = life.state_of(record), gather.case_of(record)
    waiting = sorted((one for one in due if one.open and one.due), key=lambda one: str(one.due))
    chip, tone = _chip(state, gates, waiting)
    worst = next((one for _rule, one in covers if not one.covered), covers[0][1] if covers else None)
    return MeasureRow(
        id=record.id,
        action=gather.action(record).id,
        type=record.text("act_type"),
        title=dueness.name(session, record),
        state=state,
        state_label=life.label(state),
        tone=tone,
        chip=chip,
        case=case,
        case_title=session.words.title(case) if case else "",
        next_duty=waiting[0].title if waiting else "",
        due=waiting[0].due if waiting else None,
        consent=worst.chip if worst else "",
        consent_tone=worst.tone if worst else "neutral",
    )


def _chip(state: str, gates: tuple[Gate, ...], waiting: list[Duty]) -> tuple[str, Tone]:
    if state == "dropped":
        return _("Dropped"), "neutral"
    return _after(waiting) if state in life.CARRIED_OUT else _before(gates)


def _after(waiting: list[Duty]) -> tuple[str, Tone]:
    if any(one.late > 0 for one in waiting):
        return _("Late"), "danger"
    return (_("Duties open"), "warn") if waiting else (_("Complete"), "ok")


def _before(gates: tuple[Gate, ...]) -> tuple[str, Tone]:
    stops = rules.stopping(gates, "done")
    if any(gate.state == "declined" for gate in stops):
        return _("Declined"), "danger"
    if not stops:
        return _("Ready"), "ok"
    return (_("Waiting"), "warn") if all(gate.state == "waiting" for gate in stops) else (_("Not ready"), "warn")


def view(session: "Session", record: Record) -> MeasureView:
    """Return everything the page of a measure shows."""
    action, around = gather.action(record), gather.situation(session, record)
    written = dueness.overruled(record)
    gates = rules.judge_measure(action, around, written)
    due = dueness.of_measure(session, record, around)
    state = life.state_of(record)
    coming = life.next_state(action, state)
    case = session.store.find(gather.case_of(record) or "")
    risk, covers = around.of("risk"), _covers(session, record, around)
    unguarded = _unguarded(record, gates, state)
    met = not (unguarded if state in life.CARRIED_OUT else rules.stopping(gates, "done"))
    return MeasureView(
        row=_row(session, record, gates, due, covers),
        text=action.words(i18n.language()).text,
        marking=marking_of(case.text("marking")).stamp if case else "",
        steps=life.steps(session, record, action, met=met),
        gates=gates,
        stopping=(*rules.stopping(gates, coming), *rules.closing(rules.duties(action, around, written), coming)),
        unguarded=unguarded,
        duties=tuple(due),
        next_state=coming,
        next_label=life.label(coming) if coming else "",
        needs_approval=any(rules.gate_rules()[gate.rule].looks == "approval" for gate in gates),
        approval=around.approval,
        asked=around.asked,
        written=overruling.written(session, record),
        judged=tuple(record.items("gates_judged")),
        roles=_roles(action),
        rules=judging.of(session, record, action, gates),
        level=session.words.choice("risk", "risk_level", risk[0].text("risk_level")) if risk else "",
        covers=covers,
        stops_at={gate.rule: life.label(rules.first_stopped(gate, action.life)) for gate in gates if gate.stops},
        risk=risk[0].id if risk else "",
        country=climate(session, gather.case_of(record)),
        weighed=matrix.of_measure(session, risk[0], record.text("act_type")) if risk else None,
    )


def _unguarded(record: Record, gates: tuple[Gate, ...], state: str) -> tuple[Gate, ...]:
    """The rules that were passed by, where the state was set in the form and not by its step."""
    return () if record.items("gates_judged") else rules.stopping(gates, state)


def _roles(action: Action) -> tuple[tuple[str, str], ...]:
    named = (
        (_("Approves"), action.approve),
        (_("To be consulted"), action.consult),
        (_("To be informed"), action.inform),
        (_("Consent of"), action.consent_of),
    )
    return tuple((title, ", ".join(_role(one) for one in who)) for title, who in named if who)


def _role(code: str) -> str:
    words = {
        "regional_department": _("the regional department, through the country desk"),
        "country_desk": _("the country desk"),
        "human_rights_section": _("the human rights section"),
        "communication_unit": _("the Communication Unit"),
        "humanitarian_section": _("the Section for Humanitarian Affairs"),
        "business_section": _("the Ministry's business section"),
        "immigration_directorate": _("the Directorate of Immigration, for a national visa"),
        "hub_mission": _("the hub mission"),
        "ministry": _("the Ministry"),
        "bilateral_mission": _("the bilateral mission"),
        "multilateral_mission": _("the multilateral mission"),
        "defenders": _("defenders"),
        "local_organisations": _("local organisations"),
        "likeminded": _("likeminded missions, Nordic first"),
        "international_organisations": _("international organisations"),
        "civil_society": _("civil society"),
        "defender": _("the defender"),
        "close_family": _("close family, where the defender cannot be reached"),
        "legal_representative": _("a legal representative, where the defender cannot be reached"),
    }
    return words.get(code, code)
