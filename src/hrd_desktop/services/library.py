"""The library as the officer's language sees it: groups, search, one entry. Nothing here touches the vault."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.member import Member

if TYPE_CHECKING:
    from hrd_desktop.reference.library import Entry


@dataclass(frozen=True)
class LibraryGroup:
    """A group of entries: its *code*, its words, and how many entries it holds."""

    code: str
    label: str
    count: int


@dataclass(frozen=True)
class LibraryRow:
    """An entry in a list. *detail* is the beginning of what it says."""

    id: str
    title: str
    detail: str
    group: str
    group_label: str


@dataclass(frozen=True)
class LibraryFact:
    """A row of an entry: what it is called, what it says."""

    label: str
    text: str


@dataclass(frozen=True)
class LibraryView:
    """One entry. *date* is in words, and says so where there is none; *matrix* the rows of the matrix it carries."""

    id: str
    title: str
    text: str
    facts: tuple[LibraryFact, ...]
    group: str
    group_label: str
    place: str
    source: str
    date: str
    matrix: tuple[str, ...]


MISSION = "mission"
"""The group of entries that this kind of mission begins with; a bilateral one has none."""


class Library(Member):
    """The session's library."""

    def groups(self) -> tuple[LibraryGroup, ...]:
        """Return the groups in order."""
        first = self._session.multilateral.library()
        own = (LibraryGroup(MISSION, _("For this kind of mission"), len(first)),) if first else ()
        return (*own, *groups())

    def search(self, words: str, group: str = "", limit: int = 1000) -> tuple[LibraryRow, ...]:
        """Return the entries that hold every word, in either language; all of them for no words."""
        if group != MISSION:
            return search(words, group, limit)
        places = {id_: place for place, id_ in enumerate(self._session.multilateral.library())}
        found = [one for one in search(words) if one.id in places]
        return tuple(sorted(found, key=lambda one: places[one.id]))[:limit]

    def entry(self, id_: str) -> LibraryView:
        """Return one entry. Raises LIBRARY_ENTRY_UNKNOWN."""
        return entry(id_)


def label(group: str) -> str:
    """Return the words of a group."""
    return {
        "points": _("What the guidelines say"),
        "arguments": _("Arguments for talking points"),
        "duties": _("Duties of states and good practice"),
        "treaties": _("Treaties, norms and bodies"),
        "organisations": _("Organisations and sources"),
        "mechanisms": _("Protection mechanisms"),
        "guidelines": _("Other guidelines and plans"),
        "ministry": _("The Ministry and hub missions"),
    }[group]


def groups() -> tuple[LibraryGroup, ...]:
    """Return the groups in order, with how many entries each holds."""
    from hrd_desktop.reference import library

    held: list[str] = [one.group for one in library.entries().values()]
    return tuple(LibraryGroup(code, label(code), held.count(code)) for code in library.GROUPS)


def search(words: str, group: str = "", limit: int = 1000) -> tuple[LibraryRow, ...]:
    """Return up to *limit* entries that hold every word of *words*."""
    from hrd_desktop.reference import library

    return tuple(_row(one) for one in library.search(words, group)[:limit])


def entry(id_: str) -> LibraryView:
    """Return one entry. Raises LIBRARY_ENTRY_UNKNOWN."""
    from hrd_desktop.reference import library

    one, spoken = library.entry(id_), language()
    return LibraryView(
        id=one.id,
        title=one.title.in_(spoken),
        text=one.text.in_(spoken) if one.text else "",
        facts=tuple(LibraryFact(fact.label.in_(spoken), fact.text.in_(spoken)) for fact in one.facts),
        group=one.group,
        group_label=label(one.group),
        place=one.place.in_(spoken),
        source=one.source.in_(spoken),
        date=edtf.display(one.date, spoken) if one.date else _("not dated"),
        matrix=one.matrix,
    )


def _row(one: "Entry") -> LibraryRow:
    spoken = language()
    told = one.text.in_(spoken) if one.text else " · ".join(fact.text.in_(spoken) for fact in one.facts[:2])
    return LibraryRow(one.id, one.title.in_(spoken), told, one.group, label(one.group))
