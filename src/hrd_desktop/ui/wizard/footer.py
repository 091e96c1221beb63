"""The wizard's last line: what is saved, and the ways on."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.widgets import Muted, PrimaryButton, Rule, SecondaryButton

_AROUND, _LEAST = 165, 50
"""Pixels for margins, spacing and the status; least for a topic's name."""


class Footer(QFrame):
    """Tells in words and by a sign whether everything typed is in the vault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_topic = ""
        self.status = Muted("")
        self.later = SecondaryButton(self.tr("Finish later"))
        self.back = SecondaryButton(self.tr("Back"))
        self.next = PrimaryButton()
        self._lay_out()
        self.show_ways(False, "")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.status, 1)
        for button in (self.later, self.back, self.next):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 14)
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
        if not self._next_topic:
            words = self.tr("Finish")
        else:
            words = self._fitting(self.tr("Next: %1").replace("%1", self._next_topic))
        self.next.setText(words.replace("&", "&&"))
        self.next.setAccessibleName(
            self.tr("Next: %1").replace("%1", self._next_topic) if self._next_topic else words
        )

    def _fitting(self, words: str) -> str:
        taken = self.later.sizeHint().width() + self.back.sizeHint().width() + _AROUND
        room = self.width() - taken
        short = self.tr("Next")
        if room < self.next.fontMetrics().horizontalAdvance(short) + _LEAST:
            return short
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
        self.status.setText(words)
        self.status.setAccessibleName(words.lstrip("●○! "))
        self.status.set_ink(ink)
