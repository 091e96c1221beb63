"""New records with what they start with: an alias, a number, a marking, the links between them."""

from datetime import UTC
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_case_number
from hrd_desktop.domain.marking import DEFAULT, LEGAL_BASIS
from hrd_desktop.domain.records import Record
from hrd_desktop.services import aliases, parties
from hrd_desktop.services.views import Started

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft

UNKNOWN_COUNTRY = "XXX"
"""Stands in a case number while the mission's country is not set."""


def make(draft: "Draft", form: str, case: str | None = None) -> Record:
    """Add an empty record of *form* with the form's own defaults. Raises FormUnknown."""
    from hrd_desktop import forms

    record = draft.add(draft.store.blank(form, case, draft.at))
    for name, value in forms.defaults(draft.store.form(form), draft.at.astimezone(UTC)).items():
        draft.put(record.id, name, value)
    return record


def taken_aliases(draft: "Draft") -> set[str]:
    """Return the aliases in use, by defenders and by other people."""
    rows = draft.store.vault.records.list(form=("hrd", parties.FORM), sort="title", limit=None)
    return {row.title for row in rows}


def defender(draft: "Draft", alias: str | None = None) -> Record:
    """Add a defender who is known by an alias only."""
    record = make(draft, "hrd")
    draft.put(record.id, "hrd_alias", alias or aliases.propose(taken_aliases(draft)))
    return record


def party(draft: "Draft", kind: str = "", name: str = "") -> Record:
    """Add a person or body of *kind* (a code of ``party_kind``, '' not said yet).

    A person gets a working name; *name* is a body's own name.
    """
    record = make(draft, parties.FORM)
    if kind:
        draft.put(record.id, "per_kind", kind)
    if kind not in parties.BODIES:
        draft.put(record.id, "per_alias", aliases.propose(taken_aliases(draft)))
    elif name:
        draft.put(record.id, "per_body", name)
    return record


def case(draft: "Draft", subject: str | None, iso3: str) -> Record:
    """Add a case about *subject*, numbered for the mission's country, marked fortrolig."""
    record = make(draft, "cas")
    draft.put(record.id, "case_number", _number(draft, iso3))
    draft.put(record.id, "marking", DEFAULT.value)
    draft.put(record.id, "marking_basis", LEGAL_BASIS)
    draft.put(record.id, "cas_status", "new")
    if subject:
        draft.put(record.id, "cas_subjects", [subject], links=[subject])
    return record


def _number(draft: "Draft", iso3: str) -> str:
    while True:
        number = new_case_number(iso3 or UNKNOWN_COUNTRY, draft.at.year)
        if not draft.store.vault.records.count(form="cas", text=number):
            return number


def urgent(draft: "Draft", of_case: str, subject: str | None) -> Record:
    """Add an urgent checklist to a case."""
    record = make(draft, "urg", of_case)
    if subject:
        draft.put(record.id, "urg_subject", subject, links=[subject])
    return record


def start_urgent(draft: "Draft", iso3: str) -> Started:
    """Add a case, an alias-only defender and the urgent checklist that links them."""
    subject = defender(draft).id
    made = case(draft, subject, iso3).id
    return Started(made, urgent(draft, made, subject).id, subject)


def row_record(draft: "Draft", form: str, checklist: Record, subject: str) -> Record:
    """Add the record behind a checklist's new row: an incident, against its subject, in its country."""
    record = make(draft, form, checklist.case)
    if form == "inc":
        if subject:
            draft.put(record.id, "inc_victims", [subject], links=[subject])
        country = checklist.text("urg_country")
        if country:
            draft.put(record.id, "inc_country", country)
    return record
