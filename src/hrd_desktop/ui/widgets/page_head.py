"""The head of a page: what it is about at the beginning, what can be done at the end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_GAP = 10


class PageHead(QWidget):
    """*names* and *ends* on one line; the ends stand below the names where both together have no room."""

    def __init__(self, names: Sequence[QWidget], ends: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._names, self._ends = QHBoxLayout(), QHBoxLayout()
        for row in (self._line, self._names, self._ends):
            row.setSpacing(_GAP)
        for widget in names:
            self._names.addWidget(widget)
        self._names.addStretch(1)
        self._ends.addStretch(1)
        for widget in ends:
            self._ends.addWidget(widget)
        self._line.addLayout(self._names, 1)
        self._line.addLayout(self._ends)

    def minimumSizeHint(self) -> QSize:
        """Qt: as narrow as the wider of the two, so that a window is never kept wide by both."""
        whole = super().minimumSizeHint()
        return QSize(max(row.minimumSize().width() for row in (self._names, self._ends)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Qt: a name or a chip that came or grew may leave no room either, also while the head was out of sight."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        needed = self._names.sizeHint().width() + _GAP + self._ends.sizeHint().width()
        narrow = self.width() < needed
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not direction:
            self._line.setDirection(direction)
