"""Puts the window together: which vault, unlock or first run, then the frame; lock, quit, signals.

Everything before the first paint is in this file and what it imports at its top: no services, no database library.
"""

import os
import signal
import socket
import sys
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QSocketNotifier, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hrd_desktop import i18n, settings
from hrd_desktop.errors import HrdError
from hrd_desktop.system import paths, scratch
from hrd_desktop.system.relaunch import relaunch
from hrd_desktop.system.single import SingleInstance
from hrd_desktop.ui.jobs import Jobs
from hrd_desktop.ui.language import install
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.theme import application, load_rest, theme
from hrd_desktop.ui.unlock import UnlockController, UnlockView
from hrd_desktop.ui.widgets import clear_clipboard_if_ours

if TYPE_CHECKING:
    from hrd_desktop.ui.shell.autolock import AutoLock

_FLUSH_MS = 250
_CLOSE_MS = 150


class App(QObject):
    """The running window. *folder* is the vault to open, None for the one opened last."""

    def __init__(self, folder: Path | None, kept: settings.Loaded) -> None:
        super().__init__()
        self.settings = kept.settings
        self.jobs = Jobs(self)
        self.jobs.crashed.connect(self.show_defect)
        self.window = MainWindow()
        self.window.painted.connect(self._after_first_paint, Qt.ConnectionType.QueuedConnection)
        self.window.close_requested.connect(self.quit)
        self.folder = folder or self._last_folder()
        self.desk: Any = None
        self.first_run: Any = None
        self.autolock: AutoLock | None = None
        self.guide: Any = None
        self._quitting = False

    # -- before unlock --------------------------------------------------------------------------------------------

    def _last_folder(self) -> Path | None:
        known = paths.known_vaults()
        for path in known:
            import hashlib

            if hashlib.sha256(path.name.encode("utf-8", "surrogatepass")).hexdigest() == self.settings.last_vault:
                return path
        return known[0] if known else None

    def start(self) -> None:
        """Show the first window."""
        if self.folder is None:
            self.show_first_run()
        else:
            self.show_unlock(self.folder)
        self.window.show()

    @Slot()
    def _after_first_paint(self) -> None:
        """Do what the officer does not wait for: the ring, the icon, the fonts of other scripts, what was left."""
        from hrd_desktop.ui.garbage import Collector

        self.window.dress()
        load_rest()
        Collector(self)
        place = self.folder.parent if self.folder is not None else None
        self.jobs.write(lambda: _clear_unfinished(place))

    def show_unlock(self, folder: Path) -> None:
        """Ask for the passphrase of the vault in *folder*."""
        self.folder = folder
        view = UnlockView(folder.name)
        controller = UnlockController(view, folder, self.jobs)
        controller.opened.connect(self._on_unlocked)
        controller.folder_chosen.connect(self.show_unlock)
        controller.new_requested.connect(self.show_first_run)
        view.help_requested.connect(self.show_guide)
        self.window.put(view)
        view.focus_first()

    @Slot()
    def show_guide(self) -> None:
        """Show the user guide beside the window, at the chapter of the screen in hand."""
        from hrd_desktop.ui.shell.guide import GuideWindow

        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
        place = self.desk.place if self.desk is not None else None
        before = "first_run" if self.first_run is not None else "unlock"
        self.guide = GuideWindow(self.jobs, place.screen if place is not None else before)
        self.guide.show()

    @Slot()
    def show_first_run(self) -> None:
        """Set up a new vault."""
        from hrd_desktop.ui.unlock.first_run import FirstRunController, FirstRunView

        view = FirstRunView(i18n.language())
        place = self.folder.parent if self.folder is not None else paths.vaults_folder()
        controller = FirstRunController(view, place, self.jobs)
        controller.opened.connect(lambda session, urgent: self._on_first_run(controller.folder(), session, urgent))
        controller.language_chosen.connect(self._on_language)
        view.help_requested.connect(self.show_guide)
        self.first_run = controller
        self.window.put(view)
        view.focus_first()

    @Slot(str)
    def _on_language(self, language: str) -> None:
        from hrd_desktop.services import settings as keeper

        self.settings = keeper.change(language=language)
        install(language)
        self.show_first_run()

    def _on_first_run(self, folder: Path, session: Any, urgent: bool) -> None:
        self.folder, self.first_run = folder, None
        self._on_unlocked(session)
        if urgent:
            self.desk.start_urgent()

    # -- after unlock ---------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_unlocked(self, session: Any) -> None:
        from hrd_desktop.ui.desk import PLACE, Desk
        from hrd_desktop.ui.place import Place
        from hrd_desktop.ui.screens import SCREENS
        from hrd_desktop.ui.shell.autolock import AutoLock

        self.desk = Desk(session, self.jobs, self)
        session.changed.append(self.desk.changed.emit)
        self.desk.lock_requested.connect(self.lock)
        self.desk.help_requested.connect(self.show_guide)
        self.autolock = AutoLock(self.settings.lock_minutes, parent=self)
        self.autolock.due.connect(self.lock)
        self.autolock.soon.connect(self.desk.locks_soon)
        self.desk.present.connect(self.autolock.touch)
        frame = self._put_frame()
        self.autolock.start()
        self.desk.settings_changed.connect(self._on_settings_changed)
        self._remember_vault()
        self._say_standing(session)
        self.desk.long(lambda _progress: session.tidy()).succeeded.connect(self._say_tidied)
        home = Place(SCREENS[0].key)
        self.desk.ask(
            frame, lambda: Place.from_text(session.vault.keep(PLACE)), lambda place: frame.show_place(place or home)
        )

    def _put_frame(self) -> Any:
        from hrd_desktop.ui.shell.frame import Frame

        frame = Frame(self.desk)
        self.window.put(frame)
        if self.autolock is not None:
            self.autolock.left.connect(frame.status.say_locks_in)
            self.autolock.soon.connect(frame.status.warn_of_lock)
        return frame

    @Slot(object)
    def _say_tidied(self, found: HrdError | None) -> None:
        if found is not None:
            self.desk.told.emit(found)

    def _say_standing(self, session: Any) -> None:
        """Tell how the vault stands; the officer accepts one that is older than last known or unknown here."""
        weak = session.place_warning()
        if weak is not None:
            self.desk.told.emit(weak)
        found = session.standing()
        if found is None:
            return
        if found.error == "VAULT_UNCLEAN":
            self.desk.told.emit(found)
            return
        from hrd_desktop.ui.shell.standing import StandingDialog

        dialog = StandingDialog(found, self.window)
        dialog.agreed.connect(lambda: self.desk.write(session.accept_standing))
        dialog.declined.connect(self.lock)
        dialog.open()

    def _remember_vault(self) -> None:
        from hrd_desktop.services import settings as keeper

        if self.folder is not None:
            keeper.remember_vault(self.folder)

    @Slot(object)
    def _on_settings_changed(self, changed: settings.Settings) -> None:
        before, self.settings = self.settings, changed
        if changed.theme != before.theme:
            theme().choose(changed.theme)
        if changed.language != before.language:
            self._speak(changed.language)
        if self.autolock is not None:
            self.autolock.minutes = changed.lock_minutes
            self.autolock.look()

    def _speak(self, language: str) -> None:
        """Make every screen again in *language*, and come back to where the officer was."""
        from hrd_desktop.ui.language import install

        install(language)
        self.desk.session.language = language
        left = getattr(self.window.content, "page", None)
        if left is not None:
            left.leave()
        frame = self._put_frame()
        if self.desk.place is not None:
            frame.show_place(self.desk.place)

    # -- the ways out ---------------------------------------------------------------------------------------------

    @Slot()
    def lock(self) -> None:
        """Hide at once, let writes already typed become durable, and become a fresh process (DESIGN D9).

        The vault is closed if that is quick: one that was not closed is checked from end to end when it opens next.
        """
        self._vanish()
        if self.jobs.flush_writes(_FLUSH_MS) and self.desk is not None:
            self.jobs.write_last(self.desk.session.close, _CLOSE_MS)
        relaunch(["--vault", str(self.folder)])

    def _vanish(self) -> None:
        QGuiApplication.inputMethod().commit()  # what an input method still holds is typed too
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        QGuiApplication.sync()
        clear_clipboard_if_ours()
        if self.desk is not None:
            page = getattr(self.window.content, "page", None)
            if page is not None:
                page.leave()
            self.desk.keep_place()

    @Slot()
    def quit(self) -> None:
        """Hide, wait for what is under way, close the vault and end."""
        if self._quitting:
            return
        self._quitting = True
        self._vanish()
        session = self.desk.session if self.desk is not None else getattr(self.first_run, "session", None)
        self.jobs.wait(_QUIT_MS)
        if session is not None:
            self.jobs.write(session.close)
        self.jobs.drain(_QUIT_MS)
        self.window.let_close()
        QCoreApplication.quit()

    # -- defects --------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_defect(self, defect: BaseException) -> None:
        """Say calmly that the program failed, and that saved answers are safe."""
        from hrd_desktop.ui.shell.defect import DefectDialog

        DefectDialog(defect, self.window).open()

    def hook(self, _kind: type[BaseException], defect: BaseException, _trace: TracebackType | None) -> None:
        """Stand in for Python's own report, whose text could hold an answer."""
        self.show_defect(defect)


