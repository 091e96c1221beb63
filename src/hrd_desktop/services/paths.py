"""Paths into repeats, read and written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_STEP = re.compile(r"([a-z][a-z0-9_]*)(?:\[([a-z0-9]+)\])?")


@dataclass(frozen=True)
class Step:
    """One part of a path: a name, and the row (id or position) where the name is a repeat."""

    name: str
    row: str = ""

    def __str__(self) -> str:
        return f"{self.name}[{self.row}]" if self.row else self.name


def split(path: str) -> list[Step]:
    """Return the steps of *path*. Raises ValueError for text that is no path."""
    steps = []
    for part in path.split("/"):
        match = _STEP.fullmatch(part)
        if match is None:
            raise ValueError("not a path")
        steps.append(Step(match[1], match[2] or ""))
    return steps


def join(steps: Sequence[Step]) -> str:
    """Return the path of *steps*."""
    return "/".join(str(step) for step in steps)
