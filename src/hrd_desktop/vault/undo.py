"""Taking back the last change, of one record or of the vault; survives lock and restart.

Undoing walks back: after one undo the next takes the change before. A statement returns exactly as it stood, words,
author and instant, and what is taken back stays in the history. Nothing later is lost: where another change has
since written the same place, that place is left alone and named in the result.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hrd_desktop.vault import digests, rows, search
from hrd_desktop.vault.changes import Transaction
from hrd_desktop.vault.errors import NothingToUndo
from hrd_desktop.vault.values import Undone

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEPT = 500
"""So many changes can be taken back; older ways back are forgotten, and with them the keys of removed files."""

LASTING = ("merge", "import")
"""Acts whose way back is never forgotten while they stand: each is taken back by name, months later if need be."""
PARTS = ("import",)
"""Acts that are written in several changes: one of them is never taken back by itself as "the last change"."""

_TOUCHES = "exists (select 1 from journal j where j.record = ? and j.seq between undo.seq and undo.last)"


def last(connection: "Connection", record: str | None, act: str | None = None) -> dict[str, Any] | None:
    """Return the way back of the newest change that stands, of *record* or of all.

    *act* asks for a change of that kind; without it the parts of a longer act are passed over. *record* may also be
    ``keep:`` and the name of a setting that the change put.
    """
    acts = (act,) if act is not None else PARTS
    of_act = f"act {'in' if act is not None else 'not in'} ({', '.join('?' * len(acts))})"
    of_record, values = (f"and {_TOUCHES}", (record,)) if record is not None else ("", ())
    found = rows.undo.where(
        connection, f"undone = 0 and {of_act} {of_record} order by seq desc limit 1", *acts, *values
    )
    return found[0] if found else None


def undo(connection: "Connection", record: str | None, by: str, at: datetime, act: str | None = None) -> Undone:
    """Take back the last change (of *act*). Raises NothingToUndo."""
    entry = last(connection, record, act)
    if entry is None:
        raise NothingToUndo
    back = _Back(Transaction(connection, by, at), entry)
    for step in reversed(entry["steps"]):
        back.take(step)
    back.transaction.finish("undo", undoable=False)
    rows.undo.put(connection, {**entry, "undone": 1})
    return Undone(entry["seq"], entry["act"], back.transaction.records, tuple(back.paths), tuple(back.left))


def forget(connection: "Connection") -> None:
    """Forget the ways back that are too old."""
    lasting = ", ".join("?" * len(LASTING))
    connection.exec_driver_sql(
        f"delete from undo where not (undone = 0 and act in ({lasting})) "
        "and seq < (select seq from undo order by seq desc limit 1 offset ?)",
        (*LASTING, KEPT - 1),
    )


def files(connection: "Connection") -> Iterator[str]:
    """The stored files that a way back may still need."""
    for row in rows.undo.where(connection, 'steps like \'%"file":"%\''):
        for step in row["steps"]:
            if step["do"] == "file":
                yield step["row"]["file"]
            elif step["do"] == "deleted":
                yield from (attachment["file"] for attachment in step["attachments"])


class _Back:
    """Applies the steps of one way back; collects the places given back and those left alone."""

    def __init__(self, transaction: Transaction, entry: dict[str, Any]) -> None:
        self.transaction, self._connection = transaction, transaction.connection
        self._entry = entry
        self.paths: list[tuple[str, str]] = []
        self.left: list[tuple[str, str]] = []

    def take(self, step: dict[str, Any]) -> None:
        """Take one step back."""
        kind = step["do"]
        if kind == "statement":
            self._statement(step)
        elif kind == "added":
            self._added(step)
        elif kind == "keys":
            self._keys(step)
        elif kind == "deleted":
            self._deleted(step)
        else:
            self._file(step)

    def _statement(self, step: dict[str, Any]) -> None:
        place = (step["record"], step["path"])
        now, was = rows.statement.get(self._connection, *place), step["was"]
        if now is None or now["seq"] != step["seq"]:
            self.left.append(place)
            return
        touched = self.transaction.touch(step["record"])
        self.transaction.retire(touched, now)
        if was is None:
            rows.statement.remove(self._connection, *place)
            rows.relation.remove_where(self._connection, "record = ? and path = ?", *place)
            search.remove(self._connection, *place)
        else:
            past = rows.history.get(self._connection, *place, was["seq"])
            if past is not None:
                rows.history.remove(self._connection, *place, was["seq"])
                assert touched.row is not None
                touched.row["past"] = digests.minus(touched.row["past"], digests.of_past(past))
            self.transaction.place(touched, was, step["links"], step["text"] if step["indexed"] else "")
        self.paths.append(place)

    def _added(self, step: dict[str, Any]) -> None:
        record = step["record"]
        row = rows.record.get(self._connection, record)
        if row is None or self._touched_since(record):
            self.left.append((record, ""))
            return
        around = row["case_id"]
        self.transaction.vanish(record)
        if around and rows.record.get(self._connection, around) is not None:
            self.transaction.touch(around)  # its case changes with it, as it did when it was added
        if step["tombstone"] is not None:
            rows.tombstone.put(self._connection, step["tombstone"])

    def _touched_since(self, record: str) -> bool:
        """Whether a change that stands came later; one whose way back is forgotten stands for good."""
        later = self._connection.exec_driver_sql(
            "select 1 from journal j where j.record = ? and j.seq > ? and j.digest <> '' and j.act <> 'undo' "
            "and not exists (select 1 from undo u where u.undone = 1 and j.seq between u.seq and u.last) limit 1",
            (record, self._entry["last"]),
        )
        return later.first() is not None

    def _keys(self, step: dict[str, Any]) -> None:
        if rows.record.get(self._connection, step["record"]) is None:
            return
        touched = self.transaction.touch(step["record"])
        assert touched.row is not None
        for name, value in step["now"].items():
            if touched.row[name] == value:
                touched.row[name] = step["was"][name]

    def _deleted(self, step: dict[str, Any]) -> None:
        row = step["row"]
        if rows.record.get(self._connection, row["id"]) is not None:
            self.left.append((row["id"], ""))
            return
        rows.tombstone.remove(self._connection, row["id"])
        self.transaction.begin(row, "undo")
        rows.record.put(self._connection, row)
        tables = {"statements": rows.statement, "history": rows.history, "relations": rows.relation}
        for name, table in {**tables, "attachments": rows.attachment}.items():
            for each in step[name]:
                table.add(self._connection, each)
        values = {each["path"]: each["value"] for each in step["statements"]}
        for path, text in step["indexed"]:
            override = None if text is None else json.loads(text)
            search.put(self._connection, row["id"], path, values.get(path), override)
        self.paths.append((row["id"], ""))

    def _file(self, step: dict[str, Any]) -> None:
        row = step["row"]
        stands = rows.attachment.get(self._connection, row["id"]) is not None
        if stands == step["added"]:
            if stands:
                self.transaction.detach(row)
            elif rows.record.get(self._connection, row["record"]) is not None:
                self.transaction.attach(row)
            self.paths.append((row["record"], ""))
