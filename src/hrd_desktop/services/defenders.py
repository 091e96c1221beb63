"""Defenders: alias first; the real name is an act of its own, written in the journal."""

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import DefenderView, Page, Row


class Defenders(Member):
    """The session's defenders."""

    def page(self, offset: int = 0, limit: int = 100, text: str = "") -> Page[Row]:
        """Return a page of defenders by alias; *text* looks in the alias alone."""
        raise NotImplementedError

    def view(self, defender: str) -> DefenderView:
        """Return everything the defender page shows. Raises RECORD_UNKNOWN."""
        raise NotImplementedError

    def real_name(self, defender: str) -> str:
        """Return the real name ('' when none is held) and write in the journal that it was shown."""
        raise NotImplementedError

    def rename(self, defender: str, alias: str) -> None:
        """Give another alias. Raises ALIAS_TAKEN where another defender goes by it."""
        raise NotImplementedError

    def propose_alias(self) -> str:
        """Return a bird's name that no defender here goes by."""
        raise NotImplementedError
