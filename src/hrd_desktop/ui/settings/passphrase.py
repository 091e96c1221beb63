"""The card that changes the passphrase: the present one, the new one twice, and what stays as it was."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Field, Muted, Notice, SecondaryButton, SecretEdit

_JUDGE_MS = 200


class PassphraseCard(Card):
    """Works on the long lane: deriving a key takes a second by design, three times."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._add_head(self.tr("Passphrase"))
        self._desk = desk
        self.old, self.new = SecretEdit(self.tr("Present passphrase")), SecretEdit(self.tr("New passphrase"))
        self.again = SecretEdit(self.tr("New passphrase once more"))
        self.new_field = Field(self.tr("New passphrase"), self.new)
        self.change = SecondaryButton(self.tr("Change the passphrase"))
        self.notice = Notice()
        self.notice.clear()
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGE_MS)
        self._judging.timeout.connect(self._judge)
        self.new.textEdited.connect(lambda _text: self._judging.start())
        self.again.returnPressed.connect(self._on_change)
        self.change.clicked.connect(self._on_change)
        self._lay_out()

    def _lay_out(self) -> None:
        row, feet = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(16)
        for field in (
            Field(self.tr("Present passphrase"), self.old),
            self.new_field,
            Field(self.tr("New passphrase once more"), self.again),
        ):
            row.addWidget(field, 1)
        feet.addWidget(
            Muted(self.tr("Copies of the vault made before today, backups too, still open with the old one.")), 1
        )
        feet.addWidget(self.change)
        self.body.addLayout(row)
        self.body.addWidget(self.notice)
        self.body.addLayout(feet)

    @Slot()
    def _judge(self) -> None:
        from hrd_desktop.services import unlock

        typed = self.new.text()
        if typed:
            self._desk.ask(self, lambda: unlock.judge(typed), self._on_judged)

    @Slot(object)
    def _on_judged(self, judged: tuple[bool, str]) -> None:
        self.new_field.say(judged[1], "ok" if judged[0] else "warn")

    @Slot()
    def _on_change(self) -> None:
        from hrd_desktop.services import unlock

        if not self.change.isEnabled():  # Enter in a field comes here too, while the change is under way
            return
        old, new, session = self.old.text(), self.new.text(), self._desk.session
        if not old or not new or new != self.again.text():
            self.notice.say("warn", self.tr("Type the present passphrase, and the new one twice the same."))
            return
        self.change.setEnabled(False)
        self.notice.say("neutral", self.tr("Changing the passphrase and trying the new one…"))
        job = self._desk.long(lambda _progress: unlock.change_passphrase(session, old, new))
        job.succeeded.connect(self._on_changed)
        job.failed.connect(self.notice.show_error)
        job.at_last(self, lambda: self.change.setEnabled(True))

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self.forget()
        self.notice.say("ok", self.tr("The new passphrase opens this vault. The recovery sheet still holds."))

    def forget(self) -> None:
        """Let nothing that was typed stay."""
        for edit in (self.old, self.new, self.again):
            edit.forget()
        self.new_field.say("")
        self.notice.clear()
