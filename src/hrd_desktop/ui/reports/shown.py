"""A counted report on screen: the numbers at its head, its figures in one or two columns, what is said after them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.reporting.views import ReportLines, ReportView
from hrd_desktop.ui.charts import FigureCard
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import Card, CardTitle, Label, Muted, Row, Rows, reveal

_ONE_COLUMN_BELOW = 700


class HeadRow(QWidget):
    """The numbers at the head, beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GUTTER)

    def show_view(self, view: ReportView) -> None:
        """Show the numbers of *view*."""
        _empty(self._row)
        for one in view.boxes:
            card = Card(margin=12)
            card.body.setSpacing(2)
            card.setAccessibleName(f"{one.caption}: {one.strong} {one.rest}".rstrip())
            rest = Muted(one.rest)
            reveal(rest, bool(one.rest))
            for label in (Muted(one.caption), CardTitle(one.strong), rest):
                card.body.addWidget(label)
            card.body.addStretch(1)
            self._row.addWidget(card, 1)


class Drawn(QWidget):
    """The figures: those with many columns over the whole width, the others in two columns of like height."""

    def __init__(self) -> None:
        super().__init__()
        self._wide, self._sections = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GUTTER)
        for layout in (self._wide, self._columns, self._sections):
            layout.setSpacing(GUTTER)
            body.addLayout(layout)
        self.cards: list[FigureCard] = []

    def show_view(self, view: ReportView) -> None:
        """Show the figures of *view*."""
        for layout in (self._wide, self._columns, self._sections):
            _empty(layout)
        self.cards = [FigureCard(part) for part in view.parts]
        for card in self.cards:
            if card.wide:
                self._wide.addWidget(card)
        for column in _columns([card for card in self.cards if not card.wide]):
            self._columns.addWidget(column, 1)
        for section in view.sections:
            self._sections.addWidget(_section(section))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column where two do not fit."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ONE_COLUMN_BELOW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() is not direction:
            self._columns.setDirection(direction)


def _columns(cards: Sequence[FigureCard]) -> list[QWidget]:
    """Return the cards, in order, as two columns of about the same height; one for a single card."""
    if len(cards) < 2:
        return list(cards)
    heights = [card.sizeHint().height() for card in cards]
    cut = min(range(1, len(cards)), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return [_column(cards[:cut]), _column(cards[cut:])]


def _column(cards: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GUTTER)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return column


def _section(section: ReportLines) -> Card:
    card = Card(section.title)
    if section.text:
        card.body.addWidget(Label(section.text))
    if section.lines:
        rows = Rows()
        rows.fill([Row(caption, text) for caption, text in section.lines])
        card.body.addWidget(rows)
    return card


def _empty(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
