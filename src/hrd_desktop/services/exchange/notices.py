"""A sealed notice that a consent was withdrawn: the withdrawal, the alias and the case's number, and no more.

Whoever took a bundle in learns by it what must no longer be done. It may leave where the case itself may not, since
it tells nothing about the person that the reader does not hold already.
"""

from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.consents import withdrawing
from hrd_desktop.services.consents.errors import ConsentNotWithdrawn
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.exchange import ledger
from hrd_desktop.services.exchange.persons import Persons
from hrd_desktop.services.exchange.selection import Chosen, Selection
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change

_OF_CASE = ("case_number", "marking", "marking_basis")
_OF_PERSON = ("hrd_alias", "hrd_kind")
_OF_CONSENT = (
    "cns_subject", "cns_scope", "cns_state", "cns_date", "cns_until", "cns_giver", "cns_withdrawn_on",
    "cns_withdrawn_by", "cns_withdrawn_how", "cns_withdrawn_scope",
)  # fmt: skip


def select_notice(session: "Session", case: str, consent: str) -> Selection:
    """Return what a notice about *consent* carries. Raises RECORD_UNKNOWN, CONSENT_NOT_WITHDRAWN."""
    record, said = session.cases.record(case), session.store.get(consent)
    if said.form != "cns":
        raise RecordUnknown
    if said.text("cns_state") != "withdrawn":
        raise ConsentNotWithdrawn
    subject = said.text("cns_subject")
    person = session.store.find(subject)
    found = Selection(record, Persons((subject,) if person else (), {}))
    found.records.append(Chosen(record, _only(record, _OF_CASE) | _subject(record, subject)))
    if person is not None:
        found.records.append(Chosen(person, _only(person, _OF_PERSON)))
    found.records.append(Chosen(said, _only(said, _OF_CONSENT)))
    return found


def _only(record: Record, paths: tuple[str, ...]) -> dict[str, Statement]:
    said = record.statements
    return {path: said[path].model_copy(update={"source": None}) for path in paths if path in said}


def _subject(case: Record, subject: str) -> dict[str, Statement]:
    """The case's people, as far as the notice is about them."""
    said = case.statements.get("cas_subjects")
    if said is None or subject not in case.items("cas_subjects"):
        return {}
    return {"cas_subjects": said.model_copy(update={"value": [subject], "source": None})}


def told(session: "Session", consent: str, recipients: "Sequence[str]", how: str) -> "list[Change]":
    """Return what to write on *consent* so that every bundle all of whose readers are told counts as dealt with."""

    record = session.store.get(consent)
    readers = {f"bundle:{row.digest}": row.recipients for row in ledger.listed(session, "sent", 10_000)}
    went = session.consents.view(consent).spread
    now_told = [
        one.ref for one in went if one.done is None and (who := readers.get(one.ref)) and set(who) <= set(recipients)
    ]
    draft = Draft(session.store)
    withdrawing.add_rows(draft, record, now_told, this_day(), how)
    if now_told and all(one.done or one.ref in now_told for one in went):
        session.answers.put(draft, consent, "cns_told_on", this_day().isoformat())
    return draft.changes
