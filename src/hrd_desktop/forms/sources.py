"""Computed answers that the program can give by itself: those that rest on reference data.

The others (approvals, the journal, the time of the last change) come from services, by the names in the forms.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import Answer
from hrd_desktop.forms.models import Form, Question
from hrd_desktop.i18n import language

if TYPE_CHECKING:
    from hrd_desktop.forms.evaluation import Evaluation

PREFIXES = ("countries.", "memberships.", "treaties.", "units.")


def rests_on_reference(form: Form) -> frozenset[str]:
    """Return the questions that the form's computed answers from reference data rest on; none if it has no such."""
    if not any((question.source or "").startswith(PREFIXES) for question in form.questions.values()):
        return frozenset()
    found = {_country(form), *_treaty(form)} - {None}
    return frozenset(name for name in found if name is not None)


def from_reference(sheet: "Evaluation") -> Mapping[str, Answer]:
    """Return the computed answers by source name; texts in the chosen language."""
    from hrd_desktop.reference import computed

    country = _country(sheet.form)
    treaty, status = _treaty(sheet.form)
    statuses: dict[str, str] = {}
    if treaty and status:
        statuses = {
            str(code): str(held) for code, held in zip(sheet.column(treaty), sheet.column(status), strict=True)
        }
    return dict(computed.values(str(sheet.value(country) or "") if country else "", statuses, language()))


def _country(form: Form) -> str | None:
    """The question that says which country the form is about: the first of its kind that must be answered."""
    return next(
        (q.name for q in form.questions.values() if q.list_name == "country" and q.required and not q.repeats), None
    )


def _treaty(form: Form) -> tuple[str | None, str | None]:
    def asks(list_name: str) -> Question | None:
        return next((q for q in form.questions.values() if q.list_name == list_name and q.repeats), None)

    treaty, status = asks("treaty"), asks("treaty_status")
    if treaty is None or status is None or treaty.repeats != status.repeats:
        return None, None
    return treaty.name, status.name
