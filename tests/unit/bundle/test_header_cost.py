"""A hostile header costs little, whatever its size: 64 KiB of reading, no key derived, less than 1 MiB of memory."""

import hashlib
import io
import tracemalloc

import pytest

from helpers.counted_source import CountedFile
from helpers.forge import CODE, DESK, DESK_PQ, Forge
from helpers.hostile import TRUST
from helpers.vectors import VECTORS, read_vector
from hrd_desktop import bundle
from hrd_desktop.crypto import age, sshsig
from hrd_desktop.errors import HrdError

MIB = 1 << 20
PLAIN = Forge().build()
FIRST, STANZA, BODY, REST = PLAIN.split(b"\n", 3)
WRAPPED = STANZA + b"\n" + BODY + b"\n"
SCRYPT = Forge(recipients=[age.Passphrase(CODE, work_factor=10)]).build()
CODED = SCRYPT.split(b"--- ")[0].split(b"\n", 1)[1]
LINE = b"A" * 64 + b"\n"
HEADERS = {
    "a body that never ends": (FIRST + b"\n-> grease\n", LINE, 10 * MIB),
    "stanzas without end": (FIRST + b"\n", WRAPPED, 10 * MIB),
    "a thousand stanzas": (FIRST + b"\n" + WRAPPED * 1000 + REST, b"", 0),
    "a line that never ends": (FIRST + b"\n-> ", b"A", 10 * MIB),
    "a first line that never ends": (b"age-encryption.org/", b"v", 10 * MIB),
    "arguments without end": (FIRST + b"\n-> X25519", b" A", 10 * MIB),
    "line ends without end": (FIRST, b"\n", 10 * MIB),
    "a gigabyte": (FIRST + b"\n-> grease\n", LINE, 1 << 30),
    "no header at all": (b"", b"\0", 1 << 30),
    "larger than any bundle": (PLAIN, b"\0", 5 << 30),
    "scrypt of 2^23": (SCRYPT.replace(b" 10\n", b" 23\n", 1), b"", 0),
    "scrypt of 2^21 behind other work": (SCRYPT.replace(b" 10\n", b" 21\n", 1), b"", 0),
    "scrypt of nine digits": (SCRYPT.replace(b" 10\n", b" 999999999\n", 1), b"", 0),
    "two passphrases": (SCRYPT.replace(CODED, CODED * 2, 1), b"", 0),
    "a stanza of another kind beside": (PLAIN.replace(WRAPPED, WRAPPED + b"-> grease\n" + BODY + b"\n", 1), b"", 0),
}  # fmt: skip


class Derived(AssertionError):
    """A key was tried."""


@pytest.fixture
def no_key(monkeypatch):
    """Let every use of a key be a failure of the test."""

    def refuse(*_args, **_kwargs):
        raise Derived

    for cls in (age.Identity, age.Passphrase):
        monkeypatch.setattr(cls, "unwrap", refuse)
    monkeypatch.setattr(hashlib, "scrypt", refuse)


def reader(source):
    keys = [DESK, DESK_PQ, age.Passphrase(CODE)]
    return bundle.Reader(source, keys, sshsig.AllowedSigners.parse("\n".join(TRUST)))


@pytest.mark.usefixtures("no_key")
@pytest.mark.parametrize("name", HEADERS)
def test_a_hostile_header_of_any_size_costs_little(name):
    """Inputs 7 and 8: refused after at most 64 KiB, and before any key is tried."""
    raw = CountedFile(*HEADERS[name])
    opening = reader(io.BufferedReader(raw))
    tracemalloc.start()
    try:
        with pytest.raises(HrdError) as refused:
            opening.open()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert refused.value.error in ("LIMIT_EXCEEDED", "HEADER_MALFORMED", "NOT_A_BUNDLE", "WEAK_PROFILE")
    assert raw.read_bytes <= 64 * 1024
    assert peak < MIB


@pytest.mark.usefixtures("no_key")
def test_every_vector_refused_for_its_header_costs_as_little():
    """Inputs 1 to 8: what the format refuses before any key is tried."""
    seen = 0
    for path in sorted(VECTORS.glob("0[1-8]-*.txt")):
        raw = CountedFile(read_vector(path).data)
        if path.stem != "02-text-inside":
            with pytest.raises(HrdError):
                reader(io.BufferedReader(raw)).open()
            assert raw.read_bytes <= 64 * 1024, path.stem
            seen += 1
    assert seen > 20


def test_a_good_header_tries_its_key_so_that_the_trap_is_real(no_key):
    with pytest.raises(Derived):
        reader(io.BytesIO(PLAIN)).open()
