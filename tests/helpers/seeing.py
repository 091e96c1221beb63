"""Judges of a shown window: what is cut off, what overlaps, what has no name, where the keyboard stays caught.

Each returns a list of findings in words. They look at real widgets and their painted pixels, and know nothing of the
screens; ``tests/gui/access/test_judges.py`` plants one fault of each kind.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from helpers.contrast import contrast
from hrd_desktop.ui.widgets import FocusRing

SLACK = 3
"""Pixels by which a font may be rounded."""


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget below *window* that is not a window of its own."""
    for one in window.children():
        if isinstance(one, QWidget) and not one.isHidden() and not one.isWindow() and not isinstance(one, FocusRing):
            yield one
            yield from shown(one)


def name_of(widget: QWidget) -> str:
    """Return what a report calls *widget*."""
    text = widget.text() if callable(getattr(widget, "text", None)) else ""
    words = widget.accessibleName() or text or widget.objectName()
    return f"{type(widget).__name__} {words[:60]!r}"


def laid_out(window: QWidget) -> list[str]:
    """Return what is cut, covered, too wide or without a name; one walk over the widgets does for all."""
    every = list(shown(window))
    return [*_cut(every), *_overlapping([window, *every]), *_wider(every), *_without_name(every)]


# -- words --------------------------------------------------------------------------------------------------------


def cut_words(window: QWidget) -> list[str]:
    """Return every text that is wider or higher than its widget, where nothing tells it whole."""
    return _cut(shown(window))


def _cut(every: Iterable[QWidget]) -> list[str]:
    return [f"cut by {lack}: {name_of(one)}" for one in every if (lack := _lack(one)) > SLACK]


def _lack(one: QWidget) -> int:
    """How many pixels the words of *one* lack."""
    if isinstance(one, QLabel):
        return _lack_of_label(one)
    if isinstance(one, QPushButton):
        option = QStyleOptionButton()
        one.initStyleOption(option)
        room = one.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, one)
        icon = 0 if one.icon().isNull() else one.iconSize().width() + (4 if one.text() else 0)
        return max(_wide(one, one.text().replace("&", "")) + icon - room.width(), _low(one, one.text(), room))
    if isinstance(one, QCheckBox | QRadioButton):
        return one.heightForWidth(one.width()) - one.height() if one.hasHeightForWidth() else 0
    if isinstance(one, QComboBox) and not one.isEditable():
        option = QStyleOptionComboBox()
        one.initStyleOption(option)
        room = one.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, one
        )
        return 0 if _tells(one, one.currentText()) else _wide(one, one.currentText()) - room.width()
    if isinstance(one, QLineEdit) and not one.text():
        margins = one.textMargins()
        words, room = one.placeholderText(), one.contentsRect().marginsRemoved(margins)
        return max(0 if _tells(one, words) else _wide(one, words) - room.width(), _low(one, words, room))
    if isinstance(one, QTabBar):
        if one.usesScrollButtons() and one.sizeHint().width() > one.width():
            return 0
        return max((_wide(one, one.tabText(at)) - one.tabRect(at).width() for at in range(one.count())), default=0)
    if isinstance(one, QHeaderView) and one.orientation() is Qt.Orientation.Horizontal and one.model() is not None:
        return max((_lack_of_section(one, at) for at in range(one.count())), default=0)
    return int(getattr(one, "lack", lambda: 0)())


def _lack_of_label(one: QLabel) -> int:
    if not one.text() or not one.pixmap().isNull() or _tells(one, one.text()):
        return 0
    room = one.contentsRect()
    if not one.wordWrap():
        if one.text().endswith("…") and one.toolTip():
            return 0
        wide = max(_wide(one, line) for line in one.text().split("\n"))
        return max(wide - room.width(), _low(one, one.text(), room))
    word = max((_wide(one, word) for word in one.text().replace("-", "- ").replace("/", "/ ").split()), default=0)
    return max(word - room.width(), one.heightForWidth(one.width()) - one.height())


