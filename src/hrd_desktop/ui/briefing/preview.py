"""Shows a sheet before it is printed, from memory: no temporary file ever holds it.

"Save as PDF" writes the renderer's own bytes. Real printing leaves a copy in the system's spool, which is told once
for each printer (design system, Paper).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal, Slot
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.theme.tokens import GRID
from hrd_desktop.ui.widgets import Muted, Notice, PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class SheetPreview(QWidget):
    """Preview, Print and Save as PDF. Emits ``printed`` and ``saved`` when a copy was made."""

    printed = Signal()
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._file_name = "sheet.pdf"
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView()
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.tr("Preview of the sheet"))
        self.pages = Muted(wrap=False)
        self.notice = Notice()
        self.notice.clear()
        self.save = SecondaryButton(self.tr("Save as PDF…"), "save")
        self.print_button = PrimaryButton(self.tr("Print…"), "printer")
        self.save.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.pages)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)

    def show_pdf(self, pdf: bytes, file_name: str) -> None:
        """Show *pdf*; *file_name* is what saving proposes, and never holds a name."""
        self._pdf, self._file_name = pdf, file_name
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.pages.setText(self.tr("{0} page(s)").format(self.document.pageCount()))
        for button in (self.save, self.print_button):
            button.setEnabled(bool(pdf))

    def forget(self) -> None:
        """Let go of the sheet."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._pdf = b""

    @Slot()
    def _on_save(self) -> None:
        proposed = str(Path.home() / self._file_name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write the sheet to *path*, which the officer named."""
        try:
            path.write_bytes(self._pdf)
        except OSError:
            error = HrdError("SHEET_NOT_SAVED")
            self.notice.say("danger", error.message(language()))
            return
        self.notice.say("warn", self.tr("The file is not encrypted. Whoever has it can read it."), self.tr("Saved"))
        self.saved.emit()

    @Slot()
    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print every page on *printer* and say once what a printer leaves behind."""
        from hrd_desktop.ui.briefing.printing import print_pages, told_before

        print_pages(self.document, printer)
        if not told_before(printer):
            self.notice.say(
                "warn",
                self.tr("The system keeps a copy of what is printed for a while, and some printers do too."),
                self.tr("Printed"),
            )
        self.printed.emit()
