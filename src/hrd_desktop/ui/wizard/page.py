"""The wizard's page: topics, the questions of one topic, guidance, and the line that tells what is saved.

One page class draws every form. Only the topic in hand is built. Where the window is narrow, guidance and then topics
fold into buttons and open over the page; Esc closes them and loses nothing.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import text_scale, theme
from hrd_desktop.ui.theme.tokens import FOLD_GUIDANCE_BELOW, GUTTER
from hrd_desktop.ui.widgets import Card, Label, PageTitle, Scroller, SecondaryButton, reveal
from hrd_desktop.ui.wizard.blocks import Block, MakeField, RepeatActs
from hrd_desktop.ui.wizard.editors.text import GrowingText
from hrd_desktop.ui.wizard.footer import Footer
from hrd_desktop.ui.wizard.guidance import GuidanceColumn
from hrd_desktop.ui.wizard.look import dress
from hrd_desktop.ui.wizard.nodes import Node
from hrd_desktop.ui.wizard.question import QuestionField
from hrd_desktop.ui.wizard.topics import TopicsColumn
from hrd_desktop.ui.wizard.undo import UndoBar

FOLD_TOPICS_BELOW = 640
"""Page width in pixels, at the usual text size, below which the topics fold into a button."""
SIDE = 240
_BESIDE = 10
_LEAD_FROM = 420
"""Page height in pixels, at the usual text size, below which the questions need the room of the standing hint."""
COLUMN = 224


class WizardPage(QWidget):
    """Widgets only. Says which question has the keyboard, and which button was pressed."""

    focus_moved = Signal(object)
    back_requested = Signal()
    next_requested = Signal()
    turn_requested = Signal(int)
    leave_requested = Signal()
    topic_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics = TopicsColumn(self)
        self.guidance = GuidanceColumn(self)
        self.footer = Footer(self)
        self.undo = UndoBar(self)
        self.block: Block | None = None
        self._build_head()
        self._build_centre()
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GUTTER)
        self.topics.setFixedWidth(round(COLUMN * text_scale()))
        self.guidance.setFixedWidth(round(SIDE * text_scale()))
        for widget, stretch in ((self.topics, 0), (self.centre, 1), (self.guidance, 0)):
            self._columns.addWidget(widget, stretch)
        self._folded = (False, False)
        self._stale = True
        theme().changed.connect(self._put_on)
        self._wire()

    def _build_head(self) -> None:
        self.title = PageTitle()
        self.lead = Label(
            self.tr("Leave open what you do not know. Nothing is lost: every answer is saved as you type."),
            ink="muted",
        )
        self.topics_button = SecondaryButton(self.tr("Topics"), "list", self)
        self.guidance_button = SecondaryButton(self.tr("Guidance"), "circle-help", self)
        self.guidance_button.setToolTip(self.tr("Why this question is asked (F1)"))
        for button in (self.topics_button, self.guidance_button):
            button.hide()

    def _build_centre(self) -> None:
        self.centre = Card("", self, margin=1)
        self._body = QWidget()
        self.scroller = Scroller(self._body, self.centre)
        self._body_layout = QVBoxLayout(self._body)
        self._body_layout.setContentsMargins(16, 4, 12, 16)
        self._body_layout.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 6)
        head.setSpacing(_BESIDE)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.lead)
        head.addLayout(words, 1)
        for button in (self.topics_button, self.guidance_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = self.centre.body
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.scroller, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self.footer)

    def _wire(self) -> None:
        self.footer.back.clicked.connect(self.back_requested)
        self.footer.next.clicked.connect(self.next_requested)
        self.footer.later.clicked.connect(self.leave_requested)
        self.topics.topic_requested.connect(self._on_topic)
        self.topics_button.clicked.connect(lambda: self._toggle(self.topics))
        self.guidance_button.clicked.connect(lambda: self._toggle(self.guidance))
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.turn_requested.emit(by))
        self.scroller.verticalScrollBar().rangeChanged.connect(self._on_grown)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _put_on(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            dress(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: take on what changed while another screen was shown."""
        if self._stale:
            self._stale = False
            dress(self)
        super().showEvent(event)

    def start_topic(self, title: str, make: MakeField, acts: RepeatActs, nodes: Sequence[Node]) -> None:
        """Show a topic anew."""
        self.title.setText(title)
        if self.block is not None:
            self._body_layout.removeWidget(self.block)
            self.block.hide()
            self.block.deleteLater()
        self.block = Block(make, acts, "", self._body)
        self._body_layout.insertWidget(0, self.block)
        self.show_nodes(nodes)
        self.block.show()
        self.scroller.verticalScrollBar().setValue(0)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Show *nodes* of the topic in hand; what stays is kept, the keyboard with it."""
        if self.block is not None:
            self.block.arrange(nodes)
            self._chain()

    def fields(self) -> list[QuestionField]:
        """The questions now on the page, in reading order."""
        return self.block.fields() if self.block is not None else []

    def field(self, path: str) -> QuestionField | None:
        """The question at *path* if it is on the page."""
        return next((f for f in self.fields() if f.path == path), None)

    def focused(self) -> QuestionField | None:
        """The question that has the keyboard."""
        return self._field_of(QApplication.focusWidget())

    def go_to(self, path: str) -> None:
        """Put the keyboard into the question at *path*, or into the first one."""
        fields = self.fields()
        field = self.field(path) or (fields[0] if fields else None)
        if field is not None:
            field.take_focus()
            self.focus_moved.emit(field)  # Qt tells of it only where the window is the one in use
            QTimer.singleShot(0, field, lambda: self._reveal(field))

    def _chain(self) -> None:
        chain = [*reading_order(self._body), self.undo.button, *self.footer.buttons()]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        field = self._field_of(new)
        if field is not None:
            self._reveal(field)
            self.focus_moved.emit(field)

    @Slot()
    def _on_grown(self) -> None:
        written = self.window().focusWidget()
        if isinstance(written, GrowingText) and self.isAncestorOf(written):
            written.follow()

    def _reveal(self, field: QuestionField) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and field.isAncestorOf(focused):
            fits = field.height() < self.scroller.viewport().height()
            if fits:
                self.scroller.ensureWidgetVisible(field, 0, 12)
            self.scroller.ensureWidgetVisible(focused, 0, 12 if fits else 3 * self.fontMetrics().height())

    def _field_of(self, widget: QWidget | None) -> QuestionField | None:
        while widget is not None and not isinstance(widget, QuestionField):
            widget = widget.parentWidget()
        return widget if widget is not None and self.isAncestorOf(widget) else None

    def _on_topic(self, key: str) -> None:
        if self._folded[0]:
            self.topics.hide()
        self.topic_requested.emit(key)

    def show_guidance(self) -> None:
        """F1: open the guidance where it is folded away."""
        if self._folded[1]:
            self._toggle(self.guidance)

    def _toggle(self, panel: QWidget) -> None:
        if panel.isVisible():
            panel.hide()
            return
        self._place_over(panel)
        panel.show()
        panel.raise_()

    def _place_over(self, panel: QWidget) -> None:
        area = self.centre.geometry().adjusted(12, 58, -12, -64)
        left = area.left() if panel is self.topics else area.right() - panel.width()
        panel.setGeometry(left, area.top(), panel.width(), area.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes what lies over the page."""
        open_over = [p for p, folded in zip((self.topics, self.guidance), self._folded, strict=True) if folded]
        if event.key() == Qt.Key.Key_Escape and any(p.isVisible() for p in open_over):
            for panel in open_over:
                panel.hide()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: fold what no longer fits."""
        super().resizeEvent(event)
        scale = text_scale()
        wide = self.window().width() >= FOLD_GUIDANCE_BELOW * scale
        self._fold(event.size().width() < FOLD_TOPICS_BELOW * scale, not wide)
        reveal(self.lead, event.size().height() >= _LEAD_FROM * scale)

    def minimumSizeHint(self) -> QSize:
        """Qt: as narrow as the middle column alone, since the others fold: a window is never widened by them."""
        return QSize(self.centre.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _fold(self, topics: bool, guidance: bool) -> None:
        if (topics, guidance) == self._folded:
            return
        self._folded = (topics, guidance)
        self._set_folded(self.topics, topics, 0)
        self._set_folded(self.guidance, guidance, self._columns.count())
        self.topics_button.setVisible(topics)
        self.guidance_button.setVisible(guidance)

    def _set_folded(self, panel: QWidget, folded: bool, index: int) -> None:
        self._columns.removeWidget(panel)
        if not folded:
            self._columns.insertWidget(index, panel)
        panel.setVisible(not folded)


def reading_order(widget: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside *widget*, in the order in which its layouts are read."""
    found: list[QWidget] = []
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        found.append(widget)
    layout = widget.layout()
    if layout is not None:
        for child in _widgets_of(layout):
            found += reading_order(child)
    return found


def _widgets_of(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for position in range(layout.count()):
        item = layout.itemAt(position)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inner is not None:
            found += _widgets_of(inner)
        elif widget is not None:
            found.append(widget)
    return found
