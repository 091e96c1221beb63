"""Finds what leads to a person without being a name: a telephone number, an address on a network, a date of birth.

Only those are looked for that an answer of the case holds; they are written in free text in other ways than there, so
a number is known by its last digits and a date in either order.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from hrd_desktop.services.naming.matching import Match

_LEAST, _LAST = 5, 7
"""Digits that a number must have to be looked for, and how many of its last ones tell it."""
_MOST, _WAYS = 500, 60
"""Letters of an address that are looked for, and how much of one answer."""
_APART = r"\s\-\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2060\ufeff"
_BETWEEN = rf"[{_APART}().,/]{{0,3}}"
_NUMBER = re.compile(rf"\d(?:[{_APART}().]*\d)*")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NET = re.compile(r"[^@]+@.|[^:]+://.|[\w-]+(?:\.[\w-]+)+/.|www\..", re.IGNORECASE)
"""How a word begins that is an address on a network. Asked of whole words, so that a long one takes no long time."""
_WORD = re.compile(r"[^\s,;]+")
_SCHEME = re.compile(r"(?:\w+://)?(?:www\.)?", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)(?=@|\w*(?:[._]\w|[^\W\d]\d|\d[^\W\d]))@?\w[\w.]{3,99}")
"""A name on a network: behind @, or with a point, a line or digits between its letters."""
_MONTHS = (
    "jan", "feb", "mar", "apr", "ma[yi]", "jun", "jul", "aug", "sep", "o[ck]t", "nov", "de[cs]",
)  # fmt: skip
"""How the months begin in English and Norwegian."""


class Marks:
    """Looks for what the answers in *said* hold, by the key that each goes under."""

    def __init__(self, said: Mapping[str, str]) -> None:
        ways = ((key, one) for key, text in said.items() for one in islice(_ways(_plain(text)), _WAYS))
        self._patterns = [(key, re.compile(one, re.IGNORECASE)) for key, one in ways]

    def find(self, text: str) -> list[Match]:
        """Return what of it stands in *text*."""
        plain = _plain(text)
        return [Match(key, *found.span()) for key, one in self._patterns for found in one.finditer(plain)]


def _plain(text: str) -> str:
    """Return *text*, letter for letter, with the digits of every script as ASCII's."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def _ways(text: str) -> Iterable[str]:
    """Return the patterns under which *text*, an answer, may be written elsewhere."""
    said = _WORD.findall(text)
    yield from (_of_address(one.strip("().<>")) for one in said if _NET.match(one))
    rest = " ".join(one for one in said if not _NET.match(one))
    if day := _DAY.fullmatch(rest.strip()):
        yield from _of_day(*day.groups())
        return
    yield from (rf"(?<!\w){re.escape(one.group().rstrip('.'))}(?!\w)" for one in _HANDLE.finditer(rest))
    for number in _NUMBER.finditer(rest):
        digits = re.sub(r"\D", "", number.group())
        if len(digits) >= _LEAST:
            before = rf"\+?(?:\d{_BETWEEN}){{0,10}}" if len(digits) >= _LAST else ""
            yield rf"(?<!\d){before}{_BETWEEN.join(digits[-_LAST:])}(?!\d)"


def _of_address(written: str) -> str:
    """Return the pattern of an address, with and without what stands before its first name."""
    bare = _SCHEME.sub("", written, count=1)
    return rf"(?:\w{{1,10}}://)?(?:www\.)?{re.escape(bare[:_MOST])}"


def _of_day(year: str, month: str, day: str) -> Iterator[str]:
    apart = r"[\s./\-\u2010-\u2015]{0,2}"
    months, days, years = f"0?{int(month)}", f"0?{int(day)}", f"(?:{year[:2]})?{year[2:]}"
    yield rf"(?<!\d){year}{apart}{months}{apart}{days}(?!\d)"
    yield rf"(?<!\d){days}{apart}{months}{apart}{years}(?!\d)"
    yield rf"(?<!\d){months}{apart}{days}{apart}{years}(?!\d)"
    name, days = rf"{_MONTHS[int(month) - 1]}[^\W\d]*", rf"{days}(?:st|nd|rd|th)?"
    yield rf"(?<!\d){days}[\s.,\-]*(?:of\s)?{name}[\s.,\-]*'?{years}(?!\d)"
    yield rf"(?<!\w){name}[\s.,\-]*{days}[\s.,\-]*'?{years}(?!\d)"
