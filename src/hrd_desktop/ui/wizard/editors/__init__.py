"""One editor for each type of answer."""

from hrd_desktop.ui.wizard.editors.base import Editor, Entry, Option
from hrd_desktop.ui.wizard.editors.choice import ListEditor, RadioEditor, SearchBox
from hrd_desktop.ui.wizard.editors.computed import ComputedEditor
from hrd_desktop.ui.wizard.editors.name import NameEditor
from hrd_desktop.ui.wizard.editors.relation import RelationEditor
from hrd_desktop.ui.wizard.editors.several import BoxesEditor, ChipsEditor
from hrd_desktop.ui.wizard.editors.text import GrowingText, LineEditor, TextEditor
from hrd_desktop.ui.wizard.editors.typed import DateEditor, MomentEditor, NumberEditor, PartialDateEditor

__all__ = [
    "BoxesEditor",
    "ChipsEditor",
    "ComputedEditor",
    "DateEditor",
    "Editor",
    "Entry",
    "GrowingText",
    "LineEditor",
    "ListEditor",
    "MomentEditor",
    "NameEditor",
    "NumberEditor",
    "Option",
    "PartialDateEditor",
    "RadioEditor",
    "RelationEditor",
    "SearchBox",
    "TextEditor",
]
