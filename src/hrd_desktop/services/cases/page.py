"""The case page: everything about one case, alias first."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import consents, overruling
from hrd_desktop.services.answers import asking
from hrd_desktop.services.cases.checklists import CHECKLISTS, checklist_row
from hrd_desktop.services.cases.chronology import chronology
from hrd_desktop.services.cases.facts import facts
from hrd_desktop.services.exchange import ledger, remembered
from hrd_desktop.services.measures import dueness
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import CaseView, Step

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def view(session: "Session", case: str) -> CaseView:
    """Return everything the page of *case* shows. Raises RECORD_UNKNOWN."""
    record, row, store = session.cases.record(case), session.cases.row(case), session.store
    inside = store.of_case(case)
    subjects = tuple(record.items("cas_subjects"))
    spoken = consents.of_subjects(store, subjects)
    events = [*inside, *(one for one in spoken if one.case != case)]
    lists = tuple(checklist_row(session, one) for one in inside if one.form in CHECKLISTS)
    return CaseView(
        id=case,
        number=row.number,
        alias=row.alias,
        title=session.words.title_of(record),
        subtitle=_subtitle(session, subjects),
        status=row.status,
        status_label=row.status_label,
        risk=row.risk,
        risk_label=row.risk_label,
        urgent=row.urgent,
        marking=row.marking,
        marking_basis=record.text("marking_basis"),
        subjects=subjects,
        chronology=chronology(session.words, events),
        next_steps=next_steps(session, record, inside),
        consents=consents.rows(session, subjects),
        covers=consents.covers(session, subjects, rules.scope_of("seal")),
        written=overruling.written(session, record),
        checklists=lists,
        records=session.records.rows_of(inside),
        files=tuple(session.files.list(case=case)),
        bundles=tuple(ledger.of_case(session, case)),
        changed=row.changed,
        withheld=remembered.withheld(session, _all(session, record, subjects, events)),
    )


def _all(session: "Session", case: Record, subjects: tuple[str, ...], events: Iterable[Record]) -> Iterator[Record]:
    yield case
    yield from session.store.many(subjects).values()
    yield from events


def _subtitle(session: "Session", subjects: tuple[str, ...]) -> str:
    """What the defender does, in words without a name: occupation, gender, at-risk groups."""
    first = session.store.find(subjects[0]) if subjects else None
    if first is None:
        return ""
    words = session.words
    parts = [
        words.choice("hrd", path, code) for path in ("hrd_profession", "hrd_gender") for code in first.items(path)
    ]
    return " · ".join(part for part in parts[:4] if part)


def next_steps(session: "Session", case: Record, inside: list[Record]) -> tuple[Step, ...]:
    """Return what to do next: open required questions to ask, then what rules and dates ask for."""
    return (*asking.questions(session, case, inside), *_dos(session, case, inside))


def _dos(session: "Session", case: Record, inside: list[Record]) -> list[Step]:
    steps = []
    for verdict in rules.judge("seal", facts(session, case)):
        if verdict.rule == "CONSENT-SHARE" and not verdict.allowed:
            text = " ".join(verdict.missing)
            steps.append(Step("Do", text, case.id, action="consent", button=verdict.remedy_text, rule=verdict.rule))
    if not any(one.form == "risk" for one in inside):
        steps.append(Step("Do", _("No risk assessment is made yet."), case.id, action="risk", button=_("Assess")))
    standing = session.risks.standing(case.id)
    if standing and standing.outdated:
        steps.append(Step("Do", standing.words, standing.record, action="risk", button=_("Reassess")))
    for one in inside:
        due = one.statements.get("urg_next")
        if one.form == "urg" and due and due.state is State.ANSWERED and str(due.value) <= this_day().isoformat():
            text = _("The urgent checklist is due for an update.")
            steps.append(Step("Do", text, one.id, action="update", button=_("Add update")))
    return [*steps, *_after_measures(session, inside)]


def _after_measures(session: "Session", inside: list[Record]) -> list[Step]:
    """What is due after the case's measures, the earliest first."""
    due = dueness.of_case(session, [one for one in inside if one.form == "act"])
    shown = _("{duty} · {measure}")
    return [
        Step(
            "Do",
            shown.format(duty=one.title, measure=dueness.name(session, session.store.get(one.measure))),
            one.measure,
            action="measure",
            button=one.button,
            rule=one.rule,
        )
        for one in due
    ]
