"""The fixed members that stand before the payload, small and bounded, checked against the signed list."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from hrd_desktop.bundle import manifest
from hrd_desktop.bundle.errors import ManifestMismatch, SignatureMissing, StructureInvalid, UnsafeMember
from hrd_desktop.bundle.layout import (
    BAG_INFO,
    BAGIT,
    BAGIT_TEXT,
    ENVELOPE,
    FIXED,
    MANIFEST,
    SIGNATURE,
    TAG_MANIFEST,
    TAGGED,
)
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.bundle.tar import Header, TarReader, rest_of_names
from hrd_desktop.crypto.errors import LimitExceeded
from hrd_desktop.errors import Bytes

S = TypeVar("S")


@dataclass(frozen=True)
class Front:
    """The bytes of the fixed members, by name."""

    parts: dict[str, bytes]

    def __getitem__(self, name: str) -> bytes:
        return self.parts[name]

    @property
    def digest(self) -> str:
        """The bundle digest: SHA-256 of the signed bytes, which cover everything else through hashes."""
        return hashlib.sha256(self.parts[TAG_MANIFEST]).hexdigest()


def read_front(tar: TarReader, limits: Limits, judge: Callable[[bytes, bytes], S]) -> tuple[Front, S]:
    """Return the fixed members and what *judge* (signature, signed bytes) says, called before the rest is read.

    Raises SignatureMissing, StructureInvalid, UnsafeMember, ManifestMismatch, ``LIMIT_EXCEEDED``, and what *judge*
    raises.
    """
    bounds = _bounds(limits)
    parts: dict[str, bytes] = {}
    for name in (TAG_MANIFEST, SIGNATURE):
        parts[name] = _part(tar, name, bounds[name], parts)
    signed = judge(parts[SIGNATURE], parts[TAG_MANIFEST])
    for name in FIXED[2:]:
        parts[name] = _part(tar, name, bounds[name], parts)
    _check(parts)
    return Front(parts), signed


def _bounds(limits: Limits) -> dict[str, int]:
    return {
        TAG_MANIFEST: limits.tag_manifest,
        SIGNATURE: limits.signature,
        BAGIT: limits.bag_info,
        BAG_INFO: limits.bag_info,
        ENVELOPE: limits.envelope,
        MANIFEST: limits.manifest,
    }


def _part(tar: TarReader, name: str, most: int, before: dict[str, bytes]) -> bytes:
    header = tar.next()
    if header is None or header.path != name:
        raise _out_of_place(tar, header, name, before)
    if header.size > most:
        raise LimitExceeded(what="part", limit=Bytes(most))
    return b"".join(iter(lambda: tar.read(header.size), b""))


def _out_of_place(tar: TarReader, found: Header | None, name: str, before: dict[str, bytes]) -> Exception:
    """Say why *found* may not stand where *name* must: twice, in the wrong order, or the signature is missing."""
    if found is not None and found.path in before:
        return UnsafeMember()
    if name != SIGNATURE:
        return StructureInvalid()
    later = islice(rest_of_names(tar), len(FIXED)) if found is not None else ()
    return StructureInvalid() if SIGNATURE in later else SignatureMissing()


def _check(parts: dict[str, bytes]) -> None:
    """The signature holds: now hold each part against the list that it covers."""
    hashes = manifest.read_tag_manifest(parts[TAG_MANIFEST])
    if any(hashlib.sha256(parts[name]).hexdigest() != hashes[name] for name in TAGGED):
        raise ManifestMismatch
    if parts[BAGIT] != BAGIT_TEXT:
        raise StructureInvalid
