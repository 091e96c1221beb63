"""Everybody the mission knows of: defenders, people around them, bodies; by what they go by, narrowed by kind."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.people.views import PartyRow
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.cases.search_page import SearchPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.people.kinds import filters
from hrd_desktop.ui.people.knowing import open_party
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import NamedList, PrimaryButton, SecondaryButton


class PeoplePage(SearchPage[PartyRow]):
    """The list of people and bodies. A place's path is the kind to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        model: PagedModel[PartyRow] = PagedModel(
            [
                (self.tr("Goes by"), lambda row: row.title),
                (self.tr("What"), lambda row: row.label),
                (self.tr("Last change"), lambda row: days.day(row.changed)),
            ]
        )
        self.pairs = SecondaryButton(self.tr("Possible doubles"), "users")
        self.new = PrimaryButton(self.tr("New person or body"), "plus")
        self.listed = SecondaryButton(self.tr("From a spreadsheet…"), "list")
        self.lay_out(self.tr("People and others"), model, self.tr("Search alias or body"), self.listed, self.new)
        self.list.widths(280, 0, 125)
        self.kinds = NamedList(self.tr("Show only"))
        for code, words in filters():
            self.kinds.addItem(words, code)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.list.search, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.pairs)
        self.list.body.insertLayout(0, row)
        self.kinds.currentIndexChanged.connect(lambda _index: self.model.start())
        self.pairs.clicked.connect(lambda: self.desk.go("pairs"))
        self.listed.clicked.connect(lambda: self.desk.go("import"))
        self.new.clicked.connect(lambda: self.desk.go("new_person"))

    def show_place(self, place: Place) -> None:
        """Load the first page, of the kind that *place* names."""
        found = self.kinds.findData(place.path)
        self.kinds.blockSignals(True)
        self.kinds.setCurrentIndex(max(found, 0))
        self.kinds.blockSignals(False)
        super().show_place(place)

    def ask(self, offset: int, text: str) -> Callable[[], ListPage[PartyRow]]:
        session, kind = self.desk.session, str(self.kinds.currentData() or "")
        return lambda: session.people.page(offset, PAGE, kind, text)

    def open_row(self, row: PartyRow) -> None:
        open_party(self.desk, row.form, row.id)

    def total(self, count: int) -> str:
        return self.tr("On file: %1").replace("%1", str(count))

    def empty(self, text: str) -> str:
        if text:
            return self.tr("Nobody here goes by “%1”.").replace("%1", text)
        return self.tr("Nobody of this kind is on file.")
