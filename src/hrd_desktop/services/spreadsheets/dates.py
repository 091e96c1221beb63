"""Days as people type them in spreadsheets: 3.4.2026, 04/03/26, "12. mai 2026", "May 2026", 2026.

What was not said is not filled in: a month stays a month. Where 03/04 can be two days, nothing is guessed for one
cell alone; the other cells of its column may tell, or the officer says it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from hrd_desktop.domain import edtf

Order = Literal["", "dmy", "mdy"]

_MONTHS = (
    ("january", "januar", "jan"), ("february", "februar", "feb"), ("march", "mars", "mar"), ("april", "apr"),
    ("may", "mai"), ("june", "juni", "jun"), ("july", "juli", "jul"), ("august", "aug"),
    ("september", "sept", "sep"), ("october", "oktober", "oct", "okt"), ("november", "nov"),
    ("december", "desember", "dec", "des"),
)  # fmt: skip
_BY_NAME = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_BACKWARDS = re.compile(r"(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?")
_RUN = re.compile(r"(?:19|20)\d{6}")
_DAY_NAME = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?([a-zæøå]+)\.?,?[ -]?(\d{4}|\d{2})?")
_NAME_DAY = re.compile(r"([a-zæøå]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_NAME_YEAR = re.compile(r"([a-zæøå]+)\.?,?[ -](\d{4})")
_ABOUT = re.compile(r"^(?:ca|circa|about|approx|omkring|rundt|omtrent|omkr)\.? *", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_OLDEST, _AHEAD = 1800, 100
_TIME = re.compile(r"[t ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$", re.IGNORECASE)


@dataclass(frozen=True)
class Read:
    """A date that was read: EDTF *text* ('' where none was), and what is uncertain about the reading.

    *other* is the day that it may also be; *century* says that the century was not written. *clock* is HH:MM where
    the text had a time.
    """

    text: str = ""
    other: str = ""
    century: bool = False
    clock: str = ""


def order_of(texts: Iterable[str]) -> Order:
    """Return how a column writes its days, if any of its cells can be read in one way only; '' if none tells."""
    firsts, seconds = set(), set()
    for text in texts:
        found = _NUMBERS.fullmatch(_TIME.sub("", text.strip()))
        if found and found[2] != ".":
            firsts.add(int(found[1]))
            seconds.add(int(found[3]))
    day_first, month_first = max(firsts, default=0) > 12, max(seconds, default=0) > 12
    if day_first == month_first:
        return ""
    return "dmy" if day_first else "mdy"


def read(text: str, order: Order = "", today: date | None = None) -> Read:
    """Return the date that *text* writes. *order* tells what comes first where both can."""
    text = " ".join(text.split())
    about = _ABOUT.match(text)
    if about:
        text = text[about.end() :]
    clock = _TIME.search(text)
    time = f"{int(clock[1]):02d}:{clock[2]}" if clock else ""
    bare = (text[: clock.start()] if clock else text).strip().lower()
    found = _read(bare, order, today or datetime.now().astimezone().date())
    if about and found.text and "~" not in found.text:
        found = Read(f"{found.text}~", found.other, found.century)
    if not found.text and edtf.is_edtf(text) and not any(_elsewhere(int(year)) for year in _YEAR.findall(text)):
        return Read(text)
    return Read(found.text, found.other, found.century, time if found.text else "")


def _read(text: str, order: Order, today: date) -> Read:
    if (found := _NUMBERS.fullmatch(text)) is not None:
        return _of_numbers(found, order, today)
    if (found := _BACKWARDS.fullmatch(text)) is not None:
        return Read(_written(int(found[1]), int(found[3]), int(found[4]) if found[4] else None))
    if _RUN.fullmatch(text):
        return Read(_written(int(text[:4]), int(text[4:6]), int(text[6:])))
    return Read(text) if re.fullmatch(r"(?:1[89]|20)\d{2}", text) else _of_name(text, today)


def _of_name(text: str, today: date) -> Read:
    """A date with a month's name in it."""
    if (found := _NAME_DAY.fullmatch(text)) is not None and found[1] in _BY_NAME:
        return Read(_written(int(found[3]), _BY_NAME[found[1]], int(found[2])))
    if (found := _NAME_YEAR.fullmatch(text)) is not None and found[1] in _BY_NAME:
        return Read(_written(int(found[2]), _BY_NAME[found[1]], None))
    if (found := _DAY_NAME.fullmatch(text)) is not None and found[2] in _BY_NAME and found[3]:
        year, century = _year(found[3], today)
        return Read(_written(year, _BY_NAME[found[2]], int(found[1])), century=century)
    return Read()


def _of_numbers(found: re.Match[str], order: Order, today: date) -> Read:
    first, second = int(found[1]), int(found[3])
    year, century = _year(found[4], today)
    day_first, month_first = _written(year, second, first), _written(year, first, second)
    if found[2] == "." or not month_first:
        return Read(day_first, century=century)
    if not day_first or day_first == month_first:
        return Read(month_first, century=century)
    if order:
        return Read(day_first if order == "dmy" else month_first, century=century)
    return Read(day_first, month_first, century)


def _year(text: str, today: date) -> tuple[int, bool]:
    """The year that is meant, and whether its century was left out: then the latest that is not to come."""
    if len(text) == 4:
        return int(text), False
    year = today.year // 100 * 100 + int(text)
    return (year if year <= today.year else year - 100), True


def _elsewhere(year: int) -> bool:
    """Return whether a year can only be one of another calendar: 1404 and 1447 are no days of the Middle Ages."""
    return not _OLDEST <= year <= datetime.now().astimezone().year + _AHEAD


def _written(year: int, month: int, day: int | None) -> str:
    if _elsewhere(year):
        return ""
    try:
        date(year, month, 1 if day is None else day)
    except ValueError:
        return ""
    return f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}"
