"""Makes bundles that are wrong in exactly one thing.

Every part can be changed on its way; whatever covers it (hashes, signature, encryption) is made after the change, so
no earlier check of a reader fires. The signature is written here by hand, from the public description of SSHSIG, so
that the reader is not judged by its own writer.
"""

import base64
import copy
import hashlib
import io
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from helpers.bundles import DRAFT
from hrd_desktop.bundle import manifest, tar
from hrd_desktop.bundle.layout import (
    BAG_INFO,
    BAGIT,
    BAGIT_TEXT,
    ENVELOPE,
    FIXED,
    MANIFEST,
    SIGNATURE,
    TAG_MANIFEST,
    TAGGED,
)
from hrd_desktop.crypto import age

Change = Callable[[bytes], bytes]


def same(data: bytes) -> bytes:
    """Change nothing."""
    return data


def seed(name: str) -> bytes:
    """Return 32 fixed bytes for a test key. Keys made so are known to everyone and protect nothing."""
    return hashlib.sha256(b"made-up test key: " + name.encode()).digest()


class Signer:
    """An Ed25519 key that signs as ssh-keygen does, or wrongly where it is told to."""

    def __init__(self, name: str) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(seed(name))
        self.blob = string(b"ssh-ed25519") + string(self.key.public_key().public_bytes_raw())

    @property
    def fingerprint(self) -> str:
        """The fingerprint as OpenSSH prints it."""
        return "SHA256:" + base64.b64encode(hashlib.sha256(self.blob).digest()).decode().rstrip("=")

    @property
    def line(self) -> str:
        """The public key as it stands in a trust list."""
        return "ssh-ed25519 " + base64.b64encode(self.blob).decode()

    def sign(self, message: bytes, namespace: str, hash_name: str = "sha512") -> bytes:
        """Return the inside of a signature, without its armour."""
        digest = string(hashlib.new(hash_name, message).digest())
        common = string(namespace.encode()) + string(b"") + string(hash_name.encode())
        raw = self.key.sign(b"SSHSIG" + common + digest)
        return sshsig(self.blob, common, string(b"ssh-ed25519") + string(raw))


def string(data: bytes) -> bytes:
    """Return *data* as SSH writes it: length first."""
    return len(data).to_bytes(4, "big") + data


def sshsig(public: bytes, common: bytes, signature: bytes) -> bytes:
    """Return the inside of an SSH signature."""
    return b"SSHSIG" + (1).to_bytes(4, "big") + string(public) + common + string(signature)


