"""The whole check of a vault, and the digest that two copies with equal content share.

SQLite's and SQLCipher's own checks miss an old page put back (tried), so every row is also compared with the newest
journal entry about it, and the journal is followed from its beginning.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hrd_desktop.vault import changes, digests, rows, tally
from hrd_desktop.vault.whole import digests_sum

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from hrd_desktop.vault.attachments import Files
    from hrd_desktop.vault.engine import Store


def integrity(store: "Store") -> list[str]:
    """Run both integrity checks of the database; return what they say, [] when sound."""
    cipher = [str(row[0]) for row in store.pragma("cipher_integrity_check")]
    pages = int(str(store.pragma("page_count")[0][0]))
    own = [str(row[0]) for row in store.pragma("integrity_check(20)") if row[0] != "ok"]
    wrong = ["encryption"] * bool(cipher) + ["structure"] * bool(own)
    return wrong if pages else [*wrong, "empty"]


def rows_against_journal(store: "Store") -> list[str]:
    """Compare every row with the journal's newest entry about it; return the names of what differs."""
    with store.read() as connection:
        newest = _newest(connection)
        wrong = [f"record {found}" for found in _records(connection, newest)]
        wrong += [f"deleted record {found}" for found in _graves(connection, newest)]
        wrong += [f"setting {found}" for found in _settings(connection, newest)]
        wrong += tally.wrong(connection)
    return wrong


def files(store: "Store", attachments: "Files") -> Iterator[str]:
    """Read every attachment to its end and yield the ids of those that are missing or damaged."""
    with store.read() as connection:
        stored = rows.attachment.where(connection, "1 order by id")
    return (f"file {row['id']}" for row in stored if not attachments.check(row))


def digest(store: "Store") -> tuple[int, str]:
    """Return the number of records and a SHA-256 over records, statements, tombstones and attachments' hashes.

    Journal, search, list keys, history and settings are left out: two vaults with the same content agree.
    """
    total = hashlib.sha256()
    with store.read() as connection:
        for line in _content(connection):
            total.update(json.dumps(line, separators=(",", ":")).encode("ascii") + b"\n")
        count = connection.exec_driver_sql("select count(*) from record").scalar_one()
    return int(count), total.hexdigest()


def _content(connection: "Connection") -> Iterator[list[Any]]:
    kinds = (
        ("record", rows.record, "id", ("id", "form", "version", "case_id", "created", "created_by")),
        ("statement", rows.statement, "record, path",
         ("record", "path", "value", "state", "at", "by", "source", "reliability")),
        ("tombstone", rows.tombstone, "record", ("record", "form")),
        ("attachment", rows.attachment, "record, sha256, name", ("record", "name", "size", "sha256")),
    )  # fmt: skip
    for kind, table, order, names in kinds:
        for row in table.each(connection, f"1 order by {order}"):
            yield [kind, *(row[name] for name in names)]


def _newest(connection: "Connection") -> dict[str, str]:
    found = connection.exec_driver_sql("select record, digest from journal where digest <> '' order by seq")
    return {str(record): str(digest) for record, digest in found}


def _records(connection: "Connection", newest: dict[str, str]) -> Iterator[str]:
    alive = set()
    for row in rows.record.each(connection, "1"):
        alive.add(row["id"])
        if newest.get(row["id"]) != digests.of_record(row) or not _sums_hold(connection, row):
            yield row["id"]
    buried = {str(row[0]) for row in connection.exec_driver_sql("select record from tombstone")}
    for name, known in newest.items():
        never = known == digests.digest("never", name)
        if not name.startswith("keep:") and name not in alive | buried and not never:
            yield name
    for table in ("statement", "statement_history", "attachment", "relation"):
        orphans = f"select distinct record from {table} where record not in (select id from record)"
        yield from (str(row[0]) for row in connection.exec_driver_sql(orphans))


def _sums_hold(connection: "Connection", row: dict[str, Any]) -> bool:
    now = rows.statement.where(connection, "record = ?", row["id"])
    attached = rows.attachment.where(connection, "record = ?", row["id"])
    past = digests.ZERO
    for each in rows.history.where(connection, "record = ?", row["id"]):
        past = digests.plus(past, digests.of_past(each))
    return bool(digests_sum(now, attached) == row["fold"] and past == row["past"])


def _graves(connection: "Connection", newest: dict[str, str]) -> Iterator[str]:
    for row in rows.tombstone.where(connection, "1"):
        if newest.get(row["record"]) != changes.of_tombstone(row):
            yield row["record"]


def _settings(connection: "Connection", newest: dict[str, str]) -> Iterator[str]:
    stored = {row["name"]: row for row in rows.kept.where(connection, "seq > 0")}
    for name, row in stored.items():
        if newest.get(f"keep:{name}") != changes.of_setting(name, row["value"]):
            yield name
    for key, known in newest.items():
        name = key.removeprefix("keep:")
        if key != name and name not in stored and known != changes.of_setting(name, None):
            quiet = rows.kept.get(connection, name)
            if quiet is None:
                yield name
