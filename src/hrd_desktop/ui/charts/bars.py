"""Counts as bars: a name, a bar on a track, the number. Read aloud as one line each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from hrd_desktop.ui.theme import colour
from hrd_desktop.ui.theme.tokens import SECONDARY
from hrd_desktop.ui.widgets import Label, Strong


class Bar(QWidget):
    """A bar of *share* (0 to 1) in the colour of *token*."""

    def __init__(self, share: float, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._token = share, token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)

    def sizeHint(self) -> QSize:
        """Qt: one line high."""
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the track, then the bar from where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunk"))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        wide = self.width() * self._share
        painter.setBrush(colour(self._token))
        painter.drawRoundedRect(
            QRectF(self.width() - wide if self.isRightToLeft() else 0, 0, wide, self.height()), 2, 2
        )


class Bars(QWidget):
    """Bars below each other, on one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_counts(self, counts: Sequence[tuple[str, int, str]]) -> None:
        """Show *counts* as (name, number, colour token)."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        most = max((number for _name, number, _token in counts), default=0) or 1
        for line, (name, number, token) in enumerate(counts):
            self._grid.addWidget(Label(name, size=SECONDARY, ink="" if number else "muted", wrap=False), line, 0)
            bar = Bar(number / most, token)
            bar.setAccessibleName(f"{name}: {number}")
            self._grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(Strong(str(number), wrap=False), line, 2)
        self.setAccessibleName(", ".join(f"{name}: {number}" for name, number, _token in counts))
