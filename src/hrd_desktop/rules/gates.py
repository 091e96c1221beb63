"""Verdicts on measures: what each rule of the guidelines says before a step, and what is due after it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from hrd_desktop import i18n
from hrd_desktop.rules.gatebook import Action, GateRule, Remedy, Stage, Strength, gate_rules
from hrd_desktop.rules.looks import LOOKS, applies, said_on
from hrd_desktop.rules.situation import Situation

_ORDER = {"requested": 0, "ready": 1, "done": 2}
_STAGE_OF = {"requested": "requested", "ready": "ready", "done": "done", "reported": "done", "informed": "done"}


@dataclass(frozen=True)
class Gate:
    """What one rule says of a measure. *allowed* is the rule itself; *final* says that no writing overrules it."""

    rule: str
    version: str
    stage: Stage
    strength: Strength
    place: tuple[str, ...]
    title: str
    text: str
    allowed: bool
    state: str
    missing: tuple[str, ...]
    note: str
    remedy: Remedy
    remedy_text: str
    overruled: bool = False
    final: bool = False

    @property
    def stops(self) -> bool:
        """Whether the step must wait."""
        return not self.allowed and not self.overruled and self.strength == "must"


@dataclass(frozen=True)
class Due:
    """A duty after a measure: *due* is its day (None until the measure is carried out), *open* that it waits."""

    gate: Gate
    due: date | None
    open: bool
    closes: str


def judge_measure(action: Action, situation: Situation, overruled: Collection[str] = ()) -> tuple[Gate, ...]:
    """Return what every rule before *action* says of *situation*, in the order of the action's file."""
    found = (gate_rules()[name] for name in action.before)
    return tuple(_gate(rule, situation, overruled) for rule in found if applies(rule, situation))


def stopping(gates: Collection[Gate], state: str) -> tuple[Gate, ...]:
    """Return the gates that stop a measure from reaching *state*; dropping one is always free."""
    stage = _STAGE_OF.get(state)
    if stage is None:
        return ()
    return tuple(one for one in gates if one.stops and _ORDER[one.stage] <= _ORDER[stage])


def first_stopped(gate: Gate, life: Sequence[str]) -> str:
    """Return the first state of *life* that *gate* stops as long as it is not met, '' when there is none."""
    stages = ((state, _STAGE_OF.get(state)) for state in life)
    return next((state for state, stage in stages if stage and _ORDER[gate.stage] <= _ORDER[stage]), "")


def closing(found: Collection[Due], state: str) -> tuple[Gate, ...]:
    """Return the open duties without which *state* would not be true, however strongly they bind."""
    return tuple(one.gate for one in found if one.closes == state and not one.gate.allowed and not one.gate.overruled)


def duties(
    action: Action,
    situation: Situation,
    overruled: Collection[str] = (),
    intervals: Mapping[str, int] = MappingProxyType({}),
) -> tuple[Due, ...]:
    """Return what is due after *action*, with its day once the measure was carried out.

    *intervals* maps rules to days that were set in place of their defaults.
    """
    found = []
    for rule in (gate_rules()[name] for name in action.after):
        if not applies(rule, situation):
            continue
        gate = _gate(rule, situation, overruled)
        begun = bool(situation.done) or bool(rule.when and rule.looks == "measure")
        after = timedelta(days=intervals.get(rule.id, rule.due_days))
        due = _start(rule, situation) + after if begun else None
        found.append(Due(gate, due, begun and not gate.allowed and not gate.overruled, rule.closes))
    return tuple(found)


def _start(rule: GateRule, situation: Situation) -> date:
    """The day the measure was carried out, else the day on which what the rule waits for was said."""
    if situation.done:
        return date.fromisoformat(situation.done)
    found = [
        each.at for one in rule.when for record in situation.of(one.form) for each in said_on(record, one.question)
    ]
    return max(found).astimezone().date() if found else situation.today


def _gate(rule: GateRule, situation: Situation, overruled: Collection[str]) -> Gate:
    found = LOOKS[rule.looks](rule, situation)
    words, missing = rule.words(i18n.language()), found.missing
    final = found.state == "declined" and rule.declined == "blocks"
    return Gate(
        rule=rule.id,
        version=rule.version,
        stage=rule.stage,
        strength=rule.strength,
        place=rule.place,
        title=words.title,
        text=words.text,
        allowed=not missing,
        state=found.state,
        missing=missing,
        note=found.note,
        remedy=rule.remedy,
        remedy_text=words.remedy if missing else "",
        overruled=bool(missing) and rule.id in overruled and not final,
        final=final,
    )
