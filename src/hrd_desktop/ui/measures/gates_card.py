"""The preconditions of a measure: each rule, how strongly it binds, what is missing, and the button that mends it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.rules import Gate
from hrd_desktop.services.measures.views import MeasureView
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    DangerButton,
    Field,
    LinkButton,
    Muted,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    reveal,
)

_ENOUGH = 10
"""So many characters make a reason."""


class GatesCard(Card):
    """``mend_requested`` carries a rule, ``overrule_requested`` a rule and the written reason."""

    mend_requested = Signal(str)
    overrule_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("GatesCard", "Preconditions"))
        self.rows, self.written = Rows(), Rows()
        self.body.addWidget(
            Muted(
                self.tr(
                    "From the guidelines. The step opens when none blocks; a rule can be overruled only in writing, "
                    "and the record keeps why."
                )
            )
        )
        self.body.addWidget(self.rows)
        self.body.addWidget(self.written)

    def show_view(self, view: MeasureView) -> None:
        """Show the rules of *view*, those that stop it first, those overruled with who, when and why."""
        first = sorted(view.gates, key=lambda gate: not gate.stops)
        self.rows.fill(
            [self._gate(gate) for gate in first], self.tr("The guidelines ask nothing before this measure.")
        )
        said = self.tr("Overruled in writing by %1, %2: %3")
        self.written.fill(
            [
                Row(one.title, said.replace("%1", one.by_label).replace("%2", one.at).replace("%3", one.reason))
                for one in view.written
            ]
        )
        reveal(self.written, bool(view.written))

    def _gate(self, gate: Gate) -> QWidget:
        text = " ".join(gate.missing) or gate.note or gate.text
        rule = f"{gate.rule} · {self._strength(gate)} · {', '.join(gate.place)}"
        ends: list[QWidget] = [self._chip(gate)]
        if not gate.allowed and gate.remedy_text:
            mend = SecondaryButton(gate.remedy_text)
            mend.setAccessibleName(f"{gate.remedy_text}: {gate.title}")
            mend.clicked.connect(lambda: self.mend_requested.emit(gate.rule))
            ends.append(mend)
        row = Row(gate.title, f"{text}\n{rule}", *ends)
        row.setToolTip(gate.text)
        return self._with_overruling(row, gate) if gate.stops and not gate.final else row

    def _strength(self, gate: Gate) -> str:
        return {"must": self.tr("must"), "should": self.tr("should"), "may": self.tr("may")}[gate.strength]

    def _chip(self, gate: Gate) -> Chip:
        if gate.allowed:
            return Chip(self.tr("Met"), "ok")
        if gate.overruled:
            return Chip(self.tr("Overruled"), "warn")
        if gate.state == "waiting":
            return Chip(self.tr("Waiting"), "warn")
        if gate.strength == "must":
            return Chip(self.tr("Declined") if gate.final else self.tr("Blocks"), "danger")
        return Chip(self.tr("Advised"), "warn") if gate.strength == "should" else Chip(self.tr("Possible"))

    def _with_overruling(self, row: Row, gate: Gate) -> QWidget:
        holder, box = QWidget(), QWidget()
        more, button = LinkButton(self.tr("Overrule in writing…")), DangerButton(self.tr("Overrule"))
        reason, name = TextEdit(), self.tr("Reason: %1").replace("%1", gate.title)
        field = Field(self.tr("Go on all the same, with this written reason"), reason)
        reason.setAccessibleName(name)
        more.setAccessibleName(f"{more.text()} {gate.title}")
        button.setAccessibleName(f"{button.text()}: {gate.title}")
        button.setEnabled(False)
        reason.textChanged.connect(lambda text: button.setEnabled(len(text.strip()) >= _ENOUGH))
        button.clicked.connect(lambda: self.overrule_requested.emit(gate.rule, reason.text().strip()))
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 2)
        line.addWidget(field, 1)
        line.addWidget(button)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        row.stand_over_a_foot()
        column.addWidget(row)
        start = QHBoxLayout()
        start.addWidget(more)
        start.addStretch(1)
        column.addLayout(start)
        column.addWidget(box)
        box.hide()
        more.clicked.connect(lambda: self._open(more, box, reason))
        return holder

    @staticmethod
    def _open(more: LinkButton, box: QWidget, reason: TextEdit) -> None:
        more.hide()
        box.show()
        reason.setFocus()
