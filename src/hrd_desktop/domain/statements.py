"""Statements: the atoms of every record (DESIGN D13).

A record is its answer set. Each answer is a statement at a path, with a state; what was said before stays in the
history. A path is a question's name, or goes through the rows of repeats: ``urg_events[k7q4m2xa]/urg_event_date``.
The name in brackets is the row's own id, which never changes or returns; the repeat's own statement (path
``urg_events``) holds the ordered list of its rows' ids. People and the command line may write a position instead
(``urg_events[2]/...``, counted from 1), which services resolve.
"""

from datetime import datetime
from enum import StrEnum

from hrd_desktop.domain.paths import name_of
from hrd_desktop.domain.values import Value

Answer = str | int | list[str] | None
"""What an answer holds. Dates, date-times (ISO 8601) and EDTF are text; a relation is a record's id or a list of
them; select_multiple and a repeat's rows are lists. None only where the state is not ``answered`` or the answer was
cleared."""


class State(StrEnum):
    """How an answer stands. Empty is no state: a question without a statement has not been dealt with yet."""

    ANSWERED = "answered"
    NOT_KNOWN = "not_known"
    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    NOT_SAFE = "not_safe"


class Statement(Value):
    """One answer as it stands: what, in which state, when, by whom, and on whose word.

    *at* is UTC. *by* is an officer record's id. *seq* is the vault's journal number of the write, *source* the id
    of a source record, *reliability* a code of the list ``reliability``. A cleared answer is ``answered`` with value
    None: it reads as empty, and the history keeps what stood there.
    """

    path: str
    value: Answer = None
    state: State = State.ANSWERED
    at: datetime
    by: str
    seq: int = 0
    source: str | None = None
    reliability: str | None = None

    @property
    def name(self) -> str:
        """The question's name: the last part of the path."""
        return name_of(self.path)

    @property
    def is_empty(self) -> bool:
        """Whether this reads as no answer yet."""
        return self.state is State.ANSWERED and self.value in (None, "", [])
