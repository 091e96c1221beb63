"""The window and what stands around every screen: rail, top line, status line, lock.

What is only needed after the first paint (frame, lock, dialogs) is imported from its own module, when it is needed.
"""

from hrd_desktop.ui.shell.statusline import StatusLine
from hrd_desktop.ui.shell.window import TITLE, MainWindow

__all__ = ["TITLE", "MainWindow", "StatusLine"]
