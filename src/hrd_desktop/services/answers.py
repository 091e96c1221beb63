"""Answers: set, cleared, shown with their history, taken back.

One fact has one home (DESIGN D26): an answer given to a bound question of the urgent checklist is written to the
record that holds the fact, and read from there.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.services.base import Member
from hrd_desktop.services.views import HistoryRow, Saved, Undone

if TYPE_CHECKING:
    from hrd_desktop.forms import Sheet


class Answers(Member):
    """The answers of a session's records."""

    def set(
        self,
        record: str,
        name: str,
        value: Answer = None,
        state: State = State.ANSWERED,
        *,
        source: str | None = None,
        reliability: str | None = None,
    ) -> Saved:
        """Write one answer; it is durable when this returns.

        *name* is a question or a path into repeats, rows by id or by position from 1 (``urg_events[2]/...``; the
        position after the last makes a row). *value* may be text as typed (``"3"`` for an integer, ``"yes"`` for a
        choice, ``"a b"`` or a list for several). A choice that means a state becomes that state. A value None with
        state ``answered`` clears the answer. Raises RECORD_UNKNOWN, QUESTION_UNKNOWN, ANSWER_INVALID.
        """
        raise NotImplementedError

    def add_row(self, record: str, repeat: str) -> str:
        """Append a row to *repeat*; return its id. A row of ``urg_events`` makes its incident record with it."""
        raise NotImplementedError

    def remove_row(self, record: str, repeat: str, row: str) -> None:
        """Take *row* out of *repeat*. What was answered in it stays in the history; an incident record stays."""
        raise NotImplementedError

    def show(self, record: str, history: bool = False) -> list[HistoryRow]:
        """Return the record's statements by path, bound ones from their home; with *history* all earlier ones."""
        raise NotImplementedError

    def at(self, record: str, path: str) -> HistoryRow | None:
        """Return the statement at *path* (bound: from its home), None when there is none."""
        raise NotImplementedError

    def sheet(self, record: str) -> "Sheet":
        """Return the record's evaluated form, filled: bound questions from their home, computed ones computed."""
        raise NotImplementedError

    def linked(self, record: str, path: str) -> str | None:
        """Return the record that holds the answer at *path*: another record when bound, else *record* itself.

        None when the linked record does not exist yet.
        """
        raise NotImplementedError

    def undo(self, record: str | None = None) -> Undone | None:
        """Take back the last answer (in *record*); it survives lock and restart. None when there is nothing left."""
        raise NotImplementedError

    def last_saved(self) -> datetime | None:
        """Return when the vault last saved an answer."""
        raise NotImplementedError
