"""An unlocked vault and everything an officer can do with it: the one door for window, command line and tests.

Methods that write belong to the vault-writer lane. Long reads (seal, open, print) take :meth:`Session.reader`, a
session over a read-only connection of its own, and may run beside it.
"""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Literal

from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.services.agenda.agenda import Agenda
from hrd_desktop.services.answers.answers import Answers
from hrd_desktop.services.briefing.briefing import Briefing
from hrd_desktop.services.cases.cases import Cases
from hrd_desktop.services.cases.checklists import Progress
from hrd_desktop.services.consents import Consents, follow_withdrawals
from hrd_desktop.services.contacts.contacts import Contacts
from hrd_desktop.services.country.countries import Countries
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.exchange.exchange import Exchange
from hrd_desktop.services.files import leftovers
from hrd_desktop.services.files.files import Files
from hrd_desktop.services.journal import Journal
from hrd_desktop.services.library import Library
from hrd_desktop.services.measures.measures import Measures
from hrd_desktop.services.mission.mission import Mission
from hrd_desktop.services.multilateral.multilateral import Multilateral
from hrd_desktop.services.naming import Naming
from hrd_desktop.services.people.defenders import Defenders
from hrd_desktop.services.people.people import People
from hrd_desktop.services.protection import finder
from hrd_desktop.services.protection.paths import Paths
from hrd_desktop.services.records import Records
from hrd_desktop.services.reporting.reporting import Reporting
from hrd_desktop.services.risk.risks import Risks
from hrd_desktop.services.search import find
from hrd_desktop.services.spreadsheets.imports import Imports
from hrd_desktop.services.store import Store
from hrd_desktop.services.today import counts, today
from hrd_desktop.services.trust.identity import Identities
from hrd_desktop.services.trust.trust import Trust
from hrd_desktop.services.views import Changes, Counts, Hit, MissionView, TodayView
from hrd_desktop.services.words import Words

if TYPE_CHECKING:
    from hrd_desktop.vault import Vault


_STANDINGS = {
    "unclean": "VAULT_UNCLEAN",
    "unknown": "VAULT_UNKNOWN_HERE",
    "rolled_back": "VAULT_ROLLED_BACK",
}
"""The words for how a vault stands (``vault.Standing``)."""


class Session:
    """An officer at work in one vault.

    *vault* is open, *officer* the id of the officer's record, *role* ``mission`` or ``ministry``, *language* the
    language of every text that services return. ``changed`` holds callables that hear of every write. *writer* is the
    session whose vault may be written: a reader's long work notes its outcome there, in one short transaction.
    """

    def __init__(
        self,
        vault: "Vault",
        officer: str,
        role: Literal["mission", "ministry"],
        language: str = "en",
        *,
        main: "Session | None" = None,
    ) -> None:
        self.vault = vault
        self.officer = officer
        self.role = role
        self.language = language
        self.changed: list[Callable[[Changes], object]] = []
        i18n.set_language(language)
        self.writer: Session = main or self
        self.store = Store(vault, officer, self.tell)
        self.store.followers.append(partial(follow_withdrawals, self))
        self.words = Words(self.store)
        self.records = Records(self)
        self.answers = Answers(self)
        self.cases = Cases(self)
        self.consents = Consents(self)
        self.defenders = Defenders(self)
        self.measures = Measures(self)
        self.contacts = Contacts(self)
        self.multilateral = Multilateral(self)
        self.risks = Risks(self)
        self.agenda = Agenda(self)
        self.paths = Paths(self)
        self.progress = Progress(self)
        self.files = Files(self)
        self.exchange = Exchange(self)
        self.identity = Identities(self)
        self.trust = Trust(self)
        self.naming = Naming(self)
        self.briefing = Briefing(self)
        self.journal = Journal(self)
        self.mission = Mission(self)
        self.library = Library(self)
        self.countries = Countries(self)
        self.reporting = Reporting(self)
        self.people = People(self)
        self.imports = Imports(self)

    def standing(self) -> HrdError | None:
        """Return what the officer must be told about the vault just opened, in an error's words; None if nothing.

        VAULT_ROLLED_BACK and VAULT_UNKNOWN_HERE last until :meth:`accept_standing`; VAULT_UNCLEAN only tells.
        """
        error = _STANDINGS.get(self.vault.standing)
        if error == "VAULT_UNCLEAN" and self.vault.read_only:
            return None  # that is how a vault looks that is open in the window beside this session
        return HrdError(error) if error else None

    def place_warning(self) -> HrdError | None:
        """Return the words for a vault that lies on a network share or a FAT stick, None where it lies well."""
        return HrdError("VAULT_WEAKLY_PLACED") if self.vault.is_weakly_placed else None

    def accept_standing(self) -> None:
        """Go on with the vault as it is: the officer was told, and knows why. The journal keeps it."""
        self.vault.accept_standing()
        self.vault.journal.note("accept", by=self.officer)

    def tidy(self) -> HrdError | None:
        """Remove what a killed program left unfinished outside the vault; return the words for it, None if nothing.

        May wait for a slow medium: for the long lane.
        """
        return HrdError("LEFTOVERS_REMOVED") if leftovers.clear(self) else None

    def close(self) -> None:
        """Close the vault. The session is of no use afterwards."""
        self.vault.close()

    def reader(self) -> "Session":
        """Return a session over a second, read-only connection, for the long lane. Close it when done."""
        return Session(self.vault.reader(), self.officer, self.role, self.language, main=self)

    def today(self) -> TodayView:
        """Return what the Today screen shows."""
        return today(self)

    def counts(self) -> Counts:
        """Return the numbers beside the rail's entries."""
        return counts(self)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Return up to *limit* records and library entries for *words*; no hit shows a real name or a source."""
        return find(self, words, limit)

    def finder(self, record: str, needs: Collection[str] = ()) -> finder.FinderView:
        """Return the mechanisms and organisations that fit a defender, or the defender of a case. Alias only."""
        return finder.find(self, record, needs)

    def officer_label(self, officer: str) -> str:
        """Return the name that an officer goes by at work, '' for one who gave none."""
        record = self.store.find(officer) if officer else None
        return shown(record.text("officer_name")) if record else ""

    def about(self) -> MissionView:
        """Return whose vault this is."""
        return self.mission.show()

    def tell(self, records: set[str], cases: set[str]) -> None:
        """Tell every listener what a write touched."""
        changes = Changes(frozenset(records), frozenset(cases - {""}))
        for listener in list(self.changed):
            listener(changes)