def _lack_of_section(header: QHeaderView, at: int) -> int:
    if header.isSectionHidden(at):
        return 0
    words = header.model().headerData(at, Qt.Orientation.Horizontal) or ""
    tip = header.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    return 0 if tip == words else _wide(header, str(words)) - header.sectionSize(at)


def _tells(one: QWidget, words: str) -> bool:
    """Whether a tool tip or the accessible description tells *words* whole."""
    return bool(words) and words in (one.toolTip(), one.accessibleDescription())


def _low(one: QWidget, words: str, room: QRect) -> int:
    """How many pixels a line lacks in height; the font's own leading is air."""
    metrics = QFontMetrics(one.font())
    return metrics.tightBoundingRect(words).height() - room.height() if words else 0


def _wide(one: QWidget, words: str) -> int:
    return QFontMetrics(one.font()).horizontalAdvance(words)


# -- places -------------------------------------------------------------------------------------------------------


def overlaps(window: QWidget) -> list[str]:
    """Return pairs of siblings that cover each other, and children that their parent cuts off."""
    return _overlapping((window, *shown(window)))


def _overlapping(parents: Iterable[QWidget]) -> list[str]:
    found = []
    for parent in parents:
        if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox | QAbstractButton):
            continue  # their parts lie upon each other by design
        inside = [one for one in parent.children() if isinstance(one, QWidget) and _stands(one)]
        for at, one in enumerate(inside):
            found += [f"{name_of(one)} over {name_of(other)}" for other in inside[at + 1 :] if _over(one, other)]
            room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not _rolls(parent) and not room.contains(one.geometry()):
                found.append(f"{name_of(one)} at {one.geometry().getRect()} reaches out of {name_of(parent)}")
    return found


def _stands(one: QWidget) -> bool:
    return (
        not one.isHidden()
        and not one.isWindow()
        and not isinstance(one, FocusRing)
        and not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and one.width() > 0
        and one.height() > 0
    )


def _rolls(parent: QWidget) -> bool:
    """Whether *parent* is what a scroll area shows a part of."""
    return isinstance(parent.parentWidget(), QAbstractScrollArea)


def _over(one: QWidget, other: QWidget) -> bool:
    both = one.geometry().intersected(other.geometry())
    return both.width() > SLACK and both.height() > SLACK


def sideways(window: QWidget) -> list[str]:
    """Return every screen and every list that has to be scrolled to the side to be read (WCAG 1.4.10)."""
    return _wider(list(shown(window)))


def _wider(every: list[QWidget]) -> list[str]:
    areas = [one for one in every if isinstance(one, QScrollArea)]
    wide = [(one.widget(), one.horizontalScrollBar().maximum()) for one in areas]
    lists = [(one, _beyond(one)) for one in every if isinstance(one, QTableView)]
    plain = [(one, _longer(one)) for one in every if isinstance(one, QListWidget)]
    return [f"sideways by {by}: {name_of(one)}" for one, by in [*wide, *lists, *plain] if by > SLACK]


def _longer(plain: QListWidget) -> int:
    """By how many pixels the longest word of a list that breaks its lines is wider than the list."""
    if not plain.wordWrap():
        return 0
    words = (word for at in range(plain.count()) for word in plain.item(at).text().split())
    return max((_wide(plain, word) for word in words), default=0) - plain.viewport().width()


def _beyond(table: QTableView) -> int:
    """By how many pixels the columns are wider than the table, whose scroll bar counts columns."""
    return table.horizontalHeader().length() - table.viewport().width()


# -- names --------------------------------------------------------------------------------------------------------


def nameless(window: QWidget) -> list[str]:
    """Return everything that takes the keyboard and that a screen reader has no name for."""
    return _without_name(shown(window))


def _without_name(every: Iterable[QWidget]) -> list[str]:
    return [
        f"no name: {type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in every
        if _is_stop(one) and not heard(one)
    ]


def _is_stop(one: QWidget) -> bool:
    """Whether Tab may stop at *one*."""
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled() and one.focusProxy() is None


