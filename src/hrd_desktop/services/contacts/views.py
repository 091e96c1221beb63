"""What is shown of contact with a defender: frozen values, alias first, in the session's language."""

from dataclasses import dataclass
from datetime import date, datetime

from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.rules.exposure import Degree


@dataclass(frozen=True)
class Way:
    """One way to reach a defender; *value* is a number or address and starts hidden on screen.

    A way is *agreed* only where the defender chose it with us (CON-19). *lack* says in words what is missing: that
    it is not agreed, or why it is not encrypted from end to end (CON-18); '' for nothing.
    """

    channel: str
    channel_label: str
    value: str
    agreed: bool
    agreed_on: str
    encrypted: bool
    reason: str
    safe_times: str
    lack: str


@dataclass(frozen=True)
class Last:
    """When a defender was last spoken to: day in words, how, by whom at the mission, and in which record."""

    record: str
    day: date | None
    day_text: str
    how: str
    by: str

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " · ".join(part for part in (self.day_text, self.how, self.by) if part)


@dataclass(frozen=True)
class Protocol:
    """The contact protocol of a defender: what to know before any contact.

    *clock* is the time there and here at this moment. *talked* is the day on which what contact may lead to was last
    talked through (CON-06). *safe* is the last safe contact, *last* the last of any kind. *days* is how long ago the
    safe one was (since the case began where there was none), *limit* how long it may be while a case is urgent, 0
    without an urgent case.
    """

    defender: str
    alias: str
    ways: tuple[Way, ...]
    call_who: str
    code_words: str
    never_say: str
    if_no_answer: str
    every: int
    language: str
    interpreter: str
    zone: str
    clock: str
    talked: str
    safe: Last | None
    last: Last | None
    days: int = 0
    limit: int = 0

    @property
    def silent(self) -> bool:
        """Whether the last safe contact is too long ago for an urgent case."""
        return 0 < self.limit < self.days

    @property
    def has_secrets(self) -> bool:
        """Whether it holds what starts hidden on screen: numbers, addresses, code words."""
        return bool(self.code_words) or any(way.value for way in self.ways)


@dataclass(frozen=True)
class ContactRow:
    """A contact in the log. *safe* and *agreed* are None where nobody said; *notes* counts the notes of a call,
    *unsorted* those that stand in no question yet."""

    record: str
    day: str
    day_text: str
    clock: str
    form_label: str
    direct_label: str
    channel_label: str
    topics: str
    by: str
    safe: bool | None
    agreed: bool | None
    degree: Degree
    degree_label: str
    case: str | None
    case_title: str
    notes: int
    unsorted: int


@dataclass(frozen=True)
class Seen:
    """Something that made a defender more or less visible. *said* tells that an officer judged it, not the rule."""

    record: str
    form: str
    day: str
    day_text: str
    degree: Degree
    degree_label: str
    text: str
    said: bool = False


@dataclass(frozen=True)
class Ledger:
    """How visible contact has made a defender: every occasion, oldest first, and how many of each degree.

    *recent* counts those of the last three months that others could see.
    """

    defender: str
    seen: tuple[Seen, ...]
    counts: tuple[tuple[Degree, str, int], ...]
    recent: int
    summary: str


@dataclass(frozen=True)
class Line:
    """A line as it is being written: its *row*, what it says now, and the moment it was begun."""

    row: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Note:
    """A line written while the person talked. *at* is when it was begun (ISO, UTC), *clock* the time there and here.

    *into* says in words where it stands now, '' while it is in no question.
    """

    row: str
    at: str
    clock: str
    text: str
    into: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """The notes of a call. *subject* is the defender's id ('' unknown), *checklist* the case's urgent one."""

    record: str
    case: str | None
    case_title: str
    subject: str
    alias: str
    zone: str
    checklist: str
    marking: str
    notes: tuple[Note, ...]

    @property
    def unsorted(self) -> tuple[Note, ...]:
        """The notes that stand in no question yet."""
        return tuple(note for note in self.notes if note.text.strip() and not note.into)


@dataclass(frozen=True)
class Target:
    """A question that a note may be sorted into: *path* in *record*, led by its *topic*.

    *form* and *name* tell which question it is, *value* and *state* how it stands. Where it takes *text*, a note's
    words can go in as they are; a *fresh* one begins a new row.
    """

    record: str
    path: str
    form: str
    name: str
    topic: str
    label: str
    value: Answer = None
    state: State = State.ANSWERED
    text: bool = True
    fresh: bool = False
