"""The guided page: three steps, each undone by going back, and nothing written before "Take in"."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from hrd_desktop import forms, i18n
from hrd_desktop.services.spreadsheets.columns import ColumnView
from hrd_desktop.services.spreadsheets.guessing import EARLIER, ON_FILE, Target
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping
from hrd_desktop.services.spreadsheets.plan import Plan
from hrd_desktop.services.spreadsheets.running import Imported, TakenBack
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.imports.columns_step import ColumnsStep
from hrd_desktop.ui.imports.file_step import FileStep
from hrd_desktop.ui.imports.look_step import LookStep
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Label,
    Notice,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    StepBar,
    reveal,
)

FILE, COLUMNS, LOOK = range(3)


class ImportPage(Page):
    """Cases from a spreadsheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path: Path | None = None
        self.table: Table | None = None
        self.mapping = Mapping()
        self.plan: Plan | None = None
        self._job: Job | None = None
        self.steps = StepBar([self.tr("File"), self.tr("Columns"), self.tr("Look and take in")])
        self.notice = Notice()
        self.file, self.columns, self.look = FileStep(), ColumnsStep(), LookStep()
        self.stack = QStackedWidget()
        self.back, self.next = SecondaryButton(self.tr("Back")), PrimaryButton("")
        self.bar, self.doing, self.stop = QProgressBar(), Label("", wrap=False), SecondaryButton(self.tr("Stop"))
        self._build()
        self._wire()
        self._show_running("")
        self.steps.at(FILE)

    def _build(self) -> None:
        self.body.addWidget(PageTitle(self.tr("Cases from a spreadsheet")))
        self.body.addWidget(self.steps)
        self.body.addWidget(self.notice)
        for step in (self.file, self.columns, self.look):
            self.stack.addWidget(self._scrolled(step))
        self.body.addWidget(self.stack, 1)
        self.bar.setAccessibleName(self.tr("How far it has come"))
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.doing)
        foot.addWidget(self.stop)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        self.body.addLayout(foot)
        self.notice.clear()

    @staticmethod
    def _scrolled(step: QWidget) -> Scroller:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(step)
        return Scroller(inner)

    def _wire(self) -> None:
        self.steps.chosen.connect(self._go)
        self.back.clicked.connect(lambda: self._go(max(self.stack.currentIndex() - 1, FILE)))
        self.next.clicked.connect(self._on_next)
        self.stop.clicked.connect(lambda: self._job.stop() if self._job is not None else None)
        self.file.chosen.connect(self.read)
        self.file.read_again.connect(lambda how: self.read(self.path, how))
        self.file.undo_requested.connect(self._undo)
        self.columns.column_changed.connect(self._on_column)
        self.columns.mapping_changed.connect(self._on_mapping)
        self.look.same_chosen.connect(self._on_same)
        self.look.ready_changed.connect(self._show_buttons)

    def show_place(self, _place: Place) -> None:
        """Begin with the file, or go on where the page was left."""
        self.set_marking("")
        self._load_before()

    def refresh(self, _changes: Any) -> None:
        """Show what was taken in or back."""
        if self.isVisible():
            self._load_before()

    def leave(self) -> None:
        """What was read holds names: it does not stay once it is no longer needed."""
        if self._job is None and self.stack.currentIndex() == FILE:
            self.table, self.plan, self.path = None, None, None
            self.file.clear()
            self._show_buttons()

    def focus_first(self) -> None:
        """What comes next: choose a file, correct the columns, decide about what cannot be taken, or go on."""
        step, stopping = self.stack.currentIndex(), self._job is not None
        first: QWidget = self.next
        if stopping:
            first = self if self.stop.isHidden() else self.stop
        elif not self.next.isEnabled():
            first = self.look.leave_out if step == LOOK else self.file.choose
        elif step == COLUMNS:
            first = next((row.target for row in self.columns.rows.values()), self.next)
        first.setFocus()

    # steps

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.steps.at(step)
        self._show_buttons()
        if self.isVisible():
            self.focus_first()

    def _show_buttons(self) -> None:
        step, running = self.stack.currentIndex(), self._job is not None
        words = {
            FILE: self.tr("Next: columns"),
            COLUMNS: self.tr("Look at what would come"),
            LOOK: self._take_in_words(),
        }
        self.next.setText(words[step])
        reveal(self.back, step > FILE and not running)
        ready = self.table is not None if step == FILE else step == COLUMNS or self._may_take_in()
        self.next.setEnabled(ready and not running)
        reveal(self.next, not running)

    def _may_take_in(self) -> bool:
        return (
            self.plan is not None and bool(self.plan.cases) and (not self.plan.left_out or self.look.may_leave_out())
        )

    def _take_in_words(self) -> str:
        if self.plan is not None and self.plan.adds:
            return self.tr("Take in %1 incidents").replace("%1", str(sum(self.plan.counts().values())))
        count = len(self.plan.cases) if self.plan else 0
        return self.tr("Take in %1 cases").replace("%1", str(count))

    def _on_next(self) -> None:
        step = self.stack.currentIndex()
        if step == FILE:
            self._go(COLUMNS)
        elif step == COLUMNS:
            self.make_plan()
        else:
            self.take_in()

    # the file

    def read(self, path: Path | None, how: How | None = None) -> None:
        """Read the file at *path*."""
        if path is None:
            return
        session = self.desk.session

        def work(progress: Progress) -> tuple[Table, Mapping, list[ColumnView]]:
            reader = session.reader()
            try:
                table = reader.imports.read(path, how, progress)
                mapping = reader.imports.guess(table)
                return table, mapping, reader.imports.columns(table, mapping)
            finally:
                reader.close()

        self._follow(self.desk.long(work), self.tr("Reading…"), lambda found: self._on_read(path, *found))

    def _on_read(self, path: Path, table: Table, mapping: Mapping, views: list[ColumnView]) -> None:
        self.path, self.table, self.mapping, self.plan = path, table, mapping, None
        self.notice.clear()
        self.file.show_table(path.name, table)
        titles = {one: forms.catalogue()[one].title.in_(i18n.language()) for one in forms.catalogue()}
        earlier = Target(EARLIER, self.tr("Number it had before"), "cas")
        on_file = Target(ON_FILE, self.tr("Number of a case on file (its lines are incidents)"), "cas")
        self.columns.start(views, [*self.desk.session.imports.targets(), earlier, on_file], titles)
        self.columns.show_mapping(mapping, self._fixed_words())
        self._show_buttons()

    # the columns

    def _on_column(self, number: int, column: Column) -> None:
        table = self.table
        if table is None:
            return
        columns = dict(self.mapping.columns)
        if column.to:
            for heading, one in list(columns.items()):
                if one.to == column.to and heading != table.headings[number]:
                    columns[heading] = Column()
        columns[table.headings[number]] = column
        self._on_mapping(self.mapping.model_copy(update={"columns": columns}))
        mapping, imports = self.mapping, self.desk.session.imports
        changed = [n for n, heading in enumerate(table.headings) if heading and n in self.columns.rows]
        for n in changed:
            self.columns.rows[n].column = columns.get(table.headings[n], Column())
        stale = [n for n in changed if self.columns.rows[n].view.column != self.columns.rows[n].column]
        job = self.desk.long(lambda _progress: [imports.column(table, mapping, n) for n in stale])
        job.then(self, lambda views: self._show_columns(table, views))

    def _show_columns(self, table: Table, views: list[ColumnView]) -> None:
        """Show columns as they were read again, unless another file came or more was said meanwhile."""
        for view in views:
            if table is self.table and view.column == self.columns.rows[view.number].column:
                self.columns.show_column(view)

    def _on_mapping(self, mapping: Mapping) -> None:
        self.mapping, self.plan = mapping, None
        self.columns.show_mapping(mapping, self._fixed_words())

    def _fixed_words(self) -> str:
        said = []
        for path, code in self.mapping.fixed.items():
            name = path.rsplit("/", 1)[-1]
            form = name.split("_", 1)[0]
            words = self.desk.session.words
            said.append(f"{words.label_of(form, name)} {words.choice(form, name, code)}")
        return "; ".join(said)

    # looking and taking in

    def make_plan(self) -> None:
        """Work out what would come."""
        session, table, mapping = self.desk.session, self.table, self.mapping
        if table is None:
            return

        def work(progress: Progress) -> Plan:
            reader = session.reader()
            try:
                found: Plan = reader.imports.plan(table, mapping, progress)
                return found
            finally:
                reader.close()

        self._follow(self.desk.long(work), self.tr("Looking…"), self._on_planned)

    def _on_planned(self, plan: Plan) -> None:
        self.plan = plan
        self.notice.clear()
        titles = {form: forms.catalogue()[form].title.in_(i18n.language()) for form in plan.counts()}
        counted = [f"{titles[form]}: {count}" for form, count in plan.counts().items() if count]
        self.look.show_plan(plan, " · ".join(counted))
        self._go(LOOK)

    def _on_same(self, line: int, record: str) -> None:
        same = {number: one for number, one in self.mapping.same.items() if number != line}
        if record:
            same[line] = record
        self.mapping = self.mapping.model_copy(update={"same": same})
        for case in self.plan.cases if self.plan else ():
            if case.lines[0] == line:
                case.same = record

    def take_in(self) -> None:
        """Take everything in."""
        session, plan, path = self.desk.session, self.plan, self.path
        if plan is None or path is None:
            return
        leave_out, name, mapping = self.look.may_leave_out(), self.columns.keep.text().strip(), self.mapping

        def work(progress: Progress) -> Imported:
            done: Imported = session.imports.run(plan, path.name, progress, leave_out=leave_out)
            if name:
                session.imports.keep_mapping(name, mapping)
            return done

        self._follow(self.desk.long(work), self.tr("Taking in…"), self._on_taken_in)

    def _on_taken_in(self, done: Imported) -> None:
        self.table, self.plan, self.path = None, None, None
        self.file.clear()
        self.columns.keep.clear()
        self._go(FILE)
        said = self.tr("Cases: %1 · records: %2. Take back below undoes all of it, also later.")
        text = said.replace("%2", str(done.records)).replace("%1", str(done.cases))
        self.notice.say("ok", text, self.tr("Taken in"))
        self._load_before()

    def _undo(self, import_id: str) -> None:
        session = self.desk.session
        job = self.desk.long(lambda progress: session.imports.undo(import_id, progress))
        self._follow(job, self.tr("Taking back…"), self._on_taken_back)
        reveal(self.stop, False)

    def _on_taken_back(self, back: TakenBack) -> None:
        left = self.tr("Worked on since, and left: %1").replace("%1", str(back.left)) if back.left else ""
        self.notice.say("ok", left or self.tr("Nothing of it is left."), self.tr("Taken back"))
        self._load_before()

    def _load_before(self) -> None:
        self.desk.ask(self, self.desk.session.imports.list, self.file.show_before)

    # long work

    def _follow(self, job: Job, words: str, then: Callable[[Any], object]) -> None:
        self._job = job
        self._show_running(words)
        self.stop.setFocus()  # what was pressed is switched off now
        job.progressed.connect(self._on_progress)
        job.then(self, then)
        job.failed.connect(self.notice.show_error)
        job.cancelled.connect(self._on_stopped)
        job.finished.connect(self._on_finished)

    def _on_progress(self, percent: int, _what: str) -> None:
        self.bar.setValue(percent)

    def _on_stopped(self) -> None:
        self.notice.say("primary", self.tr("Stopped. Nothing was taken in."))

    def _on_finished(self) -> None:
        had_keyboard = QApplication.focusWidget() in (self, self.stop, None)
        self._job = None
        self._show_running("")
        if had_keyboard:
            self.focus_first()

    def _show_running(self, words: str) -> None:
        self.bar.setValue(0)
        self.doing.setText(words)
        for widget in (self.bar, self.doing, self.stop):
            reveal(widget, bool(words))
        self.stack.setEnabled(not words)
        self._show_buttons()
