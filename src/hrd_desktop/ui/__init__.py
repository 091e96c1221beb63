"""The window: everything that imports PySide6. It asks services, and nothing below them."""

from hrd_desktop.ui.steady import hold

hold()
