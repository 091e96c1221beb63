"""Surfaces: the card, and the notice that says one thing with a meaning."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.theme import pixmap
from hrd_desktop.ui.theme.tokens import GRID, GUTTER, SECONDARY
from hrd_desktop.ui.widgets.aloud import announce
from hrd_desktop.ui.widgets.buttons import SecondaryButton
from hrd_desktop.ui.widgets.labels import CardTitle, Label, restyle, reveal

_SIGNS = {
    "danger": "circle-alert",
    "warn": "triangle-alert",
    "ok": "circle-check",
    "primary": "info",
    "neutral": "info",
}
_SIGN_INK = {"neutral": "muted"}
_ALOUD = {"danger", "warn", "ok"}
"""Tones of what has happened; the others say what a page is about."""


class Card(QFrame):
    """A white surface with a thin outline. Add content to ``body``; *title* may be ''."""

    def __init__(self, title: str = "", parent: QWidget | None = None, margin: int = GUTTER) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(GRID)
        self.head: QHBoxLayout | None = None
        self.title: CardTitle | None = None
        if title:
            self._add_head(title)

    def _add_head(self, title: str) -> None:
        self.title = CardTitle(title)
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID)
        self.head.addWidget(self.title, 1)
        self.body.addLayout(self.head)
        self.setAccessibleName(title)


class Notice(QFrame):
    """Says one thing where it matters, with a sign, words and at most one button.

    *tone* is danger, warn, ok, primary or neutral.
    """

    acted = Signal()

    def __init__(
        self, tone: str = "primary", text: str = "", title: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title = Label(weight=QFont.Weight.DemiBold, ink="tone")
        self.text = Label(size=SECONDARY)
        self.button = SecondaryButton()
        self.button.clicked.connect(self.acted)
        self._lay_out()
        self.say(tone, text, title, action)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, tone: str, text: str, title: str = "", action: str = "") -> None:
        """Show *text* with *tone*; an empty text hides the notice."""
        said, stood = f"{title} {text}".strip(), self.isVisible()
        again, self._tone = said == self.accessibleName() and tone == self._tone, tone
        self.setProperty("notice", tone)
        self.title.setText(title)
        reveal(self.title, bool(title))
        self.text.setText(text)
        reveal(self.text, bool(text))
        self.button.setText(action)
        reveal(self.button, bool(action))
        self.setAccessibleName(said)
        self._draw_sign()
        restyle(self)
        restyle(self.title)
        reveal(self, bool(said))
        if stood and not again:
            self._say_aloud()

    def show_error(self, error: HrdError, tone: str = "danger", action: str = "") -> None:
        """Say what happened, what it means for the data, what to do, and the code by which it is spoken of."""
        words = error.words(language())
        rest = " ".join(part for part in (words.data, words.do, f"({error.code})") if part)
        self.say(tone, rest, words.what, action)

    def clear(self) -> None:
        """Say nothing and take no room."""
        self.say(self._tone, "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: whoever hears the screen is told what has come into sight."""
        super().showEvent(event)
        if not event.spontaneous():
            self._say_aloud()

    def _say_aloud(self) -> None:
        if self._tone in _ALOUD:
            announce(self, self.accessibleName(), at_once=self._tone == "danger")

    def _draw_sign(self) -> None:
        if not self.accessibleName():
            return  # nothing is said, so nothing is drawn: the unlock window starts without the picture library
        self._sign.setPixmap(pixmap(_SIGNS[self._tone], _SIGN_INK.get(self._tone, self._tone)))


class Scroller(QScrollArea):
    """Scrolls its content up and down when the window is too small for it; the content's width follows the window."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("look", "scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
