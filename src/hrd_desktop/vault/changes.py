"""One change: everything an act writes, in one transaction.

Statements, history, relations, search, the journal's entries with their digests and the way back (undo) stand or
fall together. A change counts each record it touches once; that record's journal number is the *seq* of the
statements written to it.

Why all in one: resources/docs/adr/0004-vault-writes.md
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hrd_desktop.domain.paths import is_path
from hrd_desktop.domain.records import KINDS
from hrd_desktop.domain.statements import State
from hrd_desktop.vault import digests, journal, rows, search
from hrd_desktop.vault.errors import RecordMissing
from hrd_desktop.vault.journal import stamp
from hrd_desktop.vault.values import Add, AddFile, Change, Delete, Keys, MoveFile, Put, RemoveFile, Write

if TYPE_CHECKING:
    from sqlalchemy import Connection

Values = dict[str, Any]


@dataclass
class _Touched:
    """A record within a change: its journal number, its row (None once it is gone), its entry's digest and act."""

    seq: int
    row: Values | None
    act: str = ""
    gone: str = ""


@dataclass
class Transaction:
    """The work of one change on an open connection. Call :meth:`do` for each part, then :meth:`finish`."""

    connection: "Connection"
    by: str
    at: datetime
    steps: list[Values] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._last, self._previous = journal.head(self.connection)
        self._next = self._last + 1
        self._touched: dict[str, _Touched] = {}
        self._settings: list[Values] = []

    @property
    def records(self) -> frozenset[str]:
        """The records touched so far."""
        return frozenset(self._touched)

    def do(self, change: Change) -> None:
        """Apply one part. Raises RecordMissing if it concerns a record or file that is not there."""
        match change:
            case Write():
                self._write(change)
            case Add():
                self._add(change)
            case Keys():
                self._keys(change)
            case Delete():
                self._delete(change.record)
            case AddFile():
                self._add_file(change)
            case RemoveFile():
                self._remove_file(change.file)
            case MoveFile():
                self._move_file(change)
            case Put():
                self._put(change)

    # records

    def touch(self, record: str) -> _Touched:
        """Return the record's place in this change. Raises RecordMissing."""
        found = self._touched.get(record)
        if found is None:
            row = rows.record.get(self.connection, record)
            if row is None:
                raise RecordMissing
            found = self._touched[record] = _Touched(self._take(), row)
        if found.row is None:
            raise RecordMissing
        return found

    def begin(self, row: Values, act: str) -> _Touched:
        """Start with a record that is not in the vault: *row* is all of it but its sums."""
        before = self._touched.get(row["id"])
        found = _Touched(before.seq if before else self._take(), row, act)
        self._touched[row["id"]] = found
        return found

    def _take(self) -> int:
        self._next += 1
        return self._next - 1

    def _add(self, change: Add) -> None:
        record = change.record
        if rows.record.get(self.connection, record.id) is not None:
            raise ValueError("a record of this id is already in the vault")
        row = {
            "id": record.id, "form": record.form, "version": record.version, "case_id": record.case,
            "kind": KINDS.get(record.form, record.form), "created": stamp(record.created),
            "created_by": record.created_by, "changed": stamp(record.changed), "changed_by": self.by, "revision": 0,
            "title": _plain(change.title), "number": _plain(change.number), "status": _plain(change.status),
            "fold": digests.ZERO, "past": digests.ZERO,
        }  # fmt: skip
        rows.record.put(self.connection, row)
        buried = rows.tombstone.get(self.connection, record.id)
        rows.tombstone.remove(self.connection, record.id)
        self.steps.append({"do": "added", "record": record.id, "tombstone": buried})
        touched = self.begin(row, "add")
        for path, statement in record.statements.items():
            values = statement.model_dump(mode="json", exclude={"path", "at", "seq"})
            fresh = {"record": record.id, "path": path, **values, "at": stamp(statement.at), "seq": touched.seq}
            self.place(touched, fresh, change.links.get(path, ()), change.search.get(path))

    def _keys(self, change: Keys) -> None:
        touched = self.touch(change.record)
        assert touched.row is not None
        wanted = {
            "title": change.title, "number": change.number, "status": change.status, "version": change.version,
            "case_id": change.case,
        }  # fmt: skip
        now = {name: _plain(value) for name, value in wanted.items() if value is not None}
        was = {name: touched.row[name] for name in now}
        if was != now:
            touched.row.update(now)
            self.steps.append({"do": "keys", "record": change.record, "was": was, "now": now})

    def _delete(self, record: str) -> None:
        touched = self.touch(record)
        assert touched.row is not None
        as_now = {"row": dict(touched.row)}  # its sums follow what this change did to it before
        self.steps.append({"do": "deleted", **dump(self.connection, record), **as_now})
        erase(self.connection, record)
        grave = {"record": record, "form": touched.row["form"], "at": stamp(self.at), "by": self.by}
        rows.tombstone.put(self.connection, grave)
        touched.row, touched.act, touched.gone = None, "delete", of_tombstone(grave)

    def vanish(self, record: str) -> None:
        """Remove a record as if it had never been: the way back from adding it."""
        touched = self.touch(record)
        erase(self.connection, record)
        touched.row, touched.gone = None, digests.digest("never", record)

    # statements

    def _write(self, change: Write) -> None:
        if not is_path(change.path):
            raise ValueError("not a path")
        touched = self.touch(change.record)
        fresh = {
            "record": change.record, "path": change.path, "value": change.value, "state": State(change.state).value,
            "at": stamp(change.at or self.at), "by": self.by if change.by is None else change.by,
            "source": change.source, "reliability": change.reliability, "seq": touched.seq,
        }  # fmt: skip
        before = rows.statement.get(self.connection, change.record, change.path)
        if before is not None and before["seq"] == touched.seq:
            self.drop(touched, before)  # written twice in one change: only the last counts
        else:
            step = {"do": "statement", "record": change.record, "path": change.path, "seq": touched.seq}
            self.steps.append({**step, "was": before, **self._found_by(change.record, change.path)})
            if before is not None:
                self.retire(touched, before)
        self.place(touched, fresh, change.links, change.search)

    def _found_by(self, record: str, path: str) -> Values:
        links = rows.relation.where(self.connection, "record = ? and path = ?", record, path)
        indexed, text = search.override(self.connection, record, path)
        return {"links": [link["target"] for link in links], "indexed": indexed, "text": text}

    def place(self, touched: _Touched, row: Values, links: Iterable[str], text: str | None) -> None:
        """Let *row* stand at its path, with what it links to and is found by."""
        assert touched.row is not None
        rows.statement.put(self.connection, row)
        touched.row["fold"] = digests.plus(touched.row["fold"], digests.of_statement(row))
        record, path = row["record"], row["path"]
        rows.relation.remove_where(self.connection, "record = ? and path = ?", record, path)
        for target in dict.fromkeys(links):
            rows.relation.put(self.connection, {"record": record, "path": path, "target": target})
        search.put(self.connection, record, path, row["value"], text)

    def drop(self, touched: _Touched, row: Values) -> None:
        """Take the statement *row* away, with its links and search text."""
        assert touched.row is not None
        rows.statement.remove(self.connection, row["record"], row["path"])
        rows.relation.remove_where(self.connection, "record = ? and path = ?", row["record"], row["path"])
        search.remove(self.connection, row["record"], row["path"])
        touched.row["fold"] = digests.minus(touched.row["fold"], digests.of_statement(row))

    def retire(self, touched: _Touched, row: Values) -> None:
        """Move what the statement *row* says into the history; another takes its place."""
        assert touched.row is not None
        past = {**row, "until": touched.seq}
        rows.history.add(self.connection, past)
        touched.row["fold"] = digests.minus(touched.row["fold"], digests.of_statement(row))
        touched.row["past"] = digests.plus(touched.row["past"], digests.of_past(past))

    # files and settings

    def _add_file(self, change: AddFile) -> None:
        staged = change.staged
        row = {
            "id": change.id or staged.file.removesuffix(".age"), "record": change.record, "name": change.name,
            "size": staged.size, "sha256": staged.sha256, "key": staged.key, "file": staged.file,
            "at": stamp(self.at), "by": self.by,
        }  # fmt: skip
        self.attach(row)
        self.steps.append({"do": "file", "added": True, "row": row})

    def _remove_file(self, file: str) -> None:
        row = rows.attachment.get(self.connection, file)
        if row is None:
            raise RecordMissing
        self.detach(row)
        self.steps.append({"do": "file", "added": False, "row": row})

    def _move_file(self, change: MoveFile) -> None:
        self._remove_file(change.file)
        row = {**self.steps[-1]["row"], "record": change.record}
        self.attach(row)
        self.steps.append({"do": "file", "added": True, "row": row})

    def attach(self, row: Values) -> None:
        """Let an attachment belong to its record."""
        touched = self.touch(row["record"])
        assert touched.row is not None
        rows.attachment.add(self.connection, row)
        touched.row["fold"] = digests.plus(touched.row["fold"], digests.of_attachment(row))

    def detach(self, row: Values) -> None:
        """Let an attachment belong to no record."""
        touched = self.touch(row["record"])
        assert touched.row is not None
        rows.attachment.remove(self.connection, row["id"])
        touched.row["fold"] = digests.minus(touched.row["fold"], digests.of_attachment(row))

    def _put(self, change: Put) -> None:
        seq = 0 if change.quiet else self._take()
        if change.value is None:
            rows.kept.remove(self.connection, change.name)
        else:
            rows.kept.put(self.connection, {"name": change.name, "value": change.value, "seq": seq})
        if seq:
            digest = of_setting(change.name, change.value)
            entry = {"seq": seq, "act": "keep", "record": f"keep:{change.name}", "detail": "", "digest": digest}
            self._settings.append(entry)

    # the end

    def finish(self, act: str, undoable: bool = True) -> int:
        """Write the records' rows, the journal and the way back; return the last journal number."""
        entries = [self._settle(record, touched, act) for record, touched in self._touched.items()]
        for entry in sorted([*entries, *self._settings], key=lambda entry: int(entry["seq"])):
            rest = {**entry, "at": stamp(self.at), "by": self.by, "previous": self._previous}
            self._previous = journal.append(self.connection, rest)
        first, last = self._last + 1, self._next - 1
        if undoable and self.steps and last >= first:
            way_back = {"seq": first, "last": last, "act": act, "undone": 0, "steps": self.steps}
            rows.undo.add(self.connection, way_back)
        return last

    def _settle(self, record: str, touched: _Touched, act: str) -> Values:
        digest = touched.gone
        if touched.row is not None:
            row = touched.row
            row["revision"] += 1
            if touched.act != "add":
                row["changed"], row["changed_by"] = stamp(self.at), self.by
            rows.record.put(self.connection, row)
            digest = digests.of_record(row)
        entry_act = touched.act if act == "write" and touched.act else act
        return {"seq": touched.seq, "act": entry_act, "record": record, "detail": "", "digest": digest}


