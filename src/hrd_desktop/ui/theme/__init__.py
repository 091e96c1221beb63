"""How the window looks: tokens, palette, style sheet, fonts and icons."""

from hrd_desktop.ui.theme.fonts import font, load_rest, text_scale
from hrd_desktop.ui.theme.icons import icon, icon_size, pixmap
from hrd_desktop.ui.theme.theme import CHOICES, Theme, application, colour, theme
from hrd_desktop.ui.theme.tokens import Tokens

__all__ = [
    "CHOICES",
    "Theme",
    "Tokens",
    "application",
    "colour",
    "font",
    "icon",
    "icon_size",
    "load_rest",
    "pixmap",
    "text_scale",
    "theme",
]
