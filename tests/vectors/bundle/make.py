"""Makes the bundle vectors anew: ``python tests/vectors/bundle/make.py``.

Keys are fixed and known to everyone. What can be the same each time is; the quantum-safe stanzas and the RSA signature
are random, so a run changes those files. The vectors are checked in: a reader is fixed by adding one here first.
"""

import base64
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from cryptography.hazmat.primitives import hashes  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: E402

from helpers import forge  # noqa: E402
from helpers.bundles import DRAFT  # noqa: E402
from helpers.forge import CODE, DESK, DESK_PQ, MISSION, OTHER, PAYLOAD, Forge, Signer, header, string  # noqa: E402
from helpers.vectors import outcome_of, reader_of, write_vector  # noqa: E402
from hrd_desktop.bundle import tar  # noqa: E402
from hrd_desktop.crypto import age  # noqa: E402

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


def good() -> Iterator[Made]:
    yield Made("00-good-x25519", "accepted", "a good bundle", Forge().build)
    yield Made("00-good-pq", "accepted", "a good bundle, quantum-safe", Forge(recipients=[DESK_PQ.recipient]).build)
    code = Forge(recipients=[age.Passphrase(CODE, work_factor=10)])
    yield Made("00-good-passphrase", "accepted", "a good bundle under a code", code.build, "reader-with-code")
    both = Forge(recipients=[OTHER.recipient, DESK.recipient])
    yield Made("00-good-two-recipients", "accepted", "sealed for two offices", both.build)
    ends = Forge(end=bytes(10240))
    yield Made("00-good-record-end", "accepted", "the end filled up as tar programs do", ends.build)
    empty = Forge(payload={**PAYLOAD, "data/attachments/0002.bin": b""})
    yield Made("00-good-empty-attachment", "accepted", "an attachment of no bytes", empty.build)
    newer = Forge(payload={**PAYLOAD, "data/case.json": b'{"later":{"field":[1,2.5]},"made_up":true}'})
    yield Made("00-good-unknown-field-in-document", "accepted", "a field of a newer colleague", newer.build)
    second = Forge(envelope={"sequence": 2, "previous": FIRST})
    yield Made("00-good-second", "accepted", "the second of its stream", second.build, "reader-after-first")
    reply = reply_to(FIRST)
    yield Made("00-good-decision", "accepted", "a decision on the first", reply.build, "reader-of-replies-to-first")


def reply_to(digest: str, **changes: Any) -> Forge:
    """Return a decision on the bundle *digest*."""
    sender = {"principal": "desk@orsena", "fingerprint": DECIDER.fingerprint, "installation_id": DRAFT["stream_id"]}
    envelope = {"purpose": "decision", "in_reply_to": digest, "sender": sender}
    return Forge(envelope, payload={"data/decision.json": b'{"decision":"grant"}'}, signer=DECIDER, **changes)


def age_header() -> Iterator[Made]:
    """Inputs 1 to 12: the age header."""
    plain = Forge().build
    yield Made("01-empty", "NOT_A_BUNDLE", "no bytes at all", lambda: b"")
    yield Made("02-random", "NOT_A_BUNDLE", "random bytes", lambda: hashlib.shake_256(b"random").digest(4096))
    yield Made("03-armoured", "NOT_A_BUNDLE", "age as text", lambda: armour(plain()))
    v2 = Forge(cipher=lambda data: data.replace(b"/v1\n", b"/v2\n", 1)).build
    yield Made("04-age-v2", "UNSUPPORTED_VERSION", "another version line", v2)
    lines = plain().split(b"\n", 3)
    no_body = b"\n".join([*lines[:2], lines[3]])
    yield Made("05-stanza-without-body", "HEADER_MALFORMED", "the line after -> is gone", lambda: no_body)
    loose = lines[2][:-1] + bytes([sibling(lines[2][-1])])
    odd = b"\n".join([*lines[:2], loose, lines[3]])
    yield Made("06-base64-not-canonical", "HEADER_MALFORMED", "spare bits set in the stanza body", lambda: odd)
    grease = b"-> a-grease\n" + (b"A" * 64 + b"\n") * 1100 + b"\n"
    big = plain().replace(b"-> ", grease + b"-> ", 1)
    yield Made("07-header-of-70-kb", "LIMIT_EXCEEDED", "a header above 64 KiB", lambda: big)
    many = Forge(recipients=[DESK.recipient] * 21, envelope={"recipients": ["6" * 64]}).build
    yield Made("07-header-of-21-stanzas", "LIMIT_EXCEEDED", "one stanza too many", many)
    hard = Forge(recipients=[age.Passphrase(CODE, work_factor=10)]).build().replace(b" 10\n", b" 23\n", 1)
    yield Made("08-scrypt-2-23", "LIMIT_EXCEEDED", "hours of work asked for", lambda: hard, "reader-with-code")
    flipped = Forge(cipher=lambda data: flip(data, data.index(b"--- ") + 8)).build
    yield Made("09-header-mac-flipped", "HEADER_TAMPERED", "another MAC", flipped)
    other = Forge(recipients=[OTHER.recipient]).build
    yield Made("10-another-recipient", "NOT_FOR_YOU", "sealed for another office only", other)
    code = Forge(recipients=[age.Passphrase(CODE, work_factor=10)]).build
    yield Made("11-wrong-code", "WRONG_PASSPHRASE", "opened with another code", code, "reader-with-wrong-code")
    yield Made("12-mixed", "WEAK_PROFILE", "a quantum-safe stanza beside another", mixed)
    yield Made("12-x25519-where-pq-is-asked", "WEAK_PROFILE", "policy takes pq only", plain, "reader-pq-only")
    lie = Forge(envelope={"profile": "pq"}).build
    yield Made("12-envelope-says-pq", "WEAK_PROFILE", "the envelope says pq, the header x25519", lie)


