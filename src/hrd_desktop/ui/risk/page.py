"""The page of a risk assessment: level and reason, seven points, threats, what each measure may lead to, changes."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from hrd_desktop import i18n
from hrd_desktop.services.risk.views import RiskView
from hrd_desktop.services.views import Changes
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.risk.cards import ChangesCard, HarmsCard, RiskPointsCard, SidesCard
from hrd_desktop.ui.risk.decision import DecisionCard
from hrd_desktop.ui.risk.measures_card import RiskMeasuresCard
from hrd_desktop.ui.risk.wording import level_tone, reassess
from hrd_desktop.ui.widgets import (
    Chip,
    Columns,
    LinkButton,
    Muted,
    NamedList,
    Notice,
    PageHead,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    reveal,
)

_ONE_COLUMN_BELOW = 940


class RiskPage(Page):
    """A place's record is an assessment, or a case or defender: then the newest assessment is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record = ""
        self.view: RiskView | None = None
        self.title, self.level = PageTitle(self.tr("Risk"), wrap=False), Chip()
        self.about_link = LinkButton()
        self.choose = NamedList(self.tr("Assessment of"))
        self.choose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.questions = SecondaryButton(self.tr("Open the questions"), "pencil")
        self.assess = PrimaryButton()
        self.about = Muted()
        self.notice = Notice("warn")
        self.notice.clear()
        language = i18n.language()
        self.decision, self.points = DecisionCard(language), RiskPointsCard()
        self.sides, self.harms = SidesCard(), HarmsCard()
        self.measures, self.changes = RiskMeasuresCard(language), ChangesCard()
        self._build()
        self._wire()

    def _build(self) -> None:
        names, ends = (self.title, self.level, self.about_link), (self.choose, self.questions, self.assess)
        self.body.addWidget(PageHead(names, ends))
        self.body.addWidget(self.about)
        self.body.addWidget(self.notice)
        left, right = (self.decision, self.harms, self.sides, self.points), (self.measures, self.changes)
        self.cards = Columns(left, right, shares=(15, 12), least=_ONE_COLUMN_BELOW)
        self.body.addWidget(Scroller(self.cards), 1)

    def _wire(self) -> None:
        self.about_link.clicked.connect(self._on_about)
        self.choose.activated.connect(lambda _at: self.desk.go("risk", str(self.choose.currentData())))
        self.questions.clicked.connect(lambda: self._open(""))
        self.assess.clicked.connect(self._on_assess)
        self.decision.asked.connect(self._on_level_asked)
        self.decision.decided.connect(self._on_decided)
        self.points.opened.connect(self._open)
        self.measures.opened.connect(self._open)
        self.measures.weigh_requested.connect(self._on_weigh)
        self.changes.opened.connect(self._open)
        self.changes.say_again.connect(self._on_say_again)

    def show_place(self, place: Place) -> None:
        """Show what *place* names."""
        self.wait_for(place.record)
        self._record = place.record
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again when anything around the case changed."""
        if self._record and changes.records:
            self._load()

    def focus_first(self) -> None:
        """The main action."""
        self.assess.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        session, record = self.desk.session, self._record
        if record:
            self.desk.ask(self, lambda: session.risks.view(record), lambda view: self._show(record, view))

    def _show(self, asked: str, view: RiskView) -> None:
        if asked != self._record:
            return
        self.view = view
        self.set_marking(view.marking.stamp if view.marking else "")
        self._show_head(view)
        self._show_notice(view)
        reveal(self.cards, bool(view.id))
        if view.id:
            for card in (self.decision, self.points, self.sides, self.harms, self.measures, self.changes):
                card.show_view(view)
        self.answered()

    def _show_head(self, view: RiskView) -> None:
        self.level.setText(view.level_label or self.tr("No level yet"))
        self.level.set_tone(level_tone(view.level))
        reveal(self.level, bool(view.id))
        self.about_link.setText(view.title)
        self.about_link.setAccessibleName(self.tr("Back to %1").replace("%1", view.title))
        self.choose.clear()
        for row in view.assessments:
            self.choose.addItem(f"{row.date_text} · {row.level_label}", row.id)
        self.choose.setCurrentIndex(max(self.choose.findData(view.id), 0))
        reveal(self.choose, len(view.assessments) > 1)
        reveal(self.questions, bool(view.id))
        self.assess.setText(reassess(view))
        reveal(self.assess, not view.id or bool(view.level) or view.id != view.assessments[0].id)
        self.about.setText(self._about(view))
        reveal(self.about, bool(view.id))

    def _about(self, view: RiskView) -> str:
        begun = self.tr("Assessed %1") if view.level else self.tr("Begun %1")
        parts = [begun.replace("%1", view.date_text)]
        if view.by_label:
            parts.append(self.tr("by %1").replace("%1", view.by_label))
        if view.look_again:
            parts.append(self.tr("to be assessed again by %1").replace("%1", days.day(view.look_again)))
        if view.open:
            parts.append(self.tr("questions to answer: %1").replace("%1", str(view.open)))
        return " · ".join(parts)

    def _show_notice(self, view: RiskView) -> None:
        if not view.id:
            words = self.tr(
                "Assess the risk before contact, before the authorities are approached, and before publicity."
            )
            self.notice.say("warn", words, self.tr("No assessment is made yet."))
        elif view.standing and view.standing.outdated and view.id == view.assessments[0].id:
            self.notice.say("danger", view.standing.words, self.tr("This assessment must be made anew."))
        elif view.id != view.assessments[0].id:
            self.notice.say("primary", self.tr("A newer assessment stands beside it; choose it above."))
        else:
            self.notice.clear()

    def _open(self, path: str) -> None:
        if self.view is not None and self.view.id:
            self.desk.open_record(self.view.id, path)

    def _on_about(self) -> None:
        if self.view is not None and self.view.case:
            self.desk.open_case(self.view.case)
        elif self.view is not None:
            self.desk.open_defender(self.view.defender)

    def _on_assess(self) -> None:
        session, view = self.desk.session, self.view
        if view is not None:
            about = view.case or view.defender
            self.desk.begin(lambda: session.risks.begin(about))

    def _on_level_asked(self, level: str) -> None:
        session, view = self.desk.session, self.view
        if view is not None:
            self.desk.ask(self, lambda: session.risks.objections(view.id, level), self.decision.show_objections)

    def _on_decided(self, level: str, reason: str, against: str, day: date | None) -> None:
        session, view = self.desk.session, self.view
        if view is None:
            return
        decide = session.risks.decide
        self.desk.once(
            self, lambda: decide(view.id, level, reason, against=against, review=day), self._on_decision_kept
        )

    def _on_decision_kept(self, _done: object) -> None:
        self.decision.kept()
        self._load()

    def _on_weigh(self, measure: str) -> None:
        session, view = self.desk.session, self.view
        if view is not None:
            self.desk.begin(lambda: session.risks.weigh(view.id, measure), self._open)

    def _on_say_again(self, name: str, row: str) -> None:
        session, view = self.desk.session, self.view
        if view is not None:
            job = self.desk.write(lambda: session.risks.say_again(view.id, name, row))
            job.then(self, lambda _done: self._load())
