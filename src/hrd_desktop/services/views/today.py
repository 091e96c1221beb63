"""What Today shows."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hrd_desktop.services.views.basics import Counts
from hrd_desktop.services.views.cases import ChecklistRow


@dataclass(frozen=True)
class Need:
    """A line of Today's "Needs you now". *tone* is danger, warn, ok or neutral; *button* opens *record* at *path*."""

    title: str
    text: str
    chip: str
    tone: Literal["danger", "warn", "ok", "neutral"]
    button: str
    record: str
    path: str = ""
    action: str = ""


@dataclass(frozen=True)
class DayRow:
    """A date that comes up."""

    day: date
    text: str
    record: str


@dataclass(frozen=True)
class TodayView:
    """The Today screen. *risk_counts* counts open cases by risk code, highest first, zero included."""

    day: date
    needs: tuple[Need, ...]
    continue_: tuple[ChecklistRow, ...]
    risk_counts: tuple[tuple[str, str, int], ...]
    next_days: tuple[DayRow, ...]
    counts: Counts
