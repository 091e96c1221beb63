"""Editors for one choice of a list: a row of buttons when few, a searched list when many."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QCompleter, QVBoxLayout, QWidget

from hrd_desktop.domain.statements import State
from hrd_desktop.ui.theme import icon_size, pixmap
from hrd_desktop.ui.widgets import Radio, the_one_meant
from hrd_desktop.ui.widgets.flow import FlowLayout
from hrd_desktop.ui.wizard.editors.base import Editor, Entry, Option

Index = QModelIndex | QPersistentModelIndex
ARROW = 14


def position_of(options: Sequence[Option], entry: Entry) -> int:
    """Return which option *entry* stands for, -1 when none does."""
    for number, option in enumerate(options):
        if entry.state is not State.ANSWERED:
            if option.state is entry.state:
                return number
        elif option.state is None and option.code == entry.value:
            return number
    return -1


def entry_of(option: Option) -> Entry:
    """Return what choosing *option* says: its code, or its state."""
    return Entry(None, option.state) if option.state else Entry(option.code)


class RadioEditor(Editor):
    """A few choices side by side."""

    settled = True

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._kept = Entry()
        self._group = QButtonGroup(self)
        layout = FlowLayout(self)
        for number, option in enumerate(options):
            button = Radio(option.label.replace("&", "&&"), self)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def buttons(self) -> list[Radio]:
        """The buttons in their order."""
        return [b for b in self._group.buttons() if isinstance(b, Radio)]

    def entry(self) -> Entry:
        """Return the choice; a value that the list does not know is kept until another is chosen."""
        number = self._group.checkedId()
        return entry_of(self._options[number]) if number >= 0 else self._kept

    def show_entry(self, entry: Entry) -> None:
        """Mark the choice, or none."""
        self._kept = entry
        number = position_of(self._options, entry)
        self._group.setExclusive(False)
        for position, button in enumerate(self.buttons()):
            button.setChecked(position == number)
        self._group.setExclusive(True)
        self._lead_keyboard()

    def _lead_keyboard(self) -> None:
        buttons = self.buttons()
        chosen = self._group.checkedButton() or (buttons[0] if buttons else None)
        if chosen is not None:
            self.setFocusProxy(chosen)

    def control(self) -> QWidget:
        """The group as a whole; the keyboard goes to the chosen button or the first."""
        return self

    def name(self, label: str, description: str) -> None:
        """Name the group, and each button with its own words."""
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        for option, button in zip(self._options, self.buttons(), strict=True):
            button.setAccessibleName(option.label)
            button.setAccessibleDescription(label)
        self._lead_keyboard()

    def _on_clicked(self, _number: int) -> None:
        self.edited.emit()


class SearchBox(QComboBox):
    """A list that is searched by any part of a word. Chooses nothing by itself: leaving it takes back half words."""

    picked = Signal(int)

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem("")
        self.addItems([option.label for option in options])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(12)
        self._search()
        self.activated.connect(self._on_activated)

    def _search(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def choose(self, number: int) -> None:
        """Show option *number*, or nothing for -1."""
        self.setCurrentIndex(number + 1)
        self._show_whole(self.itemText(number + 1))

    def _show_whole(self, text: str) -> None:
        self.setEditText(text)
        line = self.lineEdit()
        if line is not None and not self.hasFocus():
            line.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the field, and the sign that it opens."""
        super().paintEvent(event)
        wide = icon_size(ARROW)
        left = 9 if self.isRightToLeft() else self.width() - wide - 9
        QPainter(self).drawPixmap(left, (self.height() - wide) // 2, pixmap("chevron-down", "muted", ARROW))

    def settle(self) -> None:
        """Take what is typed if it is one option's words or the only one that fits; else go back."""
        typed = self.currentText().strip()
        meant = the_one_meant(typed, [option.label for option in self._options])
        number = -1 if meant is None else meant
        if (number >= 0 or not typed) and number + 1 != self.currentIndex():
            self.setCurrentIndex(number + 1)
            self.picked.emit(number)
        self._show_whole(self.itemText(max(self.currentIndex(), 0)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: settle, unless only the list has opened."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()
        super().focusOutEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter takes what is typed; Alt+Down opens the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self._close_list()
            return
        super().keyPressEvent(event)

    def _close_list(self) -> None:
        """What was looked for is settled: the suggestions have had their say."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel scrolls the page and never changes an answer."""
        event.ignore()

    def _on_activated(self, index: int) -> None:
        self.picked.emit(index - 1)


class ListEditor(Editor):
    """Many choices: one searched list."""

    settled = True

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._entry = Entry()
        self.box = SearchBox(options, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.box.picked.connect(self._on_picked)

    def entry(self) -> Entry:
        """Return the choice."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show the choice; a code that the list does not know is shown as it is."""
        if entry == self._entry and self.box.hasFocus():
            return
        self._entry = entry
        number = position_of(self._options, entry)
        self.box.choose(number)
        if number < 0 and entry.state is State.ANSWERED and entry.value:
            self.box.setEditText(str(entry.value))

    def control(self) -> QWidget:
        """The list."""
        return self.box

    def name(self, label: str, description: str) -> None:
        """Name the list and the line in it, which takes the typing."""
        super().name(label, description)
        line = self.box.lineEdit()
        if line is not None:
            line.setAccessibleName(label)
            line.setAccessibleDescription(description)

    def is_short(self) -> bool:
        """A list fits beside another field."""
        return True

    def _on_picked(self, number: int) -> None:
        entry = entry_of(self._options[number]) if number >= 0 else Entry()
        if entry != self._entry:
            self._entry = entry
            self.edited.emit()
