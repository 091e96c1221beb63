"""Decides about the wizard: which topic, what an answer changes, where the keyboard is, when to leave.

The sheet on the UI thread answers at once which questions apply; the vault gets every answer through ``Autosave``.
Where something bigger changed (a row, a link, another screen's write) the record is read again and merged: what the
officer has typed and the vault does not hold yet always wins.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from hrd_desktop import rules
from hrd_desktop.errors import HrdError
from hrd_desktop.forms import AnswerInvalid, Question
from hrd_desktop.services import Session
from hrd_desktop.services.cases.checklists import CHECKLISTS
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.wizard.autosave import Autosave, Draft, VaultLane
from hrd_desktop.ui.wizard.fields import FieldMaker
from hrd_desktop.ui.wizard.guidance import Advice
from hrd_desktop.ui.wizard.loading import Loaded, load
from hrd_desktop.ui.wizard.nodes import Node, nodes_of, questions
from hrd_desktop.ui.wizard.page import WizardPage
from hrd_desktop.ui.wizard.progress import Section, lines_of, section_with, sections_of
from hrd_desktop.ui.wizard.question import QuestionField
from hrd_desktop.ui.wizard.rows import Rows

_OF_ANSWERS = "risk."
"""Sources that the vault works out of answers which have just been given."""


def name_in(path: str) -> str:
    """Return the outermost name in *path*: the question or repeat that a topic holds."""
    return path.split("[", 1)[0]


class WizardController(QObject):
    """One wizard; :meth:`open` shows a record. ``opened`` tells the marking, ``moved`` the path of the question."""

    opened = Signal(str)
    moved = Signal(str, str)
    left = Signal(object)

    def __init__(self, page: WizardPage, desk: Desk, language: Callable[[], str]) -> None:
        super().__init__(page)
        self.page, self.desk, self._language = page, desk, language
        self.loaded: Loaded | None = None
        self.sections: list[Section] = []
        self.section: Section | None = None
        self.autosave: Autosave | None = None
        self._left_behind: dict[str, Autosave] = {}
        self._path = ""
        self._return: list[tuple[str, str]] = []
        self._problems: dict[str, str] = {}
        self._maker = FieldMaker(self)
        self._rows = Rows(self)
        page.back_requested.connect(lambda: self.step(-1))
        page.next_requested.connect(self._on_next)
        page.turn_requested.connect(self.step)
        page.leave_requested.connect(self.leave)
        page.topic_requested.connect(self._on_topic)
        page.focus_moved.connect(self._on_focus_moved)
        page.undo.undo_requested.connect(self._rows.undo)

    # -- opening --------------------------------------------------------------------------------------------------

    def open(self, record: str, path: str = "") -> None:
        """Show *record* at *path*; without one, at the first question that has no answer yet."""
        self.settle(
            lambda: self.desk.ask(self, lambda: load(self.session, record), lambda got: self._show(got, path))
        )

    @property
    def session(self) -> Session:
        """The open session; its methods run on the lanes."""
        session: Session = self.desk.session
        return session

    @property
    def language(self) -> str:
        """The officer's language."""
        return self._language()

    def _show(self, loaded: Loaded, path: str) -> None:
        self._leave_behind()
        self.loaded, self._problems, self._path = loaded, {}, ""
        self.autosave = self._saver(loaded.record)
        self._take_up(loaded)
        self.sections = sections_of(loaded.form, self.language)
        self.page.footer.show_saved(None)
        self.page.undo.hide()
        self.opened.emit(loaded.marking)
        at = path or self._first_open(loaded)
        self.show_section(section_with(self.sections, name_in(at)) if at else self.sections[0], at)

    def _first_open(self, loaded: Loaded) -> str:
        """The path of the first question that nothing was said to, '' where all have a word.

        Inside rows only what is needed counts: few rows have everything filled.
        """
        needed = set(loaded.sheet.required_open())
        asked = (node for section in self.sections for node in questions(self.nodes(section)))
        for node in asked:
            counts = node.question.settable and ("[" not in node.path or node.path in needed)
            if counts and loaded.draft(node.path).entry.is_empty:
                return node.path
        return ""

    def _leave_behind(self) -> None:
        """Let what could not be written of the record shown so far go on being tried (fault 28)."""
        if self.autosave is not None and self.loaded is not None:
            self._left_behind = {record: one for record, one in self._left_behind.items() if isValid(one)}
            self._left_behind[self.loaded.record] = self.autosave
            self.autosave.go_on_alone()

    def _take_up(self, loaded: Loaded) -> None:
        """What was left behind of this record stands on its page again, and is written from here."""
        before = self._left_behind.pop(loaded.record, None)
        if before is None or not isValid(before) or self.autosave is None:
            return
        for path, draft in before.drafts().items():
            loaded.drafts[path] = draft
            self.autosave.note(path, draft, at_once=False)
        before.deleteLater()

    def _saver(self, record: str) -> Autosave:
        session = self.session

        def write(path: str, draft: Draft) -> datetime:
            entry = draft.entry
            beside = {"source": draft.source, "reliability": draft.reliability}
            return session.answers.set(record, path, entry.value, entry.state, as_draft=True, **beside).at

        autosave = Autosave(write, self._check, VaultLane(self.desk.jobs), self)
        autosave.changed.connect(self._on_saving)
        autosave.handed.connect(self.show_again)
        autosave.saved.connect(self._on_saved)
        autosave.failed.connect(self._on_not_saved)
        autosave.refused.connect(self._on_refused)
        autosave.accepted.connect(self._on_accepted)
        return autosave

    # -- one topic ------------------------------------------------------------------------------------------------

    def show_section(self, section: Section, path: str = "") -> None:
        """Show *section* and give the keyboard to *path*, or to its first question."""
        self.section = section
        self.page.start_topic(section.title, self._maker.make, self._rows, self.nodes(section))
        self._tell_all()
        self.page.go_to(path)

    def shown(self) -> list[Section]:
        """Return the topics that ask something now, and the one on the page."""
        return [one for one in self.sections if one is self.section or self.nodes(one)]

    def nodes(self, section: Section) -> list[Node]:
        """Return what *section* shows now."""
        if self.loaded is None:
            return []
        return nodes_of(section.items, self.loaded.sheet, self.language)

    def show_again(self) -> None:
        """Follow the sheet: questions that apply come, others go, the rest stays as it is."""
        if self.section is not None:
            self.page.show_nodes(self.nodes(self.section))
            self._tell_all()

    def _tell_all(self) -> None:
        if self.loaded is None or self.section is None:
            return
        to_ask = set(self.loaded.sheet.required_open())
        for field in self.page.fields():
            problem = self.loaded.sheet.problem(field.path)
            words = problem.says(self.language) if problem is not None else self._problems.get(field.path, "")
            field.show_problem(words)
            field.show_open(field.path in to_ask)
            self._maker.recompute(field)
        self._tell_topics()

    def _tell_topics(self) -> None:
        if self.loaded is None or self.section is None:
            return
        shown = self.shown()
        lines = lines_of([(section, self.nodes(section)) for section in shown], self.loaded)
        title = self.loaded.form.title.in_(self.language)
        self.page.topics.show_topics(title, self.loaded.about, lines, self.section.key)
        done = sum(line.mark == "done" for line in lines)
        self.page.topics.show_progress(done, len(lines), sum(line.to_ask for line in lines))
        number = shown.index(self.section)
        after = shown[number + 1].title if number + 1 < len(shown) else ""
        self.page.footer.show_ways(number > 0, after)

    # -- answers --------------------------------------------------------------------------------------------------

    def enter(self, path: str, draft: Draft, *, at_once: bool) -> None:
        """Take an answer: to the sheet, to the page, to the vault."""
        if self.loaded is None or self.autosave is None:
            return
        self.desk.present.emit()
        self.page.undo.hide()
        self.loaded.drafts[path] = draft
        self.autosave.note(path, draft, at_once=at_once)

    def _check(self, path: str, draft: Draft) -> HrdError | None:
        """Bring an answer to the sheet, once the officer pauses: not every half word is judged."""
        if self.loaded is None:
            return None
        self._problems.pop(path, None)
        try:
            self.loaded.sheet.set(path, draft.entry.value, draft.entry.state)
        except AnswerInvalid as error:
            return error
        return None

    def settle(self, act: Callable[[], object]) -> None:
        """Bring everything typed to the vault, then *act*."""
        if self.autosave is None:
            act()
        else:
            self.autosave.then(act)

    def reload(self, path: str = "") -> None:
        """Read the record again and merge; then go to *path* if given."""
        loaded = self.loaded
        if loaded is not None:
            record = loaded.record
            self.settle(
                lambda: self.desk.ask(self, lambda: load(self.session, record), lambda new: self._merge(new, path))
            )

    def _merge(self, new: Loaded, path: str) -> None:
        if self.loaded is None or self.autosave is None or new.record != self.loaded.record:
            return
        for unsaved in self.autosave.unsaved():
            draft = new.drafts[unsaved] = self.loaded.drafts[unsaved]
            with suppress(AnswerInvalid):
                new.sheet.set(unsaved, draft.entry.value, draft.entry.state)
        self.loaded = new
        self.show_again()
        for field in self.page.fields():
            if field.path not in self.autosave.unsaved():
                self._maker.show(field)
        if path:
            self.page.go_to(path)

    def refresh(self, changes: Changes) -> None:
        """Another screen, or a bound answer of ours, changed records: read again if this one may be touched."""
        if self.loaded is None or self.autosave is None or not self.autosave.is_settled:
            return
        about = {self.loaded.record, *self.loaded.titles}
        if changes.records & about and changes.records != {self.loaded.record}:
            self.reload()

    # -- ways -----------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Turn to the next topic (1) or the one before (-1); at either end stay where one is."""
        if self.section is None:
            return
        shown = self.shown()
        number = shown.index(self.section) + by
        if 0 <= number < len(shown):
            section = shown[number]
            self.settle(lambda: self.show_section(section))

    def finish(self) -> None:
        """Note that the officer is through with a checklist, and leave."""
        loaded = self.loaded
        if loaded is not None and loaded.form.id in CHECKLISTS:
            record, progress = loaded.record, self.session.progress
            self.settle(lambda: self.desk.write(lambda: progress.finish(record)))
        self.leave()

    def leave(self) -> None:
        """Bring everything typed to the vault; then go back to where a link was opened, or leave the wizard."""
        if self._return:
            record, path = self._return.pop()
            self.open(record, path)
            return
        loaded = self.loaded
        self.settle(lambda: self.left.emit(loaded))

    def visit(self, record: str, path: str) -> None:
        """Open a linked record; leaving it returns to the question at *path*."""
        if self.loaded is not None:
            self._return.append((self.loaded.record, path))
            self.open(record)

    def flush(self) -> None:
        """Hand everything typed to the vault's lane now."""
        for saver in (*self._left_behind.values(), self.autosave):
            if saver is not None and isValid(saver):
                saver.hand_over()

    @Slot()
    def _on_next(self) -> None:
        if self.section is not None and self.section is self.shown()[-1]:
            self.finish()
        else:
            self.step(1)

    @Slot(str)
    def _on_topic(self, key: str) -> None:
        section = next((s for s in self.sections if s.key == key), None)
        if section is not None:
            self.settle(lambda: self.show_section(section))

    @Slot(object)
    def _on_focus_moved(self, field: QuestionField) -> None:
        if self.loaded is None or field.path == self._path:
            return
        if self._path and self.autosave is not None:
            self.autosave.flush()
        self._path = field.path
        self.moved.emit(self.loaded.record, field.path)
        self.page.guidance.show_advice(self._advice(field.path))

    def _advice(self, path: str) -> Advice:
        if self.loaded is None:
            return Advice()
        question = self.loaded.form.questions[path.rsplit("/", 1)[-1]]
        rule = rules.classes().get(question.sensitivity or "")
        sensitive = rule.words(self.language) if rule else ""
        words = question.guidance
        if words is None:
            return Advice(sensitivity=sensitive)
        care = words.care.in_(self.language) if words.care else ""
        return Advice(words.why.in_(self.language), words.place.in_(self.language), care, sensitive)

    # -- what became of an answer ---------------------------------------------------------------------------------

    @Slot()
    def _on_saving(self) -> None:
        if self.autosave is not None and not self.autosave.is_settled:
            self.page.footer.show_saving()

    @Slot(object)
    def _on_saved(self, at: datetime) -> None:
        self.page.footer.show_saved(at)
        self.desk.saved.emit(at)

    @Slot(object)
    def _on_not_saved(self, error: HrdError) -> None:
        words = error.words(self.language)
        self.page.footer.show_failure(f"{words.what} {words.do}".strip())
        self.desk.unsaved.emit(error)

    @Slot(str, object)
    def _on_refused(self, path: str, error: HrdError) -> None:
        words = error.words(self.language)
        self._problems[path] = f"{words.what} {words.do}".strip()
        self.page.footer.show_failure(self.tr("One answer cannot be kept as it is; see the words under it."))
        self._tell_all()

    @Slot(str)
    def _on_accepted(self, path: str) -> None:
        if self.loaded is None:
            return
        question = self.loaded.form.questions.get(path.rsplit("/", 1)[-1])
        if question is not None and ((question.type == "relation" and self._has_bound) or self._moves(question)):
            self.reload()

    def _moves(self, question: Question) -> bool:
        """Whether the program works something out of this answer that only the vault knows: asked for beside it."""
        loaded = self.loaded
        if loaded is None or question.group is None or question.type == "text":
            return False
        beside = (one for one in loaded.form.questions.values() if one.group == question.group)
        return any((one.source or "").startswith(_OF_ANSWERS) for one in beside)

    @property
    def _has_bound(self) -> bool:
        return self.loaded is not None and any(q.bind for q in self.loaded.form.questions.values())
