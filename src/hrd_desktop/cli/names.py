"""What a command says of names of people found in what would leave: each is covered by its alias, or kept."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from hrd_desktop.services.views import NameDecision, NameHit

Command = Callable[..., Any]


def name_options(function: Command) -> Command:
    """Add the options that decide about names; ``case names`` lists them."""
    for option in (
        click.option("--keep-reason", default="", help="Why the names of --keep-name stay."),
        click.option("--keep-name", multiple=True, help="The key of a name that stays, from: case names."),
        click.option("--cover-names", is_flag=True, help="Put the alias in place of every other name found."),
    ):
        function = option(function)
    return function


def decisions(options: dict[str, Any], found: "Callable[[], Sequence[NameHit]]") -> "tuple[NameDecision, ...]":
    """Take what was said about names out of *options*, and return what it decides about those *found*."""
    from hrd_desktop.services.errors import ReasonMissing
    from hrd_desktop.services.views import NameDecision

    cover, keys, reason = (options.pop(name) for name in ("cover_names", "keep_name", "keep_reason"))
    if keys and not reason.strip():
        raise ReasonMissing
    covered = [NameDecision(hit.key) for hit in found() if hit.key not in keys] if cover else []
    return (*covered, *(NameDecision(key, reason) for key in keys))


def line_of(hit: "NameHit") -> str:
    """Return a name that was found as one line: its key, where it stands, whose alias takes its place."""
    return f"{hit.key}  {hit.label}: {hit.before}[{hit.words}]{hit.after}  = {hit.alias}"
