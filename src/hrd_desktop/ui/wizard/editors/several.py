"""Editors for several choices: boxes to tick when they can all be seen, a searched list with chips when not.

"None" stands alone and clears the rest; a choice that is a state ("Not known") speaks for the whole question.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from hrd_desktop.domain.statements import State
from hrd_desktop.ui.widgets import Check
from hrd_desktop.ui.widgets.flow import FlowLayout
from hrd_desktop.ui.wizard.editors.base import Editor, Entry, Option
from hrd_desktop.ui.wizard.editors.choice import SearchBox


def codes_of(entry: Entry) -> list[str]:
    """Return the chosen codes of *entry*."""
    if entry.state is not State.ANSWERED or entry.value in (None, ""):
        return []
    return list(entry.value) if isinstance(entry.value, list) else [str(entry.value)]


def toggled(options: Sequence[Option], entry: Entry, option: Option, on: bool) -> Entry:
    """Return *entry* after *option* was switched *on* or off: what stands alone clears the rest."""
    if option.state:
        return Entry(None, option.state) if on else Entry()
    codes = [code for code in codes_of(entry) if code != option.code]
    single = {o.code for o in options if o.alone}
    if on:
        codes = [option.code] if option.alone else [*(c for c in codes if c not in single), option.code]
    order = {o.code: n for n, o in enumerate(options)}
    codes.sort(key=lambda code: order.get(code, len(order)))
    return Entry(codes or None)


class BoxesEditor(Editor):
    """Choices as boxes on a grid."""

    settled = True

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._entry = Entry()
        self._boxes: list[Check] = []
        layout = FlowLayout(self, across=16, down=6, columns=3)
        for option in options:
            box = Check(option.label.replace("&", "&&"), self)
            box.clicked.connect(self._on_clicked)
            layout.addWidget(box)
            self._boxes.append(box)

    def boxes(self) -> list[Check]:
        """The boxes in their order."""
        return self._boxes

    def entry(self) -> Entry:
        """Return what is ticked."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Tick what *entry* holds."""
        self._entry = entry
        codes = set(codes_of(entry))
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setChecked(option.state is entry.state if option.state else option.code in codes)

    def control(self) -> QWidget:
        """The group as a whole; the keyboard goes to its first box."""
        return self

    def name(self, label: str, description: str) -> None:
        """Name the group, and each box with its own words."""
        super().name(label, description)
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setAccessibleName(option.label)
            box.setAccessibleDescription(label)
        if self._boxes:
            self.setFocusProxy(self._boxes[0])

    def _on_clicked(self, on: bool) -> None:
        option = self._options[[b is self.sender() for b in self._boxes].index(True)]
        self.show_entry(toggled(self._options, self._entry, option, on))
        self.edited.emit()


class ChipsEditor(Editor):
    """Many choices: search one, see the chosen as chips; a chip's button takes it away."""

    settled = True

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._entry = Entry()
        self.box = SearchBox(options, self)
        self._row = QWidget(self)
        self._chips = FlowLayout(self._row, across=6, down=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.box)
        layout.addWidget(self._row)
        self.box.picked.connect(self._on_picked)

    def entry(self) -> Entry:
        """Return what is chosen."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show a chip for each choice."""
        self._entry = entry
        chosen = set(codes_of(entry))
        shown = [o for o in self._options if (o.state is entry.state if o.state else o.code in chosen)]
        unknown = chosen - {o.code for o in self._options}
        self._show_chips([*shown, *(Option(code, code) for code in sorted(unknown))])

    def control(self) -> QWidget:
        """The list."""
        return self.box

    def name(self, label: str, description: str) -> None:
        """Name the list and the line in it."""
        super().name(label, description)
        line = self.box.lineEdit()
        if line is not None:
            line.setAccessibleName(label)
            line.setPlaceholderText(QCoreApplication.translate("ChipsEditor", "Search and add"))

    def chips(self) -> list[QToolButton]:
        """The chips now shown."""
        return [c for c in self._row.findChildren(QToolButton) if not c.isHidden() or not c.property("gone")]

    def _show_chips(self, options: Sequence[Option]) -> None:
        for chip in self._row.findChildren(QToolButton):
            self._chips.removeWidget(chip)
            chip.setProperty("gone", True)
            chip.hide()
            chip.deleteLater()
        for option in options:
            self._chips.addWidget(self._chip(option))
        self._row.setVisible(bool(options))
        self._row.updateGeometry()

    def _chip(self, option: Option) -> QToolButton:
        chip = QToolButton(self._row)
        chip.setText(f"{option.label}  ×")
        chip.setProperty("look", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_away = QCoreApplication.translate("ChipsEditor", "Remove %1").replace("%1", option.label)
        chip.setAccessibleName(take_away)
        chip.setToolTip(take_away)
        chip.clicked.connect(lambda: self._switch(option, False))
        return chip

    def _switch(self, option: Option, on: bool) -> None:
        if not on:
            self.box.setFocus()
        self.show_entry(toggled(self._options, self._entry, option, on))
        self.edited.emit()

    def _on_picked(self, number: int) -> None:
        self.box.choose(-1)
        if number >= 0:
            self._switch(self._options[number], True)
