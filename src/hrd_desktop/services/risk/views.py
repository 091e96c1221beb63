"""What is shown of risk assessments: frozen values, alias first, in the session's language."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from hrd_desktop.domain.marking import Marking
from hrd_desktop.rules import Objection
from hrd_desktop.services.answers.comparing import Difference

DECIDED = frozenset({"risk_level", "risk_conclusion", "risk_reason", "risk_against", "risk_mitigation"})
"""What the officer decides anew each time: told as a change, never said again by one press."""


@dataclass(frozen=True)
class Standing:
    """How an assessment stands in time.

    *due* is the day by which it is looked at again, None without a level. *incident* is the newest incident that came
    after it, in words, with its day *since*; '' for none. *words* say why it must be made anew, '' where it need not.
    """

    record: str
    date_text: str
    level: str
    age: int
    due: datetime.date | None
    late: int
    incident: str = ""
    since: str = ""
    words: str = ""

    @property
    def outdated(self) -> bool:
        """Whether it has to be made anew: an incident came after it, or its day is past."""
        return bool(self.since) or self.late > 0


@dataclass(frozen=True)
class AssessmentRow:
    """One assessment in a list, newest first. *level* is '' while it is not finished; *reason* is why, in short."""

    id: str
    date: str
    date_text: str
    level: str
    level_label: str
    reason: str


@dataclass(frozen=True)
class Point:
    """One of the seven points: what is answered, as (question, answer), and how many required answers are open.

    *path* is its first question. *told* says what the program knows beside it, '' for nothing.
    """

    name: str
    title: str
    path: str
    said: tuple[tuple[str, str], ...]
    open: int
    told: str = ""


@dataclass(frozen=True)
class Threat:
    """One threat with what makes people vulnerable to it and what helps against it, in the officer's words."""

    what: str
    weak: str
    strong: str


@dataclass(frozen=True)
class Harm:
    """One harm of the matrix. *number* is its mark; *zone* the level its place makes, '' where that is not known."""

    number: int
    path: str
    text: str
    kind: str
    kind_label: str
    to: tuple[str, ...]
    to_label: str
    chance: str
    chance_label: str
    consequence: str
    consequence_label: str
    zone: str
    zone_label: str
    less: str


@dataclass(frozen=True)
class Measure:
    """A measure considered, and what it may lead to; without harms it is planned and not weighed yet."""

    code: str
    label: str
    harms: tuple[Harm, ...]


@dataclass(frozen=True)
class HarmRow:
    """A kind of harm in the overview: what is *named* for it, and what may happen to person, family and work."""

    kind: str
    label: str
    named: str
    person: str
    family: str
    work: str


@dataclass(frozen=True)
class RiskView:
    """Everything the risk page shows. *id* is '' where no assessment is made yet.

    *assessments* are all of the case (or, outside cases, of the defender), newest first; *changes* compare the shown
    one with *before*, the one made before it; *decided* names what is not said again by one press. *days* is how
    long each level allows, *look_again* the day that counts.
    """

    id: str
    case: str
    defender: str
    title: str
    marking: Marking | None
    assessments: tuple[AssessmentRow, ...]
    date: str = ""
    date_text: str = ""
    level: str = ""
    level_label: str = ""
    conclusion_label: str = ""
    reason: str = ""
    against: str = ""
    mitigation: str = ""
    changed: str = ""
    by_label: str = ""
    days: Mapping[str, int] = field(default_factory=dict)
    look_again: datetime.date | None = None
    standing: Standing | None = None
    objections: tuple[Objection, ...] = ()
    points: tuple[Point, ...] = ()
    threats: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    set_against: tuple[Threat, ...] = ()
    measures: tuple[Measure, ...] = ()
    harms: tuple[HarmRow, ...] = ()
    before: str = ""
    before_text: str = ""
    changes: tuple[Difference, ...] = ()
    decided: frozenset[str] = DECIDED
    open: int = 0

    @property
    def inaction_weighed(self) -> bool:
        """Whether it was weighed what doing nothing may lead to."""
        return any(one.code == "no_action" and one.harms for one in self.measures)
