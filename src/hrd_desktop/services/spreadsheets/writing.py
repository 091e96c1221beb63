"""The records of an import as they go into the vault, a few cases at a time so that typing never waits.

Every part is one change of its own and carries the import's mark, by which it is taken back.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_case_number, new_id, new_row_id
from hrd_desktop.domain.marking import DEFAULT, LEGAL_BASIS
from hrd_desktop.domain.paths import in_row, split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services import aliases, parties
from hrd_desktop.services.answers.answering import search_text
from hrd_desktop.services.list_keys import CaseKey, newest
from hrd_desktop.services.making import UNKNOWN_COUNTRY
from hrd_desktop.services.spreadsheets.guessing import EARLIER
from hrd_desktop.services.spreadsheets.plan import CasePlan, RecordPlan
from hrd_desktop.services.spreadsheets.values import Value

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Add, Change

ACT = "import"
"""What the journal calls every change of an import."""
_ABOUT = {"inc": ("inc_victims", True), "risk": ("risk_subject", False), "cns": ("cns_subject", False)}
"""How a record says whom it is about."""


class Writer:
    """Turns case plans into changes of the vault. *plans* are all that will come, for the working names in them."""

    def __init__(self, session: "Session", at: datetime, plans: Sequence[CasePlan]) -> None:
        self._session, self._at, self._by = session, at, session.officer
        self._proposed = aliases.several({alias for plan in plans if (alias := _named(plan.defender))})
        self._iso3 = session.mission.iso3() or UNKNOWN_COUNTRY
        self._read()

    def look(self) -> None:
        """Look who is on file by now: a list takes minutes, and the officer works on. Call it before each part."""
        new = self._session.vault.journal.entries(self._known, limit=None)
        self._known += len(new)
        if any(entry.act != ACT for entry in new):
            self._read()

    def _read(self) -> None:
        vault = self._session.vault
        self._known = vault.journal.length
        rows = vault.records.list(form=("hrd", parties.FORM), sort="title", limit=None)
        self._taken = {row.title.casefold() for row in rows}
        self._numbers = {row.number for row in vault.records.list(form="cas", sort="number", limit=None)}

    def changes(self, plan: CasePlan, case_id: str) -> "list[Change]":
        """Return what makes the records of *plan*, or fills the empty answers of a defender on file.

        Of a plan that adds to a case on file *case_id* is the first new record, by which the part is taken back.
        """
        if plan.into:
            return self._added(plan, case_id)
        found: list[Change] = []
        subject = plan.same
        if subject:
            found += self._filled(subject, plan.defender)
            alias = self._session.words.alias(subject)
        else:
            defender = self._defender(plan.defender)
            subject, alias = defender.record.id, defender.title
            found.append(defender)
        made = [self._record(record, case_id, [subject]) for record in plan.records]
        return [*found, self._case(plan, case_id, subject, alias, made), *made]

    def _added(self, plan: CasePlan, first: str) -> "list[Change]":
        subjects = [str(one) for one in self._session.store.get(plan.into).items("cas_subjects")]
        ids = [first, *(new_id() for _record in plan.records[1:])]
        return [
            self._record(record, plan.into, subjects, each) for record, each in zip(plan.records, ids, strict=True)
        ]

    def _defender(self, plan: RecordPlan) -> "Add":
        from hrd_desktop.vault import Add

        alias = self._alias(_named(plan))
        record, found_by = self._filled_in("hrd", None, plan.answers | {"hrd_alias": Value(True, alias)})
        return Add(record, title=alias, status=parties.sort_of(record), search=found_by)

    def _alias(self, named: str) -> str:
        """A working name that nobody else goes by, now or further down the list; *named* where nobody does."""
        found = named
        while not found or found.casefold() in self._taken:
            found = next(self._proposed)
        self._taken.add(found.casefold())
        return found

    def _case(self, plan: CasePlan, case_id: str, subject: str, alias: str, made: "list[Add]") -> "Add":
        from hrd_desktop.vault import Add

        own: dict[str, Value] = {
            "case_number": Value(True, self._number()),
            "marking": Value(True, DEFAULT.value),
            "marking_basis": Value(True, LEGAL_BASIS),
            "cas_status": Value(True, "new"),
            "cas_subjects": Value(True, [subject]),
        }
        if plan.earlier:
            own[EARLIER] = Value(True, plan.earlier)
        record, found_by = self._filled_in("cas", None, own | plan.case.answers)
        record = record.model_copy(update={"id": case_id})
        levels = [(one.record.text("risk_date"), one.record.text("risk_level")) for one in made]
        key = CaseKey(open=record.text("cas_status") != "closed", risk=newest(levels))
        number, links = record.text("case_number"), {"cas_subjects": [subject]}
        return Add(record, title=alias, number=number, status=str(key), links=links, search=found_by)

    def _record(self, plan: RecordPlan, case: str, subjects: list[str], record_id: str = "") -> "Add":
        from hrd_desktop.vault import Add

        said, links = dict(plan.answers), {}
        path, many = _ABOUT.get(plan.form, ("", False))
        if path and subjects:
            said[path] = Value(True, list(subjects) if many else subjects[0])
            links[path] = list(subjects) if many else subjects[:1]
        if plan.form == "act":
            said["act_case"] = Value(True, case)
            links["act_case"] = [case]
        record, found_by = self._filled_in(plan.form, case, said)
        record = record.model_copy(update={"id": record_id}) if record_id else record
        return Add(record, links=links, search=found_by)

    def _filled_in(self, form: str, case: str | None, said: dict[str, Value]) -> tuple[Record, dict[str, str]]:
        """Return a new record with its defaults and what was *said*, and what search finds its answers by."""
        from hrd_desktop import forms

        definition = forms.catalogue()[form]
        blank = self._session.store.blank(form, case, self._at)
        given = {name: Value(True, value) for name, value in forms.defaults(definition, self._at).items()}
        statements: dict[str, Statement] = {}
        found_by: dict[str, str] = {}
        for path, value in _with_rows({**given, **said}):
            statements[path] = Statement(path=path, value=value.answer, state=value.state, at=self._at, by=self._by)
            question = definition.questions.get(split(path)[-1].name)
            text = search_text(definition, question, value.answer, value.state) if question else None
            if text is not None:
                found_by[path] = text
        return blank.model_copy(update={"statements": statements}), found_by

    def _filled(self, subject: str, plan: RecordPlan) -> "Iterator[Change]":
        """What the defender on file does not answer yet; nothing there is written over."""
        from hrd_desktop import forms
        from hrd_desktop.vault import Write

        here = self._session.store.get(subject)
        definition = forms.catalogue()["hrd"]
        for path, value in plan.answers.items():
            before = here.statements.get(path)
            if "[" in path or path == "hrd_alias" or (before is not None and not before.is_empty):
                continue
            question = definition.questions[path]
            text = search_text(definition, question, value.answer, value.state)
            yield Write(subject, path, value.answer, value.state, search=text, at=self._at, by=self._by)

    def _number(self) -> str:
        while (number := new_case_number(self._iso3, self._at.year)) in self._numbers:
            pass
        self._numbers.add(number)
        return number


def _named(plan: RecordPlan) -> str:
    """Return the working name that a list gives a defender, '' for none."""
    said = plan.answers.get("hrd_alias")
    return said.answer if said and isinstance(said.answer, str) else ""


def _with_rows(said: dict[str, Value]) -> Iterator[tuple[str, Value]]:
    """Give the first row of each repeat an id, and the repeat its list of rows."""
    rows: dict[str, str] = {}
    for path, value in said.items():
        repeat, bracket, rest = path.partition("[1]/")
        if not bracket:
            yield path, value
            continue
        if repeat not in rows:
            rows[repeat] = new_row_id()
            yield repeat, Value(True, [rows[repeat]])
        yield in_row(repeat, rows[repeat], rest), value
