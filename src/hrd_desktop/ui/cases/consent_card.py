"""A card to record what somebody said to a question for consent: to what, who, how, until when, with what limits.

It opens on the case page and writes one consent record. What only some answers need is asked only then: why somebody
else spoke or nobody could be asked, what is best for a child, whether publicity is useful and safe.
"""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop import forms
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.services.consents import Said
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import Cover
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, FieldLabel, Notice, PrimaryButton, SecondaryButton, TextEdit, reveal
from hrd_desktop.ui.wizard.editors import BoxesEditor, DateEditor, Editor, Entry, Option, RadioEditor

_PUBLIC = {"public_named", "public_unnamed", "image"}
_SPEAKERS = ("close_family", "legal_representative", "guardian")


def options(list_name: str, language: str) -> list[Option]:
    """Return the choices of a list of the consent form that are values."""
    listed = forms.catalogue()["cns"].choices[list_name]
    return [Option(c.code, c.label.in_(language)) for c in listed.choices if c.state is not State.NOT_KNOWN]


def asked(name: str, language: str) -> str:
    """Return a question of the consent form in words."""
    return forms.catalogue()["cns"].questions[name].label.in_(language)


class ConsentCard(Card):
    """``given`` follows once the consent is in the vault; ``closed`` when the officer leaves it."""

    given = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, language: str) -> None:
        super().__init__("")
        self._desk, self._case, self._language = desk, "", language
        self.people: tuple[Cover, ...] = ()
        self.whom: RadioEditor | None = None
        self.scopes = BoxesEditor(options("consent_scope", language))
        self.state = RadioEditor([o for o in options("consent_state", language) if o.code != "withdrawn"])
        self.giver = RadioEditor(options("consent_giver", language))
        self.form = RadioEditor(options("consent_form", language))
        self.on, self.until, self.talked = (DateEditor(this_day) for _each in range(3))
        self.useful, self.safe, self.paper = (RadioEditor(_yes_no(language)) for _each in range(3))
        self.data = BoxesEditor(options("consent_data", language))
        self.limits, self.why, self.witness, self.best, self.child = (TextEdit() for _each in range(5))
        self.notice, self.recorded = Notice("warn"), Notice("ok")
        self.places: dict[str, QWidget] = {}
        self._column = QVBoxLayout()
        self._whom = QVBoxLayout()
        self._build()
        self.start("")

    def _build(self) -> None:
        spoken = self._language
        self._column.setSpacing(14)
        self._column.addWidget(self.recorded)
        self._column.addLayout(self._whom)
        self._add("scopes", (self.tr("Consent to what?"), self.scopes))
        self._add("state", (self.tr("Answer"), self.state))
        self._add("giver", (self.tr("Who answered?"), self.giver))
        self._add("why", (self.tr("Why not the defender, or why not asked?"), self.why))
        self._add(
            "child", (asked("cns_best_interests", spoken), self.best), (asked("cns_child_view", spoken), self.child)
        )
        self._add("form", (self.tr("How?"), self.form))
        self._add("days", (self.tr("Given on"), self.on), (self.tr("Until (empty: no end)"), self.until))
        self._add(
            "public",
            (asked("cns_useful", spoken), self.useful),
            (asked("cns_safe", spoken), self.safe),
            (asked("cns_security_on", spoken), self.talked),
        )
        self._add("data", (self.tr("Which data may be passed on? (none chosen: all that the act needs)"), self.data))
        self._add("present", (asked("cns_witness", spoken), self.witness), (asked("cns_limits", spoken), self.limits))
        self._add("paper", (asked("cns_paper", spoken), self.paper))
        self.body.addLayout(self._column)
        self.body.addWidget(self.notice)
        self._buttons()
        for editor in (self.state, self.giver, self.scopes):
            editor.edited.connect(self._ask_what_is_needed)

    def _add(self, place: str, *fields: tuple[str, Editor | TextEdit]) -> None:
        """Put *fields* side by side, each below its words; *place* names them for showing and hiding."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for words, field in fields:
            column = QVBoxLayout()
            column.setSpacing(5)
            if isinstance(field, Editor):
                field.name(words, "")
            column.addWidget(FieldLabel(words, field.control() if isinstance(field, Editor) else field))
            column.addWidget(field)
            column.addStretch(1)
            line.addLayout(column, 1)
        self.places[place] = holder
        self._column.addWidget(holder)

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

    def show_people(self, people: tuple[Cover, ...]) -> None:
        """Ask whom it is about, where the case is about several; who was chosen stays chosen."""
        chosen = self._one(self.whom) if self.whom is not None else ""
        while (item := self._whom.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.people, self.whom = people, None
        if len(people) > 1:
            self.whom = RadioEditor([Option(one.subject, quoted(one.alias)) for one in people])
            words = asked("cns_subject", self._language)
            self.whom.name(words, "")
            known = chosen in [one.subject for one in people]
            self.whom.show_entry(Entry(chosen if known else people[0].subject))
            self._whom.addWidget(FieldLabel(words, self.whom.control()))
            self._whom.addWidget(self.whom)

    def start(self, case: str) -> None:
        """Begin a consent in *case*."""
        if case != self._case:
            self.show_people(())
        self._case = case
        first: list[tuple[Editor, str | None]] = [
            (self.scopes, None),
            (self.state, "given"),
            (self.giver, "self"),
            (self.form, "spoken"),
            (self.on, this_day().isoformat()),
            *((editor, None) for editor in (self.until, self.talked, self.useful, self.safe, self.paper, self.data)),
        ]
        for editor, value in first:
            editor.show_entry(Entry(value))
        if self.whom is not None:
            self.whom.show_entry(Entry(self.people[0].subject))
        for text in (self.limits, self.why, self.witness, self.best, self.child):
            text.clear()
        self.notice.clear()
        self.recorded.clear()
        self._ask_what_is_needed()

    def _ask_what_is_needed(self) -> None:
        giver, state = self.giver.entry().value, self.state.entry().value
        public = bool(_PUBLIC & set(self._chosen(self.scopes)))
        needed = {
            "why": giver in _SPEAKERS[:2] or state in ("not_reached", "declined"),
            "child": giver in _SPEAKERS,
            "form": state == "given",
            "public": public and state == "given",
            "data": state == "given",
            "present": state != "not_reached",
        }
        for place, wanted in needed.items():
            reveal(self.places[place], wanted)

    def _on_save(self) -> None:
        if not self._chosen(self.scopes):
            self.notice.say("warn", self.tr("Choose at least one thing that was asked about."))
            return
        try:
            said = self._said()
        except ValueError:
            self.notice.say("warn", self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        session, case, told = self._desk.session, self._case, self._told()
        record = session.consents.record
        self._desk.once(self, lambda: record(case, said), lambda _record: self._on_recorded(case, told))

    def _told(self) -> str:
        """What stands on the card in a line: whose word, to what, and what it was."""
        words = {one.code: one.label for one in options("consent_scope", self._language)}
        answers = {one.code: one.label for one in options("consent_state", self._language)}
        whose = self._one(self.whom) if self.whom is not None else ""
        alias = next((one.alias for one in self.people if one.subject == whose or len(self.people) == 1), "")
        asked_for = ", ".join(words[scope] for scope in self._chosen(self.scopes))
        said = f"{asked_for} ({answers[self._one(self.state) or 'given'].lower()})"
        return f"{quoted(alias)}: {said}" if alias else said

    def _on_recorded(self, case: str, told: str) -> None:
        """Begin anew, so that nothing is recorded twice, and tell what was recorded."""
        if case == self._case:
            self.start(case)
            self.recorded.say("ok", told, self.tr("The consent is recorded"))
            self.scopes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.given.emit()

    def _said(self) -> Said:
        """What stands on the card; raises ValueError for a date that is none."""
        more: dict[str, Answer] = {"cns_paper": self._one(self.paper)}
        if self._asks("child"):
            more |= {"cns_best_interests": self.best.text().strip(), "cns_child_view": self.child.text().strip()}
        if self._asks("public"):
            talked = self._day(self.talked)
            more |= {"cns_useful": self._one(self.useful), "cns_safe": self._one(self.safe)}
            more["cns_security_on"] = talked.isoformat() if talked else None
        if self._asks("data"):
            more["cns_data"] = self._chosen(self.data)
        if self._asks("present"):
            more["cns_witness"] = self.witness.text().strip()
        return Said(
            scopes=self._chosen(self.scopes),
            state=self._one(self.state) or "given",
            giver=self._one(self.giver) or "self",
            form=self._one(self.form) or "spoken",
            on=self._day(self.on),
            until=self._day(self.until),
            limits=self.limits.text().strip() if self._asks("present") else "",
            why=self.why.text().strip() if self._asks("why") else "",
            subject=self._one(self.whom) or None if self.whom is not None else None,
            more=more,
        )

    def _asks(self, place: str) -> bool:
        return not self.places[place].isHidden()

    @staticmethod
    def _chosen(editor: Editor) -> list[str]:
        value = editor.entry().value
        return value if isinstance(value, list) else []

    @staticmethod
    def _one(editor: Editor) -> str:
        return str(editor.entry().value or "")

    @staticmethod
    def _day(editor: DateEditor) -> date | None:
        value = editor.entry().value
        return date.fromisoformat(str(value)) if value else None


def _yes_no(language: str) -> list[Option]:
    listed = forms.catalogue()["cns"].choices["yes_no_unknown"]
    return [Option(one.code, one.label.in_(language)) for one in listed.choices if one.state is None]
