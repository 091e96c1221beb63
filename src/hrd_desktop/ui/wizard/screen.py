"""The wizard as a screen of the frame."""

from hrd_desktop import i18n
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard.controller import WizardController
from hrd_desktop.ui.wizard.loading import Loaded
from hrd_desktop.ui.wizard.page import WizardPage

_UNDER = {
    "map": "country",
    "cty": "country",
    "hrd": "defenders",
    "per": "defenders",
    "act": "measures",
    "mis": "settings",
}
"""The rail's entry that a form belongs under; every other one belongs to a case."""

_BACK_TO = frozenset({"measure", "risk", "consent_page", "path", "contact"})
"""Screens whose questions lead back to them."""


class WizardScreen(Page):
    """Draws the record that a place names, and returns to where the officer came from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._from: Place | None = None
        self.page = WizardPage(self)
        self.body.addWidget(self.page)
        self.controller = WizardController(self.page, desk, i18n.language)
        self.controller.opened.connect(self._on_opened)
        self.controller.moved.connect(self._on_moved)
        self.controller.left.connect(self._on_left)

    def show_place(self, place: Place) -> None:
        """Open the record at the question that *place* names; remember where the officer came from."""
        before = self.desk.place
        if before is None or before.screen != "wizard" or before.record != place.record:
            self._from = before if before is not None and before.screen in _BACK_TO else None
        self.controller.open(place.record, place.path)

    def refresh(self, changes: Changes) -> None:
        """Follow what other screens wrote."""
        self.controller.refresh(changes)

    def leave(self) -> None:
        """Hand everything typed to the vault's lane."""
        self.controller.flush()

    def focus_first(self) -> None:
        """The first question, or where the keyboard was."""
        if self.page.focused() is None:
            self.page.go_to("")

    def show_guidance(self) -> bool:
        """F1: open the guidance where it is folded away."""
        self.page.show_guidance()
        return True

    def _on_opened(self, marking: str) -> None:
        self.set_marking(marking)
        if self.controller.loaded is not None:
            self.belongs.emit(_UNDER.get(self.controller.loaded.form.id, "cases"))

    def _on_moved(self, record: str, path: str) -> None:
        self.moved.emit(Place("wizard", record, path))

    def _on_left(self, loaded: Loaded | None) -> None:
        before, self._from = self._from, None
        if loaded is None:
            self.desk.go("today")
        elif before is not None:
            self.desk.go(before.screen, before.record, before.path)
        elif loaded.form.id == "act":
            self.desk.go("measure", loaded.record)
        elif loaded.form.id == "hrd":
            self.desk.open_defender(loaded.record)
        elif loaded.form.id == "per":
            self.desk.go("person", loaded.record)
        elif loaded.form.id in ("map", "cty"):
            self.desk.go("country")
        elif loaded.case:
            self.desk.open_case(loaded.case)
        else:
            self.desk.go("today")
