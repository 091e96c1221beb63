"""A report on paper, seen before it is printed or saved; each copy is noted in the journal."""

from typing import Any

from hrd_desktop.errors import HrdError
from hrd_desktop.services.reporting.asked import Asked, of_key
from hrd_desktop.services.reporting.views import ReportPaper
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, PageTitle, SecondaryButton, head_row


class ReportPaperPage(Page):
    """A place's record is what is asked for as one word."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked = Asked()
        self.title = PageTitle(self.tr("Report on paper"))
        self.state = Muted()
        self.back = SecondaryButton(self.tr("Back to the report"))
        self.preview = SheetPreview()
        self.body.addLayout(head_row(self.title, self.back))
        self.body.addWidget(self.state)
        self.body.addWidget(self.preview, 1)
        self.back.clicked.connect(lambda: self.desk.go("reports", self._asked.key()))
        self.preview.printed.connect(lambda: self._note("printed"))
        self.preview.saved.connect(lambda: self._note("saved"))

    def show_place(self, place: Place) -> None:
        """Draw the report that *place* names."""
        self._asked = asked = of_key(place.record)
        self.set_marking(asked.marking.stamp)
        self.preview.hide()
        self.state.setText(self.tr("Drawing the report…"))
        session = self.desk.session

        def draw(progress: Any) -> tuple[Asked, ReportPaper]:
            reader = session.reader()
            try:
                return asked, reader.reporting.paper(asked, progress=progress)
            finally:
                reader.close()

        job = self.desk.long(draw)
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self._on_failed)

    def _on_drawn(self, drawn: tuple[Asked, ReportPaper]) -> None:
        asked, paper = drawn
        if asked == self._asked and self.isVisible():
            self.state.setText(self.tr("No person, alias or case is named on it."))
            self.preview.show()
            self.preview.show_pdf(paper.pdf, paper.file_name)

    def _on_failed(self, error: HrdError) -> None:
        self.state.setText("")
        self.desk.tell(error)

    def _note(self, what: str) -> None:
        asked = self._asked
        self.desk.write(lambda: self.desk.session.reporting.noted(asked, what))

    def leave(self) -> None:
        """Forget the report."""
        self.preview.forget()
        self.preview.hide()
