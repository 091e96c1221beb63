"""The headings of a list that can be sorted: by a click, and by keyboard alone.

Qt's own header never takes the keyboard. This one is a stop for Tab: arrows walk along the headings, Space or Enter
sorts by the one with the ring and turns the order round.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from hrd_desktop.ui.theme import colour
from hrd_desktop.ui.theme.tokens import RADIUS


class SortHeader(QHeaderView):
    """``sort_requested`` names the column to sort by."""

    sort_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._at = 0
        self.setAccessibleName(self.tr("Headings: choose what to sort by"))
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self.sort_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk, Space and Enter sort."""
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            shown = [one for one in range(self.count()) if not self.isSectionHidden(one)]
            walk = shown if event.key() == forward else shown[::-1]
            self._at = next(iter(walk[walk.index(self._at) + 1 :]), self._at) if self._at in walk else walk[0]
            self._tell()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sort_requested.emit(self._at)
            self._tell()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: show where the keyboard is."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the headings, and the ring."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(colour("focus"), 2))
        left = self.sectionViewportPosition(self._at)
        box = QRect(left, 0, self.sectionSize(self._at), self.height())
        painter.drawRoundedRect(box.adjusted(2, 2, -3, -3), RADIUS, RADIUS)

    def _tell(self) -> None:
        heading = self.model().headerData(self._at, Qt.Orientation.Horizontal) if self.model() else ""
        self.setAccessibleName(self.tr("Sort by %1").replace("%1", str(heading)))
        self.viewport().update()
