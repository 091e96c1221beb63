"""What the rules say of an act, each with its rule, what is missing, the button that mends it, or a written reason.

Sealing and printing ask different rules and show them the same way.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.exchange.reasons import go_on_writing, half_written
from hrd_desktop.ui.widgets import Chip, DangerButton, Field, Row, Rows, SecondaryButton, TextEdit

_LEAST_REASON = 10


class Verdicts(QWidget):
    """Emits what the officer wants: to mend (``remedy_requested`` with the act's name) or to overrule in writing."""

    remedy_requested = Signal(str)
    overrule_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        self.mends: dict[str, SecondaryButton] = {}
        self.reasons: dict[str, TextEdit] = {}
        self.overrules: dict[str, DangerButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_verdicts(self, verdicts: Sequence[Any]) -> None:
        """Show *verdicts*; what stops comes first. A reason half written stays."""
        written = half_written(self.reasons)
        self.mends, self.reasons, self.overrules = {}, {}, {}
        ordered = sorted(verdicts, key=lambda one: (not one.stops, one.allowed))
        self.rows.fill([self._verdict(one) for one in ordered], self.tr("Nothing stands in the way."))
        go_on_writing(self.reasons, written)

    def _verdict(self, one: Any) -> QWidget:
        if one.allowed:
            return Row(one.text, one.rule, Chip(self.tr("in order"), "ok"), strong=False)
        if one.overruled:
            return Row(one.text, one.rule, Chip(self.tr("overruled in writing"), "warn"), strong=False)
        must = one.strength == "must"
        missing = " ".join((*one.missing, self.tr("Rule {0}.").format(one.rule)))
        weak = self.tr("left out") if one.opens else self.tr("advised")
        strong = self.tr("declined") if one.final else self.tr("missing")
        chip = Chip(strong if must else weak, "danger" if must else "warn")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(Row(one.text, missing, chip, strong=must))
        if one.remedy:
            column.addLayout(self._mend(one))
        if one.overrulable:
            column.addWidget(self._overrule(one))
        return holder

    def _mend(self, one: Any) -> QHBoxLayout:
        mend = self.mends[one.rule] = SecondaryButton(one.remedy_text)
        mend.clicked.connect(lambda: self.remedy_requested.emit(one.remedy))
        row = QHBoxLayout()
        row.addWidget(mend)
        row.addStretch(1)
        return row

    def _overrule(self, one: Any) -> QWidget:
        rule = one.rule
        reason = self.reasons[rule] = TextEdit()
        button = self.overrules[rule] = DangerButton(self.tr("Overrule in writing"))
        button.setEnabled(False)
        reason.textChanged.connect(lambda text: button.setEnabled(len(text.strip()) >= _LEAST_REASON))
        button.clicked.connect(lambda: self.overrule_requested.emit(rule, reason.text().strip()))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words = self.tr("Or go on without it, with this written reason")
        if one.opens:
            words = self.tr("Or bring them along all the same, with this written reason")
        row.addWidget(Field(words, reason), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return box
