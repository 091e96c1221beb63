"""What falls due, by day: worked out by the services from the records, kept here so that a list of it is one look.

Like the search index it can be made anew at any time, so the journal does not follow it. How far it has come is kept
beside it in the same transaction: a vault that was cut off in the middle goes on where it stopped.

Why so: resources/docs/adr/0009-agenda.md
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hrd_desktop.domain.records import Record
from hrd_desktop.vault import rows, tally
from hrd_desktop.vault.values import AgendaRow
from hrd_desktop.vault.whole import to_record

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

_STATE = "agenda.state"
_CHUNK = 400
_COLUMNS = "unit, record, rule, slot, due, first"


class Agenda:
    """The agenda of a vault. A *unit* is a case, or a record that stands in none."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    @property
    def state(self) -> str | None:
        """How far it has come, in the services' words; None for an agenda that was never begun."""
        with self._store.read() as connection:
            row = rows.kept.get(connection, _STATE)
        return None if row is None else str(row["value"])

    def settle(self, found: Mapping[str, Collection[AgendaRow]], state: str, *, anew: bool = False) -> None:
        """Let each unit in *found* have just these rows and the agenda stand at *state*; *anew* empties it first."""
        with self._store.write() as connection:
            if anew:
                rows.agenda.remove_where(connection, "1")
            for unit, due in found.items():
                rows.agenda.remove_where(connection, "unit = ?", unit)
                for one in due:
                    rows.agenda.put(connection, vars(one))
            rows.kept.put(connection, {"name": _STATE, "value": state, "seq": 0})

    def page(
        self,
        *,
        since: str = "",
        until: str = "~",
        unit: str | None = None,
        rules: Collection[str] = (),
        offset: int = 0,
        limit: int = 100,
    ) -> list[AgendaRow]:
        """Return rows that fall due from the day *since* to the day *until* (ISO), the earliest first."""
        where, values = _where(since, until, unit, rules)
        sql = f"select {_COLUMNS} from agenda where {where} order by due, unit, record, rule, slot limit ? offset ?"
        with self._store.read() as connection:
            found = rows.run(connection, sql, (*values, limit, offset)).fetchall()
        return [AgendaRow(*row) for row in found]

    def of(self, rule: str, record: str, slot: str) -> AgendaRow | None:
        """Return the row of one duty, None where it does not stand."""
        sql = f"select {_COLUMNS} from agenda where record = ? and rule = ? and slot = ?"
        with self._store.read() as connection:
            row = rows.run(connection, sql, (record, rule, slot)).fetchone()
        return AgendaRow(*row) if row else None

    def count(self, *, since: str = "", until: str = "~", rules: Collection[str] = ()) -> int:
        """Return how many rows :meth:`page` has in all."""
        where, values = _where(since, until, None, rules)
        with self._store.read() as connection:
            if not rules:
                return tally.duties_between(connection, since, until)
            row = rows.run(connection, f"select count(*) from agenda where {where}", values).fetchone()
        return int(row[0])

    def days(self, since: str, until: str) -> dict[str, int]:
        """Return how many rows fall due on each day from *since* to *until* that has any."""
        with self._store.read() as connection:
            return tally.duties(connection, since, until)

    def touched(self, after: int, limit: int) -> tuple[list[str], int]:
        """Return the records (and ``keep:`` settings) of up to *limit* entries after *after*, and the last number."""
        named = "case act when 'look' then '' else record end"  # who only looks, touches nothing
        sql = f"select seq, {named} from journal where seq > ? order by seq limit ?"
        with self._store.read() as connection:
            found = rows.run(connection, sql, (after, limit)).fetchall()
        return list(dict.fromkeys(str(row[1]) for row in found if row[1])), int(found[-1][0]) if found else after

    def units(self, after: str, forms: Collection[str], limit: int) -> list[str]:
        """Return the ids of up to *limit* records of *forms* that stand in no case, in the order of ids."""
        sql = (
            f"select id from record where id > ? and case_id is null and form in ({_places(forms)}) "
            "order by id limit ?"
        )
        with self._store.read() as connection:
            return [str(row[0]) for row in rows.run(connection, sql, (after, *forms, limit)).fetchall()]

    def units_of(self, records: Collection[str]) -> set[str]:
        """Return the units that *records* belong to; one that is gone is a unit of its own."""
        found: set[str] = set()
        with self._store.read() as connection:
            for record in records:
                row = rows.run(connection, "select case_id from record where id = ?", (record,)).fetchone()
                known = rows.run(
                    connection, "select distinct unit from agenda where record = ?", (record,)
                ).fetchall()
                found |= {str(one[0]) for one in known} | {str(row[0]) if row and row[0] else record}
        return found

    def inside(self, units: Sequence[str], forms: Collection[str], names: Collection[str]) -> dict[str, list[Record]]:
        """Return the records of *forms* in *units*, with their statements whose first name is among *names*.

        They are read in one go and are not compared with the journal: for lists, as ``Records.answers`` is.
        """
        result: dict[str, list[Record]] = {unit: [] for unit in units}
        with self._store.read() as connection:
            for start in range(0, len(units), _CHUNK):
                part = units[start : start + _CHUNK]
                found = _records(connection, part, forms)
                said = _statements(connection, [row["id"] for row in found], names)
                for row in found:
                    result.get(row["case_id"] or row["id"], []).append(to_record(row, said.get(row["id"], [])))
        return result

    def last_sealed(self, cases: Collection[str]) -> dict[str, str]:
        """Return when each of *cases* that ever was sealed was sealed last, as an ISO instant."""
        sql = "select at from journal where record = ? and act = 'seal' order by seq desc limit 1"
        with self._store.read() as connection:
            found = {case: rows.run(connection, sql, (case,)).fetchone() for case in cases}
        return {case: str(row[0]) for case, row in found.items() if row}


def _where(since: str, until: str, unit: str | None, rules: Collection[str]) -> tuple[str, tuple[str, ...]]:
    where, values = "due >= ? and due <= ?", [since, until]
    if unit is not None:
        where, values = f"{where} and unit = ?", [*values, unit]
    if rules:
        where, values = f"{where} and rule in ({_places(rules)})", [*values, *rules]
    return where, tuple(values)


def _places(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _records(connection: "Connection", units: Sequence[str], forms: Collection[str]) -> list[dict[str, Any]]:
    of_forms = f"form in ({_places(forms)})"
    tops = rows.record.where(connection, f"id in ({_places(units)}) and {of_forms}", *units, *forms)
    insides = rows.record.where(connection, f"case_id in ({_places(units)}) and {of_forms}", *units, *forms)
    return [*tops, *insides]


def _statements(
    connection: "Connection", records: Sequence[str], names: Collection[str]
) -> dict[str, list[dict[str, Any]]]:
    first = "case instr(path, '[') when 0 then path else substr(path, 1, instr(path, '[') - 1) end"
    found: dict[str, list[dict[str, Any]]] = {}
    for start in range(0, len(records), _CHUNK):
        part = records[start : start + _CHUNK]
        where = f"record in ({_places(part)}) and {first} in ({_places(names)})"
        for row in rows.statement.each(connection, where, *part, *names):
            found.setdefault(row["record"], []).append(row)
    return found
