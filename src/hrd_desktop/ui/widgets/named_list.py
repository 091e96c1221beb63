"""A list to choose from that has no words over it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QLabel


class NamedList(QComboBox):
    """A list that a screen reader calls *name*.

    On Linux the own name of a list is its value, whatever name it is given; only a label beside it names it. This one
    is never shown.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the label stands where the list stands."""
        super().changeEvent(event)
        parent = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and parent is not None:
            label = QLabel(self.accessibleName(), parent)
            label.setBuddy(self)
            label.hide()
