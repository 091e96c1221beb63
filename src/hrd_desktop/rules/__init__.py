"""The guidelines' gates: data in ``resources/rules``, judged by pure functions (DESIGN D15).

A verdict names the rule, how strongly it binds, what is missing and what mends it. Nothing here reads a vault: the
caller states the :class:`Facts` (sharing) or the :class:`Situation` (measures).
"""

from hrd_desktop.rules.book import Rule, book
from hrd_desktop.rules.facts import Consent, Facts, in_force
from hrd_desktop.rules.gatebook import Action, GateRule, Remedy, action_of, actions, gate_rules
from hrd_desktop.rules.gates import Due, Gate, closing, duties, judge_measure, stopping
from hrd_desktop.rules.judge import Verdict, judge
from hrd_desktop.rules.situation import Approval, Situation, Subject

__all__ = [
    "Action",
    "Approval",
    "Consent",
    "Due",
    "Facts",
    "Gate",
    "GateRule",
    "Remedy",
    "Rule",
    "Situation",
    "Subject",
    "Verdict",
    "action_of",
    "actions",
    "book",
    "closing",
    "duties",
    "gate_rules",
    "in_force",
    "judge",
    "judge_measure",
    "stopping",
]
