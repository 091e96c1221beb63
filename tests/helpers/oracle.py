"""Judges whether a vault still holds everything it reported as saved.

Independent of the program's own bookkeeping: a program that types is killed, and the oracle, which knows what was to
be typed from the same random seed, compares the reopened vault with what must be there. Operations that were
reported count in full; the one under way at the kill counts in full or not at all.
"""

import hashlib
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Protocol

from helpers.vaults import OFFICER, record
from hrd_desktop.vault import Vault, Write

Plan = dict[str, Any]


class Lost(AssertionError):
    """Something that was reported as saved is not in the vault."""


@dataclass
class Model:
    """What must be in the vault: answers by record and path, hashes of files by record and name."""

    answers: dict[tuple[str, str], Any] = field(default_factory=dict)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    records: set[str] = field(default_factory=set)

    def copy(self) -> "Model":
        """Return the same, free to change."""
        return Model(dict(self.answers), dict(self.files), set(self.records))


class Operation(Protocol):
    """Something an officer does. *plan* draws it, *run* does it in the vault, *apply* in the model."""

    def plan(self, dice: random.Random, number: int, model: Model) -> Plan: ...

    def run(self, vault: Vault, plan: Plan) -> None: ...

    def apply(self, model: Model, plan: Plan) -> None: ...


class Start:
    """Adds a record."""

    def plan(self, dice, number, model):
        return {"id": f"{dice.getrandbits(32):08x}-0000-4000-8000-{number:012x}", "place": f"place {number}"}

    def run(self, vault, plan):
        vault.records.add(record("hrd", id=plan["id"], answers={"hrd_place": plan["place"]}), by=OFFICER)

    def apply(self, model, plan):
        model.records.add(plan["id"])
        model.answers[plan["id"], "hrd_place"] = plan["place"]


class Type:
    """Answers one question, or the same question of two records in one change (as a bound question does)."""

    def plan(self, dice, number, model):
        known = sorted(model.records)
        chosen = dice.sample(known, min(len(known), dice.choice([1, 1, 2])))
        return {
            "records": chosen,
            "path": f"q{dice.randrange(5)}",
            "value": f"made up {number} " * dice.randrange(1, 40),
        }

    def run(self, vault, plan):
        vault.write([Write(each, plan["path"], plan["value"]) for each in plan["records"]], by=OFFICER)

    def apply(self, model, plan):
        for each in plan["records"]:
            model.answers[each, plan["path"]] = plan["value"]


class Attach:
    """Attaches a file."""

    def plan(self, dice, number, model):
        return {
            "record": dice.choice(sorted(model.records)),
            "name": f"scan {number}",
            "size": dice.randrange(200_000),
        }

    def run(self, vault, plan):
        vault.files.add(plan["record"], BytesIO(_content(plan)), plan["name"], plan["size"], by=OFFICER)

    def apply(self, model, plan):
        model.files[plan["record"], plan["name"]] = hashlib.sha256(_content(plan)).hexdigest()


def _content(plan: Plan) -> bytes:
    return random.Random(plan["name"]).randbytes(plan["size"])


OPERATIONS: Mapping[str, tuple[Operation, int]] = {
    "start": (Start(), 1),
    "type": (Type(), 8),
    "attach": (Attach(), 1),
}
"""What is done, with its weight."""


def only(kind: str) -> Mapping[str, tuple[Operation, int]]:
    """Return a day on which nothing but *kind* is done."""
    return {kind: OPERATIONS[kind]}


def day(
    seed: str, model: Model, operations: Mapping[str, tuple[Operation, int]] = OPERATIONS
) -> Iterator[tuple[str, Plan]]:
    """Yield what is done on one day, endlessly; the same for the same *seed* and *model*, which it brings along."""
    dice, number = random.Random(seed), 0
    names, weights = list(operations), [weight for _, weight in operations.values()]
    while True:
        name = dice.choices(names, weights)[0] if model.records else "start"
        plan = operations[name][0].plan(dice, number, model)
        yield name, {**plan, "number": number}
        operations[name][0].apply(model, plan)
        number += 1


@dataclass
class Oracle:
    """Follows one vault through many days that end in a kill."""

    model: Model = field(default_factory=Model)

    def judge(self, seed: str, reported: int, read: Callable[[], Model], kind: str = "") -> None:
        """Compare the vault with the day *seed* of which *reported* operations were reported. Raises Lost."""
        after = self.model.copy()
        plans = day(seed, after, only(kind) if kind else OPERATIONS)
        for _ in range(reported + 1):  # the generator applies an operation when the next is asked for
            next(plans)
        sure = after.copy()
        next(plans)
        found = read()
        if found not in (sure, after):
            raise Lost(_difference(sure, found))
        self.model = found


def seen(vault: Vault) -> Model:
    """Read all that the model knows of from a vault."""
    model = Model()
    for row in vault.records.list(limit=None):
        model.records.add(row.id)
        for path, statement in vault.records.get(row.id).statements.items():
            model.answers[row.id, path] = statement.value
    model.files = {(row.record, row.name): row.sha256 for row in vault.files.list()}
    return model


def _difference(sure: Model, found: Model) -> str:
    lost = [key for key, value in sure.answers.items() if found.answers.get(key) != value]
    files = [key for key, value in sure.files.items() if found.files.get(key) != value]
    return f"lost or changed: answers {lost}, files {files}, records {sorted(sure.records - found.records)}"
