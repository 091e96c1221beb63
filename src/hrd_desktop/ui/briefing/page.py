"""The briefing sheet of a case, seen before it is printed."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Muted, Notice, PageTitle, SecondaryButton


class BriefingPage(Page):
    """Draws the sheet on the long lane and shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._case = ""
        self._sheet: Any = None
        self.title = PageTitle(self.tr("Briefing sheet"), wrap=False)
        self.state = Muted()
        self.back = SecondaryButton(self.tr("Back to the case"))
        self.back.clicked.connect(lambda: self.desk.open_case(self._case))
        self.notice = Notice()
        self.notice.clear()
        self.preview = SheetPreview()
        self.preview.hide()
        self.preview.printed.connect(lambda: self._note("printed"))
        self.preview.saved.connect(lambda: self._note("saved"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        head.addWidget(self.back)
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.preview, 1)
        self.body.addStretch(0)

    def show_place(self, place: Place) -> None:
        self._case = place.record
        self.preview.hide()
        self.notice.clear()
        self.state.setText(self.tr("Drawing the sheet…"))
        job = self.desk.long(self._draw)
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self._on_failed)

    def _draw(self, progress: Any) -> object:
        from hrd_desktop.services.views import BriefingOptions

        case, session = self._case, self.desk.session.reader()
        try:
            return case, session.briefing.sheet(case, BriefingOptions(language=language()), progress)
        finally:
            session.close()

    @Slot(object)
    def _on_drawn(self, drawn: tuple[str, Any]) -> None:
        case, sheet = drawn
        if case != self._case:
            return
        self._sheet = sheet
        self.state.setText(self.tr("Copy {0}").format(sheet.copy))
        self.set_marking(sheet.marking.stamp)
        self.preview.show_pdf(sheet.pdf, sheet.file_name)
        self.preview.show()
        self.preview.print_button.setFocus()

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        words = error.words(language())
        self.state.setText("")
        self.notice.say("danger", f"{words.data} {words.do} ({error.code})", words.what)

    def _note(self, what: str) -> None:
        case, sheet = self._case, self._sheet
        self.desk.write(lambda: self.desk.session.briefing.printed(case, sheet, what))

    def leave(self) -> None:
        self.preview.forget()
        self.preview.hide()
        self._sheet = None

    def focus_first(self) -> None:
        self.back.setFocus()
