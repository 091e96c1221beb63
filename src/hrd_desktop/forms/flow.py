"""A sheet: one answer set under one form, and what follows from it. The wizard, the command line, the printed sheet
and the tests ask this same class.

Only what depends on a changed answer is evaluated again. Answers that are not shown are kept, and read as '' in
expressions. Limits that depend on the day are judged by the day on which the answer was given, however late it is
loaded (requirements, conventions); all other limits are judged by the answers as they stand when somebody looks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hrd_desktop.domain.statements import Answer, State, Statement
from hrd_desktop.forms.answers import Settled, settle
from hrd_desktop.forms.conditions import condition
from hrd_desktop.forms.evaluation import EMPTY, Computed, Evaluation, as_typed
from hrd_desktop.forms.models import Form, Group, Item, Question, Repeat
from hrd_desktop.forms.places import Rows, path_of, place_of
from hrd_desktop.forms.problems import AnswerInvalid, Problem


@dataclass(frozen=True)
class Changed:
    """What a new answer changed: *paths* to look at again, and the answer as it is to be stored."""

    paths: frozenset[str]
    value: Answer = None
    state: State = State.ANSWERED


@dataclass(frozen=True)
class Visible:
    """One thing to show: an item at a path, in the row *row* of its innermost repeat."""

    item: Item
    path: str
    row: str | None = None


@dataclass(frozen=True)
class Topic:
    """A topic with its progress. *state*: ``current``, ``done``, ``attention`` (begun, something is missing or wrong)
    or ``open`` (not begun). *answered* counts answers and states alike."""

    group: Group
    relevant: bool
    answered: int
    open: int
    required_open: int
    state: str

    @property
    def label(self) -> str:
        """The topic's heading in English; ``group.label`` holds both languages."""
        return self.group.label.en


