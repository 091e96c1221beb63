"""Arguments for talking points, brought from the library when asked for: copied, or added to what is to be said."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hrd_desktop.services.measures.views import TalkingPoint
from hrd_desktop.ui.widgets import Card, Chip, IconButton, LinkButton, Muted, Row, Rows, reveal

SPOKEN = frozenset(
    {
        "informal_dialogue", "formal_enquiry", "official_meeting", "demarche", "official_statement",
        "multilateral_case", "upr_followup",
    }
)  # fmt: skip
"""Kinds of measures in which something is said to the authorities."""


class ArgumentsCard(Card):
    """``wanted`` asks for the arguments, ``added`` names the one to add to the text."""

    wanted = Signal()
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ArgumentsCard", "Arguments for talking points"))
        self.show_them = LinkButton(self.tr("Show the arguments"))
        self.about = Muted(self.tr("Added to the text, an argument opens an approval again."))
        self.rows = Rows()
        for widget in (self.show_them, self.about, self.rows):
            self.body.addWidget(widget)
        self.about.hide()
        self.rows.hide()
        self.show_them.clicked.connect(self.wanted)

    def start(self, kind: str) -> None:
        """Begin folded, for a measure of *kind*; hidden where nothing is said."""
        reveal(self, kind in SPOKEN)
        self.show_them.show()
        self.about.hide()
        self.rows.hide()

    def show_points(self, points: tuple[TalkingPoint, ...], takes_text: bool) -> None:
        """Show the arguments; they can be added where the measure has a text."""
        self.show_them.hide()
        reveal(self.about, takes_text)
        self.rows.fill([self._row(one, takes_text) for one in points])
        self.rows.show()

    def _row(self, one: TalkingPoint, takes_text: bool) -> QWidget:
        copy = IconButton("copy", self.tr("Copy: %1").replace("%1", one.title))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(one.text))
        ends: list[QWidget] = [copy]
        if one.used:
            ends.append(Chip(self.tr("In the text"), "ok"))
        elif takes_text:
            add = IconButton("plus", self.tr("Add to the text: %1").replace("%1", one.title))
            add.clicked.connect(lambda: self.added.emit(one.id))
            ends.append(add)
        return Row(one.title, f"{one.text}\n{one.place}" if one.text != one.title else one.place, *ends)
