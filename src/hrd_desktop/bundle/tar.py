"""The tar layer: the one plain form of ustar, written and read as a stream.

The reader does not interpret a header leniently: it takes name and size, writes the header anew and demands the same
512 bytes. Links, devices, owners, modes, base-256 sizes, long names, text after a name's end and every dialect thus
fail together, and two programs cannot read two different names from one header.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from hrd_desktop.bundle.errors import StructureInvalid, UnsafeMember
from hrd_desktop.bundle.layout import FIXED, TOP, is_payload
from hrd_desktop.crypto.errors import NotAge

BLOCK = 512
END = bytes(2 * BLOCK)
BIGGEST = 8**11 - 1
_ZERO = bytes(BLOCK)
_MAGIC = slice(257, 262)
_CHECKSUM = slice(148, 156)
_SIZE = slice(124, 136)
_TYPE = slice(156, 157)
_PLAIN_TOP = re.compile(r"[A-Za-z0-9_-]+/")


@dataclass(frozen=True)
class Header:
    """One member: its *path* below the top folder and its *size* in bytes."""

    path: str
    size: int


class Source(Protocol):
    """Anything that hands out bytes; b"" only at the end."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most *size* bytes."""
        ...


def header(path: str, size: int) -> bytes:
    """Return the 512 bytes that stand before a member. Raises ValueError for what the plain form cannot hold."""
    name = (TOP + path).encode("ascii")
    if len(name) > 100 or not 0 <= size <= BIGGEST:
        raise ValueError("beyond the plain form of ustar")
    fields = (
        name.ljust(100, b"\0"), b"0000644\0", b"0000000\0", b"0000000\0", b"%011o\0" % size, b"00000000000\0",
        b" " * 8, b"0", bytes(100), b"ustar\x0000", bytes(64), b"0000000\0", b"0000000\0", bytes(167),
    )  # fmt: skip
    block = b"".join(fields)
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def padding(size: int) -> int:
    """Return how many zero bytes follow a member of *size* bytes."""
    return -size % BLOCK


class TarReader:
    """Walks a tar stream member by member; the caller reads each member to its end before the next header."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = 0
        self._padding = 0
        self._first = True

    def next(self) -> Header | None:
        """Return the next member's header, or None at the end marker.

        Raises ``NOT_A_BUNDLE`` where the stream does not begin like tar at all, :class:`StructureInvalid` for damage
        and :class:`UnsafeMember` for a header outside the plain form or a name outside the rule.
        """
        self._skip_padding()
        block = self._exactly(BLOCK) if not self._first else self._begin()
        self._first = False
        if block == _ZERO:
            return None
        found = parse(block)
        self._left, self._padding = found.size, padding(found.size)
        return found

    def read(self, size: int) -> bytes:
        """Return at most *size* bytes of the current member, b"" at its end."""
        data = self._source.read(min(size, self._left)) if self._left else b""
        if self._left and not data and size:
            raise StructureInvalid
        self._left -= len(data)
        return data

    def end(self, most: int) -> None:
        """Read what follows the first zero block to the end of the stream: zero bytes only, at most *most*."""
        rest = 0
        while block := self._source.read(BLOCK):
            rest += len(block)
            if rest > most or block.strip(b"\0"):
                raise StructureInvalid
        if rest < BLOCK or rest % BLOCK:
            raise StructureInvalid

    def _begin(self) -> bytes:
        block = self._up_to(BLOCK)
        if len(block) < BLOCK or (block[_MAGIC] != b"ustar" and block != _ZERO):
            raise NotAge
        return block

    def _skip_padding(self) -> None:
        while self._left:
            self.read(64 * 1024)
        if self._exactly(self._padding).strip(b"\0"):
            raise StructureInvalid
        self._padding = 0

    def _exactly(self, size: int) -> bytes:
        data = self._up_to(size)
        if len(data) < size:
            raise StructureInvalid
        return data

    def _up_to(self, size: int) -> bytes:
        data = b""
        while len(data) < size and (piece := self._source.read(size - len(data))):
            data += piece
        return data


def parse(block: bytes) -> Header:
    """Return what a header says. Raises StructureInvalid for damage, UnsafeMember for anything but a plain file."""
    if block[_MAGIC] != b"ustar" or not _checksum_holds(block):
        raise StructureInvalid
    if block[_TYPE] != b"0" or not re.fullmatch(rb"[0-7]{11}\0", block[_SIZE]):
        raise UnsafeMember
    path = _path(block[:100].split(b"\0", 1)[0])
    found = Header(path, int(block[_SIZE][:11], 8))
    if header(path, found.size) != block:
        raise UnsafeMember
    return found


def rest_of_names(reader: TarReader) -> Iterable[str]:
    """Yield the paths of all members still to come, without handing out a byte of them."""
    while (found := reader.next()) is not None:
        yield found.path


def _checksum_holds(block: bytes) -> bool:
    counted = sum(block) - sum(block[_CHECKSUM]) + 8 * ord(" ")
    digits = block[_CHECKSUM].strip(b"\0 ")
    return bool(re.fullmatch(rb"[0-7]{1,7}", digits)) and int(digits, 8) == counted


def _path(name: bytes) -> str:
    """Return the path below the top folder; the closed list of names is the whole defence."""
    try:
        text = name.decode("ascii")
    except UnicodeDecodeError:
        raise UnsafeMember from None
    path = text.removeprefix(TOP)
    if path in FIXED or is_payload(path):
        if path != text:
            return path
        raise StructureInvalid
    folder = _PLAIN_TOP.match(text)
    if folder and (text[folder.end() :] in FIXED or is_payload(text[folder.end() :])):
        raise StructureInvalid
    raise UnsafeMember