_QUIT_MS = 30_000


def _clear_unfinished(place: Path | None) -> None:
    if paths.unfinished_vaults(place):  # looked for here, not on the UI thread; and hardly ever is there one
        from hrd_desktop.services import unlock

        unlock.clear_unfinished(place)


class _Signals(QObject):
    """Brings SIGTERM and SIGHUP (logout) into the event loop, so that they end the program like the officer would."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._here, there = socket.socketpair()
        for end in (self._here, there):
            end.setblocking(False)
        self._there = there
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(app.quit)
        signal.set_wakeup_fd(there.fileno())
        for name in ("SIGTERM", "SIGHUP", "SIGINT"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _heard)


def _heard(_number: int, _frame: FrameType | None) -> None:
    """The wake-up socket carries the news; the handler only keeps the default from ending the process."""


def quiet_dialogs() -> None:
    """Let no file dialog write what was chosen, or the folders it was shown, into a list of recent files.

    Those of the desktops (GTK, the portal, KDE) keep one for all programs, by name. Qt's own is kept from it.
    """
    if sys.platform not in ("win32", "darwin"):
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def run(folder: Path | None) -> int:
    """Open the window and return the exit code when it ends."""
    single = SingleInstance(paths.runtime_folder())
    if not single.claim():
        return _say_open_already(single.call_first())
    scratch.use()
    quiet_dialogs()
    kept = settings.load()
    i18n.set_language(kept.settings.language)
    qt = application("hrd-desktop")
    qt.setApplicationName("HRD Desktop")
    qt.setQuitOnLastWindowClosed(False)
    theme().start(qt, kept.settings.theme)
    install(kept.settings.language)
    app = App(folder, kept)
    sys.excepthook = app.hook
    _Signals(app)
    _answer_callers(single, app)
    app.start()
    try:
        return qt.exec()
    finally:
        single.release()


def _say_open_already(heard: bool) -> int:
    """Tell whoever started the program from a terminal where it is; return the exit code."""
    i18n.set_language(settings.load().settings.language)
    if heard and sys.stdout is not None:
        sys.stdout.write(i18n.gettext("HRD Desktop is open already; its window comes to the front.") + "\n")
    return 0 if heard else 1


def _answer_callers(single: SingleInstance, app: App) -> None:
    """Come up for a second start, lock for the command ``lock``."""
    if single.listener is None:
        return
    notifier = QSocketNotifier(single.listener.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda *_: _answer(app, single.heard()))


def _answer(app: App, word: str) -> None:
    if word == "raise":
        app.window.bring_up()
    elif word == "lock" and app.desk is not None:
        app.lock()
