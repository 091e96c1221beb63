"""The header of an age file: the file key, wrapped once for each who may open it.

Everything is checked here, before any key is tried: form, sizes, and that a passphrase stands alone. A hostile header
therefore costs no more than reading 64 KiB.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import BinaryIO

from hrd_desktop.crypto.errors import Armoured, HeaderMalformed, LimitExceeded, NotAge, UnsupportedVersion

_MAGIC, _VERSION = b"age-encryption.org/", b"age-encryption.org/v1\n"
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_ARGUMENTS = {b"X25519": [32], b"mlkem768x25519": [1120], b"scrypt": [16]}  # bytes in the second word
_PROFILES = {b"X25519": "x25519", b"mlkem768x25519": "pq", b"scrypt": "passphrase"}


@dataclass(frozen=True)
class HeaderLimits:
    """What a reader accepts: *size* in bytes, number of *stanzas*, *work_factor* of scrypt as a power of two."""

    size: int = 64 * 1024
    stanzas: int = 20
    work_factor: int = 20


@dataclass(frozen=True)
class Stanza:
    """One way to open the file: its words (the first names the kind) and the wrapped key."""

    words: tuple[bytes, ...]
    body: bytes

    @property
    def kind(self) -> str:
        """The kind as written: ``X25519``, ``mlkem768x25519``, ``scrypt`` or another program's."""
        return self.words[0].decode()

    def encoded(self) -> bytes:
        """Return the stanza's lines as they stand in the header."""
        text = encode64(self.body)
        lines = [text[i : i + 64] for i in range(0, len(text) + 1, 64)]
        return b"-> " + b" ".join(self.words) + b"\n" + b"\n".join(lines) + b"\n"


@dataclass(frozen=True)
class Header:
    """A well-formed header. *signed* is what *mac* covers; *size* counts all its bytes."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes
    size: int

    @property
    def profile(self) -> str:
        """Return ``pq``, ``x25519`` or ``passphrase``; ``mixed`` if several kinds stand together, else ``other``."""
        found = {_PROFILES.get(stanza.words[0], "other") for stanza in self.stanzas}
        return found.pop() if len(found) == 1 else "mixed"

    @property
    def work_factor(self) -> int | None:
        """The power of two of scrypt's work, None without a passphrase."""
        return int(self.stanzas[0].words[2]) if self.profile == "passphrase" else None


def encode64(data: bytes) -> bytes:
    """Return base64 without padding."""
    return base64.b64encode(data).rstrip(b"=")


def decode64(text: bytes) -> bytes:
    """Return the bytes of unpadded, canonical base64. Raises :class:`HeaderMalformed`."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise HeaderMalformed from None
    if encode64(data) != text:
        raise HeaderMalformed
    return data


class _Lines:
    """Reads lines and counts, so that no line and no header grows past the limit."""

    def __init__(self, source: BinaryIO, limit: int) -> None:
        self._source, self._limit, self.read = source, limit, bytearray()

    def next(self) -> bytes:
        line = self._source.readline(self._limit - len(self.read) + 1)
        self.read += line
        if len(self.read) > self._limit:
            raise LimitExceeded(what="header", limit=self._limit)
        if not line.endswith(b"\n"):
            raise HeaderMalformed
        return line[:-1]


def read_header(source: BinaryIO, limits: HeaderLimits | None = None) -> Header:
    """Read the header at the position of *source*, which then stands at the first byte of the payload.

    Raises :class:`NotAge`, :class:`Armoured`, :class:`UnsupportedVersion`, :class:`HeaderMalformed` or
    :class:`LimitExceeded`. No key is needed.
    """
    limits, first = limits or HeaderLimits(), source.readline(256)
    if first != _VERSION:
        _refuse(first if first.strip() else first + source.read(256))
    lines, stanzas = _Lines(source, limits.size), list[Stanza]()
    lines.read += first
    while (line := lines.next()).startswith(b"-> "):
        if len(stanzas) == limits.stanzas:
            raise LimitExceeded(what="recipients", limit=limits.stanzas)
        stanzas.append(_stanza(line, lines, limits))
    if not stanzas or not line.startswith(b"--- ") or len(mac := decode64(line[4:])) != 32:
        raise HeaderMalformed
    if len(stanzas) > 1 and any(stanza.words[0] == b"scrypt" for stanza in stanzas):
        raise HeaderMalformed
    return Header(tuple(stanzas), bytes(lines.read[: -len(line) + 2]), mac, len(lines.read))


def _refuse(first: bytes) -> None:
    if first.lstrip().startswith(_ARMOUR):
        raise Armoured
    if not first.startswith(_MAGIC):
        raise NotAge
    raise UnsupportedVersion if re.fullmatch(rb"[!-~]+\n", first) else HeaderMalformed


def _stanza(line: bytes, lines: _Lines, limits: HeaderLimits) -> Stanza:
    words, text = line[3:].split(b" "), b""
    if not all(re.fullmatch(rb"[!-~]+", word) for word in words):
        raise HeaderMalformed
    while len(part := lines.next()) == 64:
        text += part
    if len(part) > 64:
        raise HeaderMalformed
    stanza = Stanza(tuple(words), decode64(text + part))
    if words[0] in _ARGUMENTS:
        _check_native(stanza, limits)
    return stanza


def _check_native(stanza: Stanza, limits: HeaderLimits) -> None:
    scrypt = stanza.words[0] == b"scrypt"
    sizes = [len(decode64(word)) for word in stanza.words[1:2]]
    if sizes != _ARGUMENTS[stanza.words[0]] or len(stanza.words) != 2 + scrypt or len(stanza.body) != 32:
        raise HeaderMalformed
    if scrypt and not re.fullmatch(rb"[1-9][0-9]*", stanza.words[2]):
        raise HeaderMalformed
    if scrypt and (len(stanza.words[2]) > 3 or int(stanza.words[2]) > limits.work_factor):
        raise LimitExceeded(what="scrypt", limit=f"2^{limits.work_factor}")
