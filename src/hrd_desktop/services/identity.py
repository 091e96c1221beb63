"""The post's own keys: they sign what leaves and open what comes. Their secret halves never leave the vault."""

from pathlib import Path

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import Identity


class Identities(Member):
    """The keys of this post."""

    def show(self) -> Identity:
        """Return the public side, with the words that people compare."""
        raise NotImplementedError

    def card(self) -> str:
        """Return the key card: the small text file that another post reads with ``trust add``."""
        raise NotImplementedError

    def save_card(self, to: Path) -> Path:
        """Write the key card to *to*; it holds nothing secret."""
        raise NotImplementedError
