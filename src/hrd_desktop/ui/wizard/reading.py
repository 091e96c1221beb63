"""How answers are read to the officer: partial dates in words, worked-out answers by their labels, never a code."""

from datetime import date

from hrd_desktop import reference
from hrd_desktop.domain import edtf
from hrd_desktop.domain.statements import Answer
from hrd_desktop.forms.loader import shared_choices
from hrd_desktop.forms.models import Question

_LISTS = {"approval.state": "approval_state"}
"""The list that a source's codes come from; any other code of one word is a yes or a no."""


def read_partial(text: str, language: str) -> str:
    """Return the words for an EDTF date ("May 2026"), '' while it cannot be read."""
    return edtf.display(text, language) if edtf.is_edtf(text) else ""


def read_computed(question: Question, value: Answer, language: str) -> Answer:
    """Return a worked-out answer in words: labels for codes, days written out, treaties by their names."""
    if not isinstance(value, str) or not value:
        return value
    if question.source == "treaties.shared_with_norway":
        return "\n".join(_treaty(code, language) for code in value.split(", "))
    listed = shared_choices()[_LISTS.get(question.source or "", "yes_no_unknown")].by_code
    if value in listed:
        return listed[value].label.in_(language)
    return edtf.display(value, language) if _is_day(value) else value


def _treaty(code: str, language: str) -> str:
    treaty = reference.treaties().get(code)
    return code if treaty is None else treaty.name_nb if language == "nb" else treaty.name_en


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False
