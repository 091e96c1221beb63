"""Sets a topic's questions on the page: pairs short ones, frames groups, makes rows of a repeat into cards.

Arranging again keeps every widget that stays, with its parent: the field under the cursor keeps the keyboard.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hrd_desktop.ui.widgets import Muted, SecondaryButton, Strong, reveal
from hrd_desktop.ui.wizard.nodes import GroupNode, Node, QuestionNode, RepeatNode, RowNode
from hrd_desktop.ui.wizard.question import QuestionField

PAIR_FROM = 440
"""Width in pixels from which two short questions share a line."""


class RepeatActs:
    """What a repeat can be asked to do; the controller fills these in."""

    def add(self, repeat: str) -> None:
        """Add a row."""
        raise NotImplementedError

    def remove(self, repeat: str, row: str) -> None:
        """Remove a row."""
        raise NotImplementedError

    def move(self, repeat: str, row: str, by: int) -> None:
        """Move a row up (-1) or down (1)."""
        raise NotImplementedError


MakeField = Callable[[QuestionNode, str, QWidget], QuestionField | QWidget]
"""Makes the widget of a question; the text tells where it stands ("Events: 2 of 3")."""


class Block(QWidget):
    """A column of nodes."""

    def __init__(self, make: MakeField, acts: RepeatActs, context: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make, self._acts, self._context = make, acts, context
        self._kept: dict[str, QWidget] = {}
        self._nodes: Sequence[Node] = ()
        self._wide = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def arrange(self, nodes: Sequence[Node]) -> None:
        """Show *nodes*: what is new is made, what stays is kept, what is gone goes."""
        gone = set(self._kept) - {node.key for node in nodes}
        for key in gone:
            widget = self._kept.pop(key)
            widget.hide()
            widget.deleteLater()
        self._nodes = nodes
        for node in nodes:
            self._show(node)
        self._lay_out()

    def widgets(self) -> list[QWidget]:
        """The widgets of the nodes in reading order."""
        return [self._kept[node.key] for node in self._nodes]

    def fields(self) -> list[QuestionField]:
        """Every question's field in reading order, those inside groups and rows too."""
        found: list[QuestionField] = []
        for widget in self.widgets():
            if isinstance(widget, QuestionField):
                found.append(widget)
            elif isinstance(widget, GroupFrame):
                found += widget.block.fields()
            elif isinstance(widget, RepeatFrame):
                found += [field for card in widget.cards() for field in card.block.fields()]
        return found

    def _show(self, node: Node) -> None:
        widget = self._kept.get(node.key)
        if widget is None:
            widget = self._kept[node.key] = self._made(node)
        if isinstance(node, GroupNode) and isinstance(widget, GroupFrame):
            widget.block.arrange(node.children)
        if isinstance(node, RepeatNode) and isinstance(widget, RepeatFrame):
            widget.arrange(node)

    def _made(self, node: Node) -> QWidget:
        if isinstance(node, QuestionNode):
            return self._make(node, self._context, self)
        if isinstance(node, GroupNode):
            return GroupFrame(node.title, Block(self._make, self._acts, self._context), self)
        return RepeatFrame(node, self._make, self._acts, self)

    def _lay_out(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        for line, pair in enumerate(self._lines()):
            span = 2 if len(pair) == 1 else 1
            for column, widget in enumerate(pair):
                self._grid.addWidget(widget, line, column, 1, span)
                widget.show()

    def _lines(self) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        for widget in self.widgets():
            last = lines[-1] if lines else []
            if self._wide and len(last) == 1 and _is_short(last[0]) and _is_short(widget):
                last.append(widget)
            else:
                lines.append([widget])
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column when narrow."""
        super().resizeEvent(event)
        wide = event.size().width() >= PAIR_FROM * self.fontMetrics().height() / 19
        if wide is not self._wide:
            self._wide = wide
            self._lay_out()


def _is_short(widget: QWidget) -> bool:
    return isinstance(widget, QuestionField) and widget.is_short()


class GroupFrame(QFrame):
    """A group inside a topic: its title, then its questions."""

    def __init__(self, title: str, block: Block, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "group")
        self.setAccessibleName(title)
        self.block = block
        label = Strong(title)
        reveal(label, bool(title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(12)
        layout.addWidget(label)
        layout.addWidget(block)


class RowCard(QFrame):
    """One row of a repeat as a card: which one it is, buttons to move and remove it, its questions."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, title: str, block: Block, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "row")
        self.block = block
        self.title = Muted("")
        self.up = self._button("↑", lambda _on=False: self.moved.emit(-1))
        self.down = self._button("↓", lambda _on=False: self.moved.emit(1))
        self.remove = self._button(self.tr("Remove"), lambda _on=False: self.removed.emit())
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title, 1)
        for button in (self.up, self.down, self.remove):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 14)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(block)
        self.show_place(title, 0, 1)

    def _button(self, text: str, act: Callable[..., object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setProperty("look", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(act)
        return button

    def show_place(self, title: str, number: int, total: int) -> None:
        """Tell that this is row *number* (from 0) of *total*."""
        place = self.tr("%1 of %2").replace("%1", str(number + 1)).replace("%2", str(total))
        self.title.setText(place)
        self.setAccessibleName(f"{title}: {place}")
        self.up.setVisible(total > 1)
        self.down.setVisible(total > 1)
        self.up.setEnabled(number > 0)
        self.down.setEnabled(number < total - 1)
        names = (self.tr("Move up"), self.tr("Move down"), self.tr("Remove"))
        for button, name in zip((self.up, self.down, self.remove), names, strict=True):
            button.setAccessibleName(f"{name}: {title}, {place}")
            button.setToolTip(name)


class RepeatFrame(QWidget):
    """A repeat: its title, a card for each row, a button to add one."""

    def __init__(self, node: RepeatNode, make: MakeField, acts: RepeatActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._path = node.title, node.key
        self._make, self._acts = make, acts
        self._cards: dict[str, RowCard] = {}
        self._order: list[str] = []
        label = Strong(node.title)
        hint = Muted(node.hint)
        reveal(hint, bool(node.hint))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.add = SecondaryButton(self.tr("Add"), "plus")
        self.add.setAccessibleName(f"{self.tr('Add')}: {node.title}")
        self.add.clicked.connect(lambda: acts.add(self._path))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label)
        layout.addWidget(hint)
        layout.addLayout(self._rows)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def cards(self) -> list[RowCard]:
        """The rows' cards in order."""
        return [self._cards[row] for row in self._order]

    def arrange(self, node: RepeatNode) -> None:
        """Show the rows of *node*, keeping the cards that stay."""
        self._order = [row.key for row in node.rows]
        for key in set(self._cards) - set(self._order):
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        while self._rows.takeAt(0) is not None:
            pass
        for number, row in enumerate(node.rows):
            card = self._cards.get(row.key) or self._new(row)
            card.show_place(self._title, number, len(node.rows))
            card.block.arrange(row.children)
            self._rows.addWidget(card)
            card.show()

    def _new(self, row: RowNode) -> RowCard:
        card = self._cards[row.key] = RowCard(self._title, Block(self._make, self._acts, self._title), self)
        card.moved.connect(lambda by, key=row.key: self._acts.move(self._path, key, by))
        card.removed.connect(lambda key=row.key: self._acts.remove(self._path, key))
        return card
