"""How the one on screen is connected with others: drawn, listed, added and taken back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from hrd_desktop.services.people.views import Offer, Tie
from hrd_desktop.services.views import Row as RecordRow
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.charts.ties_map import Spoke, TiesMap
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.people.knowing import open_party
from hrd_desktop.ui.widgets import (
    Card,
    Field,
    IconButton,
    Muted,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    reveal,
)
from hrd_desktop.ui.wizard.editors import Entry, RelationEditor

_FEWEST_DRAWN = 2
ALLEGED = "alleged"


class TiesCard(Card):
    """Connections of a defender, person or body."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("TiesCard", "Connections"))
        self._desk, self._record, self._form = desk, "", ""
        self.ties: list[Tie] = []
        self.map, self.rows = TiesMap(), Rows()
        self.add = SecondaryButton(self.tr("Connect…"), "link")
        if self.head is not None:
            self.head.addWidget(self.add)
        self.editor = TieEditor(desk)
        for widget in (self.editor, self.map, self.rows):
            self.body.addWidget(widget)
        reveal(self.editor, False)
        reveal(self.map, False)
        self.add.clicked.connect(self._on_add)
        self.editor.done.clicked.connect(self._on_done)
        self.editor.cancel.clicked.connect(self._close)

    def load(self, record: str, form: str) -> None:
        """Ask for the connections of *record*."""
        session = self._desk.session
        if record != self._record:
            reveal(self.editor, False)
        self._record, self._form = record, form
        self._desk.ask(
            self,
            lambda: (record, session.words.alias(record), session.people.ties(record)),
            lambda found: self._show(*found),
        )

    def _show(self, record: str, called: str, ties: list[Tie]) -> None:
        if record != self._record:
            return
        self.ties, title = ties, quoted(called)
        self.editor.about(record, title)
        self.rows.fill([self._row(tie) for tie in ties], self.tr("No connection is on file."))
        spokes = [Spoke(self._other(tie)[1], tie.label, tie.one == record, tie.kind == ALLEGED) for tie in ties]
        self.map.show_ties(title, spokes)
        reveal(self.map, len(spokes) >= _FEWEST_DRAWN)

    def _other(self, tie: Tie) -> tuple[str, str]:
        return (tie.other, tie.other_title) if tie.one == self._record else (tie.one, tie.one_title)

    def _row(self, tie: Tie) -> QWidget:
        other, title = self._other(tie)
        show = SecondaryButton(self.tr("Open"))
        show.setAccessibleName(f"{self.tr('Open')}: {title}")
        show.clicked.connect(lambda: self._open(other))
        words = self.tr("Take back the connection: %1").replace("%1", tie.text)
        remove = IconButton("x", words)
        remove.clicked.connect(lambda: self._untie(tie))
        return Row(tie.text, tie.note, show, remove, strong=False)

    def _open(self, record: str) -> None:
        session = self._desk.session
        self._desk.ask(
            self, lambda: session.records.show(record).form, lambda form: open_party(self._desk, form, record)
        )

    def _untie(self, tie: Tie) -> None:
        session = self._desk.session
        self._desk.write(lambda: session.people.untie(tie)).then(self, lambda _nothing: self._reload())

    def _reload(self) -> None:
        self.load(self._record, self._form)

    def _on_add(self) -> None:
        self.editor.start()
        reveal(self.editor, True)
        self.editor.who.control().setFocus()

    def _close(self) -> None:
        reveal(self.editor, False)
        self.add.setFocus()

    def _on_done(self) -> None:
        session, wanted = self._desk.session, self.editor.wanted()
        if wanted is None:
            return
        one, kind, other, note = wanted
        here, tie = self._record, session.people.tie
        self._desk.once(self, lambda: tie(one, kind, other, note), lambda _nothing: self._on_tied(here))

    def _on_tied(self, here: str) -> None:
        if here == self._record:
            self._close()
            self._reload()


class TieEditor(QWidget):
    """One sentence: who is what of whom. The one who is no defender comes first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record, self._title = "", ""
        self._offer: Offer | None = None
        self.who = RelationEditor(many=False, can_add=False, can_open=False)
        self.kind = QComboBox()
        self.note = TextEdit()
        self.sentence = Muted()
        self.done, self.cancel = PrimaryButton(self.tr("Connect")), SecondaryButton(self.tr("Cancel"))
        self._build()

    def _build(self) -> None:
        self.who_field = Field(self.tr("With whom?"), self.who)
        self.who.name(self.tr("With whom?"), "")
        column = Card(margin=0)
        column.setProperty("look", "")
        column.body.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.addWidget(self.done)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.kind_field = Field(self.tr("How?"), self.kind)
        self.note_field = Field(self.tr("Remarks"), self.note)
        for widget in (self.who_field, self.kind_field, self.note_field, self.sentence):
            column.body.addWidget(widget)
        column.body.addLayout(buttons)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self.who.looked_for.connect(self._look)
        self.who.edited.connect(self._on_chosen)
        self.kind.currentIndexChanged.connect(lambda _index: self._say())

    def about(self, record: str, title: str) -> None:
        """Connect *record* with somebody."""
        self._record, self._title = record, title

    def start(self) -> None:
        """Begin with nothing chosen."""
        self._offer = None
        self.who.show_entry(Entry())
        self.note.clear()
        self.kind.clear()
        self._say()

    def wanted(self) -> tuple[str, str, str, str] | None:
        """Return who, what, of whom and remarks; None while something is missing."""
        kind = str(self.kind.currentData() or "")
        if self._offer is None or not kind:
            return None
        return self._offer.one, kind, self._offer.other, self.note.text().strip()

    def _look(self, text: str) -> None:
        session, here = self._desk.session, self._record

        def offer(rows: list[RecordRow]) -> None:
            self.who.offer(text, [row for row in rows if row.id != here])

        self._desk.ask(self, lambda: session.records.candidates("party", text), offer)

    def _on_chosen(self) -> None:
        self._offer = None
        self.kind.clear()
        self._say()
        session, here, chosen = self._desk.session, self._record, self.who.ids()
        if chosen:
            tie_offer = session.people.tie_offer
            self._desk.ask(self, lambda: tie_offer(here, chosen[0]), lambda offer: self._take(offer, here, chosen))

    def _take(self, offer: Offer, here: str, chosen: list[str]) -> None:
        if (here, chosen) == (self._record, self.who.ids()):
            self._offer = offer
            self.kind.clear()
            for code, words in offer.kinds:
                self.kind.addItem(words, code)
            self._say()

    def _say(self) -> None:
        wanted = self.wanted()
        self.done.setEnabled(wanted is not None)
        if wanted is None:
            self.sentence.setText(self.tr("Choose with whom, then how."))
            return
        one, two = (self._title_of(record) for record in (wanted[0], wanted[2]))
        said = self.tr("%1: %2 %3")
        self.sentence.setText(said.replace("%3", two).replace("%2", self.kind.currentText()).replace("%1", one))

    def _title_of(self, record: str) -> str:
        return self._title if record == self._record else self.who.title_of(record)
