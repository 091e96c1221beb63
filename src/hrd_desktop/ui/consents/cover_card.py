"""How the consent of each person stands, beside an act that rests on it: a sheet, a bundle, a measure."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.views import Cover
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, Muted, Row, Rows, reveal


class Covers(QWidget):
    """One row for each person; ``opened`` carries the consent that a person's row rests on."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_covers(self, covers: Sequence[tuple[str, Cover]]) -> None:
        """Show *covers*, each with the act it is for ('' where all are for the same)."""
        self.rows.fill([self._row(act, one) for act, one in covers])

    def _row(self, act: str, one: Cover) -> Row:
        ends: list[QWidget] = [Chip(one.chip, one.tone)]
        alias = quoted(one.alias)
        if one.record:
            show = LinkButton(self.tr("Show"))
            show.setAccessibleName(self.tr("Show the consent of %1").replace("%1", alias))
            show.clicked.connect(lambda: self.opened.emit(one.record))
            ends.append(show)
        quiet = " · ".join(part for part in (act, one.missing) if part)
        return Row(alias, quiet, *ends, strong=False)


class CoverLine(QWidget):
    """The same in one line of chips, where a sheet takes the room; each opens its consent."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(10)

    def show_covers(self, covers: Sequence[Cover]) -> None:
        """Show *covers*; hidden while the case is about nobody."""
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._line.addWidget(Muted(self.tr("Consent"), wrap=False))
        for one in covers:
            self._add(one)
        self._line.addStretch(1)
        reveal(self, bool(covers))

    def _add(self, one: Cover) -> None:
        words = self.tr("%1: %2").replace("%1", quoted(one.alias)).replace("%2", one.chip)
        self._line.addWidget(Chip(words, one.tone))
        if one.record:
            show = LinkButton(self.tr("Show"))
            show.setAccessibleName(self.tr("Show the consent of %1").replace("%1", quoted(one.alias)))
            show.clicked.connect(lambda: self.opened.emit(one.record))
            self._line.addWidget(show)


class CoverCard(Card):
    """The rows on a card of their own; hidden while the act rests on nobody's consent."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("CoverCard", "Whom consent covers"))
        self.covers = Covers()
        self.opened = self.covers.opened
        self.body.addWidget(self.covers)
        reveal(self, False)

    def show_covers(self, covers: Sequence[tuple[str, Cover]]) -> None:
        """Show *covers*, each with the act it is for ('' where all are for the same)."""
        self.covers.show_covers(covers)
        reveal(self, bool(covers))
