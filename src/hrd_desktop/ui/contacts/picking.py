"""Two lists that are walked by keyboard: the notes of a call, and the questions that one of them may go into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hrd_desktop.services.contacts.views import Note, Target
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import TextEdit, walk_aloud

_AT = Qt.ItemDataRole.UserRole
_LEAST_LINES = 5
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class _Roomy(QStyledItemDelegate):
    """Gives each note the room its lines need: Qt counts without the signs, which come from a taller font."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 14)


class NoteList(QListWidget):
    """The notes with their moment and where each stands; ``chosen`` carries a note's row."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setItemDelegate(_Roomy(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes of the call"))
        self.setSpacing(2)
        self.currentItemChanged.connect(self._on_current)

    def show_notes(self, notes: Sequence[Note], row: str) -> None:
        """List *notes* and stand on *row*."""
        self.blockSignals(True)
        self.clear()
        for note in notes:
            where = ", ".join(note.into)
            sign = "✓ " if where else "○ "
            item = QListWidgetItem(f"{sign}{note.clock}\n{note.text}" + (f"\n→ {where}" if where else ""))
            item.setData(_AT, note.row)
            state = self.tr("sorted into %1").replace("%1", where) if where else self.tr("not sorted")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{note.clock}. {note.text}. {state}")
            self.addItem(item)
            if note.row == row:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_AT)))


class QuestionPicker(QWidget):
    """Questions found by any part of their words. Arrows walk in the list while typing; Enter picks."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets: Sequence[Target] = ()
        words = self.tr("Which question? Type a part of its words")
        self.line = TextEdit(placeholder=words, name=words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setMinimumHeight(_LEAST_LINES * QFontMetrics(font()).height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._on_enter)
        self.line.installEventFilter(self)
        walk_aloud(self.list, self.line)
        self.list.itemActivated.connect(lambda _item: self._on_enter())
        self.list.itemClicked.connect(lambda _item: self._on_enter())

    def show_targets(self, targets: Sequence[Target]) -> None:
        """Offer *targets*; what is typed stays, and the question that Enter would pick."""
        before = self.current()
        self._targets = targets
        self._find(self.line.text())
        for row in range(self.list.count() if before else 0):
            one = self._targets[int(self.list.item(row).data(_AT))]
            if before and (one.record, one.path) == (before.record, before.path):
                self.list.setCurrentRow(row)

    def begin(self) -> None:
        """Start anew with an empty line."""
        self.line.clear()
        self.line.setFocus()

    def current(self) -> Target | None:
        """The question that Enter would pick."""
        item = self.list.currentItem()
        return self._targets[int(item.data(_AT))] if item is not None else None

    def _find(self, text: str) -> None:
        parts = text.casefold().split()
        self.list.clear()
        for number, target in enumerate(self._targets):
            words = f"{target.topic} · {target.label}"
            if all(part in words.casefold() for part in parts):
                item = QListWidgetItem(words + ("" if target.value is None else "  ✓"))
                item.setData(_AT, number)
                item.setToolTip(words)
                said = self.tr("answered") if target.value is not None else self.tr("no answer yet")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {said}")
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_enter(self) -> None:
        found = self.current()
        if found is not None:
            self.picked.emit(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows in the line walk in the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        by = _MOVES.get(Qt.Key(event.key()), 0) if pressed and isinstance(event, QKeyEvent) else 0
        if watched is self.line and by:
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self.list.count() - 1))
            return True
        return super().eventFilter(watched, event)
