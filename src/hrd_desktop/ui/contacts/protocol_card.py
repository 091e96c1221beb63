"""How to reach a defender: what was agreed, shown before any contact. Numbers and code words start hidden."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hrd_desktop.services.contacts.views import Protocol, Way
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.theme import pixmap, theme
from hrd_desktop.ui.theme.tokens import CARD_TITLE
from hrd_desktop.ui.widgets import Chip, Label, LinkButton, PrimaryButton, SecondaryButton, Strong, reveal
from hrd_desktop.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate
_TWO_COLUMNS_FROM = 660
_BUTTON = 36
"""A link beside buttons stands level with their words."""

Fact = tuple[str, str, str]
"""What a line is called, what it says, and the ink it is written in ('' plain)."""


class ProtocolCard(QFrame):
    """Call :meth:`load` with a defender, a case, a checklist or a contact.

    It offers to write a contact down and to begin the notes of a call. A *brief* one shows what must be known before
    a word is said, and the rest on request.
    """

    def __init__(self, desk: Desk, *, brief: bool = False) -> None:
        super().__init__()
        self._desk, self._about, self._brief = desk, "", brief
        self.protocol: Protocol | None = None
        self._shown = False
        self.setProperty("notice", "warn")
        self._sign = QLabel()
        self.title = Label(size=CARD_TITLE, weight=QFont.Weight.DemiBold, ink="tone")
        self.chip = Chip("", "danger")
        self.nothing = Label()
        self.grid = QGridLayout()
        self.toggle = LinkButton()
        self.toggle.clicked.connect(self._toggle)
        self.toggle.setMinimumHeight(_BUTTON)
        self.call = PrimaryButton(self.tr("Begin call notes"), "phone")
        self.write = SecondaryButton(self.tr("Write a contact down"), "pencil")
        self.call.clicked.connect(lambda: desk.begin_call(self._about))
        self.write.clicked.connect(self._on_write)
        self._lay_out()
        self._draw_sign()
        theme().changed.connect(self._draw_sign)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self.grid.setVerticalSpacing(5)
        self.grid.setHorizontalSpacing(14)
        self._foot = QWidget()
        foot = FlowLayout(self._foot, across=10, down=6)
        for button in (self.call, self.write, self.toggle):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addLayout(self.grid)
        column.addWidget(self._foot)

    def _draw_sign(self) -> None:
        self._sign.setPixmap(pixmap("message-square", "warn"))

    # -- what is shown --------------------------------------------------------------------------------------------

    def load(self, about: str) -> None:
        """Load the protocol of the defender whom *about* is or names."""
        if about != self._about:
            self._forget(about)
        session = self._desk.session
        job = self._desk.jobs.write(lambda: session.contacts.protocol(about))
        job.then(self, lambda found: self.show_about(about, found) if about == self._about else None)
        job.otherwise(self, lambda _error: self._forget(about))

    def _forget(self, about: str) -> None:
        """Nobody's ways stay in sight under another's case, least of all where that names no defender at all."""
        self._about, self._shown, self.protocol = about, False, None
        reveal(self, False)

    def show_about(self, about: str, protocol: Protocol) -> None:
        """Show *protocol*, which is that of the record *about*."""
        if about != self._about:
            self._about, self._shown = about, False
        self.protocol = protocol
        title = self.tr("How to reach “%1”").replace("%1", protocol.alias)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.chip.setText(self.tr("Days without safe contact: %1").replace("%1", str(protocol.days)))
        reveal(self.chip, protocol.silent)
        self.nothing.setText("" if protocol.ways else self.tr("No way is agreed yet. Decide it together first."))
        reveal(self.nothing, not protocol.ways)
        reveal(self.toggle, protocol.has_secrets or self._brief)
        self._say_toggle()
        self._fill()
        reveal(self, True)

    def hide_values(self) -> None:
        """Hide numbers, addresses and code words."""
        if self._shown:
            self._toggle()

    def _toggle(self) -> None:
        self._shown = not self._shown
        self._say_toggle()
        self._fill()

    def _say_toggle(self) -> None:
        shown, hidden = self.tr("Hide numbers and code words"), self.tr("Show numbers and code words")
        if self._brief:
            shown, hidden = self.tr("Show less"), self.tr("Show all, with numbers and code words")
        self.toggle.setText(shown if self._shown else hidden)

    def _fill(self) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        facts = self._facts()
        two = self.width() >= _TWO_COLUMNS_FROM
        half = (len(facts) + 1) // 2 if two else len(facts)
        for number, (name, text, ink) in enumerate(facts):
            row, column = (number, 0) if number < half else (number - half, 2)
            label = Strong(name, wrap=False)
            self.grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(Label(text, ink=ink), row, column + 1, Qt.AlignmentFlag.AlignTop)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1 if two else 0)

    def _facts(self) -> list[Fact]:
        if self.protocol is None:
            return []
        return first_facts(self.protocol) if self._brief and not self._shown else facts_of(self.protocol, self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: two columns where there is room."""
        super().resizeEvent(event)
        before, now = event.oldSize().width() >= _TWO_COLUMNS_FROM, event.size().width() >= _TWO_COLUMNS_FROM
        if before is not now:
            self._fill()

    def _on_write(self) -> None:
        session, about = self._desk.session, self._about
        self._desk.begin(lambda: session.contacts.new(about))


