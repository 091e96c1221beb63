"""Where a bundle stands in its stream (BUNDLE section 4, inputs 52 to 57 and 59)."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from helpers.bundles import ENVELOPE
from hrd_desktop.bundle.envelope import Envelope, read_envelope
from hrd_desktop.bundle.policy import Policy
from hrd_desktop.bundle.replay import Last, Weight, judge, judge_time, verdicts

NOW = datetime(2026, 11, 22, 9, 0, 0, tzinfo=UTC)
FIRST, SECOND, OTHER = "a" * 64, "b" * 64, "c" * 64


@dataclass
class Memory:
    """What a reader remembers, as a test wants it."""

    latest: Last | None = None
    digests: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)

    def last(self, fingerprint: str, stream_id: str) -> Last | None:
        assert (fingerprint, stream_id) == (ENVELOPE["sender"]["fingerprint"], ENVELOPE["stream_id"])
        return self.latest

    def known(self, digest: str) -> bool:
        return digest in self.digests

    def sent(self, digest: str) -> bool:
        return digest in self.own


def envelope(sequence: int, previous: str, **changes: object) -> Envelope:
    """Return the good envelope at another place of its stream."""
    return read_envelope(json.dumps({**ENVELOPE, "sequence": sequence, "previous": previous, **changes}).encode())


@pytest.mark.parametrize(
    ("memory", "sequence", "previous", "digest", "error", "weight"),
    [
        (Memory(), 1, "0" * 64, FIRST, None, None),
        (Memory(), 2, FIRST, SECOND, "GAP", Weight.HOLD),
        (Memory(Last(1, FIRST)), 2, FIRST, SECOND, None, None),
        (Memory(Last(1, FIRST), {FIRST}), 1, "0" * 64, FIRST, "DUPLICATE", Weight.ALREADY),
        (Memory(Last(2, SECOND), {FIRST, SECOND}), 1, "0" * 64, FIRST, "DUPLICATE", Weight.ALREADY),
        (Memory(Last(2, SECOND), {SECOND}), 1, "0" * 64, OTHER, "ROLLBACK", Weight.REFUSE),
        (Memory(Last(1, FIRST), {FIRST}), 1, "0" * 64, OTHER, "FORK", Weight.REFUSE),
        (Memory(Last(1, FIRST), {FIRST}), 3, SECOND, OTHER, "GAP", Weight.HOLD),
        (Memory(Last(1, FIRST), {FIRST}), 2, OTHER, SECOND, "CHAIN_BROKEN", Weight.REFUSE),
    ],
)
def test_each_place_in_a_stream_has_its_verdict(
    memory: Memory, sequence: int, previous: str, digest: str, error: str | None, weight: Weight | None
) -> None:
    verdict = judge(envelope(sequence, previous), digest, memory)
    assert (verdict and verdict.error, verdict and verdict.weight) == (error, weight)


def test_a_reply_to_what_was_never_sent_is_an_orphan() -> None:
    reply = envelope(1, "0" * 64, purpose="decision", in_reply_to=FIRST)
    found = judge(reply, OTHER, Memory())
    assert found is not None
    assert found.error == "ORPHAN_REPLY"
    assert judge(reply, OTHER, Memory(own={FIRST})) is None


def test_a_clock_is_only_ever_a_warning() -> None:
    good = envelope(1, "0" * 64)
    assert judge_time(good, NOW, Policy()) is None
    assert judge_time(good, NOW + timedelta(days=4000), Policy()) is None
    early = judge_time(good, NOW - timedelta(hours=26), Policy())
    assert early is not None
    assert early.weight is Weight.WARN
    late = judge_time(good, NOW + timedelta(days=31), Policy(stale=timedelta(days=30)))
    assert late is not None
    assert late.error == "STALE_OR_FUTURE"


def test_without_memory_only_the_clock_is_judged() -> None:
    early = NOW - timedelta(days=2)
    found = list(verdicts(envelope(9, OTHER), SECOND, seen=None, now=early, policy=Policy()))
    assert [verdict.error for verdict in found] == ["STALE_OR_FUTURE"]
    both = list(verdicts(envelope(9, OTHER), SECOND, seen=Memory(), now=early, policy=Policy()))
    assert [verdict.error for verdict in both] == ["GAP", "STALE_OR_FUTURE"]
