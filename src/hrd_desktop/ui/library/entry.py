"""One entry of the library: what it says, what is known beside it, where it comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.library import LibraryView
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import Card, Chip, Label, Muted, PageTitle, SecondaryButton, Strong, reveal


class EntryView(QWidget):
    """Shows one entry; ``left`` is emitted when the officer goes back to the list."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = PageTitle()
        self.group = Chip()
        self.back = SecondaryButton(self.tr("Library"), "chevron-left")
        self.back.clicked.connect(self.left)
        self.said = Card(self.tr("What it says"))
        self.text = Label()
        self.said.body.addWidget(self.text)
        self.grid = QGridLayout()
        self.grid.setVerticalSpacing(8)
        self.grid.setHorizontalSpacing(14)
        self.grid.setColumnStretch(1, 1)
        self.facts = Card(self.tr("Facts"))
        self.facts.body.addLayout(self.grid)
        self.origin = Card(self.tr("Where it comes from"))
        self.origin_grid = QGridLayout()
        self.origin_grid.setVerticalSpacing(8)
        self.origin_grid.setHorizontalSpacing(14)
        self.origin_grid.setColumnStretch(1, 1)
        self.origin.body.addLayout(self.origin_grid)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.title, 1)
        title.addWidget(self.group, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        column.addLayout(head)
        column.addLayout(title)
        for card in (self.said, self.facts, self.origin):
            column.addWidget(card)
        column.addStretch(1)

    def show_view(self, view: LibraryView) -> None:
        """Show *view*."""
        self.title.setText(view.title)
        self.group.setText(view.group_label)
        self.text.setText(view.text)
        reveal(self.said, bool(view.text))
        _fill(self.grid, [(fact.label, fact.text) for fact in view.facts])
        reveal(self.facts, bool(view.facts))
        rows = [
            (self.tr("Place in the text"), view.place),
            (self.tr("Source"), view.source),
            (self.tr("Date"), view.date),
            (self.tr("Rows of the matrix"), ", ".join(view.matrix)),
        ]
        _fill(self.origin_grid, [(name, said) for name, said in rows if said])
        self.setAccessibleName(view.title)


def _fill(grid: QGridLayout, rows: list[tuple[str, str]]) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for line, (name, said) in enumerate(rows):
        caption: Label = Strong(name)
        caption.setMinimumWidth(150)
        grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(said) if said else Muted("–"), line, 1)
