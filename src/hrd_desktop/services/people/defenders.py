"""Defenders: alias first; the real name is an act of its own, written in the journal."""

from collections.abc import Mapping
from dataclasses import replace

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.i18n import language
from hrd_desktop.services import consents
from hrd_desktop.services.cases.chronology import chronology
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import CaseRow, DefenderView, Page, ReachRow, Row

_LISTED = ("hrd_kind", "hrd_profession")


class Defenders(Member):
    """The session's defenders."""

    def page(self, offset: int = 0, limit: int = 100, text: str = "") -> Page[Row]:
        """Return a page of defenders by alias, with kind and occupation; *text* looks in the alias alone."""
        with self._session.vault.moment():
            page = self._session.records.page("defender", offset, limit, text=text, sort="title")
            said = self._session.store.answers(_LISTED, ids=[row.id for row in page.rows]) if page.rows else {}
        rows = tuple(replace(row, detail=self._about(said.get(row.id, {}))) for row in page.rows)
        return Page(rows, page.total, page.offset)

    def _about(self, said: Mapping[str, Statement]) -> str:
        choice = self._session.words.choice
        found = [choice("hrd", path, code) for path in _LISTED if path in said for code in _items(said[path])]
        return " · ".join(found[:4])

    def view(self, defender: str) -> DefenderView:
        """Return everything the defender page shows. Raises RECORD_UNKNOWN."""
        session, record = self._session, self._record(defender)
        words, store = session.words, session.store
        incidents = [store.get(link.record) for link in store.vault.records.links_to(defender, "inc")]
        return DefenderView(
            id=defender,
            alias=words.alias(defender),
            title=words.title_of(record),
            kind_label=words.choice("hrd", "hrd_kind", record.text("hrd_kind")),
            has_real_name=bool(record.text("hrd_name")),
            reach=tuple(self._reach(record, row) for row in record.items("hrd_contacts")),
            groups=tuple(words.choice("hrd", "hrd_groups", code) for code in record.items("hrd_groups")),
            groups_text=record.text("hrd_intersection"),
            consents=consents.rows(session, [defender]),
            cases=self._cases(defender),
            incidents=chronology(words, {one.id: one for one in incidents}.values()),
            files=tuple(session.files.list(defender)),
            changed=record.changed,
        )

    def _record(self, defender: str) -> Record:
        record = self._session.store.get(defender)
        if record.form != "hrd":
            raise RecordUnknown
        return record

    def _reach(self, record: Record, row: str) -> ReachRow:
        def said(name: str) -> str:
            return record.text(f"hrd_contacts[{row}]/{name}")

        words = self._session.words
        return ReachRow(
            channel_label=words.choice("hrd", "hrd_contact_channel", said("hrd_contact_channel")),
            value=said("hrd_contact_value"),
            agreed_label=words.choice("hrd", "hrd_contact_agreed", said("hrd_contact_agreed")),
            agreed_on=edtf.display(said("hrd_contact_agreed_on"), language())
            if said("hrd_contact_agreed_on")
            else "",
            safe_times=said("hrd_contact_safe_times"),
        )

    def _cases(self, defender: str) -> tuple[CaseRow, ...]:
        links = self._session.vault.records.links_to(defender, "cas")
        return tuple(self._session.cases.row(each) for each in dict.fromkeys(link.record for link in links))

    def real_name(self, defender: str) -> str:
        """Return the real name ('' when none is held) and write in the journal that it was shown."""
        name = self._record(defender).text("hrd_name")
        if name:
            self._session.writer.vault.journal.note("real_name", by=self._session.officer, record=defender)
        return name

    def rename(self, defender: str, alias: str) -> None:
        """Give another alias. Raises ALIAS_TAKEN where another defender goes by it."""
        self._record(defender)
        self._session.records.hold_alias_free(alias, but=defender)
        self._session.answers.set(defender, "hrd_alias", alias)


def _items(said: Statement) -> list[str]:
    """The codes of an answer, one or several."""
    value = said.value
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []
