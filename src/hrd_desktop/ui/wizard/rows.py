"""What the wizard does with the rows of a repeat: add, remove with a way back, move."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hrd_desktop.domain.paths import in_row
from hrd_desktop.ui.wizard.blocks import RepeatActs

if TYPE_CHECKING:
    from hrd_desktop.ui.wizard.controller import WizardController


class Rows(RepeatActs):
    """Rows are written at once, after whatever was being typed; then the record is read again."""

    def __init__(self, wizard: "WizardController") -> None:
        self._wizard = wizard

    def add(self, repeat: str) -> None:
        """Append a row and go to its first question."""
        loaded, session = self._wizard.loaded, self._wizard.session
        if loaded is None:
            return
        item = loaded.form.all_items[repeat.rsplit("/", 1)[-1]]
        first = next((inner.name for inner in getattr(item, "items", ())), "")
        record = loaded.record

        def write() -> None:
            job = self._wizard.desk.write(lambda: session.answers.add_row(record, repeat))
            job.then(self._wizard, lambda row: self._wizard.reload(in_row(repeat, row, first)))

        self._wizard.settle(write)

    def remove(self, repeat: str, row: str) -> None:
        """Take a row out; the line at the foot offers to take that back."""
        loaded, session = self._wizard.loaded, self._wizard.session
        if loaded is None:
            return
        record = loaded.record

        def write() -> None:
            job = self._wizard.desk.write(lambda: session.answers.remove_row(record, repeat, row))
            job.then(self._wizard, self._on_removed)

        self._wizard.settle(write)

    def undo(self) -> None:
        """Take back the last removal."""
        loaded, session = self._wizard.loaded, self._wizard.session
        if loaded is None:
            return
        record = loaded.record
        self._wizard.page.undo.hide()
        undone = self._wizard.desk.write(lambda: session.answers.undo(record))
        undone.then(self._wizard, lambda _done: self._wizard.reload())

    def move(self, repeat: str, row: str, by: int) -> None:
        """Move a row up or down."""
        loaded, session = self._wizard.loaded, self._wizard.session
        if loaded is None:
            return
        rows = loaded.sheet.rows(repeat)
        place = rows.index(row)
        rows.insert(place + by, rows.pop(place))
        record = loaded.record

        def write() -> None:
            job = self._wizard.desk.write(lambda: session.answers.order_rows(record, repeat, rows))
            job.then(self._wizard, lambda _saved: self._wizard.reload())

        self._wizard.settle(write)

    def _on_removed(self, _result: object) -> None:
        self._wizard.reload()
        self._wizard.page.undo.offer(
            QCoreApplication.translate("Rows", "Removed from the list. What was answered stays in the history.")
        )
