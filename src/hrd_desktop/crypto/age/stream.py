"""The payload of an age file, as a stream in constant memory.

Chunks of 64 KiB are handed out as soon as each is authentic, but only the end proves that nothing is missing: a caller
keeps what it reads apart until :meth:`Decrypting.read` has returned ``b""``.
"""

import hmac
import io
import os
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from hrd_desktop.crypto.age.header import Header, HeaderLimits, encode64, read_header
from hrd_desktop.crypto.age.keys import Locks, Unlocks, derive
from hrd_desktop.crypto.errors import (
    CryptoError,
    HeaderTampered,
    MixedRecipients,
    NotForYou,
    PayloadTampered,
    TrailingData,
    Truncated,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK, _TAG = 64 * 1024, 16
_SEALED = _CHUNK + _TAG
_BATCH = 8  # chunks read and written together


class _Chunks:
    """The cipher of one payload: numbers its chunks."""

    def __init__(self, file_key: bytes, nonce: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        self._cipher = ChaCha20Poly1305(derive(file_key, nonce, b"payload"))
        self.number = 0

    def _nonce(self, last: bool) -> bytes:
        return self.number.to_bytes(11, "big") + (b"\1" if last else b"\0")

    def seal(self, plain: memoryview, into: memoryview, last: bool) -> None:
        self._cipher.encrypt_into(self._nonce(last), plain, None, into)
        self.number += 1

    def unseal(self, sealed: memoryview, into: memoryview, last: bool) -> bool:
        """Decrypt one chunk and count it; False where it is not authentic."""
        from cryptography.exceptions import InvalidTag

        try:
            self._cipher.decrypt_into(self._nonce(last), sealed, None, into)
        except InvalidTag:
            return False
        self.number += 1
        return True


class Encrypting:
    """Writes an age file to a sink. The file is whole only after :meth:`close`; an exception in ``with`` leaves it cut."""

    def __init__(self, sink: BinaryIO, recipients: Sequence[Locks]) -> None:
        if not recipients or len({recipient.kind for recipient in recipients}) > 1:
            raise MixedRecipients if recipients else ValueError("nobody could open the file")
        if recipients[0].kind == "passphrase" and len(recipients) > 1:
            raise MixedRecipients
        file_key, nonce = os.urandom(16), os.urandom(16)
        sink.write(_write_header(file_key, recipients) + nonce)
        self._sink, self._chunks, self._closed = sink, _Chunks(file_key, nonce), False
        self._plain, self._filled = memoryview(bytearray(_CHUNK * _BATCH)), 0
        self._sealed = memoryview(bytearray(_SEALED * _BATCH))

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Encrypt *data*; returns its length in bytes. The sink's own errors pass through."""
        view = memoryview(data).cast("B")
        for start in range(0, len(view), _CHUNK):
            piece = view[start : start + _CHUNK]
            while len(piece):
                if self._filled == len(self._plain):
                    self._flush(last=False)
                part = piece[: len(self._plain) - self._filled]
                self._plain[self._filled : self._filled + len(part)] = part
                self._filled += len(part)
                piece = piece[len(part) :]
        return len(view)

    def close(self) -> None:
        """Write the last chunk. The sink stays open; calling again does nothing."""
        if not self._closed:
            self._closed = True
            self._flush(last=True)

    def _flush(self, last: bool) -> None:
        size = 0
        for start in range(0, self._filled or 1, _CHUNK):
            plain = self._plain[start : min(start + _CHUNK, self._filled)]
            final = last and start + _CHUNK >= self._filled
            self._chunks.seal(plain, self._sealed[size : size + len(plain) + _TAG], final)
            size += len(plain) + _TAG
        self._sink.write(self._sealed[:size])
        self._filled = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()


class Decrypting(io.RawIOBase):
    """Reads an age file; *header* says how it was encrypted. Closing it leaves the source open."""

    def __init__(self, source: BinaryIO, header: Header, chunks: _Chunks, unit: int) -> None:
        super().__init__()
        self.header, self._source, self._chunks, self._unit = header, source, chunks, unit
        self._plain = memoryview(bytearray(_CHUNK * _BATCH))
        self._at = self._filled = 0
        self._error: CryptoError | None = None
        self._next = self._block()

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Return exactly *size* bytes (all that is left for -1), fewer only before the end; ``b""`` at the proved end.

        Raises :class:`PayloadTampered`, :class:`Truncated` or :class:`TrailingData` after the last authentic byte.
        """
        parts, wanted = [], -1 if size is None else size
        while wanted and (part := self._take(wanted, may_fail=not parts)):
            parts.append(bytes(part))
            wanted -= len(part) if wanted > 0 else 0
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def readall(self) -> bytes:
        """Return all that is left, to the proved end; raises as :meth:`read`, then returning nothing of it."""
        data = bytearray()
        while part := self._take(-1, may_fail=True):
            data += part
        return bytes(data)

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill *buffer* as far as one batch goes; returns the number of bytes, 0 at the proved end."""
        target = memoryview(buffer).cast("B")
        part = self._take(len(target), may_fail=True)
        target[: len(part)] = part
        return len(part)

    def _take(self, wanted: int, may_fail: bool) -> memoryview:
        if self._at == self._filled and not self._error and self._next:
            self._fill()
        if self._at == self._filled and self._error and may_fail:
            raise self._error
        end = self._filled if wanted < 0 else min(self._at + wanted, self._filled)
        part, self._at = self._plain[self._at : end], end
        return part

    def _block(self) -> bytes:
        """Read a whole batch, less only at the source's end."""
        block = self._source.read(_SEALED * _BATCH)
        while len(block) < _SEALED * _BATCH and (more := self._source.read(_SEALED * _BATCH - len(block))):
            block += more
        return block

    def _fill(self) -> None:
        block, self._next = memoryview(self._next), self._block()
        self._at = self._filled = 0
        for start in range(0, len(block), _SEALED):
            sealed = block[start : start + _SEALED]
            last = start + _SEALED >= len(block) and not self._next
            size = len(sealed) - _TAG
            if size < 0 or (size == 0 and self._chunks.number):
                self._error = Truncated() if last else PayloadTampered()
            elif not self._chunks.unseal(sealed, self._plain[self._filled : self._filled + size], last):
                self._error = self._diagnose(sealed, last)
            if self._error:
                return
            self._filled += size

    def _diagnose(self, sealed: memoryview, last: bool) -> CryptoError:
        """Say why a chunk was refused; what is decrypted here is thrown away."""
        spare = memoryview(bytearray(_CHUNK))
        size = len(sealed) - _TAG
        if last and size == _CHUNK and self._chunks.unseal(sealed, spare, last=False):
            return Truncated()
        shorter = range(size - size % self._unit, 0, -self._unit) if self._unit > 1 else [size]
        if any(self._chunks.unseal(sealed[: n + _TAG], spare[:n], last=True) for n in shorter):
            return TrailingData()
        return Truncated() if last and size % self._unit else PayloadTampered()


def encrypting(sink: BinaryIO, recipients: Sequence[Locks]) -> Encrypting:
    """Return a writer that encrypts to all *recipients*; they must be of one kind, a passphrase alone.

    Raises :class:`MixedRecipients`.
    """
    return Encrypting(sink, recipients)


def decrypting(
    source: BinaryIO, identities: Sequence[Unlocks], limits: HeaderLimits = HeaderLimits(), *, unit: int = 1
) -> Decrypting:
    """Return a reader of the age file at the position of *source*, whose header is checked here.

    *unit*: what the content's length is known to be a multiple of (512 for tar). It only makes the reason of a refusal
    exact: without it a cut or an addition inside a chunk reads as :class:`PayloadTampered`.
    Raises the errors of :func:`read_header`, :class:`NotForYou`, :class:`WrongPassphrase`, :class:`HeaderTampered`
    and :class:`Truncated`.
    """
    header = read_header(source, limits)
    file_key = _file_key(header, identities)
    if not hmac.compare_digest(_mac(file_key, header.signed), header.mac):
        raise HeaderTampered
    nonce = source.read(16)
    if len(nonce) < 16:
        raise Truncated
    return Decrypting(source, header, _Chunks(file_key, nonce), unit)


def encrypt(data: bytes, recipients: Sequence[Locks]) -> bytes:
    """Return *data* as an age file for *recipients*."""
    sink = io.BytesIO()
    with encrypting(sink, recipients) as writer:
        writer.write(data)
    return sink.getvalue()


def decrypt(data: bytes, identities: Sequence[Unlocks], limits: HeaderLimits = HeaderLimits()) -> bytes:
    """Return the whole content of the age file *data*; raises as :func:`decrypting` and :meth:`Decrypting.read`."""
    return decrypting(io.BytesIO(data), identities, limits).readall()


def _file_key(header: Header, identities: Sequence[Unlocks]) -> bytes:
    for stanza in header.stanzas:
        for identity in identities:
            key = identity.unwrap(stanza)
            if key is not None:
                return key
    raise NotForYou


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(derive(file_key, b"", b"header"), signed, "sha256")


def _write_header(file_key: bytes, recipients: Sequence[Locks]) -> bytes:
    stanzas = b"".join(recipient.wrap(file_key).encoded() for recipient in recipients)
    signed = b"age-encryption.org/v1\n" + stanzas + b"---"
    return signed + b" " + encode64(_mac(file_key, signed)) + b"\n"
