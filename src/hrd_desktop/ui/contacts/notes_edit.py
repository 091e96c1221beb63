"""A large field for notes where each line keeps the moment it was begun, drawn beside it.

A line is a row of the record. What is joined, cut or pasted settles by itself: a line that goes is emptied and stays
in the record's history, one that comes back (undo) keeps its moment, and a new one gets the present.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.services.contacts.views import Line, Note
from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import SECONDARY

_NONE, _GAP = -1, 12
NOTE_SIZE = 16.0
"""Text size of the notes: to be read at arm's length with a telephone in hand."""


@dataclass
class _Known:
    """A line of the record: its row, when it was begun, what it says, what it said before, and if it stands here."""

    row: str
    at: datetime
    text: str
    was: str = ""
    here: bool = True


class NotesEdit(QPlainTextEdit):
    """``noted`` carries a Line whenever one says something new. *clock* writes a moment for the margin."""

    noted = Signal(object)

    def __init__(self, clock: Callable[[datetime], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._known: list[_Known] = []
        self._loading = False
        self.setFont(font(NOTE_SIZE))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.margin = _Margin(self)
        self.blockCountChanged.connect(self.fit)
        self.updateRequest.connect(self._on_update)
        self.textChanged.connect(self._follow)
        self.fit()

    # -- lines ----------------------------------------------------------------------------------------------------

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the lines that a record holds, and put the cursor on a new one behind them."""
        told = [note for note in notes if note.text.strip()]
        self._known = [_Known(n.row, datetime.fromisoformat(n.at), n.text.replace("\n", " ")) for n in told]
        self._loading = True
        self.setPlainText("\n".join([*(one.text for one in self._known), ""]))
        for number, block in enumerate(self._blocks()):
            block.setUserState(number if number < len(self._known) else _NONE)
        self._loading = False
        self.document().clearUndoRedoStacks()
        self.to_end()
        self.fit()

    def to_end(self) -> None:
        """Put the cursor behind everything."""
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def lines(self) -> list[Line]:
        """The lines that stand here now."""
        return [Line(one.row, one.text, one.at) for one in self._known if one.here and one.text.strip()]

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _follow(self) -> None:
        """Tell of every line that says something else than before."""
        if self._loading:
            return
        seen: set[int] = set()
        standing = {block.userState() for block in self._blocks()}
        for block in self._blocks():
            number = self._earlier(block, standing)
            if number == _NONE or number in seen:
                number = self._number_for(block.text(), seen)
                block.setUserState(number)
            if number != _NONE:
                seen.add(number)
                self._tell(self._known[number], block.text())
        for number, one in enumerate(self._known):
            if one.here and number not in seen:
                self._tell(one, "")
                one.here = False
        self.margin.update()

    def _earlier(self, block: QTextBlock, standing: set[int]) -> int:
        """Return the line of *block*. Qt gives two that were joined to the later one; the earlier moment counts."""
        number = block.userState()
        if number > 0 and number - 1 not in standing:
            before = self._known[number - 1]
            if before.here and before.text and block.text().startswith(before.text):
                block.setUserState(number - 1)
                return number - 1
        return number

    def _number_for(self, text: str, seen: set[int]) -> int:
        """Return which line a block without one is: one that comes back with the same words, else a new one."""
        if not text.strip():
            return _NONE
        back = (n for n, one in enumerate(self._known) if not one.here and one.was == text and n not in seen)
        found = next(back, _NONE)
        if found == _NONE:
            self._known.append(_Known(new_row_id(), datetime.now(UTC), ""))
            return len(self._known) - 1
        return found

    def _tell(self, one: _Known, text: str) -> None:
        one.here = True
        if one.text != text:
            one.was, one.text = one.text, text
            self.noted.emit(Line(one.row, text, one.at))

    # -- the margin -----------------------------------------------------------------------------------------------

    def moments(self) -> list[tuple[QRect, str]]:
        """Where each moment stands in the margin, and what it says."""
        found, block = [], self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and block.userState() != _NONE:
                area = QRect(0, round(top), self.margin.width() - _GAP, round(self.fontMetrics().height() + 4))
                found.append((area, self.clock(self._known[block.userState()].at)))
            top += height
            block = block.next()
        return found

    def fit(self) -> None:
        """Make the margin as wide as a moment."""
        wide = self.margin.fontMetrics().horizontalAdvance(self.clock(datetime.now(UTC))) + 2 * _GAP
        self.setViewportMargins(0, 0, 0, 0)
        if self.isRightToLeft():
            self.setViewportMargins(0, 0, wide, 0)
        else:
            self.setViewportMargins(wide, 0, 0, 0)
        self.margin.setFixedWidth(wide)
        self._place_margin()

    def _place_margin(self) -> None:
        inside = self.contentsRect()
        left = inside.right() - self.margin.width() if self.isRightToLeft() else inside.left()
        self.margin.setGeometry(left, inside.top(), self.margin.width(), inside.height())

    def _on_update(self, _rect: QRect, _dy: int) -> None:
        self.margin.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the margin keeps the height of the field."""
        super().resizeEvent(event)
        self._place_margin()


class _Margin(QWidget):
    """The moments beside the lines; a screen reader finds them in the list that is sorted afterwards."""

    def __init__(self, notes: NotesEdit) -> None:
        super().__init__(notes)
        self._notes = notes
        self.setFont(font(SECONDARY))

    def sizeHint(self) -> QSize:
        """Qt: as wide as it was made."""
        return QSize(self.width(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the moments."""
        painter = QPainter(self)
        painter.setPen(colour("muted"))
        for area, text in self._notes.moments():
            painter.drawText(area.adjusted(_GAP, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
