"""The session's contacts: protocol, log and ledger of a defender, and a new entry with what is known already."""

from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.services import making
from hrd_desktop.services.base import Member
from hrd_desktop.services.contacts import calls, ledger, log, protocol, sorting
from hrd_desktop.services.contacts.views import Call, ContactRow, Ledger, Note, Protocol, Target
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.store import now
from hrd_desktop.services.views import Saved

if TYPE_CHECKING:
    from datetime import datetime


class Contacts(Member):
    """Contact with the defenders of a session."""

    def protocol(self, about: str) -> Protocol:
        """Return the contact protocol of a defender, or of the first one of a case, a checklist or a contact.

        Raises RECORD_UNKNOWN where the record names no defender.
        """
        return protocol.protocol(self._session, self._defender(about))

    def log(self, defender: str) -> tuple[ContactRow, ...]:
        """Return the contacts with *defender*, the newest first. Raises RECORD_UNKNOWN."""
        found = self._with(self._defender(defender))
        return tuple(log.row(self._session, one) for one in reversed(found))

    def ledger(self, defender: str) -> Ledger:
        """Return how visible contact has made *defender*. Raises RECORD_UNKNOWN."""
        record = self._defender(defender)
        cases = log.cases_of(self._session, record.id)
        return ledger.ledger(self._session, record.id, self._with(record), cases)

    def _with(self, defender: Record) -> list[Record]:
        return log.of_defender(self._session, defender.id, log.cases_of(self._session, defender.id))

    def _defender(self, about: str) -> Record:
        found = calls.defender_of(self._session, self._session.store.get(about))
        if found is None:
            raise RecordUnknown
        return found

    def new(self, about: str) -> str:
        """Write down a contact with the defender *about* (or of the case *about*); return its id.

        It begins today with the agreed channel, and stands in the defender's open case where there is only one.
        Raises RECORD_UNKNOWN.
        """
        defender = self._defender(about)
        draft = Draft(self._session.store)
        record = making.make(draft, "log", calls.case_of(self._session, self._session.store.get(about), defender))
        calls.fill(self._session, draft, record, defender, now())
        draft.commit()
        return record.id

    # calls

    def begin(self, about: str = "") -> str:
        """Begin the notes of a call about a defender, a case or a checklist, or about nobody yet; return their id."""
        return calls.begin(self._session, about)

    def call(self, record: str) -> Call:
        """Return the notes of a call. Raises RECORD_UNKNOWN for a record that is no contact."""
        return calls.view(self._session, record)

    def note(self, record: str, row: str, text: str, at: "datetime") -> Saved:
        """Write the note *row* of a call, begun at *at*, as it reads now; it is durable when this returns."""
        return calls.note(self._session, record, row, text, at)

    def file(self, record: str, case: str | None = None) -> str:
        """Put the notes of a call into *case*, or into a new urgent case without one; return the case's id.

        Raises RECORD_UNKNOWN.
        """
        return calls.file(self._session, record, case)

    def targets(self, record: str) -> tuple[Target, ...]:
        """Return the questions that the notes of a call may be sorted into, in the checklist's order."""
        return sorting.targets(self._session, record)

    def sort(self, record: str, row: str, target: Target, given: tuple[Answer, State] | None = None) -> Note:
        """Put a note into a question; return the note as it stands now.

        Unless an answer is *given*, its words go behind what stands there; words that stand there already are not
        added twice. Raises RECORD_UNKNOWN, QUESTION_UNKNOWN, ``ANSWER_...``.
        """
        return sorting.sort(self._session, record, row, target, given)

    def keep(self, record: str, row: str) -> Note:
        """Say that a note was looked at and goes into no question."""
        return sorting.keep(self._session, record, row)
