"""Exchange: what was received and sent, and the two things one can do."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.wording import about, sending
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, PageTitle, PrimaryButton, Row, Rows


class ExchangePage(Page):
    """Received and sent bundles, newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.open_button = PrimaryButton(self.tr("Open bundle…"), "folder-open")
        self.open_button.clicked.connect(self.desk.open_bundle)
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Exchange")), 1)
        head.addWidget(self.open_button)
        self.body.addLayout(head)
        self.received, self.sent = Rows(), Rows()
        for title, rows in ((self.tr("Received"), self.received), (self.tr("Sent"), self.sent)):
            card = Card(title)
            card.body.addWidget(rows)
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_place(self, _place: Place) -> None:
        self._load()

    def refresh(self, _changes: Any) -> None:
        self._load()

    def _load(self) -> None:
        exchange = self.desk.session.exchange
        self.desk.ask(self, lambda: (exchange.received(), exchange.sent()), self._on_loaded)

    @Slot(object)
    def _on_loaded(self, loaded: tuple[list[Any], list[Any]]) -> None:
        received, sent = loaded
        self.received.fill([self._row(one) for one in received], self.tr("No bundle has been opened here yet."))
        way = sending(self.desk.at_ministry, received=True)
        hint = self.tr("No bundle has been sealed here yet. Open a case and choose “{0}”.").format(way)
        self.sent.fill([self._row(one) for one in sent], hint)

    def _row(self, bundle: Any) -> QWidget:
        title = f"{bundle.case_number} · {quoted(bundle.alias)}" if bundle.alias else bundle.case_number
        show = LinkButton(self.tr("Show the case"))
        show.clicked.connect(lambda: self.desk.open_case(bundle.case))
        number = Chip(self.tr("no. {0}").format(bundle.sequence))
        return Row(title, f"{days.day(bundle.at)} · {about(bundle)}", number, show)

    def focus_first(self) -> None:
        self.open_button.setFocus()
