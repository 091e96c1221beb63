"""Who signed the tag manifest, for what, and whether that may be trusted now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from hrd_desktop.crypto import sshsig
from hrd_desktop.crypto.errors import WrongNamespace


@dataclass(frozen=True)
class Signed:
    """A good signature by a trusted key: its *namespace*, *fingerprint*, and for whom the key may speak."""

    namespace: str
    fingerprint: str
    trusted: sshsig.Trusted


def check_signature(
    signature: bytes,
    message: bytes,
    *,
    trust: sshsig.AllowedSigners,
    namespaces: Collection[str],
    at: datetime,
) -> Signed:
    """Return who signed *message*, judged at the moment *at*.

    Raises ``SIGNATURE_INVALID``, ``WRONG_NAMESPACE`` (for one outside *namespaces* or not allowed to this key),
    ``SIGNER_UNKNOWN``, ``SIGNER_REVOKED`` or ``SIGNER_EXPIRED``.
    """
    signer = sshsig.verify(signature, message)
    if signer.namespace not in namespaces:
        raise WrongNamespace
    return Signed(signer.namespace, signer.fingerprint, trust.find(signer, at))
