"""Who leaves with a case: whom a consent covers, and who stays behind.

Nobody is sent or printed by accident: where somebody is covered, the others are left out by themselves. They come
along only when the rule is overruled in writing, and against a refusal only where the rule takes a reason for it.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from hrd_desktop.rules.book import Act, Rule, book
from hrd_desktop.rules.consents import Ask, Standing, standing
from hrd_desktop.rules.facts import Facts


def standings(facts: Facts, scope: str) -> Mapping[str, Standing]:
    """Return how the consent of each subject of *facts* to *scope* stands, by subject."""
    return {
        subject: standing(
            [one for one in facts.consents if one.subject == subject],
            Ask((scope,), child=subject in facts.children),
            facts.today,
        )
        for subject, _alias in facts.subjects
    }


def scope_of(act: Act) -> str:
    """Return the code of ``consent_scope`` that *act* rests on."""
    return _rules(act)[0].scope


def left_out(act: Act, facts: Facts, overruled: Collection[str] = ()) -> Mapping[str, Standing]:
    """Return who stays behind when *act* is carried out, and how their consent stands.

    Where nobody is covered an act that has a rule for that is stopped and nobody stays behind; overruled, only a
    refusal that the rule does not take a reason for keeps somebody back.
    """
    asked = _rules(act)
    found = standings(facts, asked[0].scope)
    lacking = {subject: one for subject, one in found.items() if not one.covered}
    rule = asked[0] if len(lacking) == len(found) else asked[-1]
    if rule.id not in overruled:
        return {} if rule.needs == "consent" else lacking
    return {subject: one for subject, one in lacking.items() if one.refused and rule.declined == "blocks"}


def inside(facts: Facts, out: Collection[str]) -> Facts:
    """Return *facts* about those who leave alone."""
    return replace(facts, subjects=tuple(one for one in facts.subjects if one[0] not in out))


def _rules(act: Act) -> list[Rule]:
    """Return the rules of *act* about people: where nobody is covered the first counts, else the last."""
    return [rule for rule in book().values() if rule.act == act and rule.needs in ("consent", "everyone", "each")]
