"""The risk of a measure as a drawn matrix: likelihood across, gravity up, each harm a numbered mark in its field.

Every field says its level in words, and the gravest is hatched: nothing rests on colour. Who cannot see the picture
hears it as one sentence, and reads the same in the list beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.services.risk.views import Harm
from hrd_desktop.ui.theme import colour, font, text_scale
from hrd_desktop.ui.theme.tokens import SECONDARY

FILL = {"low": "ok_weak", "medium": "warn_weak", "high": "danger_weak", "extreme": "danger_weak"}
_INK = {"low": "ok", "medium": "warn", "high": "danger", "extreme": "danger"}
MARK = 16
_GAP, _PAD = 3, 5
_LINES = 3


@dataclass(frozen=True)
class Axes:
    """The fields of the matrix: (code, words) of columns and rows, the level of each field, and levels in words."""

    chances: Sequence[tuple[str, str]]
    consequences: Sequence[tuple[str, str]]
    zones: dict[tuple[str, str], str]
    levels: dict[str, str]


def draw_mark(painter: QPainter, mark: QRectF, number: int) -> None:
    """Draw the numbered mark of a harm."""
    painter.setPen(QPen(colour("text"), 1))
    painter.setBrush(colour("text"))
    painter.drawEllipse(mark.center(), MARK / 2 - 1, MARK / 2 - 1)
    painter.setPen(colour("surface"))
    painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), str(number))


class HarmMark(QWidget):
    """The mark of a harm by itself, for the list beside the matrix."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFont(font(SECONDARY))
        self.setFixedSize(QSize(MARK + 4, MARK + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(2, 2, MARK, MARK), self._number)


class RiskMatrix(QWidget):
    """Call ``show_harms``. Harms whose likelihood or gravity is not known stand only in the list."""

    def __init__(self, axes: Axes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = axes
        self._harms: Sequence[Harm] = ()
        self.setFont(font(SECONDARY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMinimumWidth(round(260 * min(text_scale(), 1.3)))

    def show_harms(self, title: str, harms: Sequence[Harm]) -> None:
        """Draw *harms* of the measure called *title*."""
        self._harms = harms
        spoken = "; ".join(
            f"{one.number}. {one.text}: {one.chance_label}, {one.consequence_label}, {one.zone_label}"
            for one in harms
            if one.zone
        )
        told = self.tr("Matrix of %1: %2").replace("%1", title)
        self.setAccessibleName(told.replace("%2", spoken or self.tr("no harm is placed in it")))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: three rows of fields under a row of words."""
        return QSize(380, self._head() + 3 * (self._row() + _GAP))

    def field(self, chance: str, consequence: str) -> QRectF:
        """Return where the field of a likelihood and a gravity stands."""
        columns = [code for code, _words in self._axes.chances]
        rows = [code for code, _words in self._axes.consequences]
        side = self._side()
        wide = (self.width() - side - _GAP * len(columns)) / len(columns)
        column = columns.index(chance)
        if self.isRightToLeft():
            left = self.width() - side - (column + 1) * (wide + _GAP) + _GAP
        else:
            left = side + _GAP + column * (wide + _GAP)
        return QRectF(left, self._head() + rows.index(consequence) * (self._row() + _GAP), wide, self._row())

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def _head(self) -> int:
        return self._line() + 6

    def _row(self) -> int:
        return _LINES * self._line() + 2 * _PAD

    def _side(self) -> int:
        metrics = QFontMetrics(self.font())
        return min(
            max(metrics.horizontalAdvance(words) for _c, words in self._axes.consequences) + 8, self.width() // 3
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: words at the edges, then field by field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("muted"))
        top, first = self._axes.consequences[0][0], self._axes.chances[0][0]
        for code, words in self._axes.chances:
            box = self.field(code, top)
            area = QRectF(box.left(), 0, box.width(), self._head() - 4)
            self._words(painter, area, words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        for code, words in self._axes.consequences:
            box, wide = self.field(first, code), self._side()
            left = self.width() - wide if self.isRightToLeft() else 0
            area = QRectF(left, box.top(), wide, box.height())
            self._words(painter, area, words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for (chance, consequence), level in self._axes.zones.items():
            self._paint_field(painter, chance, consequence, level)

    def _paint_field(self, painter: QPainter, chance: str, consequence: str, level: str) -> None:
        box = self.field(chance, consequence)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(FILL[level]))
        painter.drawRoundedRect(box, 3, 3)
        if level == "extreme":
            hatch = QColor(colour("danger"))
            hatch.setAlpha(70)
            painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 3, 3)
        inner = box.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        painter.setPen(colour(_INK[level]))
        words = self._axes.levels[level]
        self._words(painter, inner, words, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom)
        here = [one for one in self._harms if (one.chance, one.consequence) == (chance, consequence)]
        self._paint_harms(painter, inner, here)

    def _paint_harms(self, painter: QPainter, box: QRectF, harms: Sequence[Harm]) -> None:
        """One harm with its words on two lines; two with a line each; more as marks beside each other."""
        line, roomy = self._line(), len(harms) < _LINES
        per_line = max(int(box.width() // (MARK + 2)), 1)
        for place, one in enumerate(harms):
            along, down = (0.0, float(place * line))
            if not roomy:
                along, down = (place % per_line) * (MARK + 2.0), (place // per_line) * (MARK + 2.0)
            left = box.right() - along - MARK if self.isRightToLeft() else box.left() + along
            mark = QRectF(left, box.top() + down + (line - MARK) / 2, MARK, MARK)
            draw_mark(painter, mark, one.number)
            if roomy:
                lines = 2 if len(harms) == 1 else 1
                self._paint_words(painter, box, QRectF(mark.left(), box.top() + down, MARK, lines * line), one.text)

    def _paint_words(self, painter: QPainter, box: QRectF, beside: QRectF, text: str) -> None:
        left = box.left() if self.isRightToLeft() else beside.right() + 4
        right = beside.left() - 4 if self.isRightToLeft() else box.right()
        area = QRectF(QPointF(left, beside.top()), QPointF(right, beside.bottom() + 1))
        painter.setPen(colour("text"))
        fits = beside.height() > self._line() and self._wraps(area, text)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        if fits:
            painter.drawText(area, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
        else:
            self._words(painter, area, text, flags)

    def _wraps(self, area: QRectF, text: str) -> bool:
        """Whether *text* fits into *area* when it is wrapped between words."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        needed = metrics.boundingRect(area.toRect(), int(Qt.TextFlag.TextWordWrap), text)
        return longest <= area.width() and needed.height() <= area.height()

    def _words(self, painter: QPainter, area: QRectF, text: str, where: Qt.AlignmentFlag) -> None:
        shown = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, int(where), shown)
