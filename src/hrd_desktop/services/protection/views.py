"""What the guided paths show: frozen values, alias first, in the session's language."""

from dataclasses import dataclass
from typing import Literal

from hrd_desktop.rules.paths import Stay

State = Literal["met", "not_met", "unknown", "told"]


@dataclass(frozen=True)
class StepView:
    """One step: *step* names it, *state* how it stands (``told`` asks for no answer), *missing* what its gate misses.

    *decides* is who decides, in words; *collect* what to collect; *button* what to do next. *rests_on* is the gate it
    rests on, '' for none.
    """

    step: str
    number: int
    title: str
    text: str
    state: State
    state_label: str
    missing: tuple[str, ...]
    decides: str
    collect: tuple[str, ...]
    button: str
    place: tuple[str, ...]
    rests_on: str


@dataclass(frozen=True)
class PathRow:
    """A path in a list. *met* of *counted* steps are met for the case it is looked at with, (0, 0) without one."""

    path: str
    title: str
    text: str
    met: int = 0
    counted: int = 0


@dataclass(frozen=True)
class PathView:
    """A path for a case. *measure* is the measure it leads ('' none yet), *kind* the one it would propose.

    *verdict* says in words where one stands; *tone* repeats it. *stay* counts the days of a visa.
    """

    path: str
    title: str
    text: str
    case: str
    case_title: str
    marking: str
    measure: str
    kind: str
    steps: tuple[StepView, ...]
    met: int
    not_met: int
    unknown: int
    verdict: str
    tone: Literal["danger", "warn", "ok", "neutral"]
    stay: Stay | None
    stay_text: str
    others: tuple[PathRow, ...]
