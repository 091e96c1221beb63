"""Where an answer lives (DESIGN D26).

A question of a checklist may be bound to a question of a linked record. Four shapes occur, and the form definition
tells which: a plain question lives in the record that the checklist's relation names, or in the case itself; a repeat
whose questions are bound to a repeat of that record shares its rows; a repeat whose questions are bound to plain
questions has a record of its own behind each row, named by the statement ``<repeat>[<row>]/<kind>``.

What was weighed: resources/docs/adr/0008-rows-and-bound-questions.md
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import Step, join, split
from hrd_desktop.domain.records import KINDS

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Question


@dataclass(frozen=True)
class Bond:
    """How one question or repeat of a checklist is bound.

    *form* and *name* are the home's; *repeat* the home's repeat whose rows are shared, *link* the relation question
    that names the home record, or '' where each row has a record of its own. *of_case* says that the home is
    the case.
    """

    form: str
    name: str
    repeat: str = ""
    link: str = ""
    of_case: bool = False

    @property
    def kind(self) -> str:
        """The record kind of the home, which also names the row's link."""
        return KINDS[self.form]


@cache
def bonds(form_id: str) -> dict[str, Bond]:
    """Return the bonds of a form by the name of its question or repeat; {} for a form without any."""
    from hrd_desktop import forms

    form = forms.catalogue()[form_id]
    found: dict[str, Bond] = {}
    for question in form.questions.values():
        if question.bind:
            found |= _bond(form, question, question.bind)
    return found


def _bond(form: "Form", question: "Question", target: str) -> dict[str, Bond]:
    home_form, home = _home(target)
    if home_form == "cas":
        return {question.name: Bond(home_form, target, of_case=True)}
    link = _link(form, KINDS[home_form])
    if question.repeat and not home.repeat:
        return {question.name: Bond(home_form, target)}
    if question.repeat and home.repeat:
        rows = Bond(home_form, home.repeat, link=link)
        return {question.repeat: rows, question.name: Bond(home_form, target, home.repeat, link)}
    return {question.name: Bond(home_form, target, link=link)}


def _home(target: str) -> tuple[str, "Question"]:
    from hrd_desktop import forms

    for form in forms.catalogue().values():
        if target in form.questions:
            return form.id, form.questions[target]
    raise LookupError(f"a question is bound to {target}, which no form defines")


def _link(form: "Form", kind: str) -> str:
    """The relation that names the home record; '' where the form has none of that kind outside a repeat."""
    for question in form.questions.values():
        if question.relation_kind == kind and not question.many and not question.repeat:
            return question.name
    return ""


def bond_of(form_id: str, path: str) -> Bond | None:
    """Return the bond of the question or repeat at *path*, None where the answer lives on the record itself."""
    return bonds(form_id).get(split(path)[-1].name)


def row_link(path: str, bond: Bond) -> str:
    """Return the path of the statement that names the record behind the row of *path*."""
    steps = split(path)
    return join([*steps[:-1], Step(bond.kind)])


def home_path(path: str, bond: Bond) -> str:
    """Return where the answer stands in its home."""
    if not bond.repeat:
        return bond.name
    return join([Step(bond.repeat, split(path)[0].row), Step(bond.name)])
