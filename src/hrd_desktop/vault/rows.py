"""Reads and writes single rows by key: the few statements of the typing path, worded once from the tables.

An answer must be durable at once, so this path spends no time on building statements; lists and filters elsewhere
use SQLAlchemy's expressions.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table

from hrd_desktop.vault import tables
from hrd_desktop.vault.tables import Json

Values = dict[str, Any]
_decode = json.JSONDecoder().decode


def run(connection: Connection, statement: str, values: tuple[Any, ...] = ()) -> Any:
    """Execute a statement of our own on the driver's cursor, inside *connection*'s transaction, and return it.

    SQLAlchemy's result objects cost more than the statements of this path do; the transaction stays SQLAlchemy's.
    """
    raw = connection.connection.dbapi_connection
    assert raw is not None
    cursor = raw.cursor()
    cursor.execute(statement, values)
    return cursor


class Rows:
    """The rows of one table, as dictionaries by column name."""

    def __init__(self, table: Table) -> None:
        self.names = tuple(column.name for column in table.columns)
        self._json = frozenset(column.name for column in table.columns if isinstance(column.type, Json))
        columns = ", ".join(f'"{name}"' for name in self.names)
        key = " and ".join(f'"{column.name}" = ?' for column in table.primary_key.columns)
        places = ", ".join("?" * len(self.names))
        self._select = f'select {columns} from "{table.name}"'
        self._one = f"{self._select} where {key}"
        self._put = f'insert or replace into "{table.name}" ({columns}) values ({places})'
        self._add = f'insert into "{table.name}" ({columns}) values ({places})'
        self._delete = f'delete from "{table.name}"'
        self._remove = f"{self._delete} where {key}"

    def get(self, connection: Connection, *key: object) -> Values | None:
        """Return the row with this primary key, or None."""
        row = run(connection, self._one, key).fetchone()
        return None if row is None else self._read(row)

    def where(self, connection: Connection, condition: str, *values: object) -> list[Values]:
        """Return the rows for which *condition* (SQL of our own, with ``?`` for *values*) holds."""
        return list(self.each(connection, condition, *values))

    def each(self, connection: Connection, condition: str, *values: object) -> Iterator[Values]:
        """Yield the rows for which *condition* holds, one at a time."""
        for row in run(connection, f"{self._select} where {condition}", values):
            yield self._read(row)

    def put(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """Insert *row*, in place of one with the same key."""
        run(connection, self._put, self._write(row))

    def add(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """Insert *row*, which must be new."""
        run(connection, self._add, self._write(row))

    def remove(self, connection: Connection, *key: object) -> None:
        """Delete the row with this primary key, if there is one."""
        run(connection, self._remove, key)

    def remove_where(self, connection: Connection, condition: str, *values: object) -> None:
        """Delete the rows for which *condition* holds."""
        run(connection, f"{self._delete} where {condition}", values)

    def _read(self, row: Any) -> Values:
        values = dict(zip(self.names, row, strict=True))
        for name in self._json:
            text = values[name]
            values[name] = None if text is None else _decode(text)
        return values

    def _write(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(
            json.dumps(row[name], separators=(",", ":")) if name in self._json else row[name] for name in self.names
        )


class Counted(Rows):
    """The rows of a table that the tally counts: by the columns *part* ('' for none) and *key*."""

    def __init__(self, table: Table, part: str, key: str) -> None:
        super().__init__(table)
        self.name = table.name
        self._part, self._key = part, key
        self._keys = tuple(column.name for column in table.primary_key.columns)
        of = f"{part}, {key}" if part else f"'', {key}"
        self._counts_as = f"select {of} from {table.name} where {' and '.join(f'{name} = ?' for name in self._keys)}"
        self._by_kind = f"select {of}, count(*) from {table.name} where {{}} group by 1, 2"

    def put(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """Insert *row*, in place of one with the same key."""
        before = run(connection, self._counts_as, tuple(row[name] for name in self._keys)).fetchone()
        super().put(connection, row)
        now = (row[self._part] if self._part else "", row[self._key])
        if before != now:
            self._count(connection, now, 1)
            if before is not None:
                self._count(connection, before, -1)

    def add(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """Insert *row*, which must be new."""
        super().add(connection, row)
        self._count(connection, (row[self._part] if self._part else "", row[self._key]), 1)

    def remove(self, connection: Connection, *key: object) -> None:
        """Delete the row with this primary key, if there is one."""
        before = run(connection, self._counts_as, key).fetchone()
        super().remove(connection, *key)
        if before is not None:
            self._count(connection, before, -1)

    def remove_where(self, connection: Connection, condition: str, *values: object) -> None:
        """Delete the rows for which *condition* holds."""
        for part, key, count in run(connection, self._by_kind.format(condition), values).fetchall():
            self._count(connection, (part, key), -count)
        super().remove_where(connection, condition, *values)

    def counted(self, connection: Connection) -> dict[tuple[str, str], int]:
        """Count all rows, one by one, by part and key."""
        return {(part, key): count for part, key, count in run(connection, self._by_kind.format("1"))}

    def _count(self, connection: Connection, what: tuple[str, str], by: int) -> None:
        """Let *by* more count as *what*; nothing is kept of what there is none of."""
        run(connection, _TALLY, (self.name, *what, by))
        run(connection, "delete from tally where name = ? and part = ? and key = ? and count = 0", (self.name, *what))


_TALLY = (
    "insert into tally (name, part, key, count) values (?, ?, ?, ?) "
    "on conflict (name, part, key) do update set count = count + excluded.count"
)

record = Counted(tables.record, "form", "status")
statement = Rows(tables.statement)
history = Rows(tables.statement_history)
relation = Rows(tables.relation)
tombstone = Rows(tables.tombstone)
attachment = Rows(tables.attachment)
journal = Rows(tables.journal)
undo = Rows(tables.undo)
kept = Rows(tables.kept)
agenda = Counted(tables.agenda, "", "due")
