"""Rows of a card: a strong line, a quiet line, a chip and a button, with a thin rule between rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.theme.tokens import GRID
from hrd_desktop.ui.widgets.labels import Label, Muted, Rule, Strong, reveal


class Row(QWidget):
    """One row: *title* (strong), *text* (quiet) on the left; whatever stands on the right in *ends*."""

    def __init__(
        self, title: str, text: str = "", *ends: QWidget, start: QWidget | None = None, strong: bool = True
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title: Label = Strong(title) if strong else Label(title)
        words.addWidget(self.title)
        self.text = Muted(text)
        reveal(self.text, bool(text))
        words.addWidget(self.text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 0, 10)
        line.setSpacing(10)
        if start is not None:
            line.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        for end in ends:
            line.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)


class Rows(QWidget):
    """Rows below each other with rules between them; ``fill`` replaces them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, rows: list[QWidget], nothing: str = "") -> None:
        """Show *rows*; if there are none, the words *nothing*."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not rows and nothing:
            quiet = Muted(nothing)
            quiet.setContentsMargins(0, GRID, 0, GRID)
            self._column.addWidget(quiet)
        for position, row in enumerate(rows):
            if position:
                self._column.addWidget(Rule())
            self._column.addWidget(row)


def head_row(*widgets: QWidget) -> QHBoxLayout:
    """Return a row with the first widget at the beginning and the others at the end."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(widgets[0], 1)
    for widget in widgets[1:]:
        row.addWidget(widget)
    return row
