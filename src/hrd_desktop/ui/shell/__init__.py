"""The window and what stands around every screen: rail, top line, status line, lock."""

from hrd_desktop.ui.shell.autolock import AutoLock
from hrd_desktop.ui.shell.defect import DefectDialog
from hrd_desktop.ui.shell.standing import StandingDialog
from hrd_desktop.ui.shell.statusline import StatusLine
from hrd_desktop.ui.shell.window import TITLE, MainWindow

__all__ = ["TITLE", "AutoLock", "DefectDialog", "MainWindow", "StandingDialog", "StatusLine"]
