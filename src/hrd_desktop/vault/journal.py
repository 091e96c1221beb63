"""The journal: append-only, each entry chained to the one before (DESIGN D17).

An entry about rows holds the digest of what they became; an entry that only notes an act (a name shown, a sheet
printed) has none, since its detail is under the entry's own hash.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from hrd_desktop.vault import digests, rows
from hrd_desktop.vault.values import Entry

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.engine import Store

_PARTS = ("seq", "at", "by", "act", "record", "detail", "digest", "previous")


def stamp(at: datetime) -> str:
    """Return an instant as it is stored: UTC, microseconds, so that it sorts as text."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Return the instant that :func:`stamp` wrote."""
    return datetime.fromisoformat(text)


def head(connection: "Connection") -> tuple[int, str]:
    """Return the number and hash of the last entry; (0, zeros) while there is none."""
    row = rows.run(connection, "select seq, hash from journal order by seq desc limit 1").fetchone()
    return (0, digests.ZERO) if row is None else (int(row[0]), str(row[1]))


def append(connection: "Connection", rest: dict[str, Any]) -> str:
    """Add the entry *rest* (all but its hash) and return its hash."""
    found = digests.digest(*(rest[name] for name in _PARTS))
    rows.journal.add(connection, {**rest, "hash": found})
    return found


def newest(connection: "Connection", records: Sequence[str]) -> dict[str, str]:
    """Return the digest that the newest entry about the rows of each of *records* holds, '' if there is none.

    Records that are not in the vault are left out.
    """
    last = "(select digest from journal where record = r.id and digest <> '' order by seq desc limit 1)"
    sql = f"select r.id, {last} from record r where r.id in ({', '.join('?' * len(records))})"
    return {str(record): str(digest or "") for record, digest in rows.run(connection, sql, tuple(records))}


class Journal:
    """What was done in a vault, by whom and when."""

    def __init__(self, store: "Store", wrote: Callable[[], None]) -> None:
        self._store, self._wrote = store, wrote

    @property
    def end(self) -> tuple[int, str]:
        """How many entries there are, and the hash of the last one, at one moment."""
        with self._store.read() as connection:
            return head(connection)

    @property
    def length(self) -> int:
        """How many entries there are."""
        return self.end[0]

    @property
    def head(self) -> str:
        """The hash of the last entry, which stands for all of them."""
        return self.end[1]

    @property
    def short(self) -> str:
        """The head as printed on sheets: eight characters."""
        return self.head[:8]

    def entries(
        self,
        offset: int = 0,
        limit: int | None = 100,
        record: str | None = None,
        newest_first: bool = False,
        acts: Sequence[str] = (),
    ) -> list[Entry]:
        """Return a page of entries, all or those about *record*, and of those *acts* where some are named."""
        order = "desc" if newest_first else "asc"
        about = "1" if record is None else "record = ?"
        if acts:
            about += f" and act in ({', '.join('?' * len(acts))})"
        values = (*((record,) if record is not None else ()), *acts, -1 if limit is None else limit, offset)
        with self._store.read() as connection:
            found = rows.journal.where(connection, f"{about} order by seq {order} limit ? offset ?", *values)
        return [_entry(row) for row in found]

    def note(self, act: str, *, by: str, record: str = "", detail: str = "", at: datetime | None = None) -> int:
        """Note an act that changed no row, and return its number. Durable when it returns."""
        with self._store.write() as connection:
            last, previous = head(connection)
            at = at or datetime.now(UTC)
            rest = {"seq": last + 1, "at": stamp(at), "by": by, "act": act, "record": record, "detail": detail}
            append(connection, {**rest, "digest": "", "previous": previous})
        self._wrote()
        return last + 1

    def hash_at(self, seq: int) -> str:
        """Return the hash of entry *seq*, '' if there is none, zeros for the beginning."""
        if seq == 0:
            return digests.ZERO
        with self._store.read() as connection:
            row = rows.journal.get(connection, seq)
        return "" if row is None else str(row["hash"])

    def check(self) -> list[str]:
        """Follow the chain from the beginning and return what is wrong with it."""
        wrong, previous, expected_seq = [], digests.ZERO, 1
        with self._store.read() as connection:
            for row in rows.journal.each(connection, "1 order by seq"):
                chained = row["seq"] == expected_seq and row["previous"] == previous
                if not chained or row["hash"] != digests.digest(*(row[name] for name in _PARTS)):
                    wrong.append(f"journal {row['seq']}")
                previous, expected_seq = row["hash"], row["seq"] + 1
        return wrong


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(**{**row, "at": moment(row["at"])})
