"""The two lanes (DESIGN D11), and whom their news reaches (ADR 0017)."""

import re
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

import hrd_desktop
from hrd_desktop.errors import HrdError
from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk

WINDOW = Path(hrd_desktop.__file__).parent
UNOWNED = re.compile(
    r"\.(?:succeeded|failed|crashed|cancelled|progressed|finished)\.connect\(\s*(?:lambda\b|\w+\s*\))"
)


def test_writes_run_in_order_on_one_thread(qtbot, jobs):
    seen: list[tuple[int, str]] = []
    for number in range(20):
        job = jobs.write(lambda at=number: seen.append((at, threading.current_thread().name)))
    with qtbot.waitSignal(job.finished):
        pass
    assert [at for at, _ in seen] == list(range(20))
    assert len({name for _, name in seen}) == 1


def test_a_long_job_never_holds_up_a_write(qtbot, jobs):
    gate = threading.Event()
    long = jobs.long(lambda _progress: gate.wait(10))
    with qtbot.waitSignal(jobs.write(lambda: "saved").succeeded) as told:
        pass
    assert told.args == ["saved"]
    with qtbot.waitSignal(long.finished):
        gate.set()


def test_an_expected_failure_is_ready_to_be_shown(qtbot, jobs):
    def fail() -> None:
        raise HrdError("USAGE", why="it is a test")

    with qtbot.waitSignal(jobs.write(fail).failed) as told:
        pass
    assert told.args[0].code == "HRD-D02"


def test_a_defect_is_told_once_and_the_lane_goes_on(qtbot, jobs):
    with qtbot.waitSignal(jobs.crashed) as told:
        jobs.write(lambda: 1 / 0)
    assert isinstance(told.args[0], ZeroDivisionError)
    with qtbot.waitSignal(jobs.write(lambda: "still here").succeeded):
        pass


def test_a_stopped_job_says_that_it_was_cancelled(qtbot, jobs):
    begun = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress.at(1, "sealing")

    job = jobs.long(work)
    with qtbot.waitSignal(job.cancelled):
        assert begun.wait(5)
        job.stop()


def test_writes_handed_in_before_a_lock_become_durable(jobs):
    written: list[int] = []
    for number in range(50):
        jobs.write(lambda at=number: written.append(at))
    assert jobs.flush_writes(5_000)
    assert len(written) == 50


def fail():
    raise HrdError("USAGE", why="it is a test")


def test_news_for_what_has_been_taken_down_reaches_nobody_and_is_no_defect(qtbot, themed, jobs):
    """An exception in a slot would fail the test, as it would show the officer a defect."""
    gone, here, heard = QLabel(), QLabel(), []
    gate = threading.Event()
    desk = Desk(None, jobs)
    jobs.write(lambda: gate.wait(30))
    for owner in (gone, here):
        desk.ask(owner, lambda: "words", lambda words, owner=owner: heard.append(owner.setText(words)))
        jobs.write(fail).otherwise(owner, lambda error, owner=owner: heard.append(owner.setText(error.code)))
        jobs.write(int).at_last(owner, lambda owner=owner: heard.append(owner.clear()))
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gate.set()
    assert jobs.wait(30_000)
    assert len(heard) == 3
    here.deleteLater()
    desk.deleteLater()


def test_no_lambda_and_no_inner_function_hangs_on_a_job():
    """Qt knows no receiver of these and would call them after their widget: they go by way of then and otherwise."""
    told = "job.succeeded.connect(lambda _x: 1) job.failed.connect(\n  late) job.failed.connect(self._on_failed)"
    assert len(UNOWNED.findall(told)) == 2
    files = [WINDOW / "app.py", *(WINDOW / "ui").rglob("*.py")]
    found = [path.name for path in files if UNOWNED.search(path.read_text(encoding="utf-8"))]
    assert found == []
