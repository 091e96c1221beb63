"""A case that arrives meets what is here: new records are added, known ones get the answers that are newer.

Nothing here is lost by it: an answer that is replaced stays in the history with who gave it. A record that was
deleted here does not come back by itself (fault 64). What a sender held back takes nothing away (0016).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.case_document import CaseDocument
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.errors import HrdError
from hrd_desktop.services import consents, parties
from hrd_desktop.services.answers.answering import links_of, search_text
from hrd_desktop.services.exchange import remembered
from hrd_desktop.services.exchange.document import unknown_fields
from hrd_desktop.services.exchange.leading import led_on
from hrd_desktop.services.list_keys import CaseKey

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change, Staged


def changes_of(session: "Session", found: CaseDocument, staged: "Mapping[str, Staged]") -> "Sequence[Change]":
    """Return everything to write so that *found* is in the vault. Raises CASE_ERASED."""
    from hrd_desktop.vault import AddFile, Put

    found = led_on(session, found)
    tombstone = session.vault.records.tombstone
    if any(tombstone(one.id) for one in found.records):
        raise HrdError("CASE_ERASED")
    changes: list[Change] = []
    for person in found.people:
        changes += _person(session, person.id, person.label, found)
    meeting = _Meeting(session, found)
    for one in found.records:
        changes += _record(session, one.record(), meeting)
    after = _after(session, found, meeting)
    changes += _keys(session, found, after)
    here = {row.id for row in session.vault.files.list()}
    for file in found.files:
        if file.path is not None and file.path in staged and file.id not in here:
            changes.append(AddFile(file.record, staged[file.path], file.name, id=file.id))
    changes += [Put(name, value) for name, value in unknown_fields(found).items()]
    changes += remembered.changes(session, found, after)
    changes += consents.arrived(session, [one for one in after.values() if one.form == "cns"])
    return changes


def _person(session: "Session", person: str, label: str, found: CaseDocument) -> "Sequence[Change]":
    """Who gave answers elsewhere becomes an officer's record here, so that a name stands beside them."""
    from hrd_desktop.vault import Add

    if not person or session.store.find(person) or session.vault.records.tombstone(person):
        return ()
    statement = Statement(path="officer_name", value=label, at=found.made, by=person)
    version = session.store.form("officer").version
    record = Record(
        id=person,
        form="officer",
        version=version,
        created=found.made,
        created_by=person,
        changed=found.made,
        statements={"officer_name": statement},
    )
    return (Add(record),)


def _record(session: "Session", record: Record, meeting: "_Meeting") -> "Sequence[Change]":
    from hrd_desktop.vault import Add, Write

    here = session.store.find(record.id)
    if here is None:
        sort = parties.sort_of(record) if record.form in ("hrd", parties.FORM) else ""
        linked = {path: _links(record, one) for path, one in record.statements.items()}
        found_by = {
            path: text for path, one in record.statements.items() if (text := _search(record, one)) is not None
        }
        return (Add(record, title=parties.goes_by(record), status=sort, links=linked, search=found_by),)
    writes: list[Change] = []
    for path, arrived in record.statements.items():
        one = meeting.news(record.id, here.statements.get(path), arrived)
        if one is not None:
            writes.append(
                Write(
                    record.id,
                    path,
                    one.value,
                    one.state,
                    one.source,
                    one.reliability,
                    tuple(_links(record, one)),
                    _search(record, one),
                    at=one.at,
                    by=one.by,
                )
            )
    return writes


