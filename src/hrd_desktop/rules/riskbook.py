"""How risk assessments are read, as the Ministry writes it: intervals by level, the matrix, what speaks against a
level, and which answers are threats, weaknesses or strengths.

The files stand in ``resources/rules/risk``. No rule sets a level: the officer does, and the program asks why where
the answers speak against it.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator

from hrd_desktop import assets
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.values import Value
from hrd_desktop.rules.errors import RuleFileInvalid
from hrd_desktop.rules.gatebook import Condition
from hrd_desktop.rules.saying import SayingRule

Level = Literal["low", "medium", "high", "extreme"]
LEVELS: tuple[Level, ...] = ("low", "medium", "high", "extreme")
"""Codes of ``risk_level``, lowest first."""

CHANCES = ("unlikely", "possible", "likely")
"""Columns of the matrix: codes of ``harm_chance``."""
CONSEQUENCES = ("severe", "serious", "limited")
"""Rows of the matrix from its top: codes of ``harm_consequence``."""


class RiskRule(SayingRule):
    """What speaks against a level (*least*, *most*) or against what follows from it (*about* ``conclusion``).

    *within_days* counts incidents no older than that; 0 counts all. *zone* and *measure* look at the matrix instead:
    at the harms of doing nothing, or of the measures that are planned.
    """

    about: Literal["level", "conclusion"] = "level"
    least: Level | None = None
    most: Level | None = None
    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    within_days: int = Field(default=0, ge=0)
    zone: Level | None = None
    measure: Literal["no_action", "planned"] | None = None

    @model_validator(mode="after")
    def _says_what_it_looks_at(self) -> "RiskRule":
        if not (self.all_of or self.any_of or (self.zone and self.measure)):
            raise ValueError("it looks at nothing")
        if self.about == "level" and not (self.least or self.most):
            raise ValueError("it names no level")
        return self


class Speaks(Condition):
    """An answer of an assessment that stands on one side, with the words it is told by."""

    form: Literal["risk"] = "risk"
    en: str = Field(min_length=3)
    nb: str = Field(min_length=3)

    def words(self, language: str) -> str:
        """Return what the answer means in *language*."""
        return self.nb if language == "nb" else self.en


class Sides(Value):
    """Which answers speak of threats, weaknesses and strengths."""

    threats: tuple[Speaks, ...]
    weaknesses: tuple[Speaks, ...]
    strengths: tuple[Speaks, ...]


class RiskBook(Value):
    """All of it. *days* holds within how many days an assessment of each level is looked at again."""

    version: str
    days: dict[Level, int]
    matrix: dict[str, tuple[Level, ...]]
    sides: Sides
    rules: dict[str, RiskRule]

    @model_validator(mode="after")
    def _is_whole(self) -> "RiskBook":
        if set(self.days) != set(LEVELS) or min(self.days.values()) < 1:
            raise ValueError("every level needs its days, at least one")
        if set(self.matrix) != set(CONSEQUENCES) or {len(row) for row in self.matrix.values()} != {len(CHANCES)}:
            raise ValueError("the matrix needs three rows of three levels")
        return self

    def zone(self, chance: str, consequence: str) -> Level | None:
        """Return the level that likelihood and consequence make together, None where either is not known."""
        if chance not in CHANCES or consequence not in CONSEQUENCES:
            return None
        return self.matrix[consequence][CHANCES.index(chance)]


@cache
def riskbook() -> RiskBook:
    """Return the rules of risk as shipped, read once. Raises RULE_FILE_INVALID."""
    return load_riskbook(assets.resource("rules", "risk"))


def load_riskbook(folder: Path) -> RiskBook:
    """Read the rules of risk in *folder*. Raises RULE_FILE_INVALID, which names file and rule."""
    levels, sides, against = (_read(folder / f"{name}.toml") for name in ("levels", "sides", "against"))
    version = str(against.pop("version", ""))
    rules = {
        name: _made(RiskRule, "against.toml", name, {"id": name, "version": version, **table})
        for name, table in against.items()
    }
    whole = {
        "version": str(levels.get("version", "")),
        "days": levels.get("days"),
        "matrix": levels.get("matrix"),
        "sides": {name: sides.get(name) for name in Sides.model_fields},
        "rules": rules,
    }
    found: RiskBook = _made(RiskBook, "levels.toml", "-", whole)
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise RuleFileInvalid(file=path.name, rule="-", problem=type(failure).__name__) from None


def _made(model: type[Any], file: str, name: str, table: Mapping[str, Any]) -> Any:
    try:
        return model(**table)
    except ValidationError as failure:
        first = failure.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RuleFileInvalid(file=file, rule=name, problem=f"{where}: {first['msg']}") from None


def days_of(level: str, own: Mapping[str, int] | None = None) -> int | None:
    """Return within how many days an assessment of *level* is looked at again, None without a level.

    *own* holds intervals that were set in place of the defaults, by level.
    """
    default = next((days for one, days in riskbook().days.items() if one == level), None)
    return default if default is None or own is None else own.get(level, default)


def look_again(record: Record, own: Mapping[str, int] | None = None) -> date | None:
    """Return the day by which an assessment is looked at again: its own, never later than its level allows."""
    days, made = days_of(record.text("risk_level"), own), _date(record.text("risk_date"))
    latest = made + timedelta(days=days) if made and days else None
    both = [one for one in (latest, _date(record.text("risk_review"))) if one]
    return min(both, default=None)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
