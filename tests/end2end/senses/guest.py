"""The real program in a window of its own, told from outside where to stand: one JSON line in, ``shown`` out.

A line holds ``place`` [screen, record, path]; with ``tab`` or ``step`` what to turn to there, with ``topic`` which
topic of a form, with ``seek`` words typed into the search line, with ``walk`` how many hits down from there, with
``fail`` the name of an error to be told; and with ``plant`` a field that nobody has named is put on the screen: the
ear must hear of it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hrd_desktop import app as program
from hrd_desktop.errors import HrdError
from hrd_desktop.services import unlock
from hrd_desktop.ui.place import Place


class Guest:
    """Carries out what comes in, one line after the other."""

    def __init__(self, app):
        self.app, self.frame, self.there = app, app.window.content, None
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.notifier.activated.connect(self.on_line)

    def on_line(self):
        """Read one line and go there."""
        line = sys.stdin.readline()
        if not line:
            self.notifier.setEnabled(False)  # an input that has ended can be read for ever
            self.app.quit()
            return
        told = json.loads(line)
        if told["place"] != self.there:
            self.frame.show_place(Place(*told["place"]))
        self.there = told["place"]
        QTimer.singleShot(0, lambda: self.when_still(lambda: self.press(told)))

    def when_still(self, then, rounds=3):
        """Go on with *then* once nothing is asked of the vault any more."""
        left = rounds if self.app.jobs.busy else rounds - 1
        QTimer.singleShot(10, then if left == 0 else lambda: self.when_still(then, left))

    def press(self, told):
        """Turn to the tab, step or topic asked for."""
        page = self.frame.page
        if "tab" in told:
            page.tabs.setCurrentIndex(told["tab"])
        if "step" in told:
            page._go(told["step"])
        if "topic" in told:
            page.controller.show_section(page.controller.sections[told["topic"]])
        if "seek" in told:
            self.frame.top.search.setFocus()
            self.frame.top.search.clear()
            QTest.keyClicks(self.frame.top.search, told["seek"])
        for _ in range(told.get("walk", 0)):
            QTest.keyClick(self.frame.top.search, Qt.Key.Key_Down)
        if "fail" in told:
            self.app.desk.told.emit(HrdError(told["fail"]))
        if "plant" in told:
            planted = QLineEdit()
            planted.setPlaceholderText("words that are only grey")
            page.body.insertWidget(0, planted)
        self.when_still(lambda: print("shown", flush=True))


def main():
    """Open the vault named first with the passphrase named second, and wait to be told."""
    folder, passphrase = Path(sys.argv[1]), sys.argv[2]

    def start(app):
        app.window.show()
        app.folder = folder
        app.show_unlock(folder)
        session = unlock.open_session(folder, passphrase=passphrase)
        session.accept_standing()
        app._on_unlocked(session)
        app.window.resize(1280, 800)
        app.guest = Guest(app)
        print("ready", flush=True)

    program.App.start = start
    QApplication.setQuitOnLastWindowClosed(False)
    return program.run(folder)


if __name__ == "__main__":
    sys.exit(main())
