"""How many rows there are, kept beside them in the same transaction: counting many costs no more than counting few.

Records are counted by form and status, duties by day. Their rows are written through ``rows.Counted`` alone, so that
no way in passes the counts by; the whole check of a vault counts everything again and compares.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from hrd_desktop.vault import rows

if TYPE_CHECKING:
    from sqlalchemy import Connection


def records(connection: "Connection", forms: Collection[str] | None, statuses: Collection[str] | None) -> int:
    """Return how many records there are of *forms* and *statuses*; None stands for all."""
    where, values = ["name = 'record'"], list[str]()
    for column, wanted in (("part", forms), ("key", statuses)):
        if wanted is not None:
            where.append(f"{column} in ({', '.join('?' * len(wanted))})")
            values += wanted
    sql = f"select coalesce(sum(count), 0) from tally where {' and '.join(where)}"
    return int(rows.run(connection, sql, tuple(values)).fetchone()[0])


def duties(connection: "Connection", since: str, until: str) -> dict[str, int]:
    """Return how many duties fall due on each day from *since* to *until* (ISO) that has any."""
    sql = "select key, count from tally where name = 'agenda' and part = '' and key >= ? and key <= ? order by key"
    return {str(day): int(count) for day, count in rows.run(connection, sql, (since, until))}


def duties_between(connection: "Connection", since: str, until: str) -> int:
    """Return how many duties fall due from *since* to *until* (ISO)."""
    sql = "select coalesce(sum(count), 0) from tally where name = 'agenda' and part = '' and key >= ? and key <= ?"
    return int(rows.run(connection, sql, (since, until)).fetchone()[0])


def wrong(connection: "Connection") -> list[str]:
    """Count everything again; return the names of what stands otherwise in the tally."""
    found = []
    for table in (rows.record, rows.agenda):
        stands = "select part, key, count from tally where name = ?"
        said = {(part, key): count for part, key, count in rows.run(connection, stands, (table.name,))}
        if said != table.counted(connection):
            found.append(f"counts of {table.name}")
    return found
