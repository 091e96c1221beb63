"""The risk of a case or a defender in short: how the newest assessment stands, and all of them to open."""

from PySide6.QtCore import QCoreApplication

from hrd_desktop.services.risk.views import AssessmentRow, RiskView
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.risk.wording import level_tone, reassess
from hrd_desktop.ui.widgets import Card, Chip, Notice, Row, Rows, SecondaryButton, reveal


class RiskCard(Card):
    """Call ``load`` with the id of a case or a defender."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("RiskCard", "Risk"))
        self._desk, self._record = desk, ""
        self.notice = Notice("warn")
        self.notice.clear()
        self.rows = Rows()
        self.assess = SecondaryButton()
        self.assess.clicked.connect(self._on_assess)
        if self.head is not None:
            self.head.addWidget(self.assess)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.rows)
        self.assess.hide()

    def load(self, record: str) -> None:
        """Show the assessments of *record*."""
        self._record = record
        session = self._desk.session
        self._desk.ask(self, lambda: session.risks.view(record), lambda view: self._show(record, view))

    def _show(self, asked: str, view: RiskView) -> None:
        if asked != self._record:
            return
        self.assess.setText(reassess(view))
        reveal(self.assess, True)
        standing = view.standing
        if standing and standing.outdated:
            self.notice.say("danger", standing.words, self.tr("The newest assessment must be made anew."))
        elif view.objections:
            words = " ".join(one.text for one in view.objections)
            self.notice.say("warn", words, self.tr("The newest assessment stands against its answers."))
        else:
            self.notice.clear()
        newest = view.look_again
        rows = [
            self._row(one, days.day(newest) if newest and not at else "") for at, one in enumerate(view.assessments)
        ]
        self.rows.fill([*rows], self.tr("No assessment is made yet."))

    def _row(self, one: AssessmentRow, again: str) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {one.date_text}, {one.level_label}")
        button.clicked.connect(lambda: self._desk.go("risk", one.id))
        due = self.tr("To be assessed again by %1").replace("%1", again) if again else ""
        text = "\n".join(part for part in (due, one.reason) if part)
        return Row(one.date_text, text, Chip(one.level_label, level_tone(one.level)), button)

    def _on_assess(self) -> None:
        session, record = self._desk.session, self._record
        self._desk.begin(lambda: session.risks.begin(record))
