"""A month as a drawn line of days: on each, how much falls due, and where today is.

Every day is a button: one stop for Tab, arrows walk along the days, Enter chooses. How much stands on a day is said
by squares and a number, and by its name; a colour only repeats whether it is late.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.ui import days
from hrd_desktop.ui.charts.marks import Mark, stop_at, walk
from hrd_desktop.ui.theme import colour, font, text_scale
from hrd_desktop.ui.theme.tokens import SECONDARY

_HIGH, _SQUARE, _GAP, _MOST = 84, 6, 3, 4


class DayMark(Mark):
    """One day of the month."""

    def __init__(self, day: date, count: int, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.day, self.count, self._today = day, count, today
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font(SECONDARY, QFont.Weight.DemiBold if day == today else QFont.Weight.Normal))
        words = self.tr("due: %1").replace("%1", str(count)) if count else self.tr("nothing due")
        here = self.tr("today") if day == today else ""
        self.setAccessibleName(", ".join(part for part in (days.weekday(day), here, words) if part))
        self.setToolTip(self.accessibleName())

    @property
    def token(self) -> str:
        """The colour token: late, this week, or later."""
        if self.day < self._today:
            return "danger"
        return "warn" if self.day < self._today + timedelta(days=7) else "primary"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: squares from the ground up, the number over them where they are too many, the day below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.fontMetrics().height() + 8
        ground = self.height() - foot
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary_weak"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if self.day == self._today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("primary"), 1.5))
            painter.drawRoundedRect(QRectF(1, ground + 2, self.width() - 2, foot - 3), 4, 4)
        painter.setPen(colour("text" if self.day.weekday() < 5 else "muted"))
        painter.drawText(QRectF(0, ground, self.width(), foot), Qt.AlignmentFlag.AlignCenter, str(self.day.day))
        self._draw_count(painter, ground)

    def _draw_count(self, painter: QPainter, ground: int) -> None:
        side, left = _SQUARE, (self.width() - _SQUARE) / 2
        top = float(ground - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.token))
        for _each in range(min(self.count, _MOST)):
            top -= side + _GAP
            painter.drawRoundedRect(QRectF(left, top + _GAP, side, side), 1.5, 1.5)
        if self.count > _MOST:
            painter.setPen(colour(self.token))
            high = self.fontMetrics().height()
            painter.drawText(QRectF(0, top - high, self.width(), high), Qt.AlignmentFlag.AlignCenter, str(self.count))


class MonthLine(QWidget):
    """The days of one month. ``chosen`` carries the day that was pressed, None where it was pressed again."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[DayMark] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_month(self, first: date, counts: Mapping[date, int], today: date, chosen: date | None = None) -> None:
        """Show the month that begins on *first*, with *counts* by day and *chosen* pressed in."""
        had = next((mark.day for mark in self._marks if mark.hasFocus()), None)
        for mark in self._marks:
            mark.hide()
            mark.deleteLater()
        month = [first + timedelta(days=n) for n in range(31) if (first + timedelta(days=n)).month == first.month]
        self._marks = [DayMark(day, counts.get(day, 0), today, self) for day in month]
        stop = next((n for n, mark in enumerate(self._marks) if mark.day in (had, chosen)), self._first(today))
        stop_at(self._marks, stop)
        for number, mark in enumerate(self._marks):
            mark.setChecked(mark.day == chosen)
            mark.clicked.connect(lambda on, one=mark: self.chosen.emit(one.day if on else None))
            mark.walked.connect(lambda by, n=number: walk(self._marks, n, by))
            mark.show()
            if mark.day == had:
                mark.setFocus()
        self._place()

    def marks(self) -> list[DayMark]:
        """The days' buttons in order."""
        return self._marks

    def _first(self, today: date) -> int:
        """Where Tab stops: today, else the first day with anything."""
        days_with = [n for n, mark in enumerate(self._marks) if mark.count]
        return next((n for n, mark in enumerate(self._marks) if mark.day == today), days_with[0] if days_with else 0)

    def _place(self) -> None:
        wide = self.width() / max(1, len(self._marks))
        for number, mark in enumerate(self._marks):
            place = len(self._marks) - 1 - number if self.isRightToLeft() else number
            mark.setGeometry(round(place * wide), 0, round(wide), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the days share the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the ground the days stand on."""
        painter = QPainter(self)
        ground = self.height() - self.fontMetrics().height() - 6
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, ground, self.width(), ground)

    def sizeHint(self) -> QSize:
        """Qt: as wide as there is room, high enough for its squares."""
        return QSize(420, round(_HIGH * text_scale()))

    def minimumSizeHint(self) -> QSize:
        """Qt: a day is never narrower than its number."""
        return QSize(31 * self.fontMetrics().horizontalAdvance("30"), self.sizeHint().height())
