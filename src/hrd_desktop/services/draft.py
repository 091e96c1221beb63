"""A change in the making: what will be written, and how every record would then read.

Several parts of the program add to one draft; :meth:`Draft.commit` writes all of it in one transaction or nothing.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, State, Statement
from hrd_desktop.services import list_keys
from hrd_desktop.services.store import Store, now

if TYPE_CHECKING:
    from hrd_desktop.vault import Change


class Draft:
    """A change on *store*. :meth:`find` reads records as they will be."""

    def __init__(self, store: Store, at: datetime | None = None) -> None:
        self.store = store
        self.at = at or now()
        self.changes: list[Change] = []
        self._records: dict[str, Record | None] = {}
        self._fresh: set[str] = set()
        self._touched: dict[str, set[str]] = {}

    def find(self, record: str) -> Record | None:
        """Return a record as it will be, None where there is none."""
        if record not in self._records:
            self._records[record] = self.store.find(record)
        return self._records[record]

    def add(self, record: Record) -> Record:
        """Let a new, empty record be written; its answers follow by :meth:`put`."""
        self._records[record.id] = record
        self._fresh.add(record.id)
        self._touched.setdefault(record.id, set())
        return record

    def put(
        self,
        record: str,
        path: str,
        value: Answer = None,
        state: State = State.ANSWERED,
        *,
        source: str | None = None,
        reliability: str | None = None,
        links: Sequence[str] = (),
        search: str | None = None,
        said: tuple[datetime, str] | None = None,
    ) -> None:
        """Let a statement be written. *said* is when and by whom it was said, where it only changes its place."""
        from hrd_desktop.vault import Write

        found = self.find(record)
        assert found is not None, "a draft writes to records that it made or that were found"
        at, by = said or (self.at, self.store.by)
        statement = Statement(
            path=path, value=value, state=state, at=at, by=by, source=source, reliability=reliability
        )
        self._records[record] = found.model_copy(
            update={"statements": {**found.statements, path: statement}, "changed": self.at}
        )
        self._touched.setdefault(record, set()).add(path)
        self.changes.append(
            Write(record, path, value, state, source, reliability, tuple(links), search, at=at, by=by)
        )

    def expect(self, record: Record) -> None:
        """Let *record* read as other changes of the same transaction will leave it; nothing of it is written here."""
        self._records[record.id] = record

    def known(self, form: str) -> list[Record]:
        """Return the records of *form* that this change has looked at, as they will be."""
        return [record for record in self._records.values() if record is not None and record.form == form]

    def touch(self, record: str) -> None:
        """Let *record* count as changed, since an answer given on it is written elsewhere."""
        self._touched.setdefault(record, set())

    def commit(self, act: str = "write", last: "Sequence[Change]" = ()) -> int:
        """Write everything in one transaction, *last* at its end; return the journal number."""
        from hrd_desktop.vault import Add

        for follow in self.store.followers:
            follow(self)
        empty = [self._empty(record) for record in self._records.values() if record and record.id in self._fresh]
        changes = [*(Add(record) for record in empty), *self.changes, *self._keys(), *self._touches(), *last]
        return self.store.write(changes, records=set(self._touched), cases=self._cases(), at=self.at, act=act)

    @staticmethod
    def _empty(record: Record) -> Record:
        return record.model_copy(update={"statements": {}})

    def _keys(self) -> "list[Change]":
        found: dict[str, Change] = {}
        for record in [self._records[each] for each in self._touched]:
            if record is None:
                continue
            if record.form == "cas" and record.id in self._fresh:
                found[record.id] = list_keys.of_case(self, record)
            paths = self._touched[record.id] or {""}
            for path in paths:
                for key in list_keys.after(self, record, path):
                    found[key.record] = key
        return list(found.values())

    def _touches(self) -> "list[Change]":
        """The records, and the cases around them, that change with what was written inside or behind them."""
        from hrd_desktop.vault import Keys

        return [Keys(record) for record in sorted({*self._touched, *self._cases()} - {""})]

    def of_case(self, case: str, form: str) -> list[Record]:
        """Return the records of *form* in *case* that this change touches, as they will be."""
        return [
            record
            for each in self._touched
            if (record := self._records[each]) and record.case == case and record.form == form
        ]

    def _cases(self) -> set[str]:
        touched = [record for each in self._touched if (record := self._records[each])]
        return {record.id if record.form == "cas" else record.case or "" for record in touched}
