"""A day of the real window, filled with canaries, that ends in a crash or in a lock.

``python -m helpers.leaker VAULT END``, with the mark as the first line of its input: makes and fills the vault if it
is not there, unlocks it by keys, types, copies, previews the sheet, seals, and then dies of a signal (END ``crash``)
or locks (END ``lock``): the process is then replaced by a fresh one, which waits at the unlock window. What the test
must know goes through a pipe of its own, one JSON line each: nothing of it is where the canaries are looked for.
"""

import csv
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from helpers import posts
from helpers.questions import LISTED, Places
from hrd_desktop import app as window
from hrd_desktop import forms
from hrd_desktop.demo import tour
from hrd_desktop.demo.stage import Stage
from hrd_desktop.services import unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.system.hardening import harden

TELL = int(os.environ["HRD_LEAK_TELL"])
FOLDERS = (
    "HOME",
    "TMPDIR",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_RUNTIME_DIR",
)


def tell(**facts: object) -> None:
    """Tell the test."""
    os.write(TELL, json.dumps(facts).encode() + b"\n")


def failed(*what: Any) -> None:
    """End at once where the day itself goes wrong: the window would show a notice and wait."""
    sys.__excepthook__(*what)
    os._exit(70)


class Filled:
    """A vault whose every text holds the mark."""

    def __init__(self, vault: Path, mark: str) -> None:
        self._mark, self._number = mark, 0
        new = NewVault(
            role="mission", passphrase=f"{mark} lantern orbit puzzle amber", officer=self.bird("Officer"),
            mission=self.bird("Embassy"), country="XL", principal="amb@lidovia",
        )  # fmt: skip
        self.session, code = unlock.create(vault, new, posts.QUICK)
        keys = [self.session.identity.secret_identity(kind) for kind in ("pq", "x25519")]
        signing = self.session.identity.signing_key()
        raw = [self.session.vault._access.opened.key.hex(), signing.private_bytes().hex()]
        tell(secrets=[code, code.replace("-", ""), *keys], raw=raw)

    def bird(self, about: str) -> str:
        """Return the next canary: the mark and a number, so that a find says which it was."""
        self._number += 1
        return f"{about} {self._mark}{self._number:04d}"

    def fill(self) -> dict[str, str]:
        """Answer every question, attach files, give consent; return the ids that the window goes to."""
        session = self.session
        session.vault._access.store.pragma("synchronous = OFF")  # six hundred answers, and no crash as yet
        session.trust.add(os.environ["HRD_LEAK_CARD"], verified=True)
        places = Places(session)
        texts = 0
        for row in csv.DictReader(LISTED.read_text(encoding="utf-8").splitlines()):
            first = [pair.partition("=")[::2] for pair in row["first"].split(";") if pair]
            answers = [(path, places.value(value)) for path, value in [*first, (row["path"], row["value"])]]
            if not self._is_text(row["form"], row["path"]):
                continue  # what is chosen or counted can hold no canary
            record = places.find(row["form"], dict(answers))
            for path, value in answers:
                text = self._is_text(row["form"], path)
                texts += text
                session.answers.set(record, path, self.bird("Text") if text else value)
        started = session.cases.start_urgent()
        session.answers.set(started.checklist, "urg_name", self.bird("Name"))
        session.cases.give_consent(started.case, scopes=["share_ministry"])
        self._attach(started.checklist)
        tell(canaries=self._number, texts=texts)
        session.close()
        return {"case": started.case, "checklist": started.checklist}

    def _is_text(self, form: str, path: str) -> bool:
        question = forms.catalogue()[form].questions.get(path.rsplit("/", 1)[-1])
        return question is not None and question.type == "text" and question.constraint is None

    def _attach(self, record: str) -> None:
        outside = Path(os.environ["HRD_LEAK_OUTSIDE"])
        for _ in range(2):
            scan = outside / f"{self.bird('scan')}.txt"
            scan.write_text(self.bird("content ") * 3000, encoding="utf-8")
            self.session.files.add(record, scan)


class Day:
    """The window, driven by keys."""

    def __init__(self, vault: Path, mark: str, end: str, ids: dict[str, str]) -> None:
        self._vault, self._mark, self._end, self._ids = vault, mark, end, ids
        self._stage = Stage(Path(os.devnull))

    def run(self) -> None:
        """Open the window and let the day begin with its first turn."""
        usual, day = window.App.start, self

        def start(app: window.App) -> None:
            usual(app)
            day._stage._app = app
            QTimer.singleShot(0, day._work)

        window.App.start = start
        window.run(self._vault)

    def _work(self) -> None:
        sys.excepthook = failed
        stage = self._stage
        self._unlock()
        page = tour.page(stage, "wizard", self._ids["checklist"], "urg_perp_title")
        control = page.page.field("urg_perp_title").editor.control()
        stage.wait(lambda: control.setFocus() or control.hasFocus(), "the line to have the keyboard")
        stage.key(Qt.Key.Key_End)
        stage.type(f" typed {self._mark}9001")
        stage.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        stage.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        stage.wait(lambda: bool(page.controller.autosave.is_settled), "the answer to be durable")
        tell(clipboard=QGuiApplication.clipboard().text())
        self._titles()
        self._preview()
        self._seal()
        self._titles()
        tell(pid=os.getpid(), at=self._end)
        sys.stdin.readline()  # the test looks at this process before it ends
        if self._end == "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        stage.app.lock()

    def _unlock(self) -> None:
        stage: Any = self._stage
        stage.wait(lambda: QApplication.focusWidget() is not None, "the window to have the keyboard")
        view = stage.app.window.content
        view.passphrase.setFocus()
        stage.type(f"{self._mark} lantern orbit puzzle amber")
        stage.press(view.unlock)
        stage.wait(lambda: stage.app.desk is not None, "the vault to open")
        stage.watch()
        stage.settle()

    def _preview(self) -> None:
        stage = self._stage
        shown = tour.page(stage, "briefing", self._ids["case"])
        self._cover(shown.names)
        stage.wait(shown.preview.isVisible, "the briefing sheet")

    def _cover(self, card: Any) -> None:
        """Let the alias take the place of every name that is found."""
        if card.isVisible() and card._waiting:
            card.decide(list(card._waiting), "")
            self._stage.settle()

    def _seal(self) -> None:
        stage = self._stage
        stick = self._vault.parent / "stick"
        stick.mkdir(exist_ok=True)
        shown = tour.page(stage, "seal", self._ids["case"])
        for _ in range(3):
            self._cover(shown.view.check.names)
            stage.press(shown.view.next)
            stage.settle()
        shown.use_folder(stick)
        stage.press(shown.view.next)
        stage.wait(lambda: any(stick.glob("*.hrdbundle")), "the bundle to be written")

    def _titles(self) -> None:
        titles = [each.windowTitle() for each in QApplication.topLevelWidgets()]
        tell(titles=[*titles, QApplication.applicationName()])


def main() -> None:
    """Fill the vault if it is not there; then the day."""
    harden()
    for name in FOLDERS:
        Path(os.environ[name]).mkdir(mode=0o700, parents=True, exist_ok=True)
    vault, mark, end = Path(sys.argv[1]), sys.stdin.readline().strip(), sys.argv[2]
    ids = vault.parent / "ids.json"
    if not vault.exists():
        ids.write_text(json.dumps(Filled(vault, mark).fill()), encoding="ascii")
    original = unlock.open_session
    unlock.open_session = lambda at, **said: original(at, **(said | {"policy": posts.QUICK}))
    Day(vault, mark, end, json.loads(ids.read_text(encoding="ascii"))).run()


if __name__ == "__main__":
    main()
