"""Which characters the shipped fonts have a shape for, read from the fonts themselves.

Paper asks no other font, and a laptop may have no other: a box tells nobody what was written there, so whoever writes
or prints is told beforehand. Only the table of characters of each font is read, once.
"""

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hrd_desktop import assets

_LATIN = "\u024f"  # up to here Noto Sans holds all
_SIGNS = "\uffff"  # up to here signs that are no letters are left to the engines' own fonts: arrows, boxes to tick


def unshown(text: str) -> tuple[str, ...]:
    """Return the characters of *text* that no shipped font has a shape for, each once, in their order."""
    return tuple(one for one in dict.fromkeys(text) if one > _LATIN and _looked_for(one) and not has_shape(one))


def _looked_for(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind[0] in "LMN" or kind == "Co" or (character > _SIGNS and kind[0] not in "CZ")


def has_shape(character: str) -> bool:
    """Return whether a shipped font holds *character*, or all that it is put together from."""
    return _held(character) or all(map(_held, unicodedata.normalize("NFD", character)))


def code(character: str) -> str:
    """Return how *character* is named where it cannot be shown: U+20BB7."""
    return f"U+{ord(character):04X}"


def _held(character: str) -> bool:
    point = ord(character)
    if 0xFE00 <= point <= 0xFE0F or point >= 0xE0000:  # variants and tags: they shape what stands before them
        return True
    starts, ends = _ranges()
    place = bisect_right(starts, point) - 1
    return place >= 0 and point <= ends[place]


@cache
def _ranges() -> tuple[list[int], list[int]]:
    """Return first and last of each run of characters that some font holds."""
    starts: list[int] = []
    ends: list[int] = []
    for first, last in sorted(run for path in assets.resource("fonts").glob("*.[ot]tf") for run in _runs(path)):
        if ends and first <= ends[-1] + 1:
            ends[-1] = max(ends[-1], last)
        else:
            starts.append(first)
            ends.append(last)
    return starts, ends


def _runs(path: Path) -> Iterator[tuple[int, int]]:
    """Yield the runs of characters of one font: subtable 12 of its table ``cmap`` if it has one, else 4."""
    table = _table(path, b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    places = {struct.unpack_from(">4xI", table, 4 + 8 * number)[0] for number in range(count)}
    formats = {struct.unpack_from(">H", table, place)[0]: place for place in sorted(places, reverse=True)}
    if 12 in formats:
        place = formats[12]
        (groups,) = struct.unpack_from(">I", table, place + 12)
        for first, last, _glyph in struct.iter_unpack(">III", table[place + 16 : place + 16 + 12 * groups]):
            yield first, last
        return
    place = formats[4]
    (double,) = struct.unpack_from(">H", table, place + 6)
    ends = struct.unpack_from(f">{double // 2}H", table, place + 14)
    starts = struct.unpack_from(f">{double // 2}H", table, place + 16 + double)
    yield from zip(starts[:-1], ends[:-1], strict=True)  # the last only closes the list


def _table(path: Path, wanted: bytes) -> bytes:
    with path.open("rb") as file:
        (count,) = struct.unpack(">4xH6x", file.read(12))
        for tag, place, length in struct.iter_unpack(">4s4xII", file.read(16 * count)):
            if tag == wanted:
                file.seek(place)
                return file.read(length)
    raise ValueError(path.name)
