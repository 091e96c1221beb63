"""What the officer sees when the vault just opened is older than last known, or unknown on this machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.shell.dialog import WordsDialog
from hrd_desktop.ui.widgets import PrimaryButton, SecondaryButton

_WIDTH = 480


class StandingDialog(WordsDialog):
    """Says how the vault stands. ``agreed`` when the officer goes on with it as it is, ``declined`` when not."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, found: HrdError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave_button = SecondaryButton(self.tr("Lock the vault"))
        self.accept_button = PrimaryButton(self.tr("Go on with this vault"))
        self.say(found.words(language()), found.code, (self.leave_button, self.accept_button), _WIDTH)
        self.leave_button.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.accepted.connect(self.agreed)
        self.rejected.connect(self.declined)
