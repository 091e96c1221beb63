"""The unlock window."""

import subprocess
import sys

import pytest

from hrd_desktop import __version__
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.unlock import UnlockController, UnlockView

HEAVY = ("sqlalchemy", "reportlab", "typst", "elementpath", "pydantic", "sqlcipher3", "cryptography", "openpyxl")


class FakeUnlock:
    """Opens for one passphrase and one code."""

    def open_session(self, _folder, *, passphrase=None, recovery=None, recovered_by=""):
        if passphrase == "heron plover" or (recovery, recovered_by) == ("K7QF 2M9X", "Deputy"):
            return "a session"
        raise HrdError("USAGE", why="a wrong passphrase")


@pytest.fixture
def view(qtbot, jobs, tmp_path):
    made = UnlockView("desk-1.hrdvault")
    made.controller = UnlockController(made, tmp_path, jobs, FakeUnlock())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_first()
    yield made
    made.hide()


def test_before_unlock_only_folder_version_and_no_network_are_shown(view):
    assert view.folder.text() == "Vault folder: desk-1.hrdvault"
    assert view.status.saved.text() == f"Version {__version__}"
    assert view.status.network.text() == "No network use"
    assert view.status.stamp.isHidden() and view.status.backup.isHidden() and view.status.locks.isHidden()


def test_typing_and_return_unlock_by_keyboard_alone(qtbot, view):
    from PySide6.QtCore import Qt

    qtbot.keyClicks(view.passphrase, "heron plover")
    with qtbot.waitSignal(view.controller.opened) as told:
        qtbot.keyClick(view.passphrase, Qt.Key.Key_Return)
    assert told.args == ["a session"]
    assert view.passphrase.text() == ""


def test_a_wrong_passphrase_says_what_to_do_and_keeps_what_was_typed(qtbot, view):
    view.passphrase.setText("heron")
    view.unlock.click()
    qtbot.waitUntil(lambda: view.notice.isVisible() and view.unlock.isEnabled())
    assert view.passphrase.text() == "heron"
    assert "HRD-D02" in view.notice.text.text()


def test_the_recovery_sheet_opens_what_a_forgotten_passphrase_cannot_fault_67(qtbot, view):
    view.recovery.click()
    view.code.setText("K7QF 2M9X")
    view.unlock.click()
    assert view.name.hasFocus() and view.unlock.isEnabled()  # who it is, is asked first (DESIGN D24)
    view.name.setText("Deputy")
    with qtbot.waitSignal(view.controller.opened):
        view.unlock.click()


def test_the_unlock_window_stands_before_anything_heavy_is_loaded():
    code = (
        "import sys\nfrom hrd_desktop import app, settings\nfrom pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\nfrom hrd_desktop.ui.theme import theme\n"
        "q = QApplication([]); theme().start(q, 'light')\na = app.App(Path('desk-1.hrdvault'), settings.load())\n"
        "a.start(); q.processEvents()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\na.jobs.drain()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "[]"


def test_a_refusal_is_read_whole_fault_8(qtbot, themed):
    view = UnlockView("desk-1.hrdvault")
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    view.show_error(HrdError("VAULT_WRONG_PASSPHRASE"))
    text = view.notice.text
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    view.hide()
