"""How the cells of a list are drawn: one line, a quiet second line below it, or a chip.

A chip's words carry the meaning, its colour only repeats it. Words that are read from the right are drawn from the
right: else their full stop stands before them.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrd_desktop.domain.alphabet import reads_from_right
from hrd_desktop.ui.cases.paging import BELOW, TONE
from hrd_desktop.ui.theme import colour, font, theme
from hrd_desktop.ui.theme.tokens import SECONDARY, tone_colours

Index = QModelIndex | QPersistentModelIndex
_PAD = 3
_CHIP_SIDE, _CHIP_TOP, _CHIP_RADIUS = 9, 3, 4
_AIR = 22
"""Pixels above and below the words of a row, together."""


def row_height(metrics: QFontMetrics, two_lines: bool) -> int:
    """Return how high a row is."""
    below = QFontMetrics(font(SECONDARY)).height() + 2 if two_lines else 0
    return metrics.height() + below + _AIR


class CellDelegate(QStyledItemDelegate):
    """Draws what the model says of a cell by its roles."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: the text comes from the model first."""
        super().initStyleOption(option, index)
        if reads_from_right(option.text):
            option.direction = Qt.LayoutDirection.RightToLeft

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: plain cells as Qt does, the others on the same ground."""
        below, tone = index.data(BELOW), index.data(TONE)
        if below is None and tone is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if tone is not None:
            _draw_chip(painter, room, text, str(tone), option.direction)
        else:
            _draw_two(painter, room, text, str(below), option)
        painter.restore()


def _draw_two(painter: QPainter, room: QRect, text: str, below: str, option: QStyleOptionViewItem) -> None:
    quiet = font(SECONDARY)
    first, second = QFontMetrics(option.font), QFontMetrics(quiet)
    high = first.height() + (second.height() + 2 if below else 0)
    top = room.top() + (room.height() - high) // 2
    painter.setPen(colour("text"))
    _draw_line(painter, QRect(room.left(), top, room.width(), first.height()), text, option.font, option.direction)
    painter.setPen(colour("muted"))
    at = QRect(room.left(), top + first.height() + 2, room.width(), second.height())
    _draw_line(painter, at, below, quiet, option.direction)


def _draw_line(painter: QPainter, room: QRect, text: str, face: QFont, direction: Qt.LayoutDirection) -> None:
    painter.setFont(face)
    painter.setLayoutDirection(direction)
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)


def _draw_chip(painter: QPainter, room: QRect, text: str, tone: str, direction: Qt.LayoutDirection) -> None:
    if not text:
        return
    face = font(SECONDARY, QFont.Weight.DemiBold)
    metrics, tokens = QFontMetrics(face), theme().tokens
    wide = min(room.width(), metrics.horizontalAdvance(text) + 2 * _CHIP_SIDE + 1)
    high = metrics.height() + 2 * _CHIP_TOP
    left = room.right() - wide + 1 if direction is Qt.LayoutDirection.RightToLeft else room.left()
    box = QRect(left, room.top() + (room.height() - high) // 2, wide, high)
    ink, ground = tone_colours(tokens, tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("line"), 1) if tone == "neutral" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.toRectF().translated(QPointF(0.5, 0.5)), _CHIP_RADIUS, _CHIP_RADIUS)
    painter.setPen(QColor(ink))
    _draw_line(painter, box.adjusted(_CHIP_SIDE, 0, -_CHIP_SIDE + 1, 0), text, face, direction)
