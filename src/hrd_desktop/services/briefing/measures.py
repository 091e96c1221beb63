"""Measures and visits on a briefing sheet: what is proposed, what was reached, what was seen.

A case proposed for a multilateral arena (REP-04); what measures led to, with the effect of a protest and the view on
publication (REP-03, REP-09); what was seen at an assembly, in court or in detention (REP-05, REP-06, REP-07). Only
answers that leave with the case are told, and every name stands as its alias.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.briefing.topics import checklist, masked, sentences
from hrd_desktop.services.exchange.selection import Chosen, Selection
from hrd_desktop.services.measures.life import CARRIED_OUT

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Line, Section
    from hrd_desktop.services.session import Session

_PROPOSED = (
    "act_arena",
    "act_statement_kind",
    "act_aim",
    "act_chance",
    "act_safest",
    "act_joint",
    "act_reprisal_plan",
)
_OVER = ("dropped", *CARRIED_OUT)


def sections(session: "Session", selection: Selection, names: dict[str, str]) -> "list[Section]":
    """Return the sections on measures, those that have nothing to say left out."""
    from hrd_desktop.reports.models import Section

    measures = selection.of("act")
    proposed = [
        line
        for one in measures
        if one.record.text("act_type") == "multilateral_case" and one.record.text("act_state") not in _OVER
        for line in _proposal(session, one, names)
    ]
    results = [line for one in measures for line in _results(session, one, names)]
    found = (
        Section(_("Proposed for a multilateral arena"), tuple(proposed)),
        Section(_("Results of measures, good and bad"), tuple(results)),
    )
    return [*(one for one in found if one.lines), *_visits(session, selection, names)]


def _visits(session: "Session", selection: Selection, names: dict[str, str]) -> "Iterator[Section]":
    """A section for each visit or observation, by the topics of its form, the earliest first."""
    for one in sorted(selection.of("vis"), key=lambda each: each.record.text("vis_date")):
        told = checklist(session, selection, one, names).section
        if told.lines:
            yield replace(told, title=masked(session.words.title_of(one.record), names))


def _proposal(session: "Session", one: Chosen, names: dict[str, str]) -> "list[Line]":
    from hrd_desktop.reports.models import Line

    found = []
    for path in _PROPOSED:
        words = _said(session, one, path)
        if words:
            found.append(Line(session.words.label_of("act", path).rstrip("?: "), masked(words, names)))
    return found


def _results(session: "Session", one: Chosen, names: dict[str, str]) -> "list[Line]":
    from hrd_desktop.reports.models import Line

    good, bad = (_said(session, one, path) for path in ("act_res_positive", "act_res_negative"))
    parts = [
        _said(session, one, "act_outcome"),
        _said(session, one, "act_effect"),
        _published(session, one),
        _("Good: {text}").format(text=good) if good else "",
        _("Bad: {text}").format(text=bad) if bad else "",
    ]
    title = session.words.choice("act", "act_type", one.record.text("act_type"))
    return [Line(title, masked(sentences(parts), names))] if any(parts) else []


def _published(session: "Session", one: Chosen) -> str:
    """Whether the protest should be published in the mission's view, and why."""
    view, why = _said(session, one, "act_publish_view"), _said(session, one, "act_publish_reason")
    return f"{view} ({why})" if view and why else view


def _said(session: "Session", one: Chosen, path: str) -> str:
    statement = one.statements.get(path)
    question = session.store.form("act").questions[path]
    if statement is None or statement.state is not State.ANSWERED:
        return ""
    return session.words.said("act", question, statement.value).strip()
