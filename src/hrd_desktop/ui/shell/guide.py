"""The user guide in a window of its own: the shipped text, shown offline. Links out of it are only text."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from hrd_desktop import assets
from hrd_desktop.i18n import language
from hrd_desktop.ui.theme import font

_WIDE = 640


class _Pages(QTextBrowser):
    """Finds pictures beside the guide and nowhere else; one that is not there leaves no hole."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = QUrl(name).fileName()
        picture = QImage(str(assets.resource("docs", "pictures", file)))
        if picture.isNull():
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        wide = min(_WIDE, picture.width())
        return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


class GuideWindow(QWidget):
    """Esc closes it; it hides with everything else when the vault locks."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("HRD Desktop")
        self.resize(760, 720)
        self.text = _Pages()
        self.text.setFont(font())
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("User guide"))
        self.text.setMarkdown(guide())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.text)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)


def guide() -> str:
    """Return the guide in the chosen language, in English where it is not translated."""
    found = assets.resource("docs", f"user-guide.{language()}.md")
    if not found.is_file():
        found = assets.resource("docs", "user-guide.md")
    return found.read_text(encoding="utf-8")
