"""The list of where the data went, seen before it is printed or saved. Alias only."""

from collections.abc import Callable
from functools import partial

from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.ui.briefing.sheet_page import SheetPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Notice, reveal

Listed = tuple[str, BriefingSheet, bool]
"""The consent, its list, and whether that may be printed."""


class ConsentListPage(SheetPage):
    """A place's record is the consent."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._consent = ""
        self._sheet: BriefingSheet | None = None
        self.name(self.tr("Where the data went"), self.tr("Back to the consent"))
        self.notice = Notice("warn")
        self.notice.clear()
        self.body.insertWidget(self.body.count() - 1, self.notice)

    def show_place(self, place: Place) -> None:
        """Draw the list of the consent that *place* names."""
        consents, consent = self.desk.session.consents, place.record
        self._consent = consent
        self.set_marking("")
        self.notice.clear()
        self.say_drawing()
        self.follow(self.desk.ask(self, lambda: (consent, *consents.list_sheet(consent)), self._show))

    def _show(self, listed: Listed) -> None:
        consent, sheet, paper = listed
        if consent != self._consent or not self.is_wanted():
            return
        self._sheet = sheet
        self.state.setText("")
        self.set_marking(sheet.marking.stamp)
        self.show_pdf(sheet.pdf, sheet.file_name)
        reveal(self.preview.print_button, paper)
        if not paper:
            words = self.tr(
                "The person has said that paper is not safe: read the list here, or save it somewhere safe."
            )
            self.notice.say("warn", words)

    def go_back(self) -> None:
        """The consent."""
        self.desk.go("consent_page", self._consent)

    def noting(self, what: str) -> Callable[[], object]:
        return partial(self.desk.session.consents.listed, self._consent, what)

    def leave(self) -> None:
        super().leave()
        self._sheet = None