def of_tombstone(row: Mapping[str, Any]) -> str:
    """Digest of a row of ``tombstone``."""
    return digests.digest("tombstone", row["record"], row["form"], row["at"], row["by"])


def of_setting(name: str, value: str | None) -> str:
    """Digest of a setting; None stands for a removed one."""
    return digests.digest("kept", name, value)


def dump(connection: "Connection", record: str) -> Values:
    """Return all rows of *record*, from which it can be made again."""
    indexed = connection.exec_driver_sql(
        "select path, text from indexed where record = ? order by id", (record,)
    ).all()
    return {
        "row": rows.record.get(connection, record),
        "statements": rows.statement.where(connection, "record = ?", record),
        "history": rows.history.where(connection, "record = ?", record),
        "relations": rows.relation.where(connection, "record = ?", record),
        "attachments": rows.attachment.where(connection, "record = ?", record),
        "indexed": [[row.path, row.text] for row in indexed],
    }


def erase(connection: "Connection", record: str) -> None:
    """Remove all rows of *record*; the tombstone is the caller's matter."""
    search.remove(connection, record)
    for table in (rows.statement, rows.history, rows.relation, rows.attachment, rows.agenda):
        table.remove_where(connection, "record = ?", record)
    rows.agenda.remove_where(connection, "unit = ?", record)
    rows.record.remove(connection, record)


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def apply(connection: "Connection", changes: Sequence[Change], by: str, at: datetime, act: str) -> int:
    """Apply *changes* in order and return the last journal number."""
    transaction = Transaction(connection, by, at)
    for change in changes:
        transaction.do(change)
    return transaction.finish(act)
