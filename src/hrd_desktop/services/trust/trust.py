"""Whom this vault trusts: the Ministry's recipients and the signers whose bundles may be opened.

A key card says who; only the officer who compared the words with its holder makes it trusted.
"""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hrd_desktop.services.errors import TrustUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.store import now
from hrd_desktop.services.trust import key_card
from hrd_desktop.services.views import Trusted

_PREFIX = "trust."
_NAMESPACE = "hrd-case-bundle-v1"
"""What a fellow post may sign; decisions and receipts need a trust of their own, so none can decide by accident."""


class Trust(Member):
    """The list of trusted key holders."""

    def read(self, source: Path | str) -> Trusted:
        """Return what a key card (path or text) says, with its words, and change nothing.

        Raises KEY_CARD_INVALID, SOURCE_UNREADABLE.
        """
        return key_card.read(source)

    def add(self, source: Path | str, *, verified: bool = False) -> Trusted:
        """Add the holder of a key card, or replace the keys of a known one (then no longer verified).

        *verified* says that the officer compared the words. Raises KEY_CARD_INVALID.
        """
        card = self.read(source)
        return self._keep(replace(card, verified=now() if verified else None))

    def confirm(self, principal: str) -> Trusted:
        """Note that the words were compared and agreed. Raises TRUST_UNKNOWN."""
        return self._keep(replace(self.find(principal), verified=now()))

    def _keep(self, one: Trusted) -> Trusted:
        value = {
            "principal": one.principal,
            "label": one.label,
            "role": one.role,
            "signing_key": one.signing_line,
            "recipients": dict(one.recipients),
            "added": one.added.isoformat(),
            "verified": one.verified.isoformat() if one.verified else None,
        }
        self._session.vault.put(_PREFIX + one.principal, json.dumps(value), by=self._session.officer)
        return one

    def list(self) -> list[Trusted]:
        """Return all holders by principal."""
        return [_kept(text) for _name, text in sorted(self._session.vault.kept(_PREFIX).items())]

    def find(self, principal: str) -> Trusted:
        """Return one holder. Raises TRUST_UNKNOWN."""
        text = self._session.vault.keep(_PREFIX + principal)
        if text is None:
            raise TrustUnknown(principal=principal[:80])
        return _kept(text)

    def remove(self, principal: str) -> None:
        """Trust *principal* no longer. Raises TRUST_UNKNOWN."""
        self.find(principal)
        self._session.vault.put(_PREFIX + principal, None, by=self._session.officer)

    def allowed_signers(self) -> str:
        """Return the verified holders as an OpenSSH ``allowed_signers`` file."""
        return "".join(f"{line}\n" for one in self.list() if one.verified for line in [signer_line(one)])


def signer_line(one: Trusted) -> str:
    """Return a holder's line of an ``allowed_signers`` file."""
    key = " ".join(one.signing_line.split()[:2])
    return f'{one.principal} namespaces="{_NAMESPACE}" {key}'


def _kept(text: str) -> Trusted:
    kept = json.loads(text)
    verified = datetime.fromisoformat(kept["verified"]) if kept["verified"] else None
    return key_card.holder(kept, datetime.fromisoformat(kept["added"]), verified)
