"""Words for whoever hears the screen: what changes while the keyboard stays elsewhere is told (WCAG 4.1.3).

The system's own reader says them; where none listens, nothing happens.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget


def announce(widget: QWidget, words: str, at_once: bool = False) -> None:
    """Have a screen reader say *words* of *widget*, if it is in sight; *at_once* breaks in on what is being said."""
    if not words or not widget.isVisible() or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


def walk_aloud(found: QListWidget, line: QLineEdit) -> None:
    """Have the row of *found* said that the arrows reach from *line*, which keeps the keyboard."""

    def say(item: QListWidgetItem | None) -> None:
        if item is not None and line.window().focusWidget() is line:
            announce(line, str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text()))

    found.currentItemChanged.connect(say)