def first_facts(protocol: Protocol) -> list[Fact]:
    """Return what must be known before a word is said."""
    way = _way(protocol.ways[0], False, also=False) if protocol.ways else []
    rest = (
        (translate("ProtocolCard", "Never say"), protocol.never_say, ""),
        (translate("ProtocolCard", "If no answer"), protocol.if_no_answer, ""),
        (translate("ProtocolCard", "Time there"), protocol.clock, ""),
        (translate("ProtocolCard", "Last safe contact"), *_last(protocol)),
    )
    return [*way, *(fact for fact in rest if fact[1])]


def facts_of(protocol: Protocol, shown: bool) -> list[Fact]:
    """Return the lines of *protocol*; numbers and code words only where they are *shown*."""
    lines: list[Fact] = []
    for number, way in enumerate(protocol.ways):
        lines += _way(way, shown, also=number > 0)
    language = " · ".join(part for part in (protocol.language, protocol.interpreter) if part)
    rest = (
        (translate("ProtocolCard", "Who may call"), protocol.call_who, ""),
        (translate("ProtocolCard", "Never say"), protocol.never_say, ""),
        (translate("ProtocolCard", "Code words"), protocol.code_words if shown else "", ""),
        (translate("ProtocolCard", "If no answer"), protocol.if_no_answer, ""),
        (translate("ProtocolCard", "Language, interpreter"), language, ""),
        (translate("ProtocolCard", "Time there"), protocol.clock, ""),
        (translate("ProtocolCard", "Last safe contact"), *_last(protocol)),
        (translate("ProtocolCard", "Consequences"), _talked(protocol), ""),
    )
    return [*lines, *(fact for fact in rest if fact[1])]


def _way(way: Way, shown: bool, *, also: bool) -> list[Fact]:
    agreed = (
        translate("ProtocolCard", "agreed together %1").replace("%1", way.agreed_on).strip() if way.agreed else ""
    )
    said = (way.channel_label, agreed, way.value if shown else "", "" if way.encrypted else way.reason, way.lack)
    name = translate("ProtocolCard", "Also") if also else translate("ProtocolCard", "Channel")
    facts = [
        (name, " · ".join(part for part in said if part), "danger" if way.lack else ""),
        (translate("ProtocolCard", "When"), way.safe_times, ""),
    ]
    return [fact for fact in facts if fact[1]]


def _talked(protocol: Protocol) -> str:
    """When it was last talked through what contact may lead to."""
    if not protocol.talked:
        return translate("ProtocolCard", "Not talked through yet")
    return translate("ProtocolCard", "Talked through %1").replace("%1", protocol.talked)


def _last(protocol: Protocol) -> tuple[str, str]:
    """What is known of the last safe contact, and the ink it deserves."""
    late = "danger" if protocol.silent else ""
    if protocol.safe is not None:
        return protocol.safe.text, late
    if protocol.last is not None:
        return translate("ProtocolCard", "none; last contact %1").replace("%1", protocol.last.text), late
    return translate("ProtocolCard", "none on file"), late
