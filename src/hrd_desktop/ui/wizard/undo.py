"""A line that offers to take back what was just removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hrd_desktop.ui.widgets import Label, SecondaryButton


class UndoBar(QFrame):
    """Shown after a removal until the next change. ``undo_requested`` takes it back."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sunk")
        self.words = Label()
        self.button = SecondaryButton(self.tr("Undo"), "undo-2")
        self.button.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what was removed, with the way back."""
        self.words.setText(words)
        self.button.setAccessibleName(f"{self.button.text()}: {words}")
        self.show()
