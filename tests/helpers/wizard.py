"""The wizard's real widgets over a sheet alone: no vault, no lanes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hrd_desktop.forms import Form, Sheet
from hrd_desktop.services.views import Row
from hrd_desktop.ui.wizard.autosave import Draft
from hrd_desktop.ui.wizard.editors import Entry
from hrd_desktop.ui.wizard.fields import FieldMaker
from hrd_desktop.ui.wizard.loading import Loaded
from hrd_desktop.ui.wizard.nodes import nodes_of
from hrd_desktop.ui.wizard.page import WizardPage
from hrd_desktop.ui.wizard.progress import section_with, sections_of
from hrd_desktop.ui.wizard.question import QuestionField


class _Everything(Sheet):
    """A sheet that shows every question, with one row in each repeat."""

    def relevant(self, path: str, row: str | None = None) -> bool:
        return True

    def rows(self, repeat: str) -> list[str]:
        return ["aaaaaaaa"]

    def problem(self, path: str):
        return None


class NoActs:
    """A repeat's buttons that do nothing."""

    def add(self, repeat: str) -> None: ...

    def remove(self, repeat: str, row: str) -> None: ...

    def move(self, repeat: str, row: str, by: int) -> None: ...


class WizardOverSheet(QObject):
    """Shows topic after topic and finds questions by what a screen reader would hear."""

    language = "en"

    def __init__(self, form: Form, today) -> None:
        super().__init__()
        self.form = form
        self.sheet = _Everything(form, today=lambda: today)
        self.loaded = Loaded("record", None, form, self.sheet, "", "")
        self.page = WizardPage()
        self.maker = FieldMaker(self)
        self.sections = sections_of(form, "en")
        self._shown = ""
        self._names: dict[str, list[str]] = {}

    def enter(self, path: str, draft: Draft, *, at_once: bool) -> None:
        self.loaded.drafts[path] = draft

    def found(self, name: str, label: str) -> bool:
        """Whether the question *name* is on its topic's page with a control that is called *label*."""
        section = section_with(self.sections, name)
        if section.key != self._shown:
            self._shown = section.key
            self.page.start_topic(section.title, self.maker.make, NoActs(), nodes_of(section.items, self.sheet, "en"))
        if self.form.questions[name].type == "note":
            return label in {w.accessibleName() for w in self.page.findChildren(QWidget)}
        at_path = [f for f in self.page.fields() if f.path.rsplit("/", 1)[-1] == name]
        return any(self._called(field, label) for field in at_path)

    @staticmethod
    def _called(field: QuestionField, label: str) -> bool:
        return field.editor.control().accessibleName() == label and field.label.buddy() is field.editor.control()


def entry(value: object) -> Entry:
    return Entry(value)  # type: ignore[arg-type]


def row(title: str, record: str = "r1") -> Row:
    from datetime import UTC, datetime

    return Row(record, "hrd", "defender", title, "", None, datetime(2026, 11, 24, tzinfo=UTC))
