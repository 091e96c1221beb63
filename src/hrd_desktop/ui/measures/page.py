"""The page of one measure: its life as steps, the gates before the next one, the approval and the duties after."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hrd_desktop import i18n
from hrd_desktop.services.measures.views import Duty, MeasureView, Mended, TalkingPoint
from hrd_desktop.services.views import Changes
from hrd_desktop.ui import days
from hrd_desktop.ui.consents import CoverCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.measures.arguments_card import ArgumentsCard
from hrd_desktop.ui.measures.gates_card import GatesCard
from hrd_desktop.ui.measures.side_cards import AfterCard, ApprovalCard, MeasureRiskCard, RolesCard, RulesCard
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.protection import RouteCard
from hrd_desktop.ui.widgets import (
    Chip,
    Columns,
    LinkButton,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    StepBar,
    reveal,
)

_ONE_COLUMN_BELOW = 820
_LONG = 4
"""More steps leave no room for their days."""
_DROPPED = "dropped"


class MeasurePage(Page):
    """Everything comes from one :class:`MeasureView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._measure = ""
        self.view: MeasureView | None = None
        self.title, self.chip = PageTitle("", wrap=False), Chip()
        self.case = LinkButton()
        self.about = Muted("")
        self.steps: StepBar | None = None
        self._bar = QVBoxLayout()
        self.notice, self.offer = Notice("danger"), Notice("primary")
        self.offer.clear()
        self.gates, self.after, self.approval, self.roles = GatesCard(), AfterCard(), ApprovalCard(), RolesCard()
        self.covers, self.arguments = CoverCard(), ArgumentsCard()
        self.risk, self.rules = MeasureRiskCard(i18n.language()), RulesCard()
        self.next = PrimaryButton()
        self.questions = SecondaryButton(self.tr("Open the questions"), "pencil")
        self.drop = SecondaryButton(self.tr("Drop the measure"))
        self.path, self.route = SecondaryButton("", "list"), RouteCard(desk)
        self._path_of = ""
        self._build()
        self._wire()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.title, self.chip):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.case)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.body.addLayout(self._bar)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.offer)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        for button in (self.next, self.questions, self.path, self.drop):
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addLayout(acts)
        right = (
            self.risk,
            self.covers,
            self.after,
            self.approval,
            self.arguments,
            self.roles,
            self.route,
            self.rules,
        )
        self.scroller = Scroller(Columns((self.gates,), right, least=_ONE_COLUMN_BELOW))
        self.body.addWidget(self.scroller, 1)

    def _wire(self) -> None:
        self.case.clicked.connect(self._on_case)
        self.next.clicked.connect(self._on_next)
        self.drop.clicked.connect(lambda: self._move("dropped"))
        self.path.clicked.connect(lambda: self.desk.go("path", self._measure, self._path_of))
        self.questions.clicked.connect(lambda: self.desk.open_record(self._measure))
        self.offer.acted.connect(self._on_offer)
        self.gates.mend_requested.connect(self._on_mend)
        self.after.mend_requested.connect(self._on_mend)
        self.gates.overrule_requested.connect(self._on_overrule)
        self.approval.approved.connect(self._on_approved)
        self.arguments.wanted.connect(self._load_arguments)
        self.arguments.added.connect(self._on_argument)
        self.covers.opened.connect(lambda consent: self.desk.go("consent_page", consent))
        self.risk.opened.connect(self._open_risk)
        self.risk.weigh_requested.connect(self._on_weigh)
        self.risk.whole.clicked.connect(self._on_assessment)

    def show_place(self, place: Place) -> None:
        """Show the measure that *place* names."""
        self.wait_for(place.record)
        if place.record != self._measure:
            self._measure = place.record
            self.notice.clear()
            self.approval.start()
            self.arguments.hide()
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again when the measure, its case or a defender changed."""
        if self._measure and changes.records:
            self._load()

    def focus_first(self) -> None:
        """The next step, or its questions where it must wait."""
        (self.next if self.next.isEnabled() and not self.next.isHidden() else self.questions).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _load(self) -> None:
        session, measure = self.desk.session, self._measure
        if measure:
            self.desk.ask(self, lambda: session.measures.view(measure), self.show_view)

    def show_view(self, view: MeasureView) -> None:
        """Show *view*, unless another measure has been asked for since."""
        if view.row.id != self._measure:
            return
        if self.view is None or self.view.row.id != view.row.id or self.arguments.isHidden():
            self.arguments.start(view.row.type)
        self.view = view
        self.set_marking(view.marking)
        self.title.setText(view.row.title)
        self.chip.setText(view.row.chip)
        self.chip.set_tone(view.row.tone)
        self.case.setText(view.row.case_title)
        self.case.setAccessibleName(self.tr("Open the case %1").replace("%1", view.row.case_title))
        reveal(self.case, bool(view.row.case))
        self.about.setText(view.text)
        self._show_path(view)
        self.route.load_measure(view.row.id)
        self._show_steps(view)
        self._show_acts(view)
        self.gates.show_view(view)
        self.after.show_duties(view.duties)
        self.approval.show_view(view)
        self.roles.show_roles(view.roles)
        self.covers.show_covers(view.covers)
        self.rules.show_rules(view.rules)
        self.risk.show_view(view)
        self._show_offer(view)
        reveal(self.risk, bool(view.risk) or any(gate.remedy.act == "risk" for gate in view.gates))
        self.answered()

    def _load_arguments(self) -> None:
        measures, measure = self.desk.session.measures, self._measure
        self.desk.ask(
            self,
            lambda: (measure, measures.talking_points(measure), measures.takes_text(measure)),
            self._show_arguments,
        )

    def _show_arguments(self, found: tuple[str, tuple[TalkingPoint, ...], bool]) -> None:
        measure, points, takes_text = found
        if measure == self._measure:
            self.arguments.show_points(points, takes_text)

    def _on_argument(self, point: str) -> None:
        measures, measure = self.desk.session.measures, self._shown()
        if measure:
            job = self.desk.write(lambda: measures.add_talking_point(measure, point))
            job.then(self, lambda _text: self._load_arguments())

    def _show_steps(self, view: MeasureView) -> None:
        if self.steps is not None:
            self.steps.hide()
            self.steps.deleteLater()
        dropped = view.row.state == _DROPPED
        shown = [step for step in view.steps if step.state != "ready" or step.place == "current"]
        if dropped:  # what was never done must not look done
            shown = [step for step in shown if step.day or step.place == "current" or step is shown[0]]
        room = len(shown) <= _LONG
        names = [f"{one.label} · {days.day_of_month(one.day)}" if room and one.day else one.label for one in shown]
        self.steps = StepBar(names)
        current = next((at for at, step in enumerate(shown) if step.place == "current"), len(shown))
        self.steps.at(current, {at for at, step in enumerate(shown) if step.place == "attention"})
        self.steps.setAccessibleName(view.row.state_label)
        self._bar.addWidget(self.steps)

    def _show_acts(self, view: MeasureView) -> None:
        self.next.setText(self.tr("Next: %1").replace("%1", view.next_label))
        self.next.setEnabled(not view.stopped)
        reveal(self.next, bool(view.next_state))
        reveal(self.drop, view.row.state in ("planned", "gates_open", "requested", "ready"))
        if view.unguarded:
            rules = ", ".join(gate.title for gate in view.unguarded)
            words = self.tr("This step was set past rules that must hold: %1.").replace("%1", rules)
            self.notice.say("danger", words)
        elif view.stopped and view.row.state != _DROPPED:
            waits = self.tr("The next step waits. Not met: %1.") if view.next_state else self.tr("Still to do: %1.")
            self.notice.say("warn", waits.replace("%1", ", ".join(gate.title for gate in view.stopping)))
        else:
            self.notice.clear()

    def _show_offer(self, view: MeasureView) -> None:
        """Say at the top what can take the place of a measure that was refused (PRI-03)."""
        instead = _instead(view)
        if instead is None:
            self.offer.clear()
        else:
            self.offer.say("primary", instead.text, instead.title, instead.button)

    def _on_offer(self) -> None:
        instead = _instead(self.view) if self.view else None
        if instead is not None:
            self._on_mend(instead.rule)

    def _open_risk(self, path: str) -> None:
        if self.view is not None and self.view.risk:
            self.desk.open_record(self.view.risk, path)

    def _on_assessment(self) -> None:
        if self.view is not None and self.view.risk:
            self.desk.go("risk", self.view.risk)

    def _on_weigh(self, kind: str) -> None:
        session, view = self.desk.session, self.view
        if view is not None and view.risk:
            self.desk.begin(lambda: session.risks.weigh(view.risk, kind), self._open_risk)

    def _show_path(self, view: MeasureView) -> None:
        """Offer the guided path that leads measures of this kind."""
        found = self.desk.session.paths.leading(view.row.type)
        self._path_of = found.path if found else ""
        self.path.setText(self.tr("Guided path: %1").replace("%1", found.title) if found else "")
        reveal(self.path, found is not None)

    def _on_case(self) -> None:
        if self.view is not None and self.view.row.case:
            self.desk.open_case(self.view.row.case)

    def _on_next(self) -> None:
        if self.view is not None and self.view.next_state:
            self._move(self.view.next_state)

    def _shown(self) -> str:
        """The measure on screen, '' while another has been asked for: an act strikes what the officer sees."""
        return self._measure if self.view is not None and self.view.row.id == self._measure else ""

    def _move(self, state: str) -> None:
        session, measure = self.desk.session, self._shown()
        if not measure:
            return
        self.desk.once(self, lambda: session.measures.move(measure, state), self.show_view)

    def _on_mend(self, rule: str) -> None:
        session, measure = self.desk.session, self._shown()
        if not measure:
            return
        self.desk.begin(lambda: session.measures.mend(measure, rule), self._on_mended, self)

    def _on_mended(self, found: Mended) -> None:
        if found.act == "approve":
            self.scroller.ensureWidgetVisible(self.approval)
            self.approval.by.setFocus(Qt.FocusReason.OtherFocusReason)
        elif found.act == "consent":
            self.desk.go("case", found.record, "consent")
        elif found.act == "family_visit":
            self.desk.go("measure", found.record)
        elif found.act != "request":
            self.desk.open_record(found.record, found.path)

    def _on_overrule(self, rule: str, reason: str) -> None:
        session, measure = self.desk.session, self._shown()
        if not measure:
            return
        self.desk.once(self, lambda: session.measures.overrule(measure, rule, reason), lambda _done: self._load())

    def _on_approved(self, by: str, on: date, how: str, reason: str) -> None:
        session, measure = self.desk.session, self._shown()
        if not measure:
            return
        approve = session.measures.approve_outside
        self.desk.once(self, lambda: approve(measure, by=by, on=on, how=how, reason=reason), self._on_approval_kept)

    def _on_approval_kept(self, _done: object) -> None:
        self.approval.start()
        self._load()


def _instead(view: MeasureView) -> Duty | None:
    """Return the open duty that offers another measure in place of this one."""
    return next((one for one in view.duties if one.open and one.action == "family_visit"), None)
