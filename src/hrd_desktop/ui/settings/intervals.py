"""The intervals of duties: each with its default, which is to be set by the Ministry, and what holds here instead."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.views import Changes
from hrd_desktop.services.views.agenda import IntervalRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    LinkButton,
    Muted,
    PageTitle,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    head_row,
    reveal,
)

_UNITS = ("lead", "days", "yearly", "date")


class IntervalLine(Row):
    """One interval. ``changed`` carries its rule and the new value, '' for the default."""

    changed = Signal(str, str)

    def __init__(self, row: IntervalRow) -> None:
        self._row, self._given, self.value, self.chip = row, row.value, TextEdit(row.value, name=row.title), Chip()
        self.value.setFixedWidth(110)
        self.back = LinkButton(QCoreApplication.translate("IntervalLine", "Default"))
        self.back.setAccessibleName(f"{self.back.text()}: {row.title}")
        super().__init__(row.title, row.text, self.chip, self.back, self.value)
        self.value.editingFinished.connect(self._on_edited)
        self.back.clicked.connect(lambda: self.changed.emit(row.rule, ""))
        self.show_row(row)

    def show_row(self, row: IntervalRow) -> None:
        """Show what holds now, leaving the keyboard where it is, and what is being typed."""
        typing = self.value.text().strip() not in (self._row.value, self._given)
        self._row = row
        default = self.tr("Default, to be set by the Ministry") if row.default else self.tr("Not set yet")
        self.chip.setText(self.tr("Set here") if row.own else default)
        self.chip.set_tone("ok" if row.own else "neutral")
        if not typing and self.value.text().strip() != row.value:
            self.value.setText(row.value)
        reveal(self.back, row.own)

    def _on_edited(self) -> None:
        text = self.value.text().strip()
        if text != self._row.value:
            self._given = text
            self.changed.emit(self._row.rule, text)


class IntervalsPage(Page):
    """Every change holds at once; the agenda is worked out again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = SecondaryButton(self.tr("Back to the settings"))
        self.rows = {unit: Rows() for unit in _UNITS}
        self.lines: dict[str, IntervalLine] = {}
        self._build()

    def _build(self) -> None:
        self.body.addLayout(head_row(PageTitle(self.tr("Intervals of duties")), self.back))
        self.body.addWidget(
            Muted(
                self.tr(
                    "The guidelines give no intervals. Those of the program are defaults until the Ministry sets "
                    "them; what is changed here holds in this vault alone."
                )
            )
        )
        for unit, title in self._titles().items():
            card = Card(title)
            card.body.addWidget(self.rows[unit])
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.back.clicked.connect(lambda: self.desk.go("settings"))

    def _titles(self) -> Mapping[str, str]:
        return {
            "lead": self.tr("So many days before a day (after it with a minus)"),
            "days": self.tr("So many days after"),
            "yearly": self.tr("Each year on this day (month and day, as 12-01)"),
            "date": self.tr("Next on this date (as 2027-03-01), then by its cycle"),
        }

    def show_place(self, _place: Place) -> None:
        """Load the intervals."""
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """An interval was changed here; news of records do not concern it."""

    def _load(self) -> None:
        self.desk.ask(self, self.desk.session.agenda.intervals, self.show_rows)

    def show_rows(self, rows: tuple[IntervalRow, ...]) -> None:
        """Show *rows* by what kind of interval each is; lines that stand already stay where they are."""
        if {row.rule for row in rows} == set(self.lines):
            for row in rows:
                self.lines[row.rule].show_row(row)
            return
        self.lines = {row.rule: self._line(row) for row in rows}
        for unit, held in self.rows.items():
            held.fill([self.lines[row.rule] for row in rows if row.unit == unit])

    def _line(self, row: IntervalRow) -> IntervalLine:
        line = IntervalLine(row)
        line.changed.connect(self._on_changed)
        return line

    def _on_changed(self, rule: str, value: str) -> None:
        agenda = self.desk.session.agenda
        self.desk.write(lambda: agenda.set_interval(rule, value)).then(self, lambda _done: self._load())


class IntervalsCard(Card):
    """The way to the intervals, on the settings page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("IntervalsCard", "Duties"))
        self.open = SecondaryButton(self.tr("Intervals of duties…"))
        self.open.clicked.connect(lambda: desk.go("intervals"))
        self.body.addWidget(Muted(self.tr("When reviews, reports and reminders fall due in the agenda.")))
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        self.body.addLayout(row)
