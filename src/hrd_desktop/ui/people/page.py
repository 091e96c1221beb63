"""The page of a person or body: what they are, how they are connected, which cases. Names start hidden."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.people.views import Allegation, PartyView
from hrd_desktop.services.views import CaseRow, Changes, Event
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.cases.real_name import RealNameLine
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people.hints_card import HintsCard, MergedCard
from hrd_desktop.ui.people.ties_card import TiesCard
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    Label,
    LinkButton,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    Strong,
    reveal,
)

_FORM = "per"


class PersonPage(Page):
    """Cards of one person or body."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record = ""
        self.view: PartyView | None = None
        self.title, self.kind = PageTitle("", wrap=False), Chip()
        self.real_name = RealNameLine(desk)
        self.back = SecondaryButton(self.tr("People and others"))
        self.form = PrimaryButton(self.tr("Open record"), "pencil")
        self.alleged = Notice("warn", " ")
        self.about, self.about_grid = Card(self.tr("About")), QGridLayout()
        self.reach, self.reach_toggle = Label(), LinkButton()
        self.ties, self.hints, self.merged = TiesCard(desk), HintsCard(desk), MergedCard(desk)
        self.cases, self.incidents = Rows(), Rows()
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.title, self.kind):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.form)
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self.real_name)
        self.body.addLayout(top)
        columns = Columns(self._left(), self._right(), shares=(12, 13))
        self.body.addWidget(Scroller(columns), 1)
        self.back.clicked.connect(lambda: self.desk.go("people"))
        self.form.clicked.connect(lambda: self.desk.open_record(self._record))
        self.reach_toggle.clicked.connect(self._toggle_reach)

    def _left(self) -> list[QWidget]:
        self.about_grid.setColumnStretch(1, 1)
        self.about_grid.setHorizontalSpacing(14)
        self.about_grid.setVerticalSpacing(6)
        self.about.body.addLayout(self.about_grid)
        self.about.body.addWidget(self.reach)
        self.about.body.addWidget(self.reach_toggle, 0, Qt.AlignmentFlag.AlignLeading)
        return [self.alleged, self.hints, self.about, self.merged]

    def _right(self) -> list[QWidget]:
        cases, incidents = Card(self.tr("Cases")), Card(self.tr("Incidents"))
        cases.body.addWidget(self.cases)
        incidents.body.addWidget(self.incidents)
        return [self.ties, cases, incidents]

    def show_place(self, place: Place) -> None:
        """Show the person or body that *place* names."""
        self.wait_for(place.record)
        self._record = place.record
        self.set_marking("")
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again after a change."""
        if self._record and (changes.records or changes.cases):
            self._load()

    def leave(self) -> None:
        """Hide name and number."""
        self.real_name.hide_name()
        self._hide_reach()

    def _load(self) -> None:
        session, record = self.desk.session, self._record
        if record:
            self.desk.ask(self, lambda: session.people.view(record), self.show_view)
            self.ties.load(record, _FORM)
            self.hints.load(record, _FORM)
            self.merged.load(record)

    def show_view(self, view: PartyView) -> None:
        """Show *view*, unless another has been asked for since."""
        if view.id != self._record:
            return
        self.view = view
        session = self.desk.session
        called = quoted(view.called) if view.is_person and view.called else view.called
        self.title.setText(called or view.title)
        self.kind.setText(view.kind_label)
        self.kind.set_tone("warn" if view.allegation else "neutral")
        reveal(self.kind, bool(view.kind_label))
        reveal(self.real_name, view.is_person)
        self.real_name.about((lambda: session.people.real_name(view.id)) if view.has_real_name else None)
        self._show_allegation(view.allegation)
        self._show_facts(view)
        self.cases.fill([self._case(row) for row in view.cases], self.tr("No case is connected."))
        self.incidents.fill([self._incident(row) for row in view.incidents], self.tr("No incident is connected."))
        self.answered()

    def _show_allegation(self, alleged: Allegation | None) -> None:
        if alleged is None:
            self.alleged.clear()
            return
        said = alleged.text or self.tr("What is alleged has not been written down yet.")
        checked = self.tr("Checked: %1").replace("%1", alleged.checked_label or self.tr("not said"))
        by_name = self.tr("A sheet may name this person. Decided: %1").replace("%1", alleged.reason)
        alias = self.tr("On sheets by working name only.")
        lines = (said, checked, by_name if alleged.by_name else alias)
        self.alleged.say("warn", "\n".join(lines), self.tr("An allegation, not a finding"))

    def _show_facts(self, view: PartyView) -> None:
        while (item := self.about_grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, (name, value) in enumerate(view.facts):
            self.about_grid.addWidget(Strong(name), line, 0, Qt.AlignmentFlag.AlignTop)
            self.about_grid.addWidget(Label(value), line, 1)
        if not view.facts:
            self.about_grid.addWidget(Muted(self.tr("Nothing more is noted.")), 0, 0)
        self._hide_reach()

    def _hide_reach(self) -> None:
        self.reach.setText("")
        reveal(self.reach, False)
        self.reach_toggle.setText(self.tr("Show how to make contact"))
        reveal(self.reach_toggle, bool(self.view and self.view.reach))

    def _toggle_reach(self) -> None:
        if self.reach.text() or self.view is None:
            self._hide_reach()
            return
        self.reach.setText(self.view.reach)
        reveal(self.reach, True)
        self.reach_toggle.setText(self.tr("Hide how to make contact"))

    def _case(self, row: CaseRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {row.number}")
        button.clicked.connect(lambda: self.desk.open_case(row.id))
        return Row(row.number, row.status_label, button)

    def _incident(self, event: Event) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {event.text}")
        button.clicked.connect(lambda: self.desk.open_record(event.record))
        return Row(event.text, event.date_text, button, strong=False)
