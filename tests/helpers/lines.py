"""Made-up lines of the agenda."""

from datetime import date
from typing import Any

from hrd_desktop.services.agenda import showing
from hrd_desktop.services.views.agenda import AgendaLine

DAY = date(2026, 11, 24)


def line(rule: str, title: str, about: str, due: date, **more: Any) -> AgendaLine:
    """Return a line as it stands on 24 Nov 2026."""
    left = (due - DAY).days
    return AgendaLine(
        **{
            "rule": rule, "record": "r1", "slot": "", "case": "c1", "title": title, "about": about,
            "text": "Made-up words on why.", "due": due, "first": due, "late": -left,
            "group": showing.group_of(due, DAY), "chip": showing.chip(due, DAY),
            "tone": "danger" if left < 0 else "warn" if left < 7 else "neutral", "button": "Open",
            "action": "measure" if rule == "EFFECT-REPORT" else "open", "strength": "should",
            "strength_label": "should",
            "place": ("URG-48",),
            "by_hand": True, **more,
        }
    )  # fmt: skip
