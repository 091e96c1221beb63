"""All measures: what each is, which case it belongs to, how it stands and what is due next."""

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.measures import MeasureRow
from hrd_desktop.services.views import Changes
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import PagedModel
from hrd_desktop.ui.cases.table import ListCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, PageTitle

_PAGE = 20
"""Each row is judged when it is listed, so a page is short."""


class MeasuresPage(Page):
    """The list of measures, last changed first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model: PagedModel[MeasureRow] = PagedModel(
            [
                (self.tr("Measure"), lambda row: row.title),
                (self.tr("Case"), lambda row: row.case_title),
                (self.tr("Step"), lambda row: row.state_label),
                (self.tr("Stands"), lambda row: row.chip),
                (self.tr("Next duty"), lambda row: row.next_duty),
                (self.tr("Due"), lambda row: days.day(row.due) if row.due else ""),
            ]
        )
        self.list: ListCard[MeasureRow] = ListCard(self.model, self.tr("Measures"), "", self._empty)
        self.list.search.hide()
        self.list.widths(250, 220, 150, 110, 0, 110)
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Measures"), wrap=False))
        head.addStretch(1)
        head.addWidget(Muted(self.tr("A measure is proposed on its case."), wrap=False))
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.model.page_wanted.connect(self._fetch)
        self.list.table.row_opened.connect(self._on_opened)

    def show_place(self, _place: Place) -> None:
        """Load the first page."""
        self.set_marking("")
        self.model.start()

    def refresh(self, _changes: Changes) -> None:
        """Load again after a change."""
        self.model.start()

    def focus_first(self) -> None:
        """The table."""
        self.list.table.setFocus()

    def _fetch(self, offset: int, generation: int) -> None:
        session = self.desk.session

        def take(page: ListPage[MeasureRow]) -> None:
            self.model.take(page, generation)
            self.list.show_total(self.tr("Measures: %1").replace("%1", str(page.total)))

        self.desk.ask(lambda: session.measures.list(None, offset, _PAGE), take)

    def _on_opened(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self.desk.go("measure", row.id)

    def _empty(self, _text: str) -> str:
        return self.tr("No measure is proposed yet. Open a case and choose Measures.")
