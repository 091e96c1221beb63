"""Sealed bundles: planned, sealed, inspected, verified, opened."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import (
    Accepted,
    BundleRow,
    CasePreview,
    Checked,
    CheckRow,
    Inspected,
    Overrule,
    SealChoice,
    Sealed,
    SealPlan,
)
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.bundle import Envelope


class Opened(Protocol):
    """A bundle that was opened and checked, waiting for the officer. Nothing of it is on disk in the clear."""

    checks: tuple[CheckRow, ...]
    envelope: "Envelope"
    preview: CasePreview
    already: bool
    first_contact: bool

    def accept(self) -> Accepted:
        """Move the case into the vault, in one transaction. Belongs to the vault-writer lane."""

    def discard(self) -> None:
        """Forget the bundle; nothing of it stays."""


class Exchange(Member):
    """Exchange of cases in sealed bundles."""

    def plan(
        self,
        case: str,
        recipients: Sequence[str],
        *,
        choice: SealChoice | None = None,
        overrule: Sequence[Overrule] = (),
    ) -> SealPlan:
        """Return what would leave, what is held back and why, and what the rules say. *recipients*: principals."""
        raise NotImplementedError

    def seal(
        self,
        case: str,
        recipients: Sequence[str],
        out: Path,
        *,
        profile: str = "pq",
        not_quantum_safe: bool = False,
        code: str | None = None,
        choice: SealChoice | None = None,
        overrule: Sequence[Overrule] = (),
        progress: Progress | None = None,
    ) -> Sealed:
        """Write the case as a bundle, read it back and compare.

        *out* is a file, or a folder in which the bundle gets a random name. A file appears under its final name
        only when it was read back whole. Raises RULE_REFUSES, TRUST_UNKNOWN, TRUST_UNVERIFIED, MEDIUM_REMOVED,
        NOT_ENOUGH_SPACE, READ_BACK_DIFFERS, TARGET_EXISTS.
        """
        raise NotImplementedError

    def inspect(self, path: Path) -> Inspected:
        """Return what can be known without a key."""
        raise NotImplementedError

    def open(
        self,
        path: Path,
        *,
        code: str | None = None,
        first_contact_ok: bool = False,
        gap_ok: bool = False,
        progress: Progress | None = None,
    ) -> Opened:
        """Open, check everything, and show it before anything is kept.

        A first bundle of a stream whose number is not 1 raises GAP unless *first_contact_ok*; a later one that skips
        numbers raises GAP unless *gap_ok*.
        """
        raise NotImplementedError

    def write_out(
        self, path: Path, to: Path, *, code: str | None = None, progress: Progress | None = None
    ) -> list[Path]:
        """Write the checked contents in the clear into the new folder *to*; return the files written."""
        raise NotImplementedError

    def received(self, limit: int = 50) -> list[BundleRow]:
        """Return bundles accepted here, newest first."""
        raise NotImplementedError

    def sent(self, limit: int = 50) -> list[BundleRow]:
        """Return bundles sealed here, newest first."""
        raise NotImplementedError


def verify(
    path: Path,
    *,
    trust: Path,
    identity: Path | None = None,
    code: str | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Verify a bundle without a vault, by an age identity file or a code; writes nothing."""
    raise NotImplementedError
