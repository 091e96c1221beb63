"""The unlock window. Its modules import nothing heavy: it must stand before anything else is loaded."""

from hrd_desktop.ui.unlock.controller import UnlockController
from hrd_desktop.ui.unlock.view import Gate, UnlockView

__all__ = ["Gate", "UnlockController", "UnlockView"]
