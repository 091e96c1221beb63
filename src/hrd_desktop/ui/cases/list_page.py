"""All cases: last changed first or sorted by any column, searched by number and alias, alias only."""

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.cases import CaseSort
from hrd_desktop.services.views import CaseRow, Changes
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.cases.table import ListCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import PageTitle, PrimaryButton

_SORTS: tuple[CaseSort, ...] = ("number", "alias", "risk", "status", "marking", "changed")


class CasesPage(Page):
    """The list of cases."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._text = ""
        self.model: PagedModel[CaseRow] = PagedModel(
            [
                (self.tr("Case"), lambda row: row.number),
                (self.tr("Alias"), lambda row: quoted(row.alias) if row.alias else ""),
                (self.tr("Risk"), lambda row: row.risk_label or self.tr("Not assessed")),
                (self.tr("Status"), self._status),
                (self.tr("Marking"), lambda row: row.marking.stamp),
                (self.tr("Last change"), lambda row: days.day(row.changed)),
            ],
            sorts=_SORTS,
            first=(5, True),
        )
        self.list: ListCard[CaseRow] = ListCard(
            self.model, self.tr("Cases"), self.tr("Search number or alias"), self._empty
        )
        self.list.widths(130, 0, 125, 130, 130, 125)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Cases"), wrap=False), 1)
        new = PrimaryButton(self.tr("New case"), "plus")
        new.clicked.connect(self.desk.new_case)
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

    def refresh(self, changes: Changes) -> None:
        """Load again when a case changed."""
        if changes.cases:
            self.model.start()

    def focus_first(self) -> None:
        """The search line."""
        self.list.search.setFocus()

    def _fetch(self, offset: int, generation: int) -> None:
        session, text, down = self.desk.session, self._text, self.model.descending
        sort = _SORTS[self.model.sorted_by]

        def take(page: ListPage[CaseRow]) -> None:
            self.model.take(page, generation)
            self.list.show_total(self.tr("Cases: %1").replace("%1", str(page.total)))

        self.desk.ask(lambda: session.cases.page(offset, PAGE, text, sort=sort, descending=down), take)

    def _on_searched(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.model.start()

    def _on_opened(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self.desk.open_case(row.id)

    def _status(self, row: CaseRow) -> str:
        return " · ".join((row.status_label, self.tr("urgent"))) if row.urgent else row.status_label

    def _empty(self, text: str) -> str:
        if text:
            return self.tr("No case has “%1” in its number or alias.").replace("%1", text)
        return self.tr("No cases yet. New case begins one; Urgent protection opens the urgent checklist at once.")
