"""What follows from the answers of one sheet: relevance, computed answers, limits.

Everything is evaluated once when a sheet is filled, in an order in which nothing rests on what comes later; after
that, only what depends on a changed answer, by the form's graph.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from heapq import heappop, heappush

from hrd_desktop.domain.statements import Answer
from hrd_desktop.forms import sources
from hrd_desktop.forms.answers import Settled
from hrd_desktop.forms.conditions import Typed, condition, text_of, uses_clock
from hrd_desktop.forms.graph import Graph, graph_of, parents
from hrd_desktop.forms.models import Form, Item, Question, Repeat
from hrd_desktop.forms.places import Rows, instances, path_of, place_of, shared
from hrd_desktop.forms.problems import AnswerInvalid

Computed = Answer | Callable[["Evaluation"], Answer]
"""The answer of a named source: a value, or a function of the sheet."""

Place = tuple[str, Rows]
Places = set[Place]
EMPTY = Settled(None)


class _Shape:
    """What a form's tree says once and for all; kept for each form."""

    def __init__(self, form: Form) -> None:
        self.graph: Graph = graph_of(form.all_items, form.id)
        self.parents = parents(form.all_items)
        self.formerly = {old: name for name, item in form.all_items.items() for old in item.formerly}
        self.sourced = tuple(q.name for q in form.questions.values() if q.source)
        self.reference = sources.rests_on_reference(form)


_SHAPES: dict[int, tuple[Form, _Shape]] = {}


def _shape_of(form: Form) -> _Shape:
    kept = _SHAPES.get(id(form))
    if kept is None or kept[0] is not form:
        kept = _SHAPES[id(form)] = (form, _Shape(form))
    return kept[1]


@cache
def is_timed(constraint: str) -> bool:
    """Return whether a limit depends on the day."""
    return uses_clock(constraint)


def as_typed(item: Item, value: Answer) -> Typed:
    """Return an answer as expressions see it: a date as a date, several choices as one text, nothing as ''."""
    if value is None:
        return ""
    if isinstance(value, list):
        return " ".join(value)
    if isinstance(item, Question) and item.type == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    return value


