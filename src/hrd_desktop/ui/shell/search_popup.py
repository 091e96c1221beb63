"""What was found, below the search field: alias first, never a real name."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import BODY, SECONDARY
from hrd_desktop.ui.widgets import Muted, announce

_HIT = Qt.ItemDataRole.UserRole
_SHOWN = 8
_Index = QModelIndex | QPersistentModelIndex


class _HitDelegate(QStyledItemDelegate):
    """Draws a hit: title, and below it what it says."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, round(font(BODY).pixelSize() * 1.4 + font(SECONDARY).pixelSize() * 1.4) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit = index.data(_HIT)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("primary_weak"))
        box = rect.adjusted(12, 7, -12, -7)
        up = Qt.AlignmentFlag.AlignTop if hit.snippet else Qt.AlignmentFlag.AlignVCenter
        flags = int(Qt.AlignmentFlag.AlignLeading | up)
        for text, size, weight, ink in (
            (hit.title, BODY, QFont.Weight.DemiBold, "text"),
            (hit.snippet, SECONDARY, QFont.Weight.Normal, "muted"),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(colour(ink))
            metrics = painter.fontMetrics()
            line = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, flags, line)
            box.setTop(box.top() + metrics.height() + 1)
        painter.restore()


class SearchPopup(QFrame):
    """The hits; lives inside the window, so that nothing of it stays on screen when the window hides."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "popup")
        self.list = QListWidget()
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_clicked)
        self.nothing = Muted(self.tr("Nothing found. Search looks at aliases, case numbers and answers."))
        self.nothing.setContentsMargins(12, 10, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.hide()

    def show_hits(self, hits: list[Any], below: QWidget) -> None:
        """Show *hits* under the widget *below*."""
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem()
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}. {hit.snippet}")
            self.list.addItem(item)
        self.list.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        self._place(below, len(hits))
        if hits:
            self.list.setCurrentRow(0)
        else:
            announce(self.nothing, self.nothing.text())

    def _place(self, below: QWidget, count: int) -> None:
        host = self.parentWidget()
        corner = below.mapTo(host, below.rect().bottomLeft()) if host is not None else below.pos()
        row = self.list.sizeHintForRow(0) if count else self.nothing.sizeHint().height()
        width = max(below.width(), 420)
        room = (host.width() - corner.x() - 12) if host is not None else width
        self.setGeometry(corner.x(), corner.y() + 4, min(width, room), row * min(max(count, 1), _SHOWN) + 12)
        self.show()
        self.raise_()

    def move_by(self, key: str) -> None:
        """Obey a key typed in the search field: ``down``, ``up``, ``open`` or ``close``."""
        if key == "close":
            self.hide()
        elif key == "open":
            item = self.list.currentItem()
            if item is not None and self.isVisible():
                self._on_clicked(item)
        elif self.list.count():
            step = 1 if key == "down" else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_HIT))
