"""The editor of a real name: hidden until it is asked for, and hidden again by itself (DESIGN D16).

Whoever types a name sees it, for half a minute after the last key. A key pressed on a hidden name shows it and enters
nothing, so that nobody changes what they cannot see.
"""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hrd_desktop.ui.widgets import LinkButton, TextEdit, reveal
from hrd_desktop.ui.wizard.editors.base import Entry
from hrd_desktop.ui.wizard.editors.text import LineEditor

SHOWN_MS = 30_000


class NameEdit(TextEdit):
    """A line that can be hidden; ``wanted`` follows a key pressed on it while it is."""

    wanted = Signal()

    @property
    def is_hidden_name(self) -> bool:
        """Whether a name stands here unseen."""
        return self.echoMode() is not QLineEdit.EchoMode.Normal

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: letters, Space and Enter show a hidden name; all else goes its way."""
        enters = event.text().isprintable() and bool(event.text())
        if self.is_hidden_name and (enters or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class NameEditor(LineEditor):
    """``asked`` follows the officer who asks to see the name."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._description = ""
        self._shown = False
        self.button = LinkButton(parent=self.line)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide_name)
        self.line.textEdited.connect(lambda _text: self._keep_shown())
        self._show_state()

    def _make_line(self) -> TextEdit:
        line = NameEdit(parent=self)
        line.wanted.connect(self._on_clicked)
        return line

    def show_entry(self, entry: Entry) -> None:
        """Show that a name stands here; nothing of it."""
        before = self.line.text()
        super().show_entry(entry)
        if self.line.text() != before:
            self.hide_name()

    def name(self, label: str, description: str) -> None:
        """Give the question's words, and say of a hidden name how it is shown."""
        self._description = description
        self.line.setAccessibleName(label)
        hidden = self.tr("Hidden. Space shows it for 30 seconds.") if self._is_hidden else ""
        self.line.setAccessibleDescription(" ".join(part for part in (description, hidden) if part))
        self.button.setAccessibleName(f"{self.button.text()}: {label}")

    @property
    def _is_hidden(self) -> bool:
        return bool(self.line.text()) and not self._shown

    @Slot()
    def hide_name(self) -> None:
        """Hide the name."""
        self._timer.stop()
        self._shown = False
        self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: another topic or screen hides the name."""
        super().hideEvent(event)
        self.hide_name()

    def _keep_shown(self) -> None:
        self._shown = True
        self._timer.start()
        self._show_state()

    @Slot()
    def _on_clicked(self) -> None:
        if not self._is_hidden:
            self.hide_name()
            return
        self._keep_shown()
        self.asked.emit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        hidden = self._is_hidden
        self.line.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self.line.setReadOnly(hidden)
        self.button.setText(self.tr("Show for 30 s") if hidden else self.tr("Hide now"))
        reveal(self.button, bool(self.line.text()))
        room = self.button.sizeHint().width() + 8 if self.line.text() else 0
        self.line.setTextMargins(0, 0, room, 0)
        self.name(self.line.accessibleName(), self._description)
