"""A counted figure or a drawn line in a card, and the same as a table that can be walked cell by cell.

The picture is for a glance; whoever reads with a screen reader, or wants the numbers alone, turns it into a table.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from hrd_desktop.domain.figures import Figure, FigureRow, Levels
from hrd_desktop.ui.charts.bars import Bar
from hrd_desktop.ui.charts.climate import ClimateLine
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.theme.tokens import BODY
from hrd_desktop.ui.widgets import Card, Label, LinkButton, Muted, Strong, reveal

_BAR = 90
_LABEL = 150
_ROOM = 20
_LEAST = 76


class FigureBars(QWidget):
    """The rows of a figure: words, a bar of the first column, the numbers."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        if len(figure.columns) > 1:
            for place, words in enumerate(figure.columns):
                head = _right(Muted(words))
                head.setMinimumWidth(_longest_word(head, words))
                grid.addWidget(head, 0, place + 2)
        for line, row in enumerate(figure.rows, 1):
            self._add(grid, line, row, figure)

    def _add(self, grid: QGridLayout, line: int, row: FigureRow, figure: Figure) -> None:
        total = figure.total and row is figure.rows[-1]
        words: Label = Strong(row.label) if total else Label(row.label)
        words.setMinimumWidth(_LABEL)
        grid.addWidget(words, line, 0)
        if not total:
            bar = Bar(figure.share(row), "primary")
            bar.setMinimumWidth(_BAR)
            bar.setAccessibleName(f"{row.label}: {row.amounts[0].text}")
            grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
        for place, one in enumerate(row.amounts):
            number: Label = Strong(one.text, wrap=False) if total or not place else Label(one.text, wrap=False)
            grid.addWidget(_right(number), line, place + 2)


def _longest_word(widget: QWidget, words: str) -> int:
    """How wide the longest word is, in pixels: text may break between words, never inside one, nor at every one."""
    wide = widget.fontMetrics().horizontalAdvance
    return max(min(wide(words), _LEAST), *(wide(word) for word in ("", *words.split())))


def _right(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return label


class FigureTable(QTableWidget):
    """A figure as a table: one stop for Tab, arrows walk through the cells. As high as its rows."""

    def __init__(self, name: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
        super().__init__(len(rows), len(heads))
        self.setAccessibleName(name)
        self.setFont(font(BODY))
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._heads = heads
        for line, row in enumerate(rows):
            for place, words in enumerate(row):
                self.setItem(line, place, QTableWidgetItem(words))
        self._fit()

    def _fit(self) -> None:
        """Give each column its longest word and the labels what is left."""
        for place, words in enumerate(self._heads[1:], 1):
            cells = (self.item(line, place) for line in range(self.rowCount()))
            said = max([_longest_word(self, words), *(_longest_word(self, cell.text()) for cell in cells if cell)])
            self.setColumnWidth(place, said + _ROOM)
        rest = sum(self.columnWidth(place) for place in range(1, self.columnCount()))
        self.setColumnWidth(0, max(_LABEL, self.viewport().width() - rest))
        self.horizontalHeader().setFixedHeight(max(self._high(place) for place in range(self.columnCount())))
        self.resizeRowsToContents()

    def _high(self, place: int) -> int:
        """How high the heading of a column is at its width."""
        room = QRect(0, 0, self.columnWidth(place) - _ROOM + 4, 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return self.horizontalHeader().fontMetrics().boundingRect(room, flags, self._heads[place]).height() + _ROOM

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: words that no longer fit take another line."""
        super().resizeEvent(event)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: as high as its rows, so that only the page scrolls up and down."""
        rows = sum(self.rowHeight(line) for line in range(self.rowCount()))
        wide = sum(self.columnWidth(place) for place in range(self.columnCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        return QSize(300, self.horizontalHeader().height() + rows + bar + 2 * self.frameWidth())


class FigureCard(Card):
    """A card with a figure or a drawn line. The button in its head turns the picture into a table and back."""

    def __init__(self, part: Figure | Levels) -> None:
        super().__init__(part.title)
        self.part = part
        self.wide = isinstance(part, Levels) or len(part.columns) > 2 or not part.bars
        self.table = _table(part)
        self.turn = LinkButton(self.tr("Show as a table"))
        self.turn.setAccessibleName(f"{self.turn.text()}: {part.title}")
        self._picture = _picture(part)
        self._fill()

    def _fill(self) -> None:
        if self._picture is not None:
            self.body.addWidget(self._picture)
            self.body.addWidget(self.table)
            self.table.hide()
            if self.head is not None:
                self.head.addWidget(self.turn)
            self.turn.clicked.connect(self._on_turned)
        else:
            self.body.addWidget(self.table)
        note = Muted(self.part.note if isinstance(self.part, Figure) else "")
        reveal(note, bool(note.text()))
        self.body.addWidget(note)
        self.body.addStretch(1)

    def _on_turned(self) -> None:
        if self._picture is None:
            return
        pictured = self.table.isVisibleTo(self)
        reveal(self._picture, pictured)
        reveal(self.table, not pictured)
        self.turn.setText(self.tr("Show as a table") if pictured else self.tr("Show as a picture"))
        self.turn.setAccessibleName(f"{self.turn.text()}: {self.part.title}")


def _picture(part: Figure | Levels) -> QWidget | None:
    """The drawing; None for a figure whose cells are words."""
    if isinstance(part, Levels):
        line = ClimateLine()
        line.show_years(part.levels, part.points)
        return line
    return FigureBars(part) if part.bars else None


def _table(part: Figure | Levels) -> FigureTable:
    if isinstance(part, Levels):
        rows = [(when, part.levels[level]) for when, level in part.points]
        return FigureTable(part.title, (" ", " "), rows)
    cells = [(row.label, *(one.text for one in row.amounts)) for row in part.rows]
    return FigureTable(part.title, (part.first, *part.columns), cells)
