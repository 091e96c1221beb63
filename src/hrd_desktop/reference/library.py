"""The library: what an officer looks up offline. Texts of our own, and the reference tables told as entries.

Texts stand in ``resources/library/*.yaml``; everything that already stands in a table is told from the table, so that
one fact has one home. Read at the first search and kept. Every entry names its source and date, and the rows of the
guidelines' matrix it carries.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import Field, ValidationError

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.errors import HrdError

Group = Literal["points", "arguments", "duties", "treaties", "organisations", "mechanisms", "guidelines", "ministry"]
GROUPS: tuple[str, ...] = get_args(Group)
"""The groups in the order they are shown."""


class LibraryInvalid(HrdError):
    """A file of the library that cannot be read. Facts: file, why."""

    error = "LIBRARY_INVALID"


class EntryUnknown(HrdError):
    """No entry of this id."""

    error = "LIBRARY_ENTRY_UNKNOWN"


class Texts(Value):
    """One text in both languages."""

    en: str = Field(min_length=1)
    nb: str = Field(min_length=1)

    def in_(self, language: str) -> str:
        """Return the text in *language*."""
        return self.nb if language == "nb" else self.en


class Fact(Value):
    """A row of an entry beside its text: what it is called, and what it says."""

    label: Texts
    text: Texts


class Entry(Value):
    """One entry. *place* is where it stands in the text, *date* an EDTF date, '' where nobody has set one yet."""

    id: str = Field(pattern=r"^[A-Za-z0-9_-]{2,64}$")
    group: Group
    title: Texts
    text: Texts | None = None
    facts: tuple[Fact, ...] = ()
    place: Texts
    source: Texts
    date: str = ""
    matrix: tuple[str, ...] = ()


SOURCES: Mapping[str, Texts] = {
    "guidelines": Texts(
        en="The Norwegian guidelines, in our own words", nb="De norske retningslinjene, med våre egne ord"
    ),
    "earlier": Texts(
        en="The earlier Norwegian guidelines, in our own words",
        nb="De tidligere norske retningslinjene, med egne ord",
    ),
    "protocols": Texts(en="UN Treaty Collection", nb="FNs traktatsamling"),
}
"""Where entries come from."""


class _Written(Value):
    id: str
    title: Texts
    text: Texts
    place: Texts | None = None
    source: Literal["guidelines", "earlier"] | None = None
    matrix: tuple[str, ...] = Field(min_length=1)


class _File(Value):
    group: Literal[
        "points", "arguments", "duties", "treaties", "organisations", "mechanisms", "guidelines", "ministry"
    ]
    source: Literal["guidelines", "earlier"]
    date: str
    place: Texts
    entries: tuple[_Written, ...] = Field(min_length=1)


def load(path: Path) -> list[Entry]:
    """Return the entries of one YAML file. Raises LIBRARY_INVALID, naming the file and the field."""
    try:
        file = _File.model_validate(_read(path))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise LibraryInvalid(file=path.name, why=f"line {line} is no YAML.") from None
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in fault["loc"])
        raise LibraryInvalid(file=path.name, why=f"{where}: {fault['msg']}.") from None
    return [
        Entry(
            id=one.id,
            group=file.group,
            title=one.title,
            text=one.text,
            place=one.place or file.place,
            source=SOURCES[one.source or file.source],
            date=file.date,
            matrix=one.matrix,
        )
        for one in file.entries
    ]


def _read(path: Path) -> object:
    """Return what YAML's safe kind says in *path*; by the quick parser, where this machine has it."""
    text = path.read_text(encoding="utf-8")
    return yaml.load(text, yaml.CSafeLoader) if hasattr(yaml, "CSafeLoader") else yaml.safe_load(text)


@cache
def entries() -> Mapping[str, Entry]:
    """Return every entry by id, group by group. Raises LIBRARY_INVALID."""
    from hrd_desktop.reference.library_tables import told

    found: dict[str, Entry] = {}
    written = [one for path in sorted(assets.resource("library").glob("*.yaml")) for one in load(path)]
    for one in sorted([*written, *told()], key=lambda each: GROUPS.index(each.group)):
        if one.id in found:
            raise LibraryInvalid(file="library", why=f"{one.id} is there twice.")
        found[one.id] = one
    return found


def entry(id_: str) -> Entry:
    """Return the entry of this id. Raises LIBRARY_ENTRY_UNKNOWN."""
    found = entries().get(id_)
    if found is None:
        raise EntryUnknown
    return found


def fold(text: str) -> str:
    """Return *text* for comparing: no case, no accents (``å`` as ``a``), one blank between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(plain.replace("ø", "o").replace("æ", "ae").split())


@cache
def _haystack() -> Mapping[str, tuple[str, str]]:
    """By entry: its titles, and everything in it, in both languages."""
    return {
        id_: (fold(f"{one.title.en} {one.title.nb}"), fold(" ".join(_said(one)))) for id_, one in entries().items()
    }


def _said(one: Entry) -> Iterator[str]:
    yield from (one.id, *one.matrix)
    texts = (one.title, one.text, one.place, *(part for fact in one.facts for part in (fact.label, fact.text)))
    for text in texts:
        if text is not None:
            yield from (text.en, text.nb)


def search(words: str, group: str = "") -> list[Entry]:
    """Return the entries that hold every word of *words*, in either language; a match in the title comes first.

    No words give every entry, of *group* where one is named.
    """
    wanted = fold(words).split()
    first, later = [], []
    for id_, (title, everything) in _haystack().items():
        one = entries()[id_]
        if group and one.group != group:
            continue
        if all(word in title for word in wanted):
            first.append(one)
        elif all(word in everything for word in wanted):
            later.append(one)
    return first + later
