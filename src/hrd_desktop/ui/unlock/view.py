"""The unlock window: folder name, passphrase, version, "No network use". Nothing else is known before unlock."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.shell.statusline import StatusLine
from hrd_desktop.ui.theme import font, text_scale
from hrd_desktop.ui.theme.tokens import BODY
from hrd_desktop.ui.widgets import (
    Card,
    Field,
    LinkButton,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecretEdit,
    TextEdit,
)

_WIDTH = 440
"""Pixels of the card at the usual text size."""


class Gate(QWidget):
    """A card in the middle of the canvas over the status line: what unlock and first run have in common."""

    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = StatusLine()
        self._inside = QWidget()
        self.middle = QVBoxLayout(self._inside)
        self.middle.setContentsMargins(24, 24, 24, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scroller(self._inside), 1)
        column.addWidget(self.status)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_requested)

    def put_in_the_middle(self, widget: QWidget) -> None:
        """Show *widget* centred, as high as its words need at its width: an alignment would not ask for that."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(widget)
        row.addStretch(1)
        self.middle.addStretch(1)
        self.middle.addLayout(row)
        self.middle.addStretch(1)


class UnlockView(Gate):
    """Widgets only. Emits what the officer wants."""

    unlock_requested = Signal(str)
    recovery_requested = Signal(str, str)
    other_requested = Signal()
    new_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recovering = False
        self.title = PageTitle(self.tr("Unlock the vault"))
        self.folder = Muted(self.tr("Vault folder: {0}").format(name))
        self.passphrase = SecretEdit(self.tr("Passphrase"))
        self.passphrase_field = Field(self.tr("Passphrase"), self.passphrase)
        self.code = TextEdit()
        self.code.setFont(font(BODY, mono=True))
        self.code_field = Field(self.tr("Code of the recovery sheet"), self.code, self.tr("Spaces do not matter."))
        self.name = TextEdit()
        self.name_field = Field(self.tr("Your name"), self.name, self.tr("The journal notes who used the sheet."))
        self.code_field.hide()
        self.name_field.hide()
        self.notice = Notice()
        self.notice.clear()
        self.unlock = PrimaryButton(self.tr("Unlock"))
        self.recovery = LinkButton(self.tr("Use recovery sheet"))
        self.other = LinkButton(self.tr("Open another vault…"))
        self.new = LinkButton(self.tr("Set up a new vault…"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = Card(margin=28)
        card.setFixedWidth(round(_WIDTH * text_scale()))
        card.body.addWidget(self.title)
        card.body.addWidget(self.folder)
        card.body.addSpacing(8)
        for widget in (self.passphrase_field, self.code_field, self.name_field, self.notice):
            card.body.addWidget(widget)
        card.body.addSpacing(8)
        card.body.addWidget(self.unlock)
        links = QHBoxLayout()
        links.addWidget(self.recovery)
        links.addStretch(1)
        links.addWidget(self.other)
        card.body.addLayout(links)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.new)
        card.body.addLayout(below)
        self.card = card
        self.put_in_the_middle(card)

    def _connect(self) -> None:
        self.unlock.clicked.connect(self._on_unlock)
        self.passphrase.returnPressed.connect(self._on_unlock)
        self.code.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self._on_unlock)
        self.recovery.clicked.connect(self._on_way_changed)
        self.other.clicked.connect(self.other_requested)
        self.new.clicked.connect(self.new_requested)
        self.passphrase.keyboard_changed.connect(self.say_keyboard)
        self.passphrase.textEdited.connect(lambda _text: self.notice.clear())
        self.say_keyboard()

    @Slot()
    def _on_unlock(self) -> None:
        if not self.unlock.isEnabled():
            return
        if self._recovering:
            self._recover(self.code.text().strip(), self.name.text().strip())
        else:
            self.unlock_requested.emit(self.passphrase.text())

    def _recover(self, code: str, name: str) -> None:
        """Ask for what is still missing, or go on."""
        missing = self.code if not code else self.name if not name else None
        if missing is not None:
            missing.setFocus()
        else:
            self.recovery_requested.emit(code, name)

    @Slot()
    def _on_way_changed(self) -> None:
        self._recovering = not self._recovering
        self.passphrase_field.setVisible(not self._recovering)
        self.code_field.setVisible(self._recovering)
        self.name_field.setVisible(self._recovering)
        self.recovery.setText(self.tr("Use passphrase") if self._recovering else self.tr("Use recovery sheet"))
        self.notice.clear()
        self.focus_first()

    @Slot()
    def say_keyboard(self) -> None:
        """Name the keyboard's language, and Caps Lock where the system tells (fault 68)."""
        keys = QGuiApplication.inputMethod().locale().nativeLanguageName()
        parts = (
            []
            if (caps := caps_lock()) is None
            else [self.tr("Caps Lock is on") if caps else self.tr("Caps Lock is off")]
        )
        if keys:
            parts.append(self.tr("Keyboard: {0}").format(keys))
        self.passphrase_field.say(" · ".join(parts), "warn" if caps else "muted")

    def show_busy(self, busy: bool) -> None:
        """Show that the vault is being opened; the key derivation takes a second by design."""
        self.unlock.setText(self.tr("Unlocking…") if busy else self.tr("Unlock"))
        for widget in (self.unlock, self.passphrase, self.code, self.name, self.recovery, self.other, self.new):
            widget.setEnabled(not busy)

    def show_error(self, error: HrdError) -> None:
        """Say why the vault did not open, and let the officer type again."""
        self.notice.show_error(error)
        self.focus_first()
        self.passphrase.selectAll()

    def focus_first(self) -> None:
        """Give the keyboard to the field."""
        (self.code if self._recovering else self.passphrase).setFocus()


def caps_lock() -> bool | None:
    """Return whether Caps Lock is on, None where the system does not tell."""
    from hrd_desktop.system.keyboard import caps_lock_on

    return caps_lock_on()
