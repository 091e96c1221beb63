"""An import from beginning to end: all of it or nothing, and all of it to be taken back.

It is written in parts, since one change of ten thousand cases would hold up typing for minutes. A note in the vault,
written first, names every part; an import that is stopped, fails or is cut off by a crash is taken back by that note,
the last at the next opening of the vault. The same note takes back a finished one, months later if need be.

What was weighed: resources/docs/adr/0014-import-in-parts.md
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain.ids import new_id
from hrd_desktop.services import consents
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.spreadsheets.errors import ImportProblems, ImportUnknown
from hrd_desktop.services.spreadsheets.plan import Plan
from hrd_desktop.services.spreadsheets.writing import ACT, Writer
from hrd_desktop.services.store import now
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

STATE = "import.state."
_PART = 10
"""So many cases are written at once: well under the fifth of a second that typing may wait."""


@dataclass(frozen=True)
class Imported:
    """A finished import: the *id* that takes it back, and what it made by form."""

    id: str
    cases: int
    records: int
    left_out: int


@dataclass(frozen=True)
class ImportRow:
    """An import as the list shows it."""

    id: str
    name: str
    at: datetime
    by_label: str
    cases: int
    records: int
    state: Literal["running", "done", "undone"]


@dataclass(frozen=True)
class TakenBack:
    """An import taken back: *left* counts records that were worked on since and stay."""

    id: str
    left: int


@dataclass(frozen=True)
class _Note:
    """What the vault keeps of an import.

    *parts* names each part by the first case in it, or the first record added to a case on file; *into* are those
    cases.
    """

    name: str
    at: str
    by: str
    cases: int
    records: int
    parts: list[str]
    state: Literal["running", "done", "undone"] = "running"
    into: Sequence[str] = ()

    def keep(self, session: "Session", import_id: str) -> None:
        """Write the note."""
        session.vault.put(STATE + import_id, json.dumps(asdict(self)), by=session.officer)


def run(session: "Session", plan: Plan, name: str, progress: Progress, *, leave_out: bool) -> Imported:
    """Make everything in *plan*. *name* is the file's, for the list of imports.

    Raises IMPORT_PROBLEMS where answers cannot be taken and *leave_out* does not say that they may be left out. When
    it is stopped or fails, nothing of it is left.
    """
    if plan.left_out and not leave_out:
        raise ImportProblems(count=str(plan.left_out))
    writing, at = session.writer, now()
    recover(writing)  # one after the other: what still runs was cut off, and could not be taken back on a full disk
    cases = [new_id() for _ in plan.cases]
    into = sorted({case.into for case in plan.cases} - {""})
    found = Imported(secrets.token_hex(4), plan.counts()["cas"], sum(plan.counts().values()), plan.left_out)
    parts = cases[::_PART]
    note = _Note(name[:200], at.isoformat(), session.officer, found.cases, found.records, parts, into=into)
    note.keep(writing, found.id)
    try:
        _write(writing, plan, cases, at, progress)
    except BaseException:
        _take_back(writing, found.id, note)
        raise
    replace(note, state="done").keep(writing, found.id)
    writing.tell({*cases, *(case.same for case in plan.cases if case.same)}, {*cases, *into})
    return found


def _write(session: "Session", plan: Plan, cases: Sequence[str], at: datetime, progress: Progress) -> None:
    from hrd_desktop.vault import Add

    writer = Writer(session, at, plan.cases)
    for start in range(0, len(cases), _PART):
        progress.at(start * 100 // len(cases))
        writer.look()
        part = zip(plan.cases[start : start + _PART], cases[start : start + _PART], strict=True)
        changes = [change for case, case_id in part for change in writer.changes(case, case_id)]
        said = [change.record for change in changes if isinstance(change, Add) and change.record.form == "cns"]
        changes += consents.arrived(session, said)
        session.vault.write(changes, by=session.officer, at=at, act=ACT)
        session.people.register.forget({change.record.id for change in changes if isinstance(change, Add)})
    progress.at(100)


def undo(session: "Session", import_id: str, progress: Progress) -> TakenBack:
    """Take back a finished import; what was worked on since stays. Raises IMPORT_UNKNOWN."""
    note = _read(session, import_id)
    if note is None or note.state == "undone":
        raise ImportUnknown
    replace(note, state="running").keep(session.writer, import_id)  # so that a crash does not leave it half
    left = _take_back(session.writer, import_id, note, progress)
    session.writer.tell(set(note.parts), {*note.parts, *note.into})
    return TakenBack(import_id, left)


def _take_back(session: "Session", import_id: str, note: _Note, progress: Progress | None = None) -> int:
    """Take every part back that was written; return how many records stay, since they were worked on."""
    left: set[str] = set()
    for number, part in enumerate(reversed(note.parts)):
        if session.vault.undoable(part, act=ACT):
            undone = session.vault.undo(part, by=session.officer, act=ACT)
            left |= {record for record, _path in undone.kept}
            session.people.register.forget(undone.records)
        if progress is not None:
            progress.at(number * 100 // len(note.parts))
    replace(note, state="undone").keep(session, import_id)
    return len(left)


def recover(session: "Session") -> None:
    """Take back what a crash or a full disk cut off: when a vault opens that can be written, and before an import."""
    for name in session.vault.kept(STATE):
        import_id = name.removeprefix(STATE)
        note = _read(session, import_id)
        if note is not None and note.state == "running":
            _take_back(session, import_id, note)


def rows(session: "Session") -> list[ImportRow]:
    """Return all imports, the latest first."""
    found = []
    for name in session.vault.kept(STATE):
        import_id = name.removeprefix(STATE)
        note = _read(session, import_id)
        if note is not None:
            by, at = session.officer_label(note.by), datetime.fromisoformat(note.at)
            found.append(ImportRow(import_id, shown(note.name), at, by, note.cases, note.records, note.state))
    return sorted(found, key=lambda row: row.at, reverse=True)


def _read(session: "Session", import_id: str) -> _Note | None:
    text = session.vault.keep(STATE + import_id[:40])
    return _Note(**json.loads(text)) if text else None
