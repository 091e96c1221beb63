"""What the signs of a chronology mean, in words beside each sign."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.ui.charts.timeline import draw_sign
from hrd_desktop.ui.widgets import Muted


class Sign(QWidget):
    """One sign."""

    def __init__(self, shape: str, token: str) -> None:
        super().__init__()
        self._shape, self._token = shape, token
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sign(painter, self._shape, self._token, QPointF(7, 7), 4.0)


class Legend(QWidget):
    """The signs in use with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(1)
        for shape, token, words in (
            ("diamond", "danger", self.tr("Physical harm or loss of liberty")),
            ("circle", "warn", self.tr("Other incident")),
            ("cross", "ok", self.tr("Release or help")),
            ("square", "primary", self.tr("Contact")),
        ):
            row.addWidget(Sign(shape, token))
            row.addWidget(Muted(words, wrap=False))
            row.addSpacing(8)
