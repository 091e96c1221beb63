"""Buttons by what they do: one primary action a screen; danger is an outline, never a red field."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hrd_desktop.ui.theme import font, icon_size, pixmap
from hrd_desktop.ui.theme.tokens import BODY, SECONDARY
from hrd_desktop.ui.widgets.labels import restyle

_GAP = 6


class Button(QPushButton):
    """A button with a *look* of the style sheet and, if asked, an icon that follows the theme."""

    look = ""
    ink = "text"
    text_size = BODY
    weight = QFont.Weight.Medium

    def __init__(self, text: str = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setProperty("look", self.look)
        self.setFont(font(self.text_size, self.weight))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._tint()

    def setText(self, text: str) -> None:
        """Qt: show *text*, with room between it and the icon."""
        had = bool(self.text())
        super().setText(text)
        if had != bool(text):
            self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses as the space bar does; held down, it presses once."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        if self._icon_name:
            room = _GAP if self.text() else 0
            self.setIcon(QIcon(self._padded(room)))
            self.setIconSize(QSize(icon_size() + room, icon_size()))

    def _padded(self, room: int) -> QPixmap:
        """The icon with *room* towards the words, which the style leaves too little of."""
        sign = pixmap(self._icon_name, self.ink)
        ratio = sign.devicePixelRatio()
        whole = QPixmap(QSize(round((icon_size() + room) * ratio), round(icon_size() * ratio)))
        whole.setDevicePixelRatio(ratio)
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        painter.drawPixmap(room if self.isRightToLeft() else 0, 0, sign)
        painter.end()
        return whole


class SecondaryButton(Button):
    """Any action beside the main one."""


class PrimaryButton(Button):
    """The one main action of a screen."""

    look = "primary"
    ink = "on_primary"

    def stand_back(self, back: bool) -> None:
        """Look like any other button while another one is what the officer most likely wants."""
        self.setProperty("look", "" if back else "primary")
        self.ink = "text" if back else "on_primary"
        self._tint()
        restyle(self)


class DangerButton(Button):
    """An action with weight: urgent protection, erasing."""

    look = "danger"
    ink = "danger"
    weight = QFont.Weight.DemiBold


class LinkButton(Button):
    """A small action inside a text or below a form."""

    look = "link"
    ink = "primary"
    text_size = SECONDARY


class IconButton(Button):
    """An icon that can be pressed. *name* is its accessible name and tool tip."""

    look = "quiet"
    ink = "muted"

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon_name, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
