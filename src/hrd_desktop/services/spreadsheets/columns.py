"""A column as the mapping screen shows it: what it holds, where it goes, and which of its words are not understood.

What stands in a column of names or addresses is not shown: the heading says enough, and others may look on.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import name_of
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.spreadsheets import guessing
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping, words_of
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.services.spreadsheets.values import Reader, folded

if TYPE_CHECKING:
    from hrd_desktop.forms import Question

_SAMPLES = 3
_SECRET = ("_name", "_name_local", "_contact_value", "_title", "_court", "_charge")


@dataclass(frozen=True)
class WordView:
    """A word of a column that stands for no choice yet, or for one that the officer chose."""

    text: str = field(repr=False)
    count: int
    code: str | None


@dataclass(frozen=True)
class ColumnView:
    """A column. *samples* are '' where they are hidden; *words* need a choice, *understood* is how many do not.

    *two_days* says that some dates can be read in two ways and nothing tells which.
    """

    number: int
    heading: str
    column: Column
    samples: str = field(repr=False)
    filled: int
    choices: tuple[tuple[str, str], ...] = ()
    words: tuple[WordView, ...] = ()
    understood: int = 0
    two_days: bool = False


def views(table: Table, mapping: Mapping) -> list[ColumnView]:
    """Return every column that has a heading."""
    return [view(table, mapping, number) for number, heading in enumerate(table.headings) if heading]


def view(table: Table, mapping: Mapping, number: int) -> ColumnView:
    """Return the column *number*."""
    heading = table.headings[number]
    column = mapping.columns.get(heading, Column())
    words = words_of(table, number)
    samples = "" if column.to.endswith(_SECRET) else "; ".join(shown(text) for text, _count in words[:_SAMPLES])
    filled = sum(bool(line.cell(number)) for line in table.lines)
    question = _question(column.to)
    if question is None:
        return ColumnView(number, heading, column, samples, filled)
    if question.is_select:
        return _of_choices(ColumnView(number, heading, column, samples, filled), words, column)
    two = question.type in ("date", "edtf", "dateTime") and _two_days(column, [text for text, _count in words])
    return ColumnView(number, heading, column, samples, filled, two_days=two)


def _question(path: str) -> "Question | None":
    from hrd_desktop import forms

    form = guessing.form_of(path) if path and path not in guessing.NUMBERS else None
    return forms.catalogue()[form].questions[name_of(path)] if form else None


def _reader(column: Column, *, own: bool = True) -> Reader:
    from hrd_desktop import forms

    form = forms.catalogue()[guessing.form_of(column.to) or ""]
    question = form.questions[name_of(column.to)]
    return Reader(form, question, column.values if own else {}, column.dates)


def _of_choices(bare: ColumnView, words: list[tuple[str, int]], column: Column) -> ColumnView:
    from dataclasses import replace

    from hrd_desktop import i18n

    reader = _reader(column, own=False)
    chosen = {folded(text): code for text, code in column.values.items()}
    unclear = [(text, count) for text, count in words if reader.read(text).problem is not None]
    listed = tuple(
        (choice.code, choice.label.in_(i18n.language())) for choice in reader.form.choices_of(reader.question)
    )
    found = tuple(WordView(text, count, chosen.get(folded(text))) for text, count in unclear)
    return replace(bare, choices=listed, words=found, understood=len(words) - len(unclear))


def _two_days(column: Column, texts: list[str]) -> bool:
    """Whether days can be two, or could until the officer said which."""
    reader = _reader(column.model_copy(update={"dates": ""}))
    return any(reader.read(text).problem == "ambiguous_date" for text in texts)
