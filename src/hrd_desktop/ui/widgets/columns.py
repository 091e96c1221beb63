"""Two columns of cards, below each other where there is no room for two."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import GUTTER


class Columns(QWidget):
    """*shares* are the parts of the width; below *least* pixels, at the usual text size, *right* stands under *left*.

    *even* lets the last cards reach down equally far.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        shares: tuple[int, int] = (16, 10),
        least: int = 760,
        even: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._parts = (_column(left, even), _column(right, even))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(GUTTER)
        for part, share in zip(self._parts, shares, strict=True):
            self._both.addWidget(part, share)

    @property
    def are_beside(self) -> bool:
        """Whether the columns stand beside each other."""
        return self._both.direction() is QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """Qt: as narrow as one column, so that a window is never kept wide by the pair."""
        whole = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._least * text_scale()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._both.direction() is not direction:
            self._both.setDirection(direction)


def _column(cards: Sequence[QWidget], even: bool) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GUTTER)
    for card in cards:
        column.addWidget(card)
    if not even:
        column.addStretch(1)
    return made
