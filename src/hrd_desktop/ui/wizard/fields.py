"""Makes the field of a question, fills it, and connects it: answers, links, sources."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hrd_desktop.forms.models import Question
from hrd_desktop.services.views import Row
from hrd_desktop.ui.widgets import Label
from hrd_desktop.ui.wizard.autosave import Draft
from hrd_desktop.ui.wizard.editors import ComputedEditor, Entry, NameEditor, Option, RelationEditor
from hrd_desktop.ui.wizard.making import editor_for, states_shown
from hrd_desktop.ui.wizard.nodes import QuestionNode
from hrd_desktop.ui.wizard.question import QuestionField, Wording
from hrd_desktop.ui.wizard.reading import read_computed
from hrd_desktop.ui.wizard.source_panel import SourcePanel

if TYPE_CHECKING:
    from hrd_desktop.ui.wizard.controller import WizardController


class FieldMaker(QObject):
    """Knows how fields and the controller talk."""

    def __init__(self, wizard: "WizardController") -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._panels: dict[QuestionField, SourcePanel] = {}

    def make(self, node: QuestionNode, context: str, parent: QWidget) -> QWidget:
        """Return the widget of *node*: a field, or the words of a note."""
        question, language = node.question, self._wizard.language
        label = question.label.in_(language)
        if question.type == "note":
            note = Label(label, parent=parent)
            note.setProperty("look", "note")
            note.setAccessibleName(label)
            return note
        hint = question.hint.in_(language) if question.hint else ""
        loaded = self._wizard.loaded
        assert loaded is not None
        editor = editor_for(loaded.form, question, language)
        shows = states_shown(loaded.form, question, language)
        field = QuestionField(node.path, Wording(label, hint, context), editor, shows, parent)
        if isinstance(editor, RelationEditor):
            self._wire_relation(editor, question, field)
        if isinstance(editor, NameEditor):
            editor.asked.connect(lambda: self._note_shown(node.path))
        self.show(field)
        field.entered.connect(lambda path, at_once, f=field: self._on_entered(f, path, at_once))
        field.source_requested.connect(lambda _path, f=field: self._open_panel(f))
        return field

    def show(self, field: QuestionField) -> None:
        """Show in *field* what the record holds."""
        loaded = self._wizard.loaded
        if loaded is None:
            return
        if isinstance(field.editor, RelationEditor):
            field.editor.know(loaded.titles)
        draft = loaded.draft(field.path)
        if not isinstance(field.editor, ComputedEditor) and draft.entry != field.entry():
            field.show_entry(draft.entry)
        self.recompute(field)

    def recompute(self, field: QuestionField) -> None:
        """Show a worked-out answer as it stands."""
        loaded = self._wizard.loaded
        if loaded is not None and isinstance(field.editor, ComputedEditor):
            question = loaded.form.questions[field.path.rsplit("/", 1)[-1]]
            said = read_computed(question, loaded.sheet.value(field.path), self._wizard.language)
            field.editor.show_entry(Entry(said))

    def _note_shown(self, path: str) -> None:
        session, loaded = self._wizard.session, self._wizard.loaded
        if loaded is not None:
            record = loaded.record
            self._wizard.desk.write(lambda: session.answers.name_shown(record, path))

    def _on_entered(self, field: QuestionField, path: str, at_once: bool) -> None:
        loaded = self._wizard.loaded
        if loaded is None:
            return
        before = loaded.draft(path)
        panel = self._panels.get(field)
        source, reliability = panel.choice() if panel else (before.source, before.reliability)
        self._wizard.enter(path, Draft(field.entry(), source, reliability), at_once=at_once)

    # -- links ----------------------------------------------------------------------------------------------------

    def _wire_relation(self, editor: RelationEditor, question: Question, field: QuestionField) -> None:
        kind = question.relation_kind or ""
        editor.looked_for.connect(lambda text: self._look(editor, kind, text))
        editor.add_requested.connect(lambda text: self._add(editor, kind, text))
        editor.open_requested.connect(lambda record: self._open(field.path, record))

    def _look(self, editor: RelationEditor, kind: str, text: str) -> None:
        session, loaded = self._wizard.session, self._wizard.loaded
        case = loaded.case if loaded else None

        def offer(rows: list[Row]) -> None:
            editor.offer(text, rows)

        self._wizard.desk.ask(editor, lambda: session.records.candidates(kind, text, case), offer)

    def _add(self, editor: RelationEditor, kind: str, text: str) -> None:
        session, loaded = self._wizard.session, self._wizard.loaded
        case = loaded.case if loaded else None

        def create() -> tuple[str, str]:
            record = session.records.create_linked(kind, case, text)
            return record, session.records.title(record)

        self._wizard.desk.once(editor, create, lambda made: editor.link(*made))

    def _open(self, path: str, record: str) -> None:
        self._wizard.visit(record, path)

    # -- sources --------------------------------------------------------------------------------------------------

    def _open_panel(self, field: QuestionField) -> None:
        loaded = self._wizard.loaded
        if loaded is None:
            return
        panel = self._panels.get(field)
        if panel is None:
            panel = self._panels[field] = SourcePanel(field.wording.label, self._reliability())
            field.destroyed.connect(lambda _o=None, f=field: self._panels.pop(f, None))
            self._wire_source(panel, field)
            field.show_source(panel)
        draft = loaded.draft(field.path)
        panel.source.know(loaded.titles)
        panel.show_choice(draft.source, draft.reliability)
        panel.source.control().setFocus()

    def _wire_source(self, panel: SourcePanel, field: QuestionField) -> None:
        panel.source.looked_for.connect(lambda text: self._look(panel.source, "source", text))
        panel.source.add_requested.connect(lambda text: self._add(panel.source, "source", text))
        panel.changed.connect(lambda: self._on_entered(field, field.path, True))

    def _reliability(self) -> list[Option]:
        loaded = self._wizard.loaded
        assert loaded is not None
        listed = loaded.form.choices["reliability"]
        return [Option(c.code, c.label.in_(self._wizard.language)) for c in listed.choices if c.state is None]
