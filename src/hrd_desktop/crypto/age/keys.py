"""Who can open an age file: key pairs (X25519, or the quantum-safe hybrid ML-KEM-768 with X25519) and passphrases.

A key is held as its 32-byte seed; the library's objects are made where they are used, so importing this stays light.
"""

import os
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from hrd_desktop.crypto.age import bech32
from hrd_desktop.crypto.age.header import Stanza, decode64, encode64
from hrd_desktop.crypto.errors import HeaderMalformed, KeyMalformed, LimitExceeded

Kind = Literal["pq", "x25519"]
_PUBLIC = {"pq": ("age1pq", 1216), "x25519": ("age", 32)}
_SECRET = {"pq": "age-secret-key-pq-", "x25519": "age-secret-key-"}
_STANZA = {"pq": b"mlkem768x25519", "x25519": b"X25519"}
_X25519_INFO, _SCRYPT_INFO = b"age-encryption.org/v1/X25519", b"age-encryption.org/v1/scrypt"


@dataclass(frozen=True)
class Recipient:
    """The public half of a key; ``str()`` is its text ``age1...``, the same for everyone."""

    kind: Kind
    key: bytes = field(repr=False)

    def __str__(self) -> str:
        return bech32.encode(_PUBLIC[self.kind][0], self.key)

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that holds *file_key* for this recipient. Raises :class:`KeyMalformed`."""
        from hrd_desktop.crypto.age import primitives

        try:
            if self.kind == "pq":
                sealed = primitives.pq_seal(self.key, file_key)
                share, body = sealed[:1120], sealed[1120:]
            else:
                once = os.urandom(32)
                share, secret = primitives.public(once), primitives.agree(once, self.key)
                key = primitives.derive(secret, share + self.key, _X25519_INFO)
                body = primitives.cipher(key).encrypt(bytes(12), file_key, None)
        except ValueError:  # no point of the curve, or one that no honest key has
            raise KeyMalformed from None
        return Stanza((_STANZA[self.kind], encode64(share)), body)


@dataclass(frozen=True)
class Identity:
    """A secret key. ``repr()`` shows its kind; ``str()`` IS the secret ``AGE-SECRET-KEY-...``, for slots only."""

    kind: Kind
    seed: bytes = field(repr=False)

    def __str__(self) -> str:
        return bech32.encode(_SECRET[self.kind], self.seed).upper()

    @cached_property
    def recipient(self) -> Recipient:
        """The public half."""
        from hrd_desktop.crypto.age import primitives

        return Recipient(self.kind, (primitives.pq_public if self.kind == "pq" else primitives.public)(self.seed))

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, None where *stanza* is another's. Raises HeaderMalformed for what nobody made."""
        from hrd_desktop.crypto.age import primitives

        if stanza.words[0] != _STANZA[self.kind]:
            return None
        share = decode64(stanza.words[1])
        try:
            if self.kind == "pq":
                return primitives.pq_unseal(self.seed, share, stanza.body)
            secret = primitives.agree(self.seed, share)
        except ValueError:
            raise HeaderMalformed from None
        key = primitives.derive(secret, share + self.recipient.key, _X25519_INFO)
        return primitives.unseal(primitives.cipher(key), bytes(12), stanza.body)


class Passphrase:
    """A passphrase, to encrypt to and to open with: text in Unicode's composed form (NFC), or bytes as they are.

    *work_factor* is the power of two of the work to encrypt; more than *max_work_factor* is refused when opening.
    """

    kind = "passphrase"

    def __init__(self, secret: str | bytes, work_factor: int = 17, max_work_factor: int = 20) -> None:
        text = unicodedata.normalize("NFC", secret).encode() if isinstance(secret, str) else secret
        self._secret, self._work_factor, self._most = text, work_factor, max_work_factor

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that holds *file_key*; takes the time and memory of the work factor."""
        from hrd_desktop.crypto.age import primitives

        salt = os.urandom(16)
        key = primitives.scrypt(self._secret, _SCRYPT_INFO + salt, self._work_factor)
        body = primitives.cipher(key).encrypt(bytes(12), file_key, None)
        return Stanza((b"scrypt", encode64(salt), str(self._work_factor).encode()), body)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, None where it is not this passphrase's. Raises :class:`LimitExceeded`."""
        from hrd_desktop.crypto.age import primitives

        if stanza.words[0] != b"scrypt":
            return None
        if (factor := int(stanza.words[2])) > self._most:
            raise LimitExceeded(what="scrypt", limit=f"2^{self._most}")
        key = primitives.scrypt(self._secret, _SCRYPT_INFO + decode64(stanza.words[1]), factor)
        return primitives.unseal(primitives.cipher(key), bytes(12), stanza.body)


def new_identity(kind: Kind = "pq") -> Identity:
    """Return a new key pair."""
    return Identity(kind, os.urandom(32))


def parse_identity(text: str) -> Identity:
    """Return the secret key in *text* (a key file's comment lines may stand around it). Raises KeyMalformed."""
    line = _key_line(text)
    kind: Kind = "pq" if line.startswith("AGE-SECRET-KEY-PQ-1") else "x25519"
    return Identity(kind, _decode(_SECRET[kind], line.lower() if line.isupper() else "", 32))


def parse_recipient(text: str) -> Recipient:
    """Return the public key in *text* (comment lines may stand around it). Raises KeyMalformed."""
    line = _key_line(text)
    kind: Kind = "pq" if line.startswith("age1pq1") else "x25519"
    return Recipient(kind, _decode(_PUBLIC[kind][0], line, _PUBLIC[kind][1]))


def _decode(prefix: str, text: str, size: int) -> bytes:
    key = bech32.decode(prefix, text)
    if len(key) != size:
        raise KeyMalformed
    return key


def _key_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    if len(keys) != 1:
        raise KeyMalformed
    return keys[0]
