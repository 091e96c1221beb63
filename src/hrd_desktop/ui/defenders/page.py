"""The page of one defender: how to reach them safely, at risk as, consent, cases. Names and numbers start hidden."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.services.views import CaseRow, Changes, ConsentRow, DefenderView
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.cases.overview import consent_chip
from hrd_desktop.ui.cases.real_name import RealNameLine
from hrd_desktop.ui.charts import Legend, Timeline
from hrd_desktop.ui.contacts.exposure_card import ExposureCard
from hrd_desktop.ui.contacts.protocol_card import ProtocolCard
from hrd_desktop.ui.defenders.protection_card import ProtectionCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people import HintsCard, MergedCard, TiesCard
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.risk import RiskCard
from hrd_desktop.ui.today.page import RISK_TOKEN
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    Label,
    Muted,
    PageHead,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    reveal,
)
from hrd_desktop.ui.widgets.flow import FlowLayout

_ONE_COLUMN_BELOW = 760


class DefenderPage(Page):
    """Cards of one defender."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._defender = ""
        self.view: DefenderView | None = None
        self.title = PageTitle("", wrap=False)
        self.kind, self.risk = Chip(), Chip()
        self.real_name = RealNameLine(desk)
        self.profile = SecondaryButton(self.tr("Open profile"), "pencil")
        self.new_case = PrimaryButton(self.tr("New case"), "plus")
        self.reach = ProtocolCard(desk)
        self.exposure = ExposureCard(desk)
        self.contact = SecondaryButton(self.tr("Contact log"), "message-square")
        self.groups_row = QWidget()
        self.groups = FlowLayout(self.groups_row, across=6, down=6)
        self.groups_text = Label()
        self.line, self.legend = Timeline(), Legend()
        self.consents, self.cases = Rows(), Rows()
        self.protection = ProtectionCard(desk)
        self.risks = RiskCard(desk)
        self.ties, self.hints, self.merged = TiesCard(desk), HintsCard(desk), MergedCard(desk)
        self._build()

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addWidget(PageHead((self.title, self.risk, self.kind), (self.contact, self.profile, self.new_case)))
        top.addWidget(self.real_name)
        self.body.addLayout(top)
        columns = Columns(self._left(), self._right(), shares=(12, 13), least=_ONE_COLUMN_BELOW)
        self.body.addWidget(Scroller(columns), 1)
        self.profile.clicked.connect(lambda: self.desk.open_record(self._defender))
        self.contact.clicked.connect(lambda: self.desk.go("contact", self._defender))
        self.new_case.clicked.connect(self._on_new_case)
        self.line.opened.connect(self.desk.open_record)

    def _left(self) -> list[QWidget]:
        risk = Card(self.tr("At risk as"))
        risk.body.addWidget(self.groups_row)
        risk.body.addWidget(self.groups_text)
        events = Card(self.tr("What happened"))
        self.no_events = Muted(self.tr("No incident is on file."))
        for widget in (self.legend, self.line, self.no_events):
            events.body.addWidget(widget)
        return [self.reach, self.hints, self.risks, risk, self.exposure, events, self.merged]

    def _right(self) -> list[QWidget]:
        consent = Card(self.tr("Consent"))
        consent.body.addWidget(self.consents)
        cases = Card(self.tr("Cases"))
        cases.body.addWidget(self.cases)
        return [consent, self.protection, cases, self.ties]

    def show_place(self, place: Place) -> None:
        """Show the defender that *place* names."""
        self.wait_for(place.record)
        self._defender = place.record
        self.set_marking("")
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again after a change that may touch this defender."""
        if self._defender and (self._defender in changes.records or changes.cases):
            self._load()

    def leave(self) -> None:
        """Hide name and numbers."""
        self.real_name.hide_name()
        self.reach.hide_values()

    def _load(self) -> None:
        session, defender = self.desk.session, self._defender
        if defender:
            self.desk.ask(self, lambda: session.defenders.view(defender), self.show_view)
            self.reach.load(defender)
            self.exposure.load(defender)
            self.protection.load(defender)
            self.risks.load(defender)
            self.ties.load(defender, "hrd")
            self.hints.load(defender, "hrd")
            self.merged.load(defender)

    def show_view(self, view: DefenderView) -> None:
        """Show *view*, unless another defender has been asked for since."""
        if view.id != self._defender:
            return
        self.view = view
        session = self.desk.session
        self.title.setText(quoted(view.alias))
        self.kind.setText(view.kind_label)
        reveal(self.kind, bool(view.kind_label))
        self.real_name.about((lambda: session.defenders.real_name(view.id)) if view.has_real_name else None)
        self._show_risk(view)
        self._show_groups(view)
        self.line.show_events(view.incidents)
        self.legend.show_events(view.incidents)
        reveal(self.line, bool(view.incidents))
        reveal(self.no_events, not view.incidents)
        self.consents.fill([self._consent(row) for row in view.consents], self.tr("No consent is recorded."))
        self.cases.fill([self._case(row) for row in view.cases], self.tr("No case yet."))
        self.answered()

    def _show_risk(self, view: DefenderView) -> None:
        """The highest risk of the cases that are open, as on each of them."""
        found = {row.risk: row.risk_label for row in view.cases if row.status != "closed" and row.risk}
        highest = next((level for level in RISK_TOKEN if level in found), "")
        self.risk.setText(found.get(highest, ""))
        self.risk.set_tone(RISK_TOKEN.get(highest, "neutral"))
        reveal(self.risk, bool(highest))

    def _show_groups(self, view: DefenderView) -> None:
        while (item := self.groups.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for group in view.groups:
            self.groups.addWidget(Chip(group, "primary"))
        reveal(self.groups_row, bool(view.groups))
        self.groups_text.setText(view.groups_text or ("" if view.groups else self.tr("Nothing is noted.")))
        reveal(self.groups_text, bool(self.groups_text.text()))

    def _consent(self, row: ConsentRow) -> Row:
        parts = (row.giver_label, row.form_label, row.given)
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {row.scope_label}")
        button.clicked.connect(lambda: self.desk.go("consent_page", row.record))
        words = " · ".join(part for part in parts if part)
        return Row(row.scope_label, words, consent_chip(row), button, strong=False)

    def _case(self, row: CaseRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {row.number}")
        button.clicked.connect(lambda: self.desk.open_case(row.id))
        tone = {"edge": "neutral"}.get(RISK_TOKEN.get(row.risk, "edge"), RISK_TOKEN.get(row.risk, "neutral"))
        chips = [Chip(row.risk_label, tone)] if row.risk_label else []
        return Row(row.number, row.status_label, *chips, button)

    def _on_new_case(self) -> None:
        session, defender = self.desk.session, self._defender
        self.desk.begin(lambda: session.records.new("cas", answers={"cas_subjects": [defender]}), self.desk.open_case)
