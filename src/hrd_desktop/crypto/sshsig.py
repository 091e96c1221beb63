"""Signatures as ``ssh-keygen -Y sign`` makes them (SSHSIG), so that anyone can check ours with stock tools.

Ed25519 and SHA-512 only, and only the bytes that ssh-keygen itself would write: a second spelling of a signature
would let one bundle have two faces.
"""

import base64
import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hrd_desktop.crypto.allowed_signers import AllowedSigners, Trusted
from hrd_desktop.crypto.errors import KeyMalformed, SignatureInvalid
from hrd_desktop.crypto.sshkeys import KEY_TYPE, PublicKey, Wire, pack

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

__all__ = ["AllowedSigners", "PublicKey", "Signer", "SigningKey", "Trusted", "sign", "verify"]

_MAGIC, _HASH = b"SSHSIG", b"sha512"
_BEGIN, _END = b"-----BEGIN SSH SIGNATURE-----\n", b"-----END SSH SIGNATURE-----\n"
_WIDTH = 70


@dataclass(frozen=True)
class Signer:
    """Who signed and for what: a fact about the bytes, not yet about trust."""

    key: PublicKey
    namespace: str

    @property
    def fingerprint(self) -> str:
        """``SHA256:...`` of the key."""
        return self.key.fingerprint


@dataclass(frozen=True)
class SigningKey:
    """An Ed25519 secret key; ``repr()`` shows nothing of it."""

    _seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "SigningKey":
        """Return a new key."""
        return cls(os.urandom(32))

    @classmethod
    def from_private_bytes(cls, seed: bytes) -> "SigningKey":
        """Return the key of a kept seed of 32 bytes. Raises :class:`KeyMalformed`."""
        if len(seed) != 32:
            raise KeyMalformed
        return cls(seed)

    def private_bytes(self) -> bytes:
        """Return the secret seed, to be kept in the vault only."""
        return self._seed

    @property
    def public(self) -> PublicKey:
        """The public half."""
        return PublicKey(self._private().public_key().public_bytes_raw())

    @property
    def fingerprint(self) -> str:
        """``SHA256:...`` of the public half."""
        return self.public.fingerprint

    def public_line(self, comment: str = "") -> str:
        """Return the public half as OpenSSH's one line, without a line end."""
        return self.public.line(comment)

    def raw_signature(self, data: bytes) -> bytes:
        """Return the 64 bytes of an Ed25519 signature of *data*."""
        return self._private().sign(data)

    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._seed)


def sign(key: SigningKey, message: bytes, namespace: str) -> bytes:
    """Return the signature file of *message* for *namespace*, byte for byte as ``ssh-keygen -Y sign`` writes it."""
    spoken = namespace.encode("ascii")
    if not spoken:
        raise ValueError("a signature without a namespace could pass for any other")
    signature = pack(KEY_TYPE) + pack(key.raw_signature(_signed(message, spoken)))
    parts = (key.public.blob, spoken, b"", _HASH, signature)
    return _armour(_MAGIC + (1).to_bytes(4, "big") + b"".join(map(pack, parts)))


def verify(signature: bytes, message: bytes) -> Signer:
    """Return who signed *message* and for which namespace.

    Raises :class:`SignatureInvalid` for a signature of other bytes, another algorithm or another spelling. Whether
    the signer may be trusted is for :meth:`AllowedSigners.find` to say.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key, namespace, raw = _parse(_unarmour(signature))
        Ed25519PublicKey.from_public_bytes(key.raw).verify(raw, _signed(message, namespace.encode("ascii")))
    except (KeyMalformed, InvalidSignature, ValueError):
        raise SignatureInvalid from None
    return Signer(key, namespace)


def _signed(message: bytes, namespace: bytes) -> bytes:
    return _MAGIC + pack(namespace) + pack(b"") + pack(_HASH) + pack(hashlib.sha512(message).digest())


def _parse(blob: bytes) -> tuple[PublicKey, str, bytes]:
    wire = Wire(blob)
    if wire.take(len(_MAGIC)) != _MAGIC or wire.number() != 1:
        raise SignatureInvalid
    key, namespace, reserved, hashed = (wire.text() for _ in range(4))
    inner = Wire(wire.text())
    kind, raw = inner.text(), inner.text()
    if wire.left or inner.left or reserved or hashed != _HASH or kind != KEY_TYPE or not namespace:
        raise SignatureInvalid
    return PublicKey.from_blob(key), namespace.decode("ascii"), raw


def _armour(blob: bytes) -> bytes:
    text = base64.b64encode(blob)
    lines = [text[i : i + _WIDTH] + b"\n" for i in range(0, len(text), _WIDTH)]
    return _BEGIN + b"".join(lines) + _END


def _unarmour(signature: bytes) -> bytes:
    if not signature.startswith(_BEGIN) or not signature.endswith(_END):
        raise SignatureInvalid
    blob = base64.b64decode(signature[len(_BEGIN) : -len(_END)])
    if _armour(blob) != signature:
        raise SignatureInvalid
    return blob
