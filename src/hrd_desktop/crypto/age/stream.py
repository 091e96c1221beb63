"""The payload of an age file, as a stream in constant memory.

Chunks of 64 KiB are handed out as soon as each is authentic, but only the end proves that nothing is missing: a
caller keeps what it reads apart until :meth:`Decrypting.read` has returned ``b""``.
"""

import hmac
import io
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, BinaryIO

from hrd_desktop.crypto import errors
from hrd_desktop.crypto.age.header import Header, HeaderLimits, encode64, read_header
from hrd_desktop.crypto.age.keys import Identity, Passphrase, Recipient

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_CHUNK, _TAG = 64 * 1024, 16


class Encrypting(AbstractContextManager["Encrypting"]):
    """Writes an age file to a sink. It is whole only after :meth:`close`; an exception in ``with`` leaves it cut."""

    def __init__(self, sink: BinaryIO, recipients: Sequence[Recipient | Passphrase]) -> None:
        kinds = [recipient.kind for recipient in recipients]
        if len(set(kinds)) != 1 or kinds.count("passphrase") > 1:
            raise errors.MixedRecipients
        file_key, nonce = os.urandom(16), os.urandom(16)
        stanzas = b"".join(recipient.wrap(file_key).encoded() for recipient in recipients)
        signed = b"age-encryption.org/v1\n" + stanzas + b"---"
        sink.write(signed + b" " + encode64(_mac(file_key, signed)) + b"\n" + nonce)
        self._sink, self._cipher, self._number = sink, _cipher(file_key, nonce), 0
        self._rest, self._closed = bytearray(), False

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Encrypt *data*; returns its length in bytes. The sink's own errors pass through."""
        view, place = memoryview(data).cast("B"), 0
        while place < len(view):
            if len(self._rest) == _CHUNK:  # more follows, so this is not the last chunk
                self._seal(self._rest, last=False)
                self._rest.clear()
            while not self._rest and len(view) - place > _CHUNK:
                self._seal(view[place : place + _CHUNK], last=False)
                place += _CHUNK
            part = view[place : place + _CHUNK - len(self._rest)]
            self._rest += part
            place += len(part)
        return len(view)

    def close(self) -> None:
        """Write the last chunk. The sink stays open; calling again does nothing."""
        if not self._closed:
            self._closed = True
            self._seal(self._rest, last=True)

    def _seal(self, plain: bytearray | memoryview, last: bool) -> None:
        self._sink.write(self._cipher.encrypt(_nonce(self._number, last), plain, None))
        self._number += 1

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is None:
            self.close()


