"""What changed between the newest mapping and the one before, as text that can be taken into the annual report."""

from PySide6.QtWidgets import QApplication, QWidget

from hrd_desktop.services.country import CountryView, Difference
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Card, Muted, PageTitle, Row, Rows, SecondaryButton, head_row


class ComparePage(Page):
    """A place's record is the code of a country."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._country = ""
        self._found: tuple[Difference, ...] = ()
        self.title = PageTitle(self.tr("What changed"))
        self.about = Muted()
        self.copy = SecondaryButton(self.tr("Copy as text"), "copy")
        self.back = SecondaryButton(self.tr("Back to the country"))
        self.card = Card()
        self.rows = Rows()
        self.card.body.addWidget(self.rows)
        self.body.addLayout(head_row(self.title, self.copy, self.back))
        self.body.addWidget(self.about)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.back.clicked.connect(lambda: self.desk.go("country", self._country))
        self.copy.clicked.connect(self._on_copy)

    def show_place(self, place: Place) -> None:
        """Compare the two newest mappings of the country that *place* names."""
        self._country = place.record
        self.set_marking("")
        desk = self.desk.session.countries
        self.desk.ask(lambda: (desk.view(place.record), desk.latest_diff(place.record)), self._show)

    def _show(self, found: tuple[CountryView, tuple[Difference, ...]]) -> None:
        view, self._found = found
        self.title.setText(self.tr("What changed: %1").replace("%1", view.name))
        dates = [one.date_text for one in view.mappings[:2]]
        told = self.tr("Mapping of %1 against that of %2. Persons and sources are left out.")
        self.about.setText(told.replace("%1", dates[0]).replace("%2", dates[1]) if len(dates) > 1 else "")
        self.copy.setEnabled(bool(self._found))
        self.rows.fill([self._row(one) for one in self._found], self.tr("Nothing differs between the two."))

    def _row(self, one: Difference) -> QWidget:
        nothing = self.tr("no answer")
        was = self.tr("Now: %1. Before: %2.")
        before, after = (said.rstrip(".") or nothing for said in (one.before, one.after))
        said = was.replace("%2", before).replace("%1", after)
        return Row(one.question, f"{said}\n{one.point}")

    def text(self) -> str:
        """Return the differences as lines of text."""
        was = self.tr("%1: %2 (before: %3)")
        return "\n".join(
            was.replace("%3", one.before or "–").replace("%2", one.after or "–").replace("%1", one.question)
            for one in self._found
        )

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.text())
