"""Who signed the tag manifest, for what, and whether that may be trusted now.

A key whose time is over is refused like any other, but only once the signed envelope was read: the officer then
learns whether the key was still trusted at the time that the bundle names as the time of its sealing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from hrd_desktop.crypto import sshsig
from hrd_desktop.crypto.errors import SignerExpired, WrongNamespace


@dataclass(frozen=True)
class Signed:
    """A good signature by a trusted key: its *namespace*, *fingerprint*, and for whom the key may speak."""

    namespace: str
    fingerprint: str
    trusted: sshsig.Trusted


@dataclass(frozen=True)
class Expired:
    """A good signature by a key of the trust list *trust* whose time it is not at the moment *at*."""

    signer: sshsig.Signer
    trust: sshsig.AllowedSigners
    at: datetime

    def refuse(self, sealed: datetime | None) -> SignerExpired:
        """Return the refusal, which tells whether the key was valid at *sealed* (None where that is unknown)."""
        try:
            self.trust.find(self.signer, self.at, sealed)
        except SignerExpired as refusal:
            return refusal
        raise RuntimeError("the key was found valid after all")


def check_signature(
    signature: bytes,
    message: bytes,
    *,
    trust: sshsig.AllowedSigners,
    namespaces: Collection[str],
    at: datetime,
) -> Signed | Expired:
    """Return who signed *message*, judged at the moment *at*; a key out of its time is held back as Expired.

    Raises ``SIGNATURE_INVALID``, ``WRONG_NAMESPACE`` (for one outside *namespaces* or not allowed to this key),
    ``SIGNER_UNKNOWN`` or ``SIGNER_REVOKED``.
    """
    signer = sshsig.verify(signature, message)
    if signer.namespace not in namespaces:
        raise WrongNamespace
    try:
        return Signed(signer.namespace, signer.fingerprint, trust.find(signer, at))
    except SignerExpired:
        return Expired(signer, trust, at)
