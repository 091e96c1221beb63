"""Bech32 (BIP 173) without its length limit, as age writes keys: an error in one place never reads as a key."""

from base64 import b32decode, b32encode
from functools import reduce
from operator import xor

from hrd_desktop.crypto.errors import KeyMalformed

_LETTERS = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"  # the same groups of five bits under RFC 4648's letters
_VALUES = bytes(range(32))
_LETTER_OF, _VALUE_OF = bytes.maketrans(_BASE32, _LETTERS), bytes.maketrans(_LETTERS, _VALUES)
_TO_BASE32 = bytes.maketrans(_LETTERS, _BASE32)
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_STEPS = tuple(reduce(xor, (one for bit, one in enumerate(_GENERATORS) if top >> bit & 1), 0) for top in range(32))
_CHECK = 6
"""Letters of the checksum."""


def _checksum(prefix: str, values: bytes) -> int:
    state = 1
    for value in bytes([ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]) + values:
        state = (state & 0x1FFFFFF) << 5 ^ value ^ _STEPS[state >> 25]
    return state


def encode(prefix: str, data: bytes) -> str:
    """Return *data* under the lower-case *prefix*, as lower-case text."""
    letters = b32encode(data).rstrip(b"=").translate(_LETTER_OF)
    check = _checksum(prefix, letters.translate(_VALUE_OF) + bytes(_CHECK)) ^ 1
    return f"{prefix}1{letters.decode()}" + "".join(chr(_LETTERS[check >> shift & 31]) for shift in range(25, -1, -5))


def decode(prefix: str, text: str, size: int) -> bytes:
    """Return the *size* bytes in the lower-case *text* under *prefix*. Raises :class:`KeyMalformed`."""
    start, letters = text[: len(prefix) + 1], text[len(prefix) + 1 :].encode("ascii", "replace")
    if start != prefix + "1" or len(letters) != -(-size * 8 // 5) + _CHECK or letters.translate(None, _LETTERS):
        raise KeyMalformed
    values, spare = letters.translate(_VALUE_OF), -size * 8 % 5
    if _checksum(prefix, values) != 1 or values[-_CHECK - 1] & (1 << spare) - 1:
        raise KeyMalformed
    base32 = letters[:-_CHECK].translate(_TO_BASE32)
    return b32decode(base32 + b"=" * (-len(base32) % 8))
