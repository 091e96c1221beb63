"""Reads the rule files: TOML, a version, and one table for each rule. What is wrong with one is said by its name."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from hrd_desktop.domain.values import Value
from hrd_desktop.rules.errors import RuleFileInvalid

Made = TypeVar("Made", bound=Value)


def read(path: Path) -> dict[str, Any]:
    """Return what the file at *path* holds. Raises RULE_FILE_INVALID."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise RuleFileInvalid(file=path.name, rule="-", problem=str(failure)) from None


def tables(folder: Path) -> Iterator[tuple[Path, str, object, str]]:
    """Yield file, name, table and version of every rule in *folder*. Raises RULE_FILE_INVALID for one named twice."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*.toml")):
        found = read(path)
        version = str(found.pop("version", ""))
        for name, table in found.items():
            if name in seen:
                raise RuleFileInvalid(file=path.name, rule=name, problem="this rule is defined twice")
            seen.add(name)
            yield path, name, table, version


def rules_of(model: type[Made], path: Path) -> Mapping[str, Made]:
    """Return the rules of one file by id. Raises RULE_FILE_INVALID."""
    found = read(path)
    version = str(found.pop("version", ""))
    return {name: made(model, path, name, table, version) for name, table in found.items()}


def made(model: type[Made], path: Path, name: str, table: object, version: str) -> Made:
    """Return the rule *name* as a *model*. Raises RULE_FILE_INVALID, which says what does not fit."""
    if not isinstance(table, dict):
        raise RuleFileInvalid(file=path.name, rule=name, problem="this is no table")
    if not version:
        raise RuleFileInvalid(file=path.name, rule=name, problem="the file has no version")
    try:
        return model.model_validate({"id": name, "file": path.name, "version": version, **table})
    except ValidationError as failure:
        first = failure.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RuleFileInvalid(file=path.name, rule=name, problem=f"{where}: {first['msg']}") from None
