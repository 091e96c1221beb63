"""Reads JSON without leniency, and writes it in the one canonical form (RFC 8785).

Two parsers that treat a duplicate key or a huge number differently would see two different cases in one signed
file, so everything on which parsers disagree is refused. Nesting is measured before parsing, which it would hurt.
"""

import json
import math
import re
from typing import Any

import rfc8785

from hrd_desktop.bundle.errors import SchemaInvalid
from hrd_desktop.crypto.errors import LimitExceeded

BIGGEST = 2**53 - 1
"""Whole numbers up to this size survive every JSON reader; from 2^53 on two of them share one double."""
_DIGITS = len(str(-BIGGEST))
_BOM = b"\xef\xbb\xbf"
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def parse(data: bytes, nesting: int = 32) -> Any:
    """Return the value of strict JSON *data*.

    Raises ``LIMIT_EXCEEDED`` where it nests deeper than *nesting*, and :class:`SchemaInvalid` for a byte order mark,
    bad UTF-8, duplicate keys, NaN, infinities, lone surrogates or whole numbers from 2^53 on.
    """
    if data.startswith(_BOM):
        raise SchemaInvalid
    if depth(data) > nesting:
        raise LimitExceeded(what="nesting", limit=nesting)
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_float=_float,
            parse_int=_int,
        )
    except (ValueError, RecursionError):  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        raise SchemaInvalid from None
    if _SURROGATE.search(data):
        _refuse_lone_surrogates(value)
    return value


def canonical(value: Any) -> bytes:
    """Return *value* as canonical JSON. Raises :class:`SchemaInvalid` for what it cannot hold exactly."""
    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        raise SchemaInvalid from None


def depth(data: bytes) -> int:
    """Return how deep *data* nests, without parsing it."""
    deepest = level = 0
    for byte in _STRING.sub(b"", data).translate(None, _BRACKETS):
        if byte in b"[{":
            level += 1
            deepest = max(deepest, level)
        else:
            level -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise SchemaInvalid
    return value


def _refuse(_text: str) -> Any:
    raise SchemaInvalid


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise SchemaInvalid
    return number


def _int(text: str) -> int:
    if len(text) > _DIGITS or abs(int(text)) > BIGGEST:
        raise SchemaInvalid
    return int(text)


def _refuse_lone_surrogates(value: Any) -> None:
    """Half a character pair is text to one reader and an error to another."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise SchemaInvalid from None
