"""The editor for links to other records: search by alias or title, add in place, come back to the field.

It knows no service. It says what is looked for and is handed the rows that fit; a title that is not known yet is
shown as a neutral word, never as an id.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hrd_desktop.services.views import Row
from hrd_desktop.ui.widgets import Label, TextEdit, announce
from hrd_desktop.ui.wizard.editors.base import Editor, Entry
from hrd_desktop.ui.wizard.editors.several import codes_of

_ID = Qt.ItemDataRole.UserRole
_SHOWN = 8
_BY_HAND = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)


translate = QCoreApplication.translate


def _came_by_hand(event: QEvent) -> bool:
    return isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_HAND


class LinkRow(QFrame):
    """One linked record: its title, a button to open it, one to remove the link."""

    opened = Signal()
    removed = Signal()

    def __init__(self, title: str, can_open: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 4, 2)
        self.label = Label(title)
        layout.addWidget(self.label, 1)
        open_button = self._button(
            translate("RelationEditor", "Open"), translate("RelationEditor", "Open %1").replace("%1", title)
        )
        open_button.clicked.connect(self.opened)
        open_button.setVisible(can_open)
        remove = self._button("×", translate("RelationEditor", "Remove link to %1").replace("%1", title))
        remove.clicked.connect(self.removed)
        layout.addWidget(open_button)
        layout.addWidget(remove)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


class RelationEditor(Editor):
    """Links to one record or to several.

    ``looked_for`` asks for rows that fit a text (answered by :meth:`offer`), ``add_requested`` for a new record
    named by the text, ``open_requested`` to open a linked one.
    """

    looked_for = Signal(str)
    add_requested = Signal(str)
    open_requested = Signal(str)
    settled = True

    def __init__(self, many: bool, can_add: bool, can_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many, self._can_add, self._can_open = many, can_add, can_open
        self._entry = Entry()
        self._titles: dict[str, str] = {}
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        self.line = TextEdit(parent=self)
        self.found = QListWidget(self)
        self.found.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._links)
        layout.addWidget(self.line)
        layout.addWidget(self.found)
        self._wire()

    def _wire(self) -> None:
        self.line.setPlaceholderText(
            translate("RelationEditor", "Search, or type a new name")
            if self._can_add
            else translate("RelationEditor", "Search")
        )
        self.line.textEdited.connect(self.looked_for)
        self.line.installEventFilter(self)
        self.found.installEventFilter(self)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.itemActivated.connect(self._on_chosen)
        self.found.itemClicked.connect(self._on_chosen)

    def entry(self) -> Entry:
        """Return the linked ids."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show a row for each link."""
        if entry == self._entry and self._links.count():
            return
        self._entry = entry
        self._show_links()

    def control(self) -> QWidget:
        """The search line."""
        return self.line

    def name(self, label: str, description: str) -> None:
        """Name the search line, and its list of finds after it."""
        super().name(label, description)
        self.found.setAccessibleName(translate("RelationEditor", "Found for: %1").replace("%1", label))

    def ids(self) -> list[str]:
        """Return the linked ids."""
        return codes_of(self._entry)

    def title_of(self, record: str) -> str:
        """Return the title that *record* is shown under, '' where it is not known."""
        return self._titles.get(record, "")

    def know(self, titles: Mapping[str, str]) -> None:
        """Learn the titles of records; rows shown without one get theirs."""
        new = {key: title for key, title in titles.items() if title and self._titles.get(key) != title}
        self._titles.update(new)
        if any(key in new for key in self.ids()):
            self._show_links()

    def offer(self, text: str, rows: Sequence[Row]) -> None:
        """Show *rows* found for *text*; late answers to an earlier text are dropped."""
        if text != self.line.text() or not (self.line.hasFocus() or self.found.hasFocus()):
            return
        self.found.clear()
        linked = set(self.ids())
        for row in rows:
            self._titles[row.id] = row.title
            if row.id not in linked:
                self._offer_row(row.id, f"{row.title} · {row.detail}" if row.detail else row.title)
        if self._can_add and text.strip():
            self._offer_row("", translate("RelationEditor", "Add “%1”").replace("%1", text.strip()))
        if not self.found.count():
            item = QListWidgetItem(translate("RelationEditor", "Nothing found"), self.found)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        rows_shown = min(self.found.count(), _SHOWN)
        self.found.setFixedHeight(
            rows_shown * max(self.found.sizeHintForRow(0), 24) + 2 * self.found.frameWidth() + 4
        )
        self.found.show()
        if self.line.hasFocus():
            count = translate("RelationEditor", "Found: %1").replace("%1", str(len(rows)))
            announce(self.line, f"{count}. {self.found.item(0).text()}")

    def link(self, record: str, title: str) -> None:
        """Link *record*: after those linked already, or in place of the one."""
        self._titles[record] = title
        ids = [*(i for i in self.ids() if i != record), record]
        self._take(Entry(ids if self._many else record))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows walk from the line into the list and back, Enter takes, Esc closes the list alone.

        The list opens by itself only where the officer comes to a line with nothing linked yet: neither a page that
        opens nor a full answer is covered by offers.
        """
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event.key())
        if watched is self.line and _came_by_hand(event) and not self.ids():
            self.looked_for.emit(self.line.text())
        if event.type() is QEvent.Type.FocusOut:
            self._close_unless_inside()
        return False

    def _on_key(self, watched: QObject, key: int) -> bool:
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shown = not self.found.isHidden()
        if key == Qt.Key.Key_Escape and shown:
            self.line.setFocus()
            self.found.hide()
            return True
        if watched is self.line and key == Qt.Key.Key_Down:
            self._enter_list(shown)
            return True
        if watched is self.line and enter and shown:
            self._on_chosen(self.found.currentItem() or self.found.item(0))
            return True
        if watched is self.found and key == Qt.Key.Key_Up and self.found.currentRow() <= 0:
            self.line.setFocus()
            return True
        return False

    def _enter_list(self, shown: bool) -> None:
        if not shown:
            self.looked_for.emit(self.line.text())
            return
        self.found.setFocus()
        self.found.setCurrentRow(0)

    def _close_unless_inside(self) -> None:
        if not (self.line.hasFocus() or self.found.hasFocus()):
            self.found.hide()

    def _offer_row(self, record: str, text: str) -> None:
        item = QListWidgetItem(text, self.found)
        item.setData(_ID, record)
        item.setToolTip(text)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        record, typed = str(item.data(_ID) or ""), self.line.text().strip()
        self.line.clear()
        self.line.setFocus()
        self.found.hide()
        if record:
            self.link(record, self._titles.get(record, ""))
        else:
            self.add_requested.emit(typed)

    def _take(self, entry: Entry) -> None:
        self._entry = entry
        self._show_links()
        self.edited.emit()

    def _unlink(self, record: str) -> None:
        left = [i for i in self.ids() if i != record]
        self.line.setFocus()
        self._take(Entry((left or None) if self._many else None))

    def _show_links(self) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for record in self.ids():
            row = LinkRow(
                self._titles.get(record) or translate("RelationEditor", "Linked record"), self._can_open, self
            )
            row.opened.connect(lambda r=record: self.open_requested.emit(r))
            row.removed.connect(lambda r=record: self._unlink(r))
            self._links.addWidget(row)
