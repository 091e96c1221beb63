"""The wizard's last line: what is saved, and the ways on."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.widgets import Muted, PrimaryButton, Rule, SecondaryButton

_MARGIN, _SPACING = 16, 10
_LEAST = 50
"""Pixels for a topic's name, below which it is left out."""


class Footer(QFrame):
    """Tells in words and by a sign whether everything typed is in the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_topic, self._failed = "", False
        self.status = Muted("")
        self.later = SecondaryButton(self.tr("Finish later"))
        self.back = SecondaryButton(self.tr("Back"))
        self.next = PrimaryButton()
        self.next.setMinimumWidth(_LEAST)  # its words never keep the window from becoming narrower
        self._lay_out()
        self.show_ways(False, "")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        line.addWidget(self.status, 100)
        line.addStretch(1)
        for button in (self.later, self.back, self.next):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 14)
        layout.setSpacing(12)
        layout.addWidget(Rule())
        layout.addLayout(line)

    def buttons(self) -> list[QWidget]:
        """The buttons in reading order."""
        return [self.later, self.back, self.next]

    def show_ways(self, has_back: bool, next_topic: str) -> None:
        """Offer the way back and on; at the end of the form "Finish" takes the place of "Next"."""
        self._next_topic = next_topic
        self.back.setEnabled(has_back)
        self._name_next()

    def _name_next(self) -> None:
        topic = self._next_topic
        whole = self.tr("Next: %1").replace("%1", topic) if topic else self.tr("Finish")
        room = self._room()
        told = self._told_width()
        # "Saved" stands in the window's last line too, so it makes room for where the button leads. A failure stays.
        hides = not self._failed and self.next.fontMetrics().horizontalAdvance(whole) > room - told
        self.status.setVisible(bool(self.status.text()) and not hides)
        words = self._fitting(whole, room if hides else room - told)
        self.next.setText(words.replace("&", "&&"))
        self.next.setAccessibleName(whole)
        self.next.setToolTip(whole if words != whole else "")

    def _room(self) -> int:
        """Pixels for the last button's words when nothing is told beside the buttons."""
        taken = self.later.sizeHint().width() + self.back.sizeHint().width()
        button = self.next.sizeHint().width() - self.next.fontMetrics().horizontalAdvance(
            self.next.text().replace("&&", "&")
        )
        return self.width() - 2 * _MARGIN - 3 * _SPACING - taken - button

    def _told_width(self) -> int:
        """Pixels that what is told needs at least: its longest word, and four of them for a failure."""
        widths = [self.status.fontMetrics().horizontalAdvance(word) for word in self.status.text().split()]
        return (max(widths) * (4 if self._failed else 1) + _SPACING) if widths else 0

    def _fitting(self, words: str, room: int) -> str:
        short = self.tr("Next")
        if room < self.next.fontMetrics().horizontalAdvance(short) + _LEAST:
            return short if self._next_topic else words
        return self.next.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the topic's name is left out where there is no room."""
        super().resizeEvent(event)
        self._name_next()

    def show_saved(self, at: datetime | None) -> None:
        """Tell when the last answer was durable; nothing before the first."""
        self._tell(self.tr("● Saved %1").replace("%1", at.astimezone().strftime("%H:%M:%S")) if at else "", "ok")

    def show_saving(self) -> None:
        """Tell that something typed is not in the vault yet."""
        self._tell(self.tr("○ Saving…"), "muted")

    def show_failure(self, words: str) -> None:
        """Tell that the answer is not saved, why, and what to do."""
        self._tell(" ".join((self.tr("! Not saved."), words)), "danger")

    def _tell(self, words: str, ink: str) -> None:
        if words == self.status.text():
            return
        self._failed = ink == "danger"
        self.status.setText(words)
        self.status.setAccessibleName(words.lstrip("●○! "))
        self.status.set_ink(ink)
        self._name_next()
