"""The country sheet, seen before it is printed or saved; first come the names of people in its words."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from hrd_desktop.services.views import BriefingSheet, NameDecision, NameHit
from hrd_desktop.ui.briefing.sheet_page import SheetPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.names import NamesCard
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import LinkButton

Drawn = tuple[str, tuple[NameDecision, ...], Sequence[NameHit], BriefingSheet | None]
"""Country, what was decided about names, those found in its words, and the sheet, None while one is not decided."""


class CountrySheetPage(SheetPage):
    """A place's record is the code of a country."""

    def __init__(self, desk: Desk) -> None:
        self.decided = LinkButton()
        super().__init__(desk, self.decided)
        self._country = ""
        self._sheet: BriefingSheet | None = None
        self.name(self.tr("Country sheet"), self.tr("Back to the country"))
        self.decided.setText(self.tr("Names decided"))
        self.names = NamesCard()
        self.asked = self.names.scrolled()
        self.body.insertWidget(self.body.count() - 1, self.asked, 1)
        self.body.addStretch(0)
        self.names.changed.connect(self._draw)
        self.decided.clicked.connect(self._show_names)

    def show_place(self, place: Place) -> None:
        """Draw the sheet of the country that *place* names."""
        if place.record != self._country:
            self.names.start()
        self._country = place.record
        self.set_marking("")
        self._draw()

    def _draw(self) -> None:
        """Look for names, and draw the sheet once each is decided. Both read the whole vault: on the long lane."""
        for widget in (self.asked, self.decided):
            widget.hide()
        self.say_drawing()
        session, country, chosen = self.desk.session, self._country, self.names.choice()

        def draw(_progress: Any) -> Drawn:
            reader = session.reader()
            try:
                found = reader.countries.names(country, decided=chosen)
                waiting = any(one.decided is None for one in found)
                return country, chosen, found, None if waiting else reader.countries.sheet(country, names=chosen)
            finally:
                reader.close()

        job = self.desk.long(draw)
        job.succeeded.connect(self._show)
        job.failed.connect(self.desk.told)
        self.follow(job)

    @Slot(object)
    def _show(self, drawn: Drawn) -> None:
        country, chosen, found, sheet = drawn
        if (country, chosen) != (self._country, self.names.choice()) or not self.is_wanted():
            return
        self._sheet = sheet
        self.names.show_hits(found)
        self.asked.setVisible(sheet is None)
        self.decided.setVisible(bool(found) and sheet is not None)
        if sheet is None:
            self.state.setText(self.tr("Its words name people whom the vault knows. Decide about each first."))
            self.names.take_keyboard()
            return
        kept = any(one.decided and one.decided.kept for one in found)
        nobody = self.tr("No person and no source is named on it.")
        self.state.setText(self.tr("It names somebody, for a written reason.") if kept else nobody)
        self.show_pdf(sheet.pdf, sheet.file_name)
        self.preview.print_button.setFocus()

    @Slot()
    def _show_names(self) -> None:
        """Show what was decided about names again; any change leads back to the sheet."""
        self.preview.forget()
        self.preview.hide()
        self.decided.hide()
        self.asked.show()

    def go_back(self) -> None:
        """The country."""
        self.desk.go("country", self._country)

    def noting(self, what: str) -> Callable[[], object]:
        return partial(self.desk.session.countries.printed, self._country, self._sheet, what, self.names.choice())

    def focus_first(self) -> None:
        """The way back."""
        self.back.setFocus()

    def leave(self) -> None:
        super().leave()
        self._sheet = None
