"""All defenders by alias; no real name is ever in this list."""

from collections.abc import Callable

from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.services.views import Row
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.cases.search_page import SearchPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import PrimaryButton, SecondaryButton


class DefendersPage(SearchPage[Row]):
    """The list of defenders."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        new = PrimaryButton(self.tr("New defender"), "plus")
        others = SecondaryButton(self.tr("People and others"), "users")
        model: PagedModel[Row] = PagedModel(
            [
                (self.tr("Alias"), lambda row: row.title),
                (self.tr("About"), lambda row: row.detail),
                (self.tr("Last change"), lambda row: days.day(row.changed)),
            ]
        )
        listed = SecondaryButton(self.tr("From a spreadsheet…"), "list")
        listed.clicked.connect(lambda: desk.go("import"))
        self.lay_out(self.tr("Defenders"), model, self.tr("Search alias"), listed, others, new)
        self.list.widths(240, 0, 125)
        new.clicked.connect(lambda: desk.go("new_person", path="defender"))
        others.clicked.connect(lambda: desk.go("people"))

    def ask(self, offset: int, text: str) -> Callable[[], ListPage[Row]]:
        session = self.desk.session
        return lambda: session.defenders.page(offset, PAGE, text)

    def open_row(self, row: Row) -> None:
        self.desk.open_defender(row.id)

    def total(self, count: int) -> str:
        return self.tr("Defenders: %1").replace("%1", str(count))

    def empty(self, text: str) -> str:
        if text:
            return self.tr("No defender goes by “%1”.").replace("%1", text)
        return self.tr("No defenders yet. A case makes its own; New defender begins a profile by itself.")
