"""Records as lists, details and relations show them.

A record that is shown is first compared with the journal: its row, and with :meth:`Records.get` its statements too,
so that a page put back is noticed before anyone reads it (fault 6).
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.vault import digests, journal, names, rows, tables, tally
from hrd_desktop.vault.errors import RecordMissing, VaultStale
from hrd_desktop.vault.journal import moment
from hrd_desktop.vault.looks import Look
from hrd_desktop.vault.narrowing import Asked, narrowed, order, sorted_by
from hrd_desktop.vault.values import Add, Change, Delete, Link, Past, Row, Tombstone
from hrd_desktop.vault.whole import Whole, parts, to_statement

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

_CHUNK = 500


@dataclass(frozen=True)
class _Order:
    """What a list is ordered by, as :meth:`Records.list` takes it."""

    sort: str
    ranked: Sequence[str] = ()
    descending: bool | None = None

    @property
    def down(self) -> bool:
        """Whether what is greatest comes first, as times do unless told."""
        return self.sort in ("changed", "created") if self.descending is None else self.descending


class Records:
    """The records of a vault. Writing goes through the vault's one door for changes, handed in as *write*."""

    def __init__(self, store: "Store", write: Callable[..., int]) -> None:
        self._store, self._write, self._whole = store, write, Whole(store)
        self._names, self._look = names.Names(store), Look(store)

    def add(
        self,
        record: Record,
        *,
        by: str,
        title: str = "",
        number: str = "",
        status: str = "",
        links: Mapping[str, Sequence[str]] | None = None,
        search: Mapping[str, str] | None = None,
    ) -> int:
        """Add a new record with its statements; return the journal number. The statements get it as *seq*."""
        change: Change = Add(record, title, number, status, links or {}, search or {})
        return self._write([change], by=by)

    def delete(self, record: str, *, by: str) -> int:
        """Delete a record, leaving a tombstone. Raises RecordMissing."""
        return self._write([Delete(record)], by=by)

    def exists(self, record: str) -> bool:
        """Whether there is a record of this id."""
        with self._store.read() as connection:
            return rows.record.get(connection, record) is not None

    def get(self, record: str) -> Record:
        """Return the record as it stands. Raises RecordMissing, VaultStale."""
        found = self._whole.read([record])
        if record not in found:
            raise RecordMissing
        return found[record]

    def many(self, records: Iterable[str]) -> dict[str, Record]:
        """Return those of *records* that are here, as they stand, by id in the order asked: one look for all of them.

        Raises VaultStale.
        """
        return self._whole.read(records)

    def inside(self, cases: Collection[str], forms: Collection[str] = ()) -> "Sequence[Record]":
        """Return the records that stand in *cases* (of *forms*), the oldest first. Raises VaultStale."""
        key = ("inside", frozenset(cases), frozenset(forms))
        with self._store.read() as connection:
            return self._look.once(key, lambda: self._inside(connection, cases, forms))

    def _inside(
        self, connection: "Connection", cases: Collection[str], forms: Collection[str]
    ) -> "tuple[Record, ...]":
        of_forms = f"and form in ({', '.join('?' * len(forms))})" if forms else ""
        sql = (
            f"select id from record where case_id in ({', '.join('?' * len(cases))}) {of_forms} order by created, id"
        )
        ids = [str(row[0]) for row in rows.run(connection, sql, (*cases, *forms))]
        found = tuple(self._whole.read(ids).values())
        for case in cases if len(cases) > 1 else ():
            mine = tuple(one for one in found if one.case == case)
            self._look.tell(("inside", frozenset((case,)), frozenset(forms)), mine)
        return found

    def newest(self, form: str) -> Record | None:
        """Return the record of *form* that was changed last, None where there is none. Raises VaultStale."""
        sql = "select id from record where form = ? order by changed desc, id desc limit 1"
        with self._store.read() as connection:
            row = self._look.once(("newest", form), lambda: rows.run(connection, sql, (form,)).fetchone())
            return self.get(str(row[0])) if row else None

    def row(self, record: str) -> Row:
        """Return the record as lists show it. Raises RecordMissing, VaultStale."""
        with self._store.read() as connection:
            row = rows.record.get(connection, record)
            if row is None:
                raise RecordMissing
            _compare(connection, [row])
        return _to_row(row)

    def rows(self, records: Iterable[str]) -> "dict[str, Row]":
        """Return those of *records* that are here as lists show them, by id: one look for all. Raises VaultStale."""
        with self._store.read() as connection:
            found = _by_id(connection, list(dict.fromkeys(records)))
            _compare(connection, list(found.values()))
        return {record: _to_row(row) for record, row in found.items()}

    def list(
        self,
        *,
        form: str | Collection[str] | None = None,
        kind: str | None = None,
        case: str | None = None,
        text: str = "",
        status: str | Collection[str] | None = None,
        sort: str = "changed",
        ranked: Sequence[str] = (),
        descending: bool | None = None,
        offset: int = 0,
        limit: int | None = 50,
    ) -> list[Row]:
        """Return a page of rows. *text* is part of a title or number. Times come newest first unless told.

        *sort* is a column of lists or the path of an answer; *ranked* gives the order of its values, others last.
        Raises VaultStale.
        """
        asked = Asked(form, kind, case, text, status)
        with self._store.read() as connection:
            found = _rows(connection, self._ids(connection, asked, _Order(sort, ranked, descending), offset, limit))
            _compare(connection, found)
        return [_to_row(row) for row in found]

    def ids(
        self,
        *,
        form: str | Collection[str] | None = None,
        kind: str | None = None,
        case: str | None = None,
        text: str = "",
        sort: str = "changed",
        offset: int = 0,
        limit: int | None = 50,
    ) -> Sequence[str]:
        """Return the ids of a page of rows, as :meth:`list` has them: for who then reads the records whole."""
        asked = Asked(form, kind, case, text, None)
        with self._store.read() as connection:
            return self._ids(connection, asked, _Order(sort), offset, limit)

    def _ids(
        self, connection: "Connection", asked: Asked, by: "_Order", offset: int, limit: int | None
    ) -> Sequence[str]:
        called = self._called(connection, asked)
        if called is not None and by.sort in names.SORTS:
            end = None if limit is None else offset + limit
            return names.ordered(called, by.sort, by.ranked, by.down)[offset:end]
        wanted, column = (
            narrowed(select(tables.record.c.id), asked, called, by.sort == "title"),
            sorted_by(by.sort, by.ranked),
        )
        down, back = by.down, 0
        if limit is not None and offset and asked.case is None and not asked.text:
            total = tally.records(connection, asked.forms, asked.statuses)
            back = total - offset if offset > total // 2 else 0
        if back > 0 and limit is not None:  # nearer to the end, which is walked from there
            offset, limit, down = max(back - limit, 0), min(limit, back), not down
        wanted = wanted.order_by(*order(column, down)).offset(offset).limit(limit)
        ids = connection.execute(wanted).scalars().all()  # from indexes alone
        return ids[::-1] if back > 0 else ids

    def _called(self, connection: "Connection", asked: Asked) -> "Sequence[names.Name] | None":
        """Return the records that have the text asked for in their names; None where that is not looked up there."""
        if not asked.text or asked.forms is None or asked.case is not None:
            return None
        return self._names.holding(connection, asked.text, asked.forms, asked.statuses)

    def count(
        self,
        *,
        form: str | Collection[str] | None = None,
        kind: str | None = None,
        case: str | None = None,
        text: str = "",
        status: str | Collection[str] | None = None,
    ) -> int:
        """Return how many rows :meth:`list` has in all."""
        asked = Asked(form, kind, case, text, status)
        with self._store.read() as connection:
            if case is None and not text:
                return tally.records(connection, asked.forms, asked.statuses)
            called = self._called(connection, asked)
            if called is not None:
                return len(called)
            wanted = narrowed(select(func.count()).select_from(tables.record), asked, None)
            return int(connection.execute(wanted).scalar_one())

    def know_names(self, form: str) -> None:
        """Read what the records of *form* are called, so that the first letter typed waits for nothing."""
        with self._store.read() as connection:
            self._names.know(connection, form)

    def answers(
        self,
        paths: Collection[str],
        *,
        form: str | None = None,
        case: str | None = None,
        ids: Collection[str] | None = None,
    ) -> dict[str, dict[str, Statement]]:
        """Return the statements at *paths* of many records at once, by record and path: for lists and Today."""
        table, record = tables.statement, tables.record
        wanted = select(table).where(table.c.path.in_(paths))
        if form is not None or case is not None:
            wanted = wanted.join(record, record.c.id == table.c.record)
            wanted = wanted.where(*[c == v for c, v in ((record.c.form, form), (record.c.case_id, case)) if v])
        result: dict[str, dict[str, Statement]] = {}
        with self._store.read() as connection:
            for part in [None] if ids is None else parts(list(ids), _CHUNK):
                narrowed = wanted if part is None else wanted.where(table.c.record.in_(part))
                for row in connection.execute(narrowed).mappings():
                    result.setdefault(row["record"], {})[row["path"]] = to_statement(dict(row))
        return result

    def values(
        self,
        paths: Collection[str],
        *,
        form: str,
        case: str | None = None,
        ids: Collection[str] | None = None,
        inside: str = "",
    ) -> dict[str, dict[str, Any]]:
        """Return the bare answered values at *paths* of every record of *form* (in *case*, of *ids*).

        They come by record and path.

        *inside* names a question of a repeat, whose answers come with them whatever their row. For counting over
        everything: no statements are built and nothing is compared with the journal.
        """
        wanted = (
            f"select s.record, s.path, s.value from record r join {_at(paths, inside)} "
            "where s.record = r.id and r.form = ? and s.state = 'answered'"
        )
        if case is not None:
            wanted += " and r.case_id = ?"
        result: dict[str, dict[str, Any]] = {}
        read: dict[str, Any] = {}
        with self._store.read() as connection:
            for part in [None] if ids is None else parts(list(ids), _CHUNK):
                narrowed = "" if part is None else f" and r.id in ({', '.join('?' * len(part))})"
                found = rows.run(
                    connection, wanted + narrowed, (*paths, form, *(() if case is None else (case,)), *(part or ()))
                )
                for record, path, value in found:
                    if value not in read:  # dates and codes come again and again
                        read[value] = json.loads(value)
                    result.setdefault(record, {})[path] = read[value]
        return result

    def inside_values(self, cases: Collection[str], form: str, path: str) -> dict[str, dict[str, Any]]:
        """Return the bare answered values at *path* of the records of *form* in *cases*: by case, then by record."""
        wanted = (
            f"select r.case_id, s.record, s.value from record r join {_at((path,), '')} "
            "where s.record = r.id and r.form = ? and s.state = 'answered' "
            "and r.case_id in (select value from json_each(?))"
        )
        with self._store.read() as connection:
            known = {one: self._look.once(("values", form, path, one), lambda: None) for one in cases}
            asked = [one for one, said in known.items() if said is None]
            fresh: dict[str, dict[str, Any]] = {one: {} for one in asked}
            for case, record, value in rows.run(connection, wanted, (path, form, json.dumps(asked))) if asked else ():
                fresh[case][record] = json.loads(value)
            for case, said in fresh.items():
                self._look.tell(("values", form, path, case), said)
            return {one: said if said is not None else fresh[one] for one, said in known.items()}

    def outline(self, form: str) -> dict[str, tuple[str | None, str]]:
        """Return the case and the moment of making (UTC, ISO 8601) of every record of *form*, by its id."""
        with self._store.read() as connection:
            found = rows.run(connection, "select id, case_id, created from record where form = ?", (form,))
            return {str(record): (case, str(created)) for record, case, created in found}

    def links(self, record: str) -> "Sequence[Link]":
        """Return what *record* points to."""
        with self._store.read() as connection:
            return [
                Link(**row) for row in rows.relation.where(connection, "record = ? order by path, target", record)
            ]

    def links_to(self, target: str, form: str | None = None, path: str | None = None) -> "Sequence[Link]":
        """Return what points to *target*, from records of *form* or of any, at *path* or anywhere."""
        asked = {"(select form from record where id = relation.record) = ?": form, "path = ?": path}
        told = {condition: value for condition, value in asked.items() if value is not None}
        where = " and ".join(("target = ?", *told))

        def found() -> tuple[Link, ...]:
            said = rows.relation.where(connection, f"{where} order by record, path", target, *told.values())
            return tuple(Link(**row) for row in said)

        with self._store.read() as connection:
            return list(self._look.once(("to", target, form, path), found))

    def links_ahead(self, targets: Collection[str], path: str) -> None:
        """Read at once what points to *targets* at *path*, for :meth:`links_to` to answer with in this look."""
        where = "target in (select value from json_each(?)) and path = ? order by record, path"
        found: dict[str, list[Link]] = {one: [] for one in targets}
        with self._store.read() as connection:
            for row in rows.relation.where(connection, where, json.dumps(list(found)), path):
                found[row["target"]].append(Link(**row))
            for target, links in found.items():
                self._look.tell(("to", target, None, path), tuple(links))

    def tombstone(self, record: str) -> Tombstone | None:
        """Return what stays of a deleted record, None if it was never deleted here."""
        with self._store.read() as connection:
            row = rows.tombstone.get(connection, record)
        return None if row is None else _to_tombstone(row)

    def tombstones(self) -> "Sequence[Tombstone]":
        """Return all tombstones."""
        with self._store.read() as connection:
            return [_to_tombstone(row) for row in rows.tombstone.where(connection, "1 order by record")]

    def history(self, record: str, path: str | None = None) -> "Sequence[Past]":
        """Return what was said at *path* (or anywhere), oldest first; what stands has no *until*."""
        where, values = ("record = ?", (record,)) if path is None else ("record = ? and path = ?", (record, path))
        with self._store.read() as connection:
            past = [(row, row["until"]) for row in rows.history.where(connection, where, *values)]
            now = [(row, None) for row in rows.statement.where(connection, where, *values)]
        ordered = sorted([*past, *now], key=lambda pair: (pair[1] is None, pair[0]["seq"]))
        return [Past(to_statement(row), until) for row, until in ordered]


