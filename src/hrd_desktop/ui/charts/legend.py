"""What the signs of a chronology mean, in words beside each sign."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.services.views import Event
from hrd_desktop.ui.charts.timeline import draw_sign, sign_of
from hrd_desktop.ui.widgets import Muted
from hrd_desktop.ui.widgets.flow import FlowLayout


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
        self._row = FlowLayout(self, across=14, down=2)

    def show_events(self, events: Sequence[Event]) -> None:
        """Explain the signs that *events* use."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        used = {sign_of(event) for event in events}
        words = {
            ("diamond", "danger"): self.tr("Physical harm or loss of liberty"),
            ("circle", "warn"): self.tr("Other incident"),
            ("cross", "ok"): self.tr("Release, help or consent"),
            ("square", "primary"): self.tr("Contact"),
            ("triangle", "primary"): self.tr("Measure"),
            ("ring", "primary"): self.tr("Consent asked"),
        }
        for (shape, token), text in words.items():
            if (shape, token) in used:
                self._row.addWidget(self._entry(shape, token, text))
        self.setVisible(bool(used))

    def _entry(self, shape: str, token: str, text: str) -> QWidget:
        entry = QWidget(self)
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Sign(shape, token))
        row.addWidget(Muted(text, wrap=False))
        return entry
