"""The stage of the demo: the application without a screen, a way to wait, keys, and pictures.

Always offscreen, so that no window flashes up on a screen in use. Whatever goes wrong in a window or on a lane ends
the demo: a picture of a failure must not pass for a screen.
"""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hrd_desktop import i18n, settings
from hrd_desktop.app import App, quiet_dialogs
from hrd_desktop.ui.language import install
from hrd_desktop.ui.theme import application, load_rest, theme

THEMES = ("light", "dark")
_PATIENCE_MS = 60_000
_LOOK_MS = 4
_QUICK = 70
"""Qt's quality of a PNG: lossless always, this one compressed in a third of the time."""


class Stage:
    """Holds the application; *pictures* is the folder for them."""

    def __init__(self, pictures: Path) -> None:
        self.pictures = pictures
        self.taken: list[Path] = []
        self._theme = THEMES[0]
        self._saver = ThreadPoolExecutor(1, "pictures")
        self._saved: list[Future[bool]] = []
        self._numbers: dict[str, int] = {}
        self._failure: BaseException | None = None
        self._app: App | None = None
        self.qt = qt = application("hrd-desktop")
        qt.setApplicationName("HRD Desktop")
        qt.setQuitOnLastWindowClosed(False)
        quiet_dialogs()
        theme().start(qt, "light")
        load_rest()

    @contextmanager
    def window(self, home: Path, folder: Path | None, language: str) -> Iterator[App]:
        """Start the program in *home* on the vault in *folder* (None: first run); quit it as an officer would."""
        os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
        settings.save(settings.Settings(language=language, theme="light"))
        i18n.set_language(language)
        install(language)
        app = App(folder, settings.load())
        app.jobs.crashed.disconnect(app.show_defect)
        app.jobs.crashed.connect(self.fail)
        self._app = app
        app.start()
        app.window.resize(1280, 800)
        try:
            yield app
        finally:
            app.quit()
            self._app = None
            app.window.deleteLater()
            app.deleteLater()
            self.turn()

    @property
    def app(self) -> App:
        """The program now running."""
        assert self._app is not None
        return self._app

    def fail(self, why: BaseException) -> None:
        """Remember what went wrong; the next wait raises it."""
        self._failure = self._failure or why

    def hook(self, _kind: type[BaseException], why: BaseException, _trace: TracebackType | None) -> None:
        """Hear of what was raised inside Qt."""
        self.fail(why)

    def watch(self) -> None:
        """Let every failure that the window would show end the demo."""
        self.app.desk.told.connect(self.fail)
        self.app.desk.unsaved.connect(self.fail)

    # -- waiting --------------------------------------------------------------------------------------------------

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the program run until *until* holds. Raises what failed meanwhile, or TimeoutError naming *what*."""
        loop, look, end = QEventLoop(), QTimer(), QDeadlineTimer(_PATIENCE_MS)
        found = until()

        def see() -> None:
            nonlocal found
            found = found or until()
            if found or self._failure or end.hasExpired():
                loop.quit()

        look.timeout.connect(see)
        look.start(_LOOK_MS)
        if not found and self._failure is None:
            loop.exec()
        look.stop()
        if self._failure is not None:
            raise self._failure
        if not found:
            raise TimeoutError(f"the demo waited in vain for: {what}")

    def turn(self) -> None:
        """Let events that are due be handled: layout, deletion, paint."""
        for _ in range(2):
            loop = QEventLoop()
            QTimer.singleShot(0, loop.quit)
            loop.exec()

    def settle(self) -> None:
        """Wait until both lanes are idle and their news has been shown."""
        for _ in range(2):
            self.turn()
            self.wait(lambda: not self.app.jobs.busy, "the lanes to be idle")
        self.turn()

    # -- acting ---------------------------------------------------------------------------------------------------

    def press(self, button: QWidget) -> None:
        """Press *button* with the space bar, as an officer without a mouse does."""
        assert button.isVisible() and button.isEnabled(), f"{button.accessibleName()!r} cannot be pressed"
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.turn()

    def type(self, words: str) -> None:
        """Type *words* into what has the keyboard."""
        QTest.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key in what has the keyboard."""
        QTest.keyClick(self.focus(), key, modifier)
        self.turn()

    def focus(self) -> QWidget:
        """Return what has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def do(self, work: Callable[[], object]) -> object:
        """Run *work* on the vault writer, as a screen would, and return its result."""
        results: list[object] = []
        job = self.app.jobs.write(work)
        job.succeeded.connect(results.append)
        job.failed.connect(self.fail)
        self.settle()
        return results[0]

    # -- pictures -------------------------------------------------------------------------------------------------

    def picture(self, screen: str) -> None:
        """Take the window as it stands, in the theme in force and then in the other one, which stays."""
        self.take(screen)
        self.change_theme()
        self.take(screen)

    def twice(self, tour: Callable[[], object]) -> None:
        """Go on *tour* in the theme in force and then in the other one, which stays."""
        tour()
        self.change_theme()
        tour()

    def change_theme(self) -> None:
        """Go from light to dark or back; the screen that is shown takes it on at once."""
        self._theme = THEMES[1 - THEMES.index(self._theme)]
        theme().choose(self._theme)

    def take(self, screen: str) -> None:
        """Take one picture of the window as it stands."""
        number = self._numbers.setdefault(screen, len(self._numbers) + 1)
        self.settle()
        path = self.pictures / f"{number:02d}-{screen}-{self._theme}-{i18n.language()}.png"
        seen = self.app.window.grab().toImage()
        self._saved.append(self._saver.submit(lambda: _plain(seen).save(str(path), quality=_QUICK)))
        self.taken.append(path)

    def close(self) -> None:
        """Wait until every picture is on disk. Raises OSError where one could not be written."""
        self._saver.shutdown()
        if not all(saved.result() for saved in self._saved):
            raise OSError("a picture could not be written")


def _plain(seen: QImage) -> QImage:
    """Return *seen* without the transparency that a window has not: a quarter less to write."""
    return seen.convertToFormat(QImage.Format.Format_RGB888)


@contextmanager
def stage(pictures: Path, scratch: Path) -> Iterator[Stage]:
    """Set the stage: no screen, and folders of its own for settings and state below *scratch*."""
    kept = {name: os.environ.get(name) for name in ("HOME", "USERPROFILE", "QT_QPA_PLATFORM", *_FOLDERS)}
    before_hook, before_handler = sys.excepthook, qInstallMessageHandler(_say)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in _FOLDERS:
        place = scratch / name.lower()
        place.mkdir(mode=0o700)
        os.environ[name] = str(place)
    made = Stage(pictures)
    sys.excepthook = made.hook
    try:
        yield made
    finally:
        made.close()
        sys.excepthook = before_hook
        qInstallMessageHandler(before_handler)
        for name, value in kept.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)


_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "APPDATA")


def _say(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what the screenless platform says of every window with a least size."""
    if "propagateSizeHints" not in words:
        sys.stderr.write(f"{words}\n")
