"""What an assessment answers otherwise than the one before it, question by question, and "still so" for one of them.

Nothing is carried over by itself: an answer of last time that nobody has thought about again opens no gate.
"""

from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import in_row, split
from hrd_desktop.domain.records import Record
from hrd_desktop.services.answers.answering import links_of, search_text
from hrd_desktop.services.answers.comparing import Comparison, Difference
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import QuestionUnknown
from hrd_desktop.services.risk.views import DECIDED

if TYPE_CHECKING:
    from hrd_desktop.forms import Question
    from hrd_desktop.services.session import Session

_ANEW = frozenset({"risk_subject", "risk_date", "risk_assessor", "risk_review", "risk_changed", "risk_dialogue_date"})
"""What belongs to the act of assessing, and differs every time."""
_KEYS = {"risk_harms": ("risk_harm_measure", "risk_harm_text"), "risk_threats": ("risk_threat_what",)}


def differences(session: "Session", older: Record, newer: Record) -> tuple[Difference, ...]:
    """Return what *newer* says otherwise than *older*, in the order of the form."""
    return _comparison(session).differences(session, older, newer)


def _comparison(session: "Session") -> Comparison:
    return Comparison(session.store.form("risk"), _wanted, _KEYS)


def _wanted(question: "Question") -> bool:
    return question.name not in _ANEW and question.settable


def say_again(session: "Session", older: Record, newer: Record, name: str, row: str) -> None:
    """Answer *name* (or, for a repeat, its row called *row*) in *newer* as *older* does.

    Raises QUESTION_UNKNOWN where that is no answer of *older*, or one that is decided anew.
    """
    found = next((one for one in differences(session, older, newer) if (one.name, one.row) == (name, row)), None)
    if found is None or not found.before or found.after or name in DECIDED:
        raise QuestionUnknown(form="risk", name=name[:80])
    draft = Draft(session.store)
    if row:
        _copy_row(session, draft, older, newer, (name, row))
    else:
        _copy(draft, newer.id, name, older, name)
    draft.commit()


def _copy_row(session: "Session", draft: Draft, older: Record, newer: Record, wanted: tuple[str, str]) -> None:
    name, row = wanted
    comparison, fresh = _comparison(session), new_row_id()
    for path in older.statements:
        step = split(path)[0]
        if step.name == name and step.row and comparison.row_name(session, older, path) == row:
            _copy(draft, newer.id, in_row(name, fresh, split(path)[-1].name), older, path)
    draft.put(newer.id, name, [*newer.items(name), fresh])


def _copy(draft: Draft, record: str, path: str, older: Record, there: str) -> None:
    from hrd_desktop import forms

    one = older.statements[there]
    form = forms.catalogue()["risk"]
    here = [link for link in links_of("risk", path, one.value) if draft.find(link) is not None]
    found_by = search_text(form, form.questions[one.name], one.value, one.state)
    source, trusted = one.source, one.reliability
    draft.put(record, path, one.value, one.state, links=here, search=found_by, source=source, reliability=trusted)
