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
    return _moments(session.vault.keep(_COVERED + record))


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
    from hrd_desktop.vault import Put

    kept = session.vault.kept(_COVERED) | session.vault.kept(_HELD)
    made: list[Change] = []
    for record in after.values():
        covers, holds = _COVERED + record.id, _HELD + record.id
        whole = {
            covers: _covered_after(found, record, _moments(kept.get(covers))),
            holds: _held_after(found, record, json.loads(kept.get(holds, "[]"))),
        }
        texts = {name: json.dumps(value, sort_keys=True) if value else None for name, value in whole.items()}
        made += [Put(name, text) for name, text in texts.items() if text != kept.get(name)]
    return made


def _moments(kept: str | None) -> dict[str, datetime]:
    return {path: datetime.fromisoformat(at) for path, at in json.loads(kept or "{}").items()}


def _covered_after(found: CaseDocument, record: Record, before: Mapping[str, datetime]) -> dict[str, str]:
    arrived = found.record(record.id)
    came = {one.path: one for one in arrived.statements} if arrived else {}
    paths = {}
    for path, stands in record.statements.items():
        one = came.get(path)
        is_it = one is not None and (one.at, one.value) == (stands.at, stands.value)
        if one.covered if is_it and one else before.get(path) == stands.at:
            paths[path] = stands.at.isoformat()
    return paths


def _held_after(found: CaseDocument, record: Record, before: Iterable[str]) -> list[str]:
    paths = {*before, *(one.path for one in found.held_back if one.record == record.id)}
    said = record.statements
    return sorted(path for path in paths if path not in said or said[path].is_empty)
