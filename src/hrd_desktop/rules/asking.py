"""What a form may ask of people: rules that every form definition is held against (``form check``).

The loader knows what a form can be; these rules say what it should be. They stand apart from it because the Ministry
writes them: ``resources/rules/privacy/asking.toml``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Literal

from pydantic import model_validator

from hrd_desktop import assets, i18n
from hrd_desktop.forms import Form, Question, Sensitivity
from hrd_desktop.rules import files
from hrd_desktop.rules.saying import SayingRule


class AskingRule(SayingRule):
    """One rule on the questions that it names (*questions*, ``*`` for any ending) or that are of *classes*.

    *needs* is what such a question must be: ``optional``, ``classed`` (of any class) or ``special`` (of the special
    categories, or stricter). A rule that names neither is about every question.
    """

    file: str
    questions: tuple[str, ...] = ()
    classes: tuple[Sensitivity, ...] = ()
    needs: Literal["optional", "classed", "special"]

    @model_validator(mode="after")
    def _names_one_thing(self) -> "AskingRule":
        if self.questions and self.classes:
            raise ValueError("it names questions and classes: one of them is enough")
        return self

    def about(self, question: Question) -> bool:
        """Whether the rule is about *question*; notes ask nothing."""
        if question.type == "note":
            return False
        named = any(fnmatchcase(question.name, one) for one in self.questions)
        return named or question.sensitivity in self.classes or not (self.questions or self.classes)

    def holds(self, question: Question) -> bool:
        """Whether *question* is as the rule asks."""
        if self.needs == "optional":
            return not question.required
        if self.needs == "classed":
            return question.sensitivity is not None
        return question.sensitivity in ("special-category", "source-identifying")


@dataclass(frozen=True)
class Fault:
    """A question that a rule speaks against: the rule's id and its words."""

    question: str
    rule: str
    text: str


@cache
def asking_rules() -> Mapping[str, AskingRule]:
    """Return the rules by id, read once. Raises RULE_FILE_INVALID."""
    return files.rules_of(AskingRule, assets.resource("rules", "privacy", "asking.toml"))


def faults(form: Form) -> Iterator[Fault]:
    """Yield every question of *form* that a rule speaks against, in the order of the form, in the chosen language."""
    for question in form.questions.values():
        for rule in asking_rules().values():
            if rule.about(question) and not rule.holds(question):
                said = rule.nb if i18n.language() == "nb" else rule.en
                yield Fault(question.name, rule.id, said.text)
