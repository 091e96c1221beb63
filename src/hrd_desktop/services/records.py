"""Records: made, listed, shown under safe titles, deleted."""

from collections.abc import Iterable, Mapping
from datetime import UTC

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.services import making, parties
from hrd_desktop.services.answers.answering import forms_of_kind, reference_list
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import AliasTaken, LinkInvalid, RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import Page, Row
from hrd_desktop.services.words import Words

_AT_ONCE = 60
_LOOKED_AT = 300
_CALLED = ("cas", "hrd", parties.FORM)
"""Forms whose records have names, by which all of them are looked through, not only those changed last."""


class Records(Member):
    """The vault's records of every form."""

    def new(self, form: str, case: str | None = None, answers: Mapping[str, Answer] | None = None) -> str:
        """Make a record of *form* (in *case*), with first *answers* by question name; return its id.

        A new defender gets an unused alias; a new case its number and marking; an urgent checklist without a case
        brings case and defender with it, one in a case is linked to the case's first defender. Raises FORM_UNKNOWN,
        RECORD_UNKNOWN, and what :meth:`Answers.set` raises; then nothing is made.
        """
        draft = Draft(self._session.store)
        record = self.add(draft, form, case, answers)
        draft.commit()
        return record

    def add(
        self, draft: Draft, form: str, case: str | None = None, answers: Mapping[str, Answer] | None = None
    ) -> str:
        """Let a record be made with *draft* as :meth:`new` does, in one change with whatever else is in it."""
        if case is not None and self._session.store.get(case).form != "cas":
            raise RecordUnknown
        record = self._make(draft, form, case)
        self._session.answers.give(draft, record, answers or {})
        return record

    def _make(self, draft: Draft, form: str, case: str | None) -> str:
        if form == "hrd":
            return making.defender(draft).id
        if form == parties.FORM:
            return making.party(draft).id
        if form == "cas":
            return making.case(draft, None, self._session.mission.iso3()).id
        if form == "urg" and case is None:
            return making.start_urgent(draft, self._session.mission.iso3()).checklist
        subject = self._subject(draft, case)
        if form == "urg":
            return making.urgent(draft, case or "", subject).id
        record = making.make(draft, form, case)
        if form == "act" and case:
            draft.put(record.id, "act_case", case, links=[case])
        self._link_subject(draft, form, record.id, subject)
        return record.id

    @staticmethod
    def _subject(draft: Draft, case: str | None) -> str | None:
        record = draft.find(case) if case else None
        subjects = record.items("cas_subjects") if record else []
        return subjects[0] if subjects else None

    @staticmethod
    def _link_subject(draft: Draft, form: str, record: str, subject: str | None) -> None:
        """In a case, a record about somebody begins with the case's first defender."""
        path = {"risk": "risk_subject", "cns": "cns_subject", "inc": "inc_victims"}.get(form)
        if path and subject:
            draft.put(record, path, [subject] if form == "inc" else subject, links=[subject])

    def page(
        self,
        kind: str | None = None,
        offset: int = 0,
        limit: int = 100,
        *,
        case: str | None = None,
        text: str = "",
        sort: str = "changed",
    ) -> Page[Row]:
        """Return a page of records of *kind* (``defender``, ``incident``, ...; all without one), newest first.

        *text* is part of an alias or a case number; *sort* is ``changed``, ``created`` or ``title``.
        """
        records = self._session.vault.records
        with self._session.vault.moment():
            found = records.ids(kind=kind, case=case, text=text, sort=sort, offset=offset, limit=limit)
            total = records.count(kind=kind, case=case, text=text)
            return Page(self.rows_of(self._session.store.many(found).values()), total, offset)

    def rows_of(self, found: Iterable[Record]) -> tuple[Row, ...]:
        """Return *found* as a list shows them."""
        records = tuple(found)
        words = Words.at_a_glance(self._session.store, records)
        return tuple(self.row_of(one, words) for one in records)

    def row_of(self, found: Record, words: Words | None = None) -> Row:
        """Return *found* as a list shows it."""
        words = words or self._session.words
        case = words.title(found.case) if found.case else ""
        return Row(found.id, found.form, found.kind, words.title_of(found), case, found.case, found.changed)

    def show(self, record: str) -> Record:
        """Return a record with its own statements. Raises RECORD_UNKNOWN."""
        return self._session.store.get(record)

    def delete(self, record: str) -> None:
        """Delete a record and its files, leaving a tombstone; a case takes its records with it."""
        from hrd_desktop.vault import Delete, Keys

        store = self._session.store
        found = store.get(record)
        inside = [row.id for row in store.vault.records.list(case=record, limit=None)] if found.form == "cas" else []
        doomed = [*inside, record]
        around = [Keys(found.case)] if found.case else []  # the case changes with what goes from it
        store.write(
            [*around, *(Delete(each) for each in doomed)], records=set(doomed), cases={found.case or found.id}
        )

    def title(self, record: str) -> str:
        """Return the record's alias-first title in the session's language, '' when it is not (or no longer) here."""
        return self._session.words.title(record)

    def candidates(self, relation_kind: str, text: str = "", case: str | None = None, limit: int = 20) -> list[Row]:
        """Return records that a relation of *relation_kind* may point to, those of *case* first.

        Reference rows (mechanisms, organisations for actors) come as rows whose id is their code and kind
        ``reference``. A source is named by its label here, since the officer asks for it.
        """
        found = self._reference(relation_kind, text)[:limit]
        if not forms_of_kind(relation_kind) and relation_kind != "any":
            return found
        with self._session.vault.moment():
            return (self._matching(relation_kind, text, case, limit) + found)[:limit]

    def _matching(self, kind: str, text: str, case: str | None, limit: int) -> list[Row]:
        records, wanted = self._session.vault.records, text.casefold().strip()
        of_forms = forms_of_kind(kind) or None
        called = [one for one in _CALLED if of_forms is None or one in of_forms] if wanted else []
        named = records.ids(form=called, text=wanted, limit=_LOOKED_AT) if called else ()
        near = records.ids(form=of_forms, case=case, limit=_LOOKED_AT) if case else ()
        is_all = bool(called) and of_forms is not None and set(of_forms) <= {"cas", "hrd"}  # nothing else is told
        last = () if is_all else records.ids(form=of_forms, limit=_LOOKED_AT)
        ids = tuple(dict.fromkeys((*near, *named, *last)))
        found: list[Row] = []
        for start in range(0, len(ids), _AT_ONCE):
            if len(found) < limit:
                part = self._session.store.many(ids[start : start + _AT_ONCE])
                shown = zip(part.values(), self.rows_of(part.values()), strict=True)
                picked = (self._picked(record, row) for record, row in shown if _may_be(kind, record))
                found += [
                    one for one in picked if one.id in named or wanted in f"{one.title} {one.detail}".casefold()
                ]
        return found[:limit]

    @staticmethod
    def _picked(found: Record, row: Row) -> Row:
        if found.form != "source":
            return row
        return Row(row.id, row.form, row.kind, found.text("label") or row.title, "", None, row.changed)

    def _reference(self, relation_kind: str, text: str) -> list[Row]:
        listed = reference_list(relation_kind)
        if listed is None:
            return []
        from datetime import datetime

        from hrd_desktop import i18n, reference

        wanted, nb = text.casefold().strip(), i18n.language() == "nb"
        rows = [(entry[0], entry[2] if nb else entry[1]) for entry in reference.choices(listed)]
        never = datetime(1970, 1, 1, tzinfo=UTC)
        return [
            Row(code, "", "reference", label, "", None, never)
            for code, label in rows
            if wanted in f"{code} {label}".casefold()
        ]

    def create_linked(self, relation_kind: str, case: str | None = None, named: str = "") -> str:
        """Make a record that a relation of *relation_kind* can point to ("add in place"); return its id.

        *named* is what a defender, person, source or officer is to go by. Raises ALIAS_TAKEN; then nothing is made.
        """
        form = _MADE.get(relation_kind) or next(iter(forms_of_kind(relation_kind)), "cas")
        if form == "cas":
            raise LinkInvalid(name=relation_kind, kind=relation_kind)
        if form in ("hrd", parties.FORM) and named:
            self.hold_alias_free(named)
        answers = {"hrd_kind": _KIND_OF[relation_kind]} if relation_kind in _KIND_OF else {}
        if named and form in _NAMED_BY:
            answers[_NAMED_BY[form]] = named
        return self.new(form, case if form in ("inc", "log", "cns", "act", "risk", "vis") else None, answers)

    def hold_alias_free(self, alias: str, but: str = "") -> None:
        """Raise ALIAS_TAKEN where a defender or person other than *but* goes by *alias* already."""
        rows = self._session.vault.records.list(form=("hrd", parties.FORM), text=alias, limit=None)
        if any(row.title.casefold() == alias.casefold() and row.id != but for row in rows):
            raise AliasTaken


_MADE = {"party": parties.FORM, "organisation": "hrd", "actor": "hrd"}
"""Which record is made for a kind that more than one form may answer."""
_KIND_OF = {"organisation": "organisation", "network": "group"}
_NAMED_BY = {"hrd": "hrd_alias", parties.FORM: "per_alias", "source": "label", "officer": "officer_name"}


def _may_be(kind: str, record: Record) -> bool:
    """Return whether a relation of *kind* may offer *record*: no person stands where a body is asked for."""
    if kind == "any":
        return record.form not in ("officer", "source")
    if kind in ("organisation", "network"):
        return record.text("hrd_kind") != "individual" and not parties.is_person(record)
    if kind == "actor":
        return not parties.is_person(record)
    return True
