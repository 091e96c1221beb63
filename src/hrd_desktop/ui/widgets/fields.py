"""A field with its words above and its hint below, tied together for the eye and for a screen reader."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets.buttons import LinkButton
from hrd_desktop.ui.widgets.labels import FieldLabel, Muted, reveal

_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_PUT_HERE = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Field(QWidget):
    """Label, editor, hint. *editor* is any control; ``say`` replaces the hint."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = FieldLabel(label, editor)
        self.hint = Muted(hint)
        reveal(self.hint, bool(hint))
        if hint:
            editor.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.hint)

    def rename(self, label: str) -> None:
        """Put *label* above the field."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)

    def say(self, text: str, ink: str = "muted") -> None:
        """Show *text* below the field, in the colour *ink*; '' hides the line."""
        self.hint.setText(text)
        self.hint.set_ink(ink)
        reveal(self.hint, bool(text))
        self.editor.setAccessibleDescription(text)


class TextEdit(QLineEdit):
    """One line of text in the program's font. Text longer than the line shows its beginning until it is edited.

    What a screen reader or a dictation program puts in counts as edited, as if it had been typed: Qt itself says
    ``textEdited`` for keys alone, and such an answer would stand on the screen and never reach the vault.
    """

    def __init__(self, text: str = "", placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font())
        self.setPlaceholderText(placeholder)
        if name or placeholder:
            self.setAccessibleName(name or placeholder)
        self.setToolTip(placeholder)  # where the line is narrow, its words are cut
        self.setCursorPosition(0)
        self._ours, self._edited = False, text
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    def _on_edited(self, text: str) -> None:
        self._edited = text

    def _on_changed(self, text: str) -> None:
        """Pass on what neither the keyboard nor the program has put in."""
        if not self._ours and text != self._edited:
            self.textEdited.emit(text)
        self._edited = text

    def clear(self) -> None:
        """Empty the field, as the program; nobody has edited it."""
        self.setText("")

    def setText(self, text: str | None) -> None:
        self._ours = True
        super().setText(text or "")
        self._ours = False
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _PUT_HERE and not self.hasSelectedText():
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self.setCursorPosition(0)


class SecretEdit(TextEdit):
    """A passphrase: hidden, with "Show" inside the field, never in undo, suggestions or a drag."""

    keyboard_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.setDragEnabled(False)
        self.shower = LinkButton(self.tr("Show"), parent=self)
        self.shower.setCheckable(True)
        self.shower.setAccessibleName(self.tr("Show passphrase"))
        self.shower.toggled.connect(self._on_shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.shower)
        self._on_shown(False)

    def _on_shown(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.shower.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.setTextMargins(0, 0, self.shower.sizeHint().width() + 8, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self.keyboard_changed.emit()

    def forget(self) -> None:
        """Empty the field and hide again what is typed next."""
        self.clear()
        self.shower.setChecked(False)


def clear_clipboard_if_ours() -> None:
    """Empty the clipboard if this program put into it what it holds."""
    clipboard = QGuiApplication.clipboard()
    if clipboard is not None and clipboard.ownsClipboard():
        clipboard.clear()
