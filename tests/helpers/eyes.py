"""What a person sees of a page, and nothing that a closed part of it holds."""

from PySide6.QtWidgets import QApplication, QLabel, QWidget


def words(widget: QWidget) -> str:
    """Return the texts of all labels in view below *widget*, in one line; what waited to be shown is shown first."""
    QApplication.processEvents()
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
