"""The card that takes a consent back: since when, who said so and how, from what, and in which words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop import forms, i18n
from hrd_desktop.domain.statements import State
from hrd_desktop.services.consents import Withdrawal
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import ConsentRow, ConsentView
from hrd_desktop.ui.widgets import (
    Card,
    DangerButton,
    FieldLabel,
    Muted,
    Notice,
    SecondaryButton,
    TextEdit,
    reveal,
)
from hrd_desktop.ui.wizard.editors import BoxesEditor, DateEditor, Editor, Entry, Option, RadioEditor


def options(list_name: str) -> list[Option]:
    """Return the choices of a list of the consent form that are values."""
    listed, spoken = forms.catalogue()["cns"].choices[list_name], i18n.language()
    return [Option(one.code, one.label.in_(spoken)) for one in listed.choices if one.state is not State.NOT_KNOWN]


class WithdrawCard(Card):
    """``withdrawn`` carries what was written down; nothing is changed before the red button."""

    withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("WithdrawCard", "Withdrawal"))
        self.begin = SecondaryButton(self.tr("Record a withdrawal…"))
        if self.head is not None:
            self.head.addWidget(self.begin)
        self.about = Muted(
            self.tr(
                "A withdrawal holds at once: measures that rest on the consent wait again, and you see where the "
                "data went. What was given stays in the history."
            )
        )
        self.on = DateEditor(this_day)
        self.by, self.how = RadioEditor(options("consent_giver")), RadioEditor(options("consent_form"))
        self.said = TextEdit()
        self.scopes: BoxesEditor | None = None
        self.notice = Notice("warn")
        self.save, self.cancel = DangerButton(self.tr("Record the withdrawal")), SecondaryButton(self.tr("Close"))
        self.fields = QWidget()
        self._build()
        self.begin.clicked.connect(self._open)
        self.cancel.clicked.connect(self.close_fields)
        self.save.clicked.connect(self._on_save)

    def _build(self) -> None:
        self._column = QVBoxLayout(self.fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._what = QVBoxLayout()
        rows: list[tuple[str, Editor]] = [
            (self.tr("Withdrawn on"), self.on),
            (self.tr("Who said so?"), self.by),
            (self.tr("How was it said?"), self.how),
        ]
        for words, editor in rows:
            editor.name(words, "")
            self._column.addWidget(FieldLabel(words, editor.control()))
            self._column.addWidget(editor)
        self._column.addLayout(self._what)
        self._column.addWidget(FieldLabel(self.tr("In which words, and what is stopped"), self.said))
        self._column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        for widget in (self.about, self.fields, self.notice):
            self.body.addWidget(widget)
        self._column.addLayout(buttons)
        self.close_fields()

    def show_view(self, view: ConsentView) -> None:
        """Offer a withdrawal where there is something to take back; what is being written stays."""
        reveal(self, view.can_withdraw)
        if self.fields.isHidden():
            self._offer([one for one in view.rows if one.state == "given"])

    def _offer(self, rows: list[ConsentRow]) -> None:
        while (item := self._what.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.scopes = None
        if len(rows) > 1:
            words = self.tr("From what? (none chosen: from everything)")
            self.scopes = BoxesEditor([Option(one.scope, one.scope_label) for one in rows])
            self.scopes.name(words, "")
            self._what.addWidget(FieldLabel(words, self.scopes.control()))
            self._what.addWidget(self.scopes)

    def close_fields(self) -> None:
        """Put the fields away; nothing was written."""
        reveal(self.fields, False)
        reveal(self.begin, True)
        self.notice.clear()

    def _open(self) -> None:
        self.on.show_entry(Entry(this_day().isoformat()))
        self.by.show_entry(Entry("self"))
        self.how.show_entry(Entry("spoken"))
        self.said.clear()
        reveal(self.fields, True)
        reveal(self.begin, False)
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        try:
            day = date.fromisoformat(str(self.on.entry().value or ""))
        except ValueError:
            self.notice.say("warn", self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        chosen = self.scopes.entry().value if self.scopes is not None else []
        self.withdrawn.emit(
            Withdrawal(
                on=day,
                by=str(self.by.entry().value or "self"),
                how=str(self.how.entry().value or "spoken"),
                scopes=tuple(chosen) if isinstance(chosen, list) else (),
                said=self.said.text().strip(),
            )
        )
