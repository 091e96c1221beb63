"""The agenda on paper, seen before it is printed or saved."""

from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, PageTitle, SecondaryButton, head_row


class AgendaSheetPage(Page):
    """Draws the agenda as it stands now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sheet: BriefingSheet | None = None
        self.state = Muted()
        self.back = SecondaryButton(self.tr("Back to the agenda"))
        self.preview = SheetPreview()
        self.body.addLayout(head_row(PageTitle(self.tr("Agenda on paper")), self.back))
        self.body.addWidget(self.state)
        self.body.addWidget(self.preview, 1)
        self.back.clicked.connect(lambda: self.desk.go("agenda"))
        self.preview.printed.connect(lambda: self._note("printed"))
        self.preview.saved.connect(lambda: self._note("saved"))

    def show_place(self, _place: Place) -> None:
        """Draw it."""
        self.preview.hide()
        self.state.setText(self.tr("Drawing the sheet…"))
        self.desk.ask(self, self.desk.session.agenda.sheet, self._show)

    def _show(self, sheet: BriefingSheet) -> None:
        self._sheet = sheet
        self.set_marking(sheet.marking.stamp)
        self.state.setText(self.tr("It goes by aliases alone. It is marked as the strictest of the cases it names."))
        self.preview.show()
        self.preview.show_pdf(sheet.pdf, sheet.file_name)

    def _note(self, what: str) -> None:
        agenda, sheet = self.desk.session.agenda, self._sheet
        if sheet is not None:
            self.desk.write(lambda: agenda.printed(sheet, what))

    def leave(self) -> None:
        """Forget the sheet."""
        self._sheet = None
        self.set_marking("")
        self.preview.forget()
        self.preview.hide()
