"""What falls due, as Today, the agenda and the printed sheet show it: words that name no person, alias first."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tone = Literal["danger", "warn", "ok", "neutral"]
Group = Literal["late", "week", "later"]


@dataclass(frozen=True)
class AgendaLine:
    """A duty with its day.

    *rule*, *record* and *slot* name it; *case* is the id of its case, '' outside one. *title* says what, *about* whom
    or what it concerns, *text* why. *late* counts days after *due* (negative: days left). *button* starts it,
    *action* tells how; *strength* is must, should or may. *by_hand* says that it may be marked as done in writing,
    *moved* who gave it another day, and why.
    """

    rule: str
    record: str
    slot: str
    case: str
    title: str
    about: str
    text: str
    due: date
    first: date
    late: int
    group: Group
    chip: str
    tone: Tone
    button: str
    action: str
    strength: str
    strength_label: str
    place: tuple[str, ...]
    by_hand: bool
    moved: str = ""


@dataclass(frozen=True)
class AgendaView:
    """Lines of the agenda, the earliest first. *total* is how many there are in all; *whole* is False while it is
    still being worked out for the first time."""

    day: date
    lines: tuple[AgendaLine, ...]
    total: int
    late: int
    week: int
    later: int
    whole: bool = True


@dataclass(frozen=True)
class MonthView:
    """A month: how many duties each day has, and their lines."""

    first: date
    days: dict[date, int]
    lines: tuple[AgendaLine, ...]
    total: int


@dataclass(frozen=True)
class IntervalRow:
    """An interval an officer may set: *unit* says what kind (days after, days before, a day of each year as MM-DD, or
    a date), *value* what holds, *default* what the program proposes. *own* says that it was set here."""

    rule: str
    title: str
    text: str
    unit: Literal["days", "lead", "yearly", "date"]
    value: str
    default: str
    own: bool
