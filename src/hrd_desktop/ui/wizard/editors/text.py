"""Editors for words: one line, and a field that grows with what is told."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from hrd_desktop.domain.statements import State
from hrd_desktop.ui.widgets import TextEdit
from hrd_desktop.ui.wizard.editors.base import Editor, Entry

LONGEST = 10_000_000
"""Characters a line takes. Qt's own 32,767 would cut an answer that came from elsewhere."""


class LineEditor(Editor):
    """A single line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: TextEdit = self._make_line()
        self.line.setMaxLength(LONGEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.line.textEdited.connect(self.edited)

    def _make_line(self) -> TextEdit:
        return TextEdit(parent=self)

    def entry(self) -> Entry:
        """Return the text as typed, blanks at the ends left out."""
        text = self.line.text().strip()
        return Entry(text or None)

    def show_entry(self, entry: Entry) -> None:
        """Show the text; any state but answered leaves the line empty."""
        text = str(entry.value) if entry.state is State.ANSWERED and entry.value is not None else ""
        if text != self.line.text():
            self.line.setText(text)

    def control(self) -> QWidget:
        """The line itself."""
        return self.line

    def is_short(self) -> bool:
        """A line fits beside another."""
        return True


class GrowingText(QPlainTextEdit):
    """A text field as high as its text, between *least* and *most* lines; Tab leaves it.

    It stands on the side from which its text is read, as a line does.
    """

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.textChanged.connect(self._take_side)
        self.cursorPositionChanged.connect(self.follow)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: it has grown with its text, and the page around it with it."""
        super().resizeEvent(event)
        self.follow()

    def follow(self) -> None:
        """Bring the line that is written in into sight, once the page is laid out."""
        if self.window().focusWidget() is self:  # what is filled in elsewhere moves nothing
            QTimer.singleShot(0, self, self._show_caret)

    def _show_caret(self) -> None:
        """Scroll the page so far that the line that is written in stays in sight, with one more around it."""
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        content = around.widget() if around is not None else None
        if around is not None and content is not None:
            caret = self.cursorRect()
            at = self.viewport().mapTo(content, caret.center())
            room = around.viewport().height() // 2  # more would push the line out at the other end
            around.ensureVisible(at.x(), at.y(), 0, min(2 * caret.height(), room))

    def _take_side(self) -> None:
        option = self.document().defaultTextOption()
        from_right = self.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def fit(self) -> None:
        """Take the height that the text needs."""
        spacing = QFontMetrics(self.font()).lineSpacing()
        told = int(self.document().size().height())
        lines = min(max(told, self._least), self._most)
        on = Qt.ScrollBarPolicy.ScrollBarAsNeeded if told > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on)
        margins = self.contentsMargins()
        around = int(2 * self.document().documentMargin()) + margins.top() + margins.bottom() + 2 * self.frameWidth()
        height = lines * spacing + around + 18
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)


class TextEditor(Editor):
    """Several lines of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = GrowingText(3, 14, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self._showing = False
        self.area.textChanged.connect(self._on_changed)

    def entry(self) -> Entry:
        """Return the text; line breaks inside are kept."""
        text = self.area.toPlainText().strip()
        return Entry(text or None)

    def show_entry(self, entry: Entry) -> None:
        """Show the text unless it stands there already: the cursor stays where it is."""
        text = str(entry.value) if entry.state is State.ANSWERED and entry.value is not None else ""
        if text == self.area.toPlainText().strip():
            return
        self._showing = True
        self.area.setPlainText(text)
        self._showing = False

    def control(self) -> QWidget:
        """The text area."""
        return self.area

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit()
