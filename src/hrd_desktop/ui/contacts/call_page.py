"""Call mode: while the person talks, one large field and nothing else that asks for anything.

Nothing has to be chosen before the first word. The record is made with the first note, under an id chosen when the
page opened, so that locking in the middle of a call comes back to the same notes.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.services import Session, times
from hrd_desktop.services.contacts.views import Call, Line, Protocol
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.ui.contacts.notes_edit import NotesEdit
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme.tokens import CARD_TITLE
from hrd_desktop.ui.widgets import (
    Card,
    Label,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    reveal,
)
from hrd_desktop.ui.wizard.autosave import Autosave, Draft, VaultLane
from hrd_desktop.ui.wizard.editors import Entry

_TICK_MS = 20_000
_WAIT_S = 0.8
"""Who listens types without a pause, so a note is written after this long even while the typing goes on."""

About = tuple[Call | None, Protocol | None, str]
"""What is known of a call when its page opens: its notes so far, the protocol of whom it is about, the marking."""


class CallPage(Page):
    """The place's record is the contact that holds the notes, its path the record that the call is about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record, self._about, self._zone = "", "", ""
        self._lines: dict[str, Line] = {}
        self._handed = 0.0
        self.autosave: Autosave | None = None
        self.title = PageTitle("", wrap=False)
        self.about = Muted("", wrap=False)
        self.clock = Label(size=CARD_TITLE, weight=QFont.Weight.DemiBold, wrap=False)
        self.care = Label(ink="warn", weight=QFont.Weight.DemiBold)
        self.locking = Notice("warn")
        self.notes = NotesEdit(self._written)
        self.status = Muted("")
        self.later = SecondaryButton(self.tr("Leave"))
        self.sort = PrimaryButton(self.tr("End the call and sort"))
        self.sort.setToolTip(self.tr("Ctrl+Enter"))
        self._build()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_clock)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.about)
        head.addStretch(1)
        head.addWidget(self.clock)
        self.body.addLayout(head)
        self.body.addWidget(self.care)
        self.body.addWidget(self.locking)
        card = Card()
        self.notes.setAccessibleName(self.tr("Notes of the call"))
        self.notes.setAccessibleDescription(self.tr("Enter begins a new line with its own time."))
        self.notes.setPlaceholderText(self.tr("Write what you hear. Enter begins a new line with its own time."))
        card.body.addWidget(self.notes, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.status, 1)
        foot.addWidget(self.later)
        foot.addWidget(self.sort)
        card.body.addLayout(foot)
        self.body.addWidget(card, 1)
        self.notes.noted.connect(self._on_noted)
        self.desk.locks_soon.connect(self._on_locks_soon)
        self.later.clicked.connect(lambda: self._then(self._go_back))
        self.sort.clicked.connect(lambda: self._then(self._go_sort))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.sort.click)

    # -- opening --------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Go on with the notes that *place* names, or begin them."""
        self._tick.start()
        if place.record != self._record:
            self._begin(place)
        self._show_clock()
        session, record, about = self.desk.session, self._record, self._about
        self.desk.ask(self, lambda: known_of(session, record, about), lambda found: self._show(record, *found))

    def _begin(self, place: Place) -> None:
        self._record, self._about, self._zone, self._lines = place.record, place.path, "", {}
        self.autosave = self._saver(place.record, place.path)
        self.title.setText(self.tr("Call"))
        self.about.setText("")
        self.care.setText("")
        reveal(self.care, False)
        self.status.setText("")
        self.set_marking("")
        self.notes.show_notes(())

    def focus_first(self) -> None:
        """The field, always."""
        self.notes.setFocus()

    def leave(self) -> None:
        """Hand everything typed to the vault's lane."""
        self._tick.stop()
        if self.autosave is not None:
            self.autosave.hand_over()

    def _show(self, record: str, call: Call | None, protocol: Protocol | None, marking: str) -> None:
        if record != self._record:
            return
        self.set_marking(marking)
        alias = protocol.alias if protocol else ""
        self.title.setText(self.tr("Call with “%1”").replace("%1", alias) if alias else self.tr("Call"))
        self.about.setText(call.case_title if call and call.case_title else "")
        self._zone = (call.zone if call else "") or (protocol.zone if protocol else "")
        if call is not None and not self._lines:
            self.notes.show_notes(call.notes)
        care = self._care(protocol) if protocol else ""
        self.care.setText(care)
        reveal(self.care, bool(care))
        self.notes.fit()
        self._show_clock()

    def _care(self, protocol: Protocol) -> str:
        parts = (
            self.tr("Never say: %1").replace("%1", protocol.never_say) if protocol.never_say else "",
            self.tr("Language: %1").replace("%1", protocol.language) if protocol.language else "",
            self.tr("Interpreter: %1").replace("%1", protocol.interpreter) if protocol.interpreter else "",
        )
        return " · ".join(part for part in parts if part)

    def _show_clock(self) -> None:
        self.clock.setText(self._written(datetime.now(UTC)))

    def _written(self, at: datetime) -> str:
        """Return a moment there and here, here alone where their zone is not known."""
        return times.at_once(at, self._zone) or f"{at.astimezone():%H:%M}"

    # -- saving ---------------------------------------------------------------------------------------------------

    def _saver(self, record: str, about: str) -> Autosave:
        if self.autosave is not None:
            self.autosave.go_on_alone()
        session, lines = self.desk.session, self._lines

        def write(row: str, draft: Draft) -> datetime:
            line = Line(row, str(draft.entry.value or ""), lines[row].at)
            at: datetime = session.contacts.note(record, line, about).at
            return at

        saver = Autosave(write, lambda _row, _draft: None, VaultLane(self.desk.jobs), self)
        saver.changed.connect(self._on_saving)
        saver.saved.connect(self._on_saved)
        saver.failed.connect(self._on_failed)
        saver.refused.connect(lambda _row, error: self._on_failed(error))
        return saver

    def _on_noted(self, line: Line) -> None:
        self._lines[line.row] = line
        self.desk.present.emit()
        late = monotonic() - self._handed > _WAIT_S
        if late:
            self._handed = monotonic()
        if self.autosave is not None:
            self.autosave.note(line.row, Draft(Entry(line.text)), at_once=late)

    def _on_locks_soon(self, soon: bool) -> None:
        """Who listens looks at the notes, not at the status line."""
        words = self.tr("The vault locks in less than a minute. Write or move the mouse to go on with the call.")
        self.locking.say("warn", words if soon else "")

    def _on_saving(self) -> None:
        if self.autosave is not None and not self.autosave.is_settled:
            self._tell(self.tr("○ Saving…"), "muted")

    def _on_saved(self, at: datetime) -> None:
        self._tell(self.tr("● Saved %1").replace("%1", at.astimezone().strftime("%H:%M:%S")), "ok")
        self.desk.saved.emit(at)

    def _on_failed(self, error: HrdError) -> None:
        words = error.words(i18n.language())
        not_saved = self.tr("! Not saved.")
        self._tell(f"{not_saved} {words.what} {words.do}", "danger")
        self.desk.unsaved.emit(error)

    def _tell(self, words: str, ink: str) -> None:
        self.status.setText(words)
        self.status.setAccessibleName(words.lstrip("●○! "))
        self.status.set_ink(ink)

    # -- ways on --------------------------------------------------------------------------------------------------

    def _then(self, act: Callable[[], object]) -> None:
        if self.autosave is not None:
            self.autosave.then(act)

    def _go_sort(self) -> None:
        if self.notes.lines():
            self.desk.go("sort", self._record)
        else:
            self._go_back()

    def _go_back(self) -> None:
        about = self._about
        session = self.desk.session
        self.desk.ask(self, lambda: session.records.show(about).form if about else "", self._back_to)

    def _back_to(self, form: str) -> None:
        ways = {"cas": self.desk.open_case, "hrd": self.desk.open_defender}
        if form:
            ways.get(form, self.desk.open_record)(self._about)
        else:
            self.desk.go("today")


def known_of(session: Session, record: str, about: str) -> About:
    """Read what is known of the call *record*, begun *about* somebody; runs on the vault's lane."""
    call: Call | None = None
    protocol: Protocol | None = None
    marking, contacts = "", session.contacts
    with suppress(RecordUnknown):
        call = contacts.call(record)
        marking = call.marking
    with suppress(RecordUnknown):
        about = about or (call.subject if call else "")
        protocol = contacts.protocol(about) if about else None
        case = contacts.case_of(about) if about and call is None else ""
        marking = session.cases.row(case).marking.stamp if case else marking
    return call, protocol, marking
