"""Bech32 (BIP 173) without its length limit, as age writes keys: an error in one place never reads as a key."""

from hrd_desktop.crypto.errors import KeyMalformed

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def _checksum(prefix: str, values: list[int]) -> int:
    state = 1
    for value in [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            state ^= generator if top >> bit & 1 else 0
    return state


def encode(prefix: str, data: bytes) -> str:
    """Return *data* under the lower-case *prefix*, as lower-case text."""
    spare = -len(data) * 8 % 5
    number = int.from_bytes(data, "big") << spare
    values = [number >> shift & 31 for shift in range(len(data) * 8 + spare - 5, -1, -5)]
    check = _checksum(prefix, [*values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [check >> shift & 31 for shift in range(25, -1, -5)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in values)


def decode(prefix: str, text: str, size: int) -> bytes:
    """Return the *size* bytes in the lower-case *text* under *prefix*. Raises :class:`KeyMalformed`."""
    values = [_ALPHABET.find(c) for c in text[len(prefix) + 1 :]]
    spare = (len(values) - 6) * 5 - size * 8
    if not text.startswith(prefix + "1") or not 0 <= spare <= 4 or -1 in values or _checksum(prefix, values) != 1:
        raise KeyMalformed
    number = 0
    for value in values[:-6]:
        number = number << 5 | value
    if number & (1 << spare) - 1:
        raise KeyMalformed
    return (number >> spare).to_bytes(size, "big")
