"""A file that counts what is read from it, at the level of the operating system's own calls."""

import io
from typing import Any


class CountedFile(io.RawIOBase):
    """A seekable file of *start*, then *filler* again and again up to *size* bytes; :attr:`read_bytes` counts.

    Nothing of the filler is held in memory, so a file of any size costs nothing.
    """

    def __init__(self, start: bytes, filler: bytes = b"", size: int = 0) -> None:
        self._start, self._filler = start, filler
        self._size = max(size, len(start))
        self._at = self.read_bytes = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def readinto(self, buffer: Any) -> int:
        wanted = max(0, min(len(buffer), self._size - self._at))
        buffer[:wanted] = self._bytes(wanted)
        self._at += wanted
        self.read_bytes += wanted
        return wanted

    def _bytes(self, wanted: int) -> bytes:
        head = self._start[self._at : self._at + wanted]
        if not self._filler or len(head) == wanted:
            return head
        skip = (self._at + len(head) - len(self._start)) % len(self._filler)
        rest = wanted - len(head)
        return head + (self._filler * (rest // len(self._filler) + 2))[skip : skip + rest]
