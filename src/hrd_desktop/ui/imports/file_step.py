"""The first step: which file, how it is read, and what was taken in before."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.running import ImportRow
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.services.spreadsheets.text_file import DELIMITERS, ENCODINGS
from hrd_desktop.ui import days
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Field,
    Label,
    Muted,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    reveal,
)


class FileStep(QWidget):
    """``chosen`` follows the file, ``read_again`` a change of how it is read, ``undo_requested`` an import's id."""

    chosen = Signal(object)
    read_again = Signal(object)
    undo_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.choose = PrimaryButton(self.tr("Choose a file…"), "folder-open")
        self.about = Label("")
        self.sheet, self.encoding, self.delimiter, self.header = QComboBox(), QComboBox(), QComboBox(), TextEdit()
        self.rows = Rows()
        self._sure, self._header = "", 0
        self._build()

    def _build(self) -> None:
        card = Card(self.tr("The file"))
        hint = self.tr("CSV or Excel (.xlsx), up to 50,000 lines. It is read where it lies; nothing is copied.")
        card.body.addWidget(Muted(hint))
        made = self.tr("Each line becomes a case about a defender; whoever may be on file already is shown first.")
        card.body.addWidget(Muted(made))
        added = self.tr("A list with the numbers of cases on file adds an incident to its case with each line.")
        card.body.addWidget(Muted(added))
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.about)
        self.header.setValidator(QIntValidator(1, 50_000, self.header))
        self.header.setMaximumWidth(110)
        self.fields = {
            "sheet": Field(self.tr("Sheet"), self.sheet),
            "encoding": Field(self.tr("Letters written as"), self.encoding),
            "delimiter": Field(self.tr("Columns divided by"), self.delimiter),
            "header": Field(self.tr("Headings in line"), self.header),
        }
        how = QHBoxLayout()
        how.setSpacing(14)
        for field in self.fields.values():
            how.addWidget(field)
            reveal(field, False)
        how.addStretch(1)
        card.body.addLayout(how)
        before = Card(self.tr("Taken in before"))
        before.body.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(card)
        column.addWidget(before)
        column.addStretch(1)
        self._fill_lists()
        self.choose.clicked.connect(self._on_choose)
        for box in (self.sheet, self.encoding, self.delimiter):
            box.activated.connect(lambda _index: self.read_again.emit(self.how()))
        self.header.editingFinished.connect(self._on_header)

    def _fill_lists(self) -> None:
        words = {";": self.tr("semicolon"), ",": self.tr("comma"), "\t": self.tr("tab"), "|": self.tr("bar")}
        for sign in DELIMITERS:
            self.delimiter.addItem(f"{words[sign]}  {sign}".strip(), sign)
        for name in ENCODINGS:
            self.encoding.addItem(name, name)

    def show_table(self, name: str, table: Table) -> None:
        """Show what was read."""
        counted = self.tr("%1: %2 lines, %3 columns").replace("%3", str(sum(map(bool, table.headings))))
        self.about.setText(counted.replace("%2", str(len(table.lines))).replace("%1", name))
        self.sheet.clear()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.how.sheet)
        for box, value in ((self.encoding, table.how.encoding), (self.delimiter, table.how.delimiter)):
            if value and box.findData(value) < 0:
                box.addItem(value, value)
            box.setCurrentIndex(box.findData(value))
        self._header = table.how.header
        self.header.setText(str(table.how.header))
        reveal(self.fields["sheet"], len(table.sheets) > 1)
        reveal(self.fields["encoding"], not table.sheets)
        reveal(self.fields["delimiter"], not table.sheets)
        reveal(self.fields["header"], True)

    def how(self) -> How:
        """Return how the file is to be read."""
        return How(
            self.sheet.currentText(),
            str(self.encoding.currentData() or ""),
            str(self.delimiter.currentData() or ""),
            int(self.header.text() or 0),
        )

    def _on_header(self) -> None:
        if int(self.header.text() or 0) != self._header:
            self.read_again.emit(self.how())

    def clear(self) -> None:
        """Show no file."""
        self.about.setText("")
        for field in self.fields.values():
            reveal(field, False)

    def show_before(self, rows: list[ImportRow]) -> None:
        """Show the imports there were."""
        self._sure = ""
        self.rows.fill([self._row(row) for row in rows], self.tr("Nothing has been taken in from a spreadsheet."))

    def _row(self, row: ImportRow) -> Row:
        counted = self.tr("Cases: %1 · records: %2").replace("%2", str(row.records)).replace("%1", str(row.cases))
        text = " · ".join(part for part in (days.moment(row.at), row.by_label, counted) if part)
        if row.state == "undone":
            return Row(row.name, text, Chip(self.tr("Taken back")))
        button = SecondaryButton(self.tr("Take back"), "undo-2")
        button.setAccessibleName(f"{self.tr('Take back')}: {row.name}, {days.moment(row.at)}")
        button.clicked.connect(lambda: self._on_undo(row, button))
        return Row(row.name, text, button)

    def _on_undo(self, row: ImportRow, button: SecondaryButton) -> None:
        """Ask once more in the button itself: so many cases go."""
        if self._sure != row.id:
            self._sure = row.id
            words = self.tr("Take back %1 cases") if row.cases else self.tr("Take back %1 records")
            button.setText(words.replace("%1", str(row.cases or row.records)))
            return
        button.setEnabled(False)
        self.undo_requested.emit(row.id)

    def _on_choose(self) -> None:
        kinds = self.tr("Spreadsheets (*.csv *.txt *.tsv *.xlsx *.xlsm);;All files (*)")
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Choose a spreadsheet"), "", kinds)
        if name:
            self.chosen.emit(Path(name))
