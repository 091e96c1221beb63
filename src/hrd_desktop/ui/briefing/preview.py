"""A sheet on screen before it is paper: QtPdf from memory, never a file of its own accord.

"Save as PDF" writes the renderer's own bytes, after saying that they will lie unencrypted. Real printing leaves a
copy in the system's spool, which is told once for each printer (design system, Paper). Both are said before the act.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.theme.tokens import GRID
from hrd_desktop.ui.widgets import Muted, Notice, PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from hrd_desktop.ui.jobs import Job

_STEP, _LEAST, _MOST = 1.25, 0.25, 5.0


class SheetPreview(QWidget):
    """Preview, Print and Save as PDF. Emits ``printed`` when a copy was handed over.

    ``keep`` writes the bytes of a sheet that tells of people, so that a kill leaves nothing of it by half and the
    journal knows of it first; a sheet that tells of nobody needs none.
    """

    printed = Signal()
    keep: "Callable[[Path, bytes], Job] | None" = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._file_name, self._blank = "sheet.pdf", False
        self._agreed: Callable[[], object] | None = None
        self._under = QWidget()
        self._place = QVBoxLayout(self._under)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.view = self._new_view()
        self.pages = Muted(wrap=False)
        self.notice = Notice()
        self.notice.clear()
        self.notice.acted.connect(self._on_agreed)
        self.before, self.after = SecondaryButton(self.tr("Previous page")), SecondaryButton(self.tr("Next page"))
        self.smaller, self.larger = SecondaryButton("−"), SecondaryButton("+")
        self.smaller.setAccessibleName(self.tr("Show it smaller"))
        self.larger.setAccessibleName(self.tr("Show it larger"))
        self.save = SecondaryButton(self.tr("Save as PDF…"), "save")
        self.print_button = PrimaryButton(self.tr("Print…"), "printer")
        self._lay_out()
        # Qt ends children in their order. The view draws on a thread of its own and hears its document end: so it
        # must be gone, whole, before the documents (they may not be its children: it would be half gone), and these
        # before their bytes.
        self.document, self._nothing = QPdfDocument(self), QPdfDocument(self)
        self._buffer = QBuffer(self.document)
        self._connect()

    def _new_view(self) -> QPdfView:
        """Make a view of its own for each sheet.

        A view whose document goes while a page is being asked for never asks for a page of that size again: the next
        sheet would stay white.
        """
        view = QPdfView()
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setAccessibleName(self.tr("Preview of the sheet"))
        view.pageNavigator().currentPageChanged.connect(self._say_page)
        self._place.addWidget(view)
        return view

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self.before, self.after, self.pages, self.smaller, self.larger):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self._under, 1)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        acts: tuple[tuple[SecondaryButton, Callable[[], object], tuple[str, ...]], ...] = (
            (self.before, lambda: self.turn(-1), ("PgUp", "Ctrl+PgUp")),
            (self.after, lambda: self.turn(1), ("PgDown", "Ctrl+PgDown")),
            (self.smaller, lambda: self.zoom(1 / _STEP), ("Ctrl+-",)),
            (self.larger, lambda: self.zoom(_STEP), ("Ctrl++", "Ctrl+=")),
        )
        for button, act, keys in acts:
            button.clicked.connect(act)
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)
        QShortcut(QKeySequence("Ctrl+0"), self).activated.connect(self.fit)

    def show_pdf(self, pdf: bytes, file_name: str, *, blank: bool = False) -> None:
        """Show *pdf*; *file_name* is what saving proposes, and never holds a name.

        A *blank* sheet holds nothing to protect: it is saved and printed without a warning.
        """
        self._pdf, self._file_name, self._blank = pdf, file_name, blank
        self._agreed = None
        self.notice.clear()
        self._let_go()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._change_view()
        self.view.setDocument(self.document)
        self._say_page()
        for button in (self.save, self.print_button):
            button.setEnabled(bool(pdf))
        self._say_lost()

    def _say_lost(self) -> None:
        """Tell before anything is printed what no font could draw; the sheet carries it in its keywords."""
        which = str(self.document.metaData(QPdfDocument.MetaDataField.Keywords) or "")
        if which:
            words = self.tr("No font of the program has a shape for {0}: a box stands in its place on the sheet.")
            self.notice.say("warn", words.format(which), self.tr("Not every character can be printed"))

    def forget(self) -> None:
        """Let go of the sheet."""
        self._agreed = None
        self.notice.clear()
        self._let_go()
        self._pdf = b""

    def _let_go(self) -> None:
        self.view.setDocument(self._nothing)  # waits for a page that is being drawn
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    def _change_view(self) -> None:
        old, had_keyboard = self.view, self.view.hasFocus()
        self.view = self._new_view()
        if had_keyboard:
            self.view.setFocus()
        old.hide()
        old.deleteLater()

    # -- looking --------------------------------------------------------------------------------------------------

    def turn(self, by: int) -> None:
        """Go *by* pages on."""
        there = self.view.pageNavigator().currentPage() + by
        if 0 <= there < self.document.pageCount():
            self.view.pageNavigator().jump(there, QPointF())

    def zoom(self, by: float) -> None:
        """Show the sheet *by* times as large."""
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom:
            width = self.document.pagePointSize(0).width() * self.logicalDpiX() / 72
            self.view.setZoomFactor(max(1, self.view.viewport().width()) / max(1.0, width))
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(_MOST, max(_LEAST, self.view.zoomFactor() * by)))

    def fit(self) -> None:
        """Show the whole width of the sheet."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _say_page(self) -> None:
        here, count = self.view.pageNavigator().currentPage(), self.document.pageCount()
        self.pages.setText(self.tr("Page {0} of {1}").format(here + 1, count))
        self.before.setEnabled(here > 0)
        self.after.setEnabled(here + 1 < count)

    # -- copies ---------------------------------------------------------------------------------------------------

    def _ask(self, act: Callable[[], object], words: str, action: str) -> None:
        self._agreed = act
        self.notice.say("warn", words, action=action)
        self.notice.button.setFocus()

    @Slot()
    def _on_agreed(self) -> None:
        act, self._agreed = self._agreed, None
        self.notice.clear()
        if act is not None:
            act()

    @Slot()
    def _on_save(self) -> None:
        if self._blank:
            self._choose_file()
            return
        words = self.tr("The file will not be encrypted. Whoever has it, or finds it, can read it.")
        self._ask(self._choose_file, words, self.tr("Choose where…"))

    def _choose_file(self) -> None:
        proposed = str(Path.home() / self._file_name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write the sheet to *path*, which the officer named."""
        if self.keep is not None:
            job = self.keep(path, self._pdf)
            job.then(self, lambda _path: self._say_saved())
            job.otherwise(self, self._say_not_saved)
            return
        from hrd_desktop.services.files.writing import write_over

        try:
            write_over(path, self._pdf)
        except HrdError as error:
            self._say_not_saved(error)
        else:
            self._say_saved()

    def _say_not_saved(self, error: HrdError) -> None:
        told = error if error.error == "TARGET_IN_VAULT" else HrdError("SHEET_NOT_SAVED")
        self.notice.say("danger", told.message(language()))

    def _say_saved(self) -> None:
        self.notice.say("neutral", "" if self._blank else self.tr("It lies there unencrypted."), self.tr("Saved"))

    @Slot()
    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print every page on *printer*; the first time, only once the officer knows what a printer leaves behind."""
        from hrd_desktop.ui.briefing.printing import told_before

        if self._blank or told_before(printer):
            self._print_on(printer)
            return
        words = self.tr("The system keeps a copy of what is printed for a while, and some printers do too.")
        self._ask(lambda: self._print_on(printer), words, self.tr("Print now"))

    def _print_on(self, printer: "QPrinter") -> None:
        from hrd_desktop.ui.briefing.printing import print_pages

        print_pages(self.document, printer)
        self.notice.say("ok", self.tr("The sheet was handed to the printer."), self.tr("Printed"))
        self.printed.emit()
