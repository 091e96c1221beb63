"""The cryptography itself, all from the library: the one module of age that loads it, imported where it is used."""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PQ_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def scrypt(secret: bytes, salt: bytes, factor: int) -> bytes:
    """Return 32 bytes of scrypt with 2^*factor* rounds; other threads run meanwhile."""
    memory = 128 * 8 * (1 << factor) + (1 << 20)  # asked for by name, since OpenSSL's own bound is low
    return hashlib.scrypt(secret, salt=salt, n=1 << factor, r=8, p=1, maxmem=memory, dklen=32)


def unseal(cipher: ChaCha20Poly1305, nonce: bytes, sealed: bytes) -> bytes | None:
    """Decrypt, or return None for what is not authentic."""
    try:
        return cipher.decrypt(nonce, sealed, None)
    except InvalidTag:
        return None


def public(seed: bytes) -> bytes:
    """Return the X25519 public key of *seed*."""
    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def agree(seed: bytes, share: bytes) -> bytes:
    """Return the X25519 shared secret. Raises ValueError where it would be zero: no honest sender makes that."""
    return X25519PrivateKey.from_private_bytes(seed).exchange(X25519PublicKey.from_public_bytes(share))


def pq_halves(seed: bytes) -> tuple[MLKEM768PrivateKey, bytes]:
    """Return the ML-KEM key and the X25519 seed that the hybrid's *seed* stands for."""
    stretched = hashlib.shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(stretched[:64]), stretched[64:]


def pq_public(seed: bytes) -> bytes:
    """Return the hybrid's public key of 1,216 bytes."""
    mlkem, x25519 = pq_halves(seed)
    return mlkem.public_key().public_bytes_raw() + public(x25519)


def pq_seal(key: bytes, data: bytes) -> bytes:
    """Return the encapsulated key of 1,120 bytes, then the encrypted *data*. Raises ValueError for a bad *key*."""
    mlkem, x25519 = MLKEM768PublicKey.from_public_bytes(key[:1184]), X25519PublicKey.from_public_bytes(key[1184:])
    return _SUITE.encrypt(data, MLKEM768X25519PublicKey(mlkem, x25519), _PQ_INFO)


def pq_unseal(seed: bytes, share: bytes, sealed: bytes) -> bytes | None:
    """Decrypt what :func:`pq_seal` made, None for another's. Raises ValueError as :func:`agree`."""
    mlkem, x25519 = pq_halves(seed)
    agree(x25519, share[1088:])
    key = MLKEM768X25519PrivateKey(mlkem, X25519PrivateKey.from_private_bytes(x25519))
    try:
        return _SUITE.decrypt(share + sealed, key, _PQ_INFO)
    except InvalidTag:
        return None


def cipher(key: bytes) -> ChaCha20Poly1305:
    """Return the cipher of *key*."""
    return ChaCha20Poly1305(key)
