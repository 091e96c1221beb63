"""The first tab of a case: its chronology drawn, what to do next, what consent is in force."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.services.views import CaseView, ConsentRow, Event, Step
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.charts import Legend, Timeline
from hrd_desktop.ui.contacts.protocol_card import ProtocolCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, Columns, LinkButton, Muted, Row, Rows, SecondaryButton, Strong, reveal

_ONE_COLUMN_BELOW = 720
_SHOWN = 6


def consent_chip(row: ConsentRow) -> Chip:
    """Return how a consent stands, in words and tone."""
    return Chip(row.chip, row.tone)


class ChronologyCard(Card):
    """Every event as a row, under the drawn line."""

    def __init__(self, desk: Desk, *, drawn: bool = True) -> None:
        super().__init__(QCoreApplication.translate("ChronologyCard", "Chronology"))
        self._desk = desk
        self.line = Timeline()
        self.line.opened.connect(desk.open_record)
        self.legend = Legend()
        self.add = SecondaryButton(self.tr("Add incident"), "plus")
        self.add.clicked.connect(self._on_add)
        self._case = ""
        if self.head is not None:
            self.head.addWidget(self.add)
        self.rows = Rows()
        self.body.addWidget(self.legend)
        self.body.addWidget(self.line)
        self.body.addWidget(self.rows)
        reveal(self.line, drawn)

    def show_view(self, view: CaseView) -> None:
        """Show the events of *view*."""
        self._case = view.id
        self.line.show_events(view.chronology)
        self.legend.show_events(view.chronology)
        self.rows.fill([self._row(event) for event in view.chronology], self.tr("Nothing has been dated yet."))

    def _row(self, event: Event) -> Row:
        day = Strong(event.date_text or self.tr("No date"), wrap=False)
        day.setMinimumWidth(124)
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {event.date_text} {event.text}")
        button.clicked.connect(lambda: self._desk.open_record(event.record))
        chips = [Chip(self.tr("Harm or loss of liberty"), "danger")] if event.harm else []
        return Row(event.text, event.clock, *chips, button, start=day, strong=False)

    def _on_add(self) -> None:
        session, case = self._desk.session, self._case
        self._desk.begin(lambda: session.records.new("inc", case))


class NextCard(Card):
    """What to ask and what to do, most pressing first."""

    consent_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("NextCard", "What to do next"))
        self._desk, self._case = desk, ""
        self.rows = Rows()
        self.more = LinkButton()
        self.body.addWidget(self.rows)
        self.body.addWidget(self.more)
        self.more.clicked.connect(self._on_more)
        self._steps: tuple[Step, ...] = ()

    def show_steps(self, case: str, steps: tuple[Step, ...]) -> None:
        """Show the first few *steps* of *case*, some of each kind; the rest on request."""
        asks, dos = [[step for step in steps if (step.kind == "Ask") is wanted] for wanted in (True, False)]
        first = max(_SHOWN - len(dos), _SHOWN // 2)
        self._case, self._steps = case, (*asks[:first], *dos, *asks[first:])
        self._fill(self._steps[:_SHOWN])
        left = len(steps) - _SHOWN
        self.more.setText(self.tr("Show %1 more").replace("%1", str(max(left, 0))))
        reveal(self.more, left > 0)

    def _fill(self, steps: tuple[Step, ...]) -> None:
        self.rows.fill([self._row(step) for step in steps], self.tr("Nothing is open in this case."))

    def _row(self, step: Step) -> Row:
        kind = Chip(self.tr("Ask"), "warn") if step.kind == "Ask" else Chip(self.tr("Do"), "primary")
        words = step.button or self.tr("Answer")
        button = SecondaryButton(words)
        button.setAccessibleName(f"{words}: {step.text}")
        button.clicked.connect(lambda: self._act(step))
        return Row(step.text, "", button, start=kind, strong=False)

    def _act(self, step: Step) -> None:
        if step.action == "consent":
            self.consent_requested.emit()
        elif step.action == "risk" and not step.path:
            session, case = self._desk.session, self._case
            self._desk.begin(lambda: session.risks.begin(case))
        elif step.action == "measure":
            self._desk.go("measure", step.record)
        else:
            self._desk.open_record(step.record, step.path)

    def _on_more(self) -> None:
        self._fill(self._steps)
        reveal(self.more, False)


class Overview(QWidget):
    """The cards of the first tab: how to reach the person, what to do next beside consent, what happened."""

    consent_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.reach = ProtocolCard(desk, brief=True)
        self.chronology = Card(self.tr("Chronology"))
        self.line = Timeline()
        self.line.opened.connect(desk.open_record)
        self.legend = Legend()
        self.nothing = Muted(self.tr("Nothing has been dated yet. Incidents of the checklist appear here."))
        for widget in (self.legend, self.line, self.nothing):
            self.chronology.body.addWidget(widget)
        self.next = NextCard(desk)
        self.next.consent_requested.connect(self.consent_requested)
        self.consent = Card(self.tr("Consent in force"))
        self.consents = Rows()
        self.record_consent = LinkButton(self.tr("Record consent…"))
        self.record_consent.clicked.connect(self.consent_requested)
        if self.consent.head is not None:
            self.consent.head.addWidget(self.record_consent)
        self.consent.body.addWidget(self.consents)
        self.consent.body.addStretch(1)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.reach)
        column.addWidget(Columns((self.next,), (self.consent,), shares=(13, 11), least=_ONE_COLUMN_BELOW, even=True))
        column.addWidget(self.chronology)

    def show_view(self, view: CaseView) -> None:
        """Show *view*."""
        self.reach.load(view.id)
        self.line.show_events(view.chronology)
        self.legend.show_events(view.chronology)
        reveal(self.line, bool(view.chronology))
        reveal(self.nothing, not view.chronology)
        self.next.show_steps(view.id, view.next_steps)
        several = len(view.subjects) > 1
        rows: list[QWidget] = [
            Row(row.scope_label, quoted(row.alias) if several else "", consent_chip(row), strong=False)
            for row in view.consents
        ]
        spoken = {row.subject for row in view.consents}
        if several:
            silent = [one for one in view.covers if one.subject not in spoken]
            rows += [Row(quoted(one.alias), "", Chip(one.chip, one.tone), strong=False) for one in silent]
        self.consents.fill(rows, self.tr("No consent is recorded. Without it nothing may be shared or raised."))
