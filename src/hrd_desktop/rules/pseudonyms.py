"""Which answers tell by themselves who somebody is: under pseudonyms they stay.

``resources/rules/privacy/pseudonyms.toml`` names the questions. Rules go by a question's name alone, so that they
also hold for a question that came from a newer program and that no form here knows.
"""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.rules import files
from hrd_desktop.rules.saying import SayingRule


class TellingRule(SayingRule):
    """Questions whose answers tell who somebody is, and what such answers are called."""

    file: str
    questions: tuple[str, ...] = Field(min_length=1)


@cache
def telling_rules() -> Mapping[str, TellingRule]:
    """Return the rules by id, read once. Raises RULE_FILE_INVALID."""
    return files.rules_of(TellingRule, assets.resource("rules", "privacy", "pseudonyms.toml"))


@cache
def tells_who(question: str) -> str:
    """Return the id of the rule by which an answer to *question* tells who somebody is, '' for none."""
    return next((rule.id for rule in telling_rules().values() if _fits(question, rule.questions)), "")


def _fits(question: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(question, one) for one in patterns)
