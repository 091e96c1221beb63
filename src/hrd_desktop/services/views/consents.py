"""What the page of a consent shows."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hrd_desktop.services.views.basics import Tone
from hrd_desktop.services.views.cases import ConsentRow


@dataclass(frozen=True)
class Went:
    """A place where data on a person went.

    *ref* names it for good, *todo* says what can be done about it, *act* which kind of doing that is: a sealed
    ``notice``, copies to ``destroy``, people to ``tell``, or a measure that was ``stopped`` by itself. *record* is
    the case or the measure to look at. *done* is the day it was dealt with, *how* in somebody's words.
    """

    ref: str
    kind: Literal["bundle", "print", "copy", "export", "file", "measure"]
    text: str
    on: date
    todo: str
    act: Literal["notice", "destroy", "tell", "stopped"]
    record: str
    done: date | None = None
    how: str = ""


@dataclass(frozen=True)
class ConsentStep:
    """One step of a consent's life: its words, its day, and whether it is behind us."""

    label: str
    day: date | None
    place: Literal["done", "current", "open"]


@dataclass(frozen=True)
class ConsentView:
    """Everything the page of a consent shows.

    *rows* tell scope by scope how it stands, *facts* what was asked and answered, in words. *spread* lists where the
    data went; it is worked out for every consent and asks for something once that is withdrawn. *kept* is the list
    as it stood on the day of the withdrawal.
    """

    id: str
    case: str | None
    title: str
    case_title: str
    alias: str
    marking: str
    chip: str
    tone: Tone
    rows: tuple[ConsentRow, ...]
    steps: tuple[ConsentStep, ...]
    facts: tuple[tuple[str, str], ...]
    measures: tuple[tuple[str, str, str], ...]
    spread: tuple[Went, ...]
    withdrawn: bool
    can_withdraw: bool
    kept: str = ""

    @property
    def open(self) -> tuple[Went, ...]:
        """What is still to be dealt with, once the consent is withdrawn."""
        return tuple(one for one in self.spread if one.done is None) if self.withdrawn else ()
