"""The one list of screens: what the rail shows and how each screen is made.

Screens are imported at their first visit, so that the unlock window starts without them. To add one: write a
``Page``, a function here that imports and makes it, and a line in ``SCREENS``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page


@dataclass(frozen=True)
class Screen:
    """A screen: its *key* in a Place, how it is *made*, and under which rail entry it stands (*rail*: its own key)."""

    key: str
    make: Callable[[Desk], Page]
    rail: str
    label: str = ""
    icon: str = ""
    count: str = ""


SCREENS: tuple[Screen, ...] = ()


def _unused() -> None:
    QT_TRANSLATE_NOOP("Screens", "Today")


def screen(key: str) -> Screen | None:
    """Return the screen with *key*, None when there is none."""
    return next((one for one in SCREENS if one.key == key), None)
