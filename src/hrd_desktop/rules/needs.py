"""What each word under ``needs`` looks at. Every function returns what is missing, empty when nothing is."""

from collections.abc import Callable, Mapping

from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules.book import Rule
from hrd_desktop.rules.consents import Standing, refuses_paper
from hrd_desktop.rules.facts import Facts
from hrd_desktop.rules.leaving import standings

Missing = tuple[str, ...]


def consent(rule: Rule, facts: Facts) -> Missing:
    """A consent in force, for the rule's scope, of at least one subject; the others stay behind."""
    found = standings(facts, rule.scope)
    return () if any(one.covered for one in found.values()) else _lacking(facts, found)


def everyone(rule: Rule, facts: Facts) -> Missing:
    """Beside those who are covered, nobody is left out."""
    found = standings(facts, rule.scope)
    return _lacking(facts, found) if any(one.covered for one in found.values()) else ()


def each(rule: Rule, facts: Facts) -> Missing:
    """Nobody is left out, even where none is covered."""
    return _lacking(facts, standings(facts, rule.scope))


def _lacking(facts: Facts, found: Mapping[str, Standing]) -> Missing:
    return tuple(found[subject].missing(alias) for subject, alias in facts.subjects if not found[subject].covered)


def answers(_rule: Rule, facts: Facts) -> Missing:
    """Required questions answered; an urgent case may leave with gaps, which travel as such."""
    if facts.urgent or not facts.open_required:
        return ()
    count = facts.open_required
    text = ngettext("{count} required question is open.", "{count} required questions are open.", count)
    return (text.format(count=count),)


def recipients(_rule: Rule, facts: Facts) -> Missing:
    """Every recipient's words compared."""
    return tuple(
        _("The words of {principal} were not compared.").format(principal=principal) for principal in facts.unverified
    )


def aliases(_rule: Rule, facts: Facts) -> Missing:
    """No working name that tells a real one."""
    words = _("The working name “{alias}” holds a real name.")
    return tuple(words.format(alias=alias) for alias in facts.telling or ())


def paper(_rule: Rule, facts: Facts) -> Missing:
    """Somebody has considered whether paper is safe."""
    return () if facts.paper_safe else (_("Nobody here has weighed whether this case is safe to hold on paper."),)


def paper_not_refused(_rule: Rule, facts: Facts) -> Missing:
    """Paper was not found unsafe."""
    return (_("The case is marked as unsafe to hold on paper."),) if facts.paper_safe == "no" else ()


def paper_by_person(_rule: Rule, facts: Facts) -> Missing:
    """None of those it concerns has said that paper is not safe."""
    words = _("“{alias}” has said that it is not safe to hold this on paper.")
    return tuple(
        words.format(alias=alias)
        for subject, alias in facts.subjects
        if refuses_paper([one for one in facts.consents if one.subject == subject])
    )


NEEDS: Mapping[str, Callable[[Rule, Facts], Missing]] = {
    "consent": consent,
    "everyone": everyone,
    "each": each,
    "answers": answers,
    "recipients": recipients,
    "aliases": aliases,
    "paper": paper,
    "paper_not_refused": paper_not_refused,
    "paper_by_person": paper_by_person,
}
"""By the word a rule uses."""
