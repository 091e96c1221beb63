"""Partial dates: EDTF level 0 and the parts of level 1 that sources need (DESIGN D14).

``2026``, ``2026-03``, ``2026-03-12``, with a time ``2026-03-12T14:30:00Z``; digits not known ``201X``, ``2026-XX``,
``2026-03-1X``; ``?`` uncertain, ``~`` about then, ``%`` both; intervals ``a/b``, ``a/..`` (still going on), ``a/``
(end not known). The text stays exactly as the source gave it: nothing is filled in, and what sorts it is the earliest
day it can mean. Everything else of EDTF is refused, so that one date has one reading.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(-(?P<month>[0-9]{2}|XX)(-(?P<day>[0-9]{2}|[0-3]X|XX))?)?"
    r"(T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?P<zone>Z|[+-][0-9]{2}(:[0-9]{2})?)?)?"
    r"(?P<doubt>[?~%]?)",
    re.ASCII,
)
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00")
_ZONE = re.compile(r"|Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?")
_MONTHS = {
    "en": "January/February/March/April/May/June/July/August/September/October/November/December",
    "nb": "januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember",
}
_SHORT = {
    "en": "Jan/Feb/Mar/Apr/May/Jun/Jul/Aug/Sep/Oct/Nov/Dec",
    "nb": "jan./feb./mars/apr./mai/juni/juli/aug./sep./okt./nov./des.",
}
"""Beside a day, as the window's own dates have them (CLDR)."""
_WORDS = {
    "en": {
        "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)", "decade": "{}s", "century": "{}–{}",
        "no month": "{}, month not known", "no day": "{}, day not known", "days": "{}–{} {}",
        "open": "from {}, still going on", "no end": "from {}, end not known", "span": "{} – {}", "time": "{}, {}",
    },
    "nb": {
        "~": "omtrent {}", "?": "{} (usikkert)", "%": "omtrent {} (usikkert)", "decade": "{}-årene",
        "century": "{}–{}", "no month": "{}, måned ikke kjent", "no day": "{}, dag ikke kjent", "days": "{}.–{}. {}",
        "open": "fra {}, pågår fortsatt", "no end": "fra {}, slutt ikke kjent", "span": "{} – {}",
        "time": "{} kl. {}",
    },
}  # fmt: skip


class NotEdtf(ValueError):
    """The text is no partial date. The message never quotes it."""


@dataclass(frozen=True)
class _Part:
    """One date of an expression, as written: digits, ``X`` where they are not known."""

    year: str
    month: str = ""
    day: str = ""
    time: str = ""
    zone: str = ""
    doubt: str = ""

    @property
    def earliest(self) -> date:
        """The first day that it may mean."""
        month = 1 if self.month in ("", "XX") else int(self.month)
        day = 1 if self.day in ("", "XX") else max(1, int(self.day.replace("X", "0")))
        return date(int(self.year.replace("X", "0")), month, day)

    @property
    def latest(self) -> date:
        """The last day that it may mean."""
        year = int(self.year.replace("X", "9"))
        month = 12 if self.month in ("", "XX") else int(self.month)
        last = calendar.monthrange(year, month)[1]
        return date(year, month, last if self.day in ("", "XX") else min(last, int(self.day.replace("X", "9"))))


