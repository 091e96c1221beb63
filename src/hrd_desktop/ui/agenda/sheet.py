"""The agenda on paper, seen before it is printed or saved."""

from collections.abc import Callable
from functools import partial

from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.ui.briefing.sheet_page import SheetPage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place


class AgendaSheetPage(SheetPage):
    """Draws the agenda as it stands now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sheet: BriefingSheet | None = None
        self.name(self.tr("Agenda on paper"), self.tr("Back to the agenda"))

    def show_place(self, _place: Place) -> None:
        """Draw it."""
        self.say_drawing()
        self.follow(self.desk.ask(self, self.desk.session.agenda.sheet, self._show))

    def _show(self, sheet: BriefingSheet) -> None:
        if not self.is_wanted():
            return
        self._sheet = sheet
        self.set_marking(sheet.marking.stamp)
        self.state.setText(self.tr("It goes by aliases alone. It is marked as the strictest of the cases it names."))
        self.show_pdf(sheet.pdf, sheet.file_name)

    def go_back(self) -> None:
        """The agenda."""
        self.desk.go("agenda")

    def noting(self, what: str) -> Callable[[], object]:
        return partial(self.desk.session.agenda.printed, self._sheet, what)

    def leave(self) -> None:
        super().leave()
        self._sheet = None
        self.set_marking("")
