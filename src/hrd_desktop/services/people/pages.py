"""The list of everybody, and the page of a person or body."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.cases.chronology import chronology
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.people.views import Allegation, PartyRow, PartyView
from hrd_desktop.services.views import Event, Page
from hrd_desktop.services.words import quoted

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Row

DEFENDER = "defender"
KINDS = (DEFENDER, *parties.PEOPLE, *parties.BODIES)
"""What the list may be narrowed to."""
_FACTS = ("per_title", "per_protection", "per_place", "per_country", "per_orgs", "per_side", "per_type", "per_note")


def page(session: "Session", offset: int, limit: int, kind: str, text: str) -> Page[PartyRow]:
    """Return a page of everybody (of *kind*), by what they go by; *text* is part of that."""
    forms, sorts = _narrowed(kind)
    records = session.vault.records
    found = records.list(form=forms, status=sorts, text=text, sort="title", offset=offset, limit=limit)
    total = records.count(form=forms, status=sorts, text=text)
    return Page(tuple(_row(session, row) for row in found), total, offset)


def _narrowed(kind: str) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    if kind == DEFENDER:
        return ("hrd",), ("", "individual")
    if kind == "organisation":
        return ("hrd", parties.FORM), ("organisation", "group")
    return (("hrd", parties.FORM), None) if not kind else ((parties.FORM,), (kind,))


def _row(session: "Session", row: "Row") -> PartyRow:
    if row.form == "hrd":
        sort = session.words.choice("hrd", "hrd_kind", row.status)
        label = " · ".join(part for part in (_("Defender"), sort if row.status != "individual" else "") if part)
    else:
        label = session.words.choice(parties.FORM, "per_kind", row.status) or _("Not said yet")
    title = shown(row.title) if row.status in parties.BODIES and row.form != "hrd" else quoted(shown(row.title))
    return PartyRow(row.id, row.form, title if row.title else label, row.status, label, row.changed)


def party(session: "Session", record: str) -> Record:
    """Return the record of a person or body. Raises RECORD_UNKNOWN for anything else."""
    found = session.store.get(record)
    if found.form != parties.FORM:
        raise RecordUnknown
    return found


def view(session: "Session", record: str) -> PartyView:
    """Return the page of a person or body. Raises RECORD_UNKNOWN."""
    found = party(session, record)
    kind = found.text("per_kind")
    return PartyView(
        id=record,
        title=session.words.title_of(found),
        called=shown(parties.goes_by(found)),
        kind=kind,
        kind_label=session.words.choice(parties.FORM, "per_kind", kind),
        is_person=parties.is_person(found),
        has_real_name=parties.is_person(found) and bool(found.text("per_name") or found.text("per_name_local")),
        facts=tuple(_facts(session, found)),
        reach=found.text("per_reach"),
        allegation=_allegation(session, found) if kind == parties.ALLEGED else None,
        cases=tuple(session.cases.row(case) for case in cases_of(session, record)),
        incidents=_incidents(session, record),
        files=tuple(session.files.list(record)),
        changed=found.changed,
    )


def _facts(session: "Session", found: Record) -> Iterator[tuple[str, str]]:
    form = session.store.form(parties.FORM)
    for path in _FACTS:
        statement = found.statements.get(path)
        if statement is not None and not statement.is_empty:
            said = session.words.said(parties.FORM, form.questions[path], statement.value)
            yield session.words.label_of(parties.FORM, path), said or _("Not known")


def _allegation(session: "Session", found: Record) -> Allegation:
    checked = session.words.choice(parties.FORM, "per_alleged_checked", found.text("per_alleged_checked"))
    reason = found.text("per_sheet_reason")
    return Allegation(found.text("per_alleged_text"), checked, named_on_sheets(found), reason)


def named_on_sheets(found: Record) -> bool:
    """Return whether somebody decided, with a reason, that a sheet may name this alleged perpetrator (GDPR-09)."""
    return found.text("per_sheet_name") == "name" and bool(found.text("per_sheet_reason").strip())


def incidents_of(session: "Session", record: str) -> list[Record]:
    """Return the incidents that a person or body is told to be part of, on either side."""
    store = session.store
    here = store.get(record).items("per_incidents")
    there = [link.record for link in store.vault.records.links_to(record, "inc")]
    found = (store.find(each) for each in dict.fromkeys([*here, *there]))
    return [one for one in found if one is not None]


def cases_of(session: "Session", record: str) -> list[str]:
    """Return the cases that a person or body has to do with: named, or through an incident."""
    named = session.store.get(record).items("per_cases")
    through = [one.case for one in incidents_of(session, record) if one.case]
    return [case for case in dict.fromkeys([*named, *through]) if session.store.find(case) is not None]


def _incidents(session: "Session", record: str) -> tuple[Event, ...]:
    return chronology(session.words, incidents_of(session, record))


def of_case(session: "Session", case: str) -> list[Record]:
    """Return the people and bodies that a case has to do with: told on them, or on one of its incidents."""
    records = session.vault.records
    incidents = [row.id for row in records.list(form="inc", case=case, limit=None)]
    told = [link.record for target in (case, *incidents) for link in records.links_to(target, parties.FORM)]
    named = [link.target for each in incidents for link in records.links(each) if link.path.endswith("inc_perp_who")]
    found = (session.store.find(each) for each in dict.fromkeys([*told, *named]))
    return [one for one in found if one is not None and one.form == parties.FORM]


def rows_of_case(session: "Session", case: str) -> tuple[PartyRow, ...]:
    """Return the people and bodies of a case as its page lists them. Raises RECORD_UNKNOWN."""
    session.cases.record(case)
    return tuple(_row(session, session.store.row(one.id)) for one in of_case(session, case))
