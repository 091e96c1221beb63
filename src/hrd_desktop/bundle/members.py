"""A payload file on its way into a bundle.

Size and SHA-256 are known before the first byte is read, since the signature that covers them stands in front; they
were stored when the file was attached, so sealing reads each file once and checks it while it streams.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO, Self

from hrd_desktop.bundle.errors import MemberChanged

PIECE = 256 * 1024


@dataclass(frozen=True)
class Member:
    """A file at *path* in the bundle, *size* bytes with *sha256* (hex), read from what *open* returns."""

    path: str
    size: int
    sha256: str
    open: Callable[[], BinaryIO]

    @classmethod
    def of(cls, path: str, data: bytes) -> Self:
        """Return a member made of bytes in memory."""
        return cls(path, len(data), hashlib.sha256(data).hexdigest(), lambda: BytesIO(data))

    def pieces(self) -> Iterator[bytes]:
        """Yield the content. Raises :class:`MemberChanged` once it differs from what was promised."""
        digest, left = hashlib.sha256(), self.size
        with self.open() as stream:
            while piece := stream.read(PIECE):
                left -= len(piece)
                if left < 0:
                    raise MemberChanged
                digest.update(piece)
                yield piece
        if left or digest.hexdigest() != self.sha256:
            raise MemberChanged
