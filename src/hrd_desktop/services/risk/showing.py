"""Assessments as lists and their page show them."""

import textwrap
from typing import TYPE_CHECKING, Any

from hrd_desktop import i18n, rules
from hrd_desktop.domain import edtf
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.risk import changes, gather, matrix, points
from hrd_desktop.services.risk.views import AssessmentRow, RiskView

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_SHORT = 160
"""Letters of a reason in a list."""


def listed(session: "Session", held: list[Record]) -> tuple[AssessmentRow, ...]:
    """Return assessments as a list shows them, in the order given."""
    return tuple(_row(session, one) for one in held)


def _row(session: "Session", one: Record) -> AssessmentRow:
    level = one.text("risk_level")
    label = session.words.choice("risk", "risk_level", level) if level else _("Not finished")
    reason = textwrap.shorten(shown(one.text("risk_reason")), _SHORT, placeholder="…")
    return AssessmentRow(one.id, one.text("risk_date"), _date(one), level, label, reason)


def _date(one: Record) -> str:
    day = one.text("risk_date")
    return edtf.display(day, i18n.language()) if day else _("without date")


def before(held: list[Record], record: Record) -> Record | None:
    """Return the assessment before *record* that came to a level."""
    ids = [one.id for one in held]
    older = held[ids.index(record.id) + 1 :] if record.id in ids else []
    return gather.finished(older)


def view(session: "Session", held: list[Record], record: Record | None, case: str | None, subject: str) -> RiskView:
    """Return everything the page shows of *record*, one of *held* (newest first); an empty page without one."""
    row = session.store.find(case) if case else None
    whole: dict[str, Any] = {
        "case": case or "",
        "defender": subject,
        "title": session.words.title_of(row) if row else session.words.title(subject),
        "marking": marking_of(row.text("marking")) if row else None,
        "assessments": listed(session, held),
    }
    if record is None:
        return RiskView(id="", **whole)
    return RiskView(id=record.id, **whole, **_shown(session, held, record))


def _shown(session: "Session", held: list[Record], record: Record) -> dict[str, Any]:
    asked = gather.relevant(session, record)
    return {
        **_decided(session, asked),
        **_in_time(session, asked),
        **_said(session, record, asked),
        **_since(session, held, record, asked),
    }


def _decided(session: "Session", asked: Record) -> dict[str, object]:
    choice, level = session.words.choice, asked.text("risk_level")
    return {
        "date": asked.text("risk_date"),
        "date_text": _date(asked),
        "level": level,
        "level_label": choice("risk", "risk_level", level),
        "conclusion_label": choice("risk", "risk_conclusion", asked.text("risk_conclusion")),
        **{name: shown(asked.text(f"risk_{name}")) for name in ("reason", "against", "mitigation", "changed")},
        "by_label": session.officer_label(asked.text("risk_assessor")),
        "objections": rules.objections(gather.situation(session, asked)),
    }


def _in_time(session: "Session", asked: Record) -> dict[str, object]:
    events = gather.incidents(session, asked.case, asked.text("risk_subject"))
    return {
        "days": intervals.risk_days(session.vault),
        "look_again": rules.look_again(asked, intervals.risk_days(session.vault)),
        "standing": gather.standing(session, asked, events),
    }


def _said(session: "Session", record: Record, asked: Record) -> dict[str, object]:
    sheet, sides = session.answers.sheet(record.id), rules.riskbook().sides
    return {
        "points": points.points(session, asked, sheet),
        "threats": points.side(session, asked, sides.threats),
        "weaknesses": points.side(session, asked, sides.weaknesses),
        "strengths": points.side(session, asked, sides.strengths),
        "set_against": points.threats(asked),
        "measures": matrix.measures(session, asked),
        "harms": matrix.overview(session, asked),
        "open": len(sheet.required_open()),
    }


def _since(session: "Session", held: list[Record], record: Record, asked: Record) -> dict[str, object]:
    older = before(held, record)
    if older is None:
        return {}
    found = changes.differences(session, gather.relevant(session, older), asked)
    return {"before": older.id, "before_text": _date(older), "changes": found}
