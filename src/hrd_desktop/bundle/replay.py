"""Judges where a bundle stands among those that came before: pure verdicts over a state that services keep.

A copied stick must not bring back an old case silently, and a lost one must not go unnoticed. What the person at the
desk may decide (a gap, an odd clock) is a verdict shown to them; what can only be an attack or a fault is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from hrd_desktop.bundle import errors
from hrd_desktop.bundle.envelope import Envelope
from hrd_desktop.bundle.layout import Purpose
from hrd_desktop.bundle.policy import Policy


class Weight(StrEnum):
    """What follows from a verdict: refuse; nothing to do; a person decides; a person is told."""

    REFUSE = "refuse"
    ALREADY = "already"
    HOLD = "hold"
    WARN = "warn"


@dataclass(frozen=True)
class Verdict:
    """One finding: the error class that names it, and its weight."""

    error: str
    weight: Weight


@dataclass(frozen=True)
class Last:
    """The last bundle taken from one stream: its number and its digest."""

    sequence: int
    digest: str


class Seen(Protocol):
    """What a reader remembers of earlier bundles; the vault keeps it."""

    def last(self, fingerprint: str, stream_id: str) -> Last | None:
        """Return the last bundle taken from this signer's stream, or None at first contact."""
        ...

    def known(self, digest: str) -> bool:
        """Say whether the bundle with this digest was taken before."""
        ...

    def sent(self, digest: str) -> bool:
        """Say whether the bundle with this digest was sealed here."""
        ...


REFUSALS = {
    cls.error: cls for cls in (errors.Duplicate, errors.Rollback, errors.Fork, errors.ChainBroken, errors.OrphanReply)
}
"""The errors behind verdicts that end the reading."""


def judge(envelope: Envelope, digest: str, seen: Seen) -> Verdict | None:
    """Return what the stream's history says about the bundle *digest*, or None where it follows as it should."""
    if seen.known(digest):
        return Verdict(errors.Duplicate.error, Weight.ALREADY)
    if envelope.purpose is not Purpose.CASE_EXPORT and not seen.sent(envelope.in_reply_to or ""):
        return Verdict(errors.OrphanReply.error, Weight.REFUSE)
    return _follows(envelope, seen.last(envelope.sender.fingerprint, envelope.stream_id))


def judge_time(envelope: Envelope, now: datetime, policy: Policy) -> Verdict | None:
    """Return a warning where the time of sealing does not fit *now*. A clock may be wrong, so it is never more."""
    ahead = envelope.created_at - now
    if ahead > policy.future or (policy.stale is not None and -ahead > policy.stale):
        return Verdict(errors.StaleOrFuture.error, Weight.WARN)
    return None


def verdicts(
    envelope: Envelope, digest: str, *, seen: Seen | None, now: datetime, policy: Policy
) -> Iterator[Verdict]:
    """Yield every verdict on the bundle; without *seen* its history is not judged."""
    found = (judge(envelope, digest, seen) if seen is not None else None, judge_time(envelope, now, policy))
    return (verdict for verdict in found if verdict is not None)


def _follows(envelope: Envelope, last: Last | None) -> Verdict | None:
    """Compare number and predecessor with the *last* bundle of the stream."""
    expected = 1 if last is None else last.sequence + 1
    if envelope.sequence > expected:
        return Verdict(errors.Gap.error, Weight.HOLD)
    if last is None:
        return None
    if envelope.sequence == last.sequence:
        return Verdict(errors.Fork.error, Weight.REFUSE)
    if envelope.sequence < last.sequence:
        return Verdict(errors.Rollback.error, Weight.REFUSE)
    if envelope.previous != last.digest:
        return Verdict(errors.ChainBroken.error, Weight.REFUSE)
    return None
