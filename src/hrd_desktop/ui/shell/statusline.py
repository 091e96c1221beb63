"""The status line: it shows only what is true.

Before unlock: version and "No network use", nothing else. After: when the last answer reached the vault, when the
vault locks, the last backup, and the protective marking of what is on screen.
"""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from hrd_desktop import __version__
from hrd_desktop.ui.theme import colour
from hrd_desktop.ui.theme.tokens import STATUS_LINE
from hrd_desktop.ui.widgets import FlowLayout, Muted, Stamp, announce


class _Dot(QWidget):
    """A dot beside words that carry the meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(10, 10)
        self._ink = "ok"

    def show_ink(self, ink: str) -> None:
        """Draw the dot in the colour of *ink*."""
        self._ink = ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self._ink))
        painter.setBrush(colour(self._ink))
        painter.drawEllipse(1, 1, 7, 7)


class StatusLine(QFrame):
    """One line of quiet words at the foot of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setMinimumHeight(STATUS_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.dot = _Dot()
        self.saved, self.locks, self.backup, self.network = (Muted(wrap=False) for _ in range(4))
        self.stamp = Stamp()
        words = QWidget()
        flow = FlowLayout(words, across=18, down=2)
        state = QWidget()
        first = QHBoxLayout(state)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.dot)
        first.addWidget(self.saved)
        for part in (state, self.locks, self.backup):
            flow.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 3, 20, 3)
        row.setSpacing(18)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.network)
        row.addWidget(self.stamp)
        for widget in (self.dot, self.locks, self.backup):
            widget.hide()
        self.network.setText(self.tr("No network use"))
        self.say_version()

    def say_version(self) -> None:
        """Show what may be seen before unlock."""
        self.saved.setText(self.tr("Version {0}").format(__version__))

    def say_open(self) -> None:
        """The vault is open and nothing was written yet."""
        self.saved.setText(self.tr("Vault open"))

    def say_saved(self, at: datetime) -> None:
        """The last answer was durable at *at* (UTC); shown in local time."""
        local = at.astimezone()
        clock = QTime(local.hour, local.minute, local.second)
        self._say("ok", self.tr("Saved {0}").format(QLocale.c().toString(clock, "HH:mm:ss")))

    def say_unsaved(self) -> None:
        """The last answer did not reach the vault; the text is still on screen."""
        self._say("danger", self.tr("Not saved: the text stays on screen"))

    def _say(self, ink: str, words: str) -> None:
        self.dot.show_ink(ink)
        self.dot.show()
        self.saved.setText(words)
        self.saved.set_ink("muted" if ink == "ok" else ink)

    def say_locks_in(self, seconds: float) -> None:
        """Show when the vault locks if nobody does anything."""
        minutes = int(seconds // 60)
        if minutes >= 1:
            self.locks.setText(self.tr("Vault locks in {0} min").format(minutes))
        else:
            self.locks.setText(self.tr("Vault locks in less than a minute"))
        self.locks.show()

    def warn_of_lock(self, soon: bool) -> None:
        """Let it stand out that the vault locks within a minute."""
        self.locks.set_ink("warn" if soon else "muted")
        if soon:
            announce(self.locks, self.tr("Vault locks in less than a minute"), at_once=True)

    def say_backup(self, words: str) -> None:
        """Show the last verified backup, or that there is none."""
        self.backup.setText(words)
        self.backup.show()

    def show_marking(self, words: str) -> None:
        """Show the protective marking of what is on screen."""
        self.stamp.show_marking(words)
