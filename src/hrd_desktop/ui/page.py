"""What every screen in the frame has in common."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme.tokens import GUTTER


class Page(QWidget):
    """A screen of the frame. It is made once, at its first visit, and shown again with another place.

    Overwrite ``show_place`` (load what the place names) and ``refresh`` (after a change), and ``leave`` if something
    must be finished before another screen comes. Emit ``marking_changed`` with the words of the protective marking of
    what is shown ('' for none), ``moved`` with the Place when the officer has moved to another question, and
    ``belongs`` with the key of the rail's entry where that depends on what is shown.
    Content goes into ``body``, 20 pixels from the edges of the frame.
    """

    marking_changed = Signal(str)
    moved = Signal(object)
    belongs = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.marking = ""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 20, 20, 20)
        self.body.setSpacing(GUTTER)

    def show_place(self, place: Place) -> None:
        """Show what *place* names."""

    def refresh(self, changes: Any) -> None:
        """Something changed in the vault (``services.views.Changes``); load again if it is shown here."""

    def leave(self) -> None:
        """Another screen comes; drafts are written already, hide what must not stay (a real name)."""

    def focus_first(self) -> None:
        """Give the keyboard to the first thing one would use."""
        for child in self.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self) and child.isEnabled():
                child.setFocus()
                return
        self.setFocus()  # nothing to use yet: at least the keyboard leaves what it was used for before

    def show_guidance(self) -> bool:
        """F1: show the guidance of what has the keyboard. Returns False if this screen has none."""
        return False

    def set_marking(self, words: str) -> None:
        """Set the stamp of the status line to *words*."""
        self.marking = words
        self.marking_changed.emit(words)
