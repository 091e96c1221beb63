"""How far one has come: a list of steps with signs, a bar of steps, and a quiet progress track."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import BODY, RADIUS, SECONDARY
from hrd_desktop.ui.widgets.labels import Muted, reveal

STATES = ("done", "attention", "current", "open")
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_MARK, _LEFT, _GAP = 20, 10, 10


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return *text* with a hyphen in each word wider than *width*: compounds of bokmål are, and would be cut off."""
    return " ".join(_broken_word(word, metrics, width) for word in text.split(" "))


def _broken_word(word: str, metrics: QFontMetrics, width: int) -> str:
    if metrics.horizontalAdvance(word) <= width:
        return word
    fits = [n for n in range(3, len(word) - 2) if metrics.horizontalAdvance(f"{word[:n]}-") <= width]
    joints = [n for n in fits if n > 8 and word[n - 1] == "s"]  # most compounds are joined by an s
    at = max(joints or fits, default=0)
    return f"{word[:at]}- {_broken_word(word[at:], metrics, width)}" if at else word


class StepItem(QAbstractButton):
    """One step of a list: a sign (tick, exclamation mark or number) and its name. *state* is one of ``STATES``."""

    def __init__(self, number: int, text: str, state: str = "open", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.state = number, state
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_state(state)

    def set_state(self, state: str) -> None:
        """Change the sign."""
        self.state = state
        words = {
            "done": self.tr("done"),
            "attention": self.tr("needs attention"),
            "current": self.tr("you are here"),
            "open": self.tr("not begun"),
        }
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(words[state])
        self.setFont(self._font())
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return font(BODY, QFont.Weight.DemiBold if self.state == "current" else QFont.Weight.Normal)

    def sizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(self.width() or 180))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self.rect().adjusted(0, 0, 0, 0)
        room.setRect(0, 0, max(40, width - _LEFT - _MARK - 2 * _GAP), 10_000)
        metrics = QFontMetrics(self._font())
        words = broken(self.text(), metrics, room.width())
        return max(34, metrics.boundingRect(room, int(_FLAGS), words).height() + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state == "current":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary_weak"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        self._draw_sign(painter)
        edge = _LEFT + _MARK + _GAP
        words = self.rect().adjusted(edge, 0, -_GAP, 0)
        if self.isRightToLeft():
            words = self.rect().adjusted(_GAP, 0, -edge, 0)
        painter.setFont(self._font())  # the style sheet may have put an earlier weight back into the widget's own
        painter.setPen(colour("text" if self.state != "open" else "muted"))
        painter.drawText(words, int(_FLAGS), broken(self.text(), painter.fontMetrics(), words.width()))

    def _draw_sign(self, painter: QPainter) -> None:
        left = self.width() - _LEFT - _MARK if self.isRightToLeft() else _LEFT
        mark = QRectF(left + 1, (self.height() - _MARK) / 2 + 1, _MARK - 2, _MARK - 2)
        ink = {"done": "ok", "attention": "warn", "current": "primary", "open": "edge"}[self.state]
        painter.setPen(QPen(colour(ink), 1 if self.state == "open" else 1.8))
        painter.setBrush(colour("ok") if self.state == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark)
        if self.state == "done":
            painter.setPen(QPen(colour("surface"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            x, y = mark.x(), mark.y()
            painter.drawPolyline(QPolygonF([QPointF(x + a, y + b) for a, b in ((5, 9.4), (7.8, 12.2), (13, 6.4))]))
            return
        painter.setFont(font(11, QFont.Weight.DemiBold))
        painter.setPen(colour("muted" if self.state == "open" else ink))
        painter.drawText(
            mark, int(Qt.AlignmentFlag.AlignCenter), "!" if self.state == "attention" else str(self.number)
        )


class StepList(QWidget):
    """Steps below each other; emits ``chosen`` with the step's position, counted from 0.

    A *passive* list only tells how far one has come: neither Tab nor the mouse stops at it.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, passive: bool = False) -> None:
        super().__init__(parent)
        self._passive = passive
        self.items: list[StepItem] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    def fill(self, steps: list[tuple[str, str]]) -> None:
        """Show *steps* as (name, state). Names that stay keep their widgets, so the keyboard stays where it is."""
        if [item.text() for item in self.items] != [name for name, _ in steps]:
            self._rebuild(steps)
        for item, (_, state) in zip(self.items, steps, strict=True):
            item.set_state(state)

    def _rebuild(self, steps: list[tuple[str, str]]) -> None:
        for item in self.items:
            item.hide()
            self._column.removeWidget(item)
            item.deleteLater()
        self.items = [StepItem(number, name, state) for number, (name, state) in enumerate(steps, 1)]
        for position, item in enumerate(self.items):
            item.clicked.connect(lambda _=False, at=position: self.chosen.emit(at))
            if self._passive:
                item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                item.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(item)


_BAR_COLOURS = {
    "done": ("ok_weak", "ok"),
    "attention": ("warn_weak", "warn"),
    "current": ("primary", "on_primary"),
}
"""Background and ink of a step in the bar."""


class _BarStep(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.state = "open"
        self.is_last = False
        self.setText(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 26, self.fontMetrics().height() + 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        back, ink = _BAR_COLOURS.get(self.state, ("surface", "muted"))
        painter.fillRect(self.rect(), colour(back))
        painter.setPen(colour(ink))
        painter.setFont(font(BODY, QFont.Weight.DemiBold if self.state == "current" else QFont.Weight.Normal))
        words = self.rect().adjusted(13, 0, -8, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        told = f"! {self.text()}" if self.state == "attention" else self.text()
        cut = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, flags, cut)
        if self.state == "open" and not self.is_last:
            painter.setPen(colour("line"))
            edge = 0 if self.isRightToLeft() else self.width() - 1
            painter.drawLine(edge, 0, edge, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())


class StepBar(QFrame):
    """Steps beside each other, numbered; earlier ones can be chosen again (``chosen`` with the position)."""

    chosen = Signal(int)

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        self._names = names
        self._steps = [_BarStep(f"{number}. {name}") for number, name in enumerate(names, 1)]
        for position, step in enumerate(self._steps):
            step.clicked.connect(lambda _=False, at=position: self.chosen.emit(at))
            row.addWidget(step, 1)
        for step in self._steps[-1:]:
            step.is_last = True
        self.at(0)

    def at(self, position: int, attention: Collection[int] = ()) -> None:
        """Show step *position* as the current one, those before it as done, or as needing *attention*."""
        for index, step in enumerate(self._steps):
            before = "attention" if index in attention else "done"
            step.state = before if index < position else "current" if index == position else "open"
            step.setEnabled(index < position)
            step.setAccessibleName(step.text())
            step.setAccessibleDescription(self.tr("needs attention") if step.state == "attention" else "")
            step.update()


class Track(QWidget):
    """A quiet track that shows *done* of *total*, with words below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.words = Muted("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.words)
        self.setMinimumWidth(110)

    def show_share(self, done: int, total: int, words: str) -> None:
        """Show *done* of *total* and say it in *words*."""
        self._share = done / total if total else 0.0
        self.words.setText(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunk"))
        painter.drawRoundedRect(QRectF(0, 1, self.width(), 6), 3, 3)
        painter.setBrush(colour("primary"))
        width = self.width() * self._share
        left = self.width() - width if self.isRightToLeft() else 0
        painter.drawRoundedRect(QRectF(left, 1, width, 6), 3, 3)


class Number(QWidget):
    """A small pill with a number; hidden at 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = 0
        self.setFont(font(SECONDARY - 0.5))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_value(self, value: int) -> None:
        """Show *value*."""
        self.value = value
        reveal(self, value > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(str(self.value)) + 14, self.fontMetrics().height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("rail_line"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.setPen(colour("rail_text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self.value))
