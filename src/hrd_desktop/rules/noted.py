"""What is noted of a case and never forgotten: the acts of the journal that its log lists.

``resources/rules/privacy/noted.toml`` names them, so that what is kept of a case can be read in one place.
"""

from collections.abc import Mapping
from functools import cache

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.rules import files
from hrd_desktop.rules.saying import SayingRule


class NotedRule(SayingRule):
    """Acts of the journal that are noted of a case, and why."""

    file: str
    acts: tuple[str, ...] = Field(min_length=1)


@cache
def noted_rules() -> Mapping[str, NotedRule]:
    """Return the rules by id, read once. Raises RULE_FILE_INVALID."""
    return files.rules_of(NotedRule, assets.resource("rules", "privacy", "noted.toml"))


def noted() -> tuple[str, ...]:
    """Return every act that is noted of a case."""
    return tuple(act for rule in noted_rules().values() for act in rule.acts)
