"""What one measure may lead to: the drawn matrix, and beside it the same as a list one can read and open."""

from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop import forms, rules
from hrd_desktop.services.risk.views import Harm, Measure
from hrd_desktop.ui.charts import Axes, HarmMark, RiskMatrix
from hrd_desktop.ui.widgets import Chip, IconButton, Muted, Row, Rows, SecondaryButton, reveal

_TONE = {"extreme": "danger", "high": "danger", "medium": "warn", "low": "ok"}
"""The tone of a field of the matrix; the words stand in it."""


@cache
def axes(language: str) -> Axes:
    """Return the fields of the matrix in words."""
    form, book = forms.catalogue()["risk"], rules.riskbook()

    def said(name: str) -> dict[str, str]:
        return {one.code: one.label.in_(language) for one in form.choices_of(form.questions[name])}

    chances, consequences = said("risk_harm_chance"), said("risk_harm_consequence")
    return Axes(
        [(code, chances[code]) for code in rules.CHANCES],
        [(code, consequences[code]) for code in rules.CONSEQUENCES],
        {(c, row): book.matrix[row][at] for row in rules.CONSEQUENCES for at, c in enumerate(rules.CHANCES)},
        said("risk_level"),
    )


class MeasurePanel(QWidget):
    """A measure's matrix and list. ``opened`` carries a question's path, ``weigh_requested`` the measure's code."""

    opened = Signal(str)
    weigh_requested = Signal(str)

    def __init__(self, language: str, *, can_open: bool = True) -> None:
        super().__init__()
        self._measure, self._can_open = "", can_open
        self.matrix = RiskMatrix(axes(language))
        self.rows = Rows()
        self.nothing = Muted()
        self.add = SecondaryButton(self.tr("Add a possible harm"), "plus")
        self.add.clicked.connect(lambda: self.weigh_requested.emit(self._measure))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.matrix, self.nothing, self.rows):
            column.addWidget(widget)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_measure(self, measure: Measure) -> None:
        """Show what *measure* may lead to, or that nobody has weighed it."""
        self._measure = measure.code
        self.matrix.show_harms(measure.label, measure.harms)
        reveal(self.matrix, bool(measure.harms))
        nothing = self.tr("Nobody has weighed yet what it may lead to.")
        self.nothing.setText(nothing)
        reveal(self.nothing, not measure.harms)
        self.rows.fill([self._row(one) for one in measure.harms])
        self.add.setAccessibleName(f"{self.add.text()}: {measure.label}")
        reveal(self.add, self._can_open)

    def _row(self, one: Harm) -> Row:
        placed = (one.chance_label, one.consequence_label, one.to_label, one.kind_label)
        text = " · ".join(part for part in placed if part)
        less = self.tr("Less: %1").replace("%1", one.less) if one.less else ""
        level = Chip(one.zone_label or self.tr("Not placed"), _TONE.get(one.zone, "neutral"))
        ends: list[QWidget] = [level]
        if self._can_open:
            button = IconButton("chevron-right", self.tr("Open: %1").replace("%1", one.text))
            button.clicked.connect(lambda: self.opened.emit(one.path))
            ends.append(button)
        return Row(
            one.text,
            "\n".join(part for part in (text, less) if part),
            *ends,
            start=HarmMark(one.number),
            strong=False,
        )