def mixed() -> bytes:
    """Return a bundle whose header is put together from two kinds; no honest writer makes one."""
    head, rest = Forge().build().split(b"\n--- ", 1)
    stanza = DESK_PQ.recipient.wrap(bytes(16)).encoded()
    return head + b"\n" + stanza + b"--- " + rest


def armour(data: bytes) -> bytes:
    """Return *data* as armoured age."""
    text = base64.encodebytes(data).decode().replace("\n", "")
    lines = "\n".join(text[at : at + 64] for at in range(0, len(text), 64))
    return f"-----BEGIN AGE ENCRYPTED FILE-----\n{lines}\n-----END AGE ENCRYPTED FILE-----\n".encode()


def sibling(letter: int) -> int:
    """Return the base64 letter that differs in the spare bits only."""
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return alphabet[alphabet.index(letter) ^ 1]


def flip(data: bytes, at: int) -> bytes:
    """Return *data* with one character or byte changed (a letter stays a letter)."""
    swap = {ord("A"): ord("B")}.get(data[at], ord("A")) if chr(data[at]).isalnum() else data[at] ^ 1
    return data[:at] + bytes([swap]) + data[at + 1 :]


CHUNK = 64 * 1024 + 16
LONG = {**PAYLOAD, "data/attachments/0001.txt": b"Heron. " * 19_000}  # three chunks


def age_payload() -> Iterator[Made]:
    """Inputs 13 to 19: the encrypted stream."""

    def start(data: bytes) -> int:
        return data.index(b"\n", data.index(b"\n--- ") + 1) + 1 + 16

    def at(offset: int) -> Forge:
        return Forge(payload=LONG, cipher=lambda data: flip_byte(data, start(data) + offset))

    def swapped(data: bytes) -> bytes:
        one, two, three = start(data), start(data) + CHUNK, start(data) + 2 * CHUNK
        return data[:one] + data[two:three] + data[one:two] + data[three:]

    yield Made("13-first-chunk-flipped", "PAYLOAD_TAMPERED", "a byte of the first chunk", at(5).build)
    yield Made("14-middle-chunk-flipped", "PAYLOAD_TAMPERED", "a byte of the second chunk", at(CHUNK + 5).build)
    yield Made("15-last-chunk-flipped", "PAYLOAD_TAMPERED", "a byte of the last chunk", at(2 * CHUNK + 5).build)
    swap = Forge(payload=LONG, cipher=swapped).build
    yield Made("16-chunks-swapped", "PAYLOAD_TAMPERED", "first and second chunk in each other's place", swap)
    border = Forge(payload=LONG, cipher=lambda data: data[: start(data) + CHUNK]).build
    yield Made("17-cut-at-a-chunk", "TRUNCATED", "ends after the first chunk", border)
    inside = Forge(cipher=lambda data: data[:-700]).build
    yield Made("18-cut-inside-a-chunk", "TRUNCATED", "the last 700 bytes are gone", inside)
    added = Forge(cipher=lambda data: data + b"more").build
    yield Made("19-trailing-data", "TRAILING_DATA", "four bytes after the last chunk", added)


