"""The rules as the Ministry writes them: one table each in ``resources/rules/*.toml``.

A rule names what it looks at (``needs``) by a word that :mod:`hrd_desktop.rules.needs` knows; an unknown word stops
the program's tests and not an officer, since the files ship with the program.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value

Strength = Literal["must", "should", "may"]
Act = Literal["seal", "print", "export"]


class Words(Value):
    """What a rule asks, and the words on the button that mends it."""

    text: str
    remedy: str


class Rule(Value):
    """One gate.

    *place* names rows of the guidelines' matrix, *scope* the code of ``consent_scope`` that counts, *declined* what a
    consent that was asked for and refused does: it blocks, or it asks for the written reason.
    """

    id: str
    act: Act
    needs: Literal[
        "consent",
        "everyone",
        "each",
        "answers",
        "recipients",
        "aliases",
        "paper",
        "paper_not_refused",
        "paper_by_person",
    ]
    scope: str = ""
    declined: Literal["blocks", "reason"] = "reason"
    strength: Strength
    place: tuple[str, ...] = Field(min_length=1)
    remedy: str
    en: Words
    nb: Words

    def words(self, language: str) -> Words:
        """Return the rule's words in *language*."""
        return self.nb if language == "nb" else self.en


@cache
def book() -> Mapping[str, Rule]:
    """Return every rule by id, read once from the shipped files."""
    rules: dict[str, Rule] = {}
    for path in sorted(assets.resource("rules").glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if name in rules:
                raise ValueError(f"{path.name}: rule {name} is defined twice")
            rules[name] = Rule(id=name, **table)
    return rules
