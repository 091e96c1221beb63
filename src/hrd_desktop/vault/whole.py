"""Records read whole, with all their statements, compared with the journal (fault 6).

What was compared once is remembered: a page asks for the same case and the same defender again and again. A record
counts as unchanged only while the journal's newest entry about it is the one it was compared with, so that nothing
has to be told of a write, not even by another connection.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.vault import digests, journal, rows
from hrd_desktop.vault.errors import VaultStale
from hrd_desktop.vault.journal import moment

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

One = TypeVar("One")
_AT_ONCE = 250
_REMEMBERED = 1500


class Whole:
    """Whole records of one connection, the last ones remembered."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._known: OrderedDict[str, tuple[str, Record]] = OrderedDict()
        self._seen: dict[str, Record] = {}
        self._look: int | None = None

    def read(self, records: Iterable[str]) -> dict[str, Record]:
        """Return those of *records* that are in the vault, in the order asked. Raises VaultStale."""
        wanted = list(dict.fromkeys(records))
        if self._same_look() and all(one in self._seen for one in wanted):
            return {one: self._seen[one] for one in wanted}
        with self._store.read() as connection:
            if not self._same_look():
                self._seen, self._look = {}, self._store.look
            for part in parts([one for one in wanted if one not in self._seen], _AT_ONCE):
                self._seen |= self._part(connection, part)
            return {one: self._seen[one] for one in wanted if one in self._seen}

    def _same_look(self) -> bool:
        return self._look is not None and self._store.look == self._look

    def _part(self, connection: "Connection", part: Sequence[str]) -> dict[str, Record]:
        newest = journal.newest(connection, part)
        same = {one: known[1] for one in part if (known := self._known.get(one)) and known[0] == newest.get(one)}
        rest = [one for one in part if one in newest and one not in same]
        fresh = {record.id: record for record in _compared(connection, rest, newest)} if rest else {}
        for one in [*same, *fresh]:
            self._known[one] = newest[one], (same.get(one) or fresh[one])
            self._known.move_to_end(one)
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return same | fresh


def _compared(connection: "Connection", records: Sequence[str], newest: Mapping[str, str]) -> Iterator[Record]:
    """Yield *records* from the disk, each row and each sum compared with the journal's *newest* word about it."""
    places = ", ".join("?" * len(records))
    said = _by_record(rows.statement.each(connection, f"record in ({places})", *records))
    files = _by_record(rows.attachment.each(connection, f"record in ({places})", *records))
    for row in rows.record.where(connection, f"id in ({places})", *records):
        found = said.get(row["id"], [])
        if newest[row["id"]] != digests.of_record(row):
            raise VaultStale
        if digests_sum(found, files.get(row["id"], [])) != row["fold"]:
            raise VaultStale
        yield to_record(row, found)


def _by_record(found: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    result: dict[str, list[Mapping[str, Any]]] = {}
    for row in found:
        result.setdefault(row["record"], []).append(row)
    return result


def to_record(row: Mapping[str, Any], said: Iterable[Mapping[str, Any]]) -> Record:
    """Return the record that its row and the rows of its statements hold."""
    return Record(
        id=row["id"],
        form=row["form"],
        version=row["version"],
        case=row["case_id"],
        created=moment(row["created"]),
        created_by=row["created_by"],
        changed=moment(row["changed"]),
        statements={each["path"]: to_statement(each) for each in said},
    )


def to_statement(row: Mapping[str, Any]) -> Statement:
    """Return the statement that a row holds."""
    return Statement(
        path=row["path"],
        value=row["value"],
        state=row["state"],
        at=moment(row["at"]),
        by=row["by"],
        seq=row["seq"],
        source=row["source"],
        reliability=row["reliability"],
    )


def digests_sum(statements: Iterable[Mapping[str, Any]], files: Iterable[Mapping[str, Any]]) -> str:
    """Return the sum that a record's row must hold for these rows."""
    said, attached = map(digests.of_statement, statements), map(digests.of_attachment, files)
    return digests.plus(digests.ZERO, *said, *attached)


def parts(ids: Sequence[One], most: int) -> Iterator[Sequence[One]]:
    """Yield *ids* in parts of *most*: a statement takes only so many values."""
    return (ids[start : start + most] for start in range(0, len(ids), most))
