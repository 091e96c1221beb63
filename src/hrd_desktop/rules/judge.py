"""Verdicts: what the rules say of an act, with the rule named and the way out offered."""

from collections.abc import Collection
from dataclasses import dataclass

from hrd_desktop import i18n
from hrd_desktop.rules.book import Act, Rule, Strength, book
from hrd_desktop.rules.facts import Facts
from hrd_desktop.rules.leaving import inside, left_out, standings
from hrd_desktop.rules.needs import NEEDS

_OF_PERSONS = ("consent", "everyone", "each")


@dataclass(frozen=True)
class Verdict:
    """What one rule says. *allowed* is the rule itself; *overruled* says that the officer overruled it in writing.

    *final* says that no writing overrules it, *opens* that overruling it brings along who would be left out.
    """

    rule: str
    allowed: bool
    strength: Strength
    text: str
    missing: tuple[str, ...] = ()
    remedy: str = ""
    remedy_text: str = ""
    overruled: bool = False
    final: bool = False
    opens: bool = False

    @property
    def stops(self) -> bool:
        """Whether the act must wait."""
        return not self.allowed and not self.overruled and self.strength == "must"

    @property
    def overrulable(self) -> bool:
        """Whether a written reason changes anything."""
        return not (self.allowed or self.overruled or self.final) and (self.strength == "must" or self.opens)


def judge(act: Act, facts: Facts, overruled: Collection[str] = ()) -> tuple[Verdict, ...]:
    """Return the verdict of every rule on *act*, in the order of the book, in the chosen language."""
    leaving = inside(facts, left_out(act, facts, overruled))
    return tuple(
        _verdict(rule, facts if rule.needs in _OF_PERSONS else leaving, overruled)
        for rule in book().values()
        if rule.act == act and (rule.needs != "aliases" or facts.telling is not None)
    )


def _verdict(rule: Rule, facts: Facts, overruled: Collection[str]) -> Verdict:
    missing, words = NEEDS[rule.needs](rule, facts), rule.words(i18n.language())
    final = bool(missing) and _is_final(rule, facts)
    return Verdict(
        rule=rule.id,
        allowed=not missing,
        strength=rule.strength,
        text=words.text,
        missing=missing,
        remedy=rule.remedy if missing else "",
        remedy_text=words.remedy if missing else "",
        overruled=bool(missing) and rule.id in overruled and not final,
        final=final,
        opens=rule.needs in ("everyone", "each"),
    )


def _is_final(rule: Rule, facts: Facts) -> bool:
    """Whether everybody who is not covered said no, and the rule takes no reason for going against that."""
    if rule.needs not in _OF_PERSONS or rule.declined != "blocks":
        return False
    return all(one.refused for one in standings(facts, rule.scope).values() if not one.covered)
