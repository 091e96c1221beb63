"""The country sheet, seen before it is printed or saved."""

from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, PageTitle, SecondaryButton, head_row


class CountrySheetPage(Page):
    """A place's record is the code of a country."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._country = ""
        self._sheet: BriefingSheet | None = None
        self.title = PageTitle(self.tr("Country sheet"))
        self.state = Muted()
        self.back = SecondaryButton(self.tr("Back to the country"))
        self.preview = SheetPreview()
        self.body.addLayout(head_row(self.title, self.back))
        self.body.addWidget(self.state)
        self.body.addWidget(self.preview, 1)
        self.preview.printed.connect(lambda: self._note("printed"))
        self.preview.saved.connect(lambda: self._note("saved"))
        self.back.clicked.connect(lambda: self.desk.go("country", self._country))

    def show_place(self, place: Place) -> None:
        """Draw the sheet of the country that *place* names."""
        self._country = place.record
        self.set_marking("")
        self.preview.hide()
        self.state.setText(self.tr("Drawing the sheet…"))
        session = self.desk.session
        self.desk.ask(lambda: session.countries.sheet(place.record), self._show)

    def _show(self, sheet: BriefingSheet) -> None:
        self._sheet = sheet
        self.state.setText(self.tr("No person and no source is named on it."))
        self.preview.show()
        self.preview.show_pdf(sheet.pdf, sheet.file_name)

    def _note(self, what: str) -> None:
        countries, country, sheet = self.desk.session.countries, self._country, self._sheet
        if sheet is not None:
            self.desk.write(lambda: countries.printed(country, sheet, what))

    def leave(self) -> None:
        """Forget the sheet."""
        self._sheet = None
        self.preview.forget()
        self.preview.hide()
