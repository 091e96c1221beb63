"""What the pages about people show. No view holds a real name; those are asked for by an act of their own."""

from dataclasses import dataclass
from datetime import datetime

from hrd_desktop.services.views import CaseRow, Event, FileRow


@dataclass(frozen=True)
class PartyRow:
    """A defender, person or body in a list. *kind* is a code that the list may be narrowed to, *label* its words."""

    id: str
    form: str
    title: str
    kind: str
    label: str
    changed: datetime


@dataclass(frozen=True)
class Hint:
    """Somebody who may be the same person, and why in words. *likely* marks a strong hint."""

    record: str
    form: str
    title: str
    likely: bool
    points: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Two records that may be about one person, the strongest hint first in lists."""

    one: str
    one_title: str
    other: str
    other_title: str
    likely: bool
    reasons: tuple[str, ...]
    mergeable: bool


@dataclass(frozen=True)
class Tie:
    """How two are connected, as a sentence: *one* is *label* *other*. It is told on record *holder* at *path*."""

    holder: str
    path: str
    kind: str
    label: str
    one: str
    one_title: str
    other: str
    other_title: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Offer:
    """How two can be connected: "*one* is ... *other*", and the *kinds* (code, words) that fit."""

    one: str
    other: str
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Allegation:
    """What is alleged against a person; *by_name* says that somebody decided, in writing, to let sheets name them."""

    text: str
    checked_label: str
    by_name: bool
    reason: str


@dataclass(frozen=True)
class MergedRow:
    """A record that was made one with this; *record* takes it apart again while *standing*."""

    record: str
    called: str
    at: datetime
    by_label: str


@dataclass(frozen=True)
class PartyView:
    """The page of a person or body."""

    id: str
    title: str
    called: str
    kind: str
    kind_label: str
    is_person: bool
    has_real_name: bool
    facts: tuple[tuple[str, str], ...]
    reach: str
    allegation: Allegation | None
    cases: tuple[CaseRow, ...]
    incidents: tuple[Event, ...]
    files: tuple[FileRow, ...]
    changed: datetime


@dataclass(frozen=True)
class Side:
    """One record's answer as words: what, when, by whom."""

    text: str
    at: datetime
    by_label: str


@dataclass(frozen=True)
class Difference:
    """A question that two records answer differently. *secret* answers are names: shown only when asked for.

    *both* says that the answers can stand together.
    """

    path: str
    question: str
    keep: Side
    take: Side
    both: bool
    secret: bool


@dataclass(frozen=True)
class Comparison:
    """Two records side by side before they become one: what differs, what is filled in, what moves."""

    keep: str
    keep_title: str
    gone: str
    gone_title: str
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...]
    same: int
    filled: int
    cases: int
    consents: int
    links: int
    files: int


@dataclass(frozen=True)
class Merged:
    """Two records that became one. *record* is the one that stays, *gone* the key to take it back by."""

    record: str
    gone: str
    title: str
    moved: int


@dataclass(frozen=True)
class Unmerged:
    """A merge taken back. *left* counts places that were changed since and stayed as they are."""

    record: str
    gone: str
    left: int
