"""Where names stand in what would leave: the free texts of a selection, the names of its files, the words of a sheet.

A person whose name leaves openly with the bundle, on a record of their own, is not looked for in it. The contents of
files are not searched, and the window says so.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import split
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.escaping import visible
from hrd_desktop.services.naming.covering import NOT_WORDS, Cover, covered
from hrd_desktop.services.naming.people import NAMED, NAMES, Around
from hrd_desktop.services.views import NameDecision, NameHit, Overrule

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.reports.models import SheetContent
    from hrd_desktop.services.exchange.selection import Chosen, Selection
    from hrd_desktop.services.session import Session

RULE = "names"
"""What stands as the rule where the reason for a name that stays is kept."""
_AROUND = 40
"""Letters shown before and after a name that was found."""
_NO_TEXT = frozenset(path for paths in NAMES.values() for path in paths) | NAMED | {"hrd_alias", "per_alias"}


def in_selection(session: "Session", found: "Selection", decided: Sequence[NameDecision]) -> list[NameHit]:
    """Return the names in the free texts and file names of what leaves, each with how it was *decided*."""
    people = _not_open(session.naming.around(found.case.id, found.pseudonyms), found)
    texts = [
        (_place(chosen, path), session.words.label_of(chosen.record.form, path), str(one.value))
        for chosen in found.records
        for path, one in chosen.statements.items()
        if _free(session, chosen, one)
    ]
    names = [(row.id, _("Name of a file"), row.name) for row in found.files]
    return _hits(people, [*texts, *names], decided)


def in_sheet(
    session: "Session", case: str, content: "SheetContent | tuple[str, ...]", decided: Sequence[NameDecision]
) -> list[NameHit]:
    """Return the names in the words of a sheet on *case* ('' for none), each with how it was *decided*.

    Lines of text that leave otherwise, over the clipboard, are searched the same way.
    """
    texts = ((f"sheet {text}", "", text) for text in _texts(content))
    return _hits(_people(session, case), texts, decided)


def in_record(session: "Session", record: "Record") -> list[NameHit]:
    """Return the names in the free texts of *record*, which is about nobody in particular."""
    texts = [
        (f"{record.id}/{path}", session.words.label_of(record.form, path), str(one.value))
        for path, one in record.statements.items()
        if _written(one) and one.name not in _NO_TEXT and session.words.is_free(record.form, path)
    ]
    return _hits(session.naming.everywhere(), texts, ())


def cover_selection(session: "Session", found: "Selection", hits: Sequence[NameHit]) -> None:
    """Put the aliases into *found*, in a selection's own copies of texts and file names, as was decided.

    Under pseudonyms a file whose name held a name gets a neutral one: what is left of such a name may still tell.
    """
    places = {hit.place for hit in hits if hit.covered}
    cover = _Decided(session.naming.around(found.case.id, found.pseudonyms), hits)
    found.records = [
        replace(
            chosen,
            statements={
                path: one.model_copy(update={"value": cover.at(_place(chosen, path), str(one.value))})
                if _place(chosen, path) in places
                else one
                for path, one in chosen.statements.items()
            },
        )
        for chosen in found.records
    ]
    found.covered = {(one.record.id, path) for one in found.records for path in one.statements} & {
        (record, path) for record, _slash, path in (place.partition("/") for place in places)
    }
    for number, row in enumerate(found.files, 1):
        if row.id in places:
            name = cover.at(row.id, row.name)
            neutral = _("File {number}").format(number=number) + PurePath(name).suffix
            found.renamed[row.id] = neutral if found.pseudonyms else name


def cover_of(session: "Session", case: str, hits: Sequence[NameHit], telling: bool = False) -> Cover:
    """Return what covers every name of *case* ('' for everybody's) but those that were decided to stay.

    *telling* covers whatever tells who somebody is.
    """
    staying = {(hit.person, hit.words) for hit in hits if hit.decided and not hit.covered}
    return Cover(_people(session, case, telling), lambda person, said: (person, said) in staying)


def _people(session: "Session", case: str, telling: bool = False) -> Around:
    return session.naming.around(case, telling) if case else session.naming.everywhere()


def all_decided(hits: Sequence[NameHit]) -> None:
    """Raise NAMES_UNDECIDED while a name found is neither covered nor kept with a reason."""
    waiting = sum(hit.decided is None for hit in hits)
    if waiting:
        raise HrdError("NAMES_UNDECIDED", count=waiting)


def kept(decided: Iterable[NameDecision | None]) -> list[Overrule]:
    """Return the written reasons for names that stay, as rules overruled in writing are kept."""
    reasons = dict.fromkeys(one.reason.strip() for one in decided if one and one.kept)
    return [Overrule(RULE, reason) for reason in reasons]


class _Decided:
    """Covers a text by what was decided for its very place."""

    def __init__(self, people: Around, hits: Sequence[NameHit]) -> None:
        self._people = people
        self._keys = {hit.key for hit in hits if hit.covered}

    def at(self, place: str, text: str) -> str:
        """Return *text*, which stands at *place*, covered."""
        found = self._people.find(text)
        return covered(
            text,
            [one for one in found if _key(place, one.key, text[one.start : one.end]) in self._keys],
            self._people.alias,
        )


def _not_open(people: Around, found: "Selection") -> Around:
    """Return those of *people* whose name does not leave openly anyway; that one is not known is no name."""
    open_ = set[str]()
    for one in found.records:
        names, said = (
            NAMES.get(one.record.form, ()),
            [path for path, each in one.statements.items() if _written(each)],
        )
        open_ |= {one.record.id for path in names if path in said}
        open_ |= {_place(one, path) for path in said if split(path)[-1].name in NAMED}
    return people.without(open_)


def _place(chosen: "Chosen", path: str) -> str:
    return f"{chosen.record.id}/{path}"


def _free(session: "Session", chosen: "Chosen", one: Statement) -> bool:
    return _written(one) and one.name not in _NO_TEXT and session.words.is_free(chosen.record.form, one.path)


def _texts(content: object) -> Iterator[str]:
    if isinstance(content, str) and not isinstance(content, Enum):
        yield content
    elif isinstance(content, tuple):
        for one in content:
            yield from _texts(one)
    elif is_dataclass(content):
        for each in fields(content):
            yield from _texts(getattr(content, each.name)) if each.name not in NOT_WORDS else ()


def _written(one: Statement) -> bool:
    return one.state is State.ANSWERED and isinstance(one.value, str)


def _hits(people: Around, texts: Iterable[tuple[str, str, str]], decided: Sequence[NameDecision]) -> list[NameHit]:
    known, hits = {one.key: one for one in decided}, dict[str, NameHit]()
    for place, label, text in texts:
        for one in people.find(text):
            said = text[one.start : one.end]
            key = _key(place, one.key, said)
            if key not in hits and said != (alias := people.alias(one.key)):
                before, after = _around(text, one.start, one.end)
                hits[key] = NameHit(key, place, one.key, label, before, said, after, alias, known.get(key))
    return list(hits.values())


def _key(place: str, person: str, said: str) -> str:
    """A decision stands for these words of this person in this place, and for no others."""
    return hashlib.sha256("\0".join((place, person, said)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a name, on one line, with dots where it goes on."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    dots = "…" if start > _AROUND else "", "…" if end + _AROUND < len(text) else ""
    return dots[0] + _on_one_line(before), _on_one_line(after) + dots[1]


def _on_one_line(text: str) -> str:
    return visible("".join(" " if one.isspace() else one for one in text))
