"""Finds known names in a text: whole words where words have spaces between them, anywhere where they have none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from hrd_desktop.services.naming.endings import least, readings, stems
from hrd_desktop.services.naming.folding import SPACELESS, Word, spellings, words

_SMALL = """
abu ben bin bint dal das del dela den der des din dos due ibn las los oder san ter the til van vel vom von zum
ابن بن بنت ابو ام عبد על בן בת
"""
_PARTICLES = frozenset(_SMALL.split())
"""Parts that stand in many names and in much else; never looked for alone."""


@dataclass(frozen=True)
class Known:
    """A person's names, under the *key* that stands for them, and the *alias* that may stand in their place.

    *by* says what counts: each ``part`` of a name, the whole ``name``, or only a whole name of ``several`` words.
    """

    key: str
    alias: str
    names: tuple[str, ...] = field(repr=False)
    by: Literal["part", "name", "several"] = "part"


@dataclass(frozen=True)
class Match:
    """A name found: whose, and from where to where."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class _Name:
    key: str
    parts: tuple[Word, ...]
    by: str


_LEAST_TOGETHER, _MOST_TOGETHER = 5, 4
_LINE_END = re.compile(r"[-\u2010\u00ad][ \t\r]*\n[ \t]*")
_BESIDE = re.compile(r"[(\[（［【]([^()\[\]（）［］【】]*)[)\]）］】]")
"""What stands beside a name in brackets: another name, or a remark such as "(made up)"."""


def _spoken(beside: re.Match[str]) -> str:
    """Return what is a name of what stands in brackets: no word with a small first letter."""
    return f" {' '.join(word for word in beside[1].split() if not word[0].islower())} "


class Matcher:
    """Looks for the names of *people*."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._parts: dict[str, set[str]] = {}
        self._whole: dict[str, list[_Name]] = {}
        self._anywhere: dict[str, str] = {}
        for person in people:
            for written in person.names:
                for spelt in spellings(_BESIDE.sub(_spoken, written)):
                    self._add(_Name(person.key, tuple(words(spelt)), person.by))

    def _add(self, name: _Name) -> None:
        spaced = [part for part in name.parts if part.script and part.script not in SPACELESS]
        self._add_spaceless(name)
        alone = [one for one in spaced if len(one.text) >= least(one.script) and one.text not in _PARTICLES]
        if name.by == "several" or (name.by == "name" and len(spaced) > 1):
            alone = []
        for part in [*alone, *_run_together(spaced, name.by)]:
            for stem in stems(part.text, part.script):
                self._parts.setdefault(stem, set()).add(name.key)
        if len(spaced) > 1 and not alone:
            for end in {spaced[0].text: spaced[0], spaced[-1].text: spaced[-1]}.values():
                for stem in stems(end.text, end.script):
                    self._whole.setdefault(stem, []).append(_Name(name.key, tuple(spaced), name.by))

    def _add_spaceless(self, name: _Name) -> None:
        whole = "".join(part.text for part in name.parts if part.script in SPACELESS)
        pieces = {whole, *(part.text for part in name.parts if part.script in SPACELESS and name.by == "part")}
        if name.by == "part" and len(whole) in (3, 4) and all(part.script == "CJK" for part in name.parts):
            pieces.add(whole[-2:])  # the given name
        for piece in pieces:
            if len(piece) >= 2:
                self._anywhere.setdefault(piece, name.key)

    def find(self, text: str) -> list[Match]:
        """Return the names in *text* in order; parts of one name that stand together are one find."""
        found = list(words(text))
        matches = [*self._by_parts([*found, *_cut_up(text, found)]), *self._by_whole(found), *self._by_run(found)]
        return _joined(text, sorted(set(matches), key=lambda one: (one.start, -one.end, one.key)))

    def _by_parts(self, found: Sequence[Word]) -> Iterator[Match]:
        for word in found:
            for reading in readings(word.text, word.script) if word.script else ():
                yield from (Match(key, word.start, word.end) for key in self._parts.get(reading, ()))

    def _by_whole(self, found: Sequence[Word]) -> Iterator[Match]:
        for place, word in enumerate(found) if self._whole else ():
            for reading in set(readings(word.text, word.script)):
                for name in self._whole.get(reading, ()):
                    for parts in (name.parts, name.parts[::-1]):
                        here = found[place : place + len(parts)]
                        if len(here) == len(parts) and all(map(_same, here, parts)):
                            yield Match(name.key, here[0].start, here[-1].end)

    def _by_run(self, found: Sequence[Word]) -> Iterator[Match]:
        """Names in scripts without spaces: in each run of words of such a script, wherever they begin."""
        for run in _runs(found) if self._anywhere else ():
            text = "".join(word.text for word in run)
            places = [place for word in run for place in word.places]
            for piece, key in self._anywhere.items():
                at = text.find(piece)
                while at >= 0:
                    yield Match(key, places[at], places[at + len(piece) - 1] + 1)
                    at = text.find(piece, at + 1)


def _run_together(parts: Sequence[Word], by: str) -> Iterator[Word]:
    """Yield the names that *parts* make without the space or hyphen between them, as in addresses and names of files.

    Two of them suffice for those near; of all others the whole name does, where it is no short word.
    """
    runs = [parts, parts[::-1], *(parts[at : at + 2] for at in range(len(parts) - 1))] if by == "part" else [parts]
    for run in runs:
        if len(run) > 1 and len({one.script for one in run}) == 1:
            text = "".join(one.text for one in run)
            if len(text) >= (_LEAST_TOGETHER if by == "part" else 2 * _LEAST_TOGETHER):
                yield replace(run[0], text=text)


def _cut_up(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """Yield what is one word all the same: capitals within it, as with the caps lock on, or the end of a line."""
    for at, first in enumerate(found):
        run = [first]
        for one in found[at + 1 : at + _MOST_TOGETHER]:
            between = text[run[-1].end : one.start]
            if not one.script or one.script != first.script or (between and not _LINE_END.fullmatch(between)):
                break
            run.append(one)
            letters, places = (
                "".join(each.text for each in run),
                tuple(place for each in run for place in each.places),
            )
            yield Word(letters, places, one.end, one.script)


def _same(word: Word, part: Word) -> bool:
    return not set(readings(word.text, word.script)).isdisjoint(stems(part.text, part.script))


def _runs(found: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in found:
        if word.script in SPACELESS:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _joined(text: str, matches: Sequence[Match]) -> list[Match]:
    """Make one of finds of one person that touch or overlap, or with no more than a space or hyphen between."""
    found: list[Match] = []
    last: dict[str, int] = {}
    for one in matches:
        at = last.get(one.key)
        if at is not None and not text[found[at].end : one.start].strip(" -‐\u00a0\u200c_."):
            found[at] = Match(one.key, found[at].start, max(found[at].end, one.end))
        else:
            last[one.key] = len(found)
            found.append(one)
    return found
