"""A field in which one country is chosen, by typing or from the list. Made-up ones stand last."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox

from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.i18n import language
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import the_one_meant


class CountryChoice(QComboBox):
    """``code`` is the chosen country's, '' for none. The list is read when it is needed first."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(completer.CompletionMode.PopupCompletion)

    def fill(self) -> None:
        """Read the countries, once."""
        if self.count():
            return
        from hrd_desktop import reference

        self.addItem("", "")
        known = reference.countries().values()
        for one in sorted(known, key=lambda one: (one.made_up, sort_key(one.name(language())))):
            self.addItem(one.name(language()), one.iso2)

    @property
    def code(self) -> str:
        """The country's code (ISO alpha-2); '' where what was typed names none."""
        at = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(at)) if at >= 0 else ""

    @property
    def is_unknown(self) -> bool:
        """Whether something is typed that names no country."""
        return bool(self.currentText().strip()) and not self.code

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what stands in one country's name alone is that country."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.is_unknown:
            meant = the_one_meant(self.currentText(), [self.itemText(at) for at in range(self.count())])
            if meant is not None:
                self.setCurrentIndex(meant)

    def choose(self, code: str) -> None:
        """Show the country with *code*."""
        self.fill()
        self.setCurrentIndex(max(0, self.findData(code)))
