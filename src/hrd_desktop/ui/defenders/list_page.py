"""All defenders by alias; no real name is ever in this list."""

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.views import Changes, Row
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.cases.table import ListCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import PageTitle, PrimaryButton


class DefendersPage(Page):
    """The list of defenders."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._text = ""
        self.model: PagedModel[Row] = PagedModel(
            [
                (self.tr("Alias"), lambda row: row.title),
                (self.tr("About"), lambda row: row.detail),
                (self.tr("Last change"), lambda row: days.day(row.changed)),
            ]
        )
        self.list: ListCard[Row] = ListCard(self.model, self.tr("Defenders"), self.tr("Search alias"), self._empty)
        self.list.widths(240, 0, 125)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Defenders"), wrap=False), 1)
        new = PrimaryButton(self.tr("New defender"), "plus")
        new.clicked.connect(self._on_new)
        head.addWidget(new)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.model.page_wanted.connect(self._fetch)
        self.list.searched.connect(self._on_searched)
        self.list.table.row_opened.connect(self._on_opened)

    def show_place(self, _place: Place) -> None:
        """Load the first page."""
        self.set_marking("")
        self.model.start()

    def refresh(self, _changes: Changes) -> None:
        """Load again after a change."""
        self.model.start()

    def focus_first(self) -> None:
        """The search line."""
        self.list.search.setFocus()

    def _fetch(self, offset: int, generation: int) -> None:
        session, text = self.desk.session, self._text

        def take(page: ListPage[Row]) -> None:
            self.model.take(page, generation)
            self.list.show_total(self.tr("Defenders: %1").replace("%1", str(page.total)))

        self.desk.ask(lambda: session.defenders.page(offset, PAGE, text), take)

    def _on_new(self) -> None:
        session = self.desk.session
        self.desk.write(lambda: session.records.new("hrd")).succeeded.connect(self.desk.open_record)

    def _on_searched(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.model.start()

    def _on_opened(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self.desk.open_defender(row.id)

    def _empty(self, text: str) -> str:
        if text:
            return self.tr("No defender goes by “%1”.").replace("%1", text)
        return self.tr("No defenders yet. A case makes its own; New defender begins a profile by itself.")
