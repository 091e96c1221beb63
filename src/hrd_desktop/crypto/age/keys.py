"""Who can open an age file: key pairs (X25519, or the quantum-safe hybrid ML-KEM-768 with X25519) and passphrases.

A key is held as its 32-byte seed; the library's objects are made where they are used, so importing this stays light.
"""

import hashlib
import os
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from hrd_desktop.crypto import bech32
from hrd_desktop.crypto.age.header import Stanza, decode64, encode64
from hrd_desktop.crypto.errors import HeaderMalformed, KeyMalformed, LimitExceeded, WrongPassphrase

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import Suite

Kind = Literal["pq", "x25519"]
_PUBLIC = {"pq": ("age1pq", 1216), "x25519": ("age", 32)}
_SECRET = {"pq": "age-secret-key-pq-", "x25519": "age-secret-key-"}
_PQ, _X25519 = b"age-encryption.org/mlkem768x25519", b"age-encryption.org/v1/X25519"
_SCRYPT = b"age-encryption.org/v1/scrypt"


def derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, info).derive(secret)


def _seal(key: bytes, file_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def _unseal(key: bytes, body: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), body, None)
    except InvalidTag:
        return None


def _suite() -> "Suite":
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _x25519(seed: bytes) -> "X25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(seed)


def _agree(own: "X25519PrivateKey", share: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    try:
        return own.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:  # the shared secret would be zero: no honest sender makes such a stanza
        raise HeaderMalformed from None


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
            return self._wrap_pq(file_key) if self.kind == "pq" else self._wrap_x25519(file_key)
        except ValueError:  # a point that would make the shared secret zero, or no point at all
            raise KeyMalformed from None

    def _wrap_pq(self, file_key: bytes) -> Stanza:
        from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
        from cryptography.hazmat.primitives.hpke import MLKEM768X25519PublicKey

        halves = (
            MLKEM768PublicKey.from_public_bytes(self.key[:1184]),
            X25519PublicKey.from_public_bytes(self.key[1184:]),
        )
        sealed = _suite().encrypt(file_key, MLKEM768X25519PublicKey(*halves), _PQ)
        return Stanza((b"mlkem768x25519", encode64(sealed[:1120])), sealed[1120:])

    def _wrap_x25519(self, file_key: bytes) -> Stanza:
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

        once = _x25519(os.urandom(32))
        share = once.public_key().public_bytes_raw()
        secret = once.exchange(X25519PublicKey.from_public_bytes(self.key))
        return Stanza((b"X25519", encode64(share)), _seal(derive(secret, share + self.key, _X25519), file_key))


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
        if self.kind == "x25519":
            return Recipient("x25519", _x25519(self.seed).public_key().public_bytes_raw())
        mlkem, x25519 = self._halves
        return Recipient("pq", mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, or None where *stanza* is for another key or of another kind."""
        if self.kind == "pq" and stanza.kind == "mlkem768x25519":
            return self._unwrap_pq(stanza)
        if self.kind == "x25519" and stanza.kind == "X25519":
            return self._unwrap_x25519(stanza)
        return None

    @property
    def _halves(self) -> "tuple[MLKEM768PrivateKey, X25519PrivateKey]":
        from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey

        stretched = hashlib.shake_256(self.seed).digest(96)
        return MLKEM768PrivateKey.from_seed_bytes(stretched[:64]), _x25519(stretched[64:])

    def _unwrap_pq(self, stanza: Stanza) -> bytes | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

        share = decode64(stanza.words[1])
        mlkem, x25519 = self._halves
        _agree(x25519, share[1088:])
        try:
            return _suite().decrypt(share + stanza.body, MLKEM768X25519PrivateKey(mlkem, x25519), _PQ)
        except InvalidTag:
            return None

    def _unwrap_x25519(self, stanza: Stanza) -> bytes | None:
        share = decode64(stanza.words[1])
        secret = _agree(_x25519(self.seed), share)
        return _unseal(derive(secret, share + self.recipient.key, _X25519), stanza.body)


class Passphrase:
    """A passphrase, to encrypt to and to open with: text in Unicode's composed form (NFC), or bytes as they are.

    *work_factor* is the power of two of the work to encrypt; more than *max_work_factor* is refused when opening.
    """

    kind = "passphrase"

    def __init__(self, secret: str | bytes, work_factor: int = 17, max_work_factor: int = 20) -> None:
        text = unicodedata.normalize("NFC", secret).encode() if isinstance(secret, str) else secret
        self._secret, self._work_factor, self._most = text, work_factor, max_work_factor

    def __repr__(self) -> str:
        return "Passphrase(...)"

    def wrap(self, file_key: bytes) -> Stanza:
        """Return the stanza that holds *file_key*; takes the time and memory of the work factor."""
        salt = os.urandom(16)
        body = _seal(self._key(salt, self._work_factor), file_key)
        return Stanza((b"scrypt", encode64(salt), str(self._work_factor).encode()), body)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """Return the file key, None for a stanza of another kind. Raises WrongPassphrase, LimitExceeded."""
        if stanza.kind != "scrypt":
            return None
        if (factor := int(stanza.words[2])) > self._most:
            raise LimitExceeded(what="scrypt", limit=f"2^{self._most}")
        key = _unseal(self._key(decode64(stanza.words[1]), factor), stanza.body)
        if key is None:
            raise WrongPassphrase
        return key

    def _key(self, salt: bytes, factor: int) -> bytes:
        # hashlib's scrypt lets other threads run meanwhile; it wants to be told that the memory is meant.
        memory = 128 * 8 * (1 << factor) + (1 << 20)
        return hashlib.scrypt(self._secret, salt=_SCRYPT + salt, n=1 << factor, r=8, p=1, maxmem=memory, dklen=32)


def new_identity(kind: Kind = "pq") -> Identity:
    """Return a new key pair."""
    return Identity(kind, os.urandom(32))


def parse_identity(text: str) -> Identity:
    """Return the secret key in *text* (a key file's comment lines may stand around it). Raises KeyMalformed."""
    key = _key_line(text)
    kind: Kind = "pq" if key.startswith("AGE-SECRET-KEY-PQ-1") else "x25519"
    seed = bech32.decode(_SECRET[kind], key.lower() if key.isupper() else "")
    if len(seed) != 32:
        raise KeyMalformed
    return Identity(kind, seed)


def parse_recipient(text: str) -> Recipient:
    """Return the public key in *text* (comment lines may stand around it). Raises KeyMalformed."""
    line = _key_line(text)
    kind: Kind = "pq" if line.startswith("age1pq1") else "x25519"
    prefix, size = _PUBLIC[kind]
    key = bech32.decode(prefix, line)
    if len(key) != size:
        raise KeyMalformed
    return Recipient(kind, key)


def _key_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line and not line.startswith("#")]
    if len(keys) != 1:
        raise KeyMalformed
    return keys[0]
