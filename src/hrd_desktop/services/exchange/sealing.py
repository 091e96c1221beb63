"""Sealing: rules, document, bundle, the way onto the medium, the ledger, the name: in this order.

The ledger is written after the bundle was read back and before it gets its name. Killed in between, a number is used
up and the next bundle shows a gap, which a person can accept; the other order could use a number twice.
"""

import errno
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from hrd_desktop.domain.ids import new_id
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import naming, overruling
from hrd_desktop.services.errors import RuleRefuses
from hrd_desktop.services.exchange import ledger, notices
from hrd_desktop.services.exchange.document import document
from hrd_desktop.services.exchange.planning import plan
from hrd_desktop.services.exchange.selection import Selection
from hrd_desktop.services.files.leftovers import clear, write_noted
from hrd_desktop.services.store import now
from hrd_desktop.services.views import BundleRow, NameHit, Overrule, SealChoice, Sealed, SealPlan, Trusted
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.bundle import EnvelopeDraft, Packed
    from hrd_desktop.bundle.members import Member
    from hrd_desktop.crypto import age
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change

SUFFIX = ".hrdbundle"
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True)
class Order:
    """What the officer ordered."""

    case: str
    recipients: Sequence[str]
    out: Path
    profile: str = "pq"
    not_quantum_safe: bool = False
    code: str | None = None
    choice: SealChoice = field(default_factory=SealChoice)
    overrule: Sequence[Overrule] = ()


def seal(session: "Session", order: Order, progress: Progress) -> Sealed:
    """Carry out *order*. Raises RULE_REFUSES and the refusals of writing; then no file has the final name."""
    planned, selection = plan(session, order.case, order.recipients, order.choice, order.overrule)
    _obey(planned)
    naming.cover_selection(session, selection, planned.names)
    locks = _locks(order, planned.recipients)
    stream = _Stream.of(session, order, locks)
    target = (
        order.out / f"{''.join(secrets.choice(_BASE32) for _ in range(8))}{SUFFIX}"
        if order.out.is_dir()
        else order.out
    )
    progress.at(1)

    work = _Work(session, order, selection, planned.names, stream, progress)
    clear(session, target.parent)
    packed = write_noted(session, target, partial(work.pack, locks), work.note)
    session.writer.tell({order.choice.notice} - {""}, {order.case})
    progress.at(100)
    return Sealed(
        path=target,
        digest=packed.digest,
        size=packed.size,
        sequence=packed.envelope.sequence,
        profile=order.profile,
        principal=packed.envelope.sender.principal,
        recipients=tuple(order.recipients),
        words=_words(packed.digest),
        held_back=len(selection.held),
        gaps=len(selection.gaps),
        code=order.code or "",
        pseudonyms=selection.pseudonyms,
    )


def _words(digest: str) -> tuple[str, ...]:
    from hrd_desktop.crypto.words import words_of

    return tuple(words_of(bytes.fromhex(digest)))


def _obey(planned: SealPlan) -> None:
    for verdict in planned.verdicts:
        if verdict.stops:
            raise RuleRefuses(rule=verdict.rule, text=verdict.text)
    naming.all_decided(planned.names)


def _locks(order: Order, recipients: Sequence[Trusted]) -> "list[age.Recipient | age.Passphrase]":
    """Return what closes the bundle, as the profile asks."""
    from hrd_desktop.crypto import age

    if order.profile == "passphrase":
        if not order.code:
            raise HrdError("CODE_MISSING")
        return [age.Passphrase(order.code)]
    if order.profile == "x25519" and not order.not_quantum_safe:
        raise HrdError("NOT_QUANTUM_SAFE")
    found: list[age.Recipient | age.Passphrase] = []
    for one in recipients:
        if order.profile not in one.recipients:
            raise HrdError("KEY_FOR_PROFILE_MISSING", principal=one.principal, profile=order.profile)
        found.append(age.parse_recipient(one.recipients[order.profile]))
    return found


@dataclass(frozen=True)
class _Stream:
    """Where this sender's stream to these recipients stands."""

    name: str
    id: str
    sequence: int
    previous: str

    @classmethod
    def of(cls, session: "Session", order: Order, locks: "Sequence[age.Recipient | age.Passphrase]") -> "_Stream":
        """Return the stream to those who hold *locks*, a new one at first contact."""
        from hrd_desktop.bundle.envelope import NO_PREVIOUS
        from hrd_desktop.crypto import age

        marks = [str(lock) if isinstance(lock, age.Recipient) else "code" for lock in locks]
        name = ledger.stream_name(order.case, marks)
        kept = session.writer.vault.keep(name)
        if kept is None:
            return cls(name, new_id(), 1, NO_PREVIOUS)
        stream, sequence, digest = kept.split(" ")
        return cls(name, stream, int(sequence) + 1, digest)


