"""What records are called, held in memory: a list narrowed by a few letters looks through all names at each key.

Like whole records (``whole.py``) they are true by the journal: before each look, whatever it has noted since the last
one is read again, so that nothing has to be told of a write, not even by another connection. Where the entry known
last is no longer what it was, or too much came since, everything is read anew. Inside a change nothing is remembered.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.vault import journal, rows
from hrd_desktop.vault.search import fold

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

SORTS = ("title", "number", "status", "changed")
"""What names can be ordered by."""
_MANY = 2000


class Name(NamedTuple):
    """What a record is called and sorted by. *folded* and *small* are title and number as they are compared."""

    id: str
    title: str
    number: str
    status: str
    changed: str
    folded: str
    small: str


class Names:
    """The names of one connection, by form; a form's are read when they are asked for first."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._by_form: dict[str, dict[str, Name]] = {}
        self._end = (0, "")

    def holding(
        self, connection: "Connection", text: str, forms: Collection[str], statuses: Collection[str] | None
    ) -> list[Name]:
        """Return the records of *forms* (and *statuses*) that have *text* in their title or number."""
        folded, small = fold(text), text.lower()
        return [
            one
            for form in forms
            for one in self._of(connection, form).values()
            if (folded in one.folded or small in one.small) and (statuses is None or one.status in statuses)
        ]

    def know(self, connection: "Connection", form: str) -> None:
        """Read the names of *form* ahead of the first time that they are asked for."""
        if self._store.look is not None:
            self._of(connection, form)

    def _of(self, connection: "Connection", form: str) -> Mapping[str, Name]:
        if self._store.look is None:
            return _read(connection, form)
        self._catch_up(connection)
        if form not in self._by_form:
            self._by_form[form] = _read(connection, form)
        return self._by_form[form]

    def _catch_up(self, connection: "Connection") -> None:
        known, end = self._end, journal.head(connection)
        if known == end:
            return
        since = "select record from journal where seq > ? and digest <> '' order by seq limit ?"
        touched = [str(row[0]) for row in rows.run(connection, since, (known[0], _MANY + 1))] if self._by_form else []
        if len(touched) > _MANY or not _stands(connection, known):
            self._by_form.clear()
        for record in dict.fromkeys(touched) if self._by_form else ():
            for names in self._by_form.values():
                names.pop(record, None)
            row = rows.record.get(connection, record)
            if row is not None and row["form"] in self._by_form:
                self._by_form[row["form"]][record] = _name(*(row[name] for name in Name._fields[:5]))
        self._end = end


def _stands(connection: "Connection", known: tuple[int, str]) -> bool:
    """Whether the journal still is what it was when it ended with *known*."""
    row = rows.run(connection, "select hash from journal where seq = ?", (known[0],)).fetchone()
    return row is not None and row[0] == known[1]


def _read(connection: "Connection", form: str) -> dict[str, Name]:
    """Return the names of *form* by id, out of two indexes: the rows themselves are wide and lie far apart."""
    standing = "select id, status, changed from record indexed by ix_record_form_status_changed where form = ?"
    called = "select id, title, number from record indexed by ix_record_form_title_number where form = ?"
    known = {record: (status, changed) for record, status, changed in rows.run(connection, standing, (form,))}
    found = rows.run(connection, called, (form,))
    return {record: _name(record, title, number, *known[record]) for record, title, number in found}


def _name(record: str, title: str, number: str, status: str, changed: str) -> Name:
    return Name(record, title, number, status, changed, fold(title), number.lower())


def ordered(found: Iterable[Name], sort: str, ranked: Sequence[str], down: bool) -> list[str]:
    """Return the ids of *found* by *sort* (one of SORTS), values in the order of *ranked*, equal ones by id."""
    places = {value: place for place, value in enumerate(ranked)}

    def key(one: Name) -> tuple[str | int, str]:
        value = sort_key(one.title) if sort == "title" else str(getattr(one, sort))
        return (places.get(value, len(places)) if places else value), one.id

    return [one.id for one in sorted(found, key=key, reverse=down)]
