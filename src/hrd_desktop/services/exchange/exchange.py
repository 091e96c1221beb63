"""Sealed bundles: planned, sealed, inspected, verified, opened."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hrd_desktop.services.exchange import ledger, planning, readers
from hrd_desktop.services.exchange.opening import Terms, open_bundle, source_of
from hrd_desktop.services.exchange.outside import inspect, write_out
from hrd_desktop.services.exchange.sealing import Order, seal
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import (
    Accepted,
    BundleRow,
    CasePreview,
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
        return planning.plan(self._session, case, recipients, choice or SealChoice(), overrule)[0]

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
        order = Order(case, recipients, out, profile, not_quantum_safe, code, choice or SealChoice(), overrule)
        return seal(self._session, order, progress or Progress())

    def proposed(self, case: str, notice: bool = False) -> list[str]:
        """Return the principals that a bundle of *case* is proposed for, all of them verified.

        A mission's goes to those who got this case last (a *notice*: to all who ever did), else to the Ministry; the
        Ministry answers the mission that sent it.
        """
        return readers.proposed(self._session, case, notice)

    def inspect(self, path: Path) -> Inspected:
        """Return what can be known without a key."""
        return inspect(path)

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
        numbers raises GAP unless *gap_ok*. The same bundle again is ``already`` and brings nothing.
        """
        terms = Terms(code, first_contact_ok, gap_ok)
        with source_of(path) as source:
            return open_bundle(self._session, source, terms, progress or Progress())

    def write_out(
        self, path: Path, to: Path, *, code: str | None = None, progress: Progress | None = None
    ) -> list[Path]:
        """Write the checked contents in the clear into the new folder *to*; return the files written."""
        return write_out(self._session, path, to, code, progress or Progress())

    def received(self, limit: int = 50) -> list[BundleRow]:
        """Return bundles accepted here, newest first."""
        return ledger.listed(self._session, "received", limit)

    def sent(self, limit: int = 50) -> list[BundleRow]:
        """Return bundles sealed here, newest first."""
        return ledger.listed(self._session, "sent", limit)
