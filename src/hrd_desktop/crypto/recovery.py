"""The recovery code: 160 random bits to be printed, and typed again by someone in distress.

Eleven groups of four characters. The last character of each group checks the other three and the group's place, so a
typing error is named by its group while the rest may stand; the very last character but one checks the whole. Any one
wrong character, two exchanged characters in a group and two exchanged groups are always found.
"""

import hashlib
import secrets

from hrd_desktop.crypto.errors import RecoveryCodeMistyped

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # neither I, L, O nor U
_READ_AS = str.maketrans("OIL", "011")
_BYTES, _GROUPS, _DATA = 20, 11, 33
_WEIGHTS = (2, 4, 8)


def new_code() -> str:
    """Return a new code as ``XXXX-XXXX-...``."""
    return _code(secrets.token_bytes(_BYTES))


def groups_of(code: str) -> tuple[str, ...]:
    """Return what was typed in groups of four as far as it goes: upper case, O read as 0, I and L as 1."""
    kept = "".join(c for c in code.upper().translate(_READ_AS) if c.isalnum())
    return tuple(kept[i : i + 4] for i in range(0, len(kept), 4))


def wrong_groups(code: str) -> tuple[int, ...]:
    """Return the places, from 1, of complete groups that cannot be right; usable while someone types."""
    groups = enumerate(groups_of(code), 1)
    return tuple(place for place, group in groups if len(group) == 4 and not _fits(group, place))


def parse_code(code: str) -> str:
    """Return *code* in its one spelling, as :func:`new_code` gave it.

    Raises :class:`RecoveryCodeMistyped`, whose fact *groups* names the doubtful groups ("3, 7").
    """
    groups = groups_of(code)
    wrong = set(wrong_groups(code)) | {len(groups) for group in groups[-1:] if len(group) < 4}
    wrong |= set(range(len(groups) + 1, _GROUPS + 1)) | set(range(_GROUPS + 1, len(groups) + 1))
    if not wrong and "-".join(groups) != _code(_bytes(groups)):
        wrong = set(range(1, _GROUPS + 1))
    if wrong:
        raise RecoveryCodeMistyped(groups=", ".join(map(str, sorted(wrong))))
    return "-".join(groups)


def _code(data: bytes) -> str:
    number = int.from_bytes(data, "big") << 5 | hashlib.sha256(data).digest()[0] >> 3
    values = [number >> 5 * place & 31 for place in range(_DATA - 1, -1, -1)]
    groups = []
    for place in range(_GROUPS):
        three = values[place * 3 : place * 3 + 3]
        groups.append("".join(_ALPHABET[value] for value in [*three, _check(three, place + 1)]))
    return "-".join(groups)


def _bytes(groups: tuple[str, ...]) -> bytes:
    number = 0
    for character in "".join(group[:3] for group in groups):
        number = number << 5 | _ALPHABET.index(character)
    return (number >> 5).to_bytes(_BYTES, "big")


def _fits(group: str, place: int) -> bool:
    values = [_ALPHABET.find(character) for character in group]
    return -1 not in values and values[3] == _check(values[:3], place)


def _check(three: list[int], place: int) -> int:
    """Return the check of three values: their sum with unlike weights in the field of 32, moved by the place."""
    total = place & 31
    for value, weight in zip(three, _WEIGHTS, strict=True):
        total ^= _times(value, weight)
    return total


def _times(one: int, other: int) -> int:
    """Multiply in the field of 32 elements (polynomial x^5 + x^2 + 1)."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (0b100101 if one & 16 else 0)
        other >>= 1
    return product
