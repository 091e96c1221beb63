"""The one window: the gate before unlock, the frame after it. Its title never says more than the program's name."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import pixmap
from hrd_desktop.ui.widgets import FocusRing

TITLE = "HRD Desktop"


class MainWindow(QWidget):
    """Holds one thing at a time. Emits ``close_requested`` instead of closing: quitting first waits for jobs."""

    close_requested = Signal()
    painted = Signal()
    """The window was painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self._may_close = False
        self._was_painted = False
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.ring: FocusRing | None = None

    def dress(self) -> None:
        """Give the window its ring and its icon; both load more of the library than the first paint needs."""
        self.ring = FocusRing(self)
        self.ring.show()
        self.setWindowIcon(QIcon(pixmap("shield-check", "primary", 64)))

    @property
    def content(self) -> QWidget | None:
        """What the window shows now."""
        return self._stack.currentWidget()

    def put(self, content: QWidget) -> None:
        """Show *content* and throw away what was shown before."""
        before = self._stack.currentWidget()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self.ring is not None:
            self.ring.raise_()

    def bring_up(self) -> None:
        """Come to the front: a second start asked for it."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_close(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()
