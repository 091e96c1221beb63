"""The first screen after unlocking: one thing to do next, always visible."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.views import Changes, ChecklistRow, DayRow, Need, TodayView
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.charts import Bars
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Label,
    Muted,
    PageTitle,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    Strong,
    Track,
)

RISK_TOKEN = {"extreme": "danger", "high": "warn", "medium": "primary", "low": "ok"}
_ONE_COLUMN_BELOW = 760


class TodayPage(Page):
    """Cards of today; every line has the button that takes it further."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.title = PageTitle(self.tr("Today"), wrap=False)
        self.day = Muted("", wrap=False)
        self.needs, self.unfinished, self.coming = Rows(), Rows(), Rows()
        self.risks = Bars()
        self.vault = Label()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GUTTER)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.day, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)
        left = self._column(
            (self.tr("Needs you now"), self.needs), (self.tr("Continue where you stopped"), self.unfinished)
        )
        right = self._column(
            (self.tr("Open cases by risk"), self.risks),
            (self.tr("Next 14 days"), self.coming),
            (self.tr("Vault"), self.vault),
        )
        self._columns.addWidget(left, 16)
        self._columns.addWidget(right, 10)
        inner = QWidget()
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, 0, 0)
        framed.addLayout(self._columns)
        framed.addStretch(1)
        self.body.addWidget(Scroller(inner))

    def _column(self, *cards: tuple[str, QWidget]) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GUTTER)
        for title, content in cards:
            card = Card(title)
            card.body.addWidget(content)
            layout.addWidget(card)
        layout.addStretch(1)
        return column

    def show_place(self, _place: Place) -> None:
        """Load today."""
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """Anything may change what needs the officer."""
        self._load()

    def _load(self) -> None:
        session = self.desk.session
        self.desk.ask(session.today, self.show_today)

    def show_today(self, view: TodayView) -> None:
        """Show *view*."""
        self.day.setText(days.weekday(view.day))
        self.needs.fill([self._need(need) for need in view.needs], self.tr("Nothing waits for you."))
        self.unfinished.fill(
            [self._unfinished(row) for row in view.continue_],
            self.tr("No checklist is begun. Urgent protection opens the first question at once."),
        )
        risks = [(label, number, RISK_TOKEN.get(code, "edge")) for code, label, number in view.risk_counts]
        self.risks.show_counts(risks)
        coming: list[QWidget] = [self._coming(row) for row in view.next_days]
        self.coming.fill(coming, self.tr("Nothing is dated in the next 14 days."))
        self._show_counts(view)
        if self.hasFocus():
            QTimer.singleShot(0, self, self.focus_first)  # rows take part once they are shown

    def focus_first(self) -> None:
        """The first thing to do."""
        if self.isVisible():
            super().focus_first()

    def _show_counts(self, view: TodayView) -> None:
        counts = view.counts
        parts = (
            self.tr("Open cases: %1").replace("%1", str(counts.open_cases)),
            self.tr("defenders: %1").replace("%1", str(counts.defenders)),
            self.tr("files: %1").replace("%1", str(counts.files)),
        )
        self.vault.setText(" · ".join(parts))

    def _need(self, need: Need) -> Row:
        button = SecondaryButton(need.button)
        button.setAccessibleName(f"{need.button}: {need.title}, {need.text}")
        button.clicked.connect(lambda: self._open(need.record, need.path, need.action))
        ends: list[QWidget] = [Chip(need.chip, need.tone)] if need.chip else []
        return Row(need.title, need.text, *ends, button)

    def _unfinished(self, row: ChecklistRow) -> Row:
        where = (
            self.tr("stopped at “%1”").replace("%1", row.last_topic.lstrip("0123456789 "))
            if row.last_topic
            else self.tr("not begun")
        )
        case = self.tr("Case %1").replace("%1", row.case_number) if row.case_number else ""
        track = Track()
        track.setFixedWidth(150)
        done = self.tr("%1 of %2 topics").replace("%1", str(row.topics_done)).replace("%2", str(row.topics))
        track.show_share(row.topics_done, row.topics, done)
        button = SecondaryButton(self.tr("Continue"))
        button.setAccessibleName(f"{self.tr('Continue')}: {row.title}, {case or row.alias}")
        button.clicked.connect(lambda: self.desk.open_record(row.id, row.last_path))
        alias = quoted(row.alias) if row.alias and row.alias not in row.title else ""
        return Row(row.title, " · ".join(part for part in (case, alias, where) if part), track, button)

    def _coming(self, row: DayRow) -> Row:
        day = Strong(days.day_of_month(row.day), wrap=False)
        day.setMinimumWidth(58)
        return Row(row.text, "", start=day, strong=False)

    def _open(self, record: str, path: str, action: str) -> None:
        if path or action in ("risk", "update"):
            self.desk.open_record(record, path)
        elif action == "measure":
            self.desk.go("measure", record)
        else:
            self.desk.open_case(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column where two do not fit."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ONE_COLUMN_BELOW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() is not direction:
            self._columns.setDirection(direction)
