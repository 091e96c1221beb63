"""Brings answers to the vault while the officer types, and knows which are not there yet.

Nothing here ever waits on the UI thread. An answer is *pending* until it is handed to the vault's lane, *under way*
until the vault has it; only then does anyone say "saved". What could not be written stays pending and is tried again:
the text on screen is the officer's and is never taken back (fault 28).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.jobs import Jobs, while_it_lives
from hrd_desktop.ui.wizard.editors import Entry

PAUSE_MS = 400
"""Pause after the last keystroke before an answer is written."""
RETRY_MS = 4000
"""Pause before what could not be written is tried again."""
REFUSED = ("ANSWER_", "QUESTION_")
"""Errors that speak of the answer and not of the disk: trying again would not help."""


@dataclass(frozen=True)
class Draft:
    """An answer on its way: what, and on whose word."""

    entry: Entry
    source: str | None = None
    reliability: str | None = None


@dataclass
class Outcome:
    """What became of one batch: when the last answer was durable, what was refused, what stopped the rest.

    *again* is off where trying again by itself would only fail again: the program has a defect there.
    """

    at: datetime | None = None
    written: list[str] = field(default_factory=list)
    refused: dict[str, HrdError] = field(default_factory=dict)
    stopped: HrdError | None = None
    again: bool = True


Check = Callable[[str, Draft], HrdError | None]
"""Tells, on the UI thread and before anything is written, why an answer cannot be kept as it is."""

Write = Callable[[str, Draft], datetime]
"""Writes one answer at a path; returns when it was durable. Runs on the vault's lane."""


class Lane(Protocol):
    """The vault-writer lane, as far as saving needs it."""

    def __call__(self, work: Callable[[], Outcome], done: Callable[[Outcome], object]) -> object:
        """Run *work* on the lane, then hand its result to *done* on the UI thread."""


class VaultLane:
    """The lane of an open vault. Drafts that met a defect there are unsaved, and that is told."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs

    def __call__(self, work: Callable[[], Outcome], done: Callable[[Outcome], object]) -> object:
        """Run *work* behind what was handed in before."""

        def crashed(_defect: object) -> None:
            done(Outcome(stopped=HrdError(), again=False))

        job = self._jobs.write(work).then(self._jobs, done)
        job.crashed.connect(while_it_lives(self._jobs, crashed))
        return job


def write_all(batch: Mapping[str, Draft], write: Write) -> Outcome:
    """Write *batch* in order. A refused answer does not hold up the others; a full disk does."""
    outcome = Outcome()
    for path, draft in batch.items():
        try:
            outcome.at = write(path, draft)
            outcome.written.append(path)
        except HrdError as error:
            if not error.error.startswith(REFUSED):
                outcome.stopped = error
                return outcome
            outcome.refused[path] = error
    return outcome


class Autosave(QObject):
    """The drafts of one record. ``saved`` comes only once everything noted so far is durable."""

    changed = Signal()
    handed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    refused = Signal(str, object)
    accepted = Signal(str)

    def __init__(self, write: Write, check: Check, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write, self._check, self._lane = write, check, lane
        self._pending: dict[str, Draft] = {}
        self._under_way: dict[str, Draft] = {}
        self._behind: dict[str, Draft] = {}
        self._after: list[Callable[[], object]] = []
        self._alone = False
        self._pause = self._timer(PAUSE_MS)
        self._retry = self._timer(RETRY_MS)

    def _timer(self, pause: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(self.flush)
        return timer

    @property
    def is_settled(self) -> bool:
        """Whether everything noted is durable or refused."""
        return not (self._pending or self._under_way or self._behind)

    def unsaved(self) -> list[str]:
        """Return the paths whose newest answer is not durable yet."""
        return list(self.drafts())

    def drafts(self) -> dict[str, Draft]:
        """Return what is not durable yet, by path."""
        return {**self._under_way, **self._behind, **self._pending}

    def go_on_alone(self) -> None:
        """The page shows another record now: go on trying to write what is left of this one, then end.

        From now on only ``saved`` and ``failed`` are told, which are true whatever is shown.
        """
        self._alone = True
        self.hand_over()
        self._end_when_done()

    def _end_when_done(self) -> None:
        if self._alone and self.is_settled:
            self.deleteLater()

    def note(self, path: str, draft: Draft, *, at_once: bool) -> None:
        """Take the newest answer at *path*; write it *at_once* or after a pause in typing."""
        self._pending.pop(path, None)
        self._pending[path] = draft
        self.changed.emit()
        if at_once:
            self.flush()
        else:
            self._pause.start()

    @Slot()
    def flush(self) -> None:
        """Hand everything pending to the lane, unless a batch is under way: it goes right after."""
        self._pause.stop()
        self._retry.stop()
        if self._under_way or not self._pending:
            self._run_after()
            return
        self._under_way, self._pending = self._checked(), {}
        if not self._alone:
            self.handed.emit()
        if not self._under_way:
            self._run_after()
            return
        self._hand(dict(self._under_way), self._on_outcome)

    def hand_over(self) -> None:
        """Hand everything pending to the lane now, behind a batch still under way: a lock waits for no news."""
        if not self._under_way:
            self.flush()
            return
        self._pause.stop()
        batch, self._pending = self._checked(), {}
        if batch:
            self._behind.update(batch)
            self._hand(batch, lambda outcome: self._on_behind(batch, outcome))

    def _hand(self, batch: Mapping[str, Draft], done: Callable[[Outcome], object]) -> None:
        write = self._write
        self._lane(lambda: write_all(batch, write), while_it_lives(self, done))

    def _on_behind(self, batch: Mapping[str, Draft], outcome: Outcome) -> None:
        self._behind = {path: draft for path, draft in self._behind.items() if batch.get(path) is not draft}
        self._take_back(batch, outcome)
        self._tell(outcome)

    def _checked(self) -> dict[str, Draft]:
        fit: dict[str, Draft] = {}
        for path, draft in self._pending.items():
            error = None if self._alone else self._check(path, draft)
            if error is None:
                fit[path] = draft
            else:
                self.refused.emit(path, error)
        return fit

    def then(self, act: Callable[[], object]) -> None:
        """Write everything now and call *act* once it is durable, or at once told that it could not be."""
        self._after.append(act)
        self.flush()

    def _on_outcome(self, outcome: Outcome) -> None:
        batch, self._under_way = self._under_way, {}
        for path in () if self._alone else outcome.written:
            self.accepted.emit(path)
        for path, error in () if self._alone else outcome.refused.items():
            self.refused.emit(path, error)
        self._take_back(batch, outcome)
        if self._pending and outcome.stopped is None:
            self.flush()
            return
        self._tell(outcome)
        self._run_after()

    def _take_back(self, batch: Mapping[str, Draft], outcome: Outcome) -> None:
        if outcome.stopped is not None:
            done = {*outcome.written, *outcome.refused}
            self._pending = {**{p: d for p, d in batch.items() if p not in done}, **self._pending}
            if outcome.again:
                self._retry.start()
            self.failed.emit(outcome.stopped)

    def _tell(self, outcome: Outcome) -> None:
        if outcome.stopped is not None:
            return
        if self.is_settled and outcome.at is not None and not outcome.refused:
            self.saved.emit(outcome.at)
        if not self._alone:
            self.changed.emit()
        self._end_when_done()

    def _run_after(self) -> None:
        if self._under_way:
            return
        acts, self._after = self._after, []
        for act in acts:
            act()
