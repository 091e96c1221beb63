"""What every screen has in common that is one sheet, seen before it is paper."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.widgets import Muted, PageTitle, SecondaryButton, head_row


class SheetPage(Page):
    """Title, way back, how it stands in words, and the sheet; *ends* stand beside the way back.

    Subclasses draw the sheet in ``show_place``, show it only while it ``is_wanted``, and say in ``noting`` how
    the journal learns what became of a copy (``printed`` or ``saved``). Leaving forgets the sheet.
    """

    def __init__(self, desk: Desk, *ends: QWidget) -> None:
        super().__init__(desk)
        self.title, self.state = PageTitle(), Muted()
        self.back, self.preview = SecondaryButton(), SheetPreview()
        self.body.addLayout(head_row(self.title, *ends, self.back))
        self.body.addWidget(self.state)
        self.body.addWidget(self.preview, 1)
        self.back.clicked.connect(self.go_back)
        self.preview.keep = lambda path, pdf: self.desk.write_out(path, pdf, self.noting("saved"))
        self.preview.printed.connect(lambda: self.desk.write(self.noting("printed")))

    def name(self, title: str, back: str) -> None:
        """Say which sheet this is, and where the way back leads."""
        self.title.setText(title)
        self.back.setText(back)

    def is_wanted(self) -> bool:
        """Whether the officer is still here: what was drawn for somebody who has gone on is not kept."""
        return self.isVisible()

    def say_drawing(self) -> None:
        """Say that the sheet is being drawn; the one before it goes."""
        self.preview.hide()
        self.state.setText(self.tr("Drawing the sheet…"))

    def show_pdf(self, pdf: bytes, file_name: str) -> None:
        """Show the sheet."""
        self.preview.show()
        self.preview.show_pdf(pdf, file_name)

    def follow(self, job: Job) -> None:
        """Say no longer that the sheet is being drawn once *job* ended without one; why is told by the frame."""
        for ended in (job.failed, job.crashed):
            ended.connect(self._say_not_drawn)

    def _say_not_drawn(self, _why: Exception) -> None:
        self.state.setText("")

    def go_back(self) -> None:
        """Go where the sheet was asked for."""
        raise NotImplementedError

    def noting(self, what: str) -> Callable[[], object]:
        """Return what notes in the journal that a copy of the sheet on screen was *what*."""
        raise NotImplementedError

    def leave(self) -> None:
        """Forget the sheet."""
        self.preview.forget()
        self.preview.hide()
