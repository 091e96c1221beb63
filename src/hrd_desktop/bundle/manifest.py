"""The two hash lists and the bag's own facts, as `sha256sum -c` and any BagIt validator read them."""

import re
from collections.abc import Iterable, Mapping

from hrd_desktop.bundle.errors import ManifestMismatch, StructureInvalid
from hrd_desktop.bundle.layout import TAGGED, is_payload
from hrd_desktop.crypto.errors import LimitExceeded

_LINE = re.compile(r"([0-9a-f]{64})  ([\x21-\x7e]+)")
_OXUM = re.compile(rb"Payload-Oxum: (0|[1-9][0-9]{0,15})\.([1-9][0-9]{0,15})\n")


def render(hashes: Mapping[str, str]) -> bytes:
    """Return the manifest of *hashes* (path to SHA-256 in hex), sorted by the bytes of the paths."""
    return "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes)).encode("ascii")


def read_tag_manifest(data: bytes) -> dict[str, str]:
    """Return path to hash of the signed list. Raises StructureInvalid unless it lists exactly the tagged members."""
    hashes = _read(data)
    if tuple(hashes) != TAGGED:
        raise StructureInvalid
    return hashes


def read_manifest(data: bytes, files: int) -> dict[str, str]:
    """Return path to hash of the payload, in the order in which the files must stand.

    Raises ``LIMIT_EXCEEDED`` for more than *files* lines, :class:`ManifestMismatch` for a path that the format does
    not allow and :class:`StructureInvalid` for lines out of order, twice or in another shape.
    """
    if data.count(b"\n") > files:
        raise LimitExceeded(what="files", limit=files)
    hashes = _read(data)
    if not all(is_payload(path) for path in hashes):
        raise ManifestMismatch
    return hashes


def render_bag_info(files: int, size: int) -> bytes:
    """Return the bag's facts: payload octets and number of files."""
    return f"Payload-Oxum: {size}.{files}\n".encode("ascii")


def read_bag_info(data: bytes) -> tuple[int, int]:
    """Return (files, bytes) as the bag declares them. Raises StructureInvalid for anything but that one line."""
    found = _OXUM.fullmatch(data)
    if found is None:
        raise StructureInvalid
    return int(found[2]), int(found[1])


def _read(data: bytes) -> dict[str, str]:
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        raise StructureInvalid from None
    if not text.endswith("\n"):
        raise StructureInvalid
    return _sorted_once(_split(line) for line in text[:-1].split("\n"))


def _split(line: str) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    if found is None:
        raise StructureInvalid
    return found[2], found[1]


def _sorted_once(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A path named twice could have two contents; an order fixed beforehand leaves no choice to a reader."""
    hashes: dict[str, str] = {}
    last = ""
    for path, digest in pairs:
        if path <= last:
            raise StructureInvalid
        hashes[path] = digest
        last = path
    return hashes
