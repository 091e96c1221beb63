"""Two versions of a mapping beside each other, in words: for the annual report and for the nine points.

Rows of a repeat are the same row where their first required answer is the same (a treaty, a law, an actor); row ids
differ between versions. Questions that name persons or sources are left out: the text leaves the program.
"""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.country.views import Difference
from hrd_desktop.services.paths import split

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.forms import Form, Group, Question, Repeat
    from hrd_desktop.services.session import Session

SHOWN = ("public", "internal")
_NOT = frozenset({"map_date", "map_author", "map_update", "map_review"})

Said = dict[tuple[str, str], str]
"""Answers in words, by question and by the row's first required answer ('' outside repeats)."""


def differences(session: "Session", older: "Record", newer: "Record") -> tuple[Difference, ...]:
    """Return what *newer* says otherwise than *older*, in the order of the form."""
    form = session.store.form("map")
    before, after = said(session, form, older), said(session, form, newer)
    order = {name: place for place, name in enumerate(form.questions)}
    keys = sorted({*before, *after}, key=lambda key: (order[key[0]], key[1]))
    return tuple(
        Difference(
            _point(form, name), _label(form, name, row), before.get((name, row), ""), after.get((name, row), "")
        )
        for name, row in keys
        if before.get((name, row), "") != after.get((name, row), "")
    )


def said(session: "Session", form: "Form", record: "Record") -> Said:
    """Return every answer of *record* that may leave the program, in words."""
    found: Said = {}
    for path, one in record.statements.items():
        steps = split(path)
        question = form.questions.get(steps[-1].name)
        if question is None or question.name in _NOT or question.sensitivity not in SHOWN:
            continue
        if steps[0].row and steps[0].row not in record.items(steps[0].name):
            continue
        words = _words(session, question, one.value, one.state)
        if words:
            found[question.name, _row_name(session, form, record, path)] = words
    return found


def _words(session: "Session", question: "Question", value: object, state: State) -> str:
    if state is not State.ANSWERED:
        return _("not known") if value is None and state is State.NOT_KNOWN else ""
    return session.words.said("map", question, value)  # type: ignore[arg-type]


def _row_name(session: "Session", form: "Form", record: "Record", path: str) -> str:
    steps = split(path)
    if not steps[0].row:
        return ""
    names = [q for q in form.questions.values() if q.repeat == steps[0].name and q.required]
    key = next((q for q in names if q.type == "text"), names[0] if names else None)
    if key is None:
        return steps[0].row
    value = record.answer(f"{steps[0]}/{key.name}")
    return session.words.said("map", key, value) or steps[0].row


def _label(form: "Form", name: str, row: str) -> str:
    label = form.questions[name].label.in_(i18n.language())
    return f"{row}: {label}" if row else label


def _point(form: "Form", name: str) -> str:
    return next((topic.label.in_(i18n.language()) for topic in form.topics if name in names_in(topic)), "")


def names_in(group: "Group | Repeat") -> set[str]:
    """Return the names of everything in *group*, rows included."""
    from hrd_desktop.forms import Question

    found = set()
    for item in group.items:
        found |= {item.name} if isinstance(item, Question) else {item.name, *names_in(item)}
    return found
