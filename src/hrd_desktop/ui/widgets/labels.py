"""Texts of a screen. Every label shows plain text: a name that looks like markup stays letters (fault 54)."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from hrd_desktop.ui.theme import font
from hrd_desktop.ui.theme.tokens import BODY, CARD_TITLE, PAGE_TITLE, SECONDARY

_SEMI = QFont.Weight.DemiBold

_COMFORTABLE = 480


class Label(QLabel):
    """A text in the program's font. *ink* is a token: ``muted``, ``primary``, ``danger``, ``warn``, ``ok`` or ''."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        ink: str = "",
        wrap: bool = True,
        mono: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight, mono))
        self.setProperty("ink", ink)
        self.setWordWrap(wrap)
        if wrap:
            self.setMinimumWidth(40)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Wrapped text would like one line, at most of a comfortable length; Qt's own guess is a narrow column."""
        if not self.wordWrap() or self.pixmap():
            return super().sizeHint()
        lines = self.text().split("\n")
        width = min(_COMFORTABLE, max(self.fontMetrics().horizontalAdvance(line) for line in lines) + 4)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wrapped text may take one narrow line at least; its true height follows from its width."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        return QSize(40, self.fontMetrics().height())

    def set_ink(self, ink: str) -> None:
        """Change the colour token of the text."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            restyle(self)


class Elided(Label):
    """One line that ends in an ellipsis where it is cut; the whole text is then its tool tip."""

    def __init__(self, text: str = "", **look: Any) -> None:
        super().__init__("", wrap=False, **look)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        """Show *text*."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


def capital(words: str) -> str:
    """Return *words* with a capital letter, for a line that begins with them."""
    return words[:1].upper() + words[1:]


class PageTitle(Label):
    """The title of a screen."""

    def __init__(self, text: str = "", parent: QWidget | None = None, wrap: bool = True) -> None:
        super().__init__(text, size=PAGE_TITLE, weight=_SEMI, parent=parent, wrap=wrap)


class CardTitle(Label):
    """The title of a card."""

    def __init__(self, text: str = "", parent: QWidget | None = None, wrap: bool = True) -> None:
        super().__init__(text, size=CARD_TITLE, weight=_SEMI, parent=parent, wrap=wrap)


class FieldLabel(Label):
    """The words over a field; *buddy* is named by it for screen readers and takes its mnemonic."""

    def __init__(self, text: str = "", buddy: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, weight=_SEMI, parent=parent)
        if buddy is not None:
            self.setBuddy(buddy)
            buddy.setAccessibleName(text)


class Muted(Label):
    """Secondary text, still readable at 4.5:1."""

    def __init__(self, text: str = "", parent: QWidget | None = None, wrap: bool = True) -> None:
        super().__init__(text, size=SECONDARY, ink="muted", parent=parent, wrap=wrap)


class Strong(Label):
    """Body text with weight: the first line of a row."""

    def __init__(self, text: str = "", parent: QWidget | None = None, wrap: bool = True) -> None:
        super().__init__(text, weight=_SEMI, parent=parent, wrap=wrap)


class Chip(Label):
    """A small label. *tone* is neutral, primary, danger, warn or ok; the words carry the meaning, not the colour."""

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, size=SECONDARY, weight=_SEMI, wrap=False, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Change what the chip means."""
        self.setProperty("chip", tone)
        restyle(self)


class Stamp(Label):
    """The protective marking, in Norwegian in both languages; hidden when there is none."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, size=11.5, weight=QFont.Weight.Bold, wrap=False, parent=parent)
        spaced = self.font()
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        self.setFont(spaced)
        self.setProperty("look", "stamp")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.show_marking(text)

    def show_marking(self, text: str) -> None:
        """Show *text* as the stamp, or nothing for ''."""
        self.setText(text.upper())
        reveal(self, bool(text))


class Rule(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None, look: str = "rule") -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def reveal(widget: QWidget, shown: bool) -> None:
    """Show or hide *widget*; one that has no parent yet is never opened as a window of its own."""
    if not shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again at *widget*'s properties; it has not yet looked at one never seen."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
