"""The measures of one case: how each stands, and one line to propose another."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from hrd_desktop import forms, i18n
from hrd_desktop.rules import actions
from hrd_desktop.services.measures import MeasureRow
from hrd_desktop.services.views import Page
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, FieldLabel, PrimaryButton, Row, Rows, SecondaryButton


def kinds(language: str) -> list[tuple[str, str]]:
    """Return every kind of measure with its words, those without a type of their own last."""
    form = forms.catalogue()["act"]
    listed = [
        (choice.code, choice.label.in_(language))
        for choice in form.choices_of(form.questions["act_type"])
        if choice.state is None and choice.code != "other"
    ]
    named = [(one.id, one.words(language).title) for one in actions().values() if not one.types]
    return [*listed, *named, ("other", form.choices["measure_type"].by_code["other"].label.in_(language))]


class MeasuresCard(Card):
    """Call ``show_case`` whenever the case was loaded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("MeasuresCard", "Measures"))
        self._desk, self._case = desk, ""
        self.rows = Rows()
        self.kind = QComboBox()
        for code, words in kinds(i18n.language()):
            self.kind.addItem(words, code)
        self.propose = PrimaryButton(self.tr("Propose"), "plus")
        self.propose.clicked.connect(self._on_propose)
        label = FieldLabel(self.tr("Propose a measure"), self.kind)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.kind, 1)
        line.addWidget(self.propose)
        self.body.addWidget(self.rows)
        self.body.addWidget(label)
        self.body.addLayout(line)

    def show_case(self, case: str) -> None:
        """Load the measures of *case*."""
        self._case = case
        session = self._desk.session
        self._desk.ask(lambda: session.measures.list(case), self._show)

    def _show(self, page: Page[MeasureRow]) -> None:
        self.rows.fill([self._row(row) for row in page.rows], self.tr("No measure is proposed in this case."))

    def _row(self, row: MeasureRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {row.title}")
        button.clicked.connect(lambda: self._desk.go("measure", row.id))
        due = f"{row.next_duty}, {days.day(row.due)}" if row.due else row.next_duty
        text = " · ".join(part for part in (row.state_label, due) if part)
        consent = [Chip(self.tr("Consent: %1").replace("%1", row.consent), row.consent_tone)] if row.consent else []
        return Row(row.title, text, *consent, Chip(row.chip, row.tone), button)

    def _on_propose(self) -> None:
        session, case, kind = self._desk.session, self._case, str(self.kind.currentData())
        job = self._desk.write(lambda: session.measures.new(case, kind))
        job.succeeded.connect(lambda made: self._desk.go("measure", made))