@dataclass(frozen=True)
class Edtf:
    """A partial date. *end* is '' for a single date, ``..`` where it goes on, ``?`` where the end is not known."""

    start: _Part
    end: _Part | str = ""

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Return the partial date written in *text*; NotEdtf when it is none."""
        first, slash, last = text.partition("/")
        start = _part(first)
        if not slash:
            return cls(start)
        if last in ("", ".."):
            return cls(start, last or "?")
        end = _part(last)
        if end.latest < start.earliest:
            raise NotEdtf("the end lies before the start")
        return cls(start, end)

    @property
    def text(self) -> str:
        """The EDTF text, exactly as it was parsed."""
        if isinstance(self.end, _Part):
            return f"{_written(self.start)}/{_written(self.end)}"
        return _written(self.start) + {"": "", "..": "/..", "?": "/"}[self.end]

    @property
    def earliest(self) -> date:
        """The earliest day it can mean, which sorts it. Doubt does not widen it."""
        return self.start.earliest

    @property
    def latest(self) -> date | None:
        """The latest day it can mean; None for an interval without a known end."""
        if isinstance(self.end, _Part):
            return self.end.latest
        return None if self.end else self.start.latest

    @property
    def sort_key(self) -> str:
        """Text that sorts as the dates do: the earliest day, then the time, then what is written."""
        return f"{self.earliest.isoformat()}T{self.start.time or '00:00:00'} {self.text}"

    def display(self, language: str = "en") -> str:
        """Return it in words: ``May 2026``, ``12 Mar 2026``; bokmål ``mai 2026``, ``12. mars 2026``."""
        language = language if language in _WORDS else "en"
        words, start = _WORDS[language], _in_words(self.start, language)
        if isinstance(self.end, _Part):
            return words["span"].format(start, _in_words(self.end, language))
        return {"": "{}", "..": words["open"], "?": words["no end"]}[self.end].format(start)

    def __str__(self) -> str:
        return self.text


def is_edtf(text: str) -> bool:
    """Return whether *text* is a partial date."""
    try:
        Edtf.parse(text)
    except NotEdtf:
        return False
    return True


@lru_cache(maxsize=4096)
def display(text: str, language: str = "en") -> str:
    """Return *text* in words, or as it stands when it is no partial date (an older answer stays readable)."""
    try:
        return Edtf.parse(text).display(language)
    except NotEdtf:
        return text


@lru_cache(maxsize=4096)
def sort_key(text: str) -> str:
    """Return what sorts *text*; no partial date sorts last."""
    try:
        return Edtf.parse(text).sort_key
    except NotEdtf:
        return "~"


def _part(text: str) -> _Part:
    match = _DATE.fullmatch(text)
    if match is None:
        raise NotEdtf("this is not how a partial date is written")
    part = _Part(**{name: match[name] or "" for name in ("year", "month", "day", "time", "zone", "doubt")})
    _refuse_impossible(part)
    return part


def _refuse_impossible(part: _Part) -> None:
    """Refuse what no calendar holds, and digits known behind digits that are not."""
    if "X" in part.year and part.month:
        raise NotEdtf("the year is not known but the month is")
    if part.month == "XX" and part.day not in ("", "XX"):
        raise NotEdtf("the month is not known but the day is")
    if part.time and (not part.day or "X" in part.day or part.doubt):
        raise NotEdtf("a time needs a whole date")
    if part.time and not (_TIME.fullmatch(part.time) and _ZONE.fullmatch(part.zone)):
        raise NotEdtf("there is no such time")
    try:
        if part.earliest > part.latest:
            raise NotEdtf("there is no such day")
    except (ValueError, calendar.IllegalMonthError):
        raise NotEdtf("there is no such day") from None
    if part.day.isdigit() and int(part.day) != part.earliest.day:
        raise NotEdtf("there is no such day")


def _written(part: _Part) -> str:
    day = "-".join(piece for piece in (part.year, part.month, part.day) if piece)
    return f"{day}{'T' if part.time else ''}{part.time}{part.zone}{part.doubt}"


def _in_words(part: _Part, language: str) -> str:
    words = _WORDS[language]
    text = _day_in_words(part, language)
    if part.time:
        zone = " UTC" if part.zone == "Z" else f" {part.zone}" if part.zone else ""
        text = words["time"].format(text, part.time[:5] + zone)
    return words.get(part.doubt, "{}").format(text)


def _day_in_words(part: _Part, language: str) -> str:
    words = _WORDS[language]
    if part.year.endswith("XX"):
        return words["century"].format(part.earliest.year, part.latest.year)
    if part.year.endswith("X"):
        return words["decade"].format(part.earliest.year)
    if part.month in ("", "XX"):
        return words["no month"].format(part.year) if part.month else part.year
    whole = part.day in ("", "XX")
    month = f"{(_MONTHS if whole else _SHORT)[language].split('/')[int(part.month) - 1]} {part.year}"
    if whole:
        return words["no day"].format(month) if part.day else month
    if "X" in part.day:
        return words["days"].format(part.earliest.day, part.latest.day, month)
    return f"{int(part.day)}{'.' if language == 'nb' else ''} {month}"
