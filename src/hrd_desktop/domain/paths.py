"""Paths: where an answer stands in its record, written and taken apart (what they mean: ``statements``).

A path is a question's name, or goes through the rows of repeats: ``urg_events[k7q4m2xa]/urg_event_date``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_STEP = re.compile(r"([a-z][a-z0-9_]*)(?:\[([a-z0-9]+)\])?")
_PATH = re.compile(r"[a-z][a-z0-9_]*(\[[a-z0-9]+\]/[a-z][a-z0-9_]*)*")


@dataclass(frozen=True)
class Step:
    """One part of a path: a name, and the row (id or position) where the name is a repeat."""

    name: str
    row: str = ""

    def __str__(self) -> str:
        return f"{self.name}[{self.row}]" if self.row else self.name


def is_path(text: str) -> bool:
    """Return whether *text* is a well-formed path."""
    return _PATH.fullmatch(text) is not None


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


def in_row(repeat: str, row: str | int, name: str) -> str:
    """Return the path of question *name* in *row* (its id, or its position from 1) of the repeat at path *repeat*."""
    return f"{repeat}[{row}]/{name}"


def name_of(path: str) -> str:
    """Return the name of the question or repeat at *path*: its last part."""
    return path.rsplit("/", 1)[-1]
