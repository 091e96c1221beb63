"""A dialog of calm words: what happened, what it means for the data, what to do, and the code to speak of it by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from hrd_desktop.errors import Words
from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.widgets import CardTitle, FocusRing, Label, Muted, PageHead


class WordsDialog(QDialog):
    """Closing it is the end of it; what it says comes by :meth:`say`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("HRD Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def say(self, words: Words, code: str, buttons: Sequence[QPushButton], width: int) -> None:
        """Show *words* and *code* over *buttons*; *width* in pixels at the usual text size."""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        title = CardTitle(words.what)
        title.setWordWrap(True)
        for widget in (title, Label(words.data), Label(words.do), Muted(code), PageHead((), buttons)):
            column.addWidget(widget)
        wide = round(width * text_scale())
        self.setMinimumWidth(wide)
        self.resize(wide, column.totalHeightForWidth(wide))
        FocusRing(self)
