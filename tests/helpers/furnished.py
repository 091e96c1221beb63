"""A made-up mission with something to show on every screen, and the list of all places an officer can stand at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hrd_desktop import forms
from hrd_desktop.demo import office as story
from hrd_desktop.services.store import this_day
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard.progress import sections_of

WITH_TOPICS = ("urg", "risk", "map", "hrd", "inc", "cas", "mis", "per", "act", "cns", "log", "vis", "cty")


REAL_NAMES = ("Ilmaria Vestrand", "Ilmarya Vestrand", "Made-up Witness")
"""Of the defenders and the person below; no screen may tell them unasked."""


@dataclass(frozen=True)
class Stop:
    """One thing to look at: its name in a report, the place, and what to press there before looking."""

    name: str
    place: Place
    press: Callable[[Any], object] | None = None


class Furnished:
    """The ids of what was made."""

    def __init__(self, session: Any) -> None:
        self.session = session
        started = session.cases.start_urgent()
        self.case, self.checklist, self.defender = started.case, started.checklist, started.defender
        story.fill_heron(session, story.Heron(self.case, self.checklist, self.defender))
        self.consent = session.cases.give_consent(
            self.case, scopes=["share_ministry", "raise_authorities"], on=None, until=None, state="given",
            giver="self", form="spoken", limits="", why="",
        )  # fmt: skip
        self._answer_more()
        self.records = {form: self._one(form) for form in WITH_TOPICS}

    def _answer_more(self) -> None:
        session, given = self.session, self.session.answers
        other = session.cases.start_urgent()
        session.defenders.rename(other.defender, "Plover")
        for record, name in ((self.defender, REAL_NAMES[0]), (other.defender, REAL_NAMES[1])):
            given.set(record, "hrd_name", name)
        self.other = other.defender
        row = given.add_row(self.defender, "hrd_contacts")
        for name, value in {"channel": "e2ee_call", "value": "+000 00 000", "agreed": "yes"}.items():
            given.set(self.defender, f"hrd_contacts[{row}]/hrd_contact_{name}", value)
        self.person = session.people.new("witness", {"per_name": REAL_NAMES[2], "per_kind": "witness"})
        session.people.new("authority", {"per_body": "Made-up Ministry of Rivers and Northern Harbours"})
        self.contact = session.contacts.new(self.case)
        given.set(self.contact, "log_date", this_day().isoformat())
        self.measure = session.measures.new(self.case, "demarche")
        weighed = session.records.new("risk", self.case)
        for name, value in {"risk_date": this_day().isoformat(), "risk_level": "extreme"}.items():
            given.set(weighed, name, value)
        session.mission.change(label="Ambassaden i Lidovia")
        for year in ("2024", "2025"):
            given.set(session.countries.new_version("XL"), "map_date", f"{year}-03-01")

    def _one(self, form: str) -> str:
        made = {
            "urg": self.checklist, "hrd": self.defender, "cas": self.case, "per": self.person, "act": self.measure,
            "log": self.contact, "cns": self.consent, "mis": self.session.multilateral.settings(),
        }  # fmt: skip
        return made.get(form) or self.session.records.new(form, case=None if form in ("map", "cty") else self.case)

    # -- where to stand -------------------------------------------------------------------------------------------

    def screens(self) -> Iterator[Stop]:
        """Yield every screen of the program but the wizard, with each of its tabs and steps."""
        record = {
            "case": self.case, "risk": self.case, "consent_page": self.consent, "consent_list": self.consent,
            "defender": self.defender, "contact": self.defender, "person": self.person, "measure": self.measure,
            "seal": self.case, "briefing": self.case, "country_compare": "XL", "country_sheet": "XL",
            "finder": self.defender, "sort": self.contact, "call": self.contact,
        }  # fmt: skip
        from hrd_desktop.ui.screens import SCREENS

        for screen in SCREENS:
            place = Place(screen.key, record.get(screen.key, ""))
            if screen.key == "case":
                for tab in range(8):
                    yield Stop(f"case-{tab}", place, lambda page, at=tab: page.tabs.setCurrentIndex(at))
            elif screen.key == "seal":
                for step in range(4):
                    yield Stop(f"seal-{step}", place, lambda page, at=step: page._go(at))
            elif screen.key == "merge":
                yield Stop("merge", Place("merge", self.defender, self.other))
            elif screen.key == "path":
                yield Stop("path", Place("path", self.case, "visa"))
            elif screen.key == "library":
                yield Stop("library", place)
                yield Stop("library-entry", Place("library", "point-multilateral"))
            elif screen.key != "wizard":
                yield Stop(screen.key, place)

    def topics(self, language: str) -> Iterator[Stop]:
        """Yield every topic of every form."""
        for form in WITH_TOPICS:
            for at, section in enumerate(sections_of(forms.catalogue()[form], language)):
                yield Stop(
                    f"{form}/{section.key}",
                    Place("wizard", self.records[form]),
                    lambda page, n=at: page.controller.show_section(page.controller.sections[n]),
                )
