"""An officer at the real window: looks for controls by the words a screen reader hears, and uses the keyboard.

What a journey asks of the vault it asks through the window's own session; what it does, it does with keys. Pictures
are taken where ``HRD_PICTURES`` names a folder.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from helpers import posts
from hrd_desktop.demo.stage import Stage
from hrd_desktop.services import unlock
from hrd_desktop.services.views import NewVault
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell.standing import StandingDialog

PASSPHRASE = "made up heron plover avocet lantern"


def make_posts(folder: Path) -> None:
    """Make a made-up mission and a Ministry that trust each other's keys; every journey works on copies.

    Their keys cost the work that only tests may spare: what that work is worth is proved elsewhere.
    """
    folder.mkdir()
    mission = NewVault("mission", PASSPHRASE, officer="Made-up Officer", mission="Embassy, Lidovia", country="XL")
    ministry = NewVault(
        passphrase=PASSPHRASE, officer="Made-up Desk", mission="Human rights section", role="ministry"
    )
    made = [
        unlock.create(folder / f"{name}.hrdvault", new, posts.QUICK)[0]
        for name, new in (("mission", mission), ("ministry", ministry))
    ]
    cards = [folder / "mission.txt", folder / "ministry.txt"]
    for session, card in zip(made, cards, strict=True):
        session.identity.save_card(card)
    for session, card in zip(made, reversed(cards), strict=True):
        session.trust.confirm(session.trust.add(card).principal)
        session.close()


@contextmanager
def at_work(templates: Path, home: Path, journey: str, post: str = "mission") -> Iterator["Officer"]:
    """Start the program in *home* on the vault of *post*, and unlock it; quit at the end as an officer would.

    *templates* is what :func:`make_posts` made; a post begins with a copy and later goes on with its own vault.
    """
    folder = home / f"{post}.hrdvault"
    if not folder.exists():
        shutil.copytree(templates / folder.name, folder)
    pictures = os.environ.get("HRD_PICTURES")
    into = Path(pictures) / journey if pictures else home / "pictures"
    into.mkdir(parents=True, exist_ok=True)
    stage = Stage(into)
    try:
        with stage.window(home, folder, "en"):
            officer = Officer(stage, wants_pictures=bool(pictures))
            officer.unlock()
            yield officer
    finally:
        stage.close()


class Officer:
    """Drives one window. Every step waits until both lanes are idle and the window shows what came of it."""

    def __init__(self, stage: Stage, *, wants_pictures: bool) -> None:
        self.stage = stage
        self._wants_pictures = wants_pictures

    # -- where the officer is -------------------------------------------------------------------------------------

    @property
    def page(self) -> Any:
        """The page on screen."""
        frame: Any = self.stage.app.window.content
        return frame.page

    @property
    def place(self) -> Place:
        """Where the window stands."""
        place = self.stage.app.desk.place
        assert isinstance(place, Place)
        return place

    def unlock(self) -> None:
        """Type the passphrase into the unlock window."""
        self._activate()
        view: Any = self.stage.app.window.content
        view.passphrase.setFocus()
        self.stage.type(PASSPHRASE)
        self.stage.press(view.unlock)
        self.stage.wait(lambda: self.stage.app.desk is not None, "the vault to open")
        self.stage.watch()
        self.stage.settle()
        self._go_on_with_the_copy()
        self._activate()

    def _go_on_with_the_copy(self) -> None:
        """The vault is a copy that this made-up laptop has never seen; the program says so, as it must."""
        for dialog in self.stage.app.window.findChildren(StandingDialog):
            self.stage.press(dialog.accept_button)

    def _activate(self) -> None:
        window = self.stage.app.window
        window.activateWindow()
        self.stage.wait(window.isActiveWindow, "the window to have the keyboard")
        self.stage.settle()

    def go(self, screen: str, record: str = "", path: str = "") -> Any:
        """Go where the rail or a link leads, and return the page."""
        self.stage.app.desk.place_requested.emit(Place(screen, record, path))
        self.stage.settle()
        return self.page

    def arrives(self, screen: str) -> Any:
        """Wait until the window shows *screen*, and return its page."""
        self.stage.wait(lambda: self.stage.app.desk.place is not None and self.place.screen == screen, screen)
        self.stage.settle()
        return self.page

    def picture(self, name: str) -> None:
        """Keep a picture where one was asked for."""
        if self._wants_pictures:
            self.stage.take(name)

    # -- seeing ---------------------------------------------------------------------------------------------------

    def words(self) -> str:
        """Return every word the window shows, in no order."""
        return "\n".join(filter(None, (_words_of(one) for one in self._shown(QWidget))))

    def sees(self, *words: str) -> None:
        """Fail where one of *words* does not stand in the window."""
        shown = self.words()
        missing = [one for one in words if one not in shown]
        assert not missing, f"not on the {self.place.screen} screen: {missing}; it says:\n{shown}"

    def sees_not(self, *words: str) -> None:
        """Fail where one of *words* stands in the window."""
        shown = self.words()
        assert not [one for one in words if one in shown], shown

    def waits_for(self, *words: str) -> None:
        """Wait until all *words* stand in the window."""
        self.stage.wait(lambda: all(one in self.words() for one in words), f"the window to say {words}")

    # -- acting ---------------------------------------------------------------------------------------------------

    def press(self, name: str, nth: int = 0) -> None:
        """Press the button called *name* with the space bar."""
        self.stage.press(self._found(QAbstractButton, name, nth))
        self.stage.settle()

    def tick(self, name: str) -> None:
        """Tick the box or choose the button called *name*, where it is not chosen already."""
        if not self._found(QAbstractButton, name, 0).isChecked():
            self.press(name)

    def mend(self, gate: str) -> None:
        """Press the button that helps with *gate*, whatever it says, on a measure's page."""
        names = [name for one in self._shown(QAbstractButton) for name in _names_of(one)]
        (name,) = [one for one in names if one.endswith(f": {gate}")]
        self.press(name)

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key in the window, wherever the keyboard is."""
        QTest.keyClick(self.stage.app.window.windowHandle(), key, modifier)
        self.stage.turn()
        self.stage.settle()

    def tab(self, name: str) -> None:
        """Turn to the tab called *name*."""
        self.stage.settle()
        for bar in self._shown(QTabBar):
            names = [bar.tabText(one).replace("&", "").split(" (")[0] for one in range(bar.count())]
            if name in names:
                bar.setCurrentIndex(names.index(name))
                self.stage.settle()
                return
        raise AssertionError(f"no tab is called {name!r}")

    def write(self, name: str, words: str, nth: int = 0) -> None:
        """Type *words* into the field called *name*, in place of what stands there."""
        field = self._found((QLineEdit, QPlainTextEdit), name, nth)
        field.setFocus()
        field.selectAll()
        _type(field, words)
        self.stage.settle()

    def choose(self, name: str, option: str) -> None:
        """Choose what begins with *option* in the list called *name*, with the arrow keys."""
        box = self._found(QComboBox, name, 0)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _entry in range(box.count()):
            if not box.currentText().startswith(option):
                QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText().startswith(option), f"{name!r} took {box.currentText()!r} for {option!r}"
        self.stage.settle()

    def pick(self, button: str, entry: str) -> None:
        """Choose *entry* in the menu of *button*."""
        found = self._found(QAbstractButton, button, 0)
        menu = found.menu() or found.findChild(QMenu)
        entries = {one.text().replace("&", ""): one for one in menu.actions()}
        assert entry in entries, f"{button!r} offers {sorted(entries)}"
        entries[entry].trigger()
        self.stage.settle()

    def answer(self, path: str, value: Any) -> None:
        """Answer the question at *path* of the wizard in hand, by its own editor: words, a code or codes."""
        if self.page.page.field(path) is None:
            self.go("wizard", self.place.record, path)
        wizard = self.page
        field = wizard.page.field(path)
        assert field is not None, f"{path} is not asked"
        _enter(field.editor, value)
        self.stage.turn()
        self.stage.wait(lambda: bool(wizard.controller.autosave.is_settled), "the answer to be durable")
        self.stage.settle()

    def seal(self, case: str, into: Path, why_incomplete: str = "") -> Path:
        """Seal *case* to the folder *into* through the four steps, and return the bundle.

        *why_incomplete* is written where the guidelines ask for answers that are open.
        """
        before, shown = set(into.glob("*.hrdbundle")), self.go("seal", case)
        for step in range(3):
            if step == 2 and why_incomplete:
                self.write("Or go on without it, with this written reason", why_incomplete)
                self.press("Overrule in writing")
            assert shown.view.next.isEnabled(), self.words()
            self.stage.press(shown.view.next)
            self.stage.settle()
        shown.use_folder(into)
        self.stage.press(shown.view.next)
        self.stage.settle()
        self.stage.wait(lambda: set(into.glob("*.hrdbundle")) > before, "the bundle")
        self.stage.wait(shown.view.next.isEnabled, "the bundle to be read back")
        return next(iter(set(into.glob("*.hrdbundle")) - before))

    # -- asking the vault -----------------------------------------------------------------------------------------

    def ask(self, work: Any) -> Any:
        """Return what *work* finds in the window's own session, on the vault's lane."""
        session = self.stage.app.desk.session
        return self.stage.do(lambda: work(session))

    def row(self, repeat: str) -> str:
        """Add a row to *repeat* of the wizard in hand by its button, and return the row's path."""
        self.go("wizard", self.place.record, repeat)
        loaded = self.page.controller.loaded
        self.press(f"Add: {loaded.form.all_items[repeat].label.en}")
        rows = self.page.controller.loaded.sheet.rows(repeat)
        return f"{repeat}[{rows[-1]}]"

    def answered(self, record: str, path: str) -> Any:
        """Return what the vault holds at *path*."""
        row = self.ask(lambda session: session.answers.at(record, path))
        return None if row is None else row.value

    # -- finding --------------------------------------------------------------------------------------------------

    def _shown(self, kind: type[QWidget]) -> list[Any]:
        return [one for one in self.stage.app.window.findChildren(kind) if one.isVisible()]

    def _found(self, kinds: Any, name: str, nth: int) -> Any:
        kinds = kinds if isinstance(kinds, tuple) else (kinds,)
        shown = [one for kind in kinds for one in self._shown(kind)]
        fitting = [one for one in shown if name in _names_of(one)]
        names = sorted({one for widget in shown for one in _names_of(widget) if one})
        assert len(fitting) > nth, f"nothing to use is called {name!r} on {self.place.screen}; there are {names}"
        return fitting[nth]


