"""Two records side by side: what differs is decided question by question, then they become one.

Names are hidden until asked for, and that both were shown is written in the journal. Nothing is written before
"Make one"; everything can be taken back on the page of the record that stays.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.people.views import Comparison, Difference, Merged, Side
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people.knowing import open_party
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Label,
    Muted,
    PageTitle,
    PrimaryButton,
    Radio,
    Scroller,
    SecondaryButton,
    reveal,
)

_WAYS = ("keep", "take", "both")


class SideCard(Card):
    """One record's answer."""

    def __init__(self, title: str, side: Side, secret: bool) -> None:
        super().__init__("", margin=12)
        when = days.moment(side.at)
        by = " · ".join(part for part in (title, when, side.by_label) if part)
        self._text = side.text
        self.words = Label(side.text)
        self.body.addWidget(Muted(by))
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        if secret:
            self.hide_text()

    def hide_text(self) -> None:
        """Hide the answer: it is a name."""
        self.words.setText(self.tr("Hidden"))
        self.words.set_ink("muted")

    def show_text(self) -> None:
        """Show the answer."""
        self.words.setText(self._text)
        self.words.set_ink("")


class DifferenceCard(Card):
    """A question that the two answer differently, and the choice between them."""

    decided = Signal()

    def __init__(self, found: Difference, keep_title: str, take_title: str) -> None:
        super().__init__(found.question)
        self.found = found
        self.sides = (
            SideCard(keep_title, found.keep, found.secret),
            SideCard(take_title, found.take, found.secret),
        )
        row = QHBoxLayout()
        row.setSpacing(14)
        for side in self.sides:
            row.addWidget(side, 1)
        self.body.addLayout(row)
        self._group = QButtonGroup(self)
        ways = QHBoxLayout()
        ways.setSpacing(18)
        words = (
            self.tr("Keep that of %1").replace("%1", keep_title),
            self.tr("Take that of %1").replace("%1", take_title),
            self.tr("Keep both"),
        )
        for number, text in enumerate(words[: 3 if found.both else 2]):
            button = Radio(text.replace("&", "&&"))
            button.setAccessibleDescription(found.question)
            self._group.addButton(button, number)
            ways.addWidget(button)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self._group.idClicked.connect(lambda _number: self.decided.emit())

    @property
    def decision(self) -> str:
        """``keep``, ``take``, ``both``, or '' while nothing is decided."""
        number = self._group.checkedId()
        return _WAYS[number] if number >= 0 else ""

    def choose(self, way: str) -> None:
        """Decide."""
        self._group.button(_WAYS.index(way)).click()


class MergePage(Page):
    """A place's record stays; its path is the record that becomes part of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pair = ("", "")
        self.found: Comparison | None = None
        self.cards: list[DifferenceCard] = []
        self.title, self.left = PageTitle(), Chip("", "warn")
        self.why, self.moves = Muted(), Muted()
        self.names = SecondaryButton(self.tr("Show the names"), "eye")
        self.turn = SecondaryButton(self.tr("Let the other one stay"), "arrow-left-right")
        self.apart = SecondaryButton(self.tr("Not the same"))
        self.join = PrimaryButton(self.tr("Make one"))
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.left)
        self.body.addLayout(head)
        self.body.addWidget(self.why)
        self.body.addWidget(self.moves)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addStretch(1)
        self.body.addWidget(Scroller(inner), 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for button in (self.names, self.turn, self.apart):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.join)
        self.body.addLayout(foot)
        self.names.clicked.connect(self._on_names)
        self.turn.clicked.connect(lambda: self.desk.go("merge", self._pair[1], self._pair[0]))
        self.apart.clicked.connect(self._on_apart)
        self.join.clicked.connect(self._on_join)

    def show_place(self, place: Place) -> None:
        """Compare the two records that *place* names."""
        self.set_marking("")
        self._pair = (place.record, place.path)
        self._clear()
        self._load()

    def leave(self) -> None:
        """Hide the names."""
        for card in self.cards:
            if card.found.secret:
                for side in card.sides:
                    side.hide_text()
        self.names.setEnabled(True)

    def _load(self) -> None:
        session, (keep, gone) = self.desk.session, self._pair
        if keep and gone:
            self.desk.ask(self, lambda: session.people.compare(keep, gone), self._show)

    def _clear(self) -> None:
        self.found = None
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.join.setEnabled(False)

    def _show(self, found: Comparison) -> None:
        if (found.keep, found.gone) != self._pair:
            return
        self._clear()
        self.found = found
        title = self.tr("Make one of %1 and %2")
        self.title.setText(title.replace("%2", found.gone_title).replace("%1", found.keep_title))
        stays = self.tr("%1 stays. %2").replace("%1", found.keep_title)
        self.why.setText(stays.replace("%2", " · ".join(found.reasons)))
        self.moves.setText(self._what_moves(found))
        for number, one in enumerate(found.differences):
            card = DifferenceCard(one, found.keep_title, found.gone_title)
            card.decided.connect(self._on_decided)
            self._column.insertWidget(number, card)
            self.cards.append(card)
        reveal(self.names, any(one.secret for one in found.differences))
        self.names.setEnabled(True)
        self._on_decided()

    def _what_moves(self, found: Comparison) -> str:
        counted = (
            (self.tr("cases: %1"), found.cases),
            (self.tr("consents: %1"), found.consents),
            (self.tr("other records: %1"), found.links),
            (self.tr("files: %1"), found.files),
            (self.tr("answers that only one has: %1"), found.filled),
        )
        parts = [words.replace("%1", str(count)) for words, count in counted if count]
        if not parts:
            return self.tr("Nothing else moves. It can be taken back.")
        return self.tr("Moves over: %1. It can be taken back.").replace("%1", ", ".join(parts))

    def _on_decided(self) -> None:
        left = sum(not card.decision for card in self.cards)
        self.left.setText(self.tr("To decide: %1").replace("%1", str(left)))
        reveal(self.left, left > 0)
        self.join.setEnabled(self.found is not None and not left)

    def _on_names(self) -> None:
        session, found = self.desk.session, self.found
        if found is not None:
            self.desk.ask(self, lambda: session.people.names_shown(found), lambda _nothing: self._show_names(found))

    def _show_names(self, found: Comparison) -> None:
        if found is not self.found or not self.isVisible():
            return
        for card in self.cards:
            for side in card.sides:
                side.show_text()
        self.names.setEnabled(False)

    def _on_apart(self) -> None:
        session, (keep, gone) = self.desk.session, self._pair
        self.desk.begin(lambda: session.people.keep_apart(keep, gone), lambda _nothing: self._go_to(keep), self)

    def _on_join(self) -> None:
        session, (keep, gone) = self.desk.session, self._pair
        decided = {card.found.path: card.decision for card in self.cards}
        self.desk.begin(lambda: session.people.merge(keep, gone, decided), self._on_joined, self)

    def _on_joined(self, merged: Merged) -> None:
        self._pair = ("", "")
        self._go_to(merged.record)

    def _go_to(self, record: str) -> None:
        session = self.desk.session
        self.desk.ask(
            self, lambda: session.records.show(record).form, lambda form: open_party(self.desk, form, record)
        )

    def focus_first(self) -> None:
        """The first choice."""
        buttons = self.cards[0].findChildren(Radio) if self.cards else []
        (buttons[0] if buttons else self.join).setFocus(Qt.FocusReason.OtherFocusReason)
