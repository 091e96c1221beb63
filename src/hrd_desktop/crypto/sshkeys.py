"""Ed25519 public keys as OpenSSH writes them, and the wire format around them.

One kind of key is accepted, in its one spelling: every other type is somebody else's, and never ours to judge.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass

from hrd_desktop.crypto.errors import KeyMalformed

KEY_TYPE = b"ssh-ed25519"


@dataclass(frozen=True)
class PublicKey:
    """An Ed25519 public key of 32 bytes."""

    raw: bytes

    @classmethod
    def from_blob(cls, blob: bytes) -> "PublicKey":
        """Read OpenSSH's binary form. Raises :class:`KeyMalformed`, also for other types of keys."""
        wire = Wire(blob)
        kind, raw = wire.text(), wire.text()
        if kind != KEY_TYPE or len(raw) != 32 or wire.left:
            raise KeyMalformed
        return cls(raw)

    @classmethod
    def parse(cls, line: str) -> "PublicKey":
        """Read ``ssh-ed25519 AAAA... [comment]``. Raises :class:`KeyMalformed`."""
        words = line.split()
        if len(words) < 2 or words[0] != KEY_TYPE.decode():
            raise KeyMalformed
        return cls.from_blob(decode64(words[1]))

    @property
    def blob(self) -> bytes:
        """OpenSSH's binary form."""
        return pack(KEY_TYPE) + pack(self.raw)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the binary form: what a fingerprint and its words are made of."""
        return hashlib.sha256(self.blob).digest()

    @property
    def fingerprint(self) -> str:
        """``SHA256:...`` as ``ssh-keygen -l`` shows it."""
        return "SHA256:" + base64.b64encode(self.digest).decode().rstrip("=")

    def line(self, comment: str = "") -> str:
        """Return the one-line form, without a line end."""
        return f"{KEY_TYPE.decode()} {base64.b64encode(self.blob).decode()} {comment}".rstrip()


def decode64(text: str) -> bytes:
    """Return the bytes of padded base64. Raises :class:`KeyMalformed`."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise KeyMalformed from None


def pack(data: bytes) -> bytes:
    """Return *data* with its length in front (four bytes, big end first)."""
    return len(data).to_bytes(4, "big") + data


class Wire:
    """Takes OpenSSH's wire format apart; *left* is what was not read yet. Raises :class:`KeyMalformed` at its end."""

    def __init__(self, data: bytes) -> None:
        self.left = data

    def take(self, size: int) -> bytes:
        """Return exactly *size* bytes."""
        if size > len(self.left):
            raise KeyMalformed
        part, self.left = self.left[:size], self.left[size:]
        return part

    def number(self) -> int:
        """Return a number of four bytes."""
        return int.from_bytes(self.take(4), "big")

    def text(self) -> bytes:
        """Return a byte string that has its length in front."""
        return self.take(self.number())