def _names_of(widget: Any) -> set[str]:
    """Return what a screen reader calls *widget*: its own name, else its words."""
    text = widget.text() if callable(getattr(widget, "text", None)) else ""
    text = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return {widget.accessibleName() or text}


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.accessibleName()


def _enter(editor: Any, value: Any) -> None:
    options = getattr(editor, "_options", None)
    if options is not None:
        for code in [value] if isinstance(value, str) else value:
            _choose(editor, options, code)
        return
    control = editor.control()
    control.setFocus()
    if hasattr(control, "selectAll"):
        control.selectAll()
    _type(QApplication.focusWidget(), str(value))


def _choose(editor: Any, options: Any, code: str) -> None:
    number = [option.code for option in options].index(code)
    for buttons in ("buttons", "boxes"):
        if hasattr(editor, buttons):
            one = getattr(editor, buttons)()[number]
            one.setFocus()
            QTest.keyClick(one, Qt.Key.Key_Space)
            return
    line = editor.control()
    line.setFocus()
    typed = getattr(line, "lineEdit", lambda: line)() or line
    typed.selectAll()
    _type(typed, options[number].label)
    QTest.keyClick(typed, Qt.Key.Key_Return)


def _type(widget: QWidget | None, words: str) -> None:
    """Type *words*; Qt's own way knows the keys of an English keyboard alone."""
    assert widget is not None, "nothing has the keyboard"
    for letter in words:
        if letter.isascii():
            QTest.keyClick(widget, letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)
