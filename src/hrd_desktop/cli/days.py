"""A day as an option takes it."""

from datetime import date
from typing import Any

import click


class Day(click.DateTime):
    """A day written as 2026-11-24; anything else is a usage error."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # type: ignore[override]
        """Return the day."""
        return super().convert(value, param, ctx).date()


DAY = Day()
