"""The top line: find anything, begin a case, and urgent protection always one press away."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hrd_desktop.ui.theme import icon_size, pixmap, text_scale
from hrd_desktop.ui.theme.tokens import SECONDARY, TOP_LINE
from hrd_desktop.ui.widgets import DangerButton, IconButton, Label, SecondaryButton, TextEdit

_PAUSE_MS = 120
_MOVES = {
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Escape: "close",
}
_SIGN = 16


class SearchField(TextEdit):
    """Where the officer types what to find. Says what is asked, and which key moves in the hits."""

    asked = Signal(str)
    moved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        words = self.tr("Search cases, defenders, notes")
        super().__init__(placeholder=words, name=words, parent=parent)
        self.setProperty("look", "search")
        self.setMaximumWidth(round(400 * text_scale()))
        self.setToolTip(words)
        self._sign = Label(wrap=False, parent=self)
        self._key = Label("Ctrl K", size=SECONDARY - 1, wrap=False, parent=self)
        self._key.setProperty("look", "key")
        sign, key = icon_size(_SIGN) + 8, round(56 * text_scale())
        self.setTextMargins(*((key, 0, sign, 0) if self.isRightToLeft() else (sign, 0, key, 0)))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sign, 0, middle)
        row.addStretch(1)
        row.addWidget(self._key, 0, middle)
        self._draw_sign()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(lambda _text: self._pause.start())

    def _draw_sign(self) -> None:
        self._sign.setPixmap(pixmap("search", "muted", _SIGN))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(move)


class TopLine(QFrame):
    """Search, New case, Urgent protection."""

    new_case_requested = Signal()
    urgent_requested = Signal()
    call_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setMinimumHeight(TOP_LINE)
        self.search = SearchField()
        self.call = IconButton("phone", self.tr("Notes of a call (F9)"))
        self.new_case = SecondaryButton(self.tr("New case"))
        self.urgent = DangerButton(self.tr("Urgent protection"))
        self.call.clicked.connect(self.call_requested)
        self.new_case.clicked.connect(self.new_case_requested)
        self.urgent.clicked.connect(self.urgent_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self.call)
        row.addWidget(self.new_case)
        row.addWidget(self.urgent)
