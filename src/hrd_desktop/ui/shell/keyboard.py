"""Keeps the keyboard on the page when what had it is hidden or switched off.

Qt then hands it to the next control of the window, after a page's last one the search field on top, or to nobody; a
reader who cannot see the screen would be thrown out of a step just finished. The page knows what comes next.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from hrd_desktop.ui.page import Page


class KeyboardKeeper(QObject):
    """*page_now* tells which page is shown; *parent* is the frame."""

    def __init__(self, parent: QWidget, page_now: Callable[[], Page | None]) -> None:
        super().__init__(parent)
        self._frame, self._page_now = parent, page_now
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_moved)

    @Slot("QWidget*", "QWidget*")
    def _on_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        page = self._page_now()
        if before is None or page is None or not isValid(before) or not page.isAncestorOf(before):
            return
        gone = not before.isVisible() or not before.isEnabled()
        if gone and not _inside(page, now) and self._frame.isVisible():
            QTimer.singleShot(0, self, lambda: self._give_back(page, now))

    def _give_back(self, page: Page, fell_to: QWidget | None) -> None:
        """Give the keyboard to *page*, unless somebody has taken it meanwhile."""
        if page is self._page_now() and QApplication.focusWidget() is fell_to and self._frame.isVisible():
            page.take_keyboard()


def _inside(page: Page, one: QWidget | None) -> bool:
    return one is not None and (one is page or page.isAncestorOf(one))
