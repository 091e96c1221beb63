"""Random damage to good bundles: every outcome is a named refusal, and nothing damaged is taken as good.

Damage is done at each layer and everything above it is made again, so that each layer's own checks are met. There
are many more examples with ``make torture``.
"""

import io
import os
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.damage import ACCIDENTS, happened
from helpers.forge import DESK, PAYLOAD, Forge, reencrypted
from helpers.vectors import outcome_of, reader_of
from hrd_desktop import errors
from hrd_desktop.bundle import manifest, tar
from hrd_desktop.bundle.envelope import read_envelope
from hrd_desktop.crypto import age
from hrd_desktop.errors import HrdError

MORE = 50 if os.environ.get("HRD_TORTURE") else 1
quick = settings(max_examples=250 * MORE, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAMAGE = st.lists(
    st.tuples(
        st.sampled_from(list(ACCIDENTS)),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 255),
    ),
    min_size=1,
    max_size=4,
)


def damaged(data: bytes, steps: list[tuple[str, float, int]]) -> bytes:
    """Return *data* after some accidents."""
    for step in steps:
        data = happened(data, *step)
    return data


@cache
def good() -> bytes:
    """A good bundle, sealed once."""
    return Forge().build()


def refused(data: bytes) -> None:
    """Assert that *data* is refused under a class of the table."""
    outcome, _ = outcome_of(reader_of("reader", data))
    assert outcome != "accepted"
    assert outcome in errors.table()


@quick
@given(DAMAGE)
def test_damaged_encryption_is_refused(steps: list[tuple[str, float, int]]) -> None:
    data = damaged(good(), steps)
    if data != good():
        refused(data)


@quick
@given(DAMAGE)
def test_a_damaged_tar_under_good_encryption_is_refused(steps: list[tuple[str, float, int]]) -> None:
    plain = Forge().plain()
    data = damaged(plain, steps)
    if data.rstrip(b"\0") != plain.rstrip(
        b"\0"
    ):  # more or fewer zero bytes at the end are the same bundle, or too few
        refused(reencrypted(data))


PARTS = ["bagit.txt", "bag-info.txt", "envelope.json", "manifest-sha256.txt", "tagmanifest-sha256.txt"]


@quick
@given(st.sampled_from(PARTS), DAMAGE)
def test_a_damaged_part_that_was_signed_so_is_refused_or_means_the_same(
    part: str, steps: list[tuple[str, float, int]]
) -> None:
    """A sender may sign another marking or another id; no damage may be met by anything but a named refusal."""
    forged = Forge(parts={part: lambda data: damaged(data, steps)})
    outcome, _ = outcome_of(reader_of("reader", forged.build()))
    same = forged.front()[part] == Forge().front()[part]
    assert outcome in errors.table() or (outcome == "accepted" and (same or part == "envelope.json"))


@quick
@given(DAMAGE)
def test_a_damaged_signature_is_refused(steps: list[tuple[str, float, int]]) -> None:
    def change(members: list[bytes]) -> list[bytes]:
        size = tar.parse(members[1][:512]).size
        signature = damaged(members[1][512 : 512 + size], steps)
        block = tar.header("tagmanifest-sha256.txt.sig", len(signature))
        return [members[0], block + signature + bytes(tar.padding(len(signature))), *members[2:]]

    plain = Forge(members=change).plain()
    if plain != Forge().plain():
        refused(reencrypted(plain))


@settings(max_examples=300 * MORE, deadline=None)
@given(st.binary(max_size=2048))
def test_any_bytes_as_tar_list_or_envelope_are_refused_by_name(data: bytes) -> None:
    for read in (_walk, read_envelope, manifest.read_tag_manifest, manifest.read_bag_info, _manifest):
        with pytest.raises(HrdError):
            read(data)


@settings(max_examples=300 * MORE, deadline=None)
@given(st.binary(max_size=2048))
def test_any_bytes_under_good_encryption_are_refused_by_name(data: bytes) -> None:
    refused(reencrypted(data))


def _walk(data: bytes) -> None:
    reader = tar.TarReader(io.BytesIO(data))
    while reader.next() is not None:
        pass
    reader.end(1024)


def _manifest(data: bytes) -> None:
    manifest.read_manifest(data, 10)


def test_what_damage_starts_from_is_good() -> None:
    """Else every refusal above would prove nothing."""
    assert outcome_of(reader_of("reader", good()))[0] == "accepted"
    assert outcome_of(reader_of("reader", reencrypted(Forge().plain())))[0] == "accepted"
    assert age.decrypt(good(), [DESK]) == Forge().plain()
    assert len(PAYLOAD) == 3