class Decrypting(io.RawIOBase):
    """Reads an age file; *header* says how it was encrypted. Closing it leaves the source open."""

    def __init__(self, source: BinaryIO, header: Header, cipher: "ChaCha20Poly1305", unit: int) -> None:
        self.header, self._source, self._cipher, self._unit = header, source, cipher, unit
        self._plain, self._at, self._number = b"", 0, 0
        self._next = self._chunk()
        self._error: errors.CryptoError | None = None if self._next else errors.Truncated()

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Return *size* bytes (-1: all), fewer only before the end or an error; ``b""`` at the proved end.

        Raises PayloadTampered, Truncated or TrailingData, after every authentic byte was handed out (at once for -1).
        """
        parts, left = list[bytes](), -1 if size is None else size
        while left and (part := self._take(left, may_fail=left < 0 or not parts)):
            parts.append(part)
            left -= len(part) if left > 0 else 0
        return b"".join(parts)

    readall = read

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill *buffer* as :meth:`read` does; returns the number of bytes."""
        target = memoryview(buffer).cast("B")
        data = self.read(len(target))
        target[: len(data)] = data
        return len(data)

    def _take(self, size: int, may_fail: bool) -> bytes:
        if self._at == len(self._plain) and self._next and not self._error:
            self._plain, self._at = self._open(), 0
        if self._at == len(self._plain) and self._error and may_fail:
            raise self._error
        start, self._at = self._at, len(self._plain) if size < 0 else min(self._at + size, len(self._plain))
        return self._plain[start : self._at]

    def _chunk(self) -> bytes:
        """Read one whole encrypted chunk, less only at the source's end."""
        chunk = self._source.read(_CHUNK + _TAG)
        while len(chunk) < _CHUNK + _TAG and (more := self._source.read(_CHUNK + _TAG - len(chunk))):
            chunk += more
        return chunk

    def _open(self) -> bytes:
        sealed, self._next = self._next, self._chunk()
        last = not self._next
        plain = self._unseal(sealed, last)
        if plain is None:
            plain, self._error = self._diagnose(sealed, last)
        elif not plain and self._number:
            self._error = errors.PayloadTampered()
        self._number += 1
        return plain

    def _unseal(self, sealed: bytes, last: bool) -> bytes | None:
        from hrd_desktop.crypto.age import primitives

        return primitives.unseal(self._cipher, _nonce(self._number, last), sealed)

    def _diagnose(self, sealed: bytes, last: bool) -> tuple[bytes, errors.CryptoError]:
        """Say why a chunk was refused, with its text if it is authentic and only what follows it is wrong."""
        size = len(sealed) - _TAG
        if size == _CHUNK and (plain := self._unseal(sealed, not last)) is not None:
            return plain, errors.Truncated() if last else errors.TrailingData()
        for shorter in range(size - size % self._unit, 0, -self._unit) if self._unit > 1 else ():
            if self._unseal(sealed[: shorter + _TAG], last=True) is not None:
                return b"", errors.TrailingData()
        return b"", errors.Truncated() if last and (size < 1 or size % self._unit) else errors.PayloadTampered()


def encrypting(sink: BinaryIO, recipients: Sequence[Recipient | Passphrase]) -> Encrypting:
    """Return a writer to all *recipients*: keys of one kind or a passphrase alone, else raises MixedRecipients."""
    return Encrypting(sink, recipients)


def decrypting(
    source: BinaryIO,
    identities: Sequence[Identity | Passphrase],
    limits: HeaderLimits | None = None,
    *,
    unit: int = 1,
) -> Decrypting:
    """Return a reader of the age file at the position of *source*, whose header is checked here.

    *unit*: what the content's length is known to be a multiple of (512 for tar). It only makes the reason of a
    refusal exact: without it a cut or an addition inside a chunk reads as PayloadTampered. Raises as
    :func:`read_header`, and NotForYou, WrongPassphrase, HeaderTampered.
    """
    header = read_header(source, limits)
    keys = (identity.unwrap(stanza) for stanza in header.stanzas for identity in identities)
    file_key = next((key for key in keys if key is not None), None)
    if file_key is None:
        tried = header.profile == "passphrase" and any(isinstance(identity, Passphrase) for identity in identities)
        raise errors.WrongPassphrase if tried else errors.NotForYou
    if not hmac.compare_digest(_mac(file_key, header.signed), header.mac):
        raise errors.HeaderTampered
    nonce = source.read(16)
    if len(nonce) < 16:  # the vectors count the nonce as part of the header
        raise errors.HeaderMalformed
    return Decrypting(source, header, _cipher(file_key, nonce), unit)


def encrypt(data: bytes, recipients: Sequence[Recipient | Passphrase]) -> bytes:
    """Return *data* as an age file for *recipients*."""
    sink = io.BytesIO()
    with encrypting(sink, recipients) as writer:
        writer.write(data)
    return sink.getvalue()


def decrypt(data: bytes, identities: Sequence[Identity | Passphrase], limits: HeaderLimits | None = None) -> bytes:
    """Return the whole content of the age file *data*; raises as :func:`decrypting` and :meth:`Decrypting.read`."""
    return decrypting(io.BytesIO(data), identities, limits).read()


def _cipher(file_key: bytes, nonce: bytes) -> "ChaCha20Poly1305":
    from hrd_desktop.crypto.age import primitives

    return primitives.cipher(primitives.derive(file_key, nonce, b"payload"))


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")


def _mac(file_key: bytes, signed: bytes) -> bytes:
    from hrd_desktop.crypto.age import primitives

    return hmac.digest(primitives.derive(file_key, b"", b"header"), signed, "sha256")
