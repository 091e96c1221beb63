"""A line for a real name: hidden until it is asked for, and hidden again by itself (DESIGN D16).

Whoever types a name sees it, for half a minute after the last key. A key pressed on a hidden name shows it and enters
nothing, so that nobody changes what they cannot see.
"""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hrd_desktop.ui.widgets.buttons import LinkButton
from hrd_desktop.ui.widgets.fields import TextEdit
from hrd_desktop.ui.widgets.labels import reveal

SHOWN_MS = 30_000


class NameEdit(TextEdit):
    """``asked`` follows the officer who asks to see the name."""

    asked = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self._description = ""
        self._secret, self._shown = True, False
        self.button = LinkButton(parent=self)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.hide_name)
        self.textEdited.connect(lambda _text: self._keep_shown())
        self._show_state()

    def setText(self, text: str | None) -> None:
        """Qt: what the program puts here is hidden."""
        super().setText(text)
        self.hide_name()

    def describe(self, description: str) -> None:
        """Give *description* to whoever reads the screen aloud, and say of a hidden name how it is shown."""
        self._description = description
        self._show_state()

    def be_secret(self, secret: bool) -> None:
        """Hold a person's name, which hides, or that of a body, which does not."""
        self._secret = secret
        self._show_state()

    @property
    def is_hidden_name(self) -> bool:
        """Whether a name stands here unseen."""
        return self._secret and bool(self.text()) and not self._shown

    @Slot()
    def hide_name(self) -> None:
        """Hide the name."""
        self.timer.stop()
        self._shown = False
        self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: another topic or screen hides the name."""
        super().hideEvent(event)
        self.hide_name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: letters, Space and Enter show a hidden name; all else goes its way."""
        enters = event.text().isprintable() and bool(event.text())
        if self.is_hidden_name and (enters or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self._on_clicked()
            return
        super().keyPressEvent(event)

    def _keep_shown(self) -> None:
        self._shown = True
        self.timer.start()
        self._show_state()

    @Slot()
    def _on_clicked(self) -> None:
        if not self.is_hidden_name:
            self.hide_name()
            return
        self._keep_shown()
        self.asked.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        hidden, offers = self.is_hidden_name, self._secret and bool(self.text())
        self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self.setReadOnly(hidden)
        self.button.setText(self.tr("Show for 30 s") if hidden else self.tr("Hide now"))
        self.button.setAccessibleName(f"{self.button.text()}: {self.accessibleName()}")
        reveal(self.button, offers)
        self.setTextMargins(0, 0, self.button.sizeHint().width() + 8 if offers else 0, 0)
        way = self.tr("Hidden. Space shows it for 30 seconds.") if hidden else ""
        self.setAccessibleDescription(" ".join(part for part in (self._description, way) if part))