def flip_byte(data: bytes, at: int) -> bytes:
    """Return *data* with one bit changed."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


NOTE = PAYLOAD["data/attachments/0001.txt"]
GNU = b"ustar  \0"


def with_header(**fields: bytes) -> Forge:
    """Return a bundle in which the first attachment's header says something else."""

    def change(members: list[bytes]) -> list[bytes]:
        block = header(size=len(NOTE), **fields)
        return [*members[:6], block + members[6][tar.BLOCK :], *members[7:]]

    return Forge(members=change)


def inserted(block: bytes, at: int = 6) -> Forge:
    """Return a bundle with a member put in."""
    return Forge(members=lambda members: [*members[:at], block, *members[at:]])


def unsafe_members() -> Iterator[Made]:
    """Inputs 20 to 30: what a tar stream can be made to say."""
    names = {
        "20-parent-folder": b"../e",
        "20-parent-folder-inside": b"bundle/data/attachments/../../../e",
        "21-absolute": b"/tmp/e",
        "22-drive-letter": b"C:\\x",
        "22-backslash": b"bundle\\..\\x",
        "28-case-twin": b"bundle/data/CASE.json",
        "28-composed-twin": "bundle/data/casé.json".encode(),
        "29-device-name": b"bundle/data/attachments/con.txt",
        "29-trailing-dot": b"bundle/data/attachments/0001.",
        "29-right-to-left": "bundle/data/attachments/0001.\u202etxt".encode(),
        "29-text-behind-the-name": b"bundle/data/attachments/0001.txt\0.exe",
    }
    for name, stored in names.items():
        yield unsafe(name, f"an attachment is stored under another name ({name[3:]})", name=stored)
    yield unsafe("29-name-of-300", "a name spread over the prefix field", prefix=b"a" * 155, name=b"b" * 100)
    kinds = {
        "23-symlink-in": (b"2", b"bundle/data/case.json"),
        "23-symlink-out": (b"2", b"/etc/passwd"),
        "24-hard-link": (b"1", b"bundle/data/case.json"),
        "25-fifo": (b"6", b""),
        "25-device": (b"3", b""),
        "26-sparse": (b"S", b""),
    }
    for name, (kind, target) in kinds.items():
        yield unsafe(name, f"an attachment is another kind of member ({name[3:]})", type=kind, link=target)
    pax = header(size=21, type=b"x") + forge.padded(b"21 path=../elsewhere\n")
    yield Made("26-pax-path", "UNSAFE_MEMBER", "a pax record gives another name", inserted(pax).build)
    long = header(size=5, type=b"L", name=b"././@LongLink", magic=GNU) + forge.padded(b"../e\0")
    yield Made("26-gnu-long-name", "UNSAFE_MEMBER", "a GNU record gives another name", inserted(long).build)
    twice = inserted(forge.member("data/attachments/0001.txt", NOTE), 7)
    yield Made("27-twice", "UNSAFE_MEMBER", "the same member again", twice.build)
    envelope = inserted(forge.member("envelope.json", b"{}"), 5)
    yield Made("27-envelope-twice", "UNSAFE_MEMBER", "a second envelope", envelope.build)
    yield unsafe("30-size-negative", "the size is negative", size_=b"-0000000047\0")
    yield unsafe("30-size-not-octal", "the size is not octal", size_=b"00000000089\0")
    yield unsafe("30-size-base-256", "a size of 2^60", size_=b"\x80" + bytes(3) + (2**60).to_bytes(8, "big"))
    yield unsafe("30-setuid", "the mode has more than it should", mode=b"0004644\0")
    yield unsafe("30-owner", "the owner has a name", owner=b"root")


def unsafe(vector: str, comment: str, **fields: bytes) -> Made:
    return Made(vector, "UNSAFE_MEMBER", comment, with_header(**fields).build)


