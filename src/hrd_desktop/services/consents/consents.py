"""Consents of a session: recorded, shown, taken back, followed to where the data went."""

from collections.abc import Collection
from datetime import date

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.services.consents import listing, page, recording, showing, spread, withdrawing
from hrd_desktop.services.consents.recording import Said
from hrd_desktop.services.consents.withdrawing import Withdrawal
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import BriefingSheet, ConsentRow, ConsentView, Cover


class Consents(Member):
    """The consents of a session."""

    def of_case(self, case: str) -> tuple[ConsentRow, ...]:
        """Return how every consent of the people of *case* stands. Raises RECORD_UNKNOWN."""
        return showing.rows(self._session, self._session.cases.record(case).items("cas_subjects"))

    def of_defender(self, defender: str) -> tuple[ConsentRow, ...]:
        """Return how every consent of *defender* stands."""
        return showing.rows(self._session, [defender])

    def covers(self, case: str, scope: str) -> tuple[Cover, ...]:
        """Return how the consent of each person of *case* to *scope* stands. Raises RECORD_UNKNOWN."""
        return showing.covers(self._session, self._session.cases.record(case).items("cas_subjects"), scope)

    def record(self, case: str, said: Said) -> str:
        """Write down what was said to a question for consent; return the record's id. Raises ``ANSWER_...``."""
        return recording.record(self._session, case, said)

    def view(self, consent: str) -> ConsentView:
        """Return everything the page of a consent shows. Raises RECORD_UNKNOWN."""
        return page.view(self._session, self._find(consent))

    def withdraw(self, consent: str, wish: Withdrawal | None = None) -> ConsentView:
        """Take a consent back, in whole or in part; measures under way wait again. Return its page.

        Raises CONSENT_NOT_GIVEN, SCOPE_NOT_GIVEN, WITHDRAWN_BEFORE_GIVEN, ``ANSWER_...``.
        """
        withdrawing.withdraw(self._session, self._find(consent), wish or Withdrawal(this_day()))
        return self.view(consent)

    def handled(self, consent: str, refs: Collection[str], how: str, on: date | None = None) -> ConsentView:
        """Note that places where the data went were dealt with; when all are, the consent says so.

        Raises REASON_MISSING, SPREAD_UNKNOWN.
        """
        withdrawing.handle(self._session, self._find(consent), refs, on or this_day(), how)
        return self.view(consent)

    def spread_text(self, consent: str) -> str:
        """Return the list of where the data went as plain text, to print or to save. Alias only."""
        record = self._find(consent)
        return spread.in_text(self._session, record, spread.of_consent(self._session, record))

    def list_sheet(self, consent: str) -> tuple[BriefingSheet, bool]:
        """Return that list as a sheet, and whether it may be printed: not where the person says paper is not safe."""
        record = self._find(consent)
        words = showing.words_of(self._session, record.text("cns_subject"))
        return listing.draw(self._session, record), not rules.refuses_paper(words)

    def listed(self, consent: str, what: str) -> None:
        """Write in the journal that the list was printed or saved (*what*)."""
        record = self._find(consent)
        self._session.writer.vault.journal.note("list", by=self._session.officer, record=record.id, detail=what)

    def _find(self, consent: str) -> Record:
        record = self._session.store.get(consent)
        if record.form != "cns":
            raise RecordUnknown
        return record
