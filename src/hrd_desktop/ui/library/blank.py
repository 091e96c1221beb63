"""A checklist as a blank form: which one, in which language and under which marking, then the sheet itself."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from hrd_desktop.domain.marking import Marking
from hrd_desktop.i18n import language
from hrd_desktop.services.blank_forms import CHECKLISTS, BlankSheet, draw, titles, usual_marking
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Field, Muted, PageTitle, SecondaryButton, head_row

Wanted = tuple[str, str, Marking]


class BlankFormPage(Page):
    """A place's record is a checklist's form, the urgent one if it names none; *shown* is the sheet's file name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown = ""
        self.back = SecondaryButton(self.tr("Library"), "chevron-left")
        self.back.clicked.connect(lambda: self.desk.go("library"))
        self.form, self.speech, self.marking_choice = QComboBox(), QComboBox(), QComboBox()
        self.state = Muted()
        self.preview = SheetPreview()
        self._offer()
        self._lay_out()

    def _offer(self) -> None:
        for code, title in titles(language()):
            self.form.addItem(title, code)
        for code, words in (("nb", self.tr("Norwegian (bokmål)")), ("en", self.tr("English"))):
            self.speech.addItem(words, code)
        for one in Marking:
            self.marking_choice.addItem(one.stamp or self.tr("No marking"), one)
        self.form.activated.connect(self._on_form)
        self.speech.activated.connect(lambda _number: self._draw())
        self.marking_choice.activated.connect(lambda _number: self._draw())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        chosen = (
            (self.tr("Checklist"), self.form),
            (self.tr("Language"), self.speech),
            (self.tr("Marking once filled in"), self.marking_choice),
        )
        for words, box in chosen:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(Field(words, box))
        row.addStretch(1)
        self.body.addLayout(head_row(PageTitle(self.tr("Blank checklist"), wrap=False), self.back))
        self.body.addLayout(row)
        self.body.addWidget(self.state)
        self.body.addWidget(self.preview, 1)

    def show_place(self, place: Place) -> None:
        """Show the form that *place* names, in the language in force, marked as it is used to be."""
        self.speech.setCurrentIndex(self.speech.findData(language()))
        code = place.record if place.record in CHECKLISTS else "urg"
        self.form.setCurrentIndex(self.form.findData(code))
        self._on_form()

    def _on_form(self) -> None:
        self.marking_choice.setCurrentIndex(list(Marking).index(usual_marking(self.form.currentData())))
        self._draw()

    def _wanted(self) -> Wanted:
        return self.form.currentData(), self.speech.currentData(), list(Marking)[self.marking_choice.currentIndex()]

    def _draw(self) -> None:
        wanted = self._wanted()
        self.state.setText(self.tr("Drawing the form…"))

        def work(_progress: Any) -> tuple[Wanted, BlankSheet]:
            return wanted, draw(*wanted)

        job = self.desk.long(work)
        job.succeeded.connect(self._on_drawn)
        job.failed.connect(self.desk.told)
        for ended in (job.failed, job.crashed):
            ended.connect(self._on_not_drawn)

    def _on_drawn(self, drawn: tuple[Wanted, BlankSheet]) -> None:
        wanted, sheet = drawn
        if wanted != self._wanted() or not self.isVisible():
            return
        self.state.setText(
            self.tr("To fill in by hand or in a PDF reader. It holds nothing of the vault; filled in, it is marked.")
        )
        self.preview.show()
        self.preview.show_pdf(sheet.pdf, sheet.file_name, blank=True)
        self.shown = sheet.file_name

    def _on_not_drawn(self, _why: Exception) -> None:
        self.state.setText("")

    def leave(self) -> None:
        """Let go of the form."""
        self.shown = ""
        self.preview.forget()
        self.preview.hide()

    def focus_first(self) -> None:
        """Which checklist."""
        self.form.setFocus()
