"""All 143 public vectors of age (C2SP CCTV), each judged by its own words (DESIGN D6).

Armour is refused with its own word; what such a file holds is judged once more after it is decoded here.
"""

import base64
import hashlib
import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from hrd_desktop.crypto import age
from hrd_desktop.errors import HrdError

VECTORS = Path(__file__).parents[2] / "vectors" / "cctv" / "age"
KEYS = {"expect", "payload", "file key", "identity", "passphrase", "armored", "compressed", "comment"}
CLASSES = {
    "success": {None},
    "no match": {"NOT_FOR_YOU", "WRONG_PASSPHRASE"},
    "HMAC failure": {"HEADER_TAMPERED"},
    "header failure": {"NOT_A_BUNDLE", "UNSUPPORTED_VERSION", "HEADER_MALFORMED", "LIMIT_EXCEEDED"},
    "payload failure": {"PAYLOAD_TAMPERED", "TRUNCATED", "TRAILING_DATA"},
    "armor failure": {"ARMOURED", "NOT_A_BUNDLE"},
}


@dataclass
class Vector:
    """One file: what it expects, the keys to try, and the bytes to read."""

    expect: str
    payload: str | None
    identities: Sequence[age.Identity | age.Passphrase]
    armoured: bool
    data: bytes


def read(path: Path) -> Vector:
    head, _, data = path.read_bytes().partition(b"\n\n")
    pairs = [line.split(": ", 1) for line in head.decode().splitlines()]
    assert {key for key, _ in pairs} <= KEYS
    facts = dict(pairs)
    keys = [age.parse_identity(value) for key, value in pairs if key == "identity"]
    words = [age.Passphrase(value) for key, value in pairs if key == "passphrase"]
    assert facts.get("compressed") in (None, "zlib")
    return Vector(
        facts["expect"],
        facts.get("payload"),
        [*keys, *words],
        facts.get("armored") == "yes",
        zlib.decompress(data) if "compressed" in facts else data,
    )


def outcome(vector: Vector, data: bytes, piece: int) -> tuple[str | None, str | None]:
    """Return the error class (None: success) and the hash of everything released, also on failure."""
    released = hashlib.sha256()
    try:
        reader = age.Decrypting(io.BytesIO(data), vector.identities)
    except HrdError as error:
        return error.error, None
    try:
        while part := reader.read(piece):
            released.update(part)
    except HrdError as error:
        return error.error, released.hexdigest()
    return None, released.hexdigest()


PATHS = sorted(VECTORS.iterdir())
STREAMS = [path for path in PATHS if path.name.startswith("stream_")]


def test_there_are_143_vectors() -> None:
    assert len(PATHS) == 143


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_vector(path: Path) -> None:
    vector = read(path)
    error, released = outcome(vector, vector.data, 1 << 20)
    if vector.armoured:
        assert error in CLASSES["armor failure"]
        if vector.expect == "armor failure":
            return
        assert error == "ARMOURED"
        lines = vector.data.decode().split("-----")[2]
        error, released = outcome(vector, base64.b64decode(lines), 1 << 20)
    assert error in CLASSES[vector.expect]
    assert released == vector.payload


@pytest.mark.parametrize("piece", [1000, 65536, 65537])
@pytest.mark.parametrize("path", STREAMS, ids=lambda path: path.name)
def test_what_is_released_does_not_hang_on_how_it_is_read(path: Path, piece: int) -> None:
    vector = read(path)
    assert outcome(vector, vector.data, piece) == outcome(vector, vector.data, 1 << 20)
