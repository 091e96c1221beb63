"""How soon the mission did something: days from when word came to the first contact, measure or visit of a case.

A contact that was not the mission's own is no response. A case whose first contact lies before the day word came
(one brought in from an older file) says nothing about speed.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median, quantiles
from typing import TYPE_CHECKING

from hrd_desktop.domain.figures import Figure
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.reporting.drawing import Drawing
from hrd_desktop.services.reporting.hiding import LEAST
from hrd_desktop.services.reporting.tally import Case

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_STEPS = ((0, "same_day"), (3, "days_3"), (7, "days_7"), (30, "days_30"))


@dataclass(frozen=True)
class Speed:
    """Days of each case that was answered, shortest first; how many were not, and how many say nothing."""

    days: tuple[int, ...]
    waiting: int
    before: int

    def middle(self, plain: bool) -> str:
        """Return the median in words; too few cases say nothing, since one of them would be recognised."""
        if not self.days or (not plain and len(self.days) < LEAST):
            return _("too few cases to say")
        return said(median(self.days))

    def spread(self, plain: bool) -> str:
        """Return the quarters and ends in words, '' where the median says nothing either."""
        if len(self.days) < 2 or (not plain and len(self.days) < LEAST):
            return ""
        low, _middle, high = quantiles(self.days, n=4, method="inclusive")
        told = _("half of them within {low} to {high}, all within {first} to {last}")
        return told.format(low=said(low), high=said(high), first=self.days[0], last=self.days[-1])


def said(days: float) -> str:
    """Return a number of days, with one decimal only where it needs one."""
    text = f"{days:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "nb" else text


def speed(session: "Session", cases: Mapping[str, Case]) -> Speed:
    """Return how soon each of *cases* was answered."""
    first = _first_acts(session, cases)
    days, waiting, before = [], 0, 0
    for key, case in cases.items():
        if key not in first:
            waiting += 1
        elif first[key] < case.received:
            before += 1
        else:
            days.append((date.fromisoformat(first[key]) - date.fromisoformat(case.received)).days)
    return Speed(tuple(sorted(days)), waiting, before)


def _first_acts(session: "Session", cases: Mapping[str, Case]) -> dict[str, str]:
    """The day of the first contact, measure or visit of each case."""
    found: dict[str, str] = {}
    records = session.vault.records
    for form, path, others in (("log", "log_date", ("log_planned",)), ("act", "act_done", ("act_state",)),
                               ("vis", "vis_date", ())):  # fmt: skip
        places = records.outline(form)
        for record, one in records.values((path, *others), form=form).items():
            case, when = places[record][0] or "", str(one.get(path) or "")[:10]
            ours = one.get("log_planned") != "no" and one.get("act_state", "done") in CARRIED_OUT
            if case in cases and when and ours:
                found[case] = min(found.get(case, when), when)
    return found


def figure(drawing: Drawing, speed: Speed, *, plain: bool, sum_held: bool) -> Figure:
    """Return how many cases were answered how soon."""
    counts = Counter(_step(days) for days in speed.days)
    words = {
        "same_day": _("The same day"),
        "days_3": _("Within 3 days"),
        "days_7": _("Within a week"),
        "days_30": _("Within a month"),
        "later": _("Later"),
    }
    rows = [(words[code], counts[code]) for code in words]
    rows += [(_("No response yet"), speed.waiting), (_("Not measurable: acted before word is on file"), speed.before)]
    note = _("Median in days: {days}").format(days=speed.middle(plain))
    spread = speed.spread(plain)
    return drawing.bars(
        "response", _("Days to the first response"), (_("First response"), _("Cases")), rows, whole=True,
        sum_held=sum_held, note=f"{note}; {spread}." if spread else f"{note}.",
    )  # fmt: skip


def _step(days: int) -> str:
    return next((code for most, code in _STEPS if days <= most), "later")