class Evaluation:
    """Holds the answers of one sheet and what follows from them; ``Sheet`` is its public face."""

    def __init__(self, form: Form, today: Callable[[], date], computed: Mapping[str, Computed]) -> None:
        self.form = form
        self._today = today
        self._computed = dict(computed)
        self._shape = _shape_of(form)
        self._held: dict[str, Settled] = {}
        self._worked_out: dict[Place, Answer] = {}
        self._relevance: dict[Place, bool] = {}
        self._judged: dict[str, AnswerInvalid | None] = {}
        self._given: dict[str, date] = {}
        self._evaluated = 0

    def value(self, path: str) -> Answer:
        """Return the answer at *path*, computed ones included; None when empty or in another state."""
        name, rows = place_of(self.form, path)
        if (name, rows) in self._worked_out:
            return self._worked_out[name, rows]
        return self._held.get(path, EMPTY).value

    def rows(self, repeat: str) -> list[str]:
        """Return the row ids of the repeat at a path, in order."""
        value = self._held.get(repeat, EMPTY).value
        return list(value) if isinstance(value, list) else []

    def column(self, name: str) -> list[Answer]:
        """Return the answers to a question in all its rows, in order, '' where there is none."""
        found = instances(self.form, name, (), self.rows)
        return [self._held.get(path_of(self.form, name, rows), EMPTY).value or "" for rows in found]

    # --- evaluating ------------------------------------------------------------------------------------------------

    def _evaluate_all(self) -> None:
        self._relevance.clear()
        self._worked_out.clear()
        self._judged.clear()
        self._fill_sources()
        for name in self._shape.graph.rank:
            for rows in instances(self.form, name, (), self.rows):
                self._refresh(name, rows)

    def _follow(self, name: str, rows: Rows) -> Places:
        """Evaluate all that rests on a changed answer, in order, and return the places that changed."""
        item = self.form.all_items[name]
        changed = {(name, rows)}
        seeds = list(changed)
        if isinstance(item, Repeat):
            self._forget_rows(name, rows)
            seeds += [(inner, rows) for inner in self._inside(item)]
        if name in self._shape.reference or any(seed in self._shape.reference for seed, _ in seeds):
            seeds += [(sourced, ()) for sourced in self._fill_sources()]
            changed.update(seeds[1:])
        queue: list[tuple[int, str, Rows]] = []
        for seed, around in seeds:
            self._queue_readers(queue, seed, around)
        done: Places = set()
        while queue:
            _, reader, place = heappop(queue)
            if (reader, place) in done:
                continue
            done.add((reader, place))
            if self._refresh(reader, place):
                changed.add((reader, place))
                self._queue_readers(queue, reader, place)
        self._forget_judgments(changed)
        return changed

    def _queue_readers(self, queue: list[tuple[int, str, Rows]], name: str, rows: Rows) -> None:
        around = self.form.all_items[name].repeats
        for reader in self._shape.graph.readers.get(name, ()):
            fixed = rows[: shared(around, self.form.all_items[reader].repeats)]
            for place in instances(self.form, reader, fixed, self.rows):
                heappush(queue, (self._shape.graph.rank[reader], reader, place))

    def _inside(self, repeat: Repeat) -> list[str]:
        return [name for name, item in self.form.all_items.items() if repeat.name in item.repeats]

    def _forget_rows(self, repeat: str, rows: Rows) -> None:
        """Drop what was known of rows that are gone."""
        depth, kept = len(rows), set(self.rows(path_of(self.form, repeat, rows)))
        for name, place in [*self._relevance]:
            inside = repeat in self.form.all_items[name].repeats
            if inside and place[:depth] == rows and place[depth] not in kept:
                del self._relevance[name, place]
                self._worked_out.pop((name, place), None)

    def _refresh(self, name: str, rows: Rows) -> bool:
        """Evaluate one place anew and return whether its relevance or computed answer changed."""
        item, place = self.form.all_items[name], (name, rows)
        relevant = self._parent_shows(name, rows)
        if relevant and item.relevant:
            relevant = condition(item.relevant).holds(self._read_for(name, rows, item.relevant), today=self._today())
            self._evaluated += 1
        changed = relevant != self._relevance.get(place)
        self._relevance[place] = relevant
        if isinstance(item, Question) and item.calculation:
            answer = self._calculated(item, rows, item.calculation)
            changed = changed or answer != self._worked_out.get(place)
            self._worked_out[place] = answer
        return changed

    def _parent_shows(self, name: str, rows: Rows) -> bool:
        parent = self._shape.parents.get(name)
        if parent is None:
            return True
        return self._relevance.get((parent, rows[: len(self.form.all_items[parent].repeats)]), False)

    def _calculated(self, item: Question, rows: Rows, calculation: str) -> Answer:
        self._evaluated += 1
        found = condition(calculation).value(self._read_for(item.name, rows, calculation), today=self._today())
        if isinstance(found, int | float) and not isinstance(found, bool) and float(found).is_integer():
            return int(found)
        return text_of(found)

    def _fill_sources(self) -> list[str]:
        """Take the computed answers of named sources, and return the questions whose answer changed."""
        given: Mapping[str, Computed] = self._computed
        if any((self._question(name).source or "") not in given for name in self._shape.sourced):
            known = sources.from_reference(self) if self._shape.reference else {}
            given = {**known, **given}
        changed = []
        for name in self._shape.sourced:
            found = given.get(self._question(name).source or "")
            answer = found(self) if callable(found) else found
            if answer != self._worked_out.get((name, ())) or (name, ()) not in self._worked_out:
                self._worked_out[name, ()] = answer
                changed.append(name)
        return changed

    def _question(self, name: str) -> Question:
        return self.form.questions[name]

    def _read_for(self, reader: str, rows: Rows, expression: str) -> dict[str, Typed | list[Typed]]:
        """Return the values of all names in an expression, as seen from one place."""
        around = self.form.all_items[reader].repeats
        return {name: self._read(name, around, rows) for name in condition(expression).names}

    def _read(self, name: str, around: tuple[str, ...], rows: Rows) -> Typed | list[Typed]:
        item = self.form.all_items[name]
        common = shared(item.repeats, around)
        if isinstance(item, Repeat):
            found = instances(self.form, name, rows[:common], self.rows)
            shown = (place for place in found if self._relevance.get((name, place), False))
            return [row for place in shown for row in self.rows(path_of(self.form, name, place))]
        if common == len(item.repeats):
            return self._typed(name, rows[:common])
        return [self._typed(name, place) for place in instances(self.form, name, rows[:common], self.rows)]

    def _typed(self, name: str, rows: Rows) -> Typed:
        """Return one answer with its type; '' when there is none or it is not shown."""
        if not self._relevance.get((name, rows), False):
            return ""
        if (name, rows) in self._worked_out:
            value = self._worked_out[name, rows]
        else:
            value = self._held.get(path_of(self.form, name, rows), EMPTY).value
        return as_typed(self.form.all_items[name], value)

    # --- limits ----------------------------------------------------------------------------------------------------

    def _judge_now(self, path: str, name: str, rows: Rows) -> None:
        item = self.form.all_items[name]
        if isinstance(item, Question) and item.constraint:
            self._judged[path] = self._judgment(item, path, rows)

    def _judgment(self, item: Question, path: str, rows: Rows) -> AnswerInvalid | None:
        value = self._held.get(path, EMPTY).value
        if value is None or item.constraint is None:
            return None
        self._evaluated += 1
        values = self._read_for(item.name, rows, item.constraint)
        today = self._given.get(path) or self._today()
        if condition(item.constraint).holds(values, dot=as_typed(item, value), today=today):
            return None
        return AnswerInvalid("ANSWER_OUTSIDE_LIMIT", says=item.constraint_message)

    def _forget_judgments(self, changed: Iterable[Place]) -> None:
        for name, rows in changed:
            around = self.form.all_items[name].repeats
            for judge in self._shape.graph.judges.get(name, ()):
                constraint = self._question(judge).constraint or ""
                if is_timed(constraint):
                    continue
                fixed = rows[: shared(around, self.form.all_items[judge].repeats)]
                for place in instances(self.form, judge, fixed, self.rows):
                    self._judged.pop(path_of(self.form, judge, place), None)

    def _paths(self, changed: Iterable[Place]) -> Iterator[str]:
        for name, rows in changed:
            if len(rows) == len(self.form.all_items[name].repeats):
                yield path_of(self.form, name, rows)
