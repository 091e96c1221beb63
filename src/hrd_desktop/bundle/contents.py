"""Payload files as they stream out of a bundle, each checked against the signed list.

The last piece of a file is handed out only after the whole file's hash was right, so a small changed file is never
seen at all. A file out of place ends the release; the names after it are read on only to say which fault it was.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from hrd_desktop.bundle.envelope import Sizes
from hrd_desktop.bundle.errors import ManifestMismatch, StructureInvalid, UnsafeMember
from hrd_desktop.bundle.medium import medium
from hrd_desktop.bundle.members import PIECE
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.bundle.tar import Header, TarReader, rest_of_names
from hrd_desktop.crypto.errors import LimitExceeded
from hrd_desktop.errors import Bytes


@dataclass(frozen=True)
class PayloadFile:
    """A payload file whose content was right: *path*, *size* in bytes, *sha256* in hex."""

    path: str
    size: int
    sha256: str


class Content:
    """One payload file while it streams. What the caller leaves unread is read, and checked, for it."""

    def __init__(self, tar: TarReader, file: PayloadFile) -> None:
        self.path = file.path
        self.size = file.size
        self._tar = tar
        self._expected = file.sha256
        self._left = file.size
        self._digest = hashlib.sha256()
        self._checked = False

    def read(self, size: int = -1) -> bytes:
        """Return at most *size* bytes (all that is left when negative), b"" at the end.

        Raises :class:`ManifestMismatch` instead of handing out the end of a file that is not the signed one.
        """
        wanted = self._left if size < 0 else min(size, self._left)
        with medium():
            pieces = list(self._pieces(wanted))
        self._check_at_end()
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def finish(self) -> None:
        """Read what was left unread, and check it."""
        while self._left:
            self.read(PIECE)
        self._check_at_end()

    def _pieces(self, wanted: int) -> Iterator[bytes]:
        while wanted:
            piece = self._tar.read(wanted)
            self._digest.update(piece)
            wanted -= len(piece)
            self._left -= len(piece)
            yield piece

    def _check_at_end(self) -> None:
        if self._left == 0 and not self._checked:
            if self._digest.hexdigest() != self._expected:
                raise ManifestMismatch
            self._checked = True


class Payload:
    """Walks the payload in the order of the signed *hashes*, within *limits* and the envelope's *sizes*."""

    def __init__(self, tar: TarReader, hashes: Mapping[str, str], sizes: Sizes, limits: Limits) -> None:
        self._tar = tar
        self._hashes = hashes
        self._sizes = sizes
        self._limits = limits
        self.files: list[PayloadFile] = []
        """Files met so far, in order."""
        self.bytes = 0
        """Their bytes in all."""

    def __iter__(self) -> Iterator[Content]:
        waiting = iter(self._hashes)
        while (header := self._tar.next()) is not None:
            if header.path != next(waiting, None):
                raise self._out_of_place(header.path)
            self._within_limits(header)
            file = PayloadFile(header.path, header.size, self._hashes[header.path])
            self.files.append(file)
            self.bytes += file.size
            content = Content(self._tar, file)
            yield content
            content.finish()
        if next(waiting, None) is not None or self.bytes != self._sizes.bytes:
            raise ManifestMismatch

    def _within_limits(self, header: Header) -> None:
        if header.size > self._limits.file:
            raise LimitExceeded(what="file", limit=Bytes(self._limits.file))
        if self.bytes + header.size > self._sizes.bytes:
            raise LimitExceeded(what="total", limit=Bytes(self._sizes.bytes))

    def _out_of_place(self, path: str) -> Exception:
        """Say why *path* may not stand here: twice, not listed, in the wrong order, or another is missing."""
        met = {file.path for file in self.files}
        if path in met:
            return UnsafeMember()
        if path not in self._hashes:
            return ManifestMismatch()
        still_to_come = {path, *islice(rest_of_names(self._tar), len(self._hashes))}
        missing = self._hashes.keys() - met - still_to_come
        return ManifestMismatch() if missing else StructureInvalid()
