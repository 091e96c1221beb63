"""What must agree before a payload byte is read: envelope, header, signer, own key, declared sizes."""

import hashlib
from collections.abc import Collection, Iterable, Mapping

from hrd_desktop.bundle import manifest
from hrd_desktop.bundle.envelope import Envelope
from hrd_desktop.bundle.errors import (
    ManifestMismatch,
    RecipientMismatch,
    SenderMismatch,
    StructureInvalid,
    WeakProfile,
)
from hrd_desktop.bundle.inspection import Inspection
from hrd_desktop.bundle.layout import PURPOSES, Profile
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.bundle.signatures import Signed
from hrd_desktop.crypto.errors import LimitExceeded
from hrd_desktop.errors import Bytes


def recipient_mark(recipient: str) -> str:
    """Return how an envelope names a *recipient* string: the SHA-256 of its text."""
    return hashlib.sha256(recipient.encode("ascii")).hexdigest()


def check_encryption(envelope: Envelope, outside: Inspection, own: Collection[str]) -> None:
    """Check that this was sealed as it arrived, and for one of the *own* recipient strings.

    Who may open a bundle can seal its content again for someone else, or more weakly; the signed envelope tells.
    Raises :class:`WeakProfile` or :class:`RecipientMismatch`.
    """
    if envelope.profile is not outside.profile:
        raise WeakProfile
    if len(envelope.recipients) != outside.recipients:
        raise RecipientMismatch
    if envelope.profile is not Profile.PASSPHRASE:
        check_recipient(envelope, own)


def check_recipient(envelope: Envelope, own: Iterable[str]) -> None:
    """Raise :class:`RecipientMismatch` unless one of the *own* recipient strings is named in the envelope."""
    if not {recipient_mark(recipient) for recipient in own} & set(envelope.recipients):
        raise RecipientMismatch


def check_sender(envelope: Envelope, signed: Signed) -> None:
    """Raise :class:`SenderMismatch` unless the envelope names who signed."""
    sender = envelope.sender
    if sender.fingerprint != signed.fingerprint or not signed.trusted.covers(sender.principal):
        raise SenderMismatch


def check_sizes(envelope: Envelope, bag_info: bytes, hashes: Mapping[str, str], limits: Limits) -> None:
    """Check what the parts declare against each other and the *limits*, before any of it is read."""
    sizes = envelope.sizes
    if sizes.files > limits.files:
        raise LimitExceeded(what="files", limit=limits.files)
    if sizes.bytes > limits.total:
        raise LimitExceeded(what="total", limit=Bytes(limits.total))
    if manifest.read_bag_info(bag_info) != (sizes.files, sizes.bytes) or len(hashes) != sizes.files:
        raise ManifestMismatch


def check_paths(envelope: Envelope, paths: Collection[str]) -> None:
    """Raise :class:`StructureInvalid` unless *paths* are what this purpose demands and allows."""
    contents = PURPOSES[envelope.purpose]
    if contents.document not in paths or not all(map(contents.allows, paths)):
        raise StructureInvalid
