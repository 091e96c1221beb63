"""The ledger of bundles: what was sent and received, and where each stream stands. Kept in the vault."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hrd_desktop.services.views import BundleRow

if TYPE_CHECKING:
    from hrd_desktop.bundle.replay import Last
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Vault

_BUNDLE, _STREAM, _SEEN = "bundle.", "stream.", "seen."


def bundle_put(row: BundleRow) -> tuple[str, str]:
    """Return name and value under which the vault keeps *row*."""
    kept = asdict(row) | {"at": row.at.isoformat()}
    del kept["others"]  # names change; what is kept is the principals
    return _BUNDLE + row.digest, json.dumps(kept)


def _rows(session: "Session") -> Iterable[BundleRow]:
    labels = {one.principal: one.label for one in session.trust.list()}
    for text in session.vault.kept(_BUNDLE).values():
        kept: dict[str, Any] = json.loads(text)
        kept |= {"at": datetime.fromisoformat(kept["at"]), "recipients": tuple(kept["recipients"])}
        kept["subjects"] = tuple(kept.get("subjects", ()))
        others = kept["recipients"] if kept["direction"] == "sent" else (kept["principal"],)
        yield BundleRow(**kept, others=tuple(labels.get(name) or name for name in others))


def listed(session: "Session", direction: str, limit: int) -> list[BundleRow]:
    """Return the newest bundles that were ``sent`` or ``received``."""
    found = [row for row in _rows(session) if row.direction == direction]
    return sorted(found, key=lambda row: row.at, reverse=True)[:limit]


def count(session: "Session", direction: str) -> int:
    """Return how many bundles were ``sent`` or ``received``."""
    return session.vault.count_kept(_BUNDLE, "direction", direction)


def of_case(session: "Session", case: str) -> list[BundleRow]:
    """Return a case's bundles, newest first."""
    return sorted((row for row in _rows(session) if row.case == case), key=lambda row: row.at, reverse=True)


def stream_name(case: str, marks: Iterable[str]) -> str:
    """Return the name under which the vault keeps a sent stream: one for each case and set of recipients."""
    import hashlib

    return f"{_STREAM}{case}.{hashlib.sha256(' '.join(sorted(marks)).encode()).hexdigest()[:24]}"


def seen_name(fingerprint: str, stream: str) -> str:
    """Return the name under which the vault keeps the last bundle taken from a signer's stream."""
    return f"{_SEEN}{fingerprint}.{stream}"


class Memory:
    """What this vault remembers of earlier bundles, as the bundle layer asks for it."""

    def __init__(self, vault: "Vault") -> None:
        self._vault = vault
        self.digest = ""
        """The digest that was asked about last, which is that of the bundle being read."""

    def last(self, fingerprint: str, stream_id: str) -> "Last | None":
        """Return the last bundle taken from this signer's stream, or None at first contact."""
        from hrd_desktop.bundle.replay import Last

        kept = self._vault.keep(seen_name(fingerprint, stream_id))
        if kept is None:
            return None
        sequence, digest = kept.split(" ", 1)
        return Last(int(sequence), digest)

    def known(self, digest: str) -> bool:
        """Say whether the bundle with this digest was taken before."""
        self.digest = digest
        return self._direction(digest) == "received"

    def sent(self, digest: str) -> bool:
        """Say whether the bundle with this digest was sealed here."""
        return self._direction(digest) == "sent"

    def _direction(self, digest: str) -> str:
        kept = self._vault.keep(_BUNDLE + digest)
        return str(json.loads(kept)["direction"]) if kept else ""
