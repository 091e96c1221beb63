"""Changing the protective marking: the grade, its basis, and a reason where the marking becomes less strict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.domain.marking import LEGAL_BASIS, Marking
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Field, FieldLabel, PrimaryButton, SecondaryButton, TextEdit, reveal
from hrd_desktop.ui.wizard.editors import Entry, Option, RadioEditor


class MarkingCard(Card):
    """``marked`` follows once the marking is in the vault; ``closed`` when the officer leaves it."""

    marked = Signal()
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Protective marking"))
        self._desk, self._case, self._before = desk, "", Marking.FORTROLIG
        grades = [Option(m.value, m.stamp or self.tr("None")) for m in reversed(Marking)]
        self.grade = RadioEditor(grades)
        self.grade.name(self.tr("Grade"), "")
        self.basis = TextEdit(name=self.tr("Legal basis"))
        self.reason = Field(self.tr("Why may the marking be lowered?"), TextEdit())
        self.save = PrimaryButton(self.tr("Set marking"))
        self.cancel = SecondaryButton(self.tr("Close"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.body.addWidget(FieldLabel(self.tr("Grade"), self.grade))
        self.body.addWidget(self.grade)
        self.body.addWidget(Field(self.tr("Legal basis"), self.basis))
        self.body.addWidget(self.reason)
        self.body.addLayout(row)
        self.grade.edited.connect(self._ask_reason)
        self.cancel.clicked.connect(self.closed)
        self.save.clicked.connect(self._on_save)

    def start(self, case: str, marking: Marking, basis: str) -> None:
        """Begin with the marking that *case* has."""
        self._case, self._before = case, marking
        self.grade.show_entry(Entry(marking.value))
        self.basis.setText(basis or LEGAL_BASIS)
        self._reason_line().clear()
        self._ask_reason()

    def _reason_line(self) -> TextEdit:
        line = self.reason.editor
        assert isinstance(line, TextEdit)
        return line

    def _chosen(self) -> Marking:
        return Marking(str(self.grade.entry().value))

    def _ask_reason(self) -> None:
        reveal(self.reason, self._chosen().rank < self._before.rank)

    def _on_save(self) -> None:
        session, case, marking = self._desk.session, self._case, self._chosen()
        basis, reason = self.basis.text().strip(), self._reason_line().text().strip()
        mark = session.cases.mark
        self._desk.once(self, lambda: mark(case, marking, basis, reason), lambda _done: self.marked.emit())
