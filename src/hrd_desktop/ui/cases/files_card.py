"""The files of a case: attached as a stream on the long lane, listed, saved where the officer says, removed."""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar

from hrd_desktop.services.views import FileRow
from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.widgets import Card, LinkButton, Muted, Notice, Row, Rows, SecondaryButton, reveal


def size_words(size: int) -> str:
    """Return a size as people read it."""
    return QLocale().formattedDataSize(size)


class FilesCard(Card):
    """``changed`` follows every file that came or went."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Files"))
        self._desk, self._case = desk, ""
        self._job: Job | None = None
        self.attach = SecondaryButton(self.tr("Attach a file…"), "paperclip")
        self.attach.clicked.connect(self._on_attach)
        if self.head is not None:
            self.head.addWidget(self.attach)
        self.notice = Notice()
        self.notice.clear()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Attaching"))
        self.what = Muted("")
        self.stop = LinkButton(self.tr("Stop"))
        self.stop.clicked.connect(self._on_stop)
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.what)
        running.addWidget(self.stop)
        self.rows = Rows()
        self.body.addLayout(running)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.rows)
        self._show_running(False)

    def show_files(self, case: str, files: tuple[FileRow, ...]) -> None:
        """Show *files* of *case*; what was told of another one's goes."""
        if case != self._case:
            self.notice.clear()
        self._case = case
        self.rows.fill([self._row(file) for file in files], self.tr("No files yet. Each is encrypted as it is read."))

    def add(self, path: Path) -> None:
        """Attach the file at *path*."""
        session, case = self._desk.session, self._case
        self._show_running(True)
        job = self._desk.long(lambda progress: session.files.add(case, path, progress))
        self._follow(job, self.tr("Attached."))

    def save_to(self, file: FileRow, to: Path) -> None:
        """Write *file* in the clear to *to*."""
        session = self._desk.session

        def work(progress: Progress) -> object:
            reader = session.reader()
            try:
                return reader.files.save(file.id, to, progress)
            finally:
                reader.close()

        self._show_running(True)
        self._follow(self._desk.long(work), self.tr("Saved unencrypted where you said."))

    def _follow(self, job: Job, words: str) -> None:
        self._job, case = job, self._case
        job.progressed.connect(self._on_progress)
        job.then(self, lambda _result: self._on_done(words) if case == self._case else None)
        job.failed.connect(self.notice.show_error)
        job.cancelled.connect(self._on_stopped)
        job.finished.connect(self._on_finished)

    def _on_stopped(self) -> None:
        self.notice.say("primary", self.tr("Stopped. Nothing was changed."))

    def _row(self, file: FileRow) -> Row:
        save, remove = SecondaryButton(self.tr("Save to…")), SecondaryButton(self.tr("Remove"))
        save.setAccessibleName(f"{self.tr('Save to…')} {file.name}")
        remove.setAccessibleName(f"{self.tr('Remove')} {file.name}")
        save.clicked.connect(lambda: self._on_save(file))
        remove.clicked.connect(lambda: self._on_remove(file, remove))
        return Row(file.name, f"{size_words(file.size)} · SHA-256 {file.sha256[:12]}…", save, remove)

    def _on_attach(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Attach a file"))
        if name:
            self.add(Path(name))

    def _on_save(self, file: FileRow) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, self.tr("Save unencrypted to"), file.name)
        if name:
            self.save_to(file, Path(name))

    def _on_remove(self, file: FileRow, button: SecondaryButton) -> None:
        if button.property("sure") is not True:
            button.setProperty("sure", True)
            button.setText(self.tr("Remove for good"))
            return
        session = self._desk.session
        job = self._desk.write(lambda: session.files.remove(file.id))
        job.then(self, lambda _done: self._on_done(self.tr("Removed. What is left on disk cannot be read.")))

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _on_progress(self, percent: int, what: str) -> None:
        self.bar.setValue(percent)
        self.what.setText(what)

    def _on_done(self, words: str) -> None:
        self.notice.say("ok", words)
        self.changed.emit()

    def _on_finished(self) -> None:
        self._job = None
        self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self.bar.setValue(0)
        coming, going = (self.stop, self.attach) if running else (self.attach, self.stop)
        self.attach.setEnabled(True)
        reveal(self.stop, True)
        if self.window().focusWidget() is going:  # one that is switched off or hidden would lose the keyboard
            coming.setFocus()
        self.attach.setEnabled(not running)
        for widget in (self.bar, self.what, self.stop):
            reveal(widget, running)
