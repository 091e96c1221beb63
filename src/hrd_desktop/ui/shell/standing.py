"""What the officer sees when the vault just opened is older than last known, or unknown on this machine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.widgets import CardTitle, FocusRing, Label, Muted, PrimaryButton, SecondaryButton


class StandingDialog(QDialog):
    """Says how the vault stands. ``agreed`` when the officer goes on with it as it is, ``declined`` when not."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, found: HrdError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("HRD Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = found.words(language())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for widget in (CardTitle(words.what), Label(words.data), Label(words.do), Muted(found.code)):
            column.addWidget(widget)
        self.leave_button = SecondaryButton(self.tr("Lock the vault"))
        self.accept_button = PrimaryButton(self.tr("Go on with this vault"))
        self.leave_button.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave_button)
        row.addWidget(self.accept_button)
        column.addLayout(row)
        self.setMinimumWidth(480)
        self.accepted.connect(self.agreed)
        self.rejected.connect(self.declined)
        FocusRing(self)
