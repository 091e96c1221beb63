"""The line that hides a real name, shows it for 30 seconds on request, and hides it again by itself (DESIGN D16)."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Label, LinkButton, Muted, reveal

SHOWN_MS = 30_000


class RealNameLine(QWidget):
    """*fetch* returns the name and writes in the journal that it was shown; it runs on the vault's lane."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fetch: Callable[[], str] | None = None
        self._is_told = False
        self.words = Muted("", wrap=False)
        self.name = Label(wrap=False)
        self.button = LinkButton()
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.words, self.name, self.button):
            row.addWidget(widget)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide_name)
        self.hide_name()

    def about(self, fetch: Callable[[], str] | None) -> None:
        """Stand for another person; None where no name is held."""
        self._fetch, self._is_told = fetch, True
        self.hide_name()

    @property
    def is_shown(self) -> bool:
        """Whether a name is on screen."""
        return bool(self.name.text())

    @Slot()
    def hide_name(self) -> None:
        """Hide the name."""
        self._timer.stop()
        self.name.setText("")
        reveal(self.name, False)
        held = self.tr("Real name hidden") if self._fetch else self.tr("No real name is held")
        self.words.setText(held if self._is_told else "")
        self.button.setText(self.tr("Show for 30 s"))
        reveal(self.button, self._fetch is not None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: another screen hides the name."""
        super().hideEvent(event)
        self.hide_name()

    def _on_clicked(self) -> None:
        if self.is_shown:
            self.hide_name()
        elif self._fetch is not None:
            self._desk.ask(self, self._fetch, self._show)

    def _show(self, name: str) -> None:
        if not self.isVisible():
            return
        self.words.setText(self.tr("Real name:"))
        self.name.setText(name or self.tr("none given"))
        reveal(self.name, True)
        self.button.setText(self.tr("Hide now"))
        self._timer.start()
