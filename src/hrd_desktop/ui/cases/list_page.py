"""All cases: last changed first or sorted by any column, searched by number and alias, alias only."""

from collections.abc import Callable

from hrd_desktop.rules import open_first
from hrd_desktop.services.cases.cases import CaseSort
from hrd_desktop.services.views import CaseRow, Changes
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PAGE, Column, PagedModel
from hrd_desktop.ui.cases.search_page import SearchPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.today.page import RISK_TOKEN
from hrd_desktop.ui.widgets import Notice, PrimaryButton, SecondaryButton

_SORTS: tuple[CaseSort, ...] = ("number", "alias", "risk", "status", "marking", "changed")


class CasesPage(SearchPage[CaseRow]):
    """The list of cases."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        new = PrimaryButton(self.tr("New case"), "plus")
        new.clicked.connect(desk.new_case)
        listed = SecondaryButton(self.tr("From a spreadsheet…"), "list")
        listed.clicked.connect(lambda: desk.go("import"))
        model: PagedModel[CaseRow] = PagedModel(
            [
                (self.tr("Case"), lambda row: row.number),
                (self.tr("Alias"), lambda row: quoted(row.alias) if row.alias else ""),
                Column(self.tr("Risk"), self._risk, tone=lambda row: RISK_TOKEN.get(row.risk, "neutral")),
                (self.tr("Status"), self._status),
                (self.tr("Marking"), lambda row: row.marking.stamp),
                (self.tr("Last change"), lambda row: days.day(row.changed)),
            ],
            sorts=_SORTS,
            first=(5, True),
        )
        self.lay_out(self.tr("Cases"), model, self.tr("Search number or alias"), listed, new)
        self.list.widths(130, 0, 125, 130, 130, 125, spare=(4,))
        self.hidden = Notice()
        self.hidden.clear()
        self.hidden.acted.connect(self._show_all)
        self.body.insertWidget(1, self.hidden)
        self.list.searched.connect(lambda _text: self._count_hidden())

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        self._count_hidden()

    def refresh(self, changes: Changes) -> None:
        """Load again when a case changed."""
        if changes.cases:
            super().refresh(changes)
            self._count_hidden()

    def _count_hidden(self) -> None:
        """Say above the list which open cases the search leaves out: what presses must not vanish unseen."""
        session, text = self.desk.session, self._text

        def show(words: str) -> None:
            if text == self._text:
                self.hidden.say("warn", words, action=open_first().remedy)

        self.desk.ask(self, lambda: session.cases.hidden(text), show)

    def _show_all(self) -> None:
        self.list.search.clear()
        self.list.search.setFocus()

    def ask(self, offset: int, text: str) -> Callable[[], ListPage[CaseRow]]:
        session, down = self.desk.session, self.model.descending
        sort = _SORTS[self.model.sorted_by]
        return lambda: session.cases.page(offset, PAGE, text, sort=sort, descending=down)

    def open_row(self, row: CaseRow) -> None:
        self.desk.open_case(row.id)

    def total(self, count: int) -> str:
        return self.tr("Cases: %1").replace("%1", str(count))

    def empty(self, text: str) -> str:
        if text:
            return self.tr("No case has “%1” in its number or alias.").replace("%1", text)
        return self.tr("No cases yet. New case begins one; Urgent protection opens the urgent checklist at once.")

    def _risk(self, row: CaseRow) -> str:
        return row.risk_label or self.tr("Not assessed")

    def _status(self, row: CaseRow) -> str:
        return " · ".join((row.status_label, self.tr("urgent"))) if row.urgent else row.status_label
