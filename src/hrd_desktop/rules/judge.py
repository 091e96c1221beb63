"""Verdicts: what the rules say of an act, with the rule named and the way out offered."""

from collections.abc import Collection
from dataclasses import dataclass

from hrd_desktop import i18n
from hrd_desktop.rules.book import Act, Strength, book
from hrd_desktop.rules.facts import Facts
from hrd_desktop.rules.needs import NEEDS


@dataclass(frozen=True)
class Verdict:
    """What one rule says. *allowed* is the rule itself; *overruled* says that the officer overruled it in writing."""

    rule: str
    allowed: bool
    strength: Strength
    text: str
    missing: tuple[str, ...] = ()
    remedy: str = ""
    remedy_text: str = ""
    overruled: bool = False

    @property
    def stops(self) -> bool:
        """Whether the act must wait."""
        return not self.allowed and not self.overruled and self.strength == "must"


def judge(act: Act, facts: Facts, overruled: Collection[str] = ()) -> tuple[Verdict, ...]:
    """Return the verdict of every rule on *act*, in the order of the book, in the chosen language."""
    found = []
    for rule in book().values():
        if rule.act != act:
            continue
        missing = NEEDS[rule.needs](rule, facts)
        words = rule.words(i18n.language())
        found.append(
            Verdict(
                rule=rule.id,
                allowed=not missing,
                strength=rule.strength,
                text=words.text,
                missing=missing,
                remedy=rule.remedy if missing else "",
                remedy_text=words.remedy if missing else "",
                overruled=bool(missing) and rule.id in overruled,
            )
        )
    return tuple(found)
