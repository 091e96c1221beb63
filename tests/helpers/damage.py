"""Accidents that happen to bytes: flipped, cut, put in, doubled, emptied, swapped."""

import random
from collections.abc import Callable

Accident = Callable[[bytes, int, int], bytes]


def _flip(data: bytes, at: int, much: int) -> bytes:
    return data[:at] + bytes(byte ^ much for byte in data[at : at + 1]) + data[at + 1 :]


def _swap(data: bytes, at: int, much: int) -> bytes:
    return data[:at] + data[at + much : at + 2 * much] + data[at : at + much] + data[at + 2 * much :]


ACCIDENTS: dict[str, Accident] = {
    "flip": _flip,
    "cut": lambda data, at, much: data[:at] + data[at + much :],
    "insert": lambda data, at, much: data[:at] + bytes([much]) * much + data[at:],
    "double": lambda data, at, much: data[: at + much] + data[at:],
    "zero": lambda data, at, much: data[:at] + bytes(len(data[at : at + much])) + data[at + much :],
    "swap": _swap,
    "end": lambda data, at, _much: data[:at],
}


def happened(data: bytes, kind: str, where: float, much: int) -> bytes:
    """Return *data* after one accident at *where* (0 to 1), of *much* (1 to 255) bytes or bits."""
    return ACCIDENTS[kind](data, int(where * len(data)), much)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return *data* after one to four accidents."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = happened(data, chance.choice(list(ACCIDENTS)), chance.random(), chance.randint(1, 255))
    return data