def limits() -> Iterator[Made]:
    """Inputs 31 to 34: too much of something."""
    small = "reader-with-small-limits"
    many = {**PAYLOAD, **{f"data/attachments/{number:04d}": b"" for number in range(2, 5)}}
    yield Made(
        "31-too-many-files", "LIMIT_EXCEEDED", "six files where three may be", Forge(payload=many).build, small
    )
    large = Forge(payload={**PAYLOAD, "data/attachments/0001.txt": bytes(5000)})
    yield Made("32-file-too-large", "LIMIT_EXCEEDED", "5,000 bytes where 4,096 may be", large.build, small)
    sum_ = Forge(
        payload={
            **PAYLOAD,
            **{f"data/attachments/{n:04d}.txt": bytes(4000) for n in (1,)},
            "data/briefing.pdf": bytes(4090),
            "data/case.json": b'{"a":"' + b"x" * 200 + b'"}',
        }
    )
    yield Made("32-all-too-large", "LIMIT_EXCEEDED", "more than 8,192 bytes in all", sum_.build, small)
    more = with_header(size_=b"10000000000\0")
    yield Made("32-more-than-declared", "LIMIT_EXCEEDED", "a member of 1 GiB, 39 bytes declared", more.build)
    zip_ = Forge(payload={**PAYLOAD, "data/attachments/0002.zip": b"PK\x05\x06" + bytes(18)})
    yield Made("33-archive-kept-closed", "accepted", "an archive as attachment is not unpacked", zip_.build)
    deep = document(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    yield Made("34-deep-document", "LIMIT_EXCEEDED", "nesting of 100,000", deep.build)
    long = document(b'{"a":"' + b"x" * 3000 + b'"}')
    yield Made("34-long-document", "LIMIT_EXCEEDED", "3,008 bytes where 2,048 may be", long.build, small)


def document(data: bytes) -> Forge:
    """Return a bundle with another document."""
    return Forge(payload={**PAYLOAD, "data/case.json": data})


def json_forms() -> Iterator[Made]:
    """Inputs 35 and 36, and what else parsers disagree about."""
    forms = {
        "35-key-twice": b'{"a":1,"a":2}',
        "35-key-twice-inside": b'{"b":[{"a":1,"\\u0061":2}]}',
        "36-nan": b'{"a":NaN}',
        "36-infinite": b'{"a":1e999}',
        "36-lone-surrogate": b'{"a":"\\ud800"}',
        "36-byte-order-mark": b'\xef\xbb\xbf{"a":1}',
        "36-utf-16": '{"a":1}'.encode("utf-16-le"),
        "36-bad-utf-8": b'{"a":"\xff"}',
        "36-beyond-2-53": b'{"a":9007199254740993}',
        "36-200000-digits": b'{"a":1' + b"0" * 2000 + b"}",
        "36-text-behind": b'{"a":1}{}',
        "36-not-an-object": b"[1]",
        "36-empty": b"",
    }
    for name, data in forms.items():
        yield Made(name, "SCHEMA_INVALID", f"in the document: {name[3:]}", document(data).build)
    yield in_envelope("35-envelope-key-twice", lambda data: data[:-1] + b',"version":1}', "a key twice")
    yield in_envelope("36-envelope-unknown-field", lambda data: data[:-1] + b',"zone":1}', "an unknown field")
    yield in_envelope(
        "36-envelope-field-missing", lambda data: data.replace(b'"in_reply_to":null,', b""), "a field less"
    )
    yield in_envelope(
        "36-envelope-huge-number", lambda data: data.replace(b":42}", b":9007199254740993}"), "2^53 + 1"
    )
    yield in_envelope(
        "36-envelope-text-for-number", lambda data: data.replace(b":42}", b':"42"}'), "text for a number"
    )
    yield in_envelope("36-envelope-byte-order-mark", lambda data: b"\xef\xbb\xbf" + data, "a byte order mark")
    deep = Forge(parts={"envelope.json": lambda data: data[:-1] + b',"z":' + b"[" * 9000 + b"]" * 9000 + b"}"})
    yield Made("34-deep-envelope", "LIMIT_EXCEEDED", "an envelope nesting 9,000 deep", deep.build)
    long = Forge(parts={"envelope.json": lambda data: data + b" " * 65536})
    yield Made("34-long-envelope", "LIMIT_EXCEEDED", "an envelope above 64 KiB", long.build)


def in_envelope(name: str, change: Callable[[bytes], bytes], what: str) -> Made:
    return Made(name, "SCHEMA_INVALID", f"in the envelope: {what}", Forge(parts={"envelope.json": change}).build)


def structure() -> Iterator[Made]:
    """Inputs 37 to 41: the parts and the lists."""

    def moved(order: list[int]) -> Forge:
        return Forge(members=lambda members: [members[at] for at in order])

    def without(at: int) -> Forge:
        return Forge(members=lambda members: members[:at] + members[at + 1 :])

    def part(name: str, change: Callable[[bytes], bytes]) -> Forge:
        return Forge(parts={name: change})

    invalid, mismatch = "STRUCTURE_INVALID", "MANIFEST_MISMATCH"
    rows = [
        ("37-fixed-out-of-order", invalid, "bagit.txt before the signature", moved([0, 2, 1, 3, 4, 5, 6, 7, 8])),
        ("37-payload-first", invalid, "a payload file before the fixed ones", moved([6, 0, 1, 2, 3, 4, 5, 7, 8])),
        ("37-payload-out-of-order", invalid, "two payload files swapped", moved([0, 1, 2, 3, 4, 5, 7, 6, 8])),
        ("37-second-top-folder", invalid, "a member below another folder",
         with_header(name=b"other/data/attachments/0001.txt")),
        ("37-no-top-folder", invalid, "a member below no folder", with_header(name=b"data/attachments/0001.txt")),
        ("37-data-after-the-end", invalid, "a member after the end", Forge(end=tar.END + forge.member("data/case.json", b"{}"))),
        ("37-no-end", invalid, "one zero block only", Forge(end=bytes(512))),
        ("37-no-end-at-all", invalid, "no zero block", Forge(end=b"")),
        ("37-padding", invalid, "text where zero bytes fill the block",
         Forge(members=lambda members: [*members[:8], members[8][:-1] + b"x"])),
        ("37-checksum", invalid, "a header's checksum is wrong",
         Forge(members=lambda members: [*members[:6], members[6][:148] + b"000001" + members[6][154:], *members[7:]])),
        ("37-folder-entry", "UNSAFE_MEMBER", "an entry for a folder", inserted(header(size=0, name=b"bundle/data/", type=b"5"))),
        ("37-no-envelope", invalid, "no envelope", without(4)),
        ("37-no-document", invalid, "a case bundle without case.json",
         Forge(payload={path: data for path, data in PAYLOAD.items() if "case" not in path})),
        ("37-decision-in-a-case", invalid, "a file that the purpose does not know",
         Forge(payload={**PAYLOAD, "data/decision.json": b"{}"})),
        ("37-bagit-version", invalid, "another BagIt version", part("bagit.txt", lambda data: data.replace(b"1.0", b"0.97"))),
        ("37-bag-info-more", invalid, "more than the one line", part("bag-info.txt", lambda data: data + b"Contact-Name: x\n")),
        ("37-tag-manifest-more", invalid, "a fifth line in the signed list",
         part("tagmanifest-sha256.txt", lambda data: data + ZERO.encode() + b"  notes.txt\n")),
        ("37-manifest-line-twice", invalid, "a line of the manifest twice",
         part("manifest-sha256.txt", lambda data: data[: data.index(b"\n") + 1] + data)),
        ("37-manifest-binary-mark", invalid, "another notation of sha256sum",
         part("manifest-sha256.txt", lambda data: data.replace(b"  ", b" *"))),
        ("38-file-not-listed", mismatch, "a file that the manifest does not list",
         inserted(forge.member("data/attachments/0002.txt", b"x"), 7)),
        ("38-listed-path-unsafe", mismatch, "the manifest lists a path outside the rule",
         part("manifest-sha256.txt", lambda data: data.replace(b"data/attachments/0001.txt", b"../../../e"))),
        ("39-listed-file-missing", mismatch, "a listed file is not there", without(6)),
        ("39-last-file-missing", mismatch, "the last listed file is not there", without(8)),
        ("40-payload-hash", mismatch, "a payload file is not the signed one",
         Forge(members=lambda members: [*members[:6], members[6].replace(b"Heron", b"Eagle"), *members[7:]])),
        ("40-document-hash", mismatch, "the document is not the signed one",
         Forge(members=lambda members: [*members[:8], members[8].replace(b"Heron", b"Eagle")])),
        ("40-envelope-hash", mismatch, "the envelope is not the signed one",
         Forge(members=lambda members: [*members[:4], members[4].replace(b"fortrolig", b"offentlig"), *members[5:]])),
        ("41-oxum-files", mismatch, "one file more in bag-info.txt",
         part("bag-info.txt", lambda data: data.replace(b".3\n", b".4\n"))),
        ("41-sizes-bytes", mismatch, "the envelope declares a byte less",
         Forge(envelope={"sizes": {"files": 3, "bytes": sum(map(len, PAYLOAD.values())) - 1}})),
        ("41-both-a-byte-more", mismatch, "envelope and bag-info.txt declare a byte more", declared(3, 1)),
        ("41-both-a-byte-less", "LIMIT_EXCEEDED", "envelope and bag-info.txt declare a byte less", declared(3, -1)),
        ("41-both-a-file-more", mismatch, "envelope and bag-info.txt declare a file more", declared(4, 0)),
    ]  # fmt: skip
    for name, expect, comment, made in rows:
        yield Made(name, expect, comment, made.build)


def declared(files: int, more: int) -> Forge:
    """Return a bundle that declares other sizes in both places."""
    size = sum(map(len, PAYLOAD.values())) + more
    oxum = f"Payload-Oxum: {size}.{files}\n".encode()
    return Forge(envelope={"sizes": {"files": files, "bytes": size}}, parts={"bag-info.txt": lambda _: oxum})


def signatures() -> Iterator[Made]:
    """Inputs 42 to 49: who signed."""
    none = Forge(members=lambda members: members[:1] + members[2:])
    yield Made("42-no-signature", "SIGNATURE_MISSING", "no signature", none.build)
    invalid = "SIGNATURE_INVALID"
    other = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message + b"x", space)))
    yield Made("43-of-another-list", invalid, "a good signature of other bytes", other.build)
    yield Made("44-namespace-git", "WRONG_NAMESPACE", "signed as for git", Forge(namespace="git").build)
    decision = Forge(namespace="hrd-decision-v1", signer=DECIDER)
    yield Made("44-namespace-decision", "WRONG_NAMESPACE", "a case signed as a decision", decision.build)
    cross = Forge(namespace="hrd-decision-v1", signer=DECIDER,
                  envelope={"sender": {"principal": "desk@orsena", "fingerprint": DECIDER.fingerprint,
                                       "installation_id": DRAFT["stream_id"]}})  # fmt: skip
    yield Made("44-namespace-of-another-purpose", "WRONG_NAMESPACE", "a case signed as a decision, to a reader of both",
               cross.build, "reader-of-replies-to-first")  # fmt: skip
    may_not = reply_to(FIRST)
    may_not.signer = MISSION
    yield Made("44-namespace-not-allowed", "WRONG_NAMESPACE", "a mission's key signs a decision", may_not.build,
               "reader-of-replies-to-first")  # fmt: skip
    yield Made(
        "45-unknown-key",
        "SIGNER_UNKNOWN",
        "signed by a key that the reader does not know",
        Forge(signer=STRANGER).build,
    )
    yield Made(
        "46-revoked", "SIGNER_REVOKED", "signed by a key on the list of revoked ones", Forge(signer=STOLEN).build
    )
    yield Made("47-expired", "SIGNER_EXPIRED", "the key's time is over", Forge(signer=RETIRED).build)
    sha256 = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message, space, "sha256")))
    yield Made("48-hash-sha256", invalid, "a good signature over another hash", sha256.build)
    sha1 = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message, space, "sha1")))
    yield Made("48-hash-sha1", invalid, "a signature over SHA-1", sha1.build)
    yield Made("48-rsa-1024", invalid, "signed with RSA of 1,024 bits", Forge(signature=rsa_signature).build)
    behind = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message, space) + b"x"))
    yield Made("49-bytes-behind-inside", invalid, "a byte behind the signature, inside the armour", behind.build)
    after = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message, space)) + b"x\n")
    yield Made("49-bytes-behind", invalid, "a line behind the armour", after.build)
    long = Forge(signature=lambda message, space: forge.armoured(MISSION.sign(message, space)) + b"\n" * 9000)
    yield Made("49-signature-too-long", "LIMIT_EXCEEDED", "9,000 bytes behind the armour", long.build)


