"""What changed between the newest mapping and the one before, as text that can be taken into the annual report.

The text leaves the program over the clipboard: like paper it waits until every name of a person in it is decided.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.services.answers.comparing import Difference
from hrd_desktop.services.country.views import CountryView
from hrd_desktop.services.views import NameDecision, NameHit
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.names import NamesCard
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Muted,
    Notice,
    PageTitle,
    Row,
    Rows,
    SecondaryButton,
    clear_clipboard_if_ours,
    head_row,
)

Found = tuple[str, tuple[NameDecision, ...], Sequence[NameHit], str | None]
"""Country, what was decided about names, those found, and the text, None while a name is not decided."""


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
        self.notice, self.names = Notice(), NamesCard()
        self.notice.clear()
        self.card = Card()
        self.rows = Rows()
        self.card.body.addWidget(self.rows)
        self.body.addLayout(head_row(self.title, self.copy, self.back))
        self.body.addWidget(self.about)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.names)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.back.clicked.connect(lambda: self.desk.go("country", self._country))
        self.copy.clicked.connect(self._on_copy)
        self.names.changed.connect(self._on_decided)

    def show_place(self, place: Place) -> None:
        """Compare the two newest mappings of the country that *place* names."""
        self._country = place.record
        self.copy.setEnabled(False)
        self.notice.clear()
        self.names.start()
        self.set_marking("")
        desk, country = self.desk.session.countries, place.record
        self.desk.ask(self, lambda: (country, desk.view(country), desk.latest_diff(country)), self._show)

    def _show(self, found: tuple[str, CountryView, tuple[Difference, ...]]) -> None:
        country, view, differences = found
        if country != self._country:
            return
        self._found = differences
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

    @Slot()
    def _on_copy(self) -> None:
        """Look for names in the text, and copy it once each is decided. It reads everybody: on the long lane."""
        session, country, chosen = self.desk.session, self._country, self.names.choice()

        def look(_progress: Any) -> Found:
            reader = session.reader()
            try:
                found = reader.countries.diff_names(country, chosen)
                waiting = any(one.decided is None for one in found)
                return country, chosen, found, None if waiting else reader.countries.diff_text(country, chosen)
            finally:
                reader.close()

        job = self.desk.long(look)
        job.succeeded.connect(self._show_found)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        country, chosen, hits, text = found
        if (country, chosen) != (self._country, self.names.choice()) or not self.isVisible():
            return
        self.names.show_hits(hits)
        if text is None:
            words = self.tr("Its words name people whom the vault knows. Decide about each first.")
            self.notice.say("warn", words, self.tr("Not copied yet"))
            self.names.take_keyboard()
            return
        QApplication.clipboard().setText(text)
        self.copy.setFocus()
        self.notice.say(
            "ok",
            self.tr("It stays on the clipboard until something else is copied or the vault locks."),
            self.tr("Copied"),
        )
        session = self.desk.session
        self.desk.write(lambda: session.countries.copied(country, chosen))

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        self.desk.tell(error)

    @Slot()
    def _on_decided(self) -> None:
        """Copy as it is decided now; what lies on the clipboard was decided otherwise and goes."""
        clear_clipboard_if_ours()
        self._on_copy()