def armoured(blob: bytes) -> bytes:
    """Return *blob* between the lines of an SSH signature."""
    text = base64.b64encode(blob).decode()
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return "\n".join(["-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""]).encode()


MISSION = Signer("mission")
DESK_PQ = age.Identity("pq", seed("desk pq"))
DESK = age.Identity("x25519", seed("desk x25519"))
OTHER = age.Identity("x25519", seed("another ministry"))
CODE = "heron plover curlew dunlin"
NAMESPACES = {"case-export": "hrd-case-bundle-v1", "decision": "hrd-decision-v1", "receipt": "hrd-receipt-v1"}
CASE = rfc8785.dumps({"format": "hrd-case/1", "alias": "Heron", "records": [], "made_up": True})
PAYLOAD = {
    "data/attachments/0001.txt": b"A made-up note about Heron in Lidovia.\n",
    "data/briefing.pdf": b"%PDF-1.7 made up\n",
    "data/case.json": CASE,
}
NOTE = PAYLOAD["data/attachments/0001.txt"]
REAL_CASE = {
    "format": "hrd-case/1",
    "case": DRAFT["case_id"],
    "number": "LID-26-7KQ4",
    "made": "2026-11-22T08:00:00Z",
    "records": [
        {
            "id": DRAFT["case_id"],
            "form": "cas",
            "version": "1",
            "created": "2026-11-20T08:00:00Z",
            "created_by": "o1",
            "changed": "2026-11-20T08:00:00Z",
            "statements": [{"path": "cas_status", "value": "new", "at": "2026-11-20T08:00:00Z", "by": "o1"}],
        }
    ],
    "files": [
        {
            "id": "a" * 16,
            "record": DRAFT["case_id"],
            "name": "note.txt",
            "size": len(NOTE),
            "sha256": hashlib.sha256(NOTE).hexdigest(),
            "added": "2026-11-20T08:00:00Z",
            "added_by": "o1",
            "path": "data/attachments/0001.txt",
        }
    ],
    "people": [{"id": "o1", "label": "Officer, made up"}],
}
"""A whole case document, written by hand: what a reader of the format takes, the program takes too."""
REAL = {**PAYLOAD, "data/case.json": rfc8785.dumps(REAL_CASE)}


@dataclass
class Forge:
    """A bundle under construction: facts, and a change for each part. :meth:`build` returns its bytes."""

    envelope: dict[str, Any] = field(default_factory=dict)
    payload: dict[str, bytes] = field(default_factory=lambda: dict(PAYLOAD))
    recipients: Sequence[Any] = (DESK.recipient,)
    named: Sequence[str] | None = None
    signer: Signer = MISSION
    namespace: str | None = None
    parts: dict[str, Change] = field(default_factory=dict)
    signature: Callable[[bytes, str], bytes] | None = None
    members: Callable[[list[bytes]], list[bytes]] = lambda members: members
    end: bytes = tar.END
    cipher: Change = same

    def build(self) -> bytes:
        """Return the sealed bundle."""
        return self.cipher(age.encrypt(self.plain(), list(self.recipients)))

    def plain(self) -> bytes:
        """Return the tar stream."""
        fixed = self.front()
        blocks = [member(name, fixed[name]) for name in FIXED]
        blocks += [member(path, self.payload[path]) for path in sorted(self.payload)]
        return b"".join(self.members(blocks)) + self.end

    def front(self) -> dict[str, bytes]:
        """Return the fixed members, each changed before anything is made over it."""
        sizes = {"files": len(self.payload), "bytes": sum(map(len, self.payload.values()))}
        facts = self.facts(sizes)
        hashes = {path: hashlib.sha256(data).hexdigest() for path, data in self.payload.items()}
        made = {
            BAGIT: BAGIT_TEXT,
            BAG_INFO: manifest.render_bag_info(sizes["files"], sizes["bytes"]),
            ENVELOPE: json.dumps(facts, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode(),
            MANIFEST: manifest.render(hashes),
        }
        made = {name: self.parts.get(name, same)(data) for name, data in made.items()}
        tag = manifest.render({name: hashlib.sha256(made[name]).hexdigest() for name in TAGGED})
        made[TAG_MANIFEST] = self.parts.get(TAG_MANIFEST, same)(tag)
        namespace = self.namespace or NAMESPACES.get(facts["purpose"], "hrd-case-bundle-v1")
        sign = self.signature or (lambda message, space: armoured(self.signer.sign(message, space)))
        made[SIGNATURE] = sign(made[TAG_MANIFEST], namespace)
        return made

    def facts(self, sizes: dict[str, int]) -> dict[str, Any]:
        """Return the envelope's fields with this forge's changes in them."""
        facts = {name: value for name, value in copy.deepcopy(DRAFT).items() if name != "installation_id"}
        named = self.named if self.named is not None else [str(recipient) for recipient in self.recipients]
        kind = self.recipients[0].kind
        marks = sorted(hashlib.sha256(text.encode()).hexdigest() for text in named)
        sender = {
            "principal": "amb@orsena",
            "fingerprint": self.signer.fingerprint,
            "installation_id": DRAFT["installation_id"],
        }
        facts |= {"format": "hrd-case-bundle/1", "version": 1, "profile": kind, "crit": [], "sizes": sizes}
        facts |= {"sender": sender, "recipients": ["label:code"] if kind == "passphrase" else marks}
        return facts | self.envelope

    def digest(self) -> str:
        """Return the bundle digest."""
        return hashlib.sha256(self.front()[TAG_MANIFEST]).hexdigest()


def member(path: str, data: bytes) -> bytes:
    """Return a member as it should be."""
    return tar.header(path, len(data)) + padded(data)


def padded(data: bytes) -> bytes:
    """Return *data* with zero bytes up to a whole block."""
    return data + bytes(tar.padding(len(data)))


def header(path: str = "data/attachments/0001.txt", size: int = 39, **fields: bytes) -> bytes:
    """Return a header with *fields* (see PLACES) overwritten and its checksum right."""
    block = tar.header(path, size)
    for name, value in fields.items():
        at, width = PLACES[name]
        block = block[:at] + value.ljust(width, b"\0")[:width] + block[at + width :]
    block = block[:148] + b" " * 8 + block[156:]
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


PLACES = {
    "name": (0, 100),
    "mode": (100, 8),
    "uid": (108, 8),
    "size_": (124, 12),
    "type": (156, 1),
    "link": (157, 100),
    "magic": (257, 8),
    "owner": (265, 32),
    "major": (329, 8),
    "prefix": (345, 155),
}


@contextmanager
def fixed_randomness(name: str) -> Iterator[None]:
    """Let what is drawn from ``os.urandom`` be the same each time: for vectors only."""
    counter = itertools.count()

    def draw(size: int) -> bytes:
        return hashlib.shake_256(f"{name} {next(counter)}".encode()).digest(size)

    with patch("os.urandom", draw):
        yield


def reencrypted(plain: bytes, recipients: Sequence[Any] = (DESK.recipient,)) -> bytes:
    """Return a damaged inside under good encryption."""
    sink = io.BytesIO()
    with age.Encrypting(sink, list(recipients)) as writer:
        writer.write(plain)
    return sink.getvalue()