def rsa_signature(message: bytes, namespace: str) -> bytes:
    """Return a good signature with a kind of key that is not accepted."""
    key = rsa.generate_private_key(65537, 1024)
    numbers = key.public_key().public_numbers()
    public = string(b"ssh-rsa") + string(mpint(numbers.e)) + string(mpint(numbers.n))
    common = string(namespace.encode()) + string(b"") + string(b"sha512")
    covered = b"SSHSIG" + common + string(hashlib.sha512(message).digest())
    raw = key.sign(covered, padding.PKCS1v15(), hashes.SHA512())
    return forge.armoured(forge.sshsig(public, common, string(b"rsa-sha2-512") + string(raw)))


def mpint(number: int) -> bytes:
    """Return a number as SSH writes it."""
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def for_whom() -> Iterator[Made]:
    """Inputs 50 and 51, 58: recipients, sender, version."""
    passed_on = Forge(named=[str(OTHER.recipient)])
    yield Made(
        "50-passed-on", "RECIPIENT_MISMATCH", "sealed for another office, encrypted again for this", passed_on.build
    )
    more = Forge(recipients=[DESK.recipient, OTHER.recipient], named=[str(DESK.recipient)])
    yield Made("50-one-stanza-more", "RECIPIENT_MISMATCH", "another office can open it than was named", more.build)
    less = Forge(named=[str(DESK.recipient), str(OTHER.recipient)])
    yield Made("50-one-stanza-less", "RECIPIENT_MISMATCH", "a named office was left out", less.build)
    sender = {"principal": "amb@orsena", "fingerprint": MISSION.fingerprint, "installation_id": DRAFT["stream_id"]}
    name = Forge(envelope={"sender": {**sender, "principal": "amb@valmora"}})
    yield Made("51-another-principal", "SENDER_MISMATCH", "the envelope names another office", name.build)
    key = Forge(envelope={"sender": {**sender, "fingerprint": STRANGER.fingerprint}})
    yield Made("51-another-key", "SENDER_MISMATCH", "the envelope names another key", key.build)
    unsupported = "UNSUPPORTED_VERSION"
    crit = Forge(envelope={"crit": ["sealed-names"]})
    yield Made("58-crit", unsupported, "something that a reader must understand", crit.build)
    version = Forge(envelope={"version": 2, "format": "hrd-case-bundle/2", "new": True})
    yield Made("58-version-2", unsupported, "a later version", version.build)
    yield Made("58-version-million", unsupported, "version 10^6", Forge(envelope={"version": 10**6}).build)


