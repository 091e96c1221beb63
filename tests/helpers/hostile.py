"""What the hostile vectors are made of: trusted and other keys, the readers' states, and single changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from helpers.bundles import DRAFT
from helpers.forge import CODE, DESK, DESK_PQ, MISSION, PAYLOAD, Forge, Signer, header
from hrd_desktop.bundle import tar

DECIDER, RETIRED, STOLEN, STRANGER = map(Signer, ("decider", "retired", "stolen", "stranger"))
TRUST = [
    f'amb@orsena namespaces="hrd-case-bundle-v1" {MISSION.line}',
    f'desk@orsena namespaces="hrd-decision-v1,hrd-receipt-v1" {DECIDER.line}',
    f'amb@orsena valid-before="20260101Z" {RETIRED.line}',
    f"amb@orsena {STOLEN.line}",
]
ALL_PURPOSES = ["case-export", "decision", "receipt"]
READER: dict[str, Any] = {
    "identities": [str(DESK), str(DESK_PQ)],
    "passphrases": [],
    "allowed_signers": "\n".join(TRUST) + "\n",
    "revoked": STOLEN.line + "\n",
    "now": "2026-11-22T09:00:00+00:00",
    "profiles": ["pq", "x25519", "passphrase"],
    "purposes": ["case-export"],
    "limits": {},
    "seen": None,
}
STREAM = {"fingerprint": MISSION.fingerprint, "stream_id": DRAFT["stream_id"]}
FIRST = Forge().digest()
SECOND = Forge(envelope={"sequence": 2, "previous": FIRST}).digest()
NEW, ZERO = {"last": [], "known": [], "sent": []}, "0" * 64
NOTE = PAYLOAD["data/attachments/0001.txt"]
GNU = b"ustar  \0"


def readers() -> dict[str, Any]:
    """Return the states in which vectors are judged."""
    after = {**NEW, "last": [{**STREAM, "sequence": 1, "digest": FIRST}], "known": [FIRST]}
    later = {**NEW, "last": [{**STREAM, "sequence": 2, "digest": SECOND}], "known": [SECOND]}
    return {
        "reader": READER,
        "reader-pq-only": {**READER, "profiles": ["pq"]},
        "reader-with-code": {**READER, "identities": [], "passphrases": [CODE]},
        "reader-with-wrong-code": {**READER, "identities": [], "passphrases": ["wrong"]},
        "reader-of-replies": {**READER, "purposes": ALL_PURPOSES, "seen": NEW},
        "reader-of-replies-to-first": {**READER, "purposes": ALL_PURPOSES, "seen": {**NEW, "sent": [FIRST]}},
        "reader-with-small-limits": {**READER, "limits": {"files": 3, "file": 4096, "document": 2048, "total": 8192}},
        "reader-at-first-contact": {**READER, "seen": NEW},
        "reader-after-first": {**READER, "seen": after},
        "reader-after-second": {**READER, "seen": later},
    }


@dataclass(frozen=True)
class Made:
    """A vector to be: file *name*, outcome, what differs, and how its bytes come about."""

    name: str
    expect: str
    comment: str
    build: Callable[[], bytes]
    state: str = "reader"


def reply_to(digest: str, **changes: Any) -> Forge:
    """Return a decision on the bundle *digest*."""
    sender = {"principal": "desk@orsena", "fingerprint": DECIDER.fingerprint, "installation_id": DRAFT["stream_id"]}
    envelope = {"purpose": "decision", "in_reply_to": digest, "sender": sender}
    return Forge(envelope, payload={"data/decision.json": b'{"decision":"grant"}'}, signer=DECIDER, **changes)


def with_header(**fields: bytes) -> Forge:
    """Return a bundle in which the first attachment's header says something else."""

    def change(members: list[bytes]) -> list[bytes]:
        block = header(size=len(NOTE), **fields)
        return [*members[:6], block + members[6][tar.BLOCK :], *members[7:]]

    return Forge(members=change)


def inserted(block: bytes, at: int = 6) -> Forge:
    """Return a bundle with a member put in."""
    return Forge(members=lambda members: [*members[:at], block, *members[at:]])


def document(data: bytes) -> Forge:
    """Return a bundle with another document."""
    return Forge(payload={**PAYLOAD, "data/case.json": data})


def flip(data: bytes, at: int) -> bytes:
    """Return *data* with one character or byte changed (a letter stays a letter)."""
    swap = {ord("A"): ord("B")}.get(data[at], ord("A")) if chr(data[at]).isalnum() else data[at] ^ 1
    return data[:at] + bytes([swap]) + data[at + 1 :]


def flip_byte(data: bytes, at: int) -> bytes:
    """Return *data* with one bit changed."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
