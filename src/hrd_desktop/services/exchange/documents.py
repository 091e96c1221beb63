"""A case as a document in the clear, out and in: for moving and for scripts, where the officer asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from hrd_desktop.domain.case_document import CaseDocument
from hrd_desktop.errors import HrdError
from hrd_desktop.services import overruling
from hrd_desktop.services.exchange.clear import select_clear
from hrd_desktop.services.exchange.document import document
from hrd_desktop.services.exchange.lines import left_out
from hrd_desktop.services.exchange.merging import changes_of
from hrd_desktop.services.exchange.planning import rules_of
from hrd_desktop.services.files.reading import content
from hrd_desktop.services.session import Session
from hrd_desktop.services.views import Accepted, Overrule, SealLine

_MOST = 32 * 1024 * 1024
_NOT_HERE = "0" * 64


@dataclass(frozen=True)
class Exported:
    """A case's document, canonical JSON, and a line for each person who was left out of it."""

    data: bytes
    left_out: tuple[SealLine, ...]


def export_case(session: Session, case: str, overrule: Sequence[Overrule] = (), to: Path | None = None) -> Exported:
    """Return a case's document: every answer but those of sources, and without whom no consent covers.

    A written reason (*overrule*) brings along whoever did not refuse, and stays on the case. It is written to *to*
    where given, and noted before it has its name. Raises RECORD_UNKNOWN, REASON_MISSING, and as
    :func:`~hrd_desktop.services.files.writing.write_checked`.
    """
    from hrd_desktop.bundle import canonical

    record = session.cases.record(case)
    kept = overruling.changes(record, overrule, "export")
    found = select_clear(session, record, rules_of(overrule))
    data, vault = canonical(document(session, found, {}).plain()), session.writer.vault

    def note() -> None:
        if kept:
            vault.write(kept, by=session.officer, act="export")
        vault.journal.note("export", by=session.officer, record=case, detail=" ".join(found.subjects))

    if to is not None:
        session.files.write_out(to, data, note)  # nothing lies in the clear that no journal speaks of
    else:
        note()
    return Exported(data, tuple(left_out(session, found)))


def import_case(session: Session, path: Path) -> Accepted:
    """Take in a case document; one that brings nothing new is ``already`` here.

    Raises CASE_DOCUMENT_INVALID, SOURCE_UNREADABLE, CASE_ERASED.
    """
    found = read_case(path)
    changes = changes_of(session, found, {})
    news = [one for one in changes if type(one).__name__ in ("Add", "Write")]
    if not news:
        return Accepted(found.case, _NOT_HERE, 0, 0, already=True)
    session.store.write(changes, records={one.id for one in found.records}, cases={found.case})
    return Accepted(found.case, _NOT_HERE, len(found.records), 0, already=False)


def read_case(path: Path) -> CaseDocument:
    """Return the case document in a file, read as strictly as one in a bundle."""
    from hrd_desktop.bundle import parse_json

    data = content(path, _MOST + 1)
    if len(data) > _MOST:
        raise HrdError("CASE_DOCUMENT_INVALID")
    try:
        return CaseDocument.model_validate(parse_json(data))
    except (ValidationError, HrdError):
        raise HrdError("CASE_DOCUMENT_INVALID") from None
