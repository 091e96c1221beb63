"""After a call: each note goes into a question of the checklist, by keyboard alone.

Type a part of the question, Enter, look at the words, Ctrl+Enter: the next note comes up. Notes stay as they were
written, whatever was made of them.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hrd_desktop import forms, i18n
from hrd_desktop.domain.statements import State
from hrd_desktop.services.contacts.sorting import joined
from hrd_desktop.services.contacts.views import Call, Note, Target
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.contacts.filing import FilingCard
from hrd_desktop.ui.contacts.picking import NoteList, QuestionPicker
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme.tokens import CARD_TITLE, SECONDARY
from hrd_desktop.ui.widgets import (
    Card,
    Columns,
    Elided,
    FieldLabel,
    Label,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    reveal,
)
from hrd_desktop.ui.wizard.editors import Editor, Entry, NameEditor
from hrd_desktop.ui.wizard.making import editor_for

_ONE_COLUMN_BELOW = 720


class SortPage(Page):
    """The place's record is the contact that holds the notes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.call: Call | None = None
        self._record, self._row = "", ""
        self._target: Target | None = None
        self.editor: Editor | None = None
        self.title, self.left = PageTitle(self.tr("Sort the notes"), wrap=False), Elided(size=SECONDARY, ink="muted")
        self.back = SecondaryButton(self.tr("Back to the call"), "phone")
        self.done = PrimaryButton(self.tr("Finish"))
        self.notice = Notice("warn")
        self.filing = FilingCard(desk)
        self.notes, self.picker = NoteList(), QuestionPicker()
        self.clock, self.note = Muted("", wrap=False), Label(size=CARD_TITLE, weight=QFont.Weight.Medium)
        self.question = FieldLabel("")
        self.keep = SecondaryButton(self.tr("Keep as a note"))
        self.other = SecondaryButton(self.tr("Another question"))
        self.put = PrimaryButton(self.tr("Put in"))
        self._build()
        self._wire()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.left, 1)
        head.addWidget(self.back)
        head.addWidget(self.done)
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.notice.clear()
        self.body.addWidget(self.filing)
        list_card = Card(self.tr("Notes"))
        list_card.body.addWidget(self.notes, 1)
        self.work = Columns([list_card], [self._work()], shares=(10, 14), least=_ONE_COLUMN_BELOW, even=True)
        self.body.addWidget(Scroller(self.work), 1)
        self.body.addStretch(0)

    def _work(self) -> Card:
        card = Card()
        card.body.addWidget(self.clock)
        card.body.addWidget(self.note)
        card.body.addWidget(self.picker, 1)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self.question)
        self._holder = QVBoxLayout()
        answer.addLayout(self._holder)
        answer.addStretch(1)
        card.body.addWidget(self._answer, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.other)
        buttons.addWidget(self.put)
        card.body.addLayout(buttons)
        return card

    def _wire(self) -> None:
        self.notes.chosen.connect(self._on_note)
        self.picker.picked.connect(self.pick)
        self.put.clicked.connect(self._on_put)
        self.keep.clicked.connect(self._on_keep)
        self.other.clicked.connect(self._unpick)
        self.back.clicked.connect(lambda: self.desk.go("call", self._record))
        self.done.clicked.connect(self._on_done)
        self.filing.filed.connect(lambda: self._load(onward=True))
        self.put.setToolTip(self.tr("Ctrl+Enter"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.put.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc goes back from an answer to the questions."""
        if event.key() == Qt.Key.Key_Escape and self._target is not None:
            self._unpick()
        else:
            super().keyPressEvent(event)

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the notes that *place* names, and go on with the answer that was left half written."""
        if place.record != self._record or self._target is None:
            self._record, self._row, self.call = place.record, "", None
            self._drop()
            self.set_marking("")
        self.notice.clear()
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again when the call's case was written elsewhere."""
        if self.call is not None and self.call.case in changes.cases:
            self._load()

    def focus_first(self) -> None:
        """The line that finds a question."""
        self.picker.line.setFocus()

    def _load(self, onward: bool = False) -> None:
        session, record = self.desk.session, self._record

        def read() -> tuple[Call, tuple[Target, ...]]:
            return session.contacts.call(record), session.contacts.targets(record)

        self.desk.ask(self, read, lambda found: self._show(found[0], found[1], onward))

    def _show(self, call: Call, targets: tuple[Target, ...], onward: bool) -> None:
        if call.record != self._record:
            return
        first, self.call = self.call is None, call
        self.set_marking(call.marking)
        whose = quoted if (quoted := call.case_title) else self.tr("not in a case yet")
        left = self.tr("left to sort: %1").replace("%1", str(len(call.unsorted)))
        self.left.say(f"{whose} · {left}")
        self.filing.show_call(call)
        reveal(self.work, call.case is not None)
        self.picker.show_targets(targets)
        if self._now() is not None and (self._target is not None or not (first or onward)):
            self._show_list()  # whoever is writing an answer, or chose a note, is left to it
            return
        self._stand(self._next(first))
        if first and self.isVisible() and call.case:
            self.picker.begin()

    def _next(self, first: bool) -> str:
        """The row to stand on: the one in hand until it is sorted, then the next that is not."""
        assert self.call is not None
        rows = [note.row for note in self.call.notes]
        open_rows = [note.row for note in self.call.unsorted]
        if not first and self._row in rows:
            after = [row for row in open_rows if rows.index(row) >= rows.index(self._row)]
            return next(iter((*after, *open_rows)), self._row)
        return next(iter((*open_rows, *rows)), "")

    def _stand(self, row: str) -> None:
        self._row = row
        self._show_list()
        note = self._now()
        self.clock.setText(note.clock if note else "")
        self.note.setText(note.text if note else "")
        self._drop()

    def _show_list(self) -> None:
        assert self.call is not None
        told = [note for note in self.call.notes if note.text.strip()]
        self.notes.show_notes(told, self._row)
        sorted_all = bool(told) and not self.call.unsorted
        words = self.tr("Every note is sorted or kept. The notes stay with the case as they were written.")
        self.notice.say("ok", words if sorted_all else "")

    def _now(self) -> Note | None:
        return next((note for note in self.call.notes if note.row == self._row), None) if self.call else None

    def _on_note(self, row: str) -> None:
        self._stand(row)
        self.picker.begin()

    # -- one note -------------------------------------------------------------------------------------------------

    def pick(self, target: Target) -> None:
        """Show how *target* would read with the note in it."""
        note = self._now()
        if note is None:
            return
        form = forms.catalogue()[target.form]
        self._drop_editor()
        self._target = target
        self.editor = editor_for(form, form.questions[target.name], i18n.language())
        self.editor.name(target.label, "")
        if isinstance(self.editor, NameEditor):
            self.editor.asked.connect(lambda: self._note_shown(target))
        if target.text:
            self.editor.show_entry(Entry(joined(target.value, note.text)))
        else:
            self.editor.show_entry(Entry(target.value, target.state))
        self._holder.addWidget(self.editor)
        self.question.setText(f"{target.topic} · {target.label}")
        self._show_step(True)
        control = self.editor.control()
        control.setFocus()
        if isinstance(control, QPlainTextEdit):
            control.moveCursor(QTextCursor.MoveOperation.End)

    def _show_step(self, picked: bool) -> None:
        reveal(self.picker, not picked)
        reveal(self._answer, picked)
        reveal(self.other, picked)
        self.put.setEnabled(picked)

    def _unpick(self) -> None:
        self._drop()
        self.picker.line.setFocus()

    def _drop(self) -> None:
        self._drop_editor()
        self._target = None
        self._show_step(False)

    def _note_shown(self, target: Target) -> None:
        answers = self.desk.session.answers
        self.desk.write(lambda: answers.name_shown(target.record, target.path))

    def _drop_editor(self) -> None:
        if self.editor is not None:
            self._holder.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _on_put(self) -> None:
        target, editor, row = self._target, self.editor, self._row
        if target is None or editor is None:
            return
        entry, session, record = editor.entry(), self.desk.session, self._record
        if entry.is_empty:
            self.notice.say("warn", self.tr("Nothing would go in. Answer the question, or keep the note."))
            return
        given = (entry.value, State(entry.state))
        self._write(lambda: session.contacts.sort(record, row, target, given))

    def _on_keep(self) -> None:
        session, record, row = self.desk.session, self._record, self._row
        if row:
            self._write(lambda: session.contacts.keep(record, row))

    def _write(self, work: Callable[[], object]) -> None:
        at = self._row, self._target
        self.desk.write(work).then(self, lambda _note: self._on_written(at))

    def _on_written(self, at: tuple[str, Target | None]) -> None:
        """Go on to the next note, unless the officer has gone on already."""
        onward = (self._row, self._target) == at
        if onward:
            self._drop()
            self.picker.begin()
        self._load(onward)

    def _on_done(self) -> None:
        if self.call is None or not self.call.case:
            self.desk.go("today")
        elif self.call.checklist:
            self.desk.open_record(self.call.checklist)
        else:
            self.desk.open_case(self.call.case)
