"""The guidelines' gates: data in ``resources/rules``, judged by pure functions (DESIGN D15).

A verdict names the rule, how strongly it binds, what is missing and what mends it. Nothing here reads a vault: the
caller states the :class:`Facts` (sharing) or the :class:`Situation` (measures, risk assessments).
"""

from hrd_desktop.rules.book import Rule, book
from hrd_desktop.rules.classes import classes, is_shown
from hrd_desktop.rules.consents import REFUSED, Ask, Standing, refuses_paper, standing, word_of
from hrd_desktop.rules.datakinds import FILES, kind_of
from hrd_desktop.rules.doubts import Doubt, doubts
from hrd_desktop.rules.facts import Consent, Facts
from hrd_desktop.rules.gatebook import Action, GateRule, Remedy, action_of, actions, gate_rules
from hrd_desktop.rules.gates import Due, Gate, closing, duties, first_stopped, judge_measure, stopping
from hrd_desktop.rules.judge import Verdict, judge
from hrd_desktop.rules.leaving import left_out, scope_of, standings
from hrd_desktop.rules.looks import applies, consent_of
from hrd_desktop.rules.noted import noted
from hrd_desktop.rules.openfirst import open_first
from hrd_desktop.rules.pseudonyms import telling_rules, tells_who
from hrd_desktop.rules.riskbook import CHANCES, CONSEQUENCES, LEVELS, RiskBook, Speaks, days_of, look_again, riskbook
from hrd_desktop.rules.risks import HARMS, Objection, Weighed, objections, on_side, weighed
from hrd_desktop.rules.situation import Approval, Situation, Subject

__all__ = [
    "CHANCES",
    "CONSEQUENCES",
    "FILES",
    "HARMS",
    "LEVELS",
    "REFUSED",
    "Action",
    "Approval",
    "Ask",
    "Consent",
    "Doubt",
    "Due",
    "Facts",
    "Gate",
    "GateRule",
    "Objection",
    "Remedy",
    "RiskBook",
    "Rule",
    "Situation",
    "Speaks",
    "Standing",
    "Subject",
    "Verdict",
    "Weighed",
    "action_of",
    "actions",
    "applies",
    "book",
    "classes",
    "closing",
    "consent_of",
    "days_of",
    "doubts",
    "duties",
    "first_stopped",
    "gate_rules",
    "is_shown",
    "judge",
    "judge_measure",
    "kind_of",
    "left_out",
    "look_again",
    "noted",
    "objections",
    "on_side",
    "open_first",
    "refuses_paper",
    "riskbook",
    "scope_of",
    "standing",
    "standings",
    "stopping",
    "telling_rules",
    "tells_who",
    "weighed",
    "word_of",
]
