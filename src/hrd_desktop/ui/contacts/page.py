"""Before a contact: the protocol first, then what the guidelines ask, the log, and how visible contact was so far."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.rules import Gate
from hrd_desktop.services.contacts.views import ContactRow, Protocol
from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.contacts.exposure_card import ExposureCard, Sign
from hrd_desktop.ui.contacts.protocol_card import ProtocolCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    Muted,
    PageTitle,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    reveal,
)


class LogCard(Card):
    """The contacts with a defender, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("LogCard", "Contact log"))
        self._desk = desk
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_log(self, log: tuple[ContactRow, ...]) -> None:
        """Show *log*."""
        self.rows.fill([self._row(one) for one in log], self.tr("No contact is written down yet."))

    def _row(self, one: ContactRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {one.day_text} {one.form_label}")
        button.clicked.connect(lambda: self._desk.open_record(one.record))
        if one.unsorted:
            button.setText(self.tr("Sort notes"))
            button.setAccessibleName(f"{button.text()}: {one.day_text}")
            button.clicked.disconnect()
            button.clicked.connect(lambda: self._desk.go("sort", one.record))
        what = one.form_label or self.tr("Contact")
        title = " · ".join(part for part in (one.day_text, what) if part)
        return Row(title, self._about(one), *self._chip(one), button, start=Sign(one.degree))

    def _about(self, one: ContactRow) -> str:
        notes = self.tr("notes: %1").replace("%1", str(one.notes)) if one.notes else ""
        said = (one.clock, one.channel_label, one.direct_label, one.degree_label, one.topics)
        parts = (*said, one.by, one.case_title, notes)
        return " · ".join(part for part in parts if part)

    def _chip(self, one: ContactRow) -> list[QWidget]:
        """The one thing about a contact that must not be missed."""
        if one.safe is False:
            return [Chip(self.tr("Not safe"), "danger")]
        if one.agreed is False:
            return [Chip(self.tr("Not agreed"), "warn")]
        return [Chip(self.tr("Safe"), "ok")] if one.safe else []


class BeforeCard(Card):
    """What the guidelines ask before a contact that we plan; ready rules are told in one line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("BeforeCard", "Before a contact that we plan"))
        self._desk, self._case = desk, ""
        self.rows, self.met = Rows(), Muted()
        self.body.addWidget(self.rows)
        self.body.addWidget(self.met)
        self.body.addWidget(Muted(self.tr("A call or visit that comes to us is never held up by this.")))

    def load(self, case: str) -> None:
        """Ask what the rules say of contact in *case*; hidden without one."""
        self._case = case
        reveal(self, bool(case))
        session = self._desk.session
        if case:
            self._desk.ask(self, lambda: session.contacts.gates(case), lambda gates: self._show(case, gates))

    def _show(self, case: str, gates: tuple[Gate, ...]) -> None:
        if case != self._case:
            return
        missing = [one for one in gates if not one.allowed]
        self.rows.fill([self._row(case, one) for one in missing])
        met = ", ".join(one.title for one in gates if one.allowed)
        self.met.setText(self.tr("Met: %1").replace("%1", met) if met else "")
        reveal(self.met, bool(met))

    def _row(self, case: str, gate: Gate) -> Row:
        must = gate.strength == "must"
        chip = Chip(self.tr("Must") if must else self.tr("Advised"), "danger" if must else "warn")
        button = SecondaryButton(gate.remedy_text)
        button.setAccessibleName(f"{gate.remedy_text}: {gate.title}")
        button.clicked.connect(lambda: self._on_mend(case, gate))
        return Row(gate.title, "; ".join(gate.missing), chip, button)

    def _on_mend(self, case: str, gate: Gate) -> None:
        session = self._desk.session
        self._desk.begin(lambda: session.contacts.mend(case, gate), self._on_mended)

    def _on_mended(self, found: Mended) -> None:
        if found.act == "consent":
            self._desk.go("case", found.record, "consent")
        else:
            self._desk.open_record(found.record, found.path)


class ContactPage(Page):
    """Contact with the defender whom the place's record is or names."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._about = ""
        self.protocol: Protocol | None = None
        self.title = PageTitle("", wrap=False)
        self.profile = SecondaryButton(self.tr("Open defender"), "users")
        self.card = ProtocolCard(desk)
        self.before, self.log, self.exposure = BeforeCard(desk), LogCard(desk), ExposureCard(desk)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.profile)
        self.body.addLayout(head)
        columns = Columns([self.log], [self.before, self.exposure], shares=(13, 12))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.card)
        column.addWidget(columns)
        column.addStretch(1)
        self.body.addWidget(Scroller(inner), 1)
        self.profile.clicked.connect(self._on_profile)

    def show_place(self, place: Place) -> None:
        """Show contact with the defender whom *place* names."""
        self.wait_for(place.record)
        self._about = place.record
        self.set_marking("")
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again after a change."""
        if self._about and (changes.records or changes.cases):
            self._load()

    def leave(self) -> None:
        """Hide numbers and code words."""
        self.card.hide_values()

    def focus_first(self) -> None:
        """The first act of the protocol."""
        self.card.call.setFocus()

    def _load(self) -> None:
        session, about = self.desk.session, self._about

        def read() -> tuple[Protocol, tuple[ContactRow, ...], str]:
            protocol = session.contacts.protocol(about)
            return protocol, session.contacts.log(protocol.defender), session.contacts.case_of(about)

        self.desk.ask(self, read, lambda found: self._show(about, *found))

    def _show(self, about: str, protocol: Protocol, log: tuple[ContactRow, ...], case: str) -> None:
        if about != self._about:
            return
        self.protocol = protocol
        self.title.setText(self.tr("Contact with “%1”").replace("%1", protocol.alias))
        self.card.show_about(about, protocol)
        self.log.show_log(log)
        self.before.load(case)
        self.exposure.load(protocol.defender)
        self.answered()

    def _on_profile(self) -> None:
        if self.protocol is not None:
            self.desk.open_defender(self.protocol.defender)
