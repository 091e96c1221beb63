"""The guided paths as the Ministry writes them: ``resources/rules/paths/*.toml``, a file each, its steps in order.

A step that a gate of a measure asks for as well names that gate, so that its conditions stand in one place. A path
never stops anything by itself: it shows where one stands, who decides, what to collect and what to do next.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path as File
from typing import Literal

from pydantic import Field, model_validator

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files
from hrd_desktop.rules.errors import RuleFileInvalid
from hrd_desktop.rules.gatebook import Condition, gate_rules

Who = Literal[
    "mission", "defender", "ministry", "regional_department", "humanitarian_section", "immigration_authorities",
    "immigration_directorate", "hub_mission", "unhcr", "mechanism", "prison_authorities", "to_be_confirmed",
]  # fmt: skip


class Next(Value):
    """What a step's button does: answer a question of *form*, or an act of the program with its *target*."""

    act: Literal["answer", "gate", "measure", "finder", "library", "risk", "path", "case"]
    form: str = "act"
    question: str = ""
    target: str = ""


class StepWords(Value):
    """A step in one language: its name, what it is about, what to collect, and the words on its button."""

    title: str = Field(min_length=3)
    text: str = Field(min_length=10)
    collect: tuple[str, ...] = ()
    next: str = Field(min_length=3)


class Step(Value):
    """One step of a path.

    It rests on a *gate*, or on conditions of its own: all of *all_of* and one of *any_of*; with neither it is only
    told. *when* says in which situations it counts at all, *decides* who decides on it.
    """

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    gate: str = ""
    when: tuple[Condition, ...] = ()
    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    decides: Who
    next: Next
    en: StepWords
    nb: StepWords

    @model_validator(mode="after")
    def _rests_on_one_thing(self) -> "Step":
        if self.gate and (self.all_of or self.any_of):
            raise ValueError("a step rests on a gate or on conditions of its own")
        if self.gate and self.gate not in gate_rules():
            raise ValueError("no file defines the gate it rests on")
        return self

    def words(self, language: str) -> StepWords:
        """Return the step's words in *language*."""
        return self.nb if language == "nb" else self.en


class PathWords(Value):
    """A path's name and what it is for, in one language."""

    title: str = Field(min_length=3)
    text: str = Field(min_length=10)


class Head(Value):
    """What a path's file says of the path itself. *types* are the measures it leads, the first the one it proposes;
    *days* is the longest stay that is counted, 0 where nothing is."""

    id: str
    version: str
    file: str
    order: int
    place: tuple[str, ...] = Field(min_length=1)
    types: tuple[str, ...] = Field(min_length=1)
    days: int = 0
    en: PathWords
    nb: PathWords

    def words(self, language: str) -> PathWords:
        """Return the path's words in *language*."""
        return self.nb if language == "nb" else self.en


class Path(Value):
    """A path: its *head*, and its *steps* in the order in which one takes them."""

    head: Head
    steps: tuple[Step, ...] = Field(min_length=1)

    @property
    def id(self) -> str:
        """The path's name: that of its file."""
        return self.head.id


@cache
def paths() -> Mapping[str, Path]:
    """Return every path by id, in order. Raises RULE_FILE_INVALID, which names file and step."""
    return load_paths(assets.resource("rules", "paths"))


def load_paths(folder: File) -> Mapping[str, Path]:
    """Read the paths in *folder*. Raises RULE_FILE_INVALID."""
    found = []
    for file in sorted(folder.glob("*.toml")):
        tables = files.read(file)
        version, head = str(tables.pop("version", "")), tables.pop("path", None)
        if not tables:
            raise RuleFileInvalid(file=file.name, rule="-", problem="the path has no steps")
        steps = (files.made(Step, file, name, table, version) for name, table in tables.items())
        found.append(Path(head=files.made(Head, file, file.stem, head, version), steps=tuple(steps)))
    return {one.id: one for one in sorted(found, key=lambda one: one.head.order)}
