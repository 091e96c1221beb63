"""Opens a bundle: choose a file, see every check in words and what it would bring, then accept it or not.

Verifying writes nothing; until "Accept" the case is only in memory.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.opening_view import OpenView
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place

_GAPS = {"GAP", "FIRST_CONTACT"}
_NEEDS_CODE = {"WRONG_PASSPHRASE"}


class OpenPage(Page):
    """One bundle at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._path: Path | None = None
        self._opened: Any = None
        self._job: Job | None = None
        self.view = OpenView()
        self.body.addWidget(self.view)
        self.body.addStretch(1)
        view = self.view
        self.choose, self.notice, self.accept, self.discard = view.choose, view.notice, view.accept, view.discard
        view.choose.clicked.connect(self._browse)
        view.notice.acted.connect(self._on_gap_agreed)
        view.code_given.connect(self._on_code)
        view.accept.clicked.connect(self._on_accept)
        view.discard.clicked.connect(self._on_discard)

    @Slot()
    def _browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a bundle"), str(Path.home()))
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path, *, gap_ok: bool = False, code: str = "") -> None:
        """Open and check the bundle at *path*; one that is closed with a code asks for it first."""
        self._forget()
        self._path = path
        session = self.desk.session

        def work(progress: Any) -> object:
            reader = session.reader()
            try:
                if not code and reader.exchange.inspect(path).profile == "passphrase":
                    return None
                agreed = {"first_contact_ok": gap_ok, "gap_ok": gap_ok, "code": code or None}
                return reader.exchange.open(path, progress=progress, **agreed)
            finally:
                reader.close()

        self._job = self.desk.long(work)
        self._job.progressed.connect(self.view.show_progress)
        self._job.succeeded.connect(self._on_opened)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self.view.show_progress(0, self.tr("Opening and checking…"))

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self.view.show_progress(-1, "")

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        action = self.tr("Open it all the same") if error.error in _GAPS else ""
        self.notice.show_error(error, "warn" if action else "danger", action)
        if error.error in _NEEDS_CODE:
            self.view.ask_code()
        elif action and self.isVisible():
            self.notice.button.setFocus()

    @Slot()
    def _on_gap_agreed(self) -> None:
        if self._path is not None:
            self.open(self._path, gap_ok=True, code=self.view.code.text())

    @Slot(str)
    def _on_code(self, code: str) -> None:
        if self._path is not None and code.strip():
            self.open(self._path, code=code.strip())

    @Slot(object)
    def _on_opened(self, opened: Any) -> None:
        if opened is None:
            self.view.ask_code()
            return
        self._opened = opened
        self.view.show_opened(opened)
        self.set_marking(opened.preview.marking.stamp)
        if opened.already:
            self.notice.say("neutral", self.tr("This bundle was accepted before. Nothing needs to be done."))
        if self.isVisible():
            (self.discard if opened.already else self.accept).setFocus()

    @Slot()
    def _on_accept(self) -> None:
        """Take the case in. Until that is done it is not put away, which would take the files that it brought."""
        opened, self._opened = self._opened, None
        if opened is not None:
            self._offer(False)
            job = self.desk.write(opened.accept)
            job.succeeded.connect(self._on_accepted)
            job.otherwise(self, lambda _error: self._on_not_accepted(opened))

    def _offer(self, offered: bool) -> None:
        for button in (self.accept, self.discard, self.choose):
            button.setEnabled(offered)

    def _on_not_accepted(self, opened: Any) -> None:
        self._opened = opened
        self._offer(True)

    @Slot(object)
    def _on_accepted(self, accepted: Any) -> None:
        self._offer(True)
        self._forget()
        if self.isVisible():
            self.desk.open_case(accepted.case)

    @Slot()
    def _on_discard(self) -> None:
        self._forget()
        self.view.code.clear()
        self.choose.setFocus()

    def _forget(self) -> None:
        if self._opened is not None:
            self.desk.jobs.write(self._opened.discard)
        self._opened = None
        self.notice.clear()
        self.view.show_opened(None)
        self.set_marking("")

    def show_place(self, place: Place) -> None:
        if place.path:
            self.open(Path(place.path))

    def leave(self) -> None:
        self.view.code.clear()

    def focus_first(self) -> None:
        self.choose.setFocus()
