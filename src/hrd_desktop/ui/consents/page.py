"""The page of one consent: its life as steps, how it stands for each act, what was said, and where the data went."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hrd_desktop.services.consents import Withdrawal
from hrd_desktop.services.views import Changes, ConsentRow, ConsentView
from hrd_desktop.ui import days
from hrd_desktop.ui.consents.spread_card import SpreadCard
from hrd_desktop.ui.consents.withdraw_card import WithdrawCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    LinkButton,
    PageTitle,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    StepBar,
    reveal,
)

_ONE_COLUMN_BELOW = 820


class ConsentPage(Page):
    """Everything comes from one :class:`ConsentView`. A place's record is the consent."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._consent = ""
        self.view: ConsentView | None = None
        self.title, self.chip = PageTitle(""), Chip()
        self.case = LinkButton()
        self._bar = QVBoxLayout()
        self.steps: StepBar | None = None
        self.again = SecondaryButton(self.tr("Ask again"), "plus")
        self.questions = SecondaryButton(self.tr("Open the questions"), "pencil")
        self.stands, self.said = Card(self.tr("How it stands today")), Card(self.tr("What was said"))
        self.rows, self.facts, self.measures = Rows(), Rows(), Rows()
        self.resting = Card(self.tr("Measures that rest on it"))
        self.spread, self.withdraw = SpreadCard(), WithdrawCard()
        self._build()
        self._wire()

    def _build(self) -> None:
        head, acts = QHBoxLayout(), QHBoxLayout()
        for row in (head, acts):
            row.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip)
        head.addWidget(self.case)
        acts.addWidget(self.again)
        acts.addWidget(self.questions)
        acts.addStretch(1)
        self.stands.body.addWidget(self.rows)
        self.said.body.addWidget(self.facts)
        self.resting.body.addWidget(self.measures)
        self.body.addLayout(head)
        self.body.addLayout(self._bar)
        self.body.addLayout(acts)
        left, right = (self.stands, self.withdraw, self.spread), (self.said, self.resting)
        self.scroller = Scroller(Columns(left, right, least=_ONE_COLUMN_BELOW))
        self.body.addWidget(self.scroller, 1)

    def _wire(self) -> None:
        self.case.clicked.connect(lambda: self._go_to_case(""))
        self.again.clicked.connect(lambda: self._go_to_case("consent"))
        self.questions.clicked.connect(lambda: self.desk.open_record(self._consent))
        self.withdraw.withdrawn.connect(self._on_withdrawn)
        self.spread.handled.connect(self._on_handled)
        self.spread.opened.connect(self.desk.go)
        self.spread.list_requested.connect(lambda: self.desk.go("consent_list", self._consent))
        self.spread.notice_requested.connect(self._on_notice)

    def show_place(self, place: Place) -> None:
        """Show the consent that *place* names."""
        self.wait_for(place.record)
        if place.record != self._consent:
            self._consent = place.record
            self.withdraw.close_fields()
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again after a change: measures and bundles tell where the data went."""
        if self._consent and (changes.records or changes.cases):
            self._load()

    def focus_first(self) -> None:
        """The questions."""
        self.questions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        session, consent = self.desk.session, self._consent
        if consent:
            self.desk.ask(self, lambda: session.consents.view(consent), self.show_view)

    def show_view(self, view: ConsentView) -> None:
        """Show *view*, unless another consent has been asked for since."""
        if view.id != self._consent:
            return
        self.view = view
        self.set_marking(view.marking)
        self.title.setText(view.title)
        self.chip.setText(view.chip)
        self.chip.set_tone(view.tone)
        self.case.setText(view.case_title)
        self.case.setAccessibleName(self.tr("Open the case %1").replace("%1", view.case_title))
        reveal(self.case, bool(view.case))
        reveal(self.again, bool(view.case))
        self._show_steps(view)
        self.rows.fill([self._row(one, view) for one in view.rows], self.tr("Nothing was asked yet."))
        self.facts.fill([Row(label, words) for label, words in view.facts], self.tr("Nothing more was written down."))
        self.measures.fill([self._measure(*one) for one in view.measures])
        reveal(self.resting, bool(view.measures))
        self.withdraw.show_view(view)
        self.spread.show_view(view)
        self.answered()

    def _show_steps(self, view: ConsentView) -> None:
        if self.steps is not None:
            self.steps.hide()
            self.steps.deleteLater()
        names = [f"{one.label} · {days.day(one.day)}" if one.day else one.label for one in view.steps]
        self.steps = StepBar(names)
        current = next((at for at, one in enumerate(view.steps) if one.place == "current"), len(names))
        self.steps.at(current)
        self.steps.setAccessibleName(view.chip)
        self._bar.addWidget(self.steps)

    def _row(self, one: ConsentRow, view: ConsentView) -> Row:
        limits = [self.tr("only: %1").replace("%1", ", ".join(part)) for part in (one.data, one.measures) if part]
        newer = self.tr("a newer word counts") if one.record != view.id else ""
        parts = (one.giver_label, one.form_label, one.given, *limits, newer, one.missing)
        return Row(one.scope_label, " · ".join(part for part in parts if part), Chip(one.chip, one.tone))

    def _measure(self, measure: str, name: str, step: str) -> Row:
        show = LinkButton(self.tr("Show"))
        show.setAccessibleName(f"{show.text()}: {name}")
        show.clicked.connect(lambda: self.desk.go("measure", measure))
        return Row(name, step, show)

    def _go_to_case(self, path: str) -> None:
        if self.view is not None and self.view.case:
            self.desk.go("case", self.view.case, path)

    def _on_withdrawn(self, wish: Withdrawal) -> None:
        session, consent = self.desk.session, self._consent
        self.desk.once(self, lambda: session.consents.withdraw(consent, wish), self._on_done)

    def _on_done(self, view: ConsentView) -> None:
        if view.id == self._consent:
            self.withdraw.close_fields()
            self.show_view(view)

    def _on_handled(self, ref: str, how: str) -> None:
        session, consent = self.desk.session, self._consent
        job = self.desk.write(lambda: session.consents.handled(consent, [ref], how))
        job.succeeded.connect(self.show_view)

    def _on_notice(self) -> None:
        if self.view is not None and self.view.case:
            self.desk.go("seal", self.view.case, f"notice:{self._consent}")