@dataclass(frozen=True)
class _Work:
    """One sealing under way."""

    session: "Session"
    order: Order
    selection: Selection
    names: Sequence[NameHit]
    stream: _Stream
    progress: Progress

    def pack(self, locks: "list[age.Recipient | age.Passphrase]", sink: BinaryIO) -> "Packed":
        """Write the bundle to *sink*."""
        from hrd_desktop import bundle

        session = self.session
        with _system_words():
            return bundle.pack(
                sink,
                draft=_draft(session, self.order, self.selection, self.stream),
                members=_members(session, self.order, self.selection, self.names),
                signing_key=session.identity.signing_key(),
                principal=session.identity.principal(),
                recipients=locks,
                profile=bundle.Profile(self.order.profile),
                progress=self.progress,
                hashed=False,  # the sink tags what it is given, for reading back
            )

    def note(self, packed: "Packed") -> None:
        """Write the ledger, and who overruled what and why, in one transaction."""
        from hrd_desktop.vault import Put

        by, vault, order = self.session.officer, self.session.writer.vault, self.order
        row = BundleRow(
            digest=packed.digest,
            direction="sent",
            at=now(),
            case=order.case,
            sequence=self.stream.sequence,
            principal=packed.envelope.sender.principal,
            recipients=tuple(order.recipients),
            case_number=self.selection.case.text("case_number"),
            alias=self.session.words.alias((self.selection.subjects or ("",))[0]),
            profile=order.profile,
            subjects=self.selection.subjects,
            notice=order.choice.notice,
            pseudonyms=self.selection.pseudonyms,
        )
        notes = [
            Put(self.stream.name, f"{self.stream.id} {self.stream.sequence} {packed.digest}"),
            Put(*ledger.bundle_put(row)),
        ]
        reasons = [*order.overrule, *naming.kept(hit.decided for hit in self.names)]
        overruled = overruling.changes(self.selection.case, reasons, "seal")
        vault.write([*notes, *overruled, *self._told()], by=by, act="seal")
        vault.journal.note("seal", by=by, record=order.case, detail=packed.digest)

    def _told(self) -> "list[Change]":
        """A notice of a withdrawal also says, on the consent, who was told."""
        consent = self.order.choice.notice
        if not consent:
            return []
        how = _("sealed notice no. {number}").format(number=self.stream.sequence)
        return notices.told(self.session, consent, self.order.recipients, how)


def _draft(session: "Session", order: Order, selection: Selection, stream: _Stream) -> "EnvelopeDraft":
    from hrd_desktop import bundle
    from hrd_desktop.bundle.envelope import JournalMark, now_text

    journal = session.vault.journal
    return bundle.EnvelopeDraft(
        bundle_id=new_id(),
        case_id=order.case,
        case_revision=session.store.row(order.case).revision,
        installation_id=session.mission.installation(),
        stream_id=stream.id,
        sequence=stream.sequence,
        previous=stream.previous,
        created=now_text(now()),
        marking=selection.case.text("marking") or "fortrolig",
        journal=JournalMark(head=journal.head, length=journal.length),
    )


def _members(session: "Session", order: Order, selection: Selection, names: Sequence[NameHit]) -> "list[Member]":
    from hrd_desktop.bundle import Member, layout, strict_json

    paths = {}
    members = []
    for number, row in enumerate(selection.files, 1):
        named = selection.renamed.get(row.id) or session.vault.files.get(row.id).name
        path = layout.attachment(number, Path(named).suffix)
        paths[row.id] = path
        members.append(Member(path, row.size, row.sha256, partial(_opened, session, row.id)))
    plain = document(session, selection, paths).plain()
    return [
        Member.of(layout.CASE, strict_json.canonical(plain)),
        *_briefing(session, order, selection, names),
        *members,
    ]


def _opened(session: "Session", file: str) -> BinaryIO:
    return cast(BinaryIO, session.vault.files.open(file))


def _briefing(session: "Session", order: Order, selection: Selection, names: Sequence[NameHit]) -> "list[Member]":
    """The sheet travels too, for a reader without the program."""
    from hrd_desktop.bundle import Member, layout

    if not order.choice.briefing or order.choice.notice:
        return []
    return [Member.of(layout.BRIEFING, session.briefing.for_bundle(selection, names))]


@contextmanager
def _system_words() -> Iterator[None]:
    """Give the medium's failures, which the bundle layer has put in its own words, back their system's."""
    from hrd_desktop.bundle.errors import BundleIoError

    try:
        yield
    except BundleIoError as error:
        code = getattr(errno, str(error.facts.get("why", "EIO")), errno.EIO)
        raise OSError(code, "the medium failed") from None
