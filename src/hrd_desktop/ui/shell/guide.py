"""The user guide in a window of its own: the shipped text, shown offline. Links out of it are only text.

It opens at the chapter of the screen that was left, is searched by keyboard, and can be saved as PDF.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from hrd_desktop import assets
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.services import guide
from hrd_desktop.ui.jobs import Jobs
from hrd_desktop.ui.theme import font, text_scale
from hrd_desktop.ui.widgets import FocusRing, Muted, Notice, SecondaryButton, TextEdit

_WIDE = 640
_ABOVE, _LONG = 20, 6
_CHAPTERS = 250
_CHAPTERS_BELOW = 760
"""Pixels of the window, at the usual text size, below which the chapters take a line of their own."""


class _Pages(QTextBrowser):
    """Finds pictures beside the guide and nowhere else; one that is not there leaves no hole."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = QUrl(name).fileName()
        picture = QImage(str(assets.resource("docs", "pictures", file)))
        if picture.isNull():
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        wide = min(_WIDE, picture.width())
        return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


def _give_air(document: QTextDocument) -> None:
    """Let each heading stand apart from what is above it."""
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.headingLevel():
            shape.setTopMargin(_ABOVE)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


class GuideWindow(QWidget):
    """Ctrl+F searches, Enter goes on, Esc closes; it hides with everything else when the vault locks.

    *screen* is the key of the screen it is asked for from; *jobs* make the PDF.
    """

    def __init__(self, jobs: Jobs | None = None, screen: str = "") -> None:
        super().__init__()
        self._jobs = jobs
        self.setWindowTitle("HRD Desktop")
        self.resize(1000, 740)
        self.text = _Pages()
        self.text.setFont(font())
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("User guide"))
        self.text.setMarkdown(guide.text(language()))
        _give_air(self.text.document())
        self.search = TextEdit("", self.tr("Search in the guide"))
        self.search.setToolTip(self.search.placeholderText())
        self.next, self.found = SecondaryButton(self.tr("Next hit")), Muted("")
        self.save = SecondaryButton(self.tr("Save as PDF…"))
        self.notice = Notice()
        self.notice.clear()
        self.chapters = QListWidget()
        self.chapters.setProperty("look", "groups")
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setFont(font())
        self.chapters.setWordWrap(True)
        self.chapters.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._titles = [one.title for one in guide.chapters(language())]
        self.chapters.addItems(self._titles)
        self._build()
        self._wire()
        FocusRing(self)
        self.open_at(guide.chapter_of(screen, language()))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.search, 1)
        head.addWidget(self.next)
        head.addWidget(self.save)
        self.chapters.setFixedWidth(round(_CHAPTERS * text_scale()))
        pages = QHBoxLayout()
        pages.setSpacing(12)
        pages.addWidget(self.chapters)
        pages.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.found)
        column.addWidget(self.notice)
        column.addLayout(pages, 1)
        self.found.hide()
        self.save.setVisible(self._jobs is not None)

    def _wire(self) -> None:
        self.search.textEdited.connect(lambda _text: self._look(self._top()))
        self.search.returnPressed.connect(self._on_next)
        self.next.clicked.connect(self._on_next)
        self.save.clicked.connect(self._on_save)
        self.chapters.currentRowChanged.connect(self._on_chapter)
        for keys, act in (("Ctrl+F", self._begin_search), ("F3", self._on_next), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a narrow window shows the text alone; the chapters stand in it too."""
        super().resizeEvent(event)
        self.chapters.setVisible(self.width() >= _CHAPTERS_BELOW * text_scale())

    # -- chapters -------------------------------------------------------------------------------------------------

    def open_at(self, title: str) -> None:
        """Show the chapter called *title*, the beginning for ''."""
        if title in self._titles:
            self.chapters.setCurrentRow(self._titles.index(title))
        self.text.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: only now the text knows how wide it is, and where its chapters stand."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._on_chapter(self.chapters.currentRow()))

    @Slot(int)
    def _on_chapter(self, row: int) -> None:
        block = self._heading(self._titles[row]) if 0 <= row < len(self._titles) else None
        if block is not None:
            cursor = QTextCursor(block)
            self.text.setTextCursor(cursor)
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + self.text.cursorRect(cursor).top())

    def _heading(self, title: str) -> QTextBlock | None:
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2 and block.text() == title:
                return block
            block = block.next()
        return None

    # -- search ---------------------------------------------------------------------------------------------------

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _top(self) -> QTextCursor:
        return QTextCursor(self.text.document())

    @Slot()
    def _on_next(self) -> None:
        self._look(self.text.textCursor())

    def _look(self, begin: QTextCursor) -> None:
        """Show the next place where the words stand, after the last from the beginning; say when there is none."""
        words = self.search.text().strip()
        hit = self.text.document().find(words, begin) if words else QTextCursor()
        if words and hit.isNull():
            hit = self.text.document().find(words, self._top())
        if words and hit.isNull():
            hit = self._with_all(words.casefold().split(), begin)
        if not hit.isNull():
            self.text.setTextCursor(hit)
            self.text.ensureCursorVisible()
            self._mark_chapter(hit.block())
        self.found.setText(self.tr("The guide does not say “%1”.").replace("%1", words))
        self.found.setVisible(bool(words) and hit.isNull())

    def _mark_chapter(self, block: QTextBlock) -> None:
        """Let the list of chapters stand where *block* is, without going there."""
        while block.isValid() and block.blockFormat().headingLevel() != 2:
            block = block.previous()
        if block.isValid() and block.text() in self._titles:
            blocker = QSignalBlocker(self.chapters)
            self.chapters.setCurrentRow(self._titles.index(block.text()))
            blocker.unblock()

    def _with_all(self, words: list[str], begin: QTextCursor) -> QTextCursor:
        """Return the next paragraph that holds all *words* in any order, after the last from the beginning.

        Of a long word its beginning does: "exchange" is looked for where "exchanging" stands.
        """
        words = [word[:-2] if len(word) > _LONG else word for word in words]
        blocks, block = [], self.text.document().begin()
        while block.isValid():
            if all(word in block.text().casefold() for word in words):
                blocks.append(block)
            block = block.next()
        after = [one for one in blocks if one.position() > begin.position()]
        found = QTextCursor((after or blocks)[0]) if blocks else QTextCursor()
        found.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return found

    # -- on paper -------------------------------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        proposed = str(Path.home() / f"hrd-desktop-guide-{language()}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write the guide as PDF to *path*; it names nobody."""
        if self._jobs is None:
            return
        spoken = language()

        def make(_progress: object) -> None:
            from hrd_desktop.services.files.writing import write_over

            pdf = guide.pdf(spoken)
            try:
                write_over(path, pdf)
            except HrdError:
                raise HrdError("SHEET_NOT_SAVED") from None

        job = self._jobs.long(make)
        job.then(self, lambda _done: self.notice.say("ok", self.tr("The guide is saved.")))
        job.failed.connect(self.notice.show_error)
