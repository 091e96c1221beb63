"""Who can open an age file: key pairs (X25519, or the quantum-safe hybrid ML-KEM-768 with X25519) and passphrases.

A key is held as its 32-byte seed. All cryptography is the library's: HPKE, X25519, HKDF, scrypt, ChaCha20-Poly1305.
"""

import hashlib
import os
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey as HybridPrivateKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PublicKey as HybridPublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hrd_desktop.crypto.age import bech32
from hrd_desktop.crypto.age.header import Stanza, decode64, encode64
from hrd_desktop.crypto.errors import HeaderMalformed, KeyMalformed, LimitExceeded

Kind = Literal["pq", "x25519"]
_PUBLIC = {"pq": ("age1pq", 1216), "x25519": ("age", 32)}  # prefix and size in bytes
_SECRET = {"pq": "age-secret-key-pq-", "x25519": "age-secret-key-"}
_STANZA = {"pq": b"mlkem768x25519", "x25519": b"X25519"}
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_PQ_INFO, _X25519_INFO = b"age-encryption.org/mlkem768x25519", b"age-encryption.org/v1/X25519"


@dataclass(frozen=True)
class Recipient:
    """The public half of a key; ``str()`` is its text ``age1...``, the same for everyone."""

    kind: Kind
    key: bytes = field(repr=False)

    def __str__(self) -> str:
        return bech32.encode(_PUBLIC[self.kind][0], self.key)

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that holds *file_key* for this recipient. Raises :class:`KeyMalformed`."""
        try:
            point = X25519PublicKey.from_public_bytes(self.key[-32:])
            if self.kind == "pq":
                hybrid = HybridPublicKey(MLKEM768PublicKey.from_public_bytes(self.key[:-32]), point)
                sealed = _SUITE.encrypt(file_key, hybrid, _PQ_INFO)
                return Stanza((_STANZA["pq"], encode64(sealed[:1120])), sealed[1120:])
            once = X25519PrivateKey.from_private_bytes(os.urandom(32))
            share, secret = once.public_key().public_bytes_raw(), once.exchange(point)
        except ValueError:  # no point of the curve, or one that no honest key has
            raise KeyMalformed from None
        body = _seal(derive(secret, share + self.key, _X25519_INFO), file_key)
        return Stanza((_STANZA["x25519"], encode64(share)), body)


@dataclass(frozen=True)
class Identity:
    """A secret key. ``repr()`` shows its kind; ``str()`` IS the secret ``AGE-SECRET-KEY-...``, for slots only."""

    kind: Kind
    seed: bytes = field(repr=False)

    def __str__(self) -> str:
        return bech32.encode(_SECRET[self.kind], self.seed).upper()

    @cached_property
    def _keys(self) -> tuple[X25519PrivateKey, MLKEM768PrivateKey | None]:
        if self.kind == "x25519":
            return X25519PrivateKey.from_private_bytes(self.seed), None
        seeds = hashlib.shake_256(self.seed).digest(96)
        return X25519PrivateKey.from_private_bytes(seeds[64:]), MLKEM768PrivateKey.from_seed_bytes(seeds[:64])

    @cached_property
    def recipient(self) -> Recipient:
        """The public half."""
        point, lattice = self._keys
        front = lattice.public_key().public_bytes_raw() if lattice else b""
        return Recipient(self.kind, front + point.public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, None where *stanza* is another's. Raises HeaderMalformed for what nobody made."""
        if stanza.words[0] != _STANZA[self.kind]:
            return None
        share, (point, lattice) = decode64(stanza.words[1]), self._keys
        try:
            secret = point.exchange(X25519PublicKey.from_public_bytes(share[-32:]))
            if lattice:
                return _SUITE.decrypt(share + stanza.body, HybridPrivateKey(lattice, point), _PQ_INFO)
        except ValueError:  # the secret would be zero: no honest sender makes that
            raise HeaderMalformed from None
        except InvalidTag:
            return None
        return _unseal(derive(secret, share + self.recipient.key, _X25519_INFO), stanza.body)


class Passphrase:
    """A passphrase, to encrypt to and to open with: text in Unicode's composed form (NFC), or bytes as they are.

    *work_factor* is the power of two of the work to encrypt; more than *max_work_factor* is refused when opening.
    """

    kind = "passphrase"

    def __init__(self, secret: str | bytes, work_factor: int = 17, max_work_factor: int = 20) -> None:
        self._secret = unicodedata.normalize("NFC", secret).encode() if isinstance(secret, str) else secret
        self._work_factor, self._most = work_factor, max_work_factor

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that holds *file_key*; takes the time and memory of the work factor."""
        salt = os.urandom(16)
        body = _seal(self._key(salt, self._work_factor), file_key)
        return Stanza((b"scrypt", encode64(salt), str(self._work_factor).encode()), body)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, None where it is not this passphrase's. Raises :class:`LimitExceeded`."""
        if stanza.words[0] != b"scrypt":
            return None
        if (factor := int(stanza.words[2])) > self._most:
            raise LimitExceeded(what="scrypt", limit=f"2^{self._most}")
        return _unseal(self._key(decode64(stanza.words[1]), factor), stanza.body)

    def _key(self, salt: bytes, factor: int) -> bytes:
        memory = 128 * 8 * (1 << factor) + (1 << 20)  # asked for by name, since OpenSSL's own bound is low
        salt = b"age-encryption.org/v1/scrypt" + salt
        return hashlib.scrypt(self._secret, salt=salt, n=1 << factor, r=8, p=1, maxmem=memory, dklen=32)


def new_identity(kind: Kind = "pq") -> Identity:
    """Return a new key pair."""
    return Identity(kind, os.urandom(32))


def parse_identity(text: str) -> Identity:
    """Return the secret key in *text* (a key file's comment lines may stand around it). Raises KeyMalformed."""
    line = _key_line(text)
    kind: Kind = "pq" if line.startswith("AGE-SECRET-KEY-PQ-1") else "x25519"
    return Identity(kind, bech32.decode(_SECRET[kind], line.lower() if line.isupper() else "", 32))


def parse_recipient(text: str) -> Recipient:
    """Return the public key in *text* (comment lines may stand around it). Raises KeyMalformed."""
    line = _key_line(text)
    kind: Kind = "pq" if line.startswith("age1pq1") else "x25519"
    return Recipient(kind, bech32.decode(_PUBLIC[kind][0], line, _PUBLIC[kind][1]))


def derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def _seal(key: bytes, data: bytes) -> bytes:
    return ChaCha20Poly1305(key).encrypt(bytes(12), data, None)


def _unseal(key: bytes, sealed: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), sealed, None)
    except InvalidTag:
        return None


def _key_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    if len(keys) != 1:
        raise KeyMalformed
    return keys[0]
