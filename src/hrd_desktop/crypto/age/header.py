"""The header of an age file: the file key, wrapped once for each who may open it.

Everything is checked here, before any key is tried: form, sizes, and that a passphrase stands alone. A hostile header
therefore costs no more than reading 64 KiB.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import BinaryIO

from hrd_desktop.crypto.errors import (
    Armoured,
    CryptoError,
    HeaderMalformed,
    LimitExceeded,
    NotAge,
    UnsupportedVersion,
)
from hrd_desktop.errors import Bytes

VERSION = b"age-encryption.org/v1\n"
_KINDS = {b"X25519": ("x25519", 32), b"mlkem768x25519": ("pq", 1120), b"scrypt": ("passphrase", 16)}


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
        found = {_KINDS.get(stanza.words[0], ("other",))[0] for stanza in self.stanzas}
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


def read_header(source: BinaryIO, limits: HeaderLimits | None = None) -> Header:
    """Read the header at the position of *source*, which then stands at the first byte of the payload.

    Raises :class:`NotAge`, :class:`Armoured`, :class:`UnsupportedVersion`, :class:`HeaderMalformed` or
    :class:`LimitExceeded`. No key is needed.
    """
    limits, first = limits or HeaderLimits(), source.readline(256)
    if first != VERSION:
        raise _refusal(first if first.strip() else first + source.read(256))
    text, stanzas = bytearray(first), list[Stanza]()
    while (line := _line(source, text, limits.size)).startswith(b"-> "):
        if len(stanzas) == limits.stanzas:
            raise LimitExceeded(what="recipients", limit=limits.stanzas)
        body = part = _line(source, text, limits.size)
        while len(part) == 64:
            body += (part := _line(source, text, limits.size))
        stanzas.append(_stanza(line[3:].split(b" "), decode64(body), limits))
        if len(part) > 64:
            raise HeaderMalformed
    if not stanzas or not line.startswith(b"--- ") or len(mac := decode64(line[4:])) != 32:
        raise HeaderMalformed
    if len(stanzas) > 1 and any(stanza.words[0] == b"scrypt" for stanza in stanzas):
        raise HeaderMalformed
    return Header(tuple(stanzas), bytes(text[: -len(line) + 2]), mac, len(text))


def _line(source: BinaryIO, text: bytearray, limit: int) -> bytes:
    """Read one line without its end and add it to *text*, which never grows past *limit*."""
    line = source.readline(limit - len(text))
    text += line
    if line.endswith(b"\n"):
        return line[:-1]
    raise LimitExceeded(what="header", limit=Bytes(limit)) if len(text) == limit else HeaderMalformed()


def _refusal(first: bytes) -> CryptoError:
    if first.lstrip().startswith(b"-----BEGIN AGE ENCRYPTED FILE-----"):
        return Armoured()
    if not first.startswith(b"age-encryption.org/"):
        return NotAge()
    return UnsupportedVersion() if re.fullmatch(rb"[!-~]+\n", first) else HeaderMalformed()


def _stanza(words: list[bytes], body: bytes, limits: HeaderLimits) -> Stanza:
    if not all(re.fullmatch(rb"[!-~]+", word) for word in words):
        raise HeaderMalformed
    if words[0] in _KINDS:
        scrypt, sizes = words[0] == b"scrypt", [len(decode64(word)) for word in words[1:2]]
        if sizes != [_KINDS[words[0]][1]] or len(words) != 2 + scrypt or len(body) != 32:
            raise HeaderMalformed
        if scrypt and not re.fullmatch(rb"[1-9][0-9]*", words[2]):
            raise HeaderMalformed
        if scrypt and (len(words[2]) > 3 or int(words[2]) > limits.work_factor):
            raise LimitExceeded(what="scrypt", limit=f"2^{limits.work_factor}")
    return Stanza(tuple(words), body)
