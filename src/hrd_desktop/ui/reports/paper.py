"""A report on paper, seen before it is printed or saved; each copy is noted in the journal."""

from collections.abc import Callable
from functools import partial
from typing import Any

from hrd_desktop.services.reporting.asked import Asked, of_key
from hrd_desktop.services.reporting.views import ReportPaper
from hrd_desktop.ui.briefing.sheet_page import SheetPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place


class ReportPaperPage(SheetPage):
    """A place's record is what is asked for as one word."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked = Asked()
        self.name(self.tr("Report on paper"), self.tr("Back to the report"))

    def show_place(self, place: Place) -> None:
        """Draw the report that *place* names."""
        self._asked = asked = of_key(place.record)
        self.set_marking(asked.marking.stamp)
        self.say_drawing()
        session = self.desk.session

        def draw(progress: Any) -> tuple[Asked, ReportPaper]:
            reader = session.reader()
            try:
                return asked, reader.reporting.paper(asked, progress=progress)
            finally:
                reader.close()

        job = self.desk.long(draw)
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self.desk.told)
        self.follow(job)

    def _on_drawn(self, drawn: tuple[Asked, ReportPaper]) -> None:
        asked, paper = drawn
        if asked == self._asked and self.is_wanted():
            self.state.setText(self.tr("No person, alias or case is named on it."))
            self.show_pdf(paper.pdf, paper.file_name)

    def go_back(self) -> None:
        """The report."""
        self.desk.go("reports", self._asked.key())

    def noting(self, what: str) -> Callable[[], object]:
        return partial(self.desk.session.reporting.noted, self._asked, what)