class Sheet(Evaluation):
    """The evaluated state of one answer set.

    *computed* gives the answers of named sources: values, or functions of the sheet. Those that rest on reference
    data need not be given.
    """

    def __init__(
        self, form: Form, today: Callable[[], date] = date.today, computed: Mapping[str, Computed] | None = None
    ) -> None:
        super().__init__(form, today, computed or {})
        self.parked: dict[str, Statement] = {}
        self.mapped: dict[str, str] = {}
        self._evaluate_all()

    # --- filling ---------------------------------------------------------------------------------------------------

    def load(self, statements: Mapping[str, Statement]) -> None:
        """Fill the sheet from a record's statements.

        What the form no longer asks, or no longer allows, is kept in ``parked``; an answer to a question that was
        renamed is read under the new name and listed in ``mapped`` (old path to new) (fault 53).
        """
        self._held.clear()
        self._given.clear()
        self.parked.clear()
        self.mapped.clear()
        for path, statement in statements.items():
            self._take(path, statement)
        self._evaluate_all()

    def _take(self, path: str, statement: Statement) -> None:
        *around, name = path.split("/")
        target = path
        if name not in self.form.all_items and name in self._shape.formerly:
            target = "/".join([*around, self._shape.formerly[name]])
        try:
            place, _ = place_of(self.form, target)
            settled = self._settled(place, statement.value, statement.state, statement.value)
        except AnswerInvalid:
            self.parked[path] = statement
            return
        if target != path:
            if target in self._held:
                self.parked[path] = statement
                return
            self.mapped[path] = target
        self._held[target] = settled
        self._given[target] = statement.at.astimezone().date()

    def _settled(self, name: str, value: object, state: State, before: Answer) -> Settled:
        item = self.form.all_items[name]
        if isinstance(item, Question):
            return settle(self.form, item, value, state, before=before)
        rows = list(value) if isinstance(value, list | tuple) else []
        if not isinstance(item, Repeat) or not all(isinstance(row, str) and row.isalnum() for row in rows):
            raise AnswerInvalid("ANSWER_NOT_YOURS", name=name)
        return Settled(list(dict.fromkeys(rows)))

    def set(self, path: str, value: object = None, state: State = State.ANSWERED) -> Changed:
        """Give an answer, a state, or a repeat's list of row ids, and return what that changed.

        Raises AnswerInvalid for a path the form does not have and for a value that cannot be stored; a value outside
        the form's own limits is taken, and ``problem`` tells.
        """
        name, rows = place_of(self.form, path)
        self._must_have(name, rows)
        before = self._held.get(path, EMPTY)
        settled = self._settled(name, value, state, before.value)
        if settled == EMPTY:
            self._held.pop(path, None)
        else:
            self._held[path] = settled
        self._judged.pop(path, None)
        self._given.pop(path, None)
        changed = {(name, rows)} if settled == before else self._follow(name, rows)
        self._judge_now(path, name, rows)
        return Changed(frozenset(self._paths(changed)), settled.value, settled.state)

    def _must_have(self, name: str, rows: Rows) -> None:
        around = self.form.all_items[name].repeats
        for depth, row in enumerate(rows):
            if row not in self.rows(path_of(self.form, around[depth], rows[:depth])):
                raise AnswerInvalid("ROW_NOT_THERE", name=around[depth])

    # --- asking ----------------------------------------------------------------------------------------------------

    def state(self, path: str) -> State | None:
        """Return the state at *path*; None when nothing has been said yet."""
        held = self._held.get(path)
        return held.state if held else None

    def relevant(self, path: str, row: str | None = None) -> bool:
        """Return whether the item at *path* is shown; a group inside a repeat is named with its row's id."""
        name, rows = path, Rows()
        if "/" in path or path not in self.form.all_items or isinstance(self.form.all_items[path], Question | Repeat):
            name, rows = place_of(self.form, path)
        elif row is not None:
            rows = (row,)
        return self._relevance.get((name, rows), False)

    def problem(self, path: str) -> Problem | None:
        """Return what speaks against the answer at *path*; None when nothing does or it is not shown."""
        name, rows = place_of(self.form, path)
        item = self.form.all_items[name]
        if not isinstance(item, Question) or item.constraint is None or not self._relevance.get((name, rows)):
            return None
        if path not in self._judged:
            self._judged[path] = self._judgment(item, path, rows)
        error = self._judged.get(path)
        return Problem(path, error) if error else None

    def problems(self) -> list[Problem]:
        """Return what speaks against the answers that are shown, in document order."""
        return [found for entry in self._asked() if (found := self.problem(entry.path))]

    def required_open(self) -> list[str]:
        """Return the paths that are required, shown, and have neither answer nor state."""
        return [entry.path for entry in self._asked() if entry.item.required and entry.path not in self._held]

    def open_questions(self) -> list[str]:
        """Return the paths that are shown and have neither answer nor state."""
        return [entry.path for entry in self._asked() if entry.path not in self._held]

    def left_out(self) -> list[str]:
        """Return the paths whose answers are kept but not shown, so that they are neither sent nor printed."""
        return [path for path in self._held if not self._relevance.get(place_of(self.form, path), False)]

    def visible(self, topic: Group) -> list[Visible]:
        """Return everything a topic shows, in document order: groups and repeats before what they hold."""
        return list(self._shown(topic.items, ()))

    def topics(self, current: str | None = None) -> list[Topic]:
        """Return the topics with their progress; the one named *current* says so."""
        return [self._progress(group, current) for group in self.form.topics]

    @property
    def evaluations(self) -> int:
        """How many expressions have been evaluated so far: what a test of thrift counts."""
        return self._evaluated

    # --- showing and counting --------------------------------------------------------------------------------------

    def _shown(self, items: Iterable[Item], rows: Rows) -> Iterator[Visible]:
        for item in items:
            if not self._relevance.get((item.name, rows), False):
                continue
            yield Visible(item, path_of(self.form, item.name, rows), rows[-1] if rows else None)
            if isinstance(item, Group):
                yield from self._shown(item.items, rows)
            elif isinstance(item, Repeat):
                for row in self.rows(path_of(self.form, item.name, rows)):
                    yield from self._shown(item.items, (*rows, row))

    def _asked(self, items: Iterable[Item] | None = None) -> Iterator["_Asked"]:
        for entry in self._shown(self.form.items if items is None else items, ()):
            if isinstance(entry.item, Question) and entry.item.settable:
                yield _Asked(entry.item, entry.path)

    def _progress(self, group: Group, current: str | None) -> Topic:
        synthetic = group.name not in self.form.all_items
        relevant = synthetic or self._relevance.get((group.name, ()), False)
        asked = list(self._asked(group.items)) if relevant else []
        answered = [entry for entry in asked if entry.path in self._held]
        missing = sum(entry.item.required and entry.path not in self._held for entry in asked)
        wrong = any(self.problem(entry.path) for entry in answered)
        if group.name == current:
            state = "current"
        elif not answered:
            state = "open" if asked else "done"
        else:
            state = "attention" if missing or wrong else "done"
        return Topic(group, relevant, len(answered), len(asked) - len(answered), missing, state)


@dataclass(frozen=True)
class _Asked:
    item: Question
    path: str


def validate(form: Form, question: Question, value: object, today: Callable[[], date] = date.today) -> Settled:
    """Return *value* as it is to be stored, or raise AnswerInvalid: type first, then the question's own limit.

    Other answers read as ''; where they are known, ``Sheet.set`` and ``Sheet.problem`` judge better.
    """
    settled = settle(form, question, value)
    if question.constraint is None or settled.value is None:
        return settled
    limit = condition(question.constraint)
    if limit.names:
        return settled
    if not limit.holds({}, dot=as_typed(question, settled.value), today=today()):
        raise AnswerInvalid("ANSWER_OUTSIDE_LIMIT", says=question.constraint_message)
    return settled
