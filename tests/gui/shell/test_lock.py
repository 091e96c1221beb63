"""Locking, quitting, and the clock that locks (DESIGN D9, faults 38 and 70)."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.desks import FakeSession
from helpers.reading import said
from hrd_desktop import app as application
from hrd_desktop import settings
from hrd_desktop.errors import HrdError
from hrd_desktop.system.idle import IdleClock
from hrd_desktop.ui.desk import PLACE
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell.autolock import AutoLock
from hrd_desktop.ui.shell.defect import DefectDialog


class Clocks:
    """Two clocks that a test moves by hand."""

    def __init__(self) -> None:
        self.all = self.awake = 1_000.0

    def made(self) -> IdleClock:
        return IdleClock(lambda: self.all, lambda: self.awake)

    def go(self, seconds: float, asleep: bool = False) -> None:
        self.all += seconds
        self.awake += 0 if asleep else seconds


@pytest.fixture
def app(qtbot, themed, tmp_path):
    made = application.App(tmp_path / "desk-1.hrdvault", settings.load())
    qtbot.addWidget(made.window)
    made.crashed = crashed = []
    made.jobs.crashed.disconnect(made.show_defect)
    made.jobs.crashed.connect(crashed.append)
    made.start()
    yield made
    if made.autolock is not None:
        made.autolock.stop()
    made.window.hide()
    if made.desk is not None:
        made.desk.keep_place()
    made.jobs.drain(5_000)
    assert not crashed, f"a job failed behind the test: {crashed}"


def test_nobody_at_the_desk_locks_the_vault(qtbot, themed):
    clocks = Clocks()
    lock = AutoLock(10, clocks.made())
    lock.start()
    clocks.go(599)
    with qtbot.assertNotEmitted(lock.due):
        lock.look()
    clocks.go(2)
    with qtbot.waitSignal(lock.due):
        lock.look()


def test_a_minute_ahead_the_lock_is_announced_and_taken_back_when_somebody_is_there(qtbot, themed):
    clocks, said = Clocks(), []
    lock = AutoLock(10, clocks.made())
    lock.soon.connect(said.append)
    lock.start()
    clocks.go(539)
    lock.look()
    assert said == []
    clocks.go(2)
    lock.look()
    lock.look()
    assert said == [True]
    lock.touch()
    assert said == [True, False]
    assert lock.clock.seconds() == 0
    lock.stop()


def test_a_laptop_that_slept_is_locked_when_it_wakes_fault_38(qtbot, themed):
    clocks = Clocks()
    lock = AutoLock(120, clocks.made())
    lock.start()
    clocks.go(60, asleep=True)
    with qtbot.waitSignal(lock.due):
        lock.look()


def test_locking_hides_at_once_saves_what_was_typed_and_starts_afresh(qtbot, app, monkeypatch):
    seen: list[object] = []
    session = FakeSession()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place is not None)
    app.desk.arrived(Place("wizard", "u1", "urg_what"))
    app.desk.write(lambda: seen.append("typed"))
    monkeypatch.setattr(application, "relaunch", lambda words: seen.extend((app.window.isVisible(), words)))

    app.lock()

    assert seen == ["typed", False, ["--vault", str(app.folder)]]
    assert Place.from_text(session.vault.kept[PLACE]) == Place("wizard", "u1", "urg_what")
    app.jobs.wait(5_000)


def test_unlocking_returns_to_the_same_question(qtbot, app):
    session = FakeSession()
    session.vault.kept[PLACE] = Place("settings", "", "").to_text()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place == Place("settings"))
    app.jobs.wait(5_000)


def test_quitting_waits_for_writes_and_closes_the_vault_fault_70(qtbot, app):
    session = FakeSession()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place is not None)
    written: list[int] = []
    for number in range(20):
        app.desk.write(lambda at=number: written.append(at))
    app.quit()
    assert len(written) == 20
    assert session.closed


def test_a_defect_is_shown_without_its_text_which_may_quote_an_answer(qtbot, app):
    def read():
        raise ValueError("Heron's real name")

    app.jobs.crashed.connect(app.show_defect)  # as it is but for the fixture, which takes note instead
    app.jobs.write(read)
    qtbot.waitUntil(lambda: app.window.findChild(DefectDialog) is not None, timeout=30_000)
    dialog, calm = app.window.findChild(DefectDialog), HrdError().words("en")
    told = "\n".join(said(dialog))
    for words in (calm.what, calm.data, calm.do, f"{HrdError().code} · ValueError, read "):
        assert words in told
    assert "Heron" not in told and "real name" not in told
    assert dialog.isVisible() and dialog.close_button.isVisible()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.window.findChild(DefectDialog) is None, timeout=30_000)
    assert app.window.isVisible()
    assert [type(app.crashed.pop())] == [ValueError]


def test_the_file_dialog_leaves_no_list_of_folders(app, fresh_home: Path):
    from PySide6.QtCore import QCoreApplication, QSettings

    application.quiet_dialogs()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", "file:///somewhere")
    kept.sync()
    assert not list(fresh_home.parent.rglob("QtProject*"))
    dialogs = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    assert QCoreApplication.testAttribute(dialogs), "a desktop's own dialog lists by name what was chosen"


def test_locking_closes_the_vault_behind_the_last_write_so_that_it_opens_without_a_check(qtbot, app, monkeypatch):
    seen: list[object] = []
    session = FakeSession()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place is not None)
    monkeypatch.setattr(session, "close", lambda: seen.append(("closed", app.window.isVisible())))
    monkeypatch.setattr(application, "relaunch", lambda _words: seen.append("relaunch"))
    app.desk.write(lambda: seen.append("typed"))

    app.lock()

    assert seen == ["typed", ("closed", False), "relaunch"], "hidden first, then durable, then closed"
    app.jobs.wait(5_000)


def test_a_vault_that_does_not_close_in_time_never_holds_up_the_lock(qtbot, app, monkeypatch):
    go = threading.Event()
    session = FakeSession()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place is not None)
    monkeypatch.setattr(session, "close", lambda: go.wait(30))
    monkeypatch.setattr(application, "relaunch", lambda _words: go.set())
    app.lock()
    assert go.is_set()
    app.jobs.wait(5_000)


def test_a_locked_vault_opens_clean_again(tmp_path):
    from helpers import posts
    from hrd_desktop.vault import Standing

    session = posts.mission(tmp_path)
    folder = session.vault.folder
    session.records.new("hrd")
    session.close()
    again = posts.opened(folder)
    assert again.vault.standing is Standing.CLEAN
    again.close()


@pytest.fixture
def calling(qtbot, app, tmp_path):
    """A call in progress in the whole window, over a real vault."""
    from helpers import posts
    from hrd_desktop.domain.ids import new_id

    session = _on_the_lane(app, lambda: posts.mission(tmp_path))
    app.folder = session.vault.folder
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place is not None, timeout=30_000)
    record = new_id()
    app.desk.go("call", record)
    qtbot.waitUntil(lambda: app.desk.place == Place("call", record), timeout=30_000)
    page = app.window.content.page
    app.jobs.wait(30_000)
    return page


def _on_the_lane(app, work):
    got: list[object] = []
    app.jobs.write(work).succeeded.connect(got.append)
    assert app.jobs.wait(30_000)
    return got[0]


def kept_of(folder, record):
    from helpers import posts

    again = posts.opened(folder)
    texts = [note.text for note in again.contacts.call(record).notes if note.text]
    again.close()
    return texts


def test_words_that_come_by_an_input_method_count_as_somebody_there_during_a_call(qtbot, app, calling):
    clocks = Clocks()
    app.autolock.clock = clocks.made()
    clocks.go(545)
    app.autolock.look()
    assert "locks in less than a minute" in calling.locking.text.text()
    assert calling.locking.isVisible()

    typed = QInputMethodEvent()
    typed.setCommitString("جاءوا")
    QApplication.sendEvent(calling.notes, typed)

    assert app.autolock.clock.seconds() == 0
    assert not calling.locking.isVisible()
    clocks.go(599)
    with qtbot.assertNotEmitted(app.autolock.due):
        app.autolock.look()


def test_a_lock_in_the_middle_of_a_call_loses_not_one_letter(qtbot, app, calling, monkeypatch):
    clocks, relaunched = Clocks(), []
    app.autolock.clock = clocks.made()
    record = app.desk.place.record
    monkeypatch.setattr(application, "relaunch", relaunched.append)
    monkeypatch.setattr(application, "_FLUSH_MS", 30_000)  # what is proved is the order, not this machine's speed
    monkeypatch.setattr(application, "_CLOSE_MS", 30_000)
    QTest.keyClicks(calling.notes, "They came at two")
    QTest.keyClick(calling.notes, Qt.Key.Key_Return)
    QTest.keyClicks(calling.notes, "four men, no plat")

    clocks.go(601)
    app.autolock.look()

    assert relaunched == [["--vault", str(app.folder)]]
    assert kept_of(app.folder, record) == ["They came at two", "four men, no plat"]
    app.desk = None  # the vault is closed, as it is when the process has been replaced
