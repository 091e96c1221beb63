"""The left column: the form's topics with their marks, and how far the officer has come.

A mark is a number, a check or an attention sign; its words are in the accessible name, so colour never speaks alone.
The column is one stop for Tab; arrows walk inside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import BODY, RADIUS
from hrd_desktop.ui.widgets import Card, Muted, Scroller, Track, reveal
from hrd_desktop.ui.widgets.steps import broken

Mark = Literal["done", "attention", "open"]
_DISC = 20
_PAD = 10
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True)
class TopicLine:
    """One topic: *key* its group, *number* in its mark, how many questions are still to ask, how many answers are to
    be corrected."""

    key: str
    number: str
    title: str
    mark: Mark
    to_ask: int
    to_correct: int = 0


class TopicButton(QAbstractButton):
    """One topic of the column."""

    walked = Signal(int)

    def __init__(self, line: TopicLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_line(line)

    def show_line(self, line: TopicLine) -> None:
        """Show the topic as it stands."""
        self.line = line
        words = {
            "done": self.tr("all needed answers given"),
            "attention": self._attention(line),
            "open": self.tr("not begun"),
        }[line.mark]
        place = self.tr("current topic") if self.isChecked() else ""
        name = f"{line.number} {line.title}".strip()
        self.setAccessibleName(", ".join(part for part in (name, words, place) if part))
        self.setToolTip(words)
        self.update()

    def _attention(self, line: TopicLine) -> str:
        """What is still to be done, in words."""
        one, more = self.tr("1 question to ask"), self.tr("%1 questions to ask")
        wrong_one, wrong_more = self.tr("1 answer to correct"), self.tr("%1 answers to correct")
        counts = ((line.to_ask, one, more), (line.to_correct, wrong_one, wrong_more))
        said = [single if n == 1 else several.replace("%1", str(n)) for n, single, several in counts if n]
        return ", ".join(said)

    def show_current(self, current: bool) -> None:
        """Mark the topic that is on the page; Tab stops there."""
        self.setChecked(current)
        self.setFont(font(BODY, QFont.Weight.DemiBold if current else QFont.Weight.Normal))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.show_line(self.line)

    def hasHeightForWidth(self) -> bool:
        """Qt: a long title takes two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: height of the title in *width*."""
        room = QRect(0, 0, max(width - 3 * _PAD - _DISC, 40), 1000)
        text = self.fontMetrics().boundingRect(room, int(_FLAGS), self.title_in(room.width()))
        return max(text.height(), _DISC) + 13

    def title_in(self, width: int) -> str:
        """The topic's title, with a hyphen in each word wider than *width* in pixels."""
        return broken(self.line.title, self.fontMetrics(), width)

    def sizeHint(self) -> QSize:
        """Qt: as wide as the column."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """Qt: may shrink."""
        return QSize(120, 33)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk, Enter opens."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.walked.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the row's ground, its mark, its title."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.isChecked()
        if current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary_weak" if current else "sunk"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        edge = 2 * _PAD + _DISC
        left = self.width() - _PAD - _DISC if self.isRightToLeft() else _PAD
        self._paint_mark(painter, QRectF(left, (self.height() - _DISC) / 2, _DISC, _DISC))
        room = self.rect().adjusted(edge, 0, -_PAD, 0)
        if self.isRightToLeft():
            room = self.rect().adjusted(_PAD, 0, -edge, 0)
        painter.setPen(colour("text" if current or self.line.mark != "open" else "muted"))
        painter.setFont(self.font())
        painter.drawText(room, int(_FLAGS), self.title_in(room.width()))

    def _paint_mark(self, painter: QPainter, disc: QRectF) -> None:
        mark, current = self.line.mark, self.isChecked()
        if mark == "done" and not current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ok"))
            painter.drawEllipse(disc)
            painter.setPen(QPen(colour("surface"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            at = disc.topLeft().toPoint()
            painter.drawPolyline([QPointF(at + QPoint(*p)) for p in ((6, 10), (9, 13), (14, 7))])
            return
        ink = "primary" if current else "warn" if mark == "attention" else "edge"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(ink), 2 if ink != "edge" else 1.2))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        painter.setPen(colour("muted" if ink == "edge" else ink))
        painter.setFont(font(11))
        sign = "!" if mark == "attention" and not current else self.line.number or "•"
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)


class TopicsColumn(Card):
    """The column. ``topic_requested`` says which topic the officer wants to see."""

    topic_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, margin=1)
        self._buttons: list[TopicButton] = []
        self.form_title = Muted("")
        self.about = Muted("")
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        self.track = Track()
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(11, 14, 11, 14)
        names = QVBoxLayout()
        names.setContentsMargins(_PAD, 0, _PAD, 2)
        names.setSpacing(2)
        names.addWidget(self.form_title)
        names.addWidget(self.about)
        column.setSpacing(6)
        column.addLayout(names)
        column.addLayout(self._list)
        column.addSpacing(6)
        framed = QVBoxLayout()
        framed.setContentsMargins(_PAD, 0, _PAD, 0)
        framed.addWidget(self.track)
        column.addLayout(framed)
        column.addStretch(1)
        self._scroller = Scroller(inner, self)
        self.body.addWidget(self._scroller)

    def buttons(self) -> list[TopicButton]:
        """The topics' buttons in order."""
        return self._buttons

    def show_topics(self, form_title: str, about: str, lines: Sequence[TopicLine], current: str) -> None:
        """Show *lines* of the form, and which record it is *about*; widgets of topics that stay are kept."""
        self.form_title.setText(form_title)
        self.about.setText(about)
        reveal(self.about, bool(about) and about != form_title)
        if [b.line.key for b in self._buttons] != [line.key for line in lines]:
            self._make(lines)
        for button, line in zip(self._buttons, lines, strict=True):
            button.line = line
            button.show_current(line.key == current)
            if line.key == current:
                QTimer.singleShot(0, button, lambda b=button: self._scroller.ensureWidgetVisible(b, 0, 40))

    def show_progress(self, done: int, total: int, left_open: int) -> None:
        """Show how many topics are done and how many questions are left open."""
        topics = self.tr("%1 of %2 topics").replace("%1", str(done)).replace("%2", str(total))
        one = self.tr("1 question left open")
        words = one if left_open == 1 else self.tr("%1 questions left open").replace("%1", str(left_open))
        self.track.show_share(done, total, f"{topics} · {words}")

    def _make(self, lines: Sequence[TopicLine]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [TopicButton(line, self) for line in lines]
        for button in self._buttons:
            self._list.addWidget(button)
            button.clicked.connect(lambda _on=False, b=button: self.topic_requested.emit(b.line.key))
            button.walked.connect(lambda by, b=button: self._walk(b, by))

    def _walk(self, button: TopicButton, by: int) -> None:
        number = self._buttons.index(button) + by
        if 0 <= number < len(self._buttons):
            self._buttons[number].setFocus(Qt.FocusReason.TabFocusReason)
