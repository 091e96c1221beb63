"""Search that shows aliases and safe text only.

A record is found by everything in it, real names included; what is shown beside its title is the question's label,
and the words found only where the question's class lets anybody read them. Somebody who is told to be a defender
stands once, as the defender.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.paths import split
from hrd_desktop.services import library
from hrd_desktop.services.people.ties import same_as
from hrd_desktop.services.views import Hit
from hrd_desktop.services.words import Words

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_LONGEST = 120
_NOT_FOUND = ("officer",)
_FROM_LIBRARY = 4
LIBRARY = "library"
"""The kind of a hit that is an entry of the library; its *record* is the entry's id."""


def find(session: "Session", words: str, limit: int) -> list[Hit]:
    """Return up to *limit* hits for *words*; cases whose number or alias holds them come first, the library last."""
    if not words.strip():
        return []
    found: dict[str, Hit] = {}
    with session.vault.moment():
        for row in session.vault.records.list(form="cas", text=words.strip(), limit=limit):
            found[row.id] = Hit(row.id, "cas", "case", session.words.case_title(row.number, row.title), "", row.id)
        if len(found) < limit:
            found |= _inside(session, words, limit, found)
    entries = library.search(words, limit=_FROM_LIBRARY)
    told = [Hit(row.id, LIBRARY, LIBRARY, row.title, _of_library(row), None) for row in entries]
    return [*list(found.values())[: max(limit - len(told), 0)], *told][:limit]


def ready(session: "Session") -> None:
    """Read what every search asks of, so that the first letter typed waits for nothing."""
    session.vault.records.know_names("cas")
    library.search("", limit=1)


def _inside(session: "Session", words: str, limit: int, known: Collection[str]) -> dict[str, Hit]:
    """The records that hold *words* in their answers, but for those *known* already."""
    hits = [
        hit
        for hit in session.vault.search(words, limit=limit + len(_NOT_FOUND))
        if hit.form not in _NOT_FOUND and hit.record not in known
    ]
    records = session.store.many(hit.record for hit in hits)
    titles, found = Words.at_a_glance(session.store, records.values()), {}
    for hit in hits:
        record, snippet = records[hit.record], _snippet(session, hit.form, hit.path, hit.text)
        path = hit.path if snippet else ""
        title = titles.title_of(record)
        found[hit.record] = Hit(hit.record, hit.form, record.kind, title, snippet, record.case, path)
    twice = {each for each in found if same_as(records[each]) & found.keys()}
    return {each: hit for each, hit in found.items() if each not in twice}


def _of_library(row: library.LibraryRow) -> str:
    return f"{row.group_label}: {row.detail}"[:_LONGEST] if row.detail else row.group_label


def _snippet(session: "Session", form: str, path: str, text: str) -> str:
    from hrd_desktop import forms

    if not path:
        return ""
    definition = forms.catalogue().get(form)
    question = definition.questions.get(split(path)[-1].name) if definition else None
    label = session.words.label_of(form, path) if question else ""
    if question is None or not rules.is_shown(question.sensitivity) or question.type != "text":
        return label
    return f"{label}: {text[:_LONGEST]}"
