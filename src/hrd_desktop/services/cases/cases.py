"""Cases: an urgent one in one step, lists, marking, consent. The page itself is put together in ``case_page``."""

from datetime import date
from typing import TYPE_CHECKING, Literal

from hrd_desktop import rules
from hrd_desktop.domain.marking import Marking, marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.services import list_keys, making
from hrd_desktop.services.cases.page import view
from hrd_desktop.services.consents import Said
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import AliasTaken, ReasonMissing, RecordUnknown
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import CaseRow, CaseView, Page, Started

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Row

_LISTED = ("cas_status", "marking")
LOOK = "look"
"""The journal's act for a case that was opened."""
CaseSort = Literal["number", "alias", "risk", "status", "marking", "changed"]


class Cases(Member):
    """The session's cases."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._looked_at = ""

    def look(self, record: str) -> None:
        """Note in the journal that the case which *record* is or belongs to was opened; nothing for any other.

        Going on within one case is one opening of it.
        """
        found = self._session.store.find(record)
        case = found.id if found and found.form == "cas" else found.case if found else None
        if case and case != self._looked_at:
            self._looked_at = case
            self._session.writer.vault.journal.note(LOOK, by=self._session.officer, record=case)

    def start_urgent(self) -> Started:
        """Make a case, an alias-only defender and the urgent checklist that links them, in one step."""
        draft = Draft(self._session.store)
        started = making.start_urgent(draft, self._session.mission.iso3())
        draft.commit()
        return started

    def new(self, alias: str | None = None) -> str:
        """Make a case about a new defender (named *alias*, else by a proposed bird); return the case's id.

        Raises ALIAS_TAKEN.
        """
        draft = Draft(self._session.store)
        if alias and alias.casefold() in {taken.casefold() for taken in making.taken_aliases(draft)}:
            raise AliasTaken
        subject = making.defender(draft, alias)
        case = making.case(draft, subject.id, self._session.mission.iso3())
        draft.commit()
        return case.id

    def page(
        self,
        offset: int = 0,
        limit: int = 100,
        text: str = "",
        *,
        sort: CaseSort = "changed",
        descending: bool | None = None,
    ) -> Page[CaseRow]:
        """Return a page of cases, last changed first unless told. *text* is part of a number or an alias.

        Risk, status and marking sort by their own order (extreme risk first), everything else by itself.
        """
        records = self._session.vault.records
        column, ranked = _order(sort)
        with self._session.vault.moment():
            found = records.list(
                form="cas", text=text, offset=offset, limit=limit, sort=column, ranked=ranked, descending=descending
            )
            said = records.answers(_LISTED, ids=[row.id for row in found]) if found else {}
            total = records.count(form="cas", text=text)
        rows = []
        for row in found:
            here = said.get(row.id, {})
            status, marking = (str(here[path].value or "") if path in here else "" for path in _LISTED)
            rows.append(self._row(row, status, marking))
        return Page(tuple(rows), total, offset)

    def hidden(self, text: str) -> str:
        """Return the notice that a list of the cases with *text* owes: how many open ones it hides; '' for none."""
        if not text:
            return ""
        count = self._session.vault.records.count

        def left_out(*urgent: bool) -> int:
            status = list_keys.open_keys(*urgent)
            return count(form="cas", status=status) - count(form="cas", status=status, text=text)

        return rules.open_first().notice(hidden, left_out(True)) if (hidden := left_out()) else ""

    def row(self, case: str) -> CaseRow:
        """Return one case as a list shows it. Raises RECORD_UNKNOWN."""
        record, row = self.record(case), self._session.store.row(case)
        return self._row(row, record.text("cas_status"), record.text("marking"))

    def record(self, case: str) -> Record:
        """Return a case's own record. Raises RECORD_UNKNOWN for anything else."""
        record = self._session.store.get(case)
        if record.form != "cas":
            raise RecordUnknown
        return record

    def _row(self, row: "Row", status: str, marking: str) -> CaseRow:
        key, words = list_keys.read(row.status), self._session.words
        return CaseRow(
            id=row.id,
            number=row.number,
            alias=shown(row.title),
            status=status,
            status_label=words.choice("cas", "cas_status", status),
            marking=marking_of(marking),
            risk=key.risk,
            risk_label=words.choice("risk", "risk_level", key.risk),
            urgent=key.urgent,
            changed=row.changed,
        )

    def view(self, case: str) -> CaseView:
        """Return everything the case page shows. Raises RECORD_UNKNOWN."""

        with self._session.vault.moment():
            return view(self._session, case)

    def mark(self, case: str, marking: Marking, basis: str, reason: str = "") -> None:
        """Set the protective marking with its legal *basis*. Lowering it needs a *reason*: else REASON_MISSING."""
        before = marking_of(self.record(case).text("marking"))
        if (marking.rank < before.rank and not reason.strip()) or (marking is not Marking.NONE and not basis.strip()):
            raise ReasonMissing
        draft = Draft(self._session.store)
        draft.put(case, "marking", marking.value)
        draft.put(case, "marking_basis", basis)
        draft.put(case, "marking_reason", reason)
        draft.commit()

    def paper_safe(self, case: str, safe: bool) -> None:
        """Say whether this case is safe to hold on paper; printing asks it."""
        self._session.answers.set(case, "paper_safe", "yes" if safe else "no")

    def give_consent(
        self,
        case: str,
        *,
        scopes: list[str],
        state: str = "given",
        giver: str = "self",
        form: str = "spoken",
        on: date | None = None,
        until: date | None = None,
        limits: str = "",
        why: str = "",
        subject: str | None = None,
    ) -> str:
        """Record what the defender consented to (codes of ``consent_scope``); return the consent record's id.

        *state* is a code of ``consent_state``; *why* answers "why not the defender" or "why could it not be asked".
        *subject* is the defender, the case's first one without it. Raises ``ANSWER_...`` for an unknown code; then
        nothing is kept.
        """

        return self._session.consents.record(case, Said(scopes, state, giver, form, on, until, limits, why, subject))


def _order(sort: CaseSort) -> tuple[str, list[str]]:
    """Return what the vault sorts by, and the order of its values where they have one of their own."""
    if sort == "risk":
        found = [
            list_keys.CaseKey(is_open, risk, urgent)
            for risk in list_keys.RISKS
            for is_open in (True, False)
            for urgent in (True, False)
        ]
        return "status", [str(key) for key in found]
    if sort == "status":
        from hrd_desktop import forms

        form = forms.catalogue()["cas"]
        return "cas_status", [choice.code for choice in form.choices_of(form.questions["cas_status"])]
    if sort == "marking":
        return "marking", [one.value for one in sorted(Marking, key=lambda each: -each.rank)]
    return ("title" if sort == "alias" else sort), []
