"""The theme in force: which tokens, applied to the application at once when the officer changes them."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from hrd_desktop.ui.theme import fonts
from hrd_desktop.ui.theme.palette import palette_of
from hrd_desktop.ui.theme.stylesheet import sheet_of
from hrd_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

CHOICES = ("system", "light", "dark")
_STYLED = "styled"


class Theme(QObject):
    """Holds the tokens in force and tells when they change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self._choice = "system"
        self._watching = False

    def start(self, app: QApplication, choice: str) -> None:
        """Set style, fonts and colours of *app*; call once, before the first window."""
        if not app.property(_STYLED):
            app.setStyle("Fusion")
        fonts.apply(app)
        if not self._watching:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            self._watching = True
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Apply ``light``, ``dark`` or ``system`` to the running application."""
        self._choice = choice if choice in CHOICES else "system"
        self.tokens = self._wanted()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet("")  # Qt replaces a sheet by dressing each widget once for every widget around it
            app.setPalette(palette_of(self.tokens))
            app.setStyleSheet(sheet_of(self.tokens))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice == "system" and self._wanted() is not self.tokens:
            self.choose("system")


def application(name: str) -> QApplication:
    """Return the application of this process, made as *name* and in the style that ours is drawn upon.

    The style is said as an argument: handing over a QStyle makes Python's view of all its enums, 15 ms of the start.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication([name, "-style", "fusion"])
    made.setProperty(_STYLED, True)
    return made


_theme: list[Theme] = []


def theme() -> Theme:
    """Return the one theme of this process."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]


def colour(token: str) -> QColor:
    """Return the colour of *token* (``primary``, ``muted``, ...) in the theme in force."""
    return QColor(getattr(theme().tokens, token))