class _Meeting:
    """How the answers of *found* meet those that are here."""

    def __init__(self, session: "Session", found: CaseDocument) -> None:
        self._session, self._pseudonyms = session, found.pseudonyms
        self._covered = {(one.id, said.path) for one in found.records for said in one.statements if said.covered}

    def news(self, record: str, here: Statement | None, arrived: Statement) -> Statement | None:
        """Return what an answer of *record* that arrives brings, None where nothing.

        Of one and the same list of links, a sender leaves out the people whom no consent covers: such a list never
        takes away, and brings what it has more.
        """
        if here is None:
            return arrived
        if here.at < arrived.at:
            return None if self._takes_a_name(here) else arrived
        if here.at > arrived.at:
            return None
        if isinstance(here.value, list) and isinstance(arrived.value, list):
            more = [one for one in arrived.value if one not in here.value]
            return arrived.model_copy(update={"value": [*here.value, *more]}) if more else None
        return arrived if self._is_whole(record, here, arrived) else None

    def _takes_a_name(self, here: Statement) -> bool:
        """Whether this bundle, under pseudonyms, would take away who somebody is known here to be."""
        said = here.state is State.ANSWERED and not here.is_empty
        return self._pseudonyms and said and bool(rules.tells_who(here.name))

    def _is_whole(self, record: str, here: Statement, arrived: Statement) -> bool:
        """Whether the sender's own words arrive for a text that stands here under an alias."""
        if here.value == arrived.value or (record, arrived.path) in self._covered:
            return False
        return remembered.covered(self._session, record).get(arrived.path) == here.at


def _links(record: Record, one: Statement) -> list[str]:
    return links_of(record.form, one.path, one.value)


def _search(record: Record, one: Statement) -> str | None:
    from hrd_desktop import forms

    form = forms.catalogue().get(record.form)
    question = form.questions.get(split(one.path)[-1].name) if form else None
    return search_text(form, question, one.value, one.state) if form and question else ""


def _keys(session: "Session", found: CaseDocument, records: Mapping[str, Record]) -> "Sequence[Change]":
    """The list keys of the case and its people, as they read once everything is in."""
    from hrd_desktop.vault import Keys

    case = records[found.case]
    subject = (case.items("cas_subjects") or [""])[0]
    first = records.get(subject) or (session.store.find(subject) if subject else None)
    levels = [(one.text("risk_date"), one.text("risk_level")) for one in records.values() if one.text("risk_level")]
    key = CaseKey(
        open=case.text("cas_status") != "closed",
        risk=max(levels, default=("", ""))[1],
        urgent=any(one.form == "urg" for one in records.values()),
    )
    alias = first.text("hrd_alias") if first else ""
    arrived = [records[one.id] for one in found.records]
    titles = [
        Keys(one.id, title=parties.goes_by(one), status=parties.sort_of(one))
        for one in arrived
        if one.form in ("hrd", parties.FORM) and parties.goes_by(one)
    ]
    own = Keys(case.id, title=alias, number=case.text("case_number") or found.number, status=str(key))
    return (*titles, *_other_cases(session, arrived, case.id), own)


def _other_cases(session: "Session", arrived: "Iterable[Record]", case: str) -> "Iterator[Change]":
    """The list keys of the other cases here that go by the alias of a defender who arrived under another one."""
    from hrd_desktop.vault import Keys

    for one in arrived:
        alias = one.text("hrd_alias") if one.form == "hrd" else ""
        for link in session.vault.records.links_to(one.id, "cas", "cas_subjects") if alias else ():
            other = session.store.get(link.record)
            if other.id != case and other.items("cas_subjects")[:1] == [one.id]:
                yield Keys(other.id, title=alias)


def _after(session: "Session", found: CaseDocument, meeting: _Meeting) -> dict[str, Record]:
    """The case's records as they read once what arrives is in: a document may bring less than what is here."""
    records = {one.id: one for one in session.store.of_case(found.case)} if session.store.find(found.case) else {}
    for arrived in (one.record() for one in found.records):
        here = session.store.find(arrived.id)
        said = arrived.statements
        if here is not None:
            news = {path: meeting.news(here.id, here.statements.get(path), one) for path, one in said.items()}
            said = {**here.statements, **{path: one for path, one in news.items() if one is not None}}
        records[arrived.id] = arrived.model_copy(update={"statements": said})
    return records
