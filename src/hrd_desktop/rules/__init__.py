"""The guidelines' gates: data in ``resources/rules``, judged by pure functions (DESIGN D15).

A verdict names the rule, how strongly it binds, what is missing and what mends it. Nothing here reads a vault: the
caller states the :class:`Facts` (sharing) or the :class:`Situation` (measures).
"""

from hrd_desktop.rules.book import Rule, book
from hrd_desktop.rules.consents import REFUSED, Ask, Standing, standing, word_of
from hrd_desktop.rules.datakinds import FILES, kind_of
from hrd_desktop.rules.facts import Consent, Facts
from hrd_desktop.rules.gatebook import Action, GateRule, Remedy, action_of, actions, gate_rules
from hrd_desktop.rules.gates import Due, Gate, closing, duties, judge_measure, stopping
from hrd_desktop.rules.judge import Verdict, judge
from hrd_desktop.rules.leaving import left_out, scope_of, standings
from hrd_desktop.rules.looks import consent_of
from hrd_desktop.rules.situation import Approval, Situation, Subject

__all__ = [
    "FILES",
    "REFUSED",
    "Action",
    "Approval",
    "Ask",
    "Consent",
    "Due",
    "Facts",
    "Gate",
    "GateRule",
    "Remedy",
    "Rule",
    "Situation",
    "Standing",
    "Subject",
    "Verdict",
    "action_of",
    "actions",
    "book",
    "closing",
    "consent_of",
    "duties",
    "gate_rules",
    "judge",
    "judge_measure",
    "kind_of",
    "left_out",
    "scope_of",
    "standing",
    "standings",
    "stopping",
    "word_of",
]
