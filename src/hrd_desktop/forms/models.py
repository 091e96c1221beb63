"""What a form is made of: questions, groups and repeats in a tree, choice lists, texts in two languages.

The words are XLSForm's (DESIGN D12); ``edtf`` and ``relation`` are our own types. A question knows the repeats around
it, since they decide where its answers lie; groups only gather and never stand in a path.
"""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Literal, Protocol

from pydantic import Field

from hrd_desktop.domain.statements import State
from hrd_desktop.domain.values import Value

QuestionType = Literal[
    "text", "integer", "date", "dateTime", "edtf", "note", "calculate", "select_one", "select_multiple", "relation"
]
Sensitivity = Literal["public", "internal", "personal", "special-category", "source-identifying"]


class Texts(Value):
    """One text in both languages."""

    en: str = Field(min_length=1)
    nb: str = Field(min_length=1)

    def in_(self, language: str) -> str:
        """Return the text in *language*; anything but ``nb`` means English."""
        return self.nb if language == "nb" else self.en


class Guidance(Value):
    """What the guidelines say about a question: why we ask, what to take care of, and where it stands."""

    why: Texts
    care: Texts | None = None
    place: Texts


class Choice(Value):
    """One choice. *state* makes it a state of the answer, not a value; *alone* clears the rest of the question."""

    code: str = Field(alias="name", pattern=r"^[A-Za-z0-9_.-]{1,64}$")
    label: Texts
    state: State | None = None
    alone: bool = False
    standard_code: str | None = None


class ChoiceList(Value):
    """A list of choices. With *reference*, the reference layer's rows under the same name come first."""

    name: str
    choices: tuple[Choice, ...] = ()
    reference: bool = False
    standard: str | None = None

    @cached_property
    def by_code(self) -> Mapping[str, Choice]:
        """The written choices by code, states among them."""
        return {choice.code: choice for choice in self.choices}


class _Named(Value):
    name: str
    label: Texts
    hint: Texts | None = None
    relevant: str | None = None
    sensitivity: Sensitivity | None = None
    matrix: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    group: str | None = None

    @property
    def repeat(self) -> str | None:
        """The innermost repeat around this item, or None."""
        return self.repeats[-1] if self.repeats else None


class Question(_Named):
    """One question, note or computed value.

    *list_name* names the choices of a select, *relation_kind* the record kind of a relation; *many* tells whether an
    answer is a list. *bind* names the question of a linked record where the answer lives (DESIGN D26). *formerly*
    names this question had in earlier versions of the form. *group* is the nearest group around it.
    """

    type: QuestionType
    list_name: str | None = None
    relation_kind: str | None = None
    many: bool = False
    constraint: str | None = None
    constraint_message: Texts | None = None
    required: bool = False
    appearance: str | None = None
    calculation: str | None = None
    source: str | None = None
    bind: str | None = None
    default: str | None = None
    guidance: Guidance | None = None

    @property
    def settable(self) -> bool:
        """Whether an officer answers it: all but notes and computed values."""
        return self.type not in ("note", "calculate")

    @property
    def is_select(self) -> bool:
        """Whether the answer comes from a choice list."""
        return self.list_name is not None


class Group(_Named):
    """Items that belong together. A group at the top of a form is a topic of the wizard."""

    items: tuple["Item", ...] = ()


class Repeat(_Named):
    """Items asked once for every row."""

    items: tuple["Item", ...] = ()


Item = Question | Group | Repeat


class ReferenceChoices(Protocol):
    """What the reference layer gives for lists that are filled from it."""

    def choices(self, list_name: str) -> Iterable[tuple[str, str, str]]:
        """Return (code, English, bokmål) rows of a list."""
        ...


class Form(Value):
    """A form definition in one version."""

    id: str
    version: str
    title: Texts
    items: tuple[Item, ...]
    choices: Mapping[str, ChoiceList] = Field(default_factory=dict)

    @cached_property
    def all_items(self) -> Mapping[str, Item]:
        """Every question, group and repeat by name, in document order."""
        found: dict[str, Item] = {}
        stack = list(reversed(self.items))
        while stack:
            item = stack.pop()
            found[item.name] = item
            if not isinstance(item, Question):
                stack.extend(reversed(item.items))
        return found

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by name, in document order."""
        return {name: item for name, item in self.all_items.items() if isinstance(item, Question)}

    @cached_property
    def topics(self) -> tuple[Group, ...]:
        """The top-level groups; runs of items outside any group are gathered under the form's own title."""
        topics: list[Group] = []
        loose: list[Item] = []

        def gather() -> None:
            if loose:
                number = sum(topic.name.startswith(f"{self.id}_topic") for topic in topics) + 1
                topics.append(Group(name=f"{self.id}_topic{number}", label=self.title, items=tuple(loose)))
                loose.clear()

        for item in self.items:
            if isinstance(item, Group):
                gather()
                topics.append(item)
            else:
                loose.append(item)
        gather()
        return tuple(topics)

    def choices_of(self, question: Question, reference: ReferenceChoices | None = None) -> list[Choice]:
        """Return the choices of a select in order, reference rows first; [] for any other question."""
        if question.list_name is None:
            return []
        listed = self.choices[question.list_name]
        return [*(_rows(listed.name, reference) if listed.reference else ()), *listed.choices]


def _rows(list_name: str, given: ReferenceChoices | None) -> tuple[Choice, ...]:
    return _shipped_rows(list_name) if given is None else _as_choices(given.choices(list_name))


@cache
def _shipped_rows(list_name: str) -> tuple[Choice, ...]:
    from hrd_desktop import reference

    return _as_choices(reference.choices(list_name))


def _as_choices(rows: Iterable[tuple[str, str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice.model_validate({"name": code, "label": {"en": en, "nb": nb}}) for code, en, nb in rows)


@cache
def reference_codes(list_name: str) -> frozenset[str]:
    """Return the codes the reference layer knows for a list."""
    return frozenset(choice.code for choice in _shipped_rows(list_name))
