"""Chooses the editor of a question by its type, its choices and its length."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication

from hrd_desktop.domain.statements import State
from hrd_desktop.forms import Form, Question
from hrd_desktop.services import naming
from hrd_desktop.ui.wizard.editors import (
    BoxesEditor,
    ChipsEditor,
    ComputedEditor,
    DateEditor,
    Editor,
    LineEditor,
    ListEditor,
    MomentEditor,
    NameEditor,
    NumberEditor,
    Option,
    PartialDateEditor,
    RadioEditor,
    RelationEditor,
    TextEditor,
)
from hrd_desktop.ui.wizard.reading import read_partial

FEW, FEW_LETTERS, SEEN_AT_ONCE = 6, 120, 14
_PARTIES = {"defender", "organisation", "network", "actor", "party", "person"}
ADDED_IN_PLACE = frozenset({*_PARTIES, "incident", "source", "risk", "user"})
OPENED = frozenset({*_PARTIES, "incident", "risk", "mapping", "urgent", "case"})


def options_of(form: Form, question: Question, language: str) -> list[Option]:
    """Return the choices of *question* in the officer's language."""
    return [Option(c.code, c.label.in_(language), c.state, c.alone) for c in form.choices_of(question)]


def editor_for(form: Form, question: Question, language: str) -> Editor:
    """Return a new editor for *question*."""
    if question.type == "select_one":
        return _one(options_of(form, question, language))
    if question.type == "select_multiple":
        options = options_of(form, question, language)
        return BoxesEditor(options) if len(options) <= SEEN_AT_ONCE else ChipsEditor(options)
    if question.type == "relation":
        kind = question.relation_kind or ""
        return RelationEditor(question.many, kind in ADDED_IN_PLACE, kind in OPENED)
    if question.type == "calculate":
        return ComputedEditor(QCoreApplication.translate("Making", "Worked out by the program"))
    return _typed(question, language)


def _one(options: list[Option]) -> Editor:
    few = len(options) <= FEW and sum(len(o.label) for o in options) <= FEW_LETTERS
    return RadioEditor(options) if few else ListEditor(options)


def _typed(question: Question, language: str) -> Editor:
    if question.type == "integer":
        return NumberEditor()
    if question.type == "date":
        return DateEditor(date.today)
    if question.type == "dateTime":
        return MomentEditor(lambda: datetime.now(UTC))
    if question.type == "edtf":
        return PartialDateEditor(lambda text: read_partial(text, language))
    if naming.holds_name(question.name, question.bind):
        return NameEditor()
    return TextEditor() if question.appearance == "multiline" else LineEditor()


def states_shown(form: Form, question: Question, language: str) -> frozenset[State]:
    """Return the states that the editor of *question* shows by a choice of its own."""
    if not question.is_select:
        return frozenset()
    return frozenset(o.state for o in options_of(form, question, language) if o.state)
