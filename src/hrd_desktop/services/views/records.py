"""What the journal, a record's history and the mission's settings show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hrd_desktop.domain.statements import Answer, State


@dataclass(frozen=True)
class JournalRow:
    """A line of the journal: who did what, never the content."""

    seq: int
    at: datetime
    by: str
    act: str
    record: str
    text: str


@dataclass(frozen=True)
class JournalState:
    """The journal's end and whether the chain holds."""

    ok: bool
    head: str
    short_head: str
    length: int
    problem: str = ""


@dataclass(frozen=True)
class HistoryRow:
    """An earlier or present answer to one question."""

    path: str
    value: Answer
    state: State
    at: datetime
    by: str
    by_label: str
    seq: int
    source: str | None = None
    reliability: str | None = None


@dataclass(frozen=True)
class MissionView:
    """Who this vault is for, as the rail shows it."""

    role: Literal["mission", "ministry"]
    label: str
    country: str
    officer: str
    principal: str
    made_up: bool = False
    kind: str = "bilateral"
