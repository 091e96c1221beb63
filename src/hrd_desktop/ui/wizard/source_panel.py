"""On whose word an answer rests, and how reliable that is: opened under a question when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hrd_desktop.ui.widgets import FieldLabel
from hrd_desktop.ui.wizard.editors import Entry, ListEditor, Option, RelationEditor


class SourcePanel(QFrame):
    """A source (a small record of its own) and its reliability. ``changed`` follows every choice."""

    changed = Signal()

    def __init__(self, label: str, reliability: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sunk")
        self.source = RelationEditor(many=False, can_add=True, can_open=False)
        self.reliability = ListEditor(reliability)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(5)
        for words, editor in (
            (self.tr("Source of this answer"), self.source),
            (self.tr("How reliable?"), self.reliability),
        ):
            layout.addWidget(FieldLabel(words, editor.control()))
            layout.addWidget(editor)
            editor.name(f"{words}: {label}", "")
            editor.edited.connect(self.changed)

    def show_choice(self, source: str | None, reliability: str | None) -> None:
        """Show what is kept with the answer."""
        self.source.show_entry(Entry(source))
        self.reliability.show_entry(Entry(reliability))

    def choice(self) -> tuple[str | None, str | None]:
        """Return the source's id and the reliability's code."""
        source, reliability = self.source.entry().value, self.reliability.entry().value
        return (str(source) if source else None, str(reliability) if reliability else None)
