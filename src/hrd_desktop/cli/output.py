"""What commands print: one JSON document on standard output, or words; words for people go to standard error.

JSON is written in ASCII, and words for people without control or direction characters: nothing that a case holds
can act on a terminal (faults 44, 54).
"""

import dataclasses
import json
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hrd_desktop import i18n
from hrd_desktop.domain.values import Value
from hrd_desktop.errors import HrdError
from hrd_desktop.system.progress import Progress


class Out:
    """Where a command's results go; *as_json* as the caller asked."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, data: object, *lines: str) -> None:
        """Print *data* as JSON, or *lines* for people."""
        if self.as_json:
            click.echo(json.dumps(plain(data), indent=1))
            return
        for line in lines:
            click.echo(clean(line))

    def say(self, text: str) -> None:
        """Tell the person something beside the result."""
        click.echo(clean(text), err=True)

    def progress(self) -> Progress:
        """Return a progress that draws a bar on a terminal and nothing elsewhere."""
        if self.as_json or not sys.stderr.isatty():
            return Progress()
        return Progress(_Bar().at)


class _Bar:
    def __init__(self) -> None:
        self._last = -1

    def at(self, percent: int, what: str) -> None:
        """Draw the bar anew when it has moved."""
        if percent == self._last:
            return
        self._last = percent
        end = "\n" if percent >= 100 else ""
        click.echo(f"\r[{'#' * (percent // 5):<20}] {percent:3d} % {clean(what)}{end}", err=True, nl=False)


def failed(error: HrdError, as_json: bool) -> int:
    """Print a failure and return its exit code."""
    words = error.words(i18n.language())
    if as_json:
        data = {
            "error": error.error,
            "code": error.code,
            "message": words.what,
            "data": words.data,
            "advice": words.do,
        }
        click.echo(json.dumps(data | _facts(error)))
    click.echo(clean(error.message(i18n.language())), err=True)
    return error.exit_code


def _facts(error: HrdError) -> dict[str, str]:
    """The rule that refused, so that a script can overrule it by name."""
    return {"rule": str(error.facts["rule"])} if "rule" in error.facts else {}


def clean(text: str) -> str:
    """Return *text* line by line without characters that act on a terminal."""
    from hrd_desktop.services.escaping import visible

    return "\n".join(visible(line) for line in text.split("\n"))


def plain(value: object) -> Any:
    """Return *value* as plain JSON values: data classes by field, times in ISO 8601, paths as text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name.rstrip("_"): plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Value):
        return plain(value.model_dump())
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        found = [plain(one) for one in value]
        return sorted(found) if isinstance(value, set | frozenset) else found
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value
