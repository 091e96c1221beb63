"""The vault as services use it: records found or refused in words, writes that listeners hear of."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.services.errors import FormUnknown, RecordUnknown

if TYPE_CHECKING:
    from hrd_desktop.domain.statements import Statement
    from hrd_desktop.forms import Form
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.vault import Change, Row, Vault


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)


def this_day() -> date:
    """Return today's date where the officer is."""
    return now().astimezone().date()


class Store:
    """Records of one vault. *by* is the officer whose writes these are; *tell* hears what they touched.

    ``followers`` add to every draft what must be durable together with it, whatever the door it came through.
    """

    def __init__(self, vault: "Vault", by: str, tell: Callable[[set[str], set[str]], None]) -> None:
        self.vault = vault
        self.by = by
        self._tell = tell
        self.followers: list[Callable[[Draft], None]] = []

    def get(self, record: str) -> Record:
        """Return a record. Raises RecordUnknown."""
        from hrd_desktop.vault import RecordMissing

        try:
            return self.vault.records.get(record)
        except RecordMissing:
            raise RecordUnknown from None

    def find(self, record: str) -> Record | None:
        """Return a record, None where there is none of this id."""
        try:
            return self.get(record)
        except RecordUnknown:
            return None

    def many(self, records: Iterable[str]) -> dict[str, Record]:
        """Return those of *records* that are here, by id: one look for all of them."""
        return self.vault.records.many(records)

    def glance(self) -> Callable[[str], Record | None]:
        """Return a :meth:`find` that reads each record once: for one look at answers, never across a write."""
        return cache(self.find)

    def row(self, record: str) -> "Row":
        """Return a record as lists show it. Raises RecordUnknown."""
        from hrd_desktop.vault import RecordMissing

        try:
            return self.vault.records.row(record)
        except RecordMissing:
            raise RecordUnknown from None

    def of_case(self, case: str, form: str | Collection[str] | None = None) -> list[Record]:
        """Return the records of a case (of *form*), oldest first; the case's own record is not among them."""
        forms = (form,) if isinstance(form, str) else form or ()
        return list(self.vault.records.inside((case,), forms))

    def answers(
        self, paths: Collection[str], *, form: str | None = None, ids: Collection[str] | None = None
    ) -> "dict[str, dict[str, Statement]]":
        """Return the statements at *paths* of many records at once, by record and path."""
        return self.vault.records.answers(paths, form=form, ids=ids)

    def write(
        self,
        changes: "Sequence[Change]",
        *,
        records: set[str],
        cases: set[str],
        at: datetime | None = None,
        act: str = "write",
    ) -> int:
        """Write *changes* in one transaction, tell the listeners, and return the journal number."""
        seq = self.vault.write(changes, by=self.by, at=at or now(), act=act)
        self._tell(records, cases)
        return seq

    def blank(self, form: str, case: str | None, at: datetime) -> Record:
        """Return a new, empty record of *form*, not written yet. Raises FormUnknown."""
        definition = self.form(form)
        return Record(
            id=new_id(),
            form=form,
            version=definition.version,
            case=case,
            created=at,
            created_by=self.by,
            changed=at,
        )

    @staticmethod
    def form(form: str) -> "Form":
        """Return a form's definition. Raises FormUnknown."""
        from hrd_desktop import forms

        found = forms.catalogue().get(form)
        if found is None:
            raise FormUnknown(form=form[:32])
        return found
