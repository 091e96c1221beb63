"""How a list of records is narrowed and ordered: SQL that finds ids in indexes alone.

SQLite would rather look into rows, which are wide and many; so indexes are named where it matters, and a "+" keeps
it from walking the records in any other order than that of the list.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, func, literal_column, or_, select, type_coerce

from hrd_desktop.domain.records import KINDS
from hrd_desktop.vault import names, tables
from hrd_desktop.vault.search import fold

_FORM_OF = {kind: form for form, kind in KINDS.items()}
_SORTS = {
    "changed": tables.record.c.changed,
    "created": tables.record.c.created,
    "title": func.sort_key(tables.record.c.title),
    "number": tables.record.c.number,
    "status": tables.record.c.status,
}


@dataclass(frozen=True)
class Asked:
    """What a list is narrowed by, as :meth:`Records.list` takes it."""

    form: str | Collection[str] | None
    kind: str | None
    case: str | None
    text: str
    status: str | Collection[str] | None

    @property
    def forms(self) -> Collection[str] | None:
        """The forms meant, None for all. A kind is said as its form; one that no form is of has its name."""
        forms = _as_many(self.form)
        if self.kind is None:
            return forms
        of_kind = _FORM_OF.get(self.kind, self.kind)
        return (of_kind,) if forms is None or of_kind in forms else ()

    @property
    def statuses(self) -> Collection[str] | None:
        """The statuses meant, None for all."""
        return _as_many(self.status)


def _as_many(wanted: str | Collection[str] | None) -> Collection[str] | None:
    return (wanted,) if isinstance(wanted, str) else wanted


def narrowed(
    wanted: Select[Any], asked: Asked, called: "Sequence[names.Name] | None", by_name: bool = False
) -> Select[Any]:
    """Narrow *wanted* to what is *asked*; *called* has its text and statuses, where that is known."""
    table = tables.record.c
    conditions = _one_of(table.form, asked.forms)
    if called is not None:
        ids = func.json_each(json.dumps([one.id for one in called])).table_valued("value")
        conditions.append(literal_column("+record.id").in_(select(ids.c.value)))
        return wanted.where(and_(True, *conditions))
    if asked.statuses is not None and by_name:  # the index of names knows no status, nor that of statuses a name
        conditions.append(literal_column("+record.id").in_(_standing(asked)))
    else:
        conditions += _one_of(table.status, asked.statuses)
    if asked.case is not None:
        conditions.append(table.case_id == asked.case)
    if asked.text:
        conditions.append(literal_column("+record.id").in_(_named(asked)))
    return wanted.where(and_(True, *conditions))


def _standing(asked: Asked) -> Select[Any]:
    """The records of the statuses *asked*."""
    table = tables.record.alias("standing").c
    return select(table.id).where(*_one_of(table.form, asked.forms), *_one_of(table.status, asked.statuses))


def _one_of(column: ColumnElement[str], wanted: Collection[str] | None) -> list[ColumnElement[bool]]:
    if wanted is None:
        return []
    return [column == next(iter(wanted)) if len(wanted) == 1 else column.in_(wanted)]


def _named(asked: Asked) -> Select[Any]:
    """The records with the text *asked* in their title or number, from the one index that holds both."""
    table, text = tables.record.alias("named").c, asked.text
    held = or_(func.instr(func.folded(table.title), fold(text)) > 0, table.number.icontains(text, autoescape=True))
    return select(table.id).where(*_one_of(table.form, asked.forms), held)


def order(column: ColumnElement[Any], down: bool) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Return what a list is ordered by: *column*, and the id where that is equal."""
    return (column.desc(), tables.record.c.id.desc()) if down else (column.asc(), tables.record.c.id.asc())


def sorted_by(sort: str, ranked: Sequence[str]) -> ColumnElement[Any]:
    """Return what orders by *sort*, a column of lists or the path of an answer, values in the order of *ranked*."""
    of_answer = sort not in _SORTS
    column = _answered(sort) if of_answer else _SORTS[sort]
    places = {json.dumps(one) if of_answer else one: place for place, one in enumerate(ranked)}
    return case(places, value=column, else_=len(places)) if places else column


def _answered(path: str) -> ColumnElement[Any]:
    """The stored answer at *path* of the record in hand; from an index of its own where it has one."""
    if path in tables.READ_OF_MANY:  # SQLite would rather look into the statements, which are wide and many
        only = f"select value from statement indexed by ix_statement_{path} where path = '{path}'"
        return literal_column(f"({only} and statement.record = record.id)", String)
    said = tables.statement.c
    value = select(type_coerce(said.value, String)).where(said.record == tables.record.c.id, said.path == path)
    return value.correlate(tables.record).scalar_subquery()
