"""What is seen before a vault is open, and around it: the first run step by step, unlocking, two dialogs.

The same judges as over every screen (``test_every_screen.py``), at 1024 x 700 and with texts of 200 %.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from helpers import seeing
from helpers.looks import SMALL, USUAL, put_on
from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.shell.defect import DefectDialog
from hrd_desktop.ui.shell.standing import StandingDialog
from hrd_desktop.ui.theme import load_rest, theme
from hrd_desktop.ui.unlock import UnlockView
from hrd_desktop.ui.unlock.first_run import FirstRunView
from hrd_desktop.ui.unlock.first_run.view import KEY, PASSPHRASE, RECOVERY

GROUPS = ["K7QF", "2M9X", "PTRA", "8HWC", "VN4E", "QD3J", "6YKS", "BZ5G", "AV2E", "D371", "1VNK"]
_LOOKS = 20
WORDS = ("tomato", "horror", "tube", "base", "carry", "blade", "round", "voyage")


@pytest.fixture
def seen_as(qapp, qtbot):
    """Return what shows a window in a language, in colours and at a size of text."""
    theme().start(qapp, "light")
    load_rest()
    window = MainWindow()

    def begin(language, look, scale):
        put_on(language, look, scale)
        window.dress()
        window.resize(*(SMALL if scale == 1.0 else USUAL))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield begin
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    put_on()


def at_rest(window, judge):
    """Return what *judge* finds once the window stands still: layouts inside each other follow one by one."""
    found = judge(window)
    for _look in range(_LOOKS if found and judge is not seeing.trapped else 0):
        QCoreApplication.processEvents()
        found = judge(window)
        if not found:
            break
    return found


def first_run(window, role):
    """Yield the name of each step of a first run in *role*, and of each that something may fail at."""
    view = FirstRunView(i18n.language())
    window.put(view)
    view.welcome.roles[role].setChecked(True)
    view.passphrase.words.setText("amber lantern orbit fjord maple crane")
    view.recovery.show_code(GROUPS)
    view.recovery.ask_for(7, 10)
    view.key.show_holder("Section for Human Rights", WORDS)
    for step in range(len(view.names())):
        view.go(step)
        yield f"first run, {role}, step {step}"
    view.passphrase.change_way()
    for step, part in ((PASSPHRASE, view.passphrase), (RECOVERY, view.recovery), (KEY, view.key)):
        part.notice.show_error(HrdError("TARGET_UNWRITABLE"))
        view.go(step)
        yield f"first run, {role}, failed at step {step}"


def unlocking(window):
    """Yield the name of each way to unlock."""
    view = UnlockView("office-of-the-made-up-mission.hrdvault")
    window.put(view)
    view.focus_first()
    yield "unlock"
    view.show_error(HrdError("VAULT_WRONG_PASSPHRASE"))
    yield "a wrong passphrase"
    view.recovery.click()
    yield "unlock with the recovery sheet"


@pytest.mark.parametrize(
    ("language", "look", "scale"), [("en", "light", 2.0), ("nb", "dark", 2.0), ("nb", "light", 1.0)]
)
def test_no_way_in_cuts_covers_hides_leaves_unnamed_or_keeps_tab(seen_as, qtbot, language, look, scale):
    window, found = seen_as(language, look, scale), {}
    for steps in (first_run(window, "mission"), first_run(window, "ministry"), unlocking(window)):
        for name in steps:
            for judge in (seeing.laid_out, seeing.pale, seeing.trapped):
                found.update({one: name for one in at_rest(window, judge) if one not in found})
    assert not found, "\n".join(f"{where}: {one}" for one, where in found.items())


@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_dialog_around_a_vault_cuts_or_covers_at_200_percent(seen_as, qtbot, language):
    window = seen_as(language, "dark", 2.0)
    for dialog in (StandingDialog(HrdError("VAULT_STALE"), window), DefectDialog(ValueError("made up"), window)):
        with qtbot.waitExposed(dialog):
            dialog.show()
        assert [*seeing.laid_out(dialog), *seeing.pale(dialog)] == []
        assert dialog.width() <= USUAL[0] and dialog.height() <= USUAL[1]
        dialog.close()
