"""Rows of a card: a strong line, a quiet line, a chip and a button, with a thin rule between rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import GRID
from hrd_desktop.ui.widgets.labels import Label, Muted, Rule, Strong, reveal

_UNDER_PICK = 29
"""Pixels by which a quiet line is set in to stand under the words of a box."""
_LEAST_WORDS = 150
"""Pixels, at the usual text size, that words need beside what stands at the end of a row."""
_LONGEST_WORD = 212
"""The same beside what begins it, in a narrow card: a word like *menneskerettighetsseksjonen* cannot be broken."""


class Row(QWidget):
    """One row: *title* (strong), *text* (quiet) on the left; whatever stands on the right in *ends*.

    *pick* is a box to tick, whose own words stand in the title's place.
    """

    def __init__(
        self,
        title: str,
        text: str = "",
        *ends: QWidget,
        start: QWidget | None = None,
        pick: QWidget | None = None,
        strong: bool = True,
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title: Label = Strong(title) if strong else Label(title)
        self.title.setParent(self)  # also where it is not shown: a widget of nobody's may be freed on any thread
        self.title.setVisible(pick is None)
        words.addWidget(pick or self.title)
        self.text = Muted(text)
        self.text.setIndent(_UNDER_PICK if pick else -1)
        reveal(self.text, bool(text))
        words.addWidget(self.text)
        self._start = start
        self._head, self._tail = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _part in range(2))
        for layout in (self._head, self._tail):
            layout.setSpacing(10)
        if start is not None:
            self._head.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(words, 1)
        for end in ends:
            self._tail.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 10, 0, 10)
        self._line.setSpacing(10)
        self._line.addLayout(self._head, 1)
        self._line.addLayout(self._tail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: what stands at the ends goes above and below the words where it would leave them too little room."""
        super().resizeEvent(event)
        least = round(_LEAST_WORDS * text_scale())
        ends = [item.sizeHint().width() for at in range(self._tail.count()) if (item := self._tail.itemAt(at))]
        room = self.width() - sum(ends) - self._tail.spacing() * len(ends)
        self._turn(self._line, not ends or room >= least)
        self._turn(self._tail, room >= 0)
        start = self._start.sizeHint().width() if self._start is not None else 0
        self._turn(self._head, not start or self.width() - start >= round(_LONGEST_WORD * text_scale()))

    def _turn(self, line: QBoxLayout, beside: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if line.direction() is not direction:
            line.setDirection(direction)
            if line is self._line:
                line.setAlignment(self._tail, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeading)

    def stand_over_a_foot(self) -> None:
        """Leave no room below: what follows belongs to this row."""
        self._line.setContentsMargins(0, 10, 0, 0)


class Rows(QWidget):
    """Rows below each other with rules between them; ``fill`` replaces them all.

    They are put together unseen and come into the layout as one: Qt lays the whole page out anew for each widget that
    joins a layout in sight, which took seconds for a hundred rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._holder = QWidget(self)
        self._outer.addWidget(self._holder)

    def fill(self, rows: list[QWidget], nothing: str = "") -> None:
        """Show *rows*; if there are none, the words *nothing*. The keyboard stays in its row, or in its place."""
        before, focused = self._holder, QApplication.focusWidget()
        at = self._place_of(focused)
        self._holder = self._put_together(rows, nothing)
        self._outer.replaceWidget(before, self._holder)
        self._holder.show()
        self._rows, old = rows, self._rows
        if at is not None and focused is not None:
            self._go_back(focused, old[at], at)
        before.hide()
        before.deleteLater()

    def _put_together(self, rows: list[QWidget], nothing: str) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not rows and nothing:
            quiet = Muted(nothing)
            quiet.setContentsMargins(0, GRID, 0, GRID)
            column.addWidget(quiet)
        for position, row in enumerate(rows):
            if position:
                column.addWidget(Rule())
            column.addWidget(row)
        return holder

    def _place_of(self, focused: QWidget | None) -> int | None:
        """Which row has the keyboard."""
        for number, row in enumerate(self._rows):
            if focused is not None and isValid(row) and row.isAncestorOf(focused):
                return number
        return None

    def _go_back(self, focused: QWidget, row: QWidget, at: int) -> None:
        """Give the keyboard to what stands for *focused*, which was in the *row* at place *at*."""
        if not self._rows or not self.isVisible():
            return
        alike = [number for number, one in enumerate(self._rows) if _called(one) == _called(row)]
        there = min(alike, key=lambda number: abs(number - at), default=min(at, len(self._rows) - 1))
        before, stops = _stops(row), _stops(self._rows[there])
        if stops:
            stop = stops[min(before.index(focused) if focused in before else 0, len(stops) - 1)]
            cursor = focused.cursorPosition() if isinstance(focused, QLineEdit) else 0  # it goes with the keyboard
            stop.setFocus()
            if isinstance(stop, QLineEdit):
                stop.setCursorPosition(cursor)


def _stops(row: QWidget) -> list[QWidget]:
    """What Tab stops at in *row*."""
    return [one for one in row.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _called(row: QWidget) -> list[str]:
    """What a row offers, by name: the same row, made anew."""
    return [one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "") for one in _stops(row)]


def head_row(*widgets: QWidget) -> QHBoxLayout:
    """Return a row with the first widget at the beginning and the others at the end."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(widgets[0], 1)
    for widget in widgets[1:]:
        row.addWidget(widget)
    return row


class Facts(QWidget):
    """Names and what they say, in two columns: for reading, where nothing can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)

    def fill(self, facts: list[tuple[str, str]]) -> None:
        """Show *facts* in order, instead of what was shown."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, (name, words) in enumerate(facts):
            self._grid.addWidget(Strong(name), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(words), line, 1, Qt.AlignmentFlag.AlignTop)
