"""The left rail: whose desk this is, the screens, and below them Settings and Lock now."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import colour, font, icon_size, pixmap, text_scale
from hrd_desktop.ui.theme.tokens import BODY, CARD_TITLE, RAIL, RAIL_FOLDED, SECONDARY
from hrd_desktop.ui.widgets import Elided, Label, Number, Rule

_HEIGHT = 36


class RailItem(QAbstractButton):
    """One entry: icon, words, and a number or a key at the end."""

    def __init__(self, icon_name: str, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._hint, self._folded = icon_name, hint, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(not hint)
        self.setFont(font(BODY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number = Number(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 18, 0)
        row.addStretch(1)
        row.addWidget(self.number)

    def fold(self, folded: bool) -> None:
        """Show the icon alone, with the words as a tool tip, or everything."""
        self._folded = folded
        self.setToolTip(self.text() if folded else "")
        self.number.setVisible(not folded and self.number.value > 0)
        self.update()

    def count(self, value: int) -> None:
        """Show *value* at the end, nothing for 0."""
        self.number.set_value(value)
        self.number.setVisible(not self._folded and value > 0)
        self.setAccessibleDescription(str(value) if value else "")

    def sizeHint(self) -> QSize:
        return QSize(RAIL_FOLDED, max(_HEIGHT, self.fontMetrics().height() + 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl, middle = self.isRightToLeft(), self.height() // 2
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), colour("rail_selected"))
        if self.isChecked():
            painter.fillRect(self.width() - 3 if rtl else 0, 0, 3, self.height(), colour("rail_mark"))
        sign = pixmap(self._icon_name, "rail_text" if self.isChecked() else "rail_muted")
        wide = icon_size()
        left = (self.width() - wide) // 2 if self._folded else self.width() - 20 - wide if rtl else 20
        painter.drawPixmap(left, middle - wide // 2, sign)
        if not self._folded:
            self._draw_words(painter, rtl)

    def _draw_words(self, painter: QPainter, rtl: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        start = int(Qt.AlignmentFlag.AlignLeading | middle)  # the painter mirrors these by itself
        end = int(Qt.AlignmentFlag.AlignTrailing | middle)
        room = 20 + icon_size() + 11
        words = self.rect().adjusted(18, 0, -room, 0) if rtl else self.rect().adjusted(room, 0, -18, 0)
        painter.setFont(font(BODY, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal))
        painter.setPen(colour("rail_text"))
        painter.drawText(words, start, self.text())
        if self._hint:
            painter.setFont(font(SECONDARY))
            painter.setPen(colour("rail_muted"))
            painter.drawText(words, end, self._hint)


class Rail(QFrame):
    """Emits ``chosen`` with a screen's key, ``lock_requested`` when the officer leaves."""

    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.items: dict[str, RailItem] = {}
        self.mission = Elided(size=CARD_TITLE, weight=QFont.Weight.DemiBold)
        self.role = Label(size=SECONDARY, ink="muted")
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(18, 0, 12, 0)
        head.setSpacing(1)
        head.addStretch(1)
        head.addWidget(self.mission)
        head.addWidget(self.role)
        head.addStretch(1)
        self._head.setMinimumHeight(69)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        self._feet = QVBoxLayout()
        self._feet.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(look="rail_rule"))
        column.addSpacing(10)
        column.addLayout(self._entries)
        column.addStretch(1)
        column.addWidget(Rule(look="rail_rule"))
        column.addSpacing(10)
        column.addLayout(self._feet)
        self.fold(False)

    def add(self, key: str, icon_name: str, text: str, *, below: bool = False) -> RailItem:
        """Add the entry of a screen; *below* puts it beside Lock now."""
        item = RailItem(icon_name, text)
        item.clicked.connect(lambda: self.chosen.emit(key))
        self.items[key] = item
        (self._feet if below else self._entries).addWidget(item)
        return item

    def add_lock(self) -> None:
        """Add Lock now as the last entry."""
        self.lock = RailItem("lock", self.tr("Lock now"), "Ctrl+L")
        self.lock.clicked.connect(self.lock_requested)
        self._feet.addWidget(self.lock)

    def select(self, key: str) -> None:
        """Mark the entry *key* as the one on screen."""
        for name, item in self.items.items():
            item.setChecked(name == key)

    def say_whose(self, mission: str, role: str) -> None:
        """Show the mission's name and the role under it."""
        self.mission.say(mission)
        self.role.setText(role)

    def fold(self, folded: bool) -> None:
        """Show icons only, or everything."""
        self.setFixedWidth(RAIL_FOLDED if folded else round(RAIL * text_scale()))
        self.mission.setVisible(not folded)
        self.role.setVisible(not folded)
        for item in (*self.items.values(), *([self.lock] if hasattr(self, "lock") else [])):
            item.fold(folded)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)
