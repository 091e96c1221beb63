"""Opening: everything is checked and shown before anything is kept, and kept in one transaction.

``case.json`` stays in memory; each attachment is encrypted again as it streams, under a key held in memory, and
belongs to nothing until the officer accepts. What is never accepted is cleared.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pydantic import ValidationError

from hrd_desktop.domain.case_document import CaseDocument
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.cases.chronology import chronology
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.exchange import ledger
from hrd_desktop.services.exchange.merging import changes_of
from hrd_desktop.services.files.reading import opened
from hrd_desktop.services.store import now
from hrd_desktop.services.views import Accepted, BundleRow, CasePreview, CheckRow, Gap
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.bundle import Envelope, Reader, Verified
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Staged


@dataclass(frozen=True)
class Terms:
    """What the officer agreed to beforehand: a first bundle that is not number 1, numbers that are missing."""

    code: str | None = None
    first_contact_ok: bool = False
    gap_ok: bool = False


class OpenedBundle:
    """A bundle that was opened and checked, waiting for the officer."""

    def __init__(self, session: "Session", verified: "Verified", staged: "dict[str, Staged]", known: "Known") -> None:
        self._session, self._verified, self._staged = session, verified, staged
        self._document = parsed(verified.document)
        self.envelope: Envelope = verified.envelope
        self.first_contact, self.already = known.first, known.already
        self.checks = checks(verified, self._sender())
        self.preview = preview(session, self._document)
        if not known.already and {one.path for one in self._document.files if one.path} != set(staged):
            raise HrdError("SCHEMA_INVALID")

    def _sender(self) -> str:
        """The name that the officer knows the sender by, '' where its card had none."""
        known = {one.principal: one.label for one in self._session.trust.list()}
        return known.get(self._verified.principal, "")

    def accept(self) -> Accepted:
        """Move the case into the vault, in one transaction. Belongs to the vault-writer lane."""
        from hrd_desktop.vault import Put

        if self.already:
            self.discard()
            return Accepted(self._document.case, self._verified.digest, 0, 0, already=True)
        session, envelope = self._session.writer, self.envelope
        changes = changes_of(session, self._document, self._staged)
        row = BundleRow(
            digest=self._verified.digest,
            direction="received",
            at=now(),
            case=self._document.case,
            sequence=envelope.sequence,
            principal=envelope.sender.principal,
            recipients=(),
            case_number=self.preview.number,
            alias=self.preview.alias,
            profile=envelope.profile.value,
            pseudonyms=self._document.pseudonyms,
        )
        seen = ledger.seen_name(envelope.sender.fingerprint, envelope.stream_id)
        notes = [Put(*ledger.bundle_put(row)), Put(seen, f"{envelope.sequence} {self._verified.digest}")]
        session.vault.write([*changes, *notes], by=session.officer, act="open")
        session.vault.journal.note("open", by=session.officer, record=row.case, detail=row.digest)
        session.tell({one.id for one in self._document.records}, {row.case})
        return Accepted(row.case, row.digest, len(self._document.records), len(self._staged), already=False)

    def discard(self) -> None:
        """Forget the bundle; nothing of it stays."""
        for staged in self._staged.values():
            self._session.vault.files.discard(staged)


@dataclass(frozen=True)
class Known:
    """What this vault knew of a bundle before: nothing of its stream, or the bundle itself."""

    first: bool
    already: bool


def open_bundle(session: "Session", source: BinaryIO, terms: Terms, progress: Progress) -> OpenedBundle:
    """Open and check a bundle. Raises every refusal of the bundle layer; one taken before is ``already``."""
    staged: dict[str, Staged] = {}
    files = session.writer.vault.files
    try:
        reader, known = checked_reader(session, source, terms)
        for content in reader.contents():
            progress.at(50)
            if content.path.startswith("data/attachments/") and not known.already:
                staged[content.path] = files.stage(cast(BinaryIO, content), content.size)
            else:
                while content.read(1 << 20):
                    pass
        return OpenedBundle(session, reader.finish(), staged, known)
    except BaseException:
        for one in staged.values():
            files.discard(one)
        raise


def checked_reader(session: "Session", source: BinaryIO, terms: Terms) -> "tuple[Reader, Known]":
    """Return the reader, its signature and its place in the stream checked. Raises GAP unless agreed to."""
    from hrd_desktop.bundle.errors import Duplicate
    from hrd_desktop.bundle.errors import Gap as Missing

    memory = ledger.Memory(session.vault)
    reader = _reader(session, source, terms, memory)
    try:
        found = reader.check_policy()
    except Duplicate:
        source.seek(0)
        again = _reader(session, source, terms, None)
        again.check_policy()
        return again, Known(first=False, already=True)
    first = memory.last(found.envelope.sender.fingerprint, found.envelope.stream_id) is None
    agreed = terms.first_contact_ok if first else terms.gap_ok
    if not agreed and any(verdict.error == Missing.error for verdict in found.verdicts):
        raise Missing
    return reader, Known(first, already=False)


def _reader(session: "Session", source: BinaryIO, terms: Terms, seen: "ledger.Memory | None") -> "Reader":
    from hrd_desktop import bundle
    from hrd_desktop.crypto import age
    from hrd_desktop.crypto.sshsig import AllowedSigners

    keys = [age.Passphrase(terms.code)] if terms.code else [*session.identity.age_identities()]
    reader = bundle.Reader(source, keys, AllowedSigners.parse(session.trust.allowed_signers()), seen=seen)
    reader.open()
    reader.check_signature()
    return reader


def parsed(plain: Mapping[str, Any]) -> CaseDocument:
    """Return the case document in *plain*. Raises SCHEMA_INVALID."""
    try:
        return CaseDocument.model_validate(plain)
    except ValidationError:
        raise HrdError("SCHEMA_INVALID") from None


def preview(session: "Session", found: CaseDocument) -> CasePreview:
    """Return what *found* would bring. Aliases come from the document, since nothing is in the vault yet."""
    records = {one.id: one.record() for one in found.records}
    case = records.get(found.case)
    if case is None or case.form != "cas":
        raise HrdError("SCHEMA_INVALID")
    first = records.get((case.items("cas_subjects") or [""])[0])
    nb = language()
    return CasePreview(
        case=found.case,
        number=shown(found.number or case.text("case_number")),
        alias=shown(first.text("hrd_alias")) if first else "",
        marking=marking_of(case.text("marking")),
        records=len(records),
        files=tuple((shown(one.name), one.size) for one in found.files),
        chronology=chronology(session.words, _known(records.values())),
        gaps=tuple(Gap(gap.record, gap.path, gap.question.get(nb, gap.path)) for gap in found.gaps),
        held_back=tuple(one.question.get(nb, one.path) for one in found.held_back),
        known_here=session.store.find(found.case) is not None,
        pseudonyms=found.pseudonyms,
    )


def _known(records: Any) -> list[Record]:
    return [one for one in records if one.form in ("inc", "log", "act", "cns")]


def checks(verified: "Verified", sender: str = "") -> tuple[CheckRow, ...]:
    """Return what was checked, in words. *sender* is the name its key goes by here."""
    envelope = verified.envelope
    rows = [
        CheckRow("signature", True, _("Signature valid: {name}").format(name=shown(sender) or verified.principal)),
        CheckRow("recipient", True, _("Sealed for this office")),
        CheckRow("sequence", True, _("No. {number} of its stream").format(number=envelope.sequence)),
        CheckRow("complete", True, _("Complete, unchanged: {count} files").format(count=envelope.sizes.files)),
    ]
    said = {"GAP": _("Bundles before this one are missing"), "STALE_OR_FUTURE": _("The time of sealing does not fit")}
    rows += [CheckRow(one.error, False, said.get(one.error, one.error)) for one in verified.verdicts]
    return tuple(rows)


def source_of(path: Path) -> BinaryIO:
    """Open a bundle file for reading. Raises SOURCE_UNREADABLE."""

    return opened(path)
