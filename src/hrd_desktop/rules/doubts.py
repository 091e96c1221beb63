"""Doubts about what was answered: it hardly can be so, or should not stand there. A doubt stops nothing.

``resources/rules/doubts/*.toml`` says what raises one; the caller states what is known, by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import Field

from hrd_desktop import assets, i18n
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files


class Words(Value):
    """A doubt in one language, and the words on the button that leads to what raised it."""

    text: str = Field(min_length=10)
    remedy: str = Field(min_length=3)


class DoubtRule(Value):
    """One doubt: it stands while everything in *when* is known to be so. *remedy* is what a screen leads to."""

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    when: Mapping[str, str] = Field(min_length=1)
    remedy: Literal["answer", "names"]
    en: Words
    nb: Words


@dataclass(frozen=True)
class Doubt:
    """A doubt that stands: the rule's id, its words, and where its button leads."""

    rule: str
    text: str
    remedy: str
    remedy_text: str


@cache
def doubt_rules() -> Mapping[str, DoubtRule]:
    """Return the doubts about countries by id, read once. Raises RULE_FILE_INVALID."""
    return files.rules_of(DoubtRule, assets.resource("rules", "doubts", "country.toml"))


def doubts(known: Mapping[str, str]) -> tuple[Doubt, ...]:
    """Return the doubts that *known* raises, in the chosen language."""
    found = []
    for rule in doubt_rules().values():
        if all(known.get(name) == value for name, value in rule.when.items()):
            words = rule.nb if i18n.language() == "nb" else rule.en
            found.append(Doubt(rule.id, words.text, rule.remedy, words.remedy))
    return tuple(found)
