"""Opens a vault: what was typed goes to services on the vault writer, the words of a failure come back."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.jobs import Jobs
from hrd_desktop.ui.unlock.view import UnlockView


class UnlockController(QObject):
    """Emits ``opened`` with the session."""

    opened = Signal(object)
    folder_chosen = Signal(Path)
    new_requested = Signal()

    def __init__(self, view: UnlockView, folder: Path, jobs: Jobs, unlock: Any = None) -> None:
        super().__init__(view)
        self._view, self._folder, self._jobs, self._unlock = view, folder, jobs, unlock
        view.unlock_requested.connect(self._on_passphrase)
        view.recovery_requested.connect(self._on_recovery)
        view.other_requested.connect(self._on_other)
        view.new_requested.connect(self.new_requested)

    @Slot(str)
    def _on_passphrase(self, typed: str) -> None:
        if typed:
            self._open(passphrase=typed)

    @Slot(str, str)
    def _on_recovery(self, code: str, name: str) -> None:
        self._open(recovery=code, recovered_by=name)

    def _open(self, **secret: str) -> None:
        self._view.show_busy(True)
        self._view.notice.clear()
        folder, unlock = self._folder, self._unlock
        job = self._jobs.write(lambda: open_with(folder, unlock, **secret))
        job.succeeded.connect(self._on_opened)
        job.failed.connect(self._on_failed)
        job.crashed.connect(self._on_crashed)

    @Slot(object)
    def _on_opened(self, session: Any) -> None:
        self._view.passphrase.forget()
        self._view.code.clear()
        self.opened.emit(session)

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        self._view.show_busy(False)
        self._view.show_error(error)

    @Slot(object)
    def _on_crashed(self, _defect: object) -> None:
        self._view.show_busy(False)

    @Slot()
    def _on_other(self) -> None:
        start = str(self._folder.parent)
        chosen = QFileDialog.getExistingDirectory(self._view, self.tr("Choose a vault folder"), start)
        if chosen:
            self.folder_chosen.emit(Path(chosen))


def open_with(folder: Path, unlock: Any = None, **secret: str) -> Any:
    """Open the vault. Runs on the vault writer; services load here, after the first paint."""
    if unlock is None:
        from hrd_desktop.services import unlock as opener

        unlock = opener
    return unlock.open_session(folder, **secret)
