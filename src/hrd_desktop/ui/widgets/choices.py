"""Radio buttons and check boxes drawn from tokens, whose words may take more than one line.

Qt's own do not wrap, and an answer cut off at 200 % is an answer nobody can choose.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from hrd_desktop.ui.theme import colour, font, text_scale

_MARK_AT_100 = 16
_GAP = 9
_PAD = 4
_NARROWEST = 90
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


def _mark_px() -> int:
    """The mark grows with the words beside it."""
    return round(_MARK_AT_100 * text_scale())


def _needed(button: QAbstractButton, width: int) -> QSize:
    metrics = QFontMetrics(button.font())
    room = max(40, width - _mark_px() - _GAP - 2 * _PAD)
    box = metrics.boundingRect(QRect(0, 0, room, 10_000), int(_FLAGS), button.text())
    return QSize(box.width() + _mark_px() + _GAP + 2 * _PAD, max(box.height(), _mark_px()) + 2 * _PAD)


def _least(button: QAbstractButton) -> QSize:
    """Long words may wrap; short ones ask for no more room than they take."""
    whole = _needed(button, 100_000)
    return QSize(min(_NARROWEST, whole.width()), whole.height())


def _words_rect(button: QAbstractButton) -> QRect:
    wide = min(_needed(button, button.width()).width(), button.width())
    return QRect(button.width() - wide if button.isRightToLeft() else 0, 0, wide, button.height())


def _set_up(button: QAbstractButton) -> None:
    button.setFont(font())
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _draw_text(button: QAbstractButton, painter: QPainter) -> None:
    text = button.rect().adjusted(_PAD + _mark_px() + _GAP, 0, -_PAD, 0)
    if button.isRightToLeft():
        text = button.rect().adjusted(_PAD, 0, -(_PAD + _mark_px() + _GAP), 0)
    painter.setFont(button.font())
    painter.setPen(colour("text" if button.isEnabled() else "muted"))
    painter.drawText(text, int(_FLAGS), button.text())


def _mark_rect(button: QAbstractButton) -> QRectF:
    left = button.width() - _PAD - _mark_px() if button.isRightToLeft() else _PAD
    return QRectF(left + 0.5, (button.height() - _mark_px()) / 2 + 0.5, _mark_px() - 1, _mark_px() - 1)


def _pens(button: QAbstractButton, on: bool) -> tuple[QPen, QColor]:
    live = button.isEnabled()
    edge = "primary" if on and live else "edge" if live else "line"
    return QPen(colour(edge), 1.2), colour("primary" if on and live else "muted" if on else "surface")


class Radio(QRadioButton):
    """One answer of several."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _set_up(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark, (pen, fill) = _mark_rect(self), _pens(self, self.isChecked())
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("on_primary"))
            painter.drawEllipse(mark.center(), mark.width() / 5, mark.width() / 5)
        _draw_text(self, painter)

    def words_rect(self) -> QRect:
        """Where mark and words stand, which may be less than the widget's room."""
        return _words_rect(self)

    def sizeHint(self) -> QSize:
        return _needed(self, 100_000)

    def minimumSizeHint(self) -> QSize:
        return _least(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _needed(self, width).height()


class Check(QCheckBox):
    """An answer that may stand beside others; also partly chosen."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _set_up(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.checkState() != Qt.CheckState.Unchecked
        mark, (pen, fill) = _mark_rect(self), _pens(self, on)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(mark, 4, 4)
        if on:
            painter.setPen(QPen(colour("on_primary"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(self._tick(mark))
        _draw_text(self, painter)

    def _tick(self, mark: QRectF) -> QPolygonF:
        x, y, unit = mark.x(), mark.y(), mark.width() / 15
        points = [(3.8, 7.8), (6.4, 10.4), (11.2, 5.0)]
        if self.checkState() == Qt.CheckState.PartiallyChecked:
            points = [(4.2, 7.5), (10.8, 7.5)]
        return QPolygonF([QPointF(x + a * unit, y + b * unit) for a, b in points])

    def words_rect(self) -> QRect:
        """Where mark and words stand, which may be less than the widget's room."""
        return _words_rect(self)

    def sizeHint(self) -> QSize:
        return _needed(self, 100_000)

    def minimumSizeHint(self) -> QSize:
        return _least(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _needed(self, width).height()
