"""Bundles that are wrong from outside: encryption, signer, recipients, place in the stream."""

import base64
import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import rfc8785
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from helpers.bundles import DRAFT
from helpers.forge import (
    CODE,
    DESK,
    DESK_PQ,
    MISSION,
    OTHER,
    PAYLOAD,
    REAL,
    REAL_CASE,
    Forge,
    armoured,
    sshsig,
    string,
)
from helpers.hostile import (
    DECIDER,
    FIRST,
    RETIRED,
    SECOND,
    STOLEN,
    STRANGER,
    Made,
    flip,
    flip_byte,
    reply_to,
)
from hrd_desktop.crypto import age

CHUNK = 64 * 1024 + 16
LONG = {**PAYLOAD, "data/attachments/0001.txt": b"Heron. " * 19_000}  # three chunks


def good() -> Iterator[Made]:
    """What must be taken: whole cases, and one document that the format takes and the program does not."""

    def real(**changes: Any) -> Callable[[], bytes]:
        return Forge(**{"payload": REAL, **changes}).build

    code = real(recipients=[age.Passphrase(CODE, work_factor=10)])
    both = real(recipients=[OTHER.recipient, DESK.recipient])
    empty = real(payload={**REAL, "data/attachments/0002.bin": b""})
    newer = real(payload={**REAL, "data/case.json": rfc8785.dumps({**REAL_CASE, "later": {"field": [1, 2.5]}})})
    second = real(envelope={"sequence": 2, "previous": FIRST})
    reply = reply_to(FIRST)
    yield Made("00-good-x25519", "accepted", "a good bundle", real())
    yield Made("00-good-pq", "accepted", "a good bundle, quantum-safe", real(recipients=[DESK_PQ.recipient]))
    yield Made("00-good-passphrase", "accepted", "a good bundle under a code", code, "reader-with-code")
    yield Made("00-good-two-recipients", "accepted", "sealed for two offices", both)
    yield Made("00-good-record-end", "accepted", "the end filled up as tar programs do", real(end=bytes(10240)))
    yield Made("00-good-empty-attachment", "accepted", "an attachment of no bytes", empty)
    yield Made("00-good-unknown-field-in-document", "accepted", "a field of a newer colleague", newer)
    yield Made("00-good-second", "accepted", "the second of its stream", second, "reader-after-first")
    yield Made("00-good-decision", "accepted", "a decision on the first", reply.build, "reader-of-replies-to-first")
    yield Made("00-good-no-case", "accepted", "a document that the format takes and that is no case", Forge().build)


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


def signatures() -> Iterator[Made]:
    """Inputs 42 to 49: who signed."""
    none = Forge(members=lambda members: members[:1] + members[2:])
    yield Made("42-no-signature", "SIGNATURE_MISSING", "no signature", none.build)
    invalid = "SIGNATURE_INVALID"
    other = Forge(signature=lambda message, space: armoured(MISSION.sign(message + b"x", space)))
    yield Made("43-of-another-list", invalid, "a good signature of other bytes", other.build)
    yield Made("44-namespace-git", "WRONG_NAMESPACE", "signed as for git", Forge(namespace="git").build)
    decision = Forge(namespace="hrd-decision-v1", signer=DECIDER)
    yield Made("44-namespace-decision", "WRONG_NAMESPACE", "a case signed as a decision", decision.build)
    cross = Forge(namespace="hrd-decision-v1", signer=DECIDER,
                  envelope={"sender": {"principal": "desk@orsena", "fingerprint": DECIDER.fingerprint,
                                       "installation_id": DRAFT["stream_id"]}})  # fmt: skip
    yield Made("44-namespace-of-another-purpose", "WRONG_NAMESPACE", "the same, to a reader of both",
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
    sha256 = Forge(signature=lambda message, space: armoured(MISSION.sign(message, space, "sha256")))
    yield Made("48-hash-sha256", invalid, "a good signature over another hash", sha256.build)
    sha1 = Forge(signature=lambda message, space: armoured(MISSION.sign(message, space, "sha1")))
    yield Made("48-hash-sha1", invalid, "a signature over SHA-1", sha1.build)
    yield Made("48-rsa-1024", invalid, "signed with RSA of 1,024 bits", Forge(signature=rsa_signature).build)
    behind = Forge(signature=lambda message, space: armoured(MISSION.sign(message, space) + b"x"))
    yield Made("49-bytes-behind-inside", invalid, "a byte behind the signature, inside the armour", behind.build)
    after = Forge(signature=lambda message, space: armoured(MISSION.sign(message, space)) + b"x\n")
    yield Made("49-bytes-behind", invalid, "a line behind the armour", after.build)
    long = Forge(signature=lambda message, space: armoured(MISSION.sign(message, space)) + b"\n" * 9000)
    yield Made("49-signature-too-long", "LIMIT_EXCEEDED", "9,000 bytes behind the armour", long.build)


def rsa_signature(message: bytes, namespace: str) -> bytes:
    """Return a good signature with a kind of key that is not accepted."""
    key = rsa.generate_private_key(65537, 1024)
    numbers = key.public_key().public_numbers()
    public = string(b"ssh-rsa") + string(mpint(numbers.e)) + string(mpint(numbers.n))
    common = string(namespace.encode()) + string(b"") + string(b"sha512")
    covered = b"SSHSIG" + common + string(hashlib.sha512(message).digest())
    raw = key.sign(covered, padding.PKCS1v15(), hashes.SHA512())
    return armoured(sshsig(public, common, string(b"rsa-sha2-512") + string(raw)))


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
    future = Forge(envelope={"created": "2099-01-01T00:00:00Z"}, payload=REAL)
    yield Made("57-of-2099", "STALE_OR_FUTURE", "sealed in 2099, says the sender", future.build)
    yield Made(
        "59-reply-to-nothing",
        "ORPHAN_REPLY",
        "answers what was never sent",
        reply_to(FIRST).build,
        "reader-of-replies",
    )
