"""The two lanes off the UI thread (DESIGN D11).

*writer*: one owned thread for short jobs in order, so that an answer is durable at once and a vault connection is
used by one thread only. Short reads go the same way. *long*: sealing, opening, printing, with a connection of their
own. This is the one place besides ``__main__`` that catches everything: a job's defect becomes a signal.

Why two: resources/docs/adr/0006-lanes-and-lock.md. Why their news has an owner: 0017-news-has-an-owner.md there.
"""

import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QObject,
    QRunnable,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
    Signal,
    Slot,
)
from shiboken6 import isValid

from hrd_desktop.errors import HrdError
from hrd_desktop.system.progress import Cancelled, Progress

Work = Callable[[Progress], object]


def while_it_lives(owner: QObject, act: Callable[..., object]) -> Callable[..., None]:
    """Return what calls *act* as long as *owner* has not been taken down, and does nothing from then on."""

    def hear(*news: object) -> None:
        if isValid(owner):
            act(*news)

    return hear


class Job(QObject):
    """One piece of work, owned by the UI thread; *finished* always comes last, whatever happened.

    Qt forgets a slot with its receiver. It knows no receiver of a lambda or a function inside another, so these never
    hang on a signal of a job: they are told by ``then``, ``otherwise`` and ``at_last``, which ask for the owner.
    """

    progressed = Signal(int, str)
    succeeded = Signal(object)
    failed = Signal(object)  # HrdError: expected, ready to be shown
    crashed = Signal(object)  # Exception: a defect
    cancelled = Signal()
    finished = Signal()
    _outcome = Signal(object, object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = work
        self._progress = Progress(self.progressed.emit)
        self._outcome.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Do the work. Called on the lane's thread; touches no widget."""
        result: object = None
        error: Exception | None = None
        try:
            if self._work is not None:
                result = self._work(self._progress)
        except Exception as exc:  # noqa: BLE001 - the worker boundary: a defect becomes a signal
            error = exc
        self._work = None
        self._outcome.emit(result, error)

    def then(self, owner: QObject, act: Callable[[Any], object]) -> "Job":
        """Hand the result to *act*, if *owner* is still there by then."""
        self.succeeded.connect(while_it_lives(owner, act))
        return self

    def otherwise(self, owner: QObject, act: Callable[[HrdError], object]) -> "Job":
        """Hand an expected failure to *act*, if *owner* is still there by then."""
        self.failed.connect(while_it_lives(owner, act))
        return self

    def at_last(self, owner: QObject, act: Callable[[], object]) -> "Job":
        """Call *act* when everything is over, whatever came of it, if *owner* is still there by then."""
        self.finished.connect(while_it_lives(owner, act))
        return self

    def stop(self) -> None:
        """Ask the work to stop at its next report; *cancelled* follows when it did."""
        self._progress.stop()

    @Slot(object, object)
    def _deliver(self, result: object, error: Exception | None) -> None:
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, HrdError):
            self.failed.emit(error)
        else:
            self.crashed.emit(error)
        self.finished.emit()


class _WriterThread(QThread):
    """Runs jobs one after another, in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()

    def run(self) -> None:
        while (job := self.jobs.get()) is not None:
            job.run()


class _LongRun(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """Starts jobs on the two lanes and knows which are under way.

    ``crashed`` tells of every defect, once, for the one dialog that shows it.
    """

    crashed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()
        self._writer = _WriterThread()
        self._writer.setObjectName("vault-writer")
        self._writer.start()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether a job is waiting or running on either lane."""
        return bool(self._running)

    def write(self, work: Callable[[], object]) -> Job:
        """Run short *work* on the vault writer. Connect to the job before returning to the event loop."""
        job = self._prepare(lambda _progress: work())
        self._writer.jobs.put(job)
        return job

    def long(self, work: Work) -> Job:
        """Run *work* on the long lane; it is handed a Progress."""
        job = self._prepare(work)
        self._pool.start(_LongRun(job))
        return job

    def drain(self, timeout_ms: int = 30_000) -> bool:
        """Wait for all jobs, then end the lanes. Returns False if a job did not end in time. Quitting calls this."""
        for job in list(self._running):
            job.stop()
        return self.wait(timeout_ms) and self._close(timeout_ms)

    def wait(self, timeout_ms: int = 30_000) -> bool:
        """Wait until no job is left and their news has been delivered, keeping the lanes open.

        News may begin further jobs; they are waited for too.
        """
        end = QDeadlineTimer(timeout_ms)
        while self._running and not end.hasExpired():
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            late = QTimer()
            late.setSingleShot(True)
            late.timeout.connect(loop.quit)
            late.start(end.remainingTime())
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return not self._running

    def flush_writes(self, timeout_ms: int) -> bool:
        """Give writes already handed in *timeout_ms* to become durable. Delivers no news; locking calls this."""
        return self.write_last(lambda: None, timeout_ms)

    def write_last(self, work: Callable[[], object], timeout_ms: int) -> bool:
        """Give *work*, behind the writes already handed in, *timeout_ms*. Delivers no news.

        Returns whether it was done in time; if not, it is still under way on the vault writer.
        """
        reached = threading.Event()

        def run() -> None:
            work()
            reached.set()

        self.write(run)
        return reached.wait(timeout_ms / 1000)

    def _close(self, timeout_ms: int) -> bool:
        if not self._closed:
            self._closed = True
            self._writer.jobs.put(None)
        return self._writer.wait(timeout_ms) and self._pool.waitForDone(timeout_ms)

    def _prepare(self, work: Work) -> Job:
        job = Job(work, self)
        self._running.add(job)
        job.crashed.connect(self.crashed)
        job.finished.connect(self._on_finished)
        return job

    @Slot()
    def _on_finished(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            job.deleteLater()
        if not self._running:
            self.idle.emit()
