"""The editor of a real name, which hides until it is asked for (DESIGN D16)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.ui.widgets import NameEdit
from hrd_desktop.ui.wizard.editors.text import LineEditor


class NameEditor(LineEditor):
    """``asked`` follows the officer who asks to see the name."""

    asked = Signal()
    line: NameEdit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.asked.connect(self.asked)

    def _make_line(self) -> NameEdit:
        return NameEdit(parent=self)

    def name(self, label: str, description: str) -> None:
        """Give the question's words to whoever reads the screen aloud."""
        self.line.setAccessibleName(label)
        self.line.describe(description)
