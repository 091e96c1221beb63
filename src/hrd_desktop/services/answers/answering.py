"""One answer on its way into the vault: where it goes, what it means, what speaks against it."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import Step, join, split
from hrd_desktop.domain.records import KINDS
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.services import making
from hrd_desktop.services.answers.binding import row_link
from hrd_desktop.services.answers.homes import Homes, Place
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import LinkInvalid, QuestionUnknown

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Question

_IS_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FORMS = {kind: (form,) for form, kind in KINDS.items()} | {
    "organisation": ("hrd", "per"),
    "network": ("hrd",),
    "actor": ("hrd", "per"),
    "party": ("hrd", "per"),
    "user": ("officer",),
}
"""Which forms a relation's kind takes; ``any`` and ``mechanism`` are told apart below."""
_REFERENCE = {"mechanism": "mechanism", "actor": "organisation", "organisation": "organisation"}
"""Kinds that may name a row of reference data instead."""


def forms_of_kind(kind: str) -> tuple[str, ...]:
    """Return the forms of records that a relation of *kind* points to; () for any, or for reference data alone."""
    return _FORMS.get(kind, ())


def reference_list(kind: str) -> str | None:
    """Return the reference list whose rows a relation of *kind* may name."""
    return _REFERENCE.get(kind)


def home_of(draft: Draft, homes: Homes, path: str) -> Place:
    """Return the place of *path*, making the linked record where there is none yet."""
    place = homes.place(path)
    if place.record is not None or place.bond is None:
        return place
    bond, checklist = place.bond, homes.record
    if bond.link:
        made = making.defender(draft) if bond.form == "hrd" else making.make(draft, bond.form, checklist.case)
        draft.put(checklist.id, bond.link, made.id, links=[made.id])
        _name_subject(draft, checklist.case, made.id)
    else:
        _behind_row(draft, homes, bond.form, row_link(path, bond))
    return homes.place(path)


def _name_subject(draft: Draft, case: str | None, subject: str) -> None:
    record = draft.find(case) if case else None
    if record is not None and not record.items("cas_subjects"):
        draft.put(record.id, "cas_subjects", [subject], links=[subject])


def _behind_row(draft: Draft, homes: Homes, form: str, link: str) -> None:
    checklist = homes.record
    made = making.row_record(draft, form, checklist, checklist.text(f"{checklist.form}_subject"))
    draft.put(checklist.id, link, made.id, links=[made.id])


def add_row(draft: Draft, homes: Homes, repeat: str, row: str) -> None:
    """Append *row* to the repeat at path *repeat*, with the record behind it where rows have one."""
    from hrd_desktop.forms import Repeat

    name = split(repeat)[-1].name
    if homes.form is None or not isinstance(homes.form.all_items.get(name), Repeat):
        raise QuestionUnknown(form=homes.record.form, name=name)
    place = home_of(draft, homes, repeat)
    assert place.record is not None
    draft.put(place.record, place.path, [*homes.rows(repeat), row])
    bond = homes.own_rows(repeat)
    if bond is not None:
        _behind_row(draft, homes, bond.form, join([*split(repeat)[:-1], Step(name, row), Step(bond.kind)]))


def links(draft: Draft, question: "Question", value: Answer) -> Sequence[str]:
    """Return the record ids that a relation's answer points to. Raises LinkInvalid where it cannot point there."""
    if question.type != "relation" or value is None:
        return ()
    kind = question.relation_kind or "any"
    found = []
    for one in value if isinstance(value, list) else [str(value)]:
        record = draft.find(one)
        if record is not None and (kind == "any" or record.form in forms_of_kind(kind)):
            found.append(one)
        elif not _in_reference(kind, one):
            raise LinkInvalid(name=question.name, kind=kind)
    return found


def check_source(draft: Draft, source: str | None, reliability: str | None) -> None:
    """Raise LinkInvalid for a *source* that is no source record, or a *reliability* that no list knows."""
    from hrd_desktop import forms

    record = draft.find(source) if source else None
    if source and (record is None or record.form != "source"):
        raise LinkInvalid(name="source", kind="source")
    if reliability and reliability not in forms.catalogue()["source"].choices["reliability"].by_code:
        raise LinkInvalid(name="reliability", kind="reliability")


def _in_reference(kind: str, code: str) -> bool:
    if kind not in _REFERENCE:
        return False
    from hrd_desktop import reference

    return any(entry[0] == code for entry in reference.choices(_REFERENCE[kind]))


def search_text(form: "Form", question: "Question", value: Answer, state: State) -> str | None:
    """Return what search finds an answer by: a choice by its words in both languages, a date not at all."""
    if state is not State.ANSWERED or value is None:
        return ""
    if question.type == "text":
        return None
    if not question.is_select:
        return ""
    chosen = set(value if isinstance(value, list) else [str(value)])
    listed = [choice for choice in form.choices_of(question) if choice.code in chosen]
    return " ".join(f"{choice.label.en} {choice.label.nb}" for choice in listed)


def links_of(form: str, path: str, value: Answer) -> list[str]:
    """Return the record ids that a statement from elsewhere points to, by its form or as a row's link."""
    from hrd_desktop import forms

    definition = forms.catalogue().get(form)
    name = split(path)[-1].name
    question = definition.questions.get(name) if definition else None
    if question is not None and question.type != "relation":
        return []
    if question is None and not (name in KINDS.values() and "/" in path):
        return []
    return [one for one in (value if isinstance(value, list) else [str(value)]) if _IS_ID.fullmatch(one)]
