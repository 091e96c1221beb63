"""What every screen in the frame has in common."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import Muted, reveal


class Page(QWidget):
    """A screen of the frame. It is made once, at its first visit, and shown again with another place.

    Overwrite ``show_place`` (load what the place names) and ``refresh`` (after a change), and ``leave`` if something
    must be finished before another screen comes. Emit ``marking_changed`` with the words of the protective marking of
    what is shown ('' for none), ``moved`` with the Place when the officer has moved to another question, and
    ``belongs`` with the key of the rail's entry where that depends on what is shown.
    Content goes into ``body``, 20 pixels from the edges of the frame. A page that reads the vault first calls
    ``wait_for`` and, once filled, ``answered``: what is not known yet is neither claimed nor offered.
    """

    marking_changed = Signal(str)
    moved = Signal(object)
    belongs = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.marking = ""
        self._known: str | None = None
        self._whole, self._waiting = QWidget(), Muted()
        self._waiting.setContentsMargins(20, 20, 20, 20)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(self._whole, 1)
        self._waiting.hide()
        self.body = QVBoxLayout(self._whole)
        self.body.setContentsMargins(20, 20, 20, 20)
        self.body.setSpacing(GUTTER)

    def wait_for(self, what: str = "", words: str = "") -> None:
        """Show nothing, or *words*, until ``answered``; what stands here already stays if it is about *what*."""
        if what == self._known:
            return
        self._known = what
        if self._whole.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()
        self._whole.hide()
        self._waiting.setText(words)
        reveal(self._waiting, bool(words))

    def answered(self) -> None:
        """The vault has answered: show the page, and give it the keyboard if the officer waits for it."""
        if self._whole.isHidden():
            self._waiting.hide()
            self._whole.show()
            if self.hasFocus():
                self.focus_first()

    def take_keyboard(self) -> None:
        """Take the keyboard, as soon as there is something to use."""
        if self._whole.isHidden():
            self.setFocus()
        else:
            self.focus_first()

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
