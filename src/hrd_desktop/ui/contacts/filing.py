"""Notes of a call that belongs to no case yet: a new urgent case, or one that is there."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.contacts.views import Call
from hrd_desktop.services.views import Row as Found
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, DangerButton, Muted, reveal
from hrd_desktop.ui.wizard.editors import Entry, RelationEditor


class FilingCard(Card):
    """``filed`` follows once the notes stand in a case."""

    filed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("FilingCard", "Where do these notes belong?"))
        self._desk, self._record = desk, ""
        self.urgent = DangerButton(self.tr("Begin an urgent case with them"))
        self.search = RelationEditor(many=False, can_add=False, can_open=False)
        self.search.name(self.tr("Find a case by alias or number"), "")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.urgent)
        line.addWidget(Muted(self.tr("or"), wrap=False))
        line.addWidget(self.search, 1)
        self.body.addLayout(line)
        self.body.addWidget(Muted(self.tr("They are saved already, and can be filed later from the contact log.")))
        self.urgent.clicked.connect(lambda: self._file(None))
        self.search.looked_for.connect(self._look)
        self.search.edited.connect(self._on_chosen)
        reveal(self, False)

    def show_call(self, call: Call) -> None:
        """Ask only where *call* belongs to no case."""
        self._record = call.record
        reveal(self, call.case is None)

    def _look(self, text: str) -> None:
        session = self._desk.session

        def offer(rows: list[Found]) -> None:
            self.search.offer(text, rows)

        self._desk.ask(self, lambda: session.records.candidates("case", text, None), offer)

    def _on_chosen(self) -> None:
        value = self.search.entry().value
        case = value[0] if isinstance(value, list) and value else value
        if case:
            self.search.show_entry(Entry())
            self._file(str(case))

    def _file(self, case: str | None) -> None:
        session, record = self._desk.session, self._record
        self.setEnabled(False)  # pressed twice, it would begin two cases
        job = self._desk.write(lambda: session.contacts.file(record, case))
        job.then(self, lambda _case: self.filed.emit())
        job.at_last(self, lambda: self.setEnabled(True))
