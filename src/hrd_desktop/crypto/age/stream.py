"""The payload of an age file, as a stream in constant memory.

Chunks of 64 KiB are handed out as soon as each is authentic, but only the end proves that nothing is missing: a
caller keeps what it reads apart until :meth:`Decrypting.read` has returned ``b""``.
"""

import hmac
import io
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from hrd_desktop.crypto import errors
from hrd_desktop.crypto.age.header import VERSION, Header, HeaderLimits, encode64, read_header
from hrd_desktop.crypto.age.keys import Identity, Passphrase, Recipient, derive

_CHUNK, _TAG = 64 * 1024, 16


class Encrypting(AbstractContextManager["Encrypting"]):
    """Writes an age file to *sink* for keys of one kind, or a passphrase alone. Raises MixedRecipients.

    It is whole only after :meth:`close`; an exception in ``with`` leaves it cut.
    """

    def __init__(self, sink: BinaryIO, recipients: Sequence[Recipient | Passphrase]) -> None:
        kinds = [recipient.kind for recipient in recipients]
        if len(set(kinds)) != 1 or kinds.count("passphrase") > 1:
            raise errors.MixedRecipients
        file_key, nonce = os.urandom(16), os.urandom(16)
        signed = VERSION + b"".join(recipient.wrap(file_key).encoded() for recipient in recipients) + b"---"
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
            part = view[place : place + _CHUNK - len(self._rest)]
            place += len(part)
            if len(part) == _CHUNK and place < len(view):
                self._seal(part, last=False)
            else:
                self._rest += part
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


class Decrypting:
    """Reads the age file at the position of *source*, whose header is checked at once.

    *unit*: what the content's length is known to be a multiple of (512 for tar). It only makes the reason of a
    refusal exact: without it a cut or an addition inside a chunk reads as PayloadTampered. *header*: the one that was
    read from *source* and judged, which then stands behind it; a second reading could see another. Raises as
    :func:`read_header`, and NotForYou, WrongPassphrase, HeaderTampered.
    """

    def __init__(
        self,
        source: BinaryIO,
        identities: Sequence[Identity | Passphrase],
        limits: HeaderLimits | None = None,
        *,
        unit: int = 1,
        header: Header | None = None,
    ) -> None:
        header = header or read_header(source, limits)
        file_key = _file_key(header, identities)
        if len(nonce := source.read(16)) < 16:  # the vectors count the nonce as part of the header
            raise errors.HeaderMalformed
        self._source, self._cipher, self._unit, self._number = source, _cipher(file_key, nonce), unit, 0
        self._plain, self._next = io.BytesIO(), self._chunk()
        self._error: errors.CryptoError | None = None if self._next else errors.Truncated()

    def read(self, size: int = -1, /) -> bytes:
        """Return *size* bytes (-1: all), fewer only before the end or an error; ``b""`` at the proved end.

        Raises PayloadTampered, Truncated or TrailingData, after every authentic byte was handed out (at once for -1).
        """
        parts, left = list[bytes](), sys.maxsize if size < 0 else size
        while left:
            if part := self._plain.read(left):
                parts.append(part)
                left -= len(part)
            elif self._next and not self._error:
                self._plain = io.BytesIO(self._open())
            elif self._error and (size < 0 or not parts):
                raise self._error
            else:
                break
        return b"".join(parts)

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
        try:
            return self._cipher.decrypt(_nonce(self._number, last), sealed, None)
        except InvalidTag:
            return None

    def _diagnose(self, sealed: bytes, last: bool) -> tuple[bytes, errors.CryptoError]:
        """Say why a chunk was refused, with its text if it is authentic and only what follows it is wrong."""
        size = len(sealed) - _TAG
        if size == _CHUNK and (plain := self._unseal(sealed, not last)) is not None:
            return plain, errors.Truncated() if last else errors.TrailingData()
        for shorter in range(size - size % self._unit, 0, -self._unit) if self._unit > 1 else ():
            if self._unseal(sealed[: shorter + _TAG], last=True) is not None:
                return b"", errors.TrailingData()
        return b"", errors.Truncated() if last and (size < 1 or size % self._unit) else errors.PayloadTampered()


def encrypt(data: bytes, recipients: Sequence[Recipient | Passphrase]) -> bytes:
    """Return *data* as an age file for *recipients*; raises as :class:`Encrypting`."""
    with Encrypting(sink := io.BytesIO(), recipients) as writer:
        writer.write(data)
    return sink.getvalue()


def decrypt(data: bytes, identities: Sequence[Identity | Passphrase], limits: HeaderLimits | None = None) -> bytes:
    """Return the whole content of the age file *data*; raises as :class:`Decrypting` and :meth:`Decrypting.read`."""
    return Decrypting(io.BytesIO(data), identities, limits).read()


def _file_key(header: Header, identities: Sequence[Identity | Passphrase]) -> bytes:
    keys = (identity.unwrap(stanza) for stanza in header.stanzas for identity in identities)
    if (file_key := next((key for key in keys if key is not None), None)) is None:
        tried = header.profile == "passphrase" and any(isinstance(identity, Passphrase) for identity in identities)
        raise errors.WrongPassphrase if tried else errors.NotForYou
    if not hmac.compare_digest(_mac(file_key, header.signed), header.mac):
        raise errors.HeaderTampered
    return file_key


def _cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive(file_key, nonce, b"payload"))


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(derive(file_key, b"", b"header"), signed, "sha256")


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
