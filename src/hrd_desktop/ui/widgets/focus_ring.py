"""The 2 pixel ring around whatever has the keyboard, drawn once for the whole window.

An overlay instead of style rules: every control gets the same ring, none changes its size for it, and a new kind of
control has it without anyone remembering. It follows its widget through scrolling and is cut where its widget is cut.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QScrollArea, QTabBar, QWidget
from shiboken6 import isValid

from hrd_desktop.ui.theme import colour
from hrd_desktop.ui.theme.tokens import RADIUS, RING
from hrd_desktop.ui.widgets.choices import Check, Radio

_SLIVER = 8
"""Pixels of a control that do not count as seeing it."""
_MOVING = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint}


class FocusRing(QWidget):
    """Covers its *window* without taking part in it. One is made for each top-level window or dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-ring")
        for attribute in (Qt.WidgetAttribute.WA_TransparentForMouseEvents, Qt.WidgetAttribute.WA_NoSystemBackground):
            self.setAttribute(attribute)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._rect = QRect()
        self._clip = QRect()
        self._arrived = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._place)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
            self._on_focus_changed(None, app.focusWidget())
        window.installEventFilter(self)
        self._cover()

    @property
    def shown_around(self) -> QRect:
        """The rectangle inside the ring, in the window's coordinates; empty when nothing has the keyboard."""
        return QRect(self._rect)

    @property
    def ink(self) -> str:
        """The token of the ring's colour: on the dark rail the usual one would not be seen."""
        step = self._target if self._target is not None and isValid(self._target) else None
        while step is not None and step.property("look") != "rail":
            step = step.parentWidget()
        return "focus" if step is None else "rail_mark"

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._unwatch()
        window = self.parentWidget()
        inside = new is not None and window is not None and window.isAncestorOf(new)
        # A whole page gets the keyboard from a stack whose shown page has nothing to give it to: no ring around that.
        takes = new is not None and new.focusPolicy() is not Qt.FocusPolicy.NoFocus
        self._target = new if inside and takes else None
        self._arrived = self._target is not None
        if self._target is not None:
            self._watch(self._target)
        self._later.start()

    def _watch(self, widget: QWidget) -> None:
        window = self.parentWidget()
        if isinstance(widget, QAbstractScrollArea):
            self._watched.append(widget.viewport())
        step: QWidget | None = widget
        while step is not None and step is not window:
            self._watched.append(step)
            step = step.parentWidget()
        for one in self._watched:
            one.installEventFilter(self)

    def _unwatch(self) -> None:
        for one in self._watched:
            if isValid(one):  # a widget may lose the keyboard by being deleted
                one.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
                self._cover()
            self._later.start()
        return False

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.raise_()

    def _come_into_sight(self) -> None:
        """Scroll to what has just got the keyboard from outside its scroll area; Qt does so only from inside."""
        self._arrived = False
        if self._target is None or not isValid(self._target):
            return
        seen = self._target.visibleRegion().boundingRect()
        if min(seen.width(), seen.height()) > _SLIVER:
            return  # nor move what a mouse may be pressing
        step = self._target.parentWidget()
        while step is not None:
            if isinstance(step, QScrollArea):
                step.ensureWidgetVisible(self._target)
            step = step.parentWidget()

    @Slot()
    def _place(self) -> None:
        if self._arrived:
            self._come_into_sight()
        rect, clip = self._measure()
        if (rect, clip) != (self._rect, self._clip):
            old = self._rect
            self._rect, self._clip = rect, clip
            self.raise_()
            for area in (old, rect):
                self.update(area.adjusted(-6, -6, 6, 6))

    def _measure(self) -> tuple[QRect, QRect]:
        window, target = self.parentWidget(), self._target
        if window is None or target is None or not isValid(target) or not target.isVisible():
            return QRect(), QRect()
        inner, local = self._inner(target)
        rect = QRect(inner.mapTo(window, local.topLeft()), local.size())
        clip = window.rect()
        step = inner.parentWidget()
        while step is not None and step is not window:
            if isinstance(step.parentWidget(), QAbstractScrollArea):
                clip = clip.intersected(QRect(step.mapTo(window, step.rect().topLeft()), step.size()))
            step = step.parentWidget()
        return rect, clip

    @staticmethod
    def _inner(target: QWidget) -> tuple[QWidget, QRect]:
        if isinstance(target, QAbstractItemView) and target.currentIndex().isValid():
            row = target.visualRect(target.currentIndex()).intersected(target.viewport().rect())
            if not row.isEmpty():
                return target.viewport(), row.adjusted(3, 3, -3, -3)
        if isinstance(target, QTabBar) and target.currentIndex() >= 0:
            return target, target.tabRect(target.currentIndex()).adjusted(-3, 4, -14, 0)
        if isinstance(target, Radio | Check):
            return target, target.words_rect()
        return target, target.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._rect.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip.adjusted(-3, -3, 3, 3))
        painter.setPen(QPen(colour(self.ink), RING))
        painter.drawRoundedRect(QRectF(self._rect).adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
