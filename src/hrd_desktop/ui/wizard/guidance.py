"""The right column: why the question in hand is asked, what to take care of, how sensitive its answer is."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hrd_desktop.ui.theme.tokens import CARD_TITLE, SECONDARY
from hrd_desktop.ui.widgets import Label, Muted, Scroller, reveal


@dataclass(frozen=True)
class Advice:
    """What stands beside one question; '' leaves a card out."""

    why: str = ""
    place: str = ""
    care: str = ""
    sensitivity: str = ""


class AdviceCard(QFrame):
    """A titled text."""

    def __init__(self, title: str, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("notice" if tone else "look", tone or "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = Label(title, size=CARD_TITLE, weight=QFont.Weight.DemiBold, ink="tone" if tone else "")
        self.text = Label(size=SECONDARY)
        self.place = Muted("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        for label in (self.title, self.text, self.place):
            layout.addWidget(label)

    def show_text(self, text: str, place: str = "") -> None:
        """Show *text*, or hide the card when there is none."""
        self.text.setText(text)
        self.place.setText(place)
        reveal(self.place, bool(place))
        reveal(self, bool(text))
        self.setAccessibleName(f"{self.title.text()}: {text}")


class GuidanceColumn(Scroller):
    """The three cards for the question in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        inner = QWidget()
        super().__init__(inner, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.why = AdviceCard(self.tr("Why we ask"), "", inner)
        self.care = AdviceCard(self.tr("Take care"), "warn", inner)
        self.sensitive = AdviceCard(self.tr("Sensitive"), "", inner)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for card in (self.why, self.care, self.sensitive):
            layout.addWidget(card)
            card.hide()
        layout.addStretch(1)

    def show_advice(self, advice: Advice) -> None:
        """Show what stands beside one question."""
        self.why.show_text(advice.why, advice.place)
        self.care.show_text(advice.care)
        self.sensitive.show_text(advice.sensitivity)
