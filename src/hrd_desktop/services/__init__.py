"""What an officer can do, without Qt: the one door for window, command line and tests (DESIGN D3).

``unlock`` gives a :class:`Session`; everything else is a member of it. Texts come in the session's language and
alias first. ``doctor``, ``forms_desk`` and ``settings`` need no vault. Names are loaded when they are first used, so
that the unlock window shows without waiting for the rest.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hrd_desktop.services import doctor, forms_desk, settings, unlock, views
    from hrd_desktop.services.session import Session

__all__ = ["Session", "doctor", "forms_desk", "settings", "unlock", "views"]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name == "Session":
        return importlib.import_module("hrd_desktop.services.session").Session
    if name in __all__:
        return importlib.import_module(f"hrd_desktop.services.{name}")
    raise AttributeError(name)
