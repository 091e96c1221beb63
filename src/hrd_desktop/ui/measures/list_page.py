"""All measures: what each is, which case it belongs to, how it stands and what is due next."""

from collections.abc import Callable

from hrd_desktop.services.measures.views import MeasureRow
from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.paging import Column, PagedModel
from hrd_desktop.ui.cases.search_page import SearchPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Muted

_PAGE = 20
"""Each row is judged when it is listed, so a page is short."""


class MeasuresPage(SearchPage[MeasureRow]):
    """The list of measures, last changed first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        model: PagedModel[MeasureRow] = PagedModel(
            [
                Column(self.tr("Measure"), lambda row: row.title, below=lambda row: row.case_title),
                Column(self.tr("Step"), lambda row: row.state_label),
                Column(self.tr("Stands"), lambda row: row.chip, tone=lambda row: row.tone),
                Column(self.tr("Consent"), lambda row: row.consent, tone=lambda row: row.consent_tone),
                Column(
                    self.tr("Next duty"),
                    lambda row: row.next_duty,
                    below=lambda row: days.day(row.due) if row.due else "",
                ),
            ]
        )
        hint = Muted(self.tr("A measure is proposed on its case."), wrap=False)
        self.lay_out(self.tr("Measures"), model, "", hint)
        self.list.widths(0, 120, 125, 125, 190)

    def ask(self, offset: int, _text: str) -> Callable[[], ListPage[MeasureRow]]:
        session = self.desk.session
        return lambda: session.measures.list(None, offset, _PAGE)

    def open_row(self, row: MeasureRow) -> None:
        self.desk.go("measure", row.id)

    def total(self, count: int) -> str:
        return self.tr("Measures: %1").replace("%1", str(count))

    def empty(self, _text: str) -> str:
        return self.tr("No measure is proposed yet. Open a case and choose Measures.")
