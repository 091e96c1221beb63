"""What anyone can know about a bundle without a key: how it is encrypted, for how many, how large it is."""

import os
from dataclasses import dataclass
from typing import BinaryIO

from hrd_desktop.bundle.errors import WeakProfile
from hrd_desktop.bundle.layout import Profile
from hrd_desktop.bundle.medium import medium
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.crypto import age
from hrd_desktop.crypto.errors import Armoured, LimitExceeded, NotAge
from hrd_desktop.errors import Bytes


@dataclass(frozen=True)
class Inspection:
    """The outside of a bundle: its *profile*, number of *recipients*, *size* in bytes."""

    profile: Profile
    recipients: int
    size: int


def inspect(source: BinaryIO, limits: Limits | None = None) -> Inspection:
    """Return what the header of the seekable *source* tells; its position is where it was, afterwards.

    Raises ``NOT_A_BUNDLE``, ``HEADER_MALFORMED`` and the like for what is no header of a bundle, ``LIMIT_EXCEEDED``
    for one too large to handle and :class:`WeakProfile` for a mixture of ways to open it.
    """
    with medium():
        start = source.tell()
        found, _ = begin(source, limits or Limits())
        source.seek(start)
    return found


def begin(source: BinaryIO, limits: Limits) -> tuple[Inspection, age.Header]:
    """As :func:`inspect`, but leave *source* behind the header and return that too: it is not read a second time."""
    start = source.tell()
    size = source.seek(0, os.SEEK_END) - start
    source.seek(start)
    if size > limits.ciphertext:
        raise LimitExceeded(what="size", limit=Bytes(limits.ciphertext))
    header = _header(source)
    if header.profile not in set(Profile):
        raise WeakProfile
    return Inspection(Profile(header.profile), len(header.stanzas), size), header


def _header(source: BinaryIO) -> age.Header:
    """A bundle is binary; as text it is another file, whatever age makes of it."""
    try:
        return age.read_header(source)
    except Armoured:
        raise NotAge from None
