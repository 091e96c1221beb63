"""A list screen's table with its search line and the words for an empty list."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from hrd_desktop.ui.cases.cells import CellDelegate, row_height
from hrd_desktop.ui.cases.paging import PagedModel
from hrd_desktop.ui.cases.sort_header import SortHeader
from hrd_desktop.ui.widgets import Card, Muted, TextEdit, announce, reveal

T = TypeVar("T")
_TYPING_MS = 150
_LEAST, _REST, _CUT = 70, 120, 0.9
"""Pixels at the usual text size: the least width of a column, and of the one that takes the rest; and the part of
their widths below which words would be cut."""


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
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics(), False))
        header = SortHeader(self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self._scaled(_LEAST))
        self._wanted: tuple[int, ...] = ()
        self._spare: tuple[int, ...] = ()
        self.setItemDelegate(CellDelegate(self))
        self.clicked.connect(self._on_clicked)

    def want(self, *widths: int, spare: tuple[int, ...] = ()) -> None:
        """Give the columns these widths, in pixels at the usual text size; the one of 0 takes the rest.

        Where the window is too narrow for them each gives way a little, and the *spare* ones are left out before
        words are cut; no column ever stands out of sight.
        """
        self._wanted, self._spare = widths, spare
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the columns follow the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = set(range(len(self._wanted)))
        share = self._share(shown)
        if share < _CUT:
            shown -= set(self._spare)
            share = self._share(shown)
        for column, width in enumerate(self._wanted):
            self.setColumnHidden(column, column not in shown)
            given = max(self._scaled(_LEAST), int(self._scaled(width) * share))
            if width:
                self.horizontalHeader().resizeSection(column, given)

    def _share(self, columns: set[int]) -> float:
        """What part of their widths there is room for."""
        widths = [self._wanted[one] for one in columns]
        rest = self._scaled(_REST) * widths.count(0)
        fixed = sum(map(self._scaled, widths))
        return min(1.0, max(0.0, (self.viewport().width() - rest) / fixed)) if fixed else 1.0

    def _scaled(self, pixels: int) -> int:
        return round(pixels * self.fontMetrics().height() / 19)

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
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics(), model.has_two_lines))
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

    def widths(self, *widths: int, spare: tuple[int, ...] = ()) -> None:
        """Set the columns' widths; the one of 0 takes the rest, *spare* ones go first where there is no room."""
        self.table.want(*widths, spare=spare)

    def show_total(self, words: str) -> None:
        """Show how many rows there are, or what to do when there are none."""
        empty = self.model.total == 0
        self.count.setText(words)
        reveal(self.count, not empty)
        self.nothing.setText(self._empty(self.search.text().strip()))
        reveal(self.nothing, empty)
        self.table.setVisible(not empty)
        if self.search.hasFocus() and self.search.text():
            announce(self.search, self.nothing.text() if empty else words)
