"""Reads and judges bundle vectors: header lines, an empty line, raw bytes (bundle.md section 14)."""

import hashlib
import io
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from hrd_desktop import bundle
from hrd_desktop.crypto import age, sshsig
from hrd_desktop.errors import HrdError

VECTORS = Path(__file__).parent.parent / "vectors" / "bundle"
HEADERS = {"expect", "state", "content", "comment"}


@dataclass(frozen=True)
class Vector:
    """One scenario: its header lines as *facts*, and the file itself."""

    facts: dict[str, str]
    data: bytes


def read_vector(path: Path) -> Vector:
    """Return the vector in *path*. An unknown header is an error."""
    head, data = path.read_bytes().split(b"\n\n", 1)
    facts = dict(line.split(": ", 1) for line in head.decode("utf-8").split("\n"))
    assert facts.keys() <= HEADERS, f"{path.name}: unknown header"
    return Vector(facts, data)


def write_vector(path: Path, facts: dict[str, str], data: bytes) -> None:
    """Write a vector."""
    head = "".join(f"{name}: {value}\n" for name, value in facts.items())
    path.write_bytes(head.encode() + b"\n" + data)


class Memory:
    """What a reader of ``readers.json`` remembers."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self._last = {(row["fingerprint"], row["stream_id"]): row for row in facts.get("last", [])}
        self._known = set(facts.get("known", []))
        self._sent = set(facts.get("sent", []))

    def last(self, fingerprint: str, stream_id: str) -> bundle.Last | None:
        row = self._last.get((fingerprint, stream_id))
        return bundle.Last(row["sequence"], row["digest"]) if row else None

    def known(self, digest: str) -> bool:
        return digest in self._known

    def sent(self, digest: str) -> bool:
        return digest in self._sent


@cache
def checked_in_readers() -> dict[str, Any]:
    """Return the states of ``readers.json``."""
    return dict(json.loads((VECTORS / "readers.json").read_text("utf-8")))


def reader_of(state: str, data: bytes, readers: dict[str, Any] | None = None) -> bundle.Reader:
    """Return a reader for *data* in the named state."""
    facts = (readers or checked_in_readers())[state]
    keys: list[age.Identity | age.Passphrase] = [age.parse_identity(text) for text in facts["identities"]]
    keys += [age.Passphrase(text) for text in facts["passphrases"]]
    policy = bundle.Policy(
        profiles=frozenset(map(bundle.Profile, facts["profiles"])),
        purposes=frozenset(map(bundle.Purpose, facts["purposes"])),
        limits=bundle.Limits(**facts["limits"]),
    )
    trust = sshsig.AllowedSigners.parse(facts["allowed_signers"], facts["revoked"])
    seen = Memory(facts["seen"]) if facts["seen"] is not None else None
    now = datetime.fromisoformat(facts["now"])
    return bundle.Reader(io.BytesIO(data), keys, trust, policy=policy, seen=seen, now=now)


def outcome_of(reader: bundle.Reader) -> tuple[str, str | None]:
    """Return the class of the outcome and the hash of everything that was handed out on the way."""
    released: list[bytes] = []
    try:
        outcome = _walk(reader, released)
    except HrdError as refusal:
        outcome = refusal.error
    return outcome, hashlib.sha256(b"".join(released)).hexdigest() if released else None


def _walk(reader: bundle.Reader, released: list[bytes]) -> str:
    reader.open()
    reader.check_signature()
    reader.check_policy()
    for content in reader.contents():
        released.append(content.path.encode() + b"\0")
        while piece := content.read(4096):
            released.append(piece)
    verified = reader.finish()
    released.append(verified.files[-1].path.encode() + b"\0" + verified.document_bytes)
    return verified.verdicts[0].error if verified.verdicts else "accepted"
