"""Seals a bundle as one stream: sign first, then encrypt, reading each payload file once.

Signing inside the encryption hides the sender from a courier; naming the recipients inside what is signed keeps the
receiver from passing it on as if it had been meant for someone else.
"""

import errno
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol, cast

from pydantic import ValidationError

from hrd_desktop.bundle import checks, manifest, tar
from hrd_desktop.bundle.envelope import Envelope, EnvelopeDraft
from hrd_desktop.bundle.errors import SchemaInvalid, WeakProfile
from hrd_desktop.bundle.layout import (
    BAG_INFO,
    BAGIT,
    BAGIT_TEXT,
    ENVELOPE,
    FIXED,
    FORMAT,
    MANIFEST,
    SIGNATURE,
    TAG_MANIFEST,
    TAGGED,
    VERSION,
    Profile,
    is_payload,
)
from hrd_desktop.bundle.medium import medium
from hrd_desktop.bundle.members import Member
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.crypto import age, sshsig
from hrd_desktop.crypto.errors import LimitExceeded
from hrd_desktop.errors import Bytes
from hrd_desktop.i18n import gettext as _
from hrd_desktop.system.progress import Progress


class Output(Protocol):
    """Where plain bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take *data*."""
        ...


@dataclass(frozen=True)
class Packed:
    """A sealed bundle: its *digest* (what replies and the next bundle name), *size* and *sha256* of the file.

    *sha256* is empty where it was not asked for.
    """

    digest: str
    size: int
    sha256: str
    envelope: Envelope


def pack(
    sink: BinaryIO,
    *,
    draft: EnvelopeDraft,
    members: Sequence[Member],
    signing_key: sshsig.SigningKey,
    principal: str,
    recipients: Sequence[age.Recipient | age.Passphrase],
    profile: Profile = Profile.PQ,
    label: str = "code",
    progress: Progress | None = None,
    limits: Limits | None = None,
    hashed: bool = True,
) -> Packed:
    """Write a sealed bundle to *sink* and return its digest, size and, if *hashed*, the file's SHA-256.

    Without the hash sealing is half as long again as fast; give a :class:`Tagged` sink to compare on reading back.
    *label* names the passphrase for people in the passphrase profile. The sink is neither flushed nor closed; after
    an error its content is worthless. Raises WeakProfile where *recipients* do not fit the *profile*, SchemaInvalid,
    ``LIMIT_EXCEEDED``, MemberChanged, BundleIoError, and ValueError for member names that the format does not know.
    """
    files = _in_order(members, limits or Limits())
    sealed = {"profile": profile, "recipients": _marks(recipients, profile, label)}
    envelope = _envelope(draft, files, _sender(draft, principal, signing_key), sealed)
    checks.check_paths(envelope, [member.path for member in files])
    front = seal_front(envelope, {member.path: member.sha256 for member in files}, signing_key)
    counting = _Counting(sink, hashed)
    with medium(), age.Encrypting(cast(BinaryIO, counting), recipients) as plain:
        _write(plain, front, files, progress or Progress())
    digest = hashlib.sha256(front[TAG_MANIFEST]).hexdigest()
    return Packed(digest, counting.size, counting.hexdigest(), envelope)


def seal_front(envelope: Envelope, hashes: dict[str, str], key: sshsig.SigningKey) -> dict[str, bytes]:
    """Return the fixed members for *envelope* over payload *hashes*, signed."""
    parts = {
        BAGIT: BAGIT_TEXT,
        BAG_INFO: manifest.render_bag_info(envelope.sizes.files, envelope.sizes.bytes),
        ENVELOPE: envelope.to_bytes(),
        MANIFEST: manifest.render(hashes),
    }
    parts[TAG_MANIFEST] = manifest.render({name: hashlib.sha256(parts[name]).hexdigest() for name in TAGGED})
    parts[SIGNATURE] = sshsig.sign(key, parts[TAG_MANIFEST], envelope.namespace)
    return parts


class _Counting:
    """Passes the sealed bytes on and counts them; hashes them where that is asked for."""

    def __init__(self, sink: BinaryIO, hashed: bool) -> None:
        self._sink = sink
        self._hash = hashlib.sha256() if hashed else None
        self.size = 0

    def write(self, data: bytes, /) -> int:
        """Write *data* whole, or raise OSError."""
        if self._sink.write(data) != len(data):
            raise OSError(errno.ENOSPC, "written in part")
        if self._hash is not None:
            self._hash.update(data)
        self.size += len(data)
        return len(data)

    def hexdigest(self) -> str:
        """Return the SHA-256 of what was written, '' where it was not asked for."""
        return "" if self._hash is None else self._hash.hexdigest()


def _in_order(members: Sequence[Member], limits: Limits) -> list[Member]:
    files = sorted(members, key=lambda member: member.path)
    paths = [member.path for member in files]
    if len(set(paths)) != len(paths) or not all(map(is_payload, paths)):
        raise ValueError("a member's name is used twice or not one of the format")
    found = (("files", len(files), limits.files), ("total", sum(member.size for member in files), limits.total))
    for what, value, limit in (*found, *(("file", member.size, limits.file) for member in files)):
        if value > limit:
            raise LimitExceeded(what=what, limit=limit if what == "files" else Bytes(limit))
    return files


def _marks(recipients: Sequence[age.Recipient | age.Passphrase], profile: Profile, label: str) -> list[str]:
    """Return how the envelope names the recipients. Raises WeakProfile where one does not fit the profile."""
    if {recipient.kind for recipient in recipients} != {profile.value}:
        raise WeakProfile
    if profile is Profile.PASSPHRASE:
        return [f"label:{label}"]
    return sorted(checks.recipient_mark(str(recipient)) for recipient in recipients)


def _sender(draft: EnvelopeDraft, principal: str, key: sshsig.SigningKey) -> dict[str, str]:
    return {"principal": principal, "fingerprint": key.fingerprint, "installation_id": draft.installation_id}


def _envelope(
    draft: EnvelopeDraft, files: Sequence[Member], sender: dict[str, str], sealed: dict[str, Any]
) -> Envelope:
    facts = draft.model_dump(exclude={"installation_id"})
    sizes = {"files": len(files), "bytes": sum(member.size for member in files)}
    whole = {"format": FORMAT, "version": VERSION, "crit": [], "sender": sender, "sizes": sizes}
    try:
        return Envelope.model_validate({**facts, **whole, **sealed})
    except ValidationError:
        raise SchemaInvalid from None


def _write(plain: Output, front: dict[str, bytes], files: Sequence[Member], progress: Progress) -> None:
    for name in FIXED:
        plain.write(tar.header(name, len(front[name])) + front[name] + bytes(tar.padding(len(front[name]))))
    total, done = sum(member.size for member in files) or 1, 0
    for member in files:
        plain.write(tar.header(member.path, member.size))
        for piece in member.pieces():
            plain.write(piece)
            done += len(piece)
            progress.at(done * 100 // total, _("Sealing"))
        plain.write(bytes(tar.padding(member.size)))
    plain.write(tar.END)
