"""Finds what leads to a person without being a name: a telephone number, an address on a network, a date of birth.

Only those are looked for that an answer of the case holds; they are written in free text in other ways than there, so
a number is known by its last digits and a date in either order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from hrd_desktop.services.naming.matching import Match

_LEAST, _LAST = 5, 7
"""Digits that a number must have to be looked for, and how many of its last ones tell it."""
_BETWEEN = r"[\s().\-/]{0,3}"
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NET = re.compile(r"[^\s,;]+(?:@|://)[^\s,;]+|\bwww\.[^\s,;]+", re.IGNORECASE)


class Marks:
    """Looks for what the answers in *said* hold, by the key that each goes under."""

    def __init__(self, said: Mapping[str, str]) -> None:
        self._patterns = [(key, re.compile(one, re.IGNORECASE)) for key, text in said.items() for one in _ways(text)]

    def find(self, text: str) -> list[Match]:
        """Return what of it stands in *text*."""
        return [Match(key, *found.span()) for key, one in self._patterns for found in one.finditer(text)]


def _ways(text: str) -> Iterable[str]:
    """Return the patterns under which *text*, an answer, may be written elsewhere."""
    yield from (re.escape(one.group().rstrip(".)")) for one in _NET.finditer(text))
    rest = _NET.sub(" ", text)
    if day := _DAY.fullmatch(rest.strip()):
        yield from _of_day(*day.groups())
        return
    digits = re.sub(r"\D", "", rest)
    if len(digits) >= _LEAST:
        before = rf"\+?(?:\d{_BETWEEN}){{0,10}}" if len(digits) >= _LAST else ""
        yield rf"(?<!\d){before}{_BETWEEN.join(digits[-_LAST:])}(?!\d)"


def _of_day(year: str, month: str, day: str) -> Iterator[str]:
    apart = r"[\s./\-]{1,2}"
    months, days = f"0?{int(month)}", f"0?{int(day)}"
    yield rf"(?<!\d){year}{apart}{months}{apart}{days}(?!\d)"
    yield rf"(?<!\d){days}{apart}{months}{apart}(?:{year[:2]})?{year[2:]}(?!\d)"
