"""What is shown and not asked: notes, and answers that the program works out."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.ui.widgets import Label, Muted, reveal
from hrd_desktop.ui.wizard.editors.base import Editor, Entry


class ComputedEditor(Editor):
    """A worked-out answer, read only, with where it comes from."""

    def __init__(self, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = Entry()
        self.shown = Label()
        self.shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # after the flags, which let the mouse alone have it
        self.shown.setProperty("look", "computed")
        where = Muted(source)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.shown)
        layout.addWidget(where)
        reveal(where, bool(source))

    def entry(self) -> Entry:
        """Return what was worked out."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show what was worked out, or that nothing could be yet."""
        self._entry = entry
        value = ", ".join(entry.value) if isinstance(entry.value, list) else str(entry.value or "")
        if entry.value == 0:
            value = "0"
        self.shown.setText(value or QCoreApplication.translate("ComputedEditor", "Nothing to work it out from yet"))

    def control(self) -> QWidget:
        """The text."""
        return self.shown
