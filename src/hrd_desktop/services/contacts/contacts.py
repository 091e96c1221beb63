"""The session's contacts: protocol, log and ledger of a defender, and a new entry with what is known already."""

from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.rules import Gate
from hrd_desktop.services import making
from hrd_desktop.services.contacts import calls, gates, ledger, log, protocol, sorting
from hrd_desktop.services.contacts.views import Call, ContactRow, Ledger, Line, Note, Protocol, Target
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.member import Member
from hrd_desktop.services.store import now
from hrd_desktop.services.views import Saved


class Contacts(Member):
    """Contact with the defenders of a session."""

    def protocol(self, about: str) -> Protocol:
        """Return the contact protocol of a defender, or of the first one of a case, a checklist or a contact.

        Raises RECORD_UNKNOWN where the record names no defender.
        """
        return protocol.protocol(self._session, self._defender(about))

    def log(self, defender: str) -> tuple[ContactRow, ...]:
        """Return the contacts with *defender*, the newest first. Raises RECORD_UNKNOWN."""
        record = self._defender(defender)
        zone = protocol.zone_of(self._session, record)
        return tuple(log.row(self._session, one, zone) for one in reversed(self._with(record)))

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

    def gates(self, case: str) -> tuple[Gate, ...]:
        """Return what the guidelines ask before a contact planned in *case*. Raises RECORD_UNKNOWN."""
        return gates.gates(self._session, self._session.cases.record(case).id)

    def mend(self, case: str, gate: Gate) -> Mended:
        """Return where *gate* is mended, making the record it needs. Raises RECORD_UNKNOWN."""
        return gates.mend(self._session, self._session.cases.record(case).id, gate)

    def case_of(self, about: str) -> str:
        """Return the case that contact about *about* belongs to, '' where it is none or not clear."""
        source = self._session.store.get(about)
        return calls.case_of(self._session, source, calls.defender_of(self._session, source)) or ""

    # calls

    def begin(self, about: str = "") -> str:
        """Begin the notes of a call about a defender, a case or a checklist, or about nobody yet; return their id."""
        draft = Draft(self._session.store)
        record = calls.begin(self._session, draft, about, new_id())
        draft.commit()
        return record.id

    def call(self, record: str) -> Call:
        """Return the notes of a call. Raises RECORD_UNKNOWN for a record that is no contact."""
        return calls.view(self._session, record)

    def note(self, record: str, line: Line, about: str = "") -> Saved:
        """Write a note of a call as it reads now; it is durable when this returns.

        Where there is no *record* of this id yet, the call begins with it, as :meth:`begin` says of *about*.
        """
        return calls.note(self._session, record, line, about)

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
