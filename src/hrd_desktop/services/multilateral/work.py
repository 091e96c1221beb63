"""The page of multilateral work: organisations, cycles, cases raised, reprisals, negotiated texts."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop import i18n, reference
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.rules.agendabook import duty_rules
from hrd_desktop.services.measures import showing
from hrd_desktop.services.multilateral import offers
from hrd_desktop.services.multilateral.views import (
    ArenaRow,
    CycleRow,
    RaisedRow,
    ReprisalRow,
    TextRow,
    WorkKind,
    WorkView,
)

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

CYCLES = ("RESOLUTION-COUNCIL", "RESOLUTION-ASSEMBLY", "MANDATE-RENEWAL")
"""Duties of the agenda that are resolutions which come back (MUL-17, MUL-18)."""
_RAISED = "multilateral_case"
_MOST = 50


def work(session: "Session") -> WorkView:
    """Return everything the page shows."""
    settings, book = session.mission.record(), offers.of_mission(session)
    noted = list(_noted(settings)) if settings else []
    choice = session.words.choice
    raised = list(_raised(session))
    return WorkView(
        settings=settings.id if settings else "",
        kind=session.mission.kind(),
        seat=choice("mis", "mis_seat", settings.text("mis_seat")) if settings else "",
        kinds=tuple(
            WorkKind(code, choice("mis", "mis_mul_measure", code), sum(one["measure"] == code for one in noted))
            for code in book.work
        ),
        arenas=tuple(_arena(session, code, noted) for code in offers.arenas(session)),
        cycles=tuple(_cycles(session)),
        raised=tuple(raised),
        reprisals=tuple(_reprisals(session)),
        texts=tuple(_texts(session, settings)) if settings else (),
        countries=tuple(sorted({one.country for one in raised if one.country})),
    )


def _noted(settings: Record) -> Iterator[dict[str, str]]:
    """What was written down of multilateral work, by the names of its questions."""
    for row in settings.items("mis_mul"):
        names = ("measure", "arena", "org", "date", "topic")
        yield {name: settings.text(f"mis_mul[{row}]/mis_mul_{name}") for name in names}


def _arena(session: "Session", code: str, noted: list[dict[str, str]]) -> ArenaRow:
    here = [one for one in noted if one["arena"] == code]
    newest = max((one for one in here if one["date"]), key=lambda one: one["date"], default=None)
    day = newest["date"] if newest else ""
    return ArenaRow(
        arena=code,
        label=session.words.choice("mis", "mis_mul_arena", code),
        day=date.fromisoformat(day) if day else None,
        day_text=edtf.display(day, i18n.language()) if day else "",
        topic=newest["topic"] if newest else "",
        noted=len(here),
    )


def _cycles(session: "Session") -> Iterator[CycleRow]:
    due = {one.rule: one.due for one in session.agenda.view(limit=500).lines}
    for rule in CYCLES:
        words = duty_rules()[rule].words(i18n.language())
        yield CycleRow(rule, words.title, words.text, due.get(rule))


def _raised(session: "Session") -> Iterator[RaisedRow]:
    for record, said in session.store.answers(["act_type"], form="act").items():
        if said["act_type"].value == _RAISED:
            yield _raised_row(session, session.store.get(record))


def _raised_row(session: "Session", record: Record) -> RaisedRow:
    row = showing.row(session, record)
    choice = session.words.choice
    return RaisedRow(
        measure=record.id,
        case=row.case,
        case_title=row.case_title,
        country=country_of(session, row.case),
        arenas=", ".join(choice("act", "act_arenas", code) for code in record.items("act_arenas"))
        or record.text("act_arena"),
        state_label=row.state_label,
        chip=row.chip,
        tone=row.tone,
    )


def country_of(session: "Session", case: str | None) -> str:
    """Return the name of the country a case is about, '' where nobody has said."""
    if case is None:
        return ""
    lists = session.store.of_case(case, "urg")
    code = next((one.text("urg_country") for one in lists if one.text("urg_country")), "") or session.mission.home()
    found = reference.countries().get(code)
    return found.name(i18n.language()) if found else ""


def _reprisals(session: "Session") -> Iterator[ReprisalRow]:
    said = session.store.answers(["inc_reprisal"], form="inc")
    found = [session.store.get(one) for one, held in said.items() if held["inc_reprisal"].value == "yes"]
    for record in sorted(found, key=lambda one: edtf.sort_key(one.text("inc_date")), reverse=True)[:_MOST]:
        when = record.text("inc_date")
        yield ReprisalRow(
            record=record.id,
            organisation=record.text("inc_reprisal_org"),
            day_text=edtf.display(when, i18n.language()) if when else "",
            alias=", ".join(session.words.alias(one) for one in record.items("inc_victims")),
            text=", ".join(session.words.choice("inc", "inc_type", code) for code in record.items("inc_type")),
        )


def _texts(session: "Session", settings: Record) -> Iterator[TextRow]:
    choice = session.words.choice
    for row in settings.items("mis_texts"):
        path = f"mis_texts[{row}]/mis_text_"
        yield TextRow(
            name=settings.text(f"{path}name"),
            arena=choice("mis", "mis_text_arena", settings.text(f"{path}arena")),
            status=choice("mis", "mis_text_status", settings.text(f"{path}status")),
            words=settings.text(f"{path}words"),
        )
