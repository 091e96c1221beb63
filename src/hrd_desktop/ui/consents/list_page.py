"""The list of where the data went, seen before it is printed or saved. Alias only."""

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, Notice, PageTitle, SecondaryButton, reveal


class ConsentListPage(Page):
    """A place's record is the consent."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._consent = ""
        self._sheet: BriefingSheet | None = None
        self.title, self.state = PageTitle(self.tr("Where the data went"), wrap=False), Muted()
        self.notice = Notice("warn")
        self.back = SecondaryButton(self.tr("Back to the consent"))
        self.preview = SheetPreview()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        head.addWidget(self.back)
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.preview, 1)
        self.notice.clear()
        self.preview.printed.connect(lambda: self._note("printed"))
        self.preview.saved.connect(lambda: self._note("saved"))
        self.back.clicked.connect(lambda: self.desk.go("consent_page", self._consent))

    def show_place(self, place: Place) -> None:
        """Draw the list of the consent that *place* names."""
        self._consent = place.record
        self.preview.hide()
        self.notice.clear()
        self.state.setText(self.tr("Drawing the sheet…"))
        session = self.desk.session
        self.desk.ask(self, lambda: session.consents.list_sheet(place.record), self._show)

    def _show(self, shown: tuple[BriefingSheet, bool]) -> None:
        sheet, paper = shown
        self._sheet = sheet
        self.state.setText("")
        self.set_marking(sheet.marking.stamp)
        self.preview.show()
        self.preview.show_pdf(sheet.pdf, sheet.file_name)
        reveal(self.preview.print_button, paper)
        if not paper:
            words = self.tr(
                "The person has said that paper is not safe: read the list here, or save it somewhere safe."
            )
            self.notice.say("warn", words)

    def _note(self, what: str) -> None:
        consents, consent = self.desk.session.consents, self._consent
        if self._sheet is not None:
            self.desk.write(lambda: consents.listed(consent, what))

    def leave(self) -> None:
        """Forget the list."""
        self._sheet = None
        self.preview.forget()
        self.preview.hide()
