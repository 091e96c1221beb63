"""The one set of icons, tinted by token.

An icon never stands alone: whoever shows one gives the control an accessible name.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from hrd_desktop import assets
from hrd_desktop.ui.theme.fonts import text_scale
from hrd_desktop.ui.theme.theme import theme
from hrd_desktop.ui.theme.tokens import ICON


def icon_size(size: int = ICON) -> int:
    """Return how wide an icon of *size* is in logical pixels: it grows with the text beside it."""
    return round(size * text_scale())


def pixmap(name: str, ink: str = "text", size: int = ICON, ratio: float = 2.0) -> QPixmap:
    """Return icon *name* in the colour of token *ink*, *size* logical pixels wide at the usual text size."""
    return _drawn(name, getattr(theme().tokens, ink), icon_size(size), ratio)


def icon(name: str, ink: str = "text", size: int = ICON) -> QIcon:
    """Return icon *name* as a QIcon in the theme in force; ask again when the theme changes."""
    return QIcon(pixmap(name, ink, size))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    svg = assets.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
