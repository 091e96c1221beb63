"""Whom this vault trusts: the Ministry's recipients and the signers whose bundles may be opened."""

from pathlib import Path

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import Trusted


class Trust(Member):
    """The list of trusted key holders."""

    def read(self, source: Path | str) -> Trusted:
        """Return what a key card (path or text) says, with its words, and change nothing."""
        raise NotImplementedError

    def add(self, source: Path | str, *, verified: bool = False) -> Trusted:
        """Add the holder of a key card, or replace the keys of a known one (then no longer verified).

        *verified* says that the officer compared the words. Raises KEY_CARD_INVALID.
        """
        raise NotImplementedError

    def confirm(self, principal: str) -> Trusted:
        """Note that the words were compared and agreed. Raises TRUST_UNKNOWN."""
        raise NotImplementedError

    def list(self) -> list[Trusted]:
        """Return all holders by principal."""
        raise NotImplementedError

    def find(self, principal: str) -> Trusted:
        """Return one holder. Raises TRUST_UNKNOWN."""
        raise NotImplementedError

    def remove(self, principal: str) -> None:
        """Trust *principal* no longer. Raises TRUST_UNKNOWN."""
        raise NotImplementedError

    def allowed_signers(self) -> str:
        """Return the verified holders as an OpenSSH ``allowed_signers`` file."""
        raise NotImplementedError
