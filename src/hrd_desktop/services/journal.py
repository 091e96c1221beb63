"""The journal as people read it: who did what and when, never what was answered."""

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import JournalRow, JournalState


class Journal(Member):
    """The session's journal."""

    def show(self, offset: int = 0, limit: int = 100) -> list[JournalRow]:
        """Return entries, newest first."""
        raise NotImplementedError

    def check(self) -> JournalState:
        """Walk the whole chain and say whether it holds."""
        raise NotImplementedError

    def state(self) -> JournalState:
        """Return head and length without walking the chain."""
        raise NotImplementedError
