"""What is shown of a measure: frozen values, alias first, in the session's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from hrd_desktop.rules import Approval, Gate
from hrd_desktop.services.risk.views import Measure as Weighed
from hrd_desktop.services.views import Cover, Tone, Written


@dataclass(frozen=True)
class LifeStep:
    """One step of a measure's life: a code of ``act_state``, its words, its day, and whether it is behind us.

    "attention" is a step that was passed although what it asks for is not met.
    """

    state: str
    label: str
    day: date | None
    place: Literal["done", "attention", "current", "open"]


@dataclass(frozen=True)
class Duty:
    """What is due after a measure. *due* is its day, None before the measure is carried out."""

    measure: str
    case: str | None
    rule: str
    version: str
    strength: str
    title: str
    text: str
    about: str
    due: date | None
    open: bool
    late: int
    action: str
    record: str
    path: str
    button: str


@dataclass(frozen=True)
class MeasureRow:
    """A measure in a list. *next_duty* is the nearest open duty in words, *due* its day.

    *consent* tells how the consent it rests on stands, the worst of several first; '' where it rests on none.
    """

    id: str
    action: str
    type: str
    title: str
    state: str
    state_label: str
    tone: Literal["danger", "warn", "ok", "primary", "neutral"]
    chip: str
    case: str | None
    case_title: str
    next_duty: str
    due: date | None
    consent: str = ""
    consent_tone: Tone = "neutral"


@dataclass(frozen=True)
class Mended:
    """Where to go on to mend a rule: *act* of the remedy, the *record* to open and the *path* of the question."""

    act: str
    record: str
    path: str = ""


@dataclass(frozen=True)
class TalkingPoint:
    """An argument from the library: its *id* there, what it says, its *place*; *used*: it stands in the text."""

    id: str
    title: str
    text: str
    place: str
    used: bool


@dataclass(frozen=True)
class Judged:
    """By which rules a measure was judged last: its action's *title* and *version*, when (*at*) and by whom.

    *at* is '' where no step was taken yet. *since* says in words which rules have changed meanwhile.
    """

    title: str
    version: str
    at: str
    by_label: str
    since: tuple[str, ...]


@dataclass(frozen=True)
class MeasureView:
    """Everything the page of a measure shows.

    *stopped* says that the next step waits for a rule; *unguarded* names rules that stop the state the measure is in
    already, since it was set past them. *needs_approval* says that somebody's approval is asked for. *judged* lists
    rules with the version they had when the measure was carried out, *rules* those of the newest step. *roles* tells
    who approves, is consulted, informed and consents, in words. *weighed* is what the assessment *risk* ('' for none)
    says this kind of measure may lead to, *level* its level. *country* says how open the country is, by its profile.
    *covers* tells, for each rule that asks for consent and each person, how that consent stands. *stops_at* names,
    for each rule that stops something, the first step it stops.
    """

    row: MeasureRow
    text: str
    marking: str
    steps: tuple[LifeStep, ...]
    gates: tuple[Gate, ...]
    stopping: tuple[Gate, ...]
    unguarded: tuple[Gate, ...]
    duties: tuple[Duty, ...]
    next_state: str
    next_label: str
    needs_approval: bool
    approval: Approval | None
    asked: str
    written: tuple[Written, ...]
    judged: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    rules: Judged
    level: str
    risk: str
    weighed: Weighed | None
    country: str
    covers: tuple[tuple[str, Cover], ...] = ()
    stops_at: Mapping[str, str] = field(default_factory=dict)

    @property
    def stopped(self) -> bool:
        """Whether the next step must wait."""
        return bool(self.stopping)