def heard(one: QWidget) -> str:
    """Return what a screen reader calls *one*: the words of its label; its own name, which a list has not."""
    told = QAccessible.queryAccessibleInterface(one)
    if told is None:
        return ""
    labels = [other for other, kind in told.relations() if kind & QAccessible.RelationFlag.Label]
    names = [label.text(QAccessible.Text.Name) for label in labels]
    own = "" if isinstance(one, QComboBox) else told.text(QAccessible.Text.Name)
    return next((name for name in (*names, own) if name and name.strip()), "")


# -- real names ---------------------------------------------------------------------------------------------------


def telling(window: QWidget, *secrets: str) -> list[str]:
    """Return everything that says one of *secrets* to an eye, a screen reader or a mouse that rests on it."""
    found = [f"title: {window.windowTitle()}"] if _tells_any(window.windowTitle(), secrets) else []
    for one in (window, *shown(window)):
        told = [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.statusTip(), one.whatsThis()]
        if any(_tells_any(words, secrets) for words in (*told, *_words_in(one))):
            found.append(f"tells a real name: {type(one).__name__} in {type(one.parentWidget()).__name__}")
    return found


def _tells_any(words: str, secrets: tuple[str, ...]) -> bool:
    return any(one in words for one in secrets)


def _words_in(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLineEdit):
        yield one.displayText()
    elif isinstance(one, QPlainTextEdit):
        yield one.toPlainText()
    elif isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(at) for at in range(one.count()))
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        model = one.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        cells = [(row, column) for row in range(model.rowCount()) for column in range(columns)]
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            yield from (str(model.index(*cell).data(role)) for cell in cells)


# -- the keyboard -------------------------------------------------------------------------------------------------


def trapped(window: Any, most: int = 400) -> list[str]:
    """Press Tab until the keyboard is back where it began; return where it stays, what it misses and what hides it.

    *window* must be active, and have a ring.
    """
    first = QApplication.focusWidget()
    if first is None or first.window() is not window:
        return ["nothing has the keyboard"]
    if not first.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return ["the keyboard begins where Tab never comes"]
    seen, found, now = [first], hidden_focus(window), first
    for _press in range(most):
        QTest.keyClick(now, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is None or after is now:
            return [*found, f"the keyboard stays at {name_of(now)}"]
        if after is first:
            return found
        if after in seen:
            return [*found, f"the keyboard never comes back to {name_of(first)} but to {name_of(after)}"]
        seen.append(after)
        now = after
        found += hidden_focus(window)
    return [*found, "the keyboard does not come back"]


def hidden_focus(window: Any) -> list[str]:
    """Return what is wrong with the ring around what has the keyboard: it must be there and in view."""
    now = QApplication.focusWidget()
    window.ring._place()
    ring = window.ring.shown_around
    if now is None or ring.isEmpty():
        return [f"no ring around {name_of(now) if now else 'nothing'}"]
    in_view = ring.intersected(window.ring._clip).intersected(window.rect())
    return [] if in_view.width() > 4 and in_view.height() > 4 else [f"out of view: {name_of(now)}"]


# -- colours ------------------------------------------------------------------------------------------------------


def pale(window: QWidget, least: float = 4.5) -> list[str]:
    """Return every text that has too little contrast with what is painted behind it (WCAG 1.4.3)."""
    seen = window.grab().toImage()
    found = []
    for one in shown(window):
        if not isinstance(one, QLabel | QPushButton) or not one.text() or not one.isEnabled():
            continue
        ink = one.palette().color(one.foregroundRole()).name()
        behind = _behind(one, window, seen)
        if behind and contrast(ink, behind) < least:
            found.append(f"{contrast(ink, behind):.2f}: {ink} on {behind}: {name_of(one)}")
    return found


def _behind(one: QWidget, window: QWidget, seen: QImage) -> str:
    """The colour painted most in the corners of *one*, '' where it is scrolled out of view."""
    area = QRect(one.mapTo(window, one.rect().topLeft()), one.size())
    inner = area.adjusted(3, 3, -3, -3)
    visible = one.visibleRegion().boundingRect()
    if visible.size() != one.size() or inner.width() < 4 or inner.height() < 4:
        return ""
    ratio = seen.devicePixelRatio()
    corners = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
    colours = [seen.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name() for at in corners]
    return max(set(colours), key=colours.count)
