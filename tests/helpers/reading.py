"""What a window says, and which of it is English that has a bokmål of its own."""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from helpers.catalogues import PLACES, texts_below, window_texts
from hrd_desktop import errors, forms, reference
from hrd_desktop.forms.models import Texts

_LETTERS = re.compile(r"[^\W\d_]{2}")
_OWN_NAMES = {"English"}
"""Each language is called by its own name."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
_PARTS = re.compile(r" · |: |, |\n|«|»")


def said(widget: QWidget) -> Iterator[str]:
    """Yield everything *widget* shows or tells a screen reader, down to its last child; what is typed is not told."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
        yield from _shown(one)


def _shown(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QLineEdit | QPlainTextEdit):
        yield one.placeholderText()
    elif isinstance(one, QTabBar):
        yield from (one.tabText(at) for at in range(one.count()))
    elif isinstance(one, QComboBox):
        yield from (one.itemText(at) for at in range(one.count()))
    elif isinstance(one, QMenu):
        yield from (action.text() for action in one.actions())
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        model = one.model()
        for role in _ROLES:
            heads = (model.headerData(at, Qt.Orientation.Horizontal, role) for at in range(_columns(model)))
            yield from (str(head or "") for head in heads)
        yield from _cells(model, QModelIndex())


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """Yield what every cell of a list, a table or a tree shows and tells."""
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model)):
            cell = model.index(row, column, parent)
            yield from (str(cell.data(role) or "") for role in _ROLES)
        if not isinstance(model, QAbstractListModel):
            yield from _cells(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()  # a list's own is closed to Python


def english_in(texts: Iterator[str]) -> set[str]:
    """Return those of *texts* that hold an English text of the program, though bokmål has another for it."""
    return {text for text in texts if any(_is_english(part) for part in (text, *_PARTS.split(text)))}


@cache
def _is_english(part: str) -> bool:
    words = part.replace("&", "").strip(" .…")
    if not _LETTERS.search(words) or words in _OWN_NAMES or words in _plain("nb"):
        return False
    return words in _plain("en") or any(shape.fullmatch(part.strip()) for shape in _shapes())


@cache
def _plain(language: str) -> frozenset[str]:
    """Every text of the program without places to fill, in *language*."""
    at = 0 if language == "en" else 1
    return frozenset(pair[at].replace("&", "").strip(" .…") for pair in _pairs() if not PLACES.search(pair[0]))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The English texts with places to fill, as patterns; those that bokmål forms alike are left out."""
    found = []
    for english, bokmal in _pairs():
        rest = PLACES.split(english)
        if PLACES.search(english) and rest != PLACES.split(bokmal) and len("".join(rest).strip()) > 3:
            found.append(re.compile(".+?".join(re.escape(part) for part in rest)))
    return tuple(found)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    window = [(e.source, e.translation) for name in ("ui_nb.ts", "qt_nb.ts") for e in window_texts(name)]
    below = [(one, text) for (one, _form), text in texts_below().items()]
    return (
        *window,
        *below,
        *_of_forms(),
        *_of_errors(),
        *((z.city_en, z.city_nb) for z in reference.zones().values()),
    )


def _of_forms() -> Iterator[tuple[str, str]]:
    for form in forms.catalogue().values():
        yield form.title.en, form.title.nb
        for item in form.all_items.values():
            guidance = getattr(item, "guidance", None)
            texts = (item.label, item.hint, *((guidance.why, guidance.care, guidance.place) if guidance else ()))
            yield from ((one.en, one.nb) for one in texts if isinstance(one, Texts))
        for question in form.questions.values():
            if question.is_select:
                yield from ((one.label.en, one.label.nb) for one in form.choices_of(question))


def _of_errors() -> Iterator[tuple[str, str]]:
    for row in errors.table().values():
        for part in ("what", "data", "do"):
            yield getattr(row.words["en"], part), getattr(row.words["nb"], part)
