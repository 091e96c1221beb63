"""Every question an officer can answer, with a value for it, and the records in which the answers can stand."""

import re
from pathlib import Path

LISTED = Path(__file__).parents[1] / "end2end" / "settable_questions.csv"


class Places:
    """Records for the answers to stand in: as few as can hold them without one contradicting another."""

    def __init__(self, session) -> None:
        self.session = session
        self.people = {
            "defender": session.records.new("hrd"),
            "organisation": session.records.new("hrd"),
            "network": session.records.new("hrd"),
            "actor": session.records.new("hrd"),
            "party": session.records.new("per"),
            "person": session.records.new("per"),
            "source": session.records.new("source"),
            "user": session.officer,
        }
        self.case = session.cases.new()
        for kind, form in (("incident", "inc"), ("contact", "log"), ("consent", "cns"), ("measure", "act")):
            self.people[kind] = session.records.new(form, self.case)
        self.people |= {"risk": session.records.new("risk", self.case), "case": self.case, "any": self.case}
        self.people["mapping"] = session.records.new("map")
        self.held: list[tuple[str, str, dict[str, str]]] = []

    def value(self, written: str) -> str:
        """Return a value of the list with the ids of records that exist."""
        return re.sub(r"@(\w+)", lambda match: self.people[match[1]], written)

    def find(self, form: str, wanted: dict[str, str]) -> str:
        """Return a record of *form* in which *wanted* can stand."""
        alone = "urg_subject" in wanted  # it changes where the bound answers live
        for held_form, record, held in self.held:
            fits = all(held.get(path, value) == value for path, value in wanted.items())
            if held_form == form and fits and not alone and "urg_subject" not in held:
                held.update(wanted)
                return record
        record = self.session.records.new(form, self.case if form in ("risk", "inc", "log", "cns", "act") else None)
        self.held.append((form, record, dict(wanted)))
        return record
