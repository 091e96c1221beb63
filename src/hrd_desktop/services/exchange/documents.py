"""A case as a document in the clear, out and in: for moving and for scripts, where the officer asks for it."""

from pathlib import Path

from pydantic import ValidationError

from hrd_desktop.domain.case_document import CaseDocument
from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import SourceUnreadable
from hrd_desktop.services.exchange.document import document
from hrd_desktop.services.exchange.merging import changes_of
from hrd_desktop.services.exchange.persons import Persons
from hrd_desktop.services.exchange.selection import Chosen, Selection
from hrd_desktop.services.reading import opened
from hrd_desktop.services.session import Session
from hrd_desktop.services.views import Accepted

_MOST = 32 * 1024 * 1024
_NOT_HERE = "0" * 64


def export_case(session: Session, case: str) -> bytes:
    """Return a case's whole document, canonical JSON: every answer but those of sources. Noted in the journal."""
    from hrd_desktop.bundle import canonical

    record = session.cases.record(case)
    found = Selection(record, Persons(tuple(record.items("cas_subjects")), {}))
    people = [one for each in found.subjects if (one := session.store.find(each))]
    inside = [one for one in session.store.of_case(case) if one.form not in ("source", "officer")]
    found.records = [
        Chosen(one, one.statements) for one in {one.id: one for one in [found.case, *people, *inside]}.values()
    ]
    session.writer.vault.journal.note("export", by=session.officer, record=case, detail=" ".join(found.subjects))
    return canonical(document(session, found, {}).plain())


def import_case(session: Session, path: Path) -> Accepted:
    """Take in a case document. Raises CASE_DOCUMENT_INVALID, SOURCE_UNREADABLE, CASE_ERASED."""
    found = read_case(path)
    changes = changes_of(session, found, {})
    here = session.store.find(found.case) is not None
    news = [one for one in changes if type(one).__name__ in ("Add", "Write")]
    if not news:
        return Accepted(found.case, _NOT_HERE, 0, 0, already=True)
    session.store.write(changes, records={one.id for one in found.records}, cases={found.case})
    return Accepted(found.case, _NOT_HERE, len(found.records), 0, already=here and not news)


def read_case(path: Path) -> CaseDocument:
    """Return the case document in a file, read as strictly as one in a bundle."""
    from hrd_desktop.bundle import parse_json

    try:
        with opened(path) as stream:
            data = stream.read(_MOST + 1)
    except OSError:
        raise SourceUnreadable from None
    if len(data) > _MOST:
        raise HrdError("CASE_DOCUMENT_INVALID")
    try:
        return CaseDocument.model_validate(parse_json(data))
    except (ValidationError, HrdError):
        raise HrdError("CASE_DOCUMENT_INVALID") from None
