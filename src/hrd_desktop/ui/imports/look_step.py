"""The third step: what would come, line by line what cannot be taken, and who may be on file already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.services.spreadsheets.plan import LINE, CasePlan, Plan, Problem
from hrd_desktop.services.spreadsheets.words import told
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui.cases.cells import row_height
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.cases.table import ListTable
from hrd_desktop.ui.widgets import Card, Check, Chip, LinkButton, Muted, NamedList, Notice, Row, Rows, reveal

_HINTS = 30
"""So many hints are shown at once: a list of ten thousand lines may have thousands."""
_TABLE = 260


class LookStep(QWidget):
    """``same_chosen`` says of a line that its person is a record on file ('' for somebody new)."""

    same_chosen = Signal(int, str)
    ready_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[Problem] = ()
        self._hinted: list[CasePlan] = []
        self._shown = 0
        self.counts = Notice("primary", " ")
        self.model: PagedModel[Problem] = PagedModel(
            [
                (self.tr("Line"), lambda one: str(one.line)),
                (self.tr("Column"), lambda one: one.heading),
                (self.tr("What"), told),
            ]
        )
        self.table = ListTable(self.tr("What cannot be taken as it stands"))
        self.table.setModel(self.model)
        self.leave_out = Check(self.tr("Leave these answers out and take in the rest"))
        self.problems = Card(self.tr("What cannot be taken as it stands"))
        self.hints, self.hint_rows = Card(self.tr("Who may be on file already")), Rows()
        self.more = LinkButton()
        self._build()

    def _build(self) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.resizeSection(0, 70)
        header.resizeSection(1, 190)
        self.table.setWordWrap(True)  # what to do stands at the end of the words
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics(), True))
        self.told = Muted("")
        self.problems.body.addWidget(self.told)
        self.problems.body.addWidget(self.table)
        self.problems.body.addWidget(self.leave_out)
        about = self.tr("A line about somebody on file adds a case to them; what is on file is never written over.")
        self.hints.body.addWidget(Muted(about))
        self.hints.body.addWidget(self.hint_rows)
        self.hints.body.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.counts)
        column.addWidget(self.problems)
        column.addWidget(self.hints)
        column.addStretch(1)
        self.model.page_wanted.connect(self._on_page)
        self.leave_out.toggled.connect(lambda _on: self.ready_changed.emit())
        self.more.clicked.connect(lambda: self._show_hints(self._shown + _HINTS))

    def show_plan(self, plan: Plan, counts: str) -> None:
        """Show what *plan* would make; *counts* says it in words."""
        self._problems = plan.problems
        self._hinted = sorted((case for case in plan.cases if case.hints or case.same), key=_weight)
        self.counts.say("primary", counts, self.tr("This would be made"))
        left = self.tr("Answers left out: %1 · remarks: %2").replace("%2", str(len(plan.problems) - plan.left_out))
        self.told.setText(left.replace("%1", str(plan.left_out)))
        self.leave_out.setChecked(False)
        reveal(self.leave_out, plan.left_out > 0)
        reveal(self.problems, bool(plan.problems))
        reveal(self.hints, bool(self._hinted))
        self.model.start()
        rows = self.table.verticalHeader().defaultSectionSize() * max(len(plan.problems), 1)
        self.table.setFixedHeight(min(_TABLE, rows + self.table.horizontalHeader().sizeHint().height() + 4))
        self._show_hints(_HINTS)

    def may_leave_out(self) -> bool:
        """Return whether the officer said that what cannot be taken may be left out."""
        return self.leave_out.isChecked()

    def _on_page(self, offset: int, generation: int) -> None:
        rows = tuple(self._problems[offset : offset + PAGE])
        self.model.take(ListPage(rows, len(self._problems), offset), generation)

    def _show_hints(self, most: int) -> None:
        self._shown, left = most, len(self._hinted) - most
        self.hint_rows.fill([self._hint(case) for case in self._hinted[:most]])
        self.more.setText(self.tr("Show more (%1 left)").replace("%1", str(max(left, 0))))
        reveal(self.more, left > 0)

    def _hint(self, case: CasePlan) -> QWidget:
        line = case.lines[0]
        box = NamedList(self.tr("The person of line %1 is").replace("%1", str(line)))
        box.addItem(self.tr("Somebody new"), "")
        others = []
        for record, title, _likely in case.hints:
            if record.startswith(LINE):
                others.append(title)
            else:
                box.addItem(self.tr("The same as %1").replace("%1", title), record)
        box.setCurrentIndex(max(box.findData(case.same), 0))
        box.activated.connect(lambda _index: self.same_chosen.emit(line, str(box.currentData() or "")))
        likely = any(one for _record, _title, one in case.hints)
        chip = Chip(self.tr("Likely the same") if likely else self.tr("May be the same"))
        chip.set_tone("warn" if likely else "neutral")
        text = self.tr("Also in this file: %1").replace("%1", ", ".join(others)) if others else ""
        return Row(self.tr("Line %1").replace("%1", str(line)), text, chip, box)


def _weight(case: CasePlan) -> tuple[bool, bool, int]:
    """What tells most comes first: somebody on file, then who is likely the same, then the order of the file."""
    on_file = bool(case.same) or any(not record.startswith(LINE) for record, _title, _likely in case.hints)
    return not on_file, not any(likely for _record, _title, likely in case.hints), case.lines[0]
