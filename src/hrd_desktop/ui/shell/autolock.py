"""Locks the vault when nobody has touched the program for a while, or the laptop has slept.

Only events that reach a window are counted, so nothing here runs for every event of every widget. Text that comes by
an input method or is dictated reaches no window: whoever takes it down says so (``touch``).
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from hrd_desktop.system.idle import IdleClock

_TICK_MS = 5_000
_SOON_S = 60
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class AutoLock(QObject):
    """Emits ``due`` once the time is over, ``left`` with the seconds that remain, ``soon`` when a minute is left.

    Where the whole time is a minute, half of it is left; ``soon`` is taken back when somebody is there after all.
    """

    due = Signal()
    left = Signal(float)
    soon = Signal(bool)

    def __init__(self, minutes: int, clock: IdleClock | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self.clock = clock or IdleClock()
        self._windows: list[QWindow] = []
        self._soon = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    def start(self) -> None:
        """Begin to count now."""
        self.clock.touch()
        self.clock.slept()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Count no longer."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look at the clock; the timer calls this."""
        left = self.clock.left(self.minutes)
        self.left.emit(left)
        self._say_soon(left <= min(_SOON_S, self.minutes * 30))
        if self.clock.slept() or left <= 0:
            self.stop()
            self.due.emit()

    def _say_soon(self, soon: bool) -> None:
        if soon is not self._soon:
            self._soon = soon
            self.soon.emit(soon)

    @Slot()
    def touch(self) -> None:
        """The officer is there."""
        self.clock.touch()
        if self._soon:
            self.look()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._forget(window))

    def _forget(self, window: QWindow) -> None:
        self._windows = [one for one in self._windows if one is not window]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False
