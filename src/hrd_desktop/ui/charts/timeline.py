"""A case's chronology as a drawn line: labels above and below it, never over each other.

A day is a point; a month or a year that is all anyone knows is drawn as a bar over the time it may mean, so that the
picture never states more than was said. Signs differ by shape as well as colour. Every event is a button: one stop
for Tab, arrows walk along the line, Enter opens.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.services.views import Event
from hrd_desktop.ui.charts.marks import Mark, stop_at, walk
from hrd_desktop.ui.charts.placing import Slot, Span, labels, levels, lines_of, positions
from hrd_desktop.ui.charts.spans import span_of
from hrd_desktop.ui.theme import colour, font, text_scale
from hrd_desktop.ui.theme.tokens import SECONDARY

_MARK, _SIDE, _WIDEST = 18, 14, 190
_SIGN = {"incident": "circle", "contact": "square", "measure": "triangle", "consent": "ring"}


def sign_of(event: Event) -> tuple[str, str]:
    """Return shape and colour token of *event*: harm and help have signs of their own."""
    if event.harm:
        return "diamond", "danger"
    if event.good:
        return "cross", "ok"
    return _SIGN[event.kind], "warn" if event.kind == "incident" else "primary"


def draw_sign(painter: QPainter, shape: str, token: str, centre: QPointF, size: float = 5.0) -> None:
    """Draw a sign of the chronology around *centre*."""
    painter.setPen(QPen(colour(token), 1.8))
    painter.setBrush(colour(token))
    x, y = centre.x(), centre.y()
    if shape == "circle":
        painter.drawEllipse(centre, size - 0.5, size - 0.5)
    elif shape == "ring":
        painter.setBrush(colour("surface"))
        painter.drawEllipse(centre, size - 0.5, size - 0.5)
    elif shape == "square":
        painter.drawRect(QRectF(x - size + 1, y - size + 1, 2 * size - 2, 2 * size - 2))
    elif shape == "cross":
        painter.setPen(QPen(colour(token), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x - size, y), QPointF(x + size, y))
        painter.drawLine(QPointF(x, y - size), QPointF(x, y + size))
    else:
        up, wide = (size + 1, size + 1) if shape == "diamond" else (size, size)
        points = [QPointF(x, y - up), QPointF(x + wide, y), QPointF(x, y + up), QPointF(x - wide, y)]
        if shape == "triangle":
            points = [QPointF(x, y - up), QPointF(x + wide, y + up - 1), QPointF(x - wide, y + up - 1)]
        painter.drawPolygon(QPolygonF(points))


class EventMark(Mark):
    """One event on the line."""

    def __init__(self, event: Event, number: int, total: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.event_shown = event
        self.setFixedSize(_MARK, _MARK)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kinds = {
            "incident": self.tr("incident"),
            "contact": self.tr("contact"),
            "measure": self.tr("measure"),
            "consent": self.tr("consent"),
        }
        meaning = self.tr("physical harm or loss of liberty") if event.harm else ""
        meaning = self.tr("release or help") if event.good and not event.harm else meaning
        when = ", ".join(part for part in (event.date_text or self.tr("no date"), event.clock) if part)
        self.setAccessibleName(f"{when} · {event.text}")
        place = self.tr("%1 of %2").replace("%1", str(number + 1)).replace("%2", str(total))
        self.setAccessibleDescription(", ".join(part for part in (kinds[event.kind], meaning, place) if part))
        self.setToolTip(f"{when} · {event.text}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, token = sign_of(self.event_shown)
        draw_sign(painter, shape, token, QPointF(self.width() / 2, self.height() / 2))


class Timeline(QWidget):
    """The line. ``opened`` names the record of the event that was pressed."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events: Sequence[Event] = ()
        self._spans: list[Span] = []
        self._centres: list[float] = []
        self._slots: list[Slot] = []
        self._marks: list[EventMark] = []
        self.setFont(font(SECONDARY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Chronology"))

    def show_events(self, events: Sequence[Event]) -> None:
        """Draw *events*, which come in order of time, undated last."""
        self._events, self._spans = events, [span_of(event) for event in events]
        for mark in self._marks:
            mark.hide()
            mark.deleteLater()
        self._marks = [EventMark(event, n, len(events), self) for n, event in enumerate(events)]
        stop_at(self._marks, 0)
        for number, mark in enumerate(self._marks):
            mark.clicked.connect(lambda _on=False, m=mark: self.opened.emit(m.event_shown.record))
            mark.walked.connect(lambda by, n=number: walk(self._marks, n, by))
            mark.show()
        self._place()

    def marks(self) -> list[EventMark]:
        """The events' buttons in order."""
        return self._marks

    def label_rects(self) -> list[QRectF]:
        """Where the labels stand, in the order of the events."""
        middle, line = self._middle(), self._level()
        rects = []
        for slot, lines in zip(self._slots, self._texts(), strict=True):
            wide = self._wide(lines)
            top = middle - 14 - slot.level * line if slot.level > 0 else middle + 14 + (-slot.level - 1) * line
            left = self.width() - _SIDE - slot.left - wide if self.isRightToLeft() else _SIDE + slot.left
            rects.append(QRectF(left, top, wide, line))
        return rects

    def sizeHint(self) -> QSize:
        """Qt: as high as its labels need."""
        return QSize(400, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: place everything for the new width."""
        super().resizeEvent(event)
        self._place()

    def _level(self) -> int:
        """How high one level of labels is: all are as high as the highest."""
        return self.fontMetrics().height() * max((len(lines) for lines in self._texts()), default=1) + 4

    def _middle(self) -> int:
        above, _below = levels(self._slots)
        return above * self._level() + 18

    def _texts(self) -> list[list[str]]:
        metrics = self.fontMetrics()
        room = min(round(_WIDEST * text_scale()), max(self.width() - 2 * _SIDE, 40))
        elide = Qt.TextElideMode.ElideRight  # for a single word that is wider than all the room
        return [
            [
                metrics.elidedText(line, elide, room)
                for line in lines_of(event.date_text, event.text, room, metrics.horizontalAdvance)
            ]
            for event in self._events
        ]

    def _wide(self, lines: list[str]) -> int:
        return max(self.fontMetrics().horizontalAdvance(line) for line in lines) + 4

    def _place(self) -> None:
        room = max(self.width() - 2 * _SIDE, 1)
        self._centres = [x + 9 for x in positions(self._spans, room - 18)]
        self._slots = labels(self._centres, [self._wide(lines) for lines in self._texts()], room)
        above, below = levels(self._slots)
        self.setMinimumHeight((above + below) * self._level() + 36 if self._slots else 0)
        self.setMaximumHeight(self.minimumHeight())
        middle = self._middle()  # measures every label
        for mark, centre in zip(self._marks, self._centres, strict=True):
            mark.move(round(self._x(centre) - _MARK / 2), round(middle - _MARK / 2))
        self.update()

    def _x(self, centre: float) -> float:
        return self.width() - _SIDE - centre if self.isRightToLeft() else _SIDE + centre

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the line, the bars of partial dates, leaders and labels."""
        if not self._slots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._middle()
        painter.setPen(QPen(colour("line"), 2))
        painter.drawLine(QPointF(_SIDE, middle), QPointF(self.width() - _SIDE, middle))
        rects = self.label_rects()
        for number, rect in enumerate(rects):
            self._paint_event(painter, number, rect, middle)
        painter.setPen(colour("text"))
        for lines, rect, slot in zip(self._texts(), rects, self._slots, strict=True):
            towards = Qt.AlignmentFlag.AlignBottom if slot.level > 0 else Qt.AlignmentFlag.AlignTop
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignHCenter | towards), "\n".join(lines))

    def _paint_event(self, painter: QPainter, number: int, label: QRectF, middle: int) -> None:
        x, slot, span = self._x(self._centres[number]), self._slots[number], self._spans[number]
        if abs(slot.level) > 1:
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(x, middle), QPointF(x, label.bottom() if slot.level > 0 else label.top()))
        if span.start is not None and not span.is_day:
            token = sign_of(self._events[number])[1]
            painter.setPen(QPen(colour(token), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(colour("surface"))
            half = 15 if span.end is not None and (span.end - span.start).days > 40 else 11
            painter.drawRoundedRect(QRectF(x - half, middle - 8, 2 * half, 16), 8, 8)
        elif span.start is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("surface"))
            painter.drawRect(QRect(round(x) - 12, middle - 2, 24, 4))
