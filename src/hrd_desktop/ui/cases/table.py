"""A list screen's table with its search line and the words for an empty list."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hrd_desktop.domain.alphabet import reads_from_right
from hrd_desktop.ui.cases.paging import PagedModel
from hrd_desktop.ui.cases.sort_header import SortHeader
from hrd_desktop.ui.widgets import Card, Muted, TextEdit, reveal

T = TypeVar("T")
_TYPING_MS = 150


class SidedDelegate(QStyledItemDelegate):
    """Draws words that are read from the right from the right: else their full stop stands before them."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt: the text comes from the model first."""
        super().initStyleOption(option, index)
        if reads_from_right(option.text):
            option.direction = Qt.LayoutDirection.RightToLeft


class ListTable(QTableView):
    """A table of whole rows; Enter or a double click opens one."""

    row_opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 22)
        header = SortHeader(self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(round(90 * self.fontMetrics().height() / 19))
        self.setItemDelegate(SidedDelegate(self))
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Qt: fills what there is."""
        return QSize(500, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.row_opened.emit(index.row())


class ListCard(Card, Generic[T]):
    """A card with a search line, the table and the words for an empty list. ``searched`` follows typing."""

    searched = Signal(str)

    def __init__(self, model: PagedModel[T], name: str, placeholder: str, empty: Callable[[str], str]) -> None:
        super().__init__("")
        self.model = model
        self._empty = empty
        self.search = TextEdit("", placeholder, placeholder)
        self.search.setProperty("look", "search")
        self.search.setClearButtonEnabled(True)
        self.count = Muted("")
        self.nothing = Muted("")
        self.table = ListTable(name)
        self.table.setModel(model)
        header = self.table.horizontalHeader()
        if isinstance(header, SortHeader) and model.sort_key:
            header.sort_requested.connect(model.turn)
        else:
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self.search, self.count):
            self.body.addWidget(widget)
        self.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.table, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(self._on_typing)
        self.search.returnPressed.connect(self.table.setFocus)

    def _on_typing(self, _text: str) -> None:
        self._typing.start()

    def widths(self, *widths: int) -> None:
        """Set the columns' widths; the one of 0 takes the rest."""
        header = self.table.horizontalHeader()
        for column, width in enumerate(widths):
            if not width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, round(width * self.fontMetrics().height() / 19))

    def show_total(self, words: str) -> None:
        """Show how many rows there are, or what to do when there are none."""
        empty = self.model.total == 0
        self.count.setText(words)
        reveal(self.count, not empty)
        self.nothing.setText(self._empty(self.search.text().strip()))
        reveal(self.nothing, empty)
        self.table.setVisible(not empty)
