"""A table that holds only the pages that were looked at, however long the list is."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hrd_desktop.services.views import Page

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_NONE = QModelIndex()
_HEADINGS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
BELOW, TONE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""Roles: the quiet line below a cell's words, and the tone of the chip that the words stand in."""


class Column(NamedTuple):
    """A column: its heading and what each row says in it.

    *below* gives a second, quiet line; *tone* the tone of a chip around the words. A column has one of them at most.
    """

    heading: str
    text: Callable[[Any], str]
    below: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None


class PagedModel(QAbstractTableModel, Generic[T]):
    """Rows of a paged list. *columns* are :class:`Column`, or just heading and text of a row.

    ``page_wanted`` asks for rows from an offset; :meth:`take` is handed them. Late pages of an earlier question are
    dropped by their number. *sorts* names what the vault sorts each column by; *first* is the column and direction
    to begin with.
    """

    page_wanted = Signal(int, int)

    def __init__(
        self,
        columns: Sequence[Column | tuple[str, Callable[[T], str]]],
        sorts: Sequence[str] = (),
        first: tuple[int, bool] = (0, False),
    ) -> None:
        super().__init__()
        self._columns = [Column(*one) for one in columns]
        self._sorts = sorts
        self.sorted_by, self.descending = first
        self._rows: list[T] = []
        self._total = 0
        self._asked = False
        self.generation = 0

    def start(self) -> None:
        """Begin anew: forget every row and ask for the first page."""
        self.beginResetModel()
        self._rows, self._total, self._asked = [], 0, True
        self.generation += 1
        self.endResetModel()
        self.page_wanted.emit(0, self.generation)

    def take(self, page: Page[T], generation: int) -> None:
        """Add *page*, unless the list was begun anew since it was asked for."""
        if generation != self.generation or page.offset != len(self._rows):
            return
        self._total, self._asked = page.total, False
        if page.rows:
            self.beginInsertRows(_NONE, len(self._rows), len(self._rows) + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    @property
    def sort_key(self) -> str:
        """What the list is sorted by, '' where it has one order only."""
        return self._sorts[self.sorted_by] if self._sorts else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: begin anew in another order."""
        chosen = (column, order is Qt.SortOrder.DescendingOrder)
        if 0 <= column < len(self._sorts) and chosen != (self.sorted_by, self.descending):
            self.sorted_by, self.descending = chosen
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
            self.start()

    def turn(self, column: int) -> None:
        """Sort by *column*; once more turns the order round."""
        turned = column == self.sorted_by and not self.descending
        self.sort(column, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)

    @property
    def total(self) -> int:
        """How many rows the whole list has."""
        return self._total

    @property
    def has_two_lines(self) -> bool:
        """Whether rows have a second line."""
        return any(one.below for one in self._columns)

    def row_at(self, number: int) -> T | None:
        """Return the row at *number*, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = _NONE) -> int:
        """Qt: rows held so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Qt: number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, _parent: Index) -> bool:
        """Qt: whether the list goes on."""
        return not self._asked and len(self._rows) < self._total

    def fetchMore(self, _parent: Index) -> None:
        """Qt: ask for the next page."""
        if not self._asked:
            self._asked = True
            self.page_wanted.emit(len(self._rows), self.generation)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the text of a cell."""
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == TONE:
            return column.tone(row) if column.tone else None
        below = column.below(row) if column.below else None
        if role == BELOW:
            return below
        if role not in _TEXTS:
            return None
        whole = role != Qt.ItemDataRole.DisplayRole and below
        return f"{column.text(row)}, {below}" if whole else column.text(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the headings."""
        if orientation is not Qt.Orientation.Horizontal or role not in _HEADINGS:
            return None
        sign = ("  ↓" if self.descending else "  ↑") if self._sorts and section == self.sorted_by else ""
        return self._columns[section].heading + sign
