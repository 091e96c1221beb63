"""The preconditions of a measure: each rule, how strongly it binds, what is missing, and the button that mends it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.rules import Gate
from hrd_desktop.services.measures.views import MeasureView
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    DangerButton,
    InWriting,
    LinkButton,
    Muted,
    Row,
    Rows,
    SecondaryButton,
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
        self._measure, self._boxes = "", dict[str, InWriting]()
        self._stops_at: Mapping[str, str] = {}
        self.body.addWidget(
            Muted(
                self.tr(
                    "From the guidelines. A rule that blocks says from which step on; the steps before it stay open. "
                    "A rule can be overruled only in writing, and the record keeps why."
                )
            )
        )
        self.body.addWidget(self.rows)
        self.body.addWidget(self.written)

    def show_view(self, view: MeasureView) -> None:
        """Show the rules of *view*, those that stop it first, those overruled with who, when and why."""
        first = sorted(view.gates, key=lambda gate: not gate.stops)
        typed = {rule: box.typed for rule, box in self._boxes.items()} if view.row.id == self._measure else {}
        self._measure, self._boxes = view.row.id, {}
        self._stops_at = view.stops_at
        rows: list[QWidget] = [self._gate(gate) for gate in first]
        for rule, box in self._boxes.items():
            box.go_on(typed.get(rule, ""))
        self.rows.fill(rows, self.tr("The guidelines ask nothing before this measure."))
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
        at = self._stops_at.get(gate.rule, "")
        stops = self.tr("Blocks the measure from the step “%1” on.").replace("%1", at) if at else ""
        row = Row(gate.title, "\n".join(part for part in (text, stops, rule) if part), *ends)
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

    def _with_overruling(self, row: Row, gate: Gate) -> InWriting:
        more, button = LinkButton(self.tr("Overrule in writing…")), DangerButton(self.tr("Overrule"))
        more.setAccessibleName(f"{more.text()} {gate.title}")
        button.setAccessibleName(f"{button.text()}: {gate.title}")
        label = self.tr("Go on all the same, with this written reason")
        box = self._boxes[gate.rule] = InWriting(row, more, label, button, _ENOUGH)
        box.words.setAccessibleName(self.tr("Reason: %1").replace("%1", gate.title))
        box.kept.connect(lambda reason: self.overrule_requested.emit(gate.rule, reason))
        return box
