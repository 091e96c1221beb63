"""Opens a bundle: choose a file, see every check in words and what it would bring, then accept it or not.

Verifying writes nothing; until "Accept" the case is only in memory.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Label,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
)

_GAPS = {"GAP", "FIRST_CONTACT"}


class OpenPage(Page):
    """One bundle at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._path: Path | None = None
        self._opened: Any = None
        self._job: Job | None = None
        self._gap_ok = False
        self.choose = PrimaryButton(self.tr("Choose a bundle…"), "folder-open")
        self.choose.clicked.connect(self._browse)
        self.notice = Notice()
        self.notice.clear()
        self.notice.acted.connect(self._on_gap_agreed)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.words = Muted()
        self.checks, self.brings = Rows(), Rows()
        self.name, self.sealed = Label(wrap=False), Muted()
        self.result = Card(self.tr("What was checked"))
        self.preview = Card(self.tr("What it brings"))
        self.accept, self.discard = (
            PrimaryButton(self.tr("Accept into the vault")),
            SecondaryButton(self.tr("Put away")),
        )
        self.accept.clicked.connect(self._on_accept)
        self.discard.clicked.connect(self._forget)
        self._lay_out()
        self._show_opened(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Open a bundle")), 1)
        head.addWidget(self.choose)
        self.body.addLayout(head)
        for widget in (self.notice, self.progress, self.words, self.result, self.preview):
            self.body.addWidget(widget)
        self.result.body.addWidget(self.sealed)
        self.result.body.addWidget(self.checks)
        self.preview.body.addWidget(self.brings)
        feet = QHBoxLayout()
        feet.setSpacing(10)
        feet.addStretch(1)
        feet.addWidget(self.discard)
        feet.addWidget(self.accept)
        self.body.addLayout(feet)
        self.body.addStretch(1)
        self.progress.hide()

    @Slot()
    def _browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a bundle"), str(Path.home()))
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path, *, gap_ok: bool = False) -> None:
        """Open and check the bundle at *path*."""
        self._forget()
        self._path = path
        session = self.desk.session
        self._job = self.desk.long(
            lambda progress: session.exchange.open(path, first_contact_ok=gap_ok, gap_ok=gap_ok, progress=progress)
        )
        self._job.progressed.connect(self._on_progress)
        self._job.succeeded.connect(self._show_opened)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self.choose.setEnabled(False)
        self._on_progress(0, self.tr("Opening and checking…"))

    @Slot(int, str)
    def _on_progress(self, percent: int, words: str) -> None:
        self.progress.show()
        self.progress.setValue(percent)
        self.words.setText(words)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self.progress.hide()
        self.words.setText("")
        self.choose.setEnabled(True)

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        words = error.words(language())
        action = self.tr("Open it all the same") if error.error in _GAPS else ""
        tone = "warn" if action else "danger"
        self.notice.say(tone, f"{words.data} {words.do} ({error.code})", words.what, action)

    @Slot()
    def _on_gap_agreed(self) -> None:
        if self._path is not None:
            self.open(self._path, gap_ok=True)

    @Slot(object)
    def _show_opened(self, opened: Any) -> None:
        self._opened = opened
        for widget in (self.result, self.preview, self.accept, self.discard):
            widget.setVisible(opened is not None)
        if opened is None:
            self.set_marking("")
            return
        seen = opened.preview
        self.sealed.setText(self.tr("Sealed {0}").format(days.day(opened.envelope.created_at)))
        self.checks.fill([self._check(one) for one in opened.checks])
        self.brings.fill(self._brings(seen))
        self.set_marking(seen.marking.stamp)
        self.accept.setText(self.tr("Accept into the vault"))
        self.accept.setEnabled(not opened.already)
        if opened.already:
            self.notice.say("neutral", self.tr("This bundle was accepted before. Nothing needs to be done."))
        self.accept.setFocus()

    def _check(self, check: Any) -> QWidget:
        chip = Chip(self.tr("in order") if check.ok else self.tr("not in order"), "ok" if check.ok else "danger")
        return Row(check.text, "", chip, strong=False)

    def _brings(self, seen: Any) -> list[QWidget]:
        known = self.tr("already here: new answers are added") if seen.known_here else self.tr("new here")
        title = f"{seen.number} · {quoted(seen.alias)}" if seen.alias else seen.number
        rows: list[QWidget] = [Row(title, known, Chip(self.tr("{0} records").format(seen.records)))]
        if seen.files:
            size = QLocale().formattedDataSize(sum(size for _, size in seen.files), 1)
            rows.append(Row(self.tr("Files"), ", ".join(name for name, _ in seen.files), Chip(size)))
        rows.extend(Row(event.text, event.date_text, strong=False) for event in seen.chronology)
        if seen.gaps:
            words = self.tr("{0} questions are not answered yet").format(len(seen.gaps))
            rows.append(Row(words, "; ".join(gap.text for gap in seen.gaps[:5]), strong=False))
        rows.extend(Row(held, "", Chip(self.tr("held back"), "warn"), strong=False) for held in seen.held_back)
        return rows

    @Slot()
    def _on_accept(self) -> None:
        if self._opened is not None:
            self.accept.setEnabled(False)
            job = self.desk.write(self._opened.accept)
            job.succeeded.connect(self._on_accepted)
            job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_accepted(self, accepted: Any) -> None:
        self._opened = None
        self._show_opened(None)
        self.desk.open_case(accepted.case)

    @Slot()
    def _forget(self) -> None:
        if self._opened is not None:
            self.desk.jobs.write(self._opened.discard)
        self.notice.clear()
        self._show_opened(None)

    def show_place(self, place: Place) -> None:
        if place.path:
            self.open(Path(place.path))

    def focus_first(self) -> None:
        self.choose.setFocus()
