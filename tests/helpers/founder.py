"""A process that makes a vault, by command or in the first run's window, until it is ended.

Its fields: PLACE and KIND: ``paper`` (``vault new --recovery-out``), ``printed`` (the code on standard output, which
is the file PLACE/out), ``window`` (the button of the first run). It says ``made`` once the program said so, or
``code`` and the exit code, or ``shown`` and the recovery code on the screen.
"""

import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from helpers import posts
from helpers.commands import be_quick
from helpers.workers import gate, say, serve
from hrd_desktop.__main__ import main


def work(fields: list[str], ready: Callable[[], None] = gate) -> None:
    """Make the vault PLACE/new.hrdvault."""
    place, kind = Path(fields[0]), fields[1]
    os.environ["XDG_STATE_HOME"] = str(place / "state")
    (place / "phrase").write_text(posts.PHRASE)
    out, err = (place / "out").open("w"), (place / "err").open("w")  # closed by nobody: that may fail too
    with redirect_stdout(out), redirect_stderr(err):
        _by_window(place, ready) if kind == "window" else _by_command(place, kind, ready)


def _by_command(place: Path, kind: str, ready: Callable[[], None]) -> None:
    words = ["vault", "new", str(place / "new.hrdvault"), "--passphrase-file", str(place / "phrase"), "--json"]
    words += ["--role", "mission", "--officer", posts.MISSION.officer, "--mission", posts.MISSION.mission]
    words += ["--country", "XL"] + (["--recovery-out", str(place / "code")] if kind == "paper" else [])
    ready()
    try:
        code = main(words)
    except OSError:  # what it prints on cannot be written either
        code = 70
    say(*(["made"] if code == 0 else ["code", str(code)]))


def _by_window(place: Path, ready: Callable[[], None]) -> None:
    from PySide6.QtWidgets import QApplication

    from hrd_desktop.services import unlock
    from hrd_desktop.ui.jobs import Jobs
    from hrd_desktop.ui.unlock.first_run import FirstRunController, FirstRunView
    from hrd_desktop.ui.unlock.first_run.view import RECOVERY

    qt = QApplication([])
    view, jobs = FirstRunView(), Jobs()
    controller = FirstRunController(view, place, jobs, unlock)
    view.welcome.folder.setText("new")
    view.next.click()
    jobs.wait()
    view.passphrase.change_way()
    view.passphrase.first.setText(posts.PHRASE)
    view.passphrase.again.setText(posts.PHRASE)
    ready()
    view.next.click()
    jobs.wait(60_000)
    qt.processEvents()
    if view.at == RECOVERY:
        say("shown", *(label.text() for label in view.recovery.groups))
        controller.session.close()
    else:
        say("refused")


def warm() -> None:
    """Make one of no use; of the window only what it is made of, since no child inherits a running Qt."""
    import hrd_desktop.ui.unlock.first_run  # noqa: F401 - loaded here, no child loads it under a tracer

    be_quick()
    with TemporaryDirectory() as place:
        work([place, "paper"], lambda: None)


if __name__ == "__main__":
    serve(work, warm)