def place() -> Iterator[Made]:
    """Inputs 52 to 57 and 59: the place in the stream."""
    first, second = Forge(), Forge(envelope={"sequence": 2, "previous": FIRST})
    third = Forge(envelope={"sequence": 3, "previous": SECOND})
    fork = Forge(envelope={"case_revision": 8})
    broken = Forge(envelope={"sequence": 2, "previous": "1" * 64})
    after = "reader-after-first"
    yield Made("52-again", "DUPLICATE", "the same bundle again", first.build, after)
    yield Made("53-older", "ROLLBACK", "the first, after the second", first.build, "reader-after-second")
    yield Made("54-same-number", "FORK", "another bundle under the same number", fork.build, after)
    yield Made("55-number-skipped", "GAP", "the third, after the first", third.build, after)
    yield Made("55-first-contact", "GAP", "the second, at first contact", second.build, "reader-at-first-contact")
    yield Made("56-another-previous", "CHAIN_BROKEN", "the second, after another first", broken.build, after)
    future = Forge(envelope={"created": "2099-01-01T00:00:00Z"})
    yield Made("57-of-2099", "STALE_OR_FUTURE", "sealed in 2099, says the sender", future.build)
    yield Made(
        "59-reply-to-nothing",
        "ORPHAN_REPLY",
        "answers what was never sent",
        reply_to(FIRST).build,
        "reader-of-replies",
    )


GROUPS = (good, age_header, age_payload, unsafe_members, limits, json_forms, structure, signatures, for_whom, place)


def made() -> Iterator[tuple[str, dict[str, str], bytes]]:
    """Yield file name, header and bytes of every vector; randomness is fixed where we draw it."""
    states = readers()
    for group in GROUPS:
        with forge.fixed_randomness(group.__name__):
            vectors = [(vector, vector.build()) for vector in group()]
        for vector, data in vectors:
            facts = {"expect": vector.expect, "state": vector.state, "comment": vector.comment}
            _, content = outcome_of(reader_of(vector.state, data, states))
            yield f"{vector.name}.txt", facts | ({"content": content} if content else {}), data


def main() -> None:
    """Write every vector and the readers' states beside this script."""
    (HERE / "readers.json").write_text(json.dumps(readers(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for name, facts, data in made():
        write_vector(HERE / name, facts, data)


if __name__ == "__main__":
    main()
