"""What a report is asked for: its kind, country, days, and how it treats small numbers."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, get_args

from hrd_desktop.domain import edtf
from hrd_desktop.domain.marking import DEFAULT, Marking
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.reporting.errors import PeriodInvalid

_NEVER = "9999-12-31"
_HALF = 6

Kind = Literal["period", "sdg", "climate", "lessons"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Asked:
    """A report as it is asked for.

    *country* is a code of two letters, '' for everything in the vault; *first* and *last* are ISO days, both part of
    the period. *plain* shows numbers below five in full. *checked* says that the officer has looked at the words in
    the text that are also names in the vault.
    """

    kind: Kind = "period"
    country: str = ""
    first: str = ""
    last: str = ""
    plain: bool = False
    marking: Marking = DEFAULT
    checked: bool = False

    def days(self) -> tuple[date, date]:
        """Return the first and the last day. Raises PERIOD_INVALID."""
        try:
            first, last = date.fromisoformat(self.first), date.fromisoformat(self.last)
        except ValueError:
            raise PeriodInvalid from None
        if last < first:
            raise PeriodInvalid
        return first, last

    def holds(self, written: str) -> bool:
        """Whether a moment or a partial date surely lies in the period; of a span its beginning counts."""
        first, last = days(written)
        return self.first <= first and last <= self.last

    def key(self) -> str:
        """Return these choices as one word, which :func:`of_key` reads."""
        flags = ("plain" if self.plain else "", "checked" if self.checked else "")
        return "|".join((self.kind, self.country, self.first, self.last, self.marking.value, *flags))


def of_key(text: str) -> Asked:
    """Return the choices that *text* holds; what cannot be read is as nobody chose."""
    parts = [*text.split("|"), *[""] * 7][:7]
    kinds: dict[str, Kind] = {one: one for one in KINDS}
    marking = Marking(parts[4]) if parts[4] in set(Marking) else DEFAULT
    return Asked(kinds.get(parts[0], "period"), parts[1], parts[2], parts[3], bool(parts[5]), marking, bool(parts[6]))


@dataclass(frozen=True)
class Span:
    """A period that is offered: its *code*, its words, and its two days (ISO)."""

    code: str
    label: str
    first: str
    last: str


def spans(today: date) -> tuple[Span, ...]:
    """Return the periods an officer is offered on *today*, the year before first."""
    year, half, quarter = today.year, (today.month - 1) // 6, (today.month - 1) // 3
    before_half = (year, half - 1) if half else (year - 1, 1)
    before_quarter = (year, quarter - 1) if quarter else (year - 1, 3)
    return (
        _span("last_year", _("Last year"), year - 1, 1, 12),
        _span("this_year", _("This year"), year, 1, 12),
        _span("last_half", _("Last half-year"), before_half[0], before_half[1] * 6 + 1, 6),
        _span("this_half", _("This half-year"), year, half * 6 + 1, 6),
        _span("last_quarter", _("Last quarter"), before_quarter[0], before_quarter[1] * 3 + 1, 3),
        _span("this_quarter", _("This quarter"), year, quarter * 3 + 1, 3),
        Span("last_12", _("The last 12 months"), _year_ago(today).isoformat(), today.isoformat()),
    )


def _span(code: str, label: str, year: int, month: int, months: int) -> Span:
    after = date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1)
    return Span(code, label, date(year, month, 1).isoformat(), (after - timedelta(days=1)).isoformat())


def _year_ago(today: date) -> date:
    """The first of twelve months that end with *today*."""
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year - 1, day=day) + timedelta(days=1)


def usual(today: date) -> Span:
    """Return the year that is written about on *today*: this one from July on, the one before until then."""
    return spans(today)[1 if today.month > _HALF else 0]


def whole(asked: Asked, today: date) -> Asked:
    """Return *asked* with the days of the usual year where it names none. Raises PERIOD_INVALID."""
    if not asked.first and not asked.last:
        span = usual(today)
        asked = replace(asked, first=span.first, last=span.last)
    asked.days()
    return asked


@lru_cache(10_000)
def days(written: str) -> tuple[str, str]:
    """Return the first and the last day (ISO) on which something dated *written* may have begun.

    What is no date lies far away, outside every period.
    """
    head = written[:10]
    if len(head) == 10 and head[4] == head[7] == "-" and head.replace("-", "").isdigit():
        return head, head
    if not edtf.is_edtf(written):
        return _NEVER, _NEVER
    start = edtf.Edtf.parse(written).start
    return start.earliest.isoformat(), start.latest.isoformat()
