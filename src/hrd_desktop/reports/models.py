"""What a sheet says, as plain data: services fill it, the renderer draws it, and neither knows the other.

Everything here is already decided: what may be shown to this reader, in which language, under which names. The
renderer only lays it out. Texts may hold anything a person typed, in any script.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from hrd_desktop.domain.figures import Figure, Levels


class Tone(StrEnum):
    """Meaning of a chip, event or box; always drawn with words or a sign as well as a colour."""

    NEUTRAL = "neutral"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    PRIMARY = "primary"


@dataclass(frozen=True)
class Box:
    """One of the three boxes at the head of a sheet: a *caption*, the *strong* words, and what follows them."""

    caption: str
    strong: str
    rest: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True)
class SheetEvent:
    """An event of the chronology.

    *when* is the date in words ("May 2026"), *first* and *last* the earliest and latest day it may mean (ISO),
    equal when the day is known. *clock* is the time there and in Norway, '' where
    none is known. *sign* is one character that tells the kind in black and white.
    """

    when: str
    first: str
    last: str
    label: str
    text: str = ""
    tone: Tone = Tone.NEUTRAL
    clock: str = ""


@dataclass(frozen=True)
class Line:
    """A row of a section: a *caption* on the left, the answer's words on the right."""

    caption: str
    text: str
    muted: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with rows (*lines*) or prose (*text*), or both."""

    title: str
    lines: tuple[Line, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class SheetContent:
    """A briefing sheet.

    *marking* is the stamp's words ('' for none) and *basis* its legal basis, both Norwegian in every language.
    *printed* is the moment in words, *by* the officer's role, *journal* the short head of the vault's journal.
    *about* is what the last line calls a sheet that is about no case. *known* are the sections in order; *not_known*,
    *open_questions* (no answer yet) and *asked* have places of their own because the reader must not miss them;
    *held_back* says in words what was left out, and why.
    """

    language: str
    title: str
    subtitle: str
    marking: str
    basis: str
    copy: int
    copies: int
    printed: str
    by: str
    case_number: str
    journal: str
    boxes: tuple[Box, ...] = ()
    summary: str = ""
    events: tuple[SheetEvent, ...] = ()
    known: tuple[Section, ...] = ()
    not_known: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    recommended: str = ""
    held_back: tuple[str, ...] = ()
    footer: str = ""
    about: str = ""
    levels: Levels | None = None


@dataclass(frozen=True)
class ReportContent:
    """A report in figures and words.

    *marking*, *basis*, *printed*, *by* and *journal* as on a briefing sheet. *texts* are the officer's own words and
    stand first, *parts* the figures and drawings in order, *sections* what is said in rows after them. *warning*
    stands in a box of its own, '' for none; *held_back* says in words what was left out, and why.
    """

    language: str
    title: str
    subtitle: str
    marking: str
    basis: str
    printed: str
    by: str
    journal: str
    boxes: tuple[Box, ...] = ()
    warning: str = ""
    texts: tuple[Section, ...] = ()
    parts: tuple[Figure | Levels, ...] = ()
    sections: tuple[Section, ...] = ()
    held_back: tuple[str, ...] = ()
    footer: str = ""


@dataclass(frozen=True)
class RecoverySheet:
    """The paper that opens the vault when the passphrase is forgotten.

    *groups* are the code's groups of four characters in reading order. *folder* is the vault folder's own name.
    """

    language: str
    groups: tuple[str, ...]
    folder: str
    made: str
    notes: tuple[str, ...] = field(default_factory=tuple)
