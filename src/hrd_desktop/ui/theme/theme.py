"""The theme in force: which tokens, applied to the application at once when the officer changes them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from shiboken6 import isValid

from hrd_desktop.ui.theme import fonts
from hrd_desktop.ui.theme.palette import palette_of
from hrd_desktop.ui.theme.stylesheet import sheet_of
from hrd_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

CHOICES = ("system", "light", "dark")
_WORN = "theme"


class Theme(QObject):
    """Holds the tokens in force and tells when they change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self._begun_with = LIGHT
        self._choice = "system"
        self._watching = False
        self._screens: list[QWidget] = []
        self._wearing: list[QWidget] = []

    def start(self, app: QApplication, choice: str) -> None:
        """Set style, fonts and colours of *app*; call once, before the first window."""
        app.setStyle(QStyleFactory.create("Fusion"))
        fonts.apply(app)
        if not self._watching:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            self._watching = True
        self._choice = choice if choice in CHOICES else "system"
        self.tokens = self._begun_with = self._wanted()
        app.setPalette(palette_of(self.tokens))
        app.setStyleSheet(sheet_of(self.tokens))
        self.changed.emit()

    def choose(self, choice: str) -> None:
        """Apply ``light``, ``dark`` or ``system`` to the running application."""
        self._choice = choice if choice in CHOICES else "system"
        self.tokens = self._wanted()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette_of(self.tokens))
            for window in app.topLevelWidgets():
                self.put_on(window)
        self.changed.emit()

    def lazily(self, screen: QWidget) -> None:
        """Let *screen* take a change on only when it is shown next: all screens at once would take seconds."""
        self._screens.append(screen)
        screen.installEventFilter(self)
        if screen.isVisible():
            self._wear(screen)

    def put_on(self, widget: QWidget) -> None:
        """Give *widget* and what is in it the theme in force, but for hidden screens. What is made after a change and
        stands in nothing that has it needs this."""
        self._screens = [screen for screen in self._screens if isValid(screen)]
        self._wearing = [one for one in self._wearing if isValid(one)]
        if widget in self._screens:
            if widget.isVisible():
                self._wear(widget)
        elif any(widget.isAncestorOf(one) for one in (*self._screens, *self._wearing)):
            for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                self.put_on(child)
        else:
            self._wear(widget)

    def _wear(self, widget: QWidget) -> None:
        """Set the sheet on *widget*. The application's own, which costs every widget there is, stays as it began."""
        at: QWidget | None = widget
        while at is not None and not at.property(_WORN):
            at = at.parentWidget()
        worn = str(at.property(_WORN)) if at is not None else self._begun_with.name
        if worn != self.tokens.name:
            if not widget.property(_WORN):
                self._wearing.append(widget)
            widget.setProperty(_WORN, self.tokens.name)
            widget.setStyleSheet(sheet_of(self.tokens))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._wear(watched)
        return False

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice == "system" and self._wanted() is not self.tokens:
            self.choose("system")


_theme: list[Theme] = []


def theme() -> Theme:
    """Return the one theme of this process."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]


def colour(token: str) -> QColor:
    """Return the colour of *token* (``primary``, ``muted``, ...) in the theme in force."""
    return QColor(getattr(theme().tokens, token))
