"""Writes the vectors of the key card: ``python tests/vectors/key-card/make.py``. Every key is made up, from its name.

A file is header lines, an empty line, then the card's bytes (resources/docs/formats/key-card.md, section 5).
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hrd_desktop.crypto import age, sshsig
from hrd_desktop.crypto.age import bech32
from hrd_desktop.services.trust import key_card

HERE = Path(__file__).parent
REFUSED = "KEY_CARD_INVALID"
PRINCIPAL = "amb@orsena"


def seed(name: str) -> bytes:
    """Return 32 bytes that anybody can make again."""
    return hashlib.sha256(name.encode()).digest()


SIGNING = sshsig.SigningKey.from_private_bytes(seed("made up: signing")).public_line(PRINCIPAL)
PQ = str(age.Identity("pq", seed("made up: pq")).recipient)
X25519 = str(age.Identity("x25519", seed("made up: x25519")).recipient)
GOOD: dict[str, Any] = {
    "format": key_card.FORMAT,
    "principal": PRINCIPAL,
    "label": "Embassy, Orsena",
    "signing_key": SIGNING,
    "recipients": {"pq": PQ, "x25519": X25519},
}
RSA = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7 made-up"


def text(**changed: Any) -> bytes:
    """Return the good card with *changed* members; None takes one out."""
    return json.dumps({name: value for name, value in (GOOD | changed).items() if value is not None}).encode()


def accepted() -> Iterator[tuple[str, str, bytes]]:
    """Yield name, comment and bytes of the cards that must be read."""
    yield "good", "as the program writes it", json.dumps(GOOD, indent=1).encode() + b"\n"
    yield "good-one-recipient", "the quantum-safe recipient alone", text(recipients={"pq": PQ})
    yield "good-unknown-member", "a later program's member is passed over", text(website="none")
    yield "good-no-label", "the label may be missing", text(label=None)
    yield "good-label-that-turns", "direction characters in a label are written out", text(label="Orsena\u202e9891")


def refused() -> Iterator[tuple[str, str, bytes]]:
    """Yield name, comment and bytes of the cards that must be refused."""
    whole = text()
    yield "empty", "no byte", b""
    yield "not-json", "words", b"age1pq is not a card\n"
    yield "cut", "the last brace is missing", whole[:-1]
    yield "byte-order-mark", "a mark in front", b"\xef\xbb\xbf" + whole
    yield "latin-1", "not UTF-8", text(label="\u00f8").replace(b"\\u00f8", b"\xf8")
    yield "deep", "100,000 brackets", b"[" * 100_000
    yield "oversize", "70,000 spaces behind a good card", whole + b" " * 70_000
    yield "a-list", "a list of cards", b"[" + whole + b"]"
    yield (
        "member-twice",
        "two signing keys: readers would differ",
        whole[:-1] + b', "signing_key": "ssh-ed25519 AAAA"}',
    )
    yield "format-2", "another version", text(format="hrd-key-card/2")
    yield "no-format", "no version", text(format=None)
    yield "no-principal", "nobody", text(principal=None)
    yield "principal-with-space", "would be two words in a trust list", text(principal="amb orsena")
    yield (
        "principal-with-line",
        "would be a line of its own in a trust list",
        text(principal="amb\n* ssh-ed25519 AAAA"),
    )
    yield "principal-pattern", "would match every principal of a trust list", text(principal="*")
    yield "principal-long", "129 characters", text(principal="a" * 129)
    yield "label-long", "201 characters", text(label="a" * 201)
    yield "label-number", "a number for a label", text(label=7)
    yield "no-signing-key", "nothing signs", text(signing_key=None)
    yield "signing-key-rsa", "another kind of key", text(signing_key=RSA)
    yield (
        "signing-key-named-ed25519",
        "another kind under the right name",
        text(signing_key=RSA.replace("rsa", "ed25519", 1)),
    )
    yield (
        "signing-key-cut",
        "four bytes short",
        text(signing_key=" ".join([SIGNING.split()[0], SIGNING.split()[1][:-6]])),
    )
    yield "signing-key-list", "two keys", text(signing_key=[SIGNING, SIGNING])
    yield "no-recipients", "nobody to seal for", text(recipients={})
    yield "recipients-list", "recipients without their profile", text(recipients=[PQ])
    yield "recipient-unknown-profile", "a profile of a later format", text(recipients={"pq": PQ, "pq2": PQ})
    yield "recipient-swapped", "an X25519 key that says it is quantum-safe", text(recipients={"pq": X25519})
    yield (
        "recipient-secret",
        "a secret key",
        text(recipients={"x25519": str(age.Identity("x25519", seed("made up: x25519")))}),
    )
    yield (
        "recipient-typo",
        "one character changed",
        text(recipients={"x25519": X25519[:-1] + ("q" if X25519[-1] != "q" else "p")}),
    )
    yield "recipient-with-comment", "a line beside the key", text(recipients={"x25519": f"# Orsena\n{X25519}"})
    yield (
        "recipient-zero",
        "a point that no honest key has",
        text(recipients={"x25519": bech32.encode("age", bytes(32))}),
    )
    zero = bech32.encode("age1pq", b"\xff" * 1184 + bytes(32))
    yield "recipient-pq-out-of-range", "numbers that ML-KEM does not have", text(recipients={"pq": zero})
    yield "recipient-number", "a number for a key", text(recipients={"x25519": 7})


def made() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every vector."""
    for name, comment, data in accepted():
        told = json.loads(data)
        said = " ".join(key_card.words(told["signing_key"], told["recipients"]))
        yield f"{name}.txt", f"expect: accepted\nwords: {said}\ncomment: {comment}\n\n".encode() + data
    for name, comment, data in refused():
        yield f"{name}.txt", f"expect: {REFUSED}\ncomment: {comment}\n\n".encode() + data


if __name__ == "__main__":
    for file, content in made():
        (HERE / file).write_bytes(content)
