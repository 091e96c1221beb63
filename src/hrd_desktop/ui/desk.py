"""What every screen is handed: the open session, the two lanes, and the ways to other screens.

A screen never opens another screen; it asks the desk to go there. A screen never calls a writing service directly; it
hands the work to ``write`` or ``ask``, which run in order on the vault writer, or to ``long``.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from hrd_desktop.domain.ids import new_id
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.jobs import Job, Jobs, Work
from hrd_desktop.ui.place import Place

_KEEP_AFTER_MS = 400
PLACE = "ui.place"


class Desk(QObject):
    """The officer's desk.

    Signals: ``place_requested`` (the frame shows it), ``changed`` (``services.views.Changes``: refresh if it is
    yours), ``saved`` (the moment of the last durable write), ``unsaved`` (an HrdError: the last write did not reach
    the vault), ``sheet_ready`` (PDF bytes to preview), ``renamed`` (the post), ``lock_requested``,
    ``help_requested``, ``place_changed``, ``present`` (the officer writes, even where no key is pressed),
    ``locks_soon`` (whether the vault locks within a minute).
    """

    place_requested = Signal(object)
    place_changed = Signal(object)
    changed = Signal(object)
    saved = Signal(object)
    unsaved = Signal(object)
    told = Signal(object)
    sheet_ready = Signal(object)
    lock_requested = Signal()
    help_requested = Signal()
    settings_changed = Signal(object)
    renamed = Signal()
    present = Signal()
    locks_soon = Signal(bool)

    def __init__(self, session: Any, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self.place: Place | None = None
        self._kept = ""
        self._same_press_until: dict[int, float] = {}
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(_KEEP_AFTER_MS)
        self._keeper.timeout.connect(self.keep_place)

    @property
    def at_ministry(self) -> bool:
        """Whether this is a desk of the Ministry, which answers missions instead of reporting."""
        return bool(self.session.role == "ministry")

    # -- work -----------------------------------------------------------------------------------------------------

    def write(self, work: Callable[[], object]) -> Job:
        """Run a short write; the frame tells that it is saved, or that it is not and why. No screen tells it too."""
        job = self.jobs.write(work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.unsaved)
        return job

    def once(self, owner: QObject, work: Callable[[], object], then: Callable[[Any], object]) -> None:
        """Run a short write that must not happen twice, then *then*: pressed again meanwhile is the same press."""
        self._press(owner, work, then, 0)

    def begin(
        self, work: Callable[[], object], then: Callable[[Any], object] | None = None, owner: QObject | None = None
    ) -> None:
        """Make something new, then go there: by *then*, which may need its *owner*, or to the record that it is.

        Pressed again meanwhile, or within a double click, it is the same press. Whoever went elsewhere stays there.
        """
        at = self.place

        def go(made: Any) -> None:
            if self._is_at(at):
                (then or self.open_record)(made)

        self._press(owner or self, work, go, QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _press(
        self, owner: QObject, work: Callable[[], object], then: Callable[[Any], object], still_ms: int
    ) -> None:
        press = _known_by(work)
        if monotonic() < self._same_press_until.get(press, 0):
            return
        self._same_press_until[press] = inf
        self.write(work).then(owner, then).at_last(self, lambda: self._release(press, still_ms))

    def _release(self, press: int, still_ms: int) -> None:
        self._same_press_until[press] = monotonic() + still_ms / 1000

    def _is_at(self, place: Place | None) -> bool:
        here = self.place
        return here == place or bool(here and place and (here.screen, here.record) == (place.screen, place.record))

    def ask(self, owner: QObject, work: Callable[[], object], then: Callable[[Any], object]) -> Job:
        """Run a short read and hand its result to *then* on the UI thread, if *owner* is still there by then."""
        job = self.jobs.write(work)
        job.failed.connect(self.told)
        return job.then(owner, then)

    def long(self, work: Work) -> Job:
        """Run long work (seal, open, print, back up) with a Progress, beside typing."""
        return self.jobs.long(work)

    def write_out(self, path: Path, data: bytes, note: Callable[[], object] = lambda: None) -> Job:
        """Write what the program made in the clear where the officer said, over what they agreed to lose."""
        session = self.session
        return self.jobs.write(lambda: session.files.write_out(path, data, note, over=True))

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self.saved.emit(datetime.now(UTC))

    # -- ways to other screens ------------------------------------------------------------------------------------

    def go(self, screen: str, record: str = "", path: str = "") -> None:
        """Ask the frame to show *screen*."""
        self.place_requested.emit(Place(screen, record, path))

    def open_case(self, case: str) -> None:
        """Show a case."""
        self.go("case", case)

    def open_defender(self, record: str) -> None:
        """Show a defender."""
        self.go("defender", record)

    def open_record(self, record: str, path: str = "") -> None:
        """Open a record's questions in the wizard, at *path* if given."""
        self.go("wizard", record, path)

    def seal(self, case: str) -> None:
        """Begin to send *case* to the Ministry, or to answer the mission it came from."""
        self.go("seal", case)

    def open_bundle(self) -> None:
        """Choose a bundle and open it."""
        self.go("open_bundle")

    def start_urgent(self) -> None:
        """Create an urgent case and open its checklist: one press, nothing asked before."""
        self.begin(self.session.cases.start_urgent, lambda started: self.open_record(started.checklist))

    def begin_call(self, about: str = "") -> None:
        """Open a page for notes of a call about a record, or about nobody yet: one press, nothing asked before."""
        self.go("call", new_id(), about)

    def new_case(self) -> None:
        """Create a case and show it."""
        self.begin(self.session.cases.new, self.open_case)

    def brief(self, case: str) -> None:
        """Show the briefing sheet of *case* before it is printed."""
        self.go("briefing", case)

    def lock(self) -> None:
        """Lock now."""
        self.lock_requested.emit()

    # -- where the officer is -------------------------------------------------------------------------------------

    def arrived(self, place: Place) -> None:
        """Tell that *place* is on screen; it is kept in the vault, so that unlocking returns to it."""
        if place != self.place:
            elsewhere = self.place is None or place.record != self.place.record
            self.place = place
            self._keeper.start()
            if place.record and elsewhere:
                self.jobs.write(lambda: self.session.cases.look(place.record))
            self.place_changed.emit(place)

    @Slot()
    def keep_place(self) -> None:
        """Write the place into the vault if it moved since; locking and quitting call this before they go on."""
        self._keeper.stop()
        text = self.place.to_text() if self.place else ""
        if text and text != self._kept:
            self._kept = text
            self.jobs.write(lambda: self.session.vault.put(PLACE, text, quiet=True))

    def tell(self, error: HrdError) -> None:
        """Show an expected failure in the frame."""
        self.told.emit(error)


def _known_by(work: Callable[[], object]) -> int:
    """Return by what a press is known: where in the code the work stands, and the ids and words it is about."""
    about = [one.cell_contents for one in work.__closure__ or ()]
    return hash((work.__qualname__, *(one for one in about if isinstance(one, str))))
