"""What is shown of multilateral work: frozen values, alias first, in the session's language."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Offer:
    """A kind of measure that may be proposed: *code*, *label*, and *elsewhere*: why another mission is better placed
    ('' where it is not)."""

    code: str
    label: str
    elsewhere: str = ""


@dataclass(frozen=True)
class WorkKind:
    """A measure of a mission to organisations (code of ``mul_measure``), and how often it was written down."""

    code: str
    label: str
    count: int


@dataclass(frozen=True)
class ArenaRow:
    """An arena: when the mission last wrote down a dialogue there, and on what. *day* is None where it never did."""

    arena: str
    label: str
    day: date | None
    day_text: str
    topic: str
    noted: int


@dataclass(frozen=True)
class CycleRow:
    """A resolution that comes back. *due* is None until somebody has filled in the year."""

    rule: str
    title: str
    text: str
    due: date | None


@dataclass(frozen=True)
class RaisedRow:
    """An individual case proposed for, or raised in, a multilateral arena."""

    measure: str
    case: str | None
    case_title: str
    country: str
    arenas: str
    state_label: str
    chip: str
    tone: str


@dataclass(frozen=True)
class ReprisalRow:
    """A reprisal against somebody who had worked with an organisation: which, when, whom (alias)."""

    record: str
    organisation: str
    day_text: str
    alias: str
    text: str


@dataclass(frozen=True)
class TextRow:
    """A negotiated text with words on defenders, and how it stands."""

    name: str
    arena: str
    status: str
    words: str


@dataclass(frozen=True)
class WorkView:
    """Everything the page of multilateral work shows. *settings* is the record of the mission's settings, '' without
    one; *countries* names the countries that cases here are about."""

    settings: str
    kind: str
    seat: str
    kinds: tuple[WorkKind, ...]
    arenas: tuple[ArenaRow, ...]
    cycles: tuple[CycleRow, ...]
    raised: tuple[RaisedRow, ...]
    reprisals: tuple[ReprisalRow, ...]
    texts: tuple[TextRow, ...]
    countries: tuple[str, ...]
