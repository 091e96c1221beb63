"""The second step: which question each column answers, and what its words stand for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.spreadsheets.columns import ColumnView, WordView
from hrd_desktop.services.spreadsheets.guessing import Target
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping
from hrd_desktop.ui.widgets import Card, Field, Label, LinkButton, Muted, NamedList, Rule, Strong, TextEdit, reveal
from hrd_desktop.ui.wizard.editors import Option
from hrd_desktop.ui.wizard.editors.choice import SearchBox

_WORDS_SHOWN = 12
LEFT_OUT = "-"


class ColumnRow(QWidget):
    """One column: heading and samples, the question it answers, and below them what needs to be said.

    *column* is where it goes as decided last, which may be newer than what is shown: a column is read again in a
    while, and what is said next builds on what was said before.
    """

    changed = Signal(int, object)

    def __init__(self, view: ColumnView, targets: Sequence[Option]) -> None:
        super().__init__()
        self.view, self.column, self._targets = view, view.column, targets
        self.target = SearchBox(targets)
        self.target.setAccessibleName(self.tr("Answers of column %1 go to").replace("%1", view.heading))
        self.samples = Muted("")
        self.order = NamedList(self.tr("Dates of column %1").replace("%1", view.heading))
        for words, code in (
            (self.tr("Which comes first?"), ""),
            (self.tr("Day first: 3/4 is 3 April"), "dmy"),
            (self.tr("Month first: 3/4 is 4 March"), "mdy"),
        ):
            self.order.addItem(words, code)
        self.understood, self.words = Muted(""), QVBoxLayout()
        self.more = LinkButton(self.tr("Show all words"))
        self._all = False
        self._choices: tuple[tuple[str, str], ...] = ()
        self._boxes: dict[str, tuple[Label, SearchBox]] = {}
        self._build()
        self.show_view(view)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(Strong(self.view.heading))
        left.addWidget(self.samples)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        for widget in (self.target, self.order, self.understood):
            right.addWidget(widget)
        right.addLayout(self.words)
        right.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(18)
        row.addLayout(left, 9)
        row.addLayout(right, 11)
        self.target.picked.connect(self._on_target)
        self.order.activated.connect(lambda _index: self._say(dates=str(self.order.currentData())))
        self.more.clicked.connect(self._on_more)

    def show_view(self, view: ColumnView) -> None:
        """Show how the column stands."""
        self.view, self.column = view, view.column
        path = view.column.to
        position = next((n for n, option in enumerate(self._targets) if option.code == path), -1)
        self.target.choose(position)
        hidden = self.tr("%1 filled; hidden, since names or addresses stand here")
        shown = hidden if not view.samples and view.filled else self.tr("%1 filled: %2")
        self.samples.setText(shown.replace("%2", view.samples).replace("%1", str(view.filled)))
        reveal(self.order, view.two_days)
        self.order.setCurrentIndex(self.order.findData(view.column.dates))
        said = self.tr("Words understood: %1").replace("%1", str(view.understood))
        self.understood.setText(said)
        reveal(self.understood, bool(view.choices))
        self._show_words()

    def _show_words(self) -> None:
        shown = self.view.words if self._all else self.view.words[:_WORDS_SHOWN]
        if [word.text for word in shown] != list(self._boxes) or self.view.choices != self._choices:
            self._make_words(shown)
        for word in shown:
            label, box = self._boxes[word.text]
            label.set_ink("" if word.code is not None else "warn")
            if not box.hasFocus():  # where the officer may be typing
                box.choose(self._place_of(word.code))
        reveal(self.more, len(self.view.words) > len(shown))

    def _place_of(self, code: str | None) -> int:
        codes = [LEFT_OUT, *(one for one, _text in self.view.choices)]
        chosen = LEFT_OUT if code == "" else code
        return codes.index(chosen) if chosen in codes else -1

    def _make_words(self, shown: Sequence[WordView]) -> None:
        while (item := self.words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes, self._choices = {}, self.view.choices
        for word in shown:
            self.words.addWidget(self._word(word))

    def _word(self, word: WordView) -> QWidget:
        options = [Option(LEFT_OUT, self.tr("Leave out")), *(Option(code, text) for code, text in self.view.choices)]
        box = SearchBox(options)
        box.setAccessibleName(self.tr("“%1” stands for").replace("%1", word.text))
        box.picked.connect(lambda number: self._on_word(word, options[number].code if number >= 0 else None))
        line = QWidget()
        row = QGridLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(1, 1)
        label = Label(f"“{word.text}” × {word.count}")
        row.addWidget(label, 0, 0)
        row.addWidget(box, 0, 1)
        self._boxes[word.text] = label, box
        return line

    def _on_target(self, number: int) -> None:
        path = self._targets[number].code if number >= 0 else ""
        if path != self.column.to:
            self._take(Column(to=path))

    def _on_word(self, word: WordView, code: str | None) -> None:
        values = {text: one for text, one in self.column.values.items() if text != word.text}
        if code is not None:
            values[word.text] = "" if code == LEFT_OUT else code
        self._say(values=values)

    def _say(self, **changes: object) -> None:
        self._take(self.column.model_copy(update=changes))

    def _take(self, column: Column) -> None:
        self.column = column
        self.changed.emit(self.view.number, column)

    def _on_more(self) -> None:
        self._all = True
        self._show_words()


class ColumnsStep(QWidget):
    """``column_changed`` follows a column (its number and mapping), ``mapping_changed`` the rest of the mapping."""

    column_changed = Signal(int, object)
    mapping_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, ColumnRow] = {}
        self._mapping = Mapping()
        self.key, self.keep = QComboBox(), TextEdit()
        self.fixed = Muted("")
        self.drop_fixed = LinkButton(self.tr("Say nothing of this"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._build()

    def _build(self) -> None:
        columns = Card(self.tr("What do the columns answer?"))
        hint = self.tr("Guessed from the headings; correct what is wrong. A column without a question is left out.")
        columns.body.addWidget(Muted(hint))
        columns.body.addLayout(self._list)
        together = Card(self.tr("Together"))
        same = self.tr("For lists with several lines to a case: the first line speaks for the case")
        self.key_field = Field(self.tr("Lines with the same text in this column are one case"), self.key, same)
        keep = self.tr("Kept in the vault, and proposed for files with the same headings")
        together.body.addWidget(self.key_field)
        together.body.addWidget(self.fixed)
        together.body.addWidget(self.drop_fixed)
        together.body.addWidget(Field(self.tr("Keep this mapping as"), self.keep, keep))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(columns)
        column.addWidget(together)
        column.addStretch(1)
        self.key.activated.connect(lambda _index: self._tell(key=str(self.key.currentData() or "")))
        self.drop_fixed.clicked.connect(lambda: self._tell(fixed={}))

    def start(self, views: Sequence[ColumnView], targets: Sequence[Target], titles: dict[str, str]) -> None:
        """Show the columns of a new file. *titles* are the forms' by id."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        options = [Option(one.path, f"{titles[one.form]}: {one.label}") for one in targets]
        self.rows = {}
        for number, view in enumerate(views):
            if number:
                self._list.addWidget(Rule())
            row = ColumnRow(view, options)
            row.changed.connect(self.column_changed)
            self.rows[view.number] = row
            self._list.addWidget(row)
        self.key.clear()
        self.key.addItem(self.tr("Every line is a case of its own"), "")
        for view in views:
            self.key.addItem(view.heading, view.heading)

    def show_mapping(self, mapping: Mapping, said: str) -> None:
        """Show the rest of the mapping; *said* are the answers that are the same for all lines, in words."""
        self._mapping = mapping
        self.key.setCurrentIndex(max(self.key.findData(mapping.key), 0))
        self.fixed.setText(self.tr("The same for all lines: %1").replace("%1", said))
        reveal(self.fixed, bool(mapping.fixed))
        reveal(self.drop_fixed, bool(mapping.fixed))

    def show_column(self, view: ColumnView) -> None:
        """Show a column after a change."""
        if view.number in self.rows:
            self.rows[view.number].show_view(view)

    def _tell(self, **changes: object) -> None:
        self.mapping_changed.emit(self._mapping.model_copy(update=changes))
