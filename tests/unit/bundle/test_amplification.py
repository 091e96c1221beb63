"""Small files that want to become large ones: memory stays bounded, and reading stops where the lie is seen."""

import hashlib
import io
import tracemalloc

import pytest

from helpers.counted_source import CountedFile
from helpers.forge import PAYLOAD, Forge, reencrypted
from helpers.vectors import outcome_of, reader_of
from hrd_desktop.bundle import manifest, tar
from hrd_desktop.bundle.contents import Payload
from hrd_desktop.bundle.envelope import Sizes
from hrd_desktop.bundle.policy import Limits
from hrd_desktop.errors import HrdError

MIB = 1 << 20
EMPTY = hashlib.sha256(b"").hexdigest()


def peak_of(work):
    """Return what *work* returns and the most memory that Python held while it ran, in bytes."""
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def flood():
    """The headers of a hundred thousand files of no bytes."""
    return b"".join(tar.header(f"data/attachments/{number:06d}", 0) for number in range(100_000))


def test_a_hundred_thousand_empty_files_are_refused_in_constant_memory(flood):
    """Input 31: in the stream though three are listed, and in the manifest."""
    whole = Forge().plain()
    at = whole.index(b"bundle/data/attachments")
    data = reencrypted(whole[:at] + flood + whole[at:])
    found, peak = peak_of(lambda: outcome_of(reader_of("reader", data)))
    assert found == ("MANIFEST_MISMATCH", None)
    assert peak < 2 * MIB + len(data), "the file itself lies in memory"

    listed = manifest.render({f"data/attachments/{number:06d}": EMPTY for number in range(100_000)})
    made = Forge(parts={"manifest-sha256.txt": lambda _: listed}).build()
    found, peak = peak_of(lambda: outcome_of(reader_of("reader", made)))
    assert found == ("LIMIT_EXCEEDED", None)
    assert peak < 2 * MIB + len(made)


def test_out_of_place_names_are_looked_through_in_constant_memory(flood):
    """Input 31: to say which fault it was, names are read on, but never more than were listed."""
    whole = Forge().plain()
    at = whole.index(b"bundle/data/attachments")
    source = CountedFile(whole[at + 1024 :][:1024] + flood)
    hashes = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(PAYLOAD.items())}
    payload = Payload(tar.TarReader(io.BufferedReader(source)), hashes, Sizes(files=3, bytes=10**6), Limits())
    with pytest.raises(HrdError):
        list(payload)
    assert source.read_bytes < 64 * 1024


def test_ten_gigabytes_declared_as_one_megabyte_are_refused_at_the_header():
    """Input 32."""
    source = CountedFile(tar.header("data/attachments/0001", 8**11 - 1), b"\0", 10 * 10**9)
    payload = Payload(
        tar.TarReader(io.BufferedReader(source)),
        {"data/attachments/0001": EMPTY},
        Sizes(files=1, bytes=MIB),
        Limits(),
    )
    with pytest.raises(HrdError) as refused:
        next(iter(payload))
    assert refused.value.error == "LIMIT_EXCEEDED"
    assert source.read_bytes <= io.DEFAULT_BUFFER_SIZE


def test_a_large_file_streams_in_constant_memory():
    """Input 32: what is declared and taken costs no memory either."""
    size = 64 * MIB
    source = CountedFile(tar.header("data/attachments/0001", size), b"\0", 512 + size + 1024)
    hashed = hashlib.sha256(bytes(size)).hexdigest()
    payload = Payload(
        tar.TarReader(io.BufferedReader(source)),
        {"data/attachments/0001": hashed},
        Sizes(files=1, bytes=size),
        Limits(),
    )

    def drain():
        for content in payload:
            content.finish()

    _, peak = peak_of(drain)
    assert peak < 2 * MIB


def test_archives_in_archives_are_carried_and_never_opened():
    """Input 33: the vector's 40 MB of zeros stay the few hundred bytes that they are."""
    from helpers.hostile_more import nested_bomb

    bomb = nested_bomb()
    assert len(bomb) < 1000
    made = Forge(payload={**PAYLOAD, "data/attachments/0002.zip": bomb}).build()
    found, peak = peak_of(lambda: outcome_of(reader_of("reader", made)))
    assert found[0] == "accepted"
    assert peak < MIB
