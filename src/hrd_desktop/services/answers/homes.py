"""A record's answers as they are shown on it: its own, and those that live in the records it is bound to.

Reading and writing go through one place, so that a fact is the same wherever it is seen (DESIGN D26).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import Step, join, split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.answers.binding import Bond, bond_of, bonds, home_path, row_link
from hrd_desktop.services.errors import QuestionUnknown, RecordUnknown

if TYPE_CHECKING:
    from hrd_desktop.forms import Form, Question


@dataclass(frozen=True)
class Place:
    """Where an answer stands: *record* is None while the linked record does not exist yet."""

    record: str | None
    path: str
    bond: Bond | None = None


class Homes:
    """The homes of one record's answers. *find* returns a record as it stands, or None."""

    def __init__(self, find: Callable[[str], Record | None], record: str) -> None:
        from hrd_desktop import forms

        self._find = find
        self._id = record
        self.form: Form | None = forms.catalogue().get(self.record.form)
        self.bonds = bonds(self.record.form) if self.form else {}

    @property
    def record(self) -> Record:
        """The record as it stands. Raises RecordUnknown."""
        found = self._find(self._id)
        if found is None:
            raise RecordUnknown
        return found

    def place(self, path: str) -> Place:
        """Return where the answer at *path* (rows by id) stands."""
        bond = bond_of(self.record.form, path) if self.form else None
        if bond is None or (bond.of_case and not self.record.case):
            return Place(self.record.id, path)
        if bond.of_case:
            return Place(self.record.case, bond.name, bond)
        link = bond.link or row_link(path, bond)
        linked = self.record.answer(link)
        record = linked if isinstance(linked, str) and self._find(linked) else None
        return Place(record, home_path(path, bond), bond)

    def own_rows(self, repeat: str) -> Bond | None:
        """Return the bond of the records behind the rows of *repeat*, None where rows are plain."""
        for name, bond in self.bonds.items():
            question = self.form.questions.get(name) if self.form else None
            if question and question.repeat == split(repeat)[-1].name and not bond.link and not bond.repeat:
                return bond
        return None

    def at(self, path: str) -> Statement | None:
        """Return the statement at *path*, under that path.

        One that the record itself holds, from before its question was bound, stands until the home has a word.
        """
        place = self.place(path)
        home = self._find(place.record) if place.record else None
        found = (home.statements.get(place.path) if home else None) or self.record.statements.get(path)
        return found.model_copy(update={"path": path}) if found else None

    def statements(self) -> Mapping[str, Statement]:
        """Return every statement of the record, bound ones from their homes, by the record's own paths."""
        own = {path: one for path, one in self.record.statements.items() if not self._is_bound(path)}
        for path in self._bound_paths():
            found = self.at(path)
            if found is not None:
                own[path] = found
        return own

    def rows(self, repeat: str) -> list[str]:
        """Return the ids of the rows of the repeat at path *repeat*."""
        statement = self.at(repeat)
        value = statement.value if statement else None
        return list(value) if isinstance(value, list) else []

    def resolve(self, name: str) -> "Resolved":
        """Return the path that *name* means, rows by id; a position after the last row asks for a new one.

        Raises QuestionUnknown for a row that is not there or text that is no path.
        """
        try:
            steps = split(name)
        except ValueError:
            raise QuestionUnknown(form=self.record.form, name="?") from None
        done: list[Step] = []
        fresh: list[str] = []
        for step in steps:
            row = step.row and self._row(join([*done, Step(step.name)]), step, bool(fresh))
            if row and row not in self.rows(join([*done, Step(step.name)])):
                fresh.append(join([*done, Step(step.name)]))
            done.append(Step(step.name, row))
        return Resolved(join(done), tuple(fresh))

    def _row(self, repeat: str, step: Step, in_fresh: bool) -> str:
        rows = [] if in_fresh else self.rows(repeat)
        if step.row in rows:
            return step.row
        if step.row.isdigit() and len(step.row) < 6:
            position = int(step.row)
            if 1 <= position <= len(rows):
                return rows[position - 1]
            if position == len(rows) + 1:
                return new_row_id()
        raise QuestionUnknown(form=self.record.form, name=f"{step.name}[{step.row[:8]}]")

    def _is_bound(self, path: str) -> bool:
        return bool(self.bonds) and split(path)[-1].name in self.bonds

    def _bound_paths(self) -> Iterator[str]:
        if self.form is None:
            return
        for name in self.bonds:
            question = self.form.questions.get(name)
            if question is None or not question.repeat:
                yield name
                continue
            for row in self.rows(question.repeat):
                yield join([Step(question.repeat, row), Step(name)])

    def question(self, path: str) -> "Question | None":
        """Return the form's question at *path*, None where the form has none there."""
        steps = split(path)
        question = self.form.questions.get(steps[-1].name) if self.form else None
        if question is None or [step.name for step in steps[:-1]] != list(question.repeats):
            return None
        return question if all(step.row for step in steps[:-1]) and not steps[-1].row else None


@dataclass(frozen=True)
class Resolved:
    """A path with rows by id, and the paths of repeats that need its new row first."""

    path: str
    fresh: tuple[str, ...]
