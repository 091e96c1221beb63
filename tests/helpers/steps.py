"""Steps that several journeys take through the window: a case, a consent, a measure and what its gates ask for."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QPushButton

from helpers.walker import Officer
from hrd_desktop.services.store import this_day

Answers = Mapping[str, Any]

RISK_WEIGHED: Answers = {
    "risk_auth_self": "no",
    "risk_auth_family": "no",
    "risk_work": "no",
    "risk_dialogue_channel": "not_possible",
    "risk_dialogue_why_not": "She is in hiding.",
    "risk_level": "medium",
}
"""What an assessment says that lets a step towards the authorities go on."""


def new_case(officer: Officer, **about: Any) -> str:
    """Begin a case by its button, write what is known of the defender, and return the case."""
    officer.press("New case")
    officer.arrives("case")
    case = officer.place.record
    subject = officer.ask(lambda session: session.cases.view(case).subjects[0])
    if about:
        fill(officer, subject, about)
        officer.go("case", case)
    return case


def fill(officer: Officer, record: str, answers: Answers) -> None:
    """Answer questions of *record* in the wizard."""
    officer.go("wizard", record, next(iter(answers)))
    for path, value in answers.items():
        officer.answer(path, value)


def consent(officer: Officer, case: str, *scopes: str, answer: str = "Given") -> None:
    """Record what the defender said when asked about *scopes*."""
    officer.go("case", case)
    officer.tab("Consent")
    for words in (*scopes, answer):
        officer.tick(words)
    officer.press("Record consent")


def assess(officer: Officer, case: str) -> str:
    """Make a risk assessment from the case's checklists, and return it."""
    officer.go("case", case)
    officer.tab("Checklists")
    officer.press("Begin: Risk assessment")
    officer.arrives("wizard")
    record = officer.place.record
    two_days_ago = this_day() - timedelta(days=2)  # a fixed day would be due again one day
    fill(officer, record, {"risk_date": two_days_ago.isoformat(), **RISK_WEIGHED})
    return record


def record_of(officer: Officer, case: str, kind: str, answers: Answers) -> str:
    """Begin a record of *kind*, as the list of new records calls it, and fill it in."""
    officer.go("case", case)
    officer.tab("Checklists")
    officer.pick("New record…", kind)
    officer.arrives("wizard")
    record = officer.place.record
    fill(officer, record, answers)
    return record


def propose(officer: Officer, case: str, kind: str) -> str:
    """Propose a measure on the case's own page, and return it."""
    officer.go("case", case)
    officer.tab("Measures")
    officer.choose("Propose a measure", kind)
    officer.press("Propose")
    officer.arrives("measure")
    return officer.place.record


def approve_outside(officer: Officer, measure: str, unit: str) -> None:
    """Write down an approval that came by telephone."""
    officer.go("measure", measure)
    officer.write("Approved by (unit)", unit)
    officer.write("How it came", "by telephone")
    officer.write("Why outside the program", "No sealed decisions yet.")
    officer.press("Record approval")


def next_step(officer: Officer, measure: str) -> str:
    """Take the measure one step further by its button, and return the words of that step."""
    page = officer.go("measure", measure)
    button: QPushButton = page.next
    words = button.text().replace("&", "")
    officer.stage.press(button)
    officer.stage.settle()
    return words


def unmet(officer: Officer, measure: str) -> set[str]:
    """Return the rules of *measure* that must hold and do not."""
    gates = officer.ask(lambda session: session.measures.gates(measure))
    return {gate.rule for gate in gates if gate.stops}


def duties(officer: Officer, case: str) -> set[str]:
    """Return the rules whose duties are open in *case*."""
    return {one.rule for one in officer.ask(lambda session: session.measures.duties(case))}
