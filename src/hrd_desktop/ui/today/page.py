"""The first screen after unlocking: one thing to do next, always visible."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.views import CaseRow, Changes, ChecklistRow, TodayView
from hrd_desktop.services.views.agenda import AgendaLine
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.agenda import DayRow, Grouped, LineRow
from hrd_desktop.ui.charts import Bars
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import (
    Card,
    Label,
    LinkButton,
    Muted,
    PageTitle,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    Track,
    capital,
    reveal,
)

RISK_TOKEN = {"extreme": "danger", "high": "warn", "medium": "primary", "low": "ok"}
_ONE_COLUMN_BELOW = 760


class TodayPage(Page):
    """Cards of today; every line has the button that takes it further."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.title = PageTitle(self.tr("Today"), wrap=False)
        self.day = Muted("", wrap=False)
        self.late, self.week, self.quiet = Grouped(), Grouped(), Muted()
        self.unfinished, self.coming, self.pressing = Rows(), Rows(), Rows()
        self.whole = LinkButton()
        self.whole.hide()
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
            (self.tr("Needs you now"), (self.quiet, self.late, self.week, self.whole)),
            (self.tr("Continue where you stopped"), (self.unfinished,)),
        )
        right = self._column(
            (self.tr("Open cases"), (self.risks, self.pressing)),
            (self.tr("Later"), (self.coming,)),
            (self.tr("Vault"), (self.vault,)),
        )
        self.whole.clicked.connect(lambda: self.desk.go("agenda"))
        self._columns.addWidget(left, 16)
        self._columns.addWidget(right, 10)
        inner = QWidget()
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, 0, 0)
        framed.addLayout(self._columns)
        framed.addStretch(1)
        self.body.addWidget(Scroller(inner))

    def _column(self, *cards: tuple[str, tuple[QWidget, ...]]) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GUTTER)
        for title, parts in cards:
            card = Card(title)
            for part in parts:
                link = isinstance(part, LinkButton)
                card.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if link else Qt.AlignmentFlag(0))
            layout.addWidget(card)
        layout.addStretch(1)
        return column

    def show_place(self, _place: Place) -> None:
        """Load today."""
        self.wait_for()
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """Anything may change what needs the officer."""
        self._load()

    def _load(self) -> None:
        session = self.desk.session
        self.desk.ask(self, session.today, self.show_today)

    def show_today(self, view: TodayView) -> None:
        """Show *view*."""
        self.day.setText(days.weekday(view.day))
        self._show_needs(view)
        self.unfinished.fill(
            [self._unfinished(row) for row in view.continue_],
            self.tr("No checklist is begun. Urgent protection opens the first question at once."),
        )
        risks = [(label, number, RISK_TOKEN.get(code, "edge")) for code, label, number in view.risk_counts]
        self.risks.show_counts(risks)
        self.pressing.fill([self._case(row) for row in view.open_cases])
        self.coming.fill([DayRow(line) for line in view.coming], self.tr("Nothing is dated after this week."))
        self._show_counts(view)
        self.answered()
        if self.hasFocus():
            QTimer.singleShot(0, self, self.focus_first)  # rows take part once they are shown

    def _show_needs(self, view: TodayView) -> None:
        """What is late comes first, then this week; a line that is not shown is counted all the same."""
        late = [line for line in view.needs if line.group == "late"]
        week = [line for line in view.needs if line.group == "week"]
        self.late.show_rows(self.tr("Late: %1").replace("%1", str(view.late)), self._rows(late))
        self.week.show_rows(self.tr("This week: %1").replace("%1", str(view.week)), self._rows(week))
        nothing = self.tr("Nothing waits for you.") if view.whole else self.tr("The agenda is being worked out…")
        self.quiet.setText("" if view.needs and view.whole else nothing)
        reveal(self.quiet, bool(self.quiet.text()))
        total = view.late + view.week + view.later
        self.whole.setText(self.tr("Open the agenda (%1 in all)").replace("%1", str(total)))
        reveal(self.whole, True)
        if not view.whole:
            QTimer.singleShot(0, self, self._load)

    def _rows(self, lines: list[AgendaLine]) -> list[QWidget]:
        return [LineRow(self.desk, line) for line in lines]

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

    def _case(self, row: CaseRow) -> Row:
        button = SecondaryButton(self.tr("Open", "press to open"))
        button.setAccessibleName(f"{self.tr('Open', 'press to open')}: {row.number}, {quoted(row.alias)}")
        button.clicked.connect(lambda: self.desk.open_case(row.id))
        risk = row.risk_label or self.tr("Not assessed")
        text = " · ".join(part for part in (self.tr("Urgent") if row.urgent else "", risk, row.status_label) if part)
        return Row(f"{row.number} · {quoted(row.alias)}", text, button)

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
        about = " · ".join(part for part in (case, alias, where) if part)
        return Row(row.title, capital(about), track, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column where two do not fit."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ONE_COLUMN_BELOW * text_scale()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() is not direction:
            self._columns.setDirection(direction)
