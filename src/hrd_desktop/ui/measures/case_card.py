"""The measures of one case: how each stands, and one line to propose another."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from hrd_desktop.services.measures.views import MeasureRow
from hrd_desktop.services.multilateral.views import Offer
from hrd_desktop.services.views import Page
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, FieldLabel, Muted, PrimaryButton, Row, Rows, SecondaryButton, reveal


class MeasuresCard(Card):
    """Call ``show_case`` whenever the case was loaded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("MeasuresCard", "Measures"))
        self._desk, self._case = desk, ""
        self._why: dict[str, str] = {}
        self.rows, self.recommended = Rows(), Rows()
        self.kind = QComboBox()
        self.elsewhere = Muted("")
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.propose = PrimaryButton(self.tr("Propose"), "plus")
        self.propose.setEnabled(False)
        self.propose.clicked.connect(self._on_propose)
        label = FieldLabel(self.tr("Propose a measure"), self.kind)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.kind, 1)
        line.addWidget(self.propose)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.recommended)
        self.body.addWidget(label)
        self.body.addLayout(line)
        self.body.addWidget(self.elsewhere)
        reveal(self.elsewhere, False)

    def show_case(self, case: str) -> None:
        """Load the measures of *case*."""
        self._case = case
        session = self._desk.session
        self._desk.ask(self, lambda: session.measures.list(case), self._show)
        self._desk.ask(self, lambda: session.measures.recommended(case), self._recommend)
        if not self.kind.count():
            self._desk.ask(self, session.multilateral.offers, self._offer)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        """Offer every kind, what another mission is better placed for last and behind a line."""
        if self.kind.count():
            return
        for one in offers:
            if one.elsewhere and not self._why:
                self.kind.insertSeparator(self.kind.count())
            if one.elsewhere:
                self._why[one.code] = one.elsewhere
            self.kind.addItem(one.label, one.code)
        self.propose.setEnabled(bool(offers))
        self._on_kind()

    def _on_kind(self) -> None:
        why = self._why.get(str(self.kind.currentData()), "")
        self.elsewhere.setText(why)
        reveal(self.elsewhere, bool(why))

    def _show(self, page: Page[MeasureRow]) -> None:
        self.rows.fill([self._row(row) for row in page.rows], self.tr("No measure is proposed in this case."))

    def _recommend(self, wanted: tuple[tuple[str, str], ...]) -> None:
        self.recommended.fill([self._wanted(code, label) for code, label in wanted])
        reveal(self.recommended, bool(wanted))

    def _wanted(self, code: str, label: str) -> Row:
        button = SecondaryButton(self.tr("Propose"), "plus")
        button.setAccessibleName(f"{button.text()}: {label}")
        button.clicked.connect(lambda: self._propose(code))
        return Row(label, self.tr("Recommended in the urgent checklist, not yet proposed"), button)

    def _row(self, row: MeasureRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {row.title}")
        button.clicked.connect(lambda: self._desk.go("measure", row.id))
        due = f"{row.next_duty}, {days.day(row.due)}" if row.due else row.next_duty
        text = " · ".join(part for part in (row.state_label, due) if part)
        consent = [Chip(self.tr("Consent: %1").replace("%1", row.consent), row.consent_tone)] if row.consent else []
        return Row(row.title, text, *consent, Chip(row.chip, row.tone), button)

    def _on_propose(self) -> None:
        self._propose(str(self.kind.currentData()))

    def _propose(self, kind: str) -> None:
        session, case = self._desk.session, self._case
        self._desk.begin(lambda: session.measures.new(case, kind), lambda made: self._desk.go("measure", made))
