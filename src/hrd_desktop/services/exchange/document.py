"""The case document: made from what was selected, and read back into records."""

import json
from typing import TYPE_CHECKING, Any, Literal, cast

from hrd_desktop.domain.case_document import (
    CaseDocument,
    FileDocument,
    GapDocument,
    HeldBack,
    PersonDocument,
    RecordDocument,
    ReplyTo,
    record_document,
)
from hrd_desktop.services.exchange import remembered
from hrd_desktop.services.exchange.selection import Chosen, Reason, Selection
from hrd_desktop.services.store import now

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_UNKNOWN = "unknown."
"""Under this and a record's id the vault keeps the fields that came from a newer program."""


def document(session: "Session", selection: Selection, paths: dict[str, str]) -> CaseDocument:
    """Return the document of *selection*. *paths* are the files' places in the bundle by file id."""
    records = tuple(_record(session, selection, one) for one in selection.records)
    kept = {} if selection.pseudonyms else _kept(session, selection.case.id).get("document", {})
    return CaseDocument(
        **{name: value for name, value in kept.items() if name not in CaseDocument.model_fields},
        case=selection.case.id,
        number=selection.case.text("case_number"),
        names="pseudonyms" if selection.pseudonyms else None,
        made=now().replace(microsecond=0),
        records=records,
        files=tuple(
            FileDocument(
                id=row.id,
                record=row.record,
                name=selection.renamed.get(row.id) or _name(session, row.id),
                size=row.size,
                sha256=row.sha256,
                added=row.added,
                added_by="",
                path=paths.get(row.id),
            )
            for row in selection.files
        ),
        people=() if selection.pseudonyms else _people(session, records),
        gaps=tuple(
            GapDocument(record=gap.record, path=gap.path, question=_asked(session, gap.record, gap.path))
            for gap in selection.gaps
        ),
        held_back=tuple(
            HeldBack(
                record=one.record,
                path=one.path,
                reason=_reason(one.reason),
                question=session.words.labels_of(one.form, one.path),
            )
            for one in selection.held
        ),
        reply_to=_reply_to(session),
    )


_Reason = Literal["source", "special", "not_covered", "not_shown", "to_correct", "chosen"]


def _reason(reason: Reason) -> _Reason:
    """Return *reason* as it travels: a reader refuses words that it does not know."""
    travels: dict[Reason, _Reason] = {"limited": "not_covered", "pseudonym": "chosen"}
    return travels[reason] if reason in travels else cast(_Reason, reason)


def _record(session: "Session", selection: Selection, chosen: Chosen) -> RecordDocument:
    """Return a record as it travels. Under pseudonyms without fields that nobody here can read."""
    record, before = chosen.record.id, remembered.covered(session, chosen.record.id)
    kept = {} if selection.pseudonyms else _kept(session, record)
    beside: dict[str, dict[str, Any]] = dict(kept.get("statements", {}))
    for path, one in chosen.statements.items():
        if (record, path) in selection.covered or before.get(path) == one.at:
            beside[path] = {**beside.get(path, {}), "covered": True}
    return record_document(chosen.record, chosen.statements, kept.get("record"), beside)


def _name(session: "Session", file: str) -> str:
    """The name as it came: a document holds text, not a place on disk."""
    return session.vault.files.get(file).name


def _asked(session: "Session", record: str, path: str) -> dict[str, str]:
    found = session.store.find(record)
    return session.words.labels_of(found.form, path) if found else {}


def _people(session: "Session", records: tuple[RecordDocument, ...]) -> tuple[PersonDocument, ...]:
    ids = {statement.by for record in records for statement in record.statements}
    ids |= {record.created_by for record in records}
    named = {one: session.officer_label(one) for one in ids if one}
    return tuple(PersonDocument(id=one, label=named[one]) for one in sorted(named))


def _reply_to(session: "Session") -> ReplyTo:
    own = session.identity.show()
    return ReplyTo(
        principal=own.principal,
        recipient=own.recipient,
        recipient_x25519=own.recipient_x25519,
        signing_key=own.signing_line,
    )


def unknown_fields(found: CaseDocument) -> dict[str, str]:
    """Return what the vault must keep so that unknown fields come back: name to value."""
    kept = {}
    for record in found.records:
        statements = {one.path: one.unknown for one in record.statements if one.unknown}
        value = {"record": record.unknown, "statements": statements}
        if record.id == found.case:
            value["document"] = found.unknown
        if any(value.values()):
            kept[_UNKNOWN + record.id] = json.dumps(value)
    return kept


def _kept(session: "Session", record: str) -> dict[str, Any]:
    text = session.vault.keep(_UNKNOWN + record)
    return dict(json.loads(text)) if text else {}
