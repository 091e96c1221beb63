"""A layout that sets its items in reading order and breaks the line where the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items at their own size, wrapped like words; mirrored for right-to-left.

    *columns* > 0 sets them on a grid of at most that many equal columns instead, as far as the width allows.
    """

    def __init__(self, parent: QWidget | None = None, *, across: int = 18, down: int = 8, columns: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across, self._down, self._columns = across, down, columns
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt: take over *item*."""
        self._items.append(item)

    def count(self) -> int:
        """Qt: number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt: the item at *index*, None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt: give the item at *index* back to the caller."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt: narrower is higher."""
        return True

    def invalidate(self) -> None:
        """Qt: something inside has changed; what was worked out is asked for often until then."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Qt: height of all lines at *width*."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Qt: set the items inside *rect*."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt: all items on one line, as far as a page is wide."""
        widths = [item.sizeHint().width() + self._across for item in self._items]
        return QSize(min(sum(widths), 420), self.heightForWidth(420))

    def minimumSize(self) -> QSize:
        """Qt: room for the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x = y = high = 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            size = widget.sizeHint() if widget is not None else item.sizeHint()
            width = min(self._step(rect.width(), size.width()), max(rect.width(), 1))
            if x and x + width > rect.width():
                self._set_line(rect, line, high)
                x, y, high, line = 0, y + high + self._down, 0, []
            height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            if move:
                line.append((item, QRect(QPoint(x, y), QSize(width, height))))
            x, high = x + width + self._across, max(high, height)
        self._set_line(rect, line, high)
        return y + high

    def _set_line(self, rect: QRect, line: list[tuple[QLayoutItem, QRect]], high: int) -> None:
        """Set the items of one line on their common middle: a link beside buttons does not stand on their head."""
        for item, cell in line:
            item.setGeometry(self._mirrored(rect, cell.translated(0, (high - cell.height()) // 2)))

    def _step(self, room: int, wanted: int) -> int:
        if not self._columns:
            return wanted
        widest = max((item.sizeHint().width() for item in self._items), default=1)
        columns = min(self._columns, max(1, (room + self._across) // (widest + self._across)))
        return (room - (columns - 1) * self._across) // columns

    def _mirrored(self, rect: QRect, cell: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            cell.moveLeft(rect.width() - cell.x() - cell.width())
        return cell.translated(rect.topLeft())
