"""What this vault remembers of a case that came: which texts came under aliases, and which answers the sender holds.

A text that came under an alias gives way to the sender's own words when they come later, though both are of the same
moment; without this nobody could tell which of the two is whole.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.case_document import CaseDocument
from hrd_desktop.domain.records import Record
from hrd_desktop.services.views import Withheld

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change

_COVERED, _HELD = "covered.", "held."


def covered(session: "Session", record: str) -> dict[str, datetime]:
    """Return when each text of *record* that stands here under an alias was said, by path."""
    kept = session.vault.keep(_COVERED + record)
    return {path: datetime.fromisoformat(at) for path, at in json.loads(kept).items()} if kept else {}


def held(session: "Session", record: str) -> tuple[str, ...]:
    """Return the paths of *record* whose answers the sender holds back, in order."""
    kept = session.vault.keep(_HELD + record)
    return tuple(json.loads(kept)) if kept else ()


def withheld(session: "Session", records: Iterable[Record]) -> tuple[Withheld, ...]:
    """Return what was held back of *records*, in words: one look for all of them, none at *records* without it."""
    kept = session.vault.kept(_HELD)
    if not kept:
        return ()
    return tuple(
        Withheld(session.words.title_of(one), tuple(session.words.label_of(one.form, path) for path in paths))
        for one in records
        if (paths := json.loads(kept.get(_HELD + one.id, "[]")))
    )


def changes(session: "Session", found: CaseDocument, after: Mapping[str, Record]) -> "list[Change]":
    """Return what to remember of *found*, once its records read as *after*."""
    made: list[Change] = []
    for record in after.values():
        made += _put(session, _COVERED + record.id, _covered_after(session, found, record))
        made += _put(session, _HELD + record.id, _held_after(session, found, record))
    return made


def _put(session: "Session", name: str, value: dict[str, str] | list[str]) -> "list[Change]":
    from hrd_desktop.vault import Put

    text = json.dumps(value, sort_keys=True) if value else None
    return [] if text == session.vault.keep(name) else [Put(name, text)]


def _covered_after(session: "Session", found: CaseDocument, record: Record) -> dict[str, str]:
    arrived = found.record(record.id)
    came = {one.path: one for one in arrived.statements} if arrived else {}
    before = covered(session, record.id)
    paths = {}
    for path, stands in record.statements.items():
        one = came.get(path)
        is_it = one is not None and (one.at, one.value) == (stands.at, stands.value)
        if one.covered if is_it and one else before.get(path) == stands.at:
            paths[path] = stands.at.isoformat()
    return paths


def _held_after(session: "Session", found: CaseDocument, record: Record) -> list[str]:
    paths = {*held(session, record.id), *(one.path for one in found.held_back if one.record == record.id)}
    said = record.statements
    return sorted(path for path in paths if path not in said or said[path].is_empty)
