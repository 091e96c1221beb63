"""A small card to record what a defender consented to: for what, by whom, how, until when.

It opens on the case page and writes one consent record. "Why" is asked only where someone else spoke for the
defender, or nobody could be asked.
"""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from hrd_desktop import forms
from hrd_desktop.domain.statements import State
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, FieldLabel, Notice, PrimaryButton, SecondaryButton, TextEdit, reveal
from hrd_desktop.ui.wizard.editors import BoxesEditor, DateEditor, Editor, Entry, Option, RadioEditor


def today() -> date:
    """Return the officer's own day."""
    return datetime.now().astimezone().date()


def options(list_name: str, language: str) -> list[Option]:
    """Return the choices of a list of the consent form that are values."""
    listed = forms.catalogue()["cns"].choices[list_name]
    return [Option(c.code, c.label.in_(language)) for c in listed.choices if c.state is not State.NOT_KNOWN]


class ConsentCard(Card):
    """``given`` follows once the consent is in the vault; ``closed`` when the officer leaves it."""

    given = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, language: str) -> None:
        super().__init__("")
        self._desk, self._case = desk, ""
        self.scopes = BoxesEditor(options("consent_scope", language))
        self.state = RadioEditor(options("consent_state", language))
        self.giver = RadioEditor(options("consent_giver", language))
        self.form = RadioEditor(options("consent_form", language))
        self.on, self.until = DateEditor(today), DateEditor(today)
        self.limits, self.why = TextEdit(), TextEdit()
        self.notice = Notice("warn")
        self._build()
        self.start("")

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setHorizontalSpacing(16)
        line = 0
        rows: list[tuple[str, Editor]] = [
            (self.tr("Consent to what?"), self.scopes),
            (self.tr("Answer"), self.state),
            (self.tr("Who answered?"), self.giver),
            (self.tr("How?"), self.form),
        ]
        for words, editor in rows:
            editor.name(words, "")
            grid.addWidget(FieldLabel(words, editor.control()), line, 0, 1, 2)
            grid.addWidget(editor, line + 1, 0, 1, 2)
            grid.setRowMinimumHeight(line + 2, 4)
            line += 3
        for column, (words, editor) in enumerate(
            ((self.tr("Given on"), self.on), (self.tr("Until (empty: no end)"), self.until))
        ):
            editor.name(words, "")
            grid.addWidget(FieldLabel(words, editor.control()), line, column)
            grid.addWidget(editor, line + 1, column)
        self.why_label = FieldLabel(self.tr("Why not the defender, or why not asked?"), self.why)
        self.limits_label = FieldLabel(self.tr("Limits, witness"), self.limits)
        for step, (label, field) in enumerate(((self.limits_label, self.limits), (self.why_label, self.why))):
            grid.addWidget(label, line + 2 + 2 * step, 0, 1, 2)
            grid.addWidget(field, line + 3 + 2 * step, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.notice)
        self._buttons()
        for editor in (self.state, self.giver):
            editor.edited.connect(self._ask_why)

    def _buttons(self) -> None:
        self.save = PrimaryButton(self.tr("Record consent"))
        self.cancel = SecondaryButton(self.tr("Close"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.body.addLayout(row)
        self.cancel.clicked.connect(self.closed)
        self.save.clicked.connect(self._on_save)

    def start(self, case: str) -> None:
        """Begin a consent in *case*."""
        self._case = case
        first: list[tuple[Editor, str | None]] = [
            (self.scopes, None),
            (self.state, "given"),
            (self.giver, "self"),
            (self.form, "spoken"),
            (self.on, today().isoformat()),
            (self.until, None),
        ]
        for editor, value in first:
            editor.show_entry(Entry(value))
        self.limits.clear()
        self.why.clear()
        self.notice.clear()
        self._ask_why()

    def _ask_why(self) -> None:
        asked = self.giver.entry().value != "self" or self.state.entry().value == "not_reached"
        for widget in (self.why, self.why_label):
            reveal(widget, asked)

    def _on_save(self) -> None:
        scopes = self.scopes.entry().value
        if not isinstance(scopes, list) or not scopes:
            self.notice.say("warn", self.tr("Choose at least one thing that was asked about."))
            return
        try:
            on, until = self._day(self.on), self._day(self.until)
        except ValueError:
            self.notice.say("warn", self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        self._write(scopes, on, until)

    def _write(self, scopes: list[str], on: date | None, until: date | None) -> None:
        session, case = self._desk.session, self._case
        chosen = {
            "state": str(self.state.entry().value or "given"),
            "giver": str(self.giver.entry().value or "self"),
            "form": str(self.form.entry().value or "spoken"),
            "limits": self.limits.text().strip(),
            "why": self.why.text().strip() if not self.why.isHidden() else "",
        }
        work: Callable[[], object] = lambda: session.cases.give_consent(  # noqa: E731 - handed to the lane
            case, scopes=scopes, on=on, until=until, **chosen
        )
        job = self._desk.write(work)
        job.succeeded.connect(lambda _record: self.given.emit())
        job.failed.connect(self._on_failed)

    def _on_failed(self, error: HrdError) -> None:
        from hrd_desktop import i18n

        words = error.words(i18n.language())
        self.notice.say("danger", f"{words.data} {words.do}", words.what)

    @staticmethod
    def _day(editor: DateEditor) -> date | None:
        value = editor.entry().value
        return date.fromisoformat(str(value)) if value else None
