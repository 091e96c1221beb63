"""What each word under ``needs`` looks at. Every function returns what is missing, empty when nothing is."""

from collections.abc import Callable, Mapping

from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules.book import Rule
from hrd_desktop.rules.facts import Facts, in_force, latest

Missing = tuple[str, ...]


def consent(rule: Rule, facts: Facts) -> Missing:
    """A consent in force of every subject for the rule's scope."""
    return tuple(text for subject, alias in facts.subjects if (text := _lacks(rule, facts, subject, alias)))


def _lacks(rule: Rule, facts: Facts, subject: str, alias: str) -> str:
    said = latest(facts, subject, rule.scope)
    if said is None:
        return _("No consent of “{alias}” is recorded.").format(alias=alias)
    if in_force(said, facts.today):
        return ""
    if said.state in ("declined", "withdrawn"):
        return _("“{alias}” has declined or withdrawn consent.").format(alias=alias)
    if said.state == "not_reached":
        return _("“{alias}” could not be asked, and it is not written down why and what was tried.").format(
            alias=alias
        )
    if said.until is not None and said.until < facts.today:
        return _("The consent of “{alias}” has ended.").format(alias=alias)
    return _("The consent of “{alias}” is not complete.").format(alias=alias)


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


def paper(_rule: Rule, facts: Facts) -> Missing:
    """Somebody has considered whether paper is safe."""
    return () if facts.paper_safe else (_("Nobody has said whether this is safe to hold on paper."),)


def paper_not_refused(_rule: Rule, facts: Facts) -> Missing:
    """Paper was not found unsafe."""
    return (_("The case is marked as unsafe to hold on paper."),) if facts.paper_safe == "no" else ()


NEEDS: Mapping[str, Callable[[Rule, Facts], Missing]] = {
    "consent": consent,
    "answers": answers,
    "recipients": recipients,
    "paper": paper,
    "paper_not_refused": paper_not_refused,
}
"""By the word a rule uses."""
