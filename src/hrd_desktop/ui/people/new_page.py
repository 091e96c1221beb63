"""Search before create: what is known of somebody is typed first, and those who may be the same are shown as it is.

Nothing is written until the officer says that it is somebody new; then the answers go into the new record.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from hrd_desktop.domain import edtf
from hrd_desktop.services.people.likeness import Traits
from hrd_desktop.services.people.views import Hint
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people.hints_card import HintRow
from hrd_desktop.ui.people.kinds import kinds
from hrd_desktop.ui.people.knowing import ask_about_people, open_party
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Columns,
    Field,
    Muted,
    NameEdit,
    PageTitle,
    PrimaryButton,
    Rows,
    Scroller,
    SecondaryButton,
    TextEdit,
    reveal,
)

_TYPING_MS = 300
DEFENDER = "defender"
_BODIES = ("organisation", "authority", "enterprise", "mission")


@dataclass(frozen=True)
class Typed:
    """What was typed, by the record that it would go into."""

    kind: str
    name: str = ""
    local: str = ""
    born: str = ""
    place: str = ""
    contact: str = ""

    @property
    def traits(self) -> Traits:
        """What is looked for."""
        names = tuple(name for name in (self.name, self.local) if name)
        return Traits(names=names, alias=self.name, born=self.born, place=self.place)

    @property
    def answers(self) -> dict[str, str]:
        """The first answers of a new record."""
        prefix = "hrd" if self.kind == DEFENDER else "per"
        name = "per_body" if self.kind in _BODIES else f"{prefix}_name"
        said = {name: self.name, f"{prefix}_place": self.place}
        if self.kind not in _BODIES:
            said |= {f"{prefix}_name_local": self.local, f"{prefix}_birth": self.born}
        return {path: text for path, text in said.items() if text}


@dataclass
class _Form:
    """The lines to type into."""

    kind: QComboBox = field(default_factory=QComboBox)
    name: NameEdit = field(default_factory=NameEdit)
    local: NameEdit = field(default_factory=NameEdit)
    born: TextEdit = field(default_factory=TextEdit)
    place: TextEdit = field(default_factory=TextEdit)
    contact: TextEdit = field(default_factory=TextEdit)


class NewPersonPage(Page):
    """A place's path is the kind to begin with: ``defender`` or a kind of person or body."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.lines = _Form()
        self.title = PageTitle(self.tr("Is somebody on file already?"))
        self.make = PrimaryButton(self.tr("Nobody fits: make a new record"), "plus")
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.rows = Rows()
        self.found = Card(self.tr("May be the same"))
        self._asked = 0
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.look)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.make)
        self.body.addLayout(head)
        hint = self.tr("Nothing is kept until you make the record. Spellings and scripts may differ.")
        self.body.addWidget(Muted(hint))
        self.found.body.addWidget(self.rows)
        self.body.addWidget(Scroller(Columns([self._form()], [self.found], shares=(11, 14))), 1)
        self.make.clicked.connect(self._on_make)
        self.cancel.clicked.connect(self._on_cancel)

    def _form(self) -> Card:
        card, lines = Card(self.tr("What is known")), self.lines
        self.fields = {
            "kind": Field(self.tr("Who or what?"), lines.kind),
            "name": Field(self.tr("Name"), lines.name),
            "local": Field(self.tr("Name in own script"), lines.local),
            "born": Field(self.tr("Born"), lines.born, self.tr("Year, month or day, as far as known")),
            "place": Field(self.tr("Place"), lines.place),
            "contact": Field(self.tr("Number or address"), lines.contact, self.tr("Only looked for, not kept")),
        }
        for one in self.fields.values():
            card.body.addWidget(one)
        for line in (lines.name, lines.local, lines.born, lines.place, lines.contact):
            line.textChanged.connect(lambda _text: self._typing.start())
        lines.kind.currentIndexChanged.connect(lambda _index: self._on_kind())
        return card

    def show_place(self, place: Place) -> None:
        """Begin anew, with the kind that *place* names."""
        self.set_marking("")
        self._clear()
        kind = self.lines.kind
        kind.blockSignals(True)
        kind.clear()
        kind.addItem(self.tr("Defender"), DEFENDER)
        for code, words in kinds():
            kind.addItem(words, code)
        kind.setCurrentIndex(max(kind.findData(place.path or "family"), 0))
        kind.blockSignals(False)
        self._on_kind()

    def leave(self) -> None:
        """What was typed is a name: it does not stay."""
        self._clear()

    def focus_first(self) -> None:
        """The name."""
        self.lines.name.setFocus()

    def typed(self) -> Typed:
        """Return what stands in the lines."""
        lines = self.lines
        born = lines.born.text().strip()
        return Typed(
            str(lines.kind.currentData() or ""),
            lines.name.text().strip(),
            lines.local.text().strip(),
            born if edtf.is_edtf(born) else "",
            lines.place.text().strip(),
            lines.contact.text().strip(),
        )

    def look(self) -> None:
        """Look for those who may be the same as what was typed."""
        session, typed = self.desk.session, self.typed()
        self._asked += 1
        number = self._asked
        ask_about_people(
            self.desk,
            self,
            lambda: session.people.sought(typed.traits, typed.contact),
            lambda found: self._show(found, number),
        )

    def _show(self, found: list[Hint], number: int) -> None:
        if number != self._asked:
            return
        nothing = self.tr("Nobody on file fits so far.") if self.lines.name.text() else self.tr("Type a name.")
        self.rows.fill([self._row(hint) for hint in found], nothing)
        words = self.tr("It is none of them: make a new record") if found else None
        self.make.setText(words or self.tr("Nobody fits: make a new record"))

    def _row(self, hint: Hint) -> HintRow:
        button = SecondaryButton(self.tr("It is this one"))
        button.setAccessibleName(f"{self.tr('It is this one')}: {hint.title}")
        button.clicked.connect(lambda: open_party(self.desk, hint.form, hint.record))
        return HintRow(hint, button)

    def _on_kind(self) -> None:
        body = self.lines.kind.currentData() in _BODIES
        self.lines.name.be_secret(not body)
        for name in ("local", "born"):
            reveal(self.fields[name], not body)
        self._typing.start()

    def _on_make(self) -> None:
        session, typed = self.desk.session, self.typed()

        def make() -> str:
            if typed.kind == DEFENDER:
                return str(session.records.new("hrd", answers=dict(typed.answers)))
            return str(session.people.new(typed.kind, typed.answers))

        self.desk.begin(make)

    def _on_cancel(self) -> None:
        self.desk.go("defenders" if self.lines.kind.currentData() == DEFENDER else "people")

    def _clear(self) -> None:
        lines = self.lines
        for line in (lines.name, lines.local, lines.born, lines.place, lines.contact):
            line.blockSignals(True)
            line.clear()
            line.blockSignals(False)
        self._typing.stop()
        self._asked += 1
        self.rows.fill([], self.tr("Type a name."))
