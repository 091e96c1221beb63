"""Setting up a laptop: only a passphrase stands between an officer and an urgent case."""

from hrd_desktop.ui.unlock.first_run.controller import FirstRunController
from hrd_desktop.ui.unlock.first_run.view import FirstRunView

__all__ = ["FirstRunController", "FirstRunView"]
