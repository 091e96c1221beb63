"""Two records of one form beside each other, in words: what changed since last time.

Row ids differ between versions, so rows of a repeat are the same row where their names are the same: the first
required text of a row (a law, an actor), or the answers that *keys* names for its repeat. A row that only one of the
two has is told in one line.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.domain.statements import Statement
    from hrd_desktop.forms import Form, Group, Item, Question, Repeat
    from hrd_desktop.services.session import Session

Wanted = Callable[["Question"], bool]
Said = dict[tuple[str, str], str]
"""Answers in words, by question and by the row's name ('' outside repeats)."""


@dataclass(frozen=True)
class Difference:
    """One answer that two versions give differently; '' stands for no answer.

    *point* is the topic, *question* the words asked, *name* the question or, for a whole row, its repeat; *row* is
    the row's name.
    """

    point: str
    question: str
    before: str
    after: str
    name: str = ""
    row: str = ""


@dataclass(frozen=True)
class Comparison:
    """How records of *form* are compared: which questions, and by which answers a repeat's row is known."""

    form: "Form"
    wanted: Wanted
    keys: Mapping[str, Sequence[str]]

    def differences(self, session: "Session", older: "Record", newer: "Record") -> tuple[Difference, ...]:
        """Return what *newer* says otherwise than *older*, in the order of the form."""
        before, after = self.said(session, older), self.said(session, newer)
        order = {name: place for place, name in enumerate(self.form.all_items)}
        lone = self._lone_rows(before, after)
        keys = sorted({*before, *after}, key=lambda key: (order[key[0]], key[1]))
        found = [
            self._difference(key, before.get(key, ""), after.get(key, ""))
            for key in keys
            if before.get(key, "") != after.get(key, "") and self._row_of(key) not in lone
        ]
        rows = [self._lone(row, before, after) for row in lone]
        return tuple(sorted([*found, *rows], key=lambda one: order[one.name]))

    def said(self, session: "Session", record: "Record") -> Said:
        """Return every wanted answer of *record* in words."""
        found: Said = {}
        for path, one in record.statements.items():
            steps = split(path)
            question = self.form.questions.get(steps[-1].name)
            if question is None or not self.wanted(question):
                continue
            if steps[0].row and steps[0].row not in record.items(steps[0].name):
                continue
            words = _words(session, self.form.id, question, one)
            if words:
                found[question.name, self.row_name(session, record, path)] = words
        return found

    def row_name(self, session: "Session", record: "Record", path: str) -> str:
        """Return what the row at *path* of *record* is known by, '' outside repeats."""
        steps = split(path)
        if not steps[0].row:
            return ""
        names = self.keys.get(steps[0].name) or self._first(steps[0].name)
        said = [
            session.words.said(self.form.id, self.form.questions[one], record.answer(f"{steps[0]}/{one}"))
            for one in names
        ]
        return ": ".join(one for one in said if one) or steps[0].row

    def _first(self, repeat: str) -> list[str]:
        """The first required text of a repeat's row, else its first required answer."""
        names = [one for one in self.form.questions.values() if one.repeat == repeat and one.required]
        key = next((one for one in names if one.type == "text"), names[0] if names else None)
        return [key.name] if key else []

    def _row_of(self, key: tuple[str, str]) -> tuple[str, str]:
        return (self.form.questions[key[0]].repeat or "", key[1])

    def _lone_rows(self, before: Said, after: Said) -> list[tuple[str, str]]:
        rows = [{self._row_of(key) for key in said if key[1]} for said in (before, after)]
        return sorted(rows[0] ^ rows[1])

    def _lone(self, row: tuple[str, str], before: Said, after: Said) -> Difference:
        repeat, name = row
        label = f"{self.form.all_items[repeat].label.in_(i18n.language())}: {name}"
        texts = [self._row_text(row, said) for said in (before, after)]
        return Difference(point_of(self.form, repeat), label, texts[0], texts[1], repeat, name)

    def _row_text(self, row: tuple[str, str], said: Said) -> str:
        """What a row says beside its name; its name again where it says nothing else."""
        known = self.keys.get(row[0]) or self._first(row[0])
        named = [(name, said[name, row[1]]) for name in self.form.questions if (name, row[1]) in said]
        here = [(name, words) for name, words in named if self._row_of((name, row[1])) == row]
        return "; ".join(words for name, words in here if name not in known) or (row[1] if here else "")

    def _difference(self, key: tuple[str, str], before: str, after: str) -> Difference:
        name, row = key
        label = self.form.questions[name].label.in_(i18n.language())
        return Difference(point_of(self.form, name), f"{row}: {label}" if row else label, before, after, name, row)


def _words(session: "Session", form: str, question: "Question", one: "Statement") -> str:
    if one.state is not State.ANSWERED:
        return _("not known") if one.value is None and one.state is State.NOT_KNOWN else ""
    return session.words.said(form, question, one.value)


def point_of(form: "Form", name: str) -> str:
    """Return the label of the topic that holds the question or repeat *name*."""
    return next((topic.label.in_(i18n.language()) for topic in form.topics if name in names_in(topic)), "")


def names_in(group: "Group | Repeat") -> set[str]:
    """Return the names of everything in *group*, rows included."""
    found: set[str] = set()
    for item in group.items:
        found |= {item.name, *_inside(item)}
    return found


def _inside(item: "Item") -> set[str]:
    from hrd_desktop.forms import Question

    return set() if isinstance(item, Question) else names_in(item)
