"""Connections drawn: the one on screen in the middle, the others around.

A picture for the eye only; the list beside it says the same and can be walked by keyboard. Every box reads as part of
a sentence with the middle, and the arrow points as the sentence does. What is alleged is drawn with a broken line,
and says so in words.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.ui.theme import colour, font, text_scale
from hrd_desktop.ui.theme.tokens import SECONDARY

_LINE, _GAP, _PAD, _HEAD = 52, 14, 8, 8
_TWO_COLUMNS_FROM = 440
_MOST = 10


@dataclass(frozen=True)
class Spoke:
    """Somebody around the middle: what they go by and the words of the connection.

    *outward*: the sentence begins with the middle ("the middle is words title"). *alleged* is only said, not proved.
    """

    title: str
    words: str
    outward: bool = False
    alleged: bool = False


class TiesMap(QWidget):
    """The drawing: two columns of names with the middle between them, one column where there is no room for two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._middle = ""
        self._spokes: Sequence[Spoke] = ()
        self._narrow = False
        self.setFont(font(SECONDARY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ties(self, middle: str, spokes: Sequence[Spoke]) -> None:
        """Draw *spokes* around *middle*; more than ten are too many for a picture."""
        self._middle, self._spokes = middle, spokes[:_MOST]
        said = self.tr("Drawing: %1 and %2 connections, listed below.")
        self.setAccessibleName(said.replace("%2", str(len(spokes))).replace("%1", middle))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a line for each pair of names."""
        rows = max(len(self._spokes) if self._narrow else (len(self._spokes) + 1) // 2, 1)
        return QSize(320, round((rows * _LINE + _GAP) * text_scale()))

    def minimumSizeHint(self) -> QSize:
        """Qt: as tall as it must be, as narrow as a card can be."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: lines first, names over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.setTransform(QTransform(-1, 0, 0, 1, self.width(), 0))
        boxes, middle = self._boxes(), self._middle_box()
        for spoke, box in zip(self._spokes, boxes, strict=True):
            self._draw_line(painter, middle, box, spoke)
        painter.resetTransform()
        self._draw_box(painter, self._turned(middle), Spoke(self._middle, ""), "primary")
        for spoke, box in zip(self._spokes, boxes, strict=True):
            self._draw_box(painter, self._turned(box), spoke, "warn" if spoke.alleged else "edge")

    def _turned(self, box: QRectF) -> QRectF:
        if not self.isRightToLeft():
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column where there is no room for two."""
        super().resizeEvent(event)
        narrow = event.size().width() < _TWO_COLUMNS_FROM * text_scale()
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    def _middle_box(self) -> QRectF:
        width = self.width() * (0.3 if self._narrow else 0.18)
        height = 36 * text_scale()
        left = 1.0 if self._narrow else (self.width() - width) / 2
        return QRectF(left, (self.height() - height) / 2, width, height)

    def _boxes(self) -> list[QRectF]:
        """A box for each spoke, from the top: left and right in turn, or all at the end."""
        columns = 1 if self._narrow else 2
        width = self.width() * (0.58 if self._narrow else 0.36)
        line, height = _LINE * text_scale(), 44 * text_scale()
        found = []
        for number in range(len(self._spokes)):
            side, row = number % columns, number // columns
            count = len(range(side, len(self._spokes), columns))
            top = (self.height() - count * line) / 2 + row * line + (line - height) / 2
            left = 1.0 if side == 0 and not self._narrow else self.width() - width - 1
            found.append(QRectF(left, top, width, height))
        return found

    def _draw_line(self, painter: QPainter, middle: QRectF, box: QRectF, spoke: Spoke) -> None:
        token = "warn" if spoke.alleged else "edge"
        style = Qt.PenStyle.DashLine if spoke.alleged else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour(token), 1.4, style))
        left = box.center().x() < middle.center().x()
        inner = QPointF(middle.left() if left else middle.right(), middle.center().y())
        outer = QPointF(box.right() if left else box.left(), box.center().y())
        painter.drawLine(inner, outer)
        self._draw_head(painter, (inner, outer) if spoke.outward else (outer, inner), token)

    @staticmethod
    def _draw_head(painter: QPainter, line: tuple[QPointF, QPointF], token: str) -> None:
        """Draw an arrow's head at the end of *line*."""
        start, end = line
        along = end - start
        length = math.hypot(along.x(), along.y()) or 1.0
        step = along / length
        across = QPointF(-step.y(), step.x())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(token))
        foot = end - step * _HEAD
        painter.drawPolygon(QPolygonF([end, foot + across * _HEAD / 2, foot - across * _HEAD / 2]))

    def _draw_box(self, painter: QPainter, box: QRectF, spoke: Spoke, edge: str) -> None:
        painter.setPen(QPen(colour(edge), 1.2))
        painter.setBrush(colour("primary_weak" if edge == "primary" else "surface"))
        painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(_PAD, 2, -_PAD, -2)
        strong = font(SECONDARY, QFont.Weight.DemiBold)
        if not spoke.words:
            self._write(painter, inner, spoke.title, strong, "text")
            return
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        lower = QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2)
        first, second = (lower, upper) if spoke.outward else (upper, lower)
        self._write(painter, first, spoke.title, strong, "text")
        self._write(painter, second, spoke.words, font(SECONDARY), "muted")

    def _write(self, painter: QPainter, box: QRectF, text: str, with_font: QFont, ink: str) -> None:
        painter.setFont(with_font)
        painter.setPen(colour(ink))
        cut = QFontMetricsF(with_font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), cut)
