"""The gates of measures as the Ministry writes them: conditions and duties, and which action asks for which.

``resources/rules/conditions/*.toml`` holds the conditions, one table a rule; ``resources/rules/actions/*.toml`` holds
one action a file, which names its conditions. A rule stands once, however many actions rest on it. Each file has a
version, and a measure keeps the version it was judged by.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files
from hrd_desktop.rules.errors import RuleFileInvalid

Strength = Literal["must", "should", "may"]
Stage = Literal["requested", "ready", "done", "after"]
Look = Literal[
    "answers", "consent", "guardian", "risk", "approval", "asked", "log", "measure", "channel", "channel_reason"
]
Form = Literal["act", "risk", "vis", "cas", "hrd", "mis", "log", "urg", "inc"]


class Condition(Value):
    """Something said on a record.

    Without *one_of* and *at_most* any answer will do, also that it is not known; "not asked" is no answer.
    *not_known* asks for the opposite: that the answer is not known, was refused, or is not asked for yet.
    """

    form: Form = "act"
    question: str
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    at_most: int | None = None
    not_known: bool = False


class Remedy(Value):
    """What mends a rule: a question to answer (*form*, *question*), or an *act* of the program."""

    act: Literal["answer", "consent", "risk", "approve", "visit", "log", "family_visit", "request"]
    form: str = "act"
    question: str = ""


class Words(Value):
    """A rule in one language: its name, what it asks, and the words on the button that mends it."""

    title: str = Field(min_length=3)
    text: str = Field(min_length=10)
    remedy: str = Field(min_length=3)


class GateRule(Value):
    """One condition before a measure, or one duty after it.

    *stage* is the step that waits: ``requested`` (with the Ministry), ``ready``, ``done``; ``after`` is a duty, and
    *closes* the state that cannot be reached while it is open. *looks* says how it is judged; *all_of* must hold
    together, or else one of *unless* (a reason in writing). *when* says for which measures it counts, *missions* for
    which kinds of mission (codes of ``mission_kind``; all without one), *declined* what a consent asked for and
    refused does, *shares* that data on a person are passed on. *due_days* counts from the day the measure was
    carried out.
    """

    id: str
    version: str
    file: str
    stage: Stage = "ready"
    strength: Strength
    place: tuple[str, ...] = Field(min_length=1)
    looks: Look
    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    when: tuple[Condition, ...] = ()
    scope: tuple[str, ...] = ()
    public: bool = False
    shares: bool = False
    missions: tuple[str, ...] = ()
    declined: Literal["blocks", "reason"] = "blocks"
    types: tuple[str, ...] = ()
    closes: Literal["", "reported", "informed"] = ""
    due_days: int = Field(default=7, ge=0)
    remedy: Remedy
    en: Words
    nb: Words

    def words(self, language: str) -> Words:
        """Return the rule's words in *language*."""
        return self.nb if language == "nb" else self.en


class Title(Value):
    """An action's name and what should be known about it, in one language."""

    title: str = Field(min_length=3)
    text: str = Field(min_length=10)


class Action(Value):
    """One line of the guidelines' gates at a glance.

    *types* are the codes of ``measure_type`` it covers; an action without one is written down as a measure of its own
    name. *approve*, *consult* and *inform* name units and groups; *life* the states its measures go through; *exact*
    the answers that an approval is bound to.
    """

    id: str
    version: str
    file: str
    order: int
    types: tuple[str, ...] = ()
    place: tuple[str, ...] = Field(min_length=1)
    approve: tuple[str, ...] = ()
    consult: tuple[str, ...] = ()
    inform: tuple[str, ...] = ()
    consent_of: tuple[Literal["defender", "close_family", "legal_representative"], ...] = ()
    life: tuple[str, ...]
    exact: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    beyond: bool = False
    en: Title
    nb: Title

    def words(self, language: str) -> Title:
        """Return the action's words in *language*."""
        return self.nb if language == "nb" else self.en

    def consents(self) -> tuple[GateRule, ...]:
        """Return the rules before it that ask for a consent."""
        return tuple(rule for name in self.before if (rule := gate_rules()[name]).looks == "consent")


@cache
def gate_rules() -> Mapping[str, GateRule]:
    """Return every condition and duty by id. Raises RULE_FILE_INVALID, which names file and rule."""
    return load_rules(assets.resource("rules", "conditions"))


@cache
def actions() -> Mapping[str, Action]:
    """Return every action by id, in the order of the guidelines. Raises RULE_FILE_INVALID."""
    return load_actions(assets.resource("rules", "actions"), gate_rules())


def action_of(measure_type: str, named: str = "") -> Action:
    """Return the action that a measure of *measure_type* is; *named* is an action without a type of its own."""
    found = actions()
    if named in found:
        return found[named]
    return next((one for one in found.values() if measure_type in one.types), found["general"])


def load_rules(folder: Path) -> Mapping[str, GateRule]:
    """Read the rules in *folder*. Raises RULE_FILE_INVALID."""
    return {
        name: files.made(GateRule, path, name, table, version) for path, name, table, version in files.tables(folder)
    }


def load_actions(folder: Path, rules: Mapping[str, GateRule]) -> Mapping[str, Action]:
    """Read the actions in *folder*, which rest on *rules*. Raises RULE_FILE_INVALID."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        table = files.read(path)
        action = files.made(Action, path, path.stem, table, str(table.pop("version", "")))
        for name in (*action.before, *action.after):
            if name not in rules:
                raise RuleFileInvalid(file=path.name, rule=name, problem="no file defines this rule")
        found.append(action)
    return {one.id: one for one in sorted(found, key=lambda one: one.order)}
