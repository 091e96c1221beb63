"""Groups on the left, entries on the right, one entry on a page of its own.

The list is searched as one types and holds at most a few hundred rows, so a search hands over everything at once.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from hrd_desktop.services.library import MISSION, LibraryGroup, LibraryRow, LibraryView
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui.cases.paging import PagedModel
from hrd_desktop.ui.cases.table import ListCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.library.entry import EntryView
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import Card, PageTitle, Pile, Scroller, SecondaryButton, head_row

_CODE = Qt.ItemDataRole.UserRole
_GROUPS_WIDE = 290


class LibraryPage(Page):
    """The library. A place's record is the id of the entry to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._text, self._entry = "", ""
        self.groups = QListWidget()
        self.groups.setAccessibleName(self.tr("Groups of the library"))
        self.groups.setWordWrap(True)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.groups.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.groups.setProperty("look", "groups")
        self.model: PagedModel[LibraryRow] = PagedModel(
            [
                (self.tr("Entry"), lambda row: row.title),
                (self.tr("Says"), lambda row: row.detail),
            ]
        )
        self.list: ListCard[LibraryRow] = ListCard(
            self.model, self.tr("Library"), self.tr("Search the library"), self._empty
        )
        self.list.widths(0, 0)
        self.entry = EntryView()
        self.stack = Pile()
        self._build()

    def _build(self) -> None:
        groups = Card(self.tr("Groups"))
        groups.setFixedWidth(round(_GROUPS_WIDE * (1 + text_scale()) / 2))  # large words leave the list its room
        groups.body.addWidget(self.groups, 1)
        lists = QWidget()
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER)
        row.addWidget(groups)
        row.addWidget(self.list, 1)
        self.title = PageTitle(self.tr("Library"), wrap=False)
        self.finder = SecondaryButton(self.tr("Find protection…"), "shield-check")
        self.finder.clicked.connect(lambda: self.desk.go("finder"))
        self.blank = SecondaryButton(self.tr("Blank checklists…"), "printer")
        self.blank.clicked.connect(lambda: self.desk.go("blank_form"))
        self.body.addLayout(head_row(self.title, self.blank, self.finder))
        self.stack.addWidget(lists)
        self.stack.addWidget(Scroller(self.entry))
        self.body.addWidget(self.stack, 1)
        self.groups.currentRowChanged.connect(lambda _row: self.model.start())
        self.model.page_wanted.connect(self._fetch)
        self.list.searched.connect(self._on_searched)
        self.list.table.row_opened.connect(self._on_opened)
        self.entry.left.connect(lambda: self.desk.go("library"))

    def show_place(self, place: Place) -> None:
        """Show the entry that *place* names, or the list."""
        self.set_marking("")
        self._entry = place.record
        session = self.desk.session
        if place.record:
            self.desk.ask(self, lambda: session.library.entry(place.record), self._show_entry)
            return
        self.stack.setCurrentIndex(0)
        self.title.setVisible(True)
        self.finder.setVisible(True)
        self.blank.setVisible(True)
        if self.groups.count() == 0:
            self.desk.ask(self, session.library.groups, self._show_groups)

    def focus_first(self) -> None:
        """The search line, or the way back from an entry."""
        (self.entry.back if self._entry else self.list.search).setFocus()

    def _show_entry(self, view: LibraryView) -> None:
        if view.id == self._entry:
            self.entry.show_view(view)
            self.title.setVisible(False)
            self.finder.setVisible(False)
            self.blank.setVisible(False)
            self.stack.setCurrentIndex(1)
            if self.isVisible():
                self.entry.back.setFocus()

    def _show_groups(self, groups: tuple[LibraryGroup, ...]) -> None:
        if self.groups.count():
            return
        own = bool(groups) and groups[0].code == MISSION
        everything = sum(one.count for one in groups if one.code != MISSION)
        rows = [("", self.tr("Everything"), everything), *((one.code, one.label, one.count) for one in groups)]
        self.groups.blockSignals(True)
        for code, words, count in rows:
            item = QListWidgetItem(f"{words} ({count})")
            item.setData(_CODE, code)
            self.groups.addItem(item)
        self.groups.setCurrentRow(1 if own else 0)
        self.groups.blockSignals(False)
        self.model.start()

    def _fetch(self, _offset: int, generation: int) -> None:
        session, text, item = self.desk.session, self._text, self.groups.currentItem()
        group = str(item.data(_CODE)) if item is not None else ""

        def take(rows: tuple[LibraryRow, ...]) -> None:
            self.model.take(ListPage(rows, len(rows), 0), generation)
            self.list.show_total(self.tr("Entries: %1").replace("%1", str(len(rows))))

        self.desk.ask(self, lambda: session.library.search(text, group), take)

    def _on_searched(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.model.start()

    def _on_opened(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self.desk.go("library", row.id)

    def _empty(self, text: str) -> str:
        return self.tr("Nothing in the library holds “%1”.").replace("%1", text)
