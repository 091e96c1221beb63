"""What follows from a question's class of sensitivity: where its answers may be shown, and whether they leave.

Every question has one class; ``resources/rules/privacy/classes.toml`` says once what it means, so that lists, search,
bundles and prints cannot come to differ.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.forms import Sensitivity
from hrd_desktop.rules import files


class Told(Value):
    """What a class means for the officer, in one language; '' where there is nothing to say."""

    text: str


class ClassRule(Value):
    """What one class means.

    *shown* answers may stand in search results and comparisons. *leaves* says whether answers go along in bundles
    and on prints: ``always`` (where consent covers whom they are about), when ``chosen``, or ``never``.
    """

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    sensitivity: Sensitivity
    shown: bool
    leaves: Literal["always", "chosen", "never"]
    en: Told
    nb: Told

    def words(self, language: str) -> str:
        """Return what the officer is told in *language*, '' for nothing."""
        return self.nb.text if language == "nb" else self.en.text


@cache
def classes() -> Mapping[str, ClassRule]:
    """Return the rules by class, read once. Raises RULE_FILE_INVALID."""
    found = files.rules_of(ClassRule, assets.resource("rules", "privacy", "classes.toml"))
    return {rule.sensitivity: rule for rule in found.values()}


def is_shown(sensitivity: str | None) -> bool:
    """Whether answers of this class may stand in search results and comparisons; those of no class may not."""
    rule = classes().get(sensitivity or "")
    return rule is not None and rule.shown
