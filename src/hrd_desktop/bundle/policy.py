"""What a reader accepts: sizes it will handle, profiles, purposes, clock tolerance.

The limits hold before anything is allocated, so a hostile file costs no more than an honest one.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from hrd_desktop.bundle.layout import Profile, Purpose

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB


@dataclass(frozen=True)
class Limits:
    """Upper bounds, in bytes unless the name says otherwise."""

    ciphertext: int = 4 * GIB
    tag_manifest: int = 4 * KIB
    signature: int = 8 * KIB
    bag_info: int = 4 * KIB
    envelope: int = 64 * KIB
    manifest: int = 4 * MIB
    files: int = 5000
    file: int = GIB
    total: int = 7 * GIB // 2
    document: int = 32 * MIB
    nesting: int = 32
    padding: int = 64 * KIB


@dataclass(frozen=True)
class Policy:
    """What this reader takes. *stale* is off by default: a bag may be weeks on its way."""

    profiles: frozenset[Profile] = frozenset(Profile)
    purposes: frozenset[Purpose] = frozenset({Purpose.CASE_EXPORT})
    limits: Limits = field(default_factory=Limits)
    future: timedelta = timedelta(hours=24)
    stale: timedelta | None = None
