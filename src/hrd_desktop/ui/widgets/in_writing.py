"""A row that is dealt with in writing: below it a line opens for the words, and a button takes them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.widgets.buttons import Button, LinkButton
from hrd_desktop.ui.widgets.fields import Field, TextEdit
from hrd_desktop.ui.widgets.rows import Row


class InWriting(QWidget):
    """*more* opens the line, *button* is live once the words have *enough* characters. ``kept`` carries them.

    A list is made anew with every change. What is half written is asked for before (``typed``) and given to the new
    row (``go_on``), or it would be lost with the old one.
    """

    kept = Signal(str)

    def __init__(self, row: Row, more: LinkButton, label: str, button: Button, enough: int) -> None:
        super().__init__()
        self.more, self.words, self.button = more, TextEdit(), button
        self._box = QWidget()
        line = QHBoxLayout(self._box)
        line.setContentsMargins(0, 0, 0, 2)
        line.addWidget(Field(label, self.words), 1)
        line.addWidget(button)
        start = QHBoxLayout()
        start.addWidget(more)
        start.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        row.stand_over_a_foot()
        column.addWidget(row)
        column.addLayout(start)
        column.addWidget(self._box)
        self._box.hide()
        button.setEnabled(False)
        self.words.textChanged.connect(lambda text: button.setEnabled(len(text.strip()) >= enough))
        button.clicked.connect(lambda: self.kept.emit(self.words.text().strip()))
        more.clicked.connect(self._on_more)

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.words.text()

    def go_on(self, typed: str) -> None:
        """Open the line with what was *typed* before; '' leaves it closed."""
        if typed:
            self._open()
            self.words.setText(typed)

    def _open(self) -> None:
        self.more.hide()
        self._box.show()

    def _on_more(self) -> None:
        self._open()
        self.words.setFocus()