def _at(paths: Collection[str], inside: str) -> str:
    """The statements ``s`` at *paths*, and those of the question *inside* a repeat."""
    only = next(iter(paths)) if len(paths) == 1 and not inside else ""
    if only in tables.READ_OF_MANY:
        return f"statement s indexed by ix_statement_{only} on s.path = '{only}' and s.path = ?"
    rest = f"or s.path like '%]/{inside}'" if inside.isidentifier() else ""
    return f"statement s on (s.path in ({', '.join('?' * len(paths))}) {rest})"


def _rows(connection: "Connection", ids: Sequence[str]) -> "Sequence[rows.Values]":
    """Return the rows of *ids* in their order."""
    found = _by_id(connection, ids)
    return [found[one] for one in ids]


def _by_id(connection: "Connection", ids: Sequence[str]) -> "dict[str, rows.Values]":
    """Return the rows of those of *ids* that are here."""
    found: dict[str, rows.Values] = {}
    for part in parts(ids, _CHUNK):
        places = ", ".join("?" * len(part))
        found.update((row["id"], row) for row in rows.record.where(connection, f"id in ({places})", *part))
    return found


def _compare(connection: "Connection", found: Sequence[Mapping[str, Any]]) -> None:
    for part in parts(found, _CHUNK):
        newest = journal.newest(connection, [row["id"] for row in part])
        if any(newest[row["id"]] != digests.of_record(row) for row in part):
            raise VaultStale


def _to_row(row: Mapping[str, Any]) -> Row:
    rest = {name: value for name, value in row.items() if name not in ("case_id", "fold", "past")}
    rest.update(case=row["case_id"], created=moment(row["created"]), changed=moment(row["changed"]))
    return Row(**rest)


def _to_tombstone(row: Mapping[str, Any]) -> Tombstone:
    return Tombstone(**{**row, "at": moment(row["at"])})
