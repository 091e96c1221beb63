"""The frame around every screen after unlock: rail, top line, content, status line.

It makes a screen at its first visit, tells the desk where the officer has arrived, and hands changes on.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.ui import screens
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell import ways
from hrd_desktop.ui.shell.keyboard import KeyboardKeeper
from hrd_desktop.ui.shell.rail import Rail
from hrd_desktop.ui.shell.search_popup import SearchPopup
from hrd_desktop.ui.shell.statusline import StatusLine
from hrd_desktop.ui.shell.topline import TopLine
from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import FOLD_RAIL_BELOW
from hrd_desktop.ui.widgets import Notice, Pile, Scroller, walk_aloud

_HITS = 20
_SPOKEN_OF = frozenset({"case", "defender", "wizard", "contact", "measure"})
"""Screens whose record a call is about when it begins there."""


class Frame(QWidget):
    """Shows places. Made anew for every session."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.pages: dict[str, Page] = {}
        self._keys: dict[str, Callable[[], object]] = {}
        self._holders: dict[str, QWidget] = {}
        self.rail, self.top, self.status = Rail(), TopLine(), StatusLine()
        self._band, self.notice = QWidget(), Notice()
        self._band.hide()  # with its margins: what is not told takes no room
        self._unsaved = False  # what the band tells is no longer so once something is saved
        self.stack = Pile()
        self.popup = SearchPopup(self)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(250)
        self._counting.timeout.connect(self._count)
        self._lay_out()
        self._fill_rail()
        self._connect()
        self._add_shortcuts()
        self._keyboard = KeyboardKeeper(self, lambda: self.page)
        self.status.say_open()
        self.status.say_backup(self.tr("No backup yet"))
        self._ask_about()

    def _lay_out(self) -> None:
        margins = QVBoxLayout(self._band)
        margins.setContentsMargins(20, 12, 20, 0)
        margins.addWidget(self.notice)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._band)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _fill_rail(self) -> None:
        for screen in screens.SCREENS:
            if screen.label:
                words = QCoreApplication.translate("Screens", screen.label)
                self.rail.add(screen.key, screen.icon, words, below=screen.key == "settings")
        self._offer_multilateral(False)
        self.rail.add_lock()

    def _connect(self) -> None:
        self.rail.chosen.connect(self.desk.go)
        self.rail.lock_requested.connect(self.desk.lock)
        self.top.new_case_requested.connect(self.desk.new_case)
        self.top.call_requested.connect(self._call)
        self.top.urgent_requested.connect(self.desk.start_urgent)
        self.top.search.asked.connect(self._search)
        self.top.search.moved.connect(self._on_search_key)
        self.popup.chosen.connect(self._on_hit)
        walk_aloud(self.popup.list, self.top.search)
        self.desk.place_requested.connect(self.show_place)
        self.desk.changed.connect(self._on_changed)
        self.desk.saved.connect(self._on_saved)
        self.desk.unsaved.connect(self._on_unsaved)
        self.desk.told.connect(self.show_error)
        self.desk.renamed.connect(self._ask_about)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.begin_search),
            ("Ctrl+N", self.desk.new_case),
            ("Ctrl+U", self.desk.start_urgent),
            ("Ctrl+L", self.desk.lock),
            ("Ctrl+P", self._brief),
            ("F9", self._call),
            ("F1", self._help),
            ("Shift+F1", self.desk.help_requested.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
            self._keys[QKeySequence(keys).toString()] = act

    # -- places ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Bring up the screen of *place*; an unknown one shows the first screen of the rail."""
        screen = screens.screen(place.screen) or screens.SCREENS[0]
        page = self._page(screen)
        for other in self.pages.values():
            if other is not page and self.stack.currentWidget() is self._holders[self._key(other)]:
                other.leave()
        self._hush()
        self.popup.hide()
        self.rail.select(screen.rail)
        self.stack.setCurrentWidget(self._holders[screen.key])
        self.status.show_marking(page.marking)
        page.show_place(place)
        page.take_keyboard()
        self.desk.arrived(place)

    def _key(self, page: Page) -> str:
        return next(key for key, one in self.pages.items() if one is page)

    def _page(self, screen: screens.Screen) -> Page:
        if screen.key not in self.pages:
            page = screen.make(self.desk)
            page.marking_changed.connect(self._on_marking)
            page.moved.connect(self._on_moved)
            page.belongs.connect(self._on_belongs)
            self.pages[screen.key] = page
            holder = page if screen.fills else Scroller(page)
            self._holders[screen.key] = holder
            self.stack.addWidget(holder)
        return self.pages[screen.key]

    @property
    def page(self) -> Page | None:
        """The screen now shown."""
        now = self.stack.currentWidget()
        return next((page for key, page in self.pages.items() if self._holders[key] is now), None)

    @Slot(str)
    def _on_marking(self, words: str) -> None:
        if self.sender() is self.page:
            self.status.show_marking(words)

    @Slot(object)
    def _on_moved(self, place: Place) -> None:
        """A page that reads on after it was left is not where the officer is."""
        if self.sender() is self.page:
            self.desk.arrived(place)

    @Slot(str)
    def _on_belongs(self, entry: str) -> None:
        if self.sender() is self.page:
            self.rail.select(entry)

    # -- search ---------------------------------------------------------------------------------------------------

    @Slot()
    def begin_search(self) -> None:
        """Give the keyboard to the search field."""
        self.top.search.setFocus()
        self.top.search.selectAll()

    @Slot(str)
    def _search(self, words: str) -> None:
        if not words:
            self.popup.hide()
            return
        self.desk.ask(self, lambda: self.desk.session.search(words, _HITS), lambda hits: self._show_hits(words, hits))

    def _show_hits(self, words: str, hits: list[Any]) -> None:
        if self.top.search.text().strip() == words:
            self.popup.show_hits([*ways.found(words), *hits], self.top.search)

    @Slot(str)
    def _on_search_key(self, key: str) -> None:
        if key == "close" and self.popup.isHidden():
            self.top.search.clear()
            if self.page is not None:
                self.page.take_keyboard()
        self.popup.move_by(key)

    @Slot(object)
    def _on_hit(self, hit: Any) -> None:
        self.top.search.clear()
        if hit.kind == ways.WAY:
            self.desk.go(hit.record)
        elif hit.kind == "case":
            self.desk.open_case(hit.record)
        elif hit.kind == "defender":
            self.desk.open_defender(hit.record)
        elif hit.kind == "person":
            self.desk.go("person", hit.record)
        elif hit.kind == "library":
            self.desk.go("library", hit.record)
        elif hit.kind == "report":
            self.desk.go("reports", hit.record)
        else:
            self.desk.open_record(hit.record, hit.path)

    # -- news -----------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_about(self) -> None:
        self.desk.ask(self, self.desk.session.about, self._on_about)

    @Slot(object)
    def _on_about(self, mission: Any) -> None:
        whose = mission.label or self.tr("This laptop")
        ministry = mission.role == "ministry"
        self._offer_multilateral(mission.kind != "bilateral")
        self.rail.say_whose(whose, self.tr("Ministry desk") if ministry else self.tr("Human rights contact"))

    def _offer_multilateral(self, offered: bool) -> None:
        """Show the rail's entry for multilateral work; a bilateral mission does without."""
        item = self.rail.items.get(screens.MULTILATERAL)
        if item is not None:
            item.setVisible(offered)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible():
            self._counting.start()
        if self.page is not None:
            self.page.refresh(changes)

    @Slot()
    def _count(self) -> None:
        self.desk.ask(self, self.desk.session.counts, self._on_counts)
        self.desk.ask(self, self.desk.session.about, self._on_about)

    @Slot(object)
    def _on_counts(self, counts: Any) -> None:
        numbers = {
            "today": counts.due,
            "cases": counts.open_cases,
            "defenders": counts.defenders,
            "measures": counts.measures,
            "exchange": counts.received,
        }
        for key, item in self.rail.items.items():
            item.count(numbers.get(key, 0))

    @Slot(object)
    def _on_saved(self, at: datetime) -> None:
        self.status.say_saved(at)
        if self._unsaved:
            self._hush()

    @Slot(object)
    def _on_unsaved(self, error: HrdError) -> None:
        self.status.say_unsaved()
        self.show_error(error)
        self._unsaved = True

    @Slot(object)
    def show_error(self, error: HrdError) -> None:
        """Show an expected failure above the screen: what happened, what it means for the data, what to do."""
        self.notice.show_error(error)
        self._band.show()
        self._unsaved = False

    def _hush(self) -> None:
        self._unsaved = False
        self.notice.clear()
        self._band.hide()

    # -- keys -----------------------------------------------------------------------------------------------------

    @Slot()
    def _brief(self) -> None:
        place = self.desk.place
        if place is not None and place.screen == "case":
            self.desk.brief(place.record)

    @Slot()
    def _call(self) -> None:
        """Begin the notes of a call about what is on screen; in the middle of one, go on with it."""
        place = self.desk.place
        if place is not None and place.screen == "call":
            if self.page is not None:
                self.page.take_keyboard()
            return
        about = place.record if place is not None and place.screen in _SPOKEN_OF else ""
        self.desk.begin_call(about)

    @Slot()
    def _help(self) -> None:
        if self.page is None or not self.page.show_guidance():
            self.desk.help_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes what lies on top where nothing inside used it; a shortcut would come before all of them."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.popup.isVisible():
            self.popup.hide()
        elif self.notice.isVisible():
            self._hush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Obey the frame's keys also inside text fields, which keep Ctrl+K and Ctrl+U to themselves on some systems.

        Keys that a shortcut has taken never come this far.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            act = self._keys.get(QKeySequence(event.keyCombination()).toString()) if control else None
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._counting.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._counting.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.fold(self.width() < FOLD_RAIL_BELOW * text_scale())
        super().resizeEvent(event)
