"""How open the space for human rights work was, version by version: a drawn line, read aloud as one sentence."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import SECONDARY

LEVELS = ("open", "narrowed", "obstructed", "repressed", "closed")
_LINE = 30
_DOT = 4.0


class ClimateLine(QWidget):
    """Points on five levels, best on top. The newest is larger, and red where it is worse than the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[tuple[str, int], ...] = ()
        self._levels: tuple[str, ...] = ()
        self.setFont(font(SECONDARY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, levels: Sequence[str], years: Sequence[tuple[str, int]]) -> None:
        """Show *years*, oldest first, as (words of the date, index in *levels*); *levels* are words, best first."""
        self._levels, self._said = tuple(levels), tuple(years)
        self.setAccessibleName(", ".join(f"{when}: {levels[level]}" for when, level in years))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return max(_LINE, self.fontMetrics().height() + 8)

    def sizeHint(self) -> QSize:
        """Qt: a line for each level and one for the dates."""
        return QSize(300, self._line() * (len(self._levels) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: level lines, dates, then the points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        line, rtl = self._line(), self.isRightToLeft()
        names = max((self.fontMetrics().horizontalAdvance(word) for word in self._levels), default=0) + 14
        left, right = (12, self.width() - names) if rtl else (names, self.width() - 12)
        for number, word in enumerate(self._levels):
            middle = line * number + line / 2
            painter.setPen(colour("line"))
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))
            painter.setPen(colour("muted"))
            box = QRectF(right + 8 if rtl else 0, line * number, names - 8, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), word)
        self._draw_points(painter, left + 30, right - 30, rtl)

    def _draw_points(self, painter: QPainter, left: float, right: float, rtl: bool) -> None:
        line, count = self._line(), len(self._said)
        step = (right - left) / max(count - 1, 1)
        places = []
        for number, (_when, level) in enumerate(self._said):
            along = (right - number * step if rtl else left + number * step) if count > 1 else (left + right) / 2
            places.append(QPointF(along, line * level + line / 2))
        painter.setPen(QPen(colour("primary"), 2))
        for before, after in pairwise(places):
            painter.drawLine(before, after)
        for number, ((when, level), place) in enumerate(zip(self._said, places, strict=True)):
            last = number == count - 1
            worse = last and number > 0 and level > self._said[number - 1][1]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("danger" if worse else "primary"))
            size = _DOT * 1.4 if last else _DOT
            painter.drawEllipse(place, size, size)
            painter.setPen(colour("muted"))
            box = QRectF(place.x() - 50, line * len(self._levels), 100, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), when)
