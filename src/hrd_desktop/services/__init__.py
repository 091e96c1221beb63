"""What an officer can do, without Qt: the one door for window, command line and tests (DESIGN D3).

``unlock`` gives a :class:`Session`; everything else is a member of it. Texts come in the session's language and
alias first. ``doctor``, ``forms_desk`` and ``settings`` need no vault.
"""

from hrd_desktop.services import doctor, forms_desk, settings, unlock, views
from hrd_desktop.services.session import Session

__all__ = ["Session", "doctor", "forms_desk", "settings", "unlock", "views"]
