"""The cards of the risk page: the seven points, threats against weaknesses and strengths, harms, changes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hrd_desktop.services.answers.comparing import Difference
from hrd_desktop.services.risk.views import Point, RiskView, Threat
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    IconButton,
    Label,
    LinkButton,
    Muted,
    Row,
    Rows,
    Rule,
    SecondaryButton,
    Strong,
    reveal,
)

translate = QCoreApplication.translate
_FIRST = 8
"""So many changes are shown at once: those answered both times first, then those not answered now."""


def emptied(grid: QGridLayout) -> QGridLayout:
    """Return *grid* without its widgets."""
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    return grid


def unbroken(label: Label) -> Label:
    """Return *label* at least as wide as its longest word: in a column, Qt would cut it off."""
    metrics = label.fontMetrics()
    label.setMinimumWidth(max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0) + 2)
    return label


class RiskPointsCard(Card):
    """The seven points; ``opened`` names the question to go to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("RiskPointsCard", "Seven points"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: RiskView) -> None:
        """Show the points of *view*."""
        self.rows.fill([self._row(one) for one in view.points])

    def _row(self, one: Point) -> QWidget:
        number, _blank, title = one.title.partition(" ")
        lines = [f"{label.rstrip(':')}{'' if label.endswith('?') else ':'} {answer}" for label, answer in one.said]
        said = "\n".join([*([one.told] if one.told else []), *lines]) or self.tr("Not answered yet")
        ends: list[QWidget] = []
        if one.open:
            ends.append(Chip(self.tr("Open: %1").replace("%1", str(one.open)), "warn"))
        button = IconButton("chevron-right", self.tr("Open: %1").replace("%1", one.title))
        button.clicked.connect(lambda: self.opened.emit(one.path))
        ends.append(button)
        lead = Strong(number, wrap=False)
        lead.setFixedWidth(22)
        return Row(title or one.title, said, *ends, start=lead)


class SidesCard(Card):
    """Threats set against weaknesses and strengths: what the answers say, then the officer's own words."""

    def __init__(self) -> None:
        super().__init__(translate("SidesCard", "Threats against weaknesses and strengths"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.nothing = Muted(self.tr("No answer speaks of threats yet."))
        self.body.addLayout(self.grid)
        self.body.addWidget(self.nothing)

    def show_view(self, view: RiskView) -> None:
        """Show the sides of *view*."""
        sides = (
            (self.tr("Threats"), view.threats),
            (self.tr("Weaknesses"), view.weaknesses),
            (self.tr("Strengths"), view.strengths),
        )
        grid = emptied(self.grid)
        there = any(said for _title, said in sides) or bool(view.set_against)
        reveal(self.nothing, not there)
        if not there:
            return
        for column, (title, said) in enumerate(sides):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Strong(title), 0, column)
            words = Muted("\n".join(f"• {one}" for one in said) or self.tr("none answered"))
            words.setAccessibleName(f"{title}: {'; '.join(said) or words.text()}")
            grid.addWidget(unbroken(words), 1, column, Qt.AlignmentFlag.AlignTop)
        if view.set_against:
            grid.addWidget(Rule(), 2, 0, 1, 3)
        self._show_own(view.set_against)

    def _show_own(self, threats: Sequence[Threat]) -> None:
        for line, one in enumerate(threats, 3):
            for column, text in enumerate((one.what, one.weak, one.strong)):
                self.grid.addWidget(unbroken(Label(text or "–")), line, column, Qt.AlignmentFlag.AlignTop)


class HarmsCard(Card):
    """Possible harms by kind, to person, family and work."""

    def __init__(self) -> None:
        super().__init__(translate("HarmsCard", "Harm to whom, and of what kind"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(8)
        self.body.addLayout(self.grid)

    def show_view(self, view: RiskView) -> None:
        """Show the harms of *view*."""
        grid = emptied(self.grid)
        titles = ("", self.tr("Named"), self.tr("The person"), self.tr("The family"), self.tr("The work"))
        none = self.tr("none")
        for column, title in enumerate(titles):
            grid.setColumnStretch(column, 1 if column else 0)
            if title:
                grid.addWidget(unbroken(Muted(title)), 0, column)
        for line, row in enumerate(view.harms, 1):
            grid.addWidget(unbroken(Strong(row.label)), line, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate((row.named, row.person, row.family, row.work), 1):
                words = Label(text or "–")
                words.setAccessibleName(f"{row.label}, {titles[column]}: {text or none}")
                grid.addWidget(unbroken(words), line, column, Qt.AlignmentFlag.AlignTop)


class ChangesCard(Card):
    """What is answered otherwise than last time, and why. ``say_again`` carries a question and a row."""

    say_again = Signal(str, str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("ChangesCard", "What changed since last time"))
        self.about, self.why = Muted(), Label()
        self.rows = Rows()
        self.more = LinkButton()
        self.more.clicked.connect(self._on_more)
        self.write = SecondaryButton(self.tr("Write why"), "pencil")
        self.write.clicked.connect(lambda: self.opened.emit("risk_changed"))
        self._view: RiskView | None = None
        self._all = False
        for widget in (self.about, self.why, self.rows):
            self.body.addWidget(widget)
        for button in (self.more, self.write):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_view(self, view: RiskView) -> None:
        """Show what *view* answers otherwise; hidden where there is nothing to compare with."""
        reveal(self, bool(view.before))
        told = self.tr("Against the assessment of %1.").replace("%1", view.before_text)
        self.about.setText(told)
        self.why.setText(view.changed)
        reveal(self.why, bool(view.changed))
        reveal(self.write, bool(view.changes) and not view.changed)
        if self._view is None or self._view.id != view.id:
            self._all = False
        self._view = view
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        ordered = sorted(view.changes, key=lambda one: (not (one.before and one.after), bool(one.after)))
        shown = ordered if self._all else ordered[:_FIRST]
        self.rows.fill([self._row(one, view) for one in shown], self.tr("Every answer is the same."))
        left = len(ordered) - len(shown)
        self.more.setText(self.tr("Show %1 more").replace("%1", str(left)))
        reveal(self.more, left > 0)

    def _on_more(self) -> None:
        self._all = True
        self._fill()

    def _row(self, one: Difference, view: RiskView) -> QWidget:
        nothing = self.tr("not answered")
        now, before = self.tr("Now: %1"), self.tr("Before: %1")
        said = now.replace("%1", one.after or nothing) + "\n" + before.replace("%1", one.before or nothing)
        ends: list[QWidget] = []
        if one.before and not one.after and one.name not in view.decided:
            button = SecondaryButton(self.tr("Still so"))
            button.setAccessibleName(
                self.tr("Still so: %1, %2").replace("%1", one.question).replace("%2", one.before)
            )
            button.clicked.connect(lambda: self.say_again.emit(one.name, one.row))
            ends.append(button)
        return Row(one.question, said, *ends)
