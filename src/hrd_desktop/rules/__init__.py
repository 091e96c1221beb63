"""The guidelines' gates: data in ``resources/rules``, judged by pure functions (DESIGN D15).

A verdict names the rule, how strongly it binds, what is missing and what mends it. Nothing here reads a vault: the
caller states the :class:`Facts`.
"""

from hrd_desktop.rules.book import Rule, book
from hrd_desktop.rules.facts import Consent, Facts, in_force
from hrd_desktop.rules.judge import Verdict, judge

__all__ = ["Consent", "Facts", "Rule", "Verdict", "book", "in_force", "judge"]
