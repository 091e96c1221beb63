"""What of a case is written in the clear: all that the case holds, for those whom a consent covers.

Unlike a bundle it brings special categories, drafts and answers that no longer apply: it is for moving a case whole.
Whoever stays behind leaves as little trace in it as in a bundle.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.exchange.persons import persons
from hrd_desktop.services.exchange.selection import Chosen, Held, Selection, come_along

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_STAYS = ("source", "officer")


def select_clear(session: "Session", case: Record, overruled: Collection[str]) -> Selection:
    """Return what of *case* is written in the clear, with the rules *overruled* in writing."""
    found = Selection(case, persons(session, case, "export", overruled))
    people = [one for each in found.persons.everyone if (one := session.store.find(each))]
    inside = [one for one in session.store.of_case(case.id) if one.form not in _STAYS]
    around = {one.id: one for one in [case, *people, *inside]}
    for record in come_along(session, found, list(around.values())):
        _take(found, record)
    return found


def _take(found: Selection, record: Record) -> None:
    from hrd_desktop import forms

    form, kept = forms.catalogue().get(record.form), {}
    for path, said in record.statements.items():
        question = form.questions.get(split(path)[-1].name) if form else None
        if question is not None and found.persons.beyond(question):
            found.held.append(Held(record.id, record.form, path, "limited"))
            continue
        rest = _without(said, found)
        if rest is not said:
            found.held.append(Held(record.id, record.form, path, "not_covered"))
        if rest is not None:
            kept[path] = rest
    found.records.append(Chosen(record, kept))


def _without(said: Statement, found: Selection) -> Statement | None:
    """Return *said* without those who stay behind: itself where they are not in it, None where nothing is left."""
    value = said.value
    if isinstance(value, list):
        rest = [one for one in value if one not in found.left]
        if len(rest) == len(value):
            return said
        return said.model_copy(update={"value": rest}) if rest else None
    return None if value in found.left or found.persons.named(value) else said
