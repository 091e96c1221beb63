"""What every screen shares: pages of lists, what a write touched, a record in short."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, TypeVar

from hrd_desktop.domain.statements import Answer, State

T = TypeVar("T")
Tone = Literal["danger", "warn", "ok", "primary", "neutral"]
"""How a chip is shown; a word goes with it always."""


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: its *rows*, the list's *total*, and where the page starts."""

    rows: tuple[T, ...]
    total: int
    offset: int


@dataclass(frozen=True)
class Changes:
    """What a write touched: record ids and the ids of the cases they belong to."""

    records: frozenset[str]
    cases: frozenset[str]


@dataclass(frozen=True)
class Row:
    """A record in a list. *detail* is a second line (date, kind, place), '' when there is nothing safe to say."""

    id: str
    form: str
    kind: str
    title: str
    detail: str
    case: str | None
    changed: datetime


@dataclass(frozen=True)
class Saved:
    """A durable answer: *record* is where it was written, which for a bound question is the linked record."""

    name: str
    path: str
    record: str
    seq: int
    at: datetime
    value: Answer
    state: State


@dataclass(frozen=True)
class Undone:
    """What the last undo took back; *text* names the question, never the answer."""

    record: str
    path: str
    text: str
    seq: int


@dataclass(frozen=True)
class Started:
    """The three records of a new urgent case; the wizard opens *checklist*."""

    case: str
    checklist: str
    defender: str


@dataclass(frozen=True)
class Counts:
    """How much the vault holds; *due* counts the duties that are late or of this week."""

    open_cases: int
    cases: int
    defenders: int
    files: int
    received: int = 0
    measures: int = 0
    due: int = 0


@dataclass(frozen=True)
class Hit:
    """A search hit. *snippet* never shows a real name or text that could point to a source.

    *path* leads to the question that holds the words, '' where none does.
    """

    record: str
    form: str
    kind: str
    title: str
    snippet: str
    case: str | None
    path: str = ""


@dataclass(frozen=True)
class Written:
    """A rule overruled in writing: which, why, by whom, when, and in which *act* (of a case that leaves) if any."""

    rule: str
    title: str
    reason: str
    by_label: str
    at: str
    act: str = ""
