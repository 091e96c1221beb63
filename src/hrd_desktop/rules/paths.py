"""Where one stands on a guided path: each step met, not met, or not known yet, from the answers alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from hrd_desktop.rules.gatebook import Condition, gate_rules
from hrd_desktop.rules.looks import LOOKS, applies, fits, holds, said_on
from hrd_desktop.rules.pathbook import Path, Step
from hrd_desktop.rules.situation import Situation

State = Literal["met", "not_met", "unknown", "told"]
"""``told`` is a step that asks for no answer."""


@dataclass(frozen=True)
class StepState:
    """A step and how it stands; *missing* says in words what its gate misses."""

    step: Step
    state: State
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stay:
    """A stay that is counted from the day of entry, which is its first day.

    *days* is how long it may be, *day* which day today is (0 before entry), *last* the last day, *left* the days that
    remain after today; *over* says that the last day has passed.
    """

    days: int
    day: int
    last: date | None
    left: int
    over: bool


def walk(path: Path, situation: Situation) -> tuple[StepState, ...]:
    """Return every step of *path* that counts in *situation*, with how it stands."""
    counted = (one for one in path.steps if all(holds(each, situation) for each in one.when))
    return tuple(found for one in counted if (found := _stands(one, situation)))


def _stands(step: Step, situation: Situation) -> StepState | None:
    if step.gate:
        return _by_gate(step, situation)
    if not (step.all_of or step.any_of):
        return StepState(step, "told")
    met = all(holds(one, situation) for one in step.all_of)
    met = met and (not step.any_of or any(holds(one, situation) for one in step.any_of))
    if met:
        return StepState(step, "met")
    against = _against(step.all_of, situation)
    against = against or (bool(step.any_of) and all(_against((one,), situation) for one in step.any_of))
    return StepState(step, "not_met" if against else "unknown")


def _by_gate(step: Step, situation: Situation) -> StepState | None:
    rule = gate_rules()[step.gate]
    if not applies(rule, situation):
        return None
    found = LOOKS[rule.looks](rule, situation)
    if not found.missing:
        return StepState(step, "met")
    declined = found.state == "declined" or _against((*rule.all_of, *rule.any_of), situation)
    return StepState(step, "not_met" if declined else "unknown", found.missing)


def _against(conditions: Iterable[Condition], situation: Situation) -> bool:
    """Whether one of *conditions* was answered, and otherwise than it asks for."""
    return any(_answered(one, situation) and not holds(one, situation) for one in conditions)


def _answered(one: Condition, situation: Situation) -> bool:
    said = [each for record in situation.of(one.form) for each in said_on(record, one.question)]
    plain = Condition(form=one.form, question=one.question)
    return any(fits(plain, each) and each.state.value == "answered" for each in said)


def stay(most: int, planned: str, entry: str, today: date) -> Stay:
    """Return a stay of at most *most* days: *planned* days ('' unknown), since *entry* (ISO, '' not entered)."""
    days = min(int(planned), most) if planned.isdecimal() and int(planned) else most
    if not entry:
        return Stay(days, 0, None, days, False)
    first = date.fromisoformat(entry)
    last = first + timedelta(days=days - 1)
    day = max((today - first).days + 1, 0)
    return Stay(days, min(day, days), last, max((last - today).days, 0), today > last)


def counts(states: Sequence[StepState]) -> dict[State, int]:
    """Return how many steps stand in each state."""
    found: dict[State, int] = {"met": 0, "not_met": 0, "unknown": 0, "told": 0}
    for one in states:
        found[one.state] += 1
    return found
