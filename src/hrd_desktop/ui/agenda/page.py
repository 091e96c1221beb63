"""The agenda: a drawn month above, below it what is late, of this week and later, or of the day that was pressed."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from hrd_desktop.services.views import Changes
from hrd_desktop.services.views.agenda import AgendaLine, AgendaView, Group, MonthView
from hrd_desktop.ui import days
from hrd_desktop.ui.agenda.lines import Grouped
from hrd_desktop.ui.agenda.row import DutyRow
from hrd_desktop.ui.charts import MonthLine
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    IconButton,
    LinkButton,
    Muted,
    PageTitle,
    Radio,
    SecondaryButton,
    Strong,
    reveal,
)

_PAGE = 25
Name = tuple[str, str, str]
"""What names a duty: rule, record and slot."""


class AgendaPage(Page):
    """Everything comes from an :class:`AgendaView` and a :class:`MonthView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._month: date | None = None
        self._rows: dict[Name, DutyRow] = {}
        self._chosen: date | None = None
        self._limit = _PAGE
        self.day = Muted("", wrap=False)
        self.paper = SecondaryButton(self.tr("On paper…"), "printer")
        self.line, self.month = MonthLine(), Strong("", wrap=False)
        self.groups: dict[Group, Grouped] = {"late": Grouped(), "week": Grouped(), "later": Grouped()}
        self.filters: dict[Group | None, Radio] = {}
        self.nothing, self.more = Muted(), LinkButton(self.tr("Show more"))
        self.all_days = LinkButton(self.tr("Show every day"))
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PageTitle(self.tr("Agenda"), wrap=False))
        head.addWidget(self.day, 1)
        head.addWidget(self.paper)
        self.body.addLayout(head)
        self.body.addWidget(self._month_card())
        self.body.addWidget(self._list_card())
        self.body.addStretch(1)
        self.paper.clicked.connect(lambda: self.desk.go("agenda_sheet"))

    def _month_card(self) -> Card:
        card = Card()
        before = IconButton("chevron-left", self.tr("The month before"))
        after = IconButton("chevron-right", self.tr("The month after"))
        today = LinkButton(self.tr("This month"))
        head = QHBoxLayout()
        for widget in (before, self.month, after, today):
            head.addWidget(widget)
        head.addStretch(1)
        card.body.addLayout(head)
        card.body.addWidget(self.line)
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        today.clicked.connect(lambda: self._turn(0))
        self.line.chosen.connect(self._on_day)
        return card

    def _list_card(self) -> Card:
        card = Card(self.tr("What falls due"))
        row, held = QHBoxLayout(), QButtonGroup(card)
        row.setSpacing(16)
        named: tuple[Group | None, ...] = (None, "late", "week", "later")
        for group in named:
            radio = self.filters[group] = Radio(self._name(group))
            radio.clicked.connect(self._on_filter)
            held.addButton(radio)
            row.addWidget(radio)
        self.filters[None].setChecked(True)
        row.addStretch(1)
        row.addWidget(self.all_days)
        card.body.addLayout(row)
        card.body.addWidget(self.nothing)
        for grouped in self.groups.values():
            card.body.addWidget(grouped)
        card.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.all_days.clicked.connect(lambda: self._on_day(None))
        self.more.clicked.connect(self._on_more)
        return card

    def _name(self, group: Group | None) -> str:
        names = {"late": self.tr("Late"), "week": self.tr("This week"), "later": self.tr("Later")}
        return names[group] if group else self.tr("All")

    # -- loading --------------------------------------------------------------------------------------------------

    def show_place(self, _place: Place) -> None:
        """Load the agenda."""
        self.wait_for()
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """Anything may move a duty."""
        self._load()

    def _group(self) -> Group | None:
        return next((group for group, radio in self.filters.items() if radio.isChecked()), None)

    def _load(self) -> None:
        agenda, group, limit, month = self.desk.session.agenda, self._group(), self._limit, self._month

        def both() -> tuple[AgendaView, MonthView]:
            view = agenda.view(group, 0, limit)
            first = month or view.day
            return view, agenda.month(first.year, first.month)

        self.desk.ask(self, both, lambda found: self.show_agenda(*found))

    def show_agenda(self, view: AgendaView, month: MonthView) -> None:
        """Show *view*, or the chosen day of *month*."""
        self._month = month.first
        self.day.setText(days.weekday(view.day))
        self.month.setText(days.month(month.first))
        self.line.show_month(month.first, month.days, view.day, self._chosen)
        counts: dict[Group, int] = {"late": view.late, "week": view.week, "later": view.later}
        for group, count in counts.items():
            self.filters[group].setText(f"{self._name(group)} ({count})")
        lines = view.lines if self._chosen is None else [one for one in month.lines if one.due == self._chosen]
        self._show_lines(lines, view)
        reveal(self.all_days, self._chosen is not None)
        reveal(self.more, self._chosen is None and view.total > len(view.lines))
        self.answered()
        if not view.whole:
            QTimer.singleShot(0, self, self._load)

    def _show_lines(self, lines: "tuple[AgendaLine, ...] | list[AgendaLine]", view: AgendaView) -> None:
        before, self._rows = self._rows, {}
        for group, grouped in self.groups.items():
            rows: list[QWidget] = [self._row(line, before) for line in lines if line.group == group]
            grouped.show_rows(self._name(group), rows)
        if not view.whole:
            self.nothing.setText(self.tr("The agenda is being worked out…"))
        else:
            self.nothing.setText("" if lines else self.tr("Nothing falls due."))
        reveal(self.nothing, bool(self.nothing.text()))

    def _row(self, line: AgendaLine, before: dict[Name, DutyRow]) -> DutyRow:
        """Make the row of *line*; what is half written in the one *before* goes on in it."""
        name = (line.rule, line.record, line.slot)
        row = self._rows[name] = DutyRow(self.desk, line)
        row.marked.connect(self._on_marked)
        if name in before:
            row.go_on(before[name])
        return row

    # -- acts -----------------------------------------------------------------------------------------------------

    def _turn(self, by: int) -> None:
        self._chosen = None
        if by and self._month is not None:
            count = self._month.year * 12 + self._month.month - 1 + by
            self._month = date(count // 12, count % 12 + 1, 1)
        else:
            self._month = None
        self._load()

    def _on_day(self, day: date | None) -> None:
        self._chosen = day
        self._load()

    def _on_filter(self) -> None:
        self._chosen, self._limit = None, _PAGE
        self._load()

    def _on_more(self) -> None:
        self._limit += _PAGE
        self._load()

    def _on_settled(self, name: Name) -> None:
        if name in self._rows:
            self._rows[name].box = None  # what was written there is on the record now
        self._load()

    def _on_marked(self, line: AgendaLine, act: str, reason: str, until: date | None) -> None:
        agenda, name = self.desk.session.agenda, (line.rule, line.record, line.slot)
        if act == "done" or until is None:
            job = self.desk.write(lambda: agenda.done(*name, reason=reason))
        else:
            job = self.desk.write(lambda: agenda.postpone(*name, until=until, reason=reason))
        job.then(self, lambda _done: self._on_settled(name))
