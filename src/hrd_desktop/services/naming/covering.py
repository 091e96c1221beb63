"""Puts an alias where a name stood, for those whom the officer decided to cover."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from hrd_desktop.services.naming.matching import Match
from hrd_desktop.services.naming.people import Around

T = TypeVar("T")
NOT_WORDS = frozenset(
    {"case_number", "journal", "printed", "marking", "basis", "first", "last", "when", "language", "by"}
)
"""Parts of a sheet that hold no words of an officer."""


class Cover:
    """Replaces names in texts. *spared* says of a person and the words found whether they stay."""

    def __init__(self, people: Around, spared: Callable[[str, str], bool]) -> None:
        self._people, self._spared = people, spared

    def text(self, text: str) -> str:
        """Return *text* with each name that is not spared replaced by the alias."""
        found = [one for one in self._people.find(text) if not self._spared(one.key, text[one.start : one.end])]
        return covered(text, found, self._people.alias)

    def all_in(self, content: T) -> T:
        """Return *content*, a frozen data class or a tuple of such, with every text in it covered."""
        if isinstance(content, str) and not isinstance(content, Enum):
            return cast(T, self.text(content))
        if isinstance(content, tuple):
            return cast(T, tuple(self.all_in(one) for one in content))
        if is_dataclass(content) and not isinstance(content, type):
            names = [one.name for one in fields(content) if one.name not in NOT_WORDS]
            return replace(content, **{name: self.all_in(getattr(content, name)) for name in names})
        return content


def covered(text: str, found: Collection[Match], alias: Callable[[str], str]) -> str:
    """Return *text* with what was *found* replaced by each *alias*; of finds that overlap the longest counts.

    What it leaves of another is covered too: two of one family may share the name in the middle.
    """
    kept: list[Match] = []
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        kept += _rests(text, one, kept)
    for one in sorted(kept, key=lambda each: -each.start):
        text = text[: one.start] + alias(one.key) + text[one.end :]
    return text


def _rests(text: str, one: Match, kept: Collection[Match]) -> Iterator[Match]:
    """Yield the parts of *one* that hold letters and lie outside what is *kept*, without the space around them."""
    start = one.start
    for taken in sorted((*kept, Match("", one.end, one.end)), key=lambda each: each.start):
        rest = text[start : min(max(taken.start, start), one.end)]
        if any(map(str.isalnum, rest)):
            begins = start + len(rest) - len(rest.lstrip())
            yield Match(one.key, begins, begins + len(rest.strip()))
        start = max(start, taken.end)
