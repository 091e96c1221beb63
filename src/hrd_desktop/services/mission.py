"""Whose vault this is: role, mission, officer. Kept inside the vault."""

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import MissionView


class Mission(Member):
    """The mission this vault belongs to."""

    def show(self) -> MissionView:
        """Return role, mission's name and country, officer's name."""
        raise NotImplementedError

    def change(self, *, label: str | None = None, country: str | None = None, officer: str | None = None) -> None:
        """Set the mission's name, its country (ISO alpha-2) or the officer's name; None leaves one as it is."""
        raise NotImplementedError
