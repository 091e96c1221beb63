"""Cases: an urgent one in one step, the case page, marking, consent."""

from datetime import date

from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.base import Member
from hrd_desktop.services.views import CaseRow, CaseView, Page, Started


class Cases(Member):
    """The session's cases."""

    def start_urgent(self) -> Started:
        """Make a case, an alias-only defender and the urgent checklist that links them, in one step."""
        raise NotImplementedError

    def new(self, alias: str | None = None) -> str:
        """Make a case about a new defender (named *alias*, else by a proposed bird); return the case's id."""
        raise NotImplementedError

    def page(self, offset: int = 0, limit: int = 100, text: str = "", *, open_only: bool = False) -> Page[CaseRow]:
        """Return a page of cases, last changed first. *text* looks in number and alias."""
        raise NotImplementedError

    def row(self, case: str) -> CaseRow:
        """Return one case as a list shows it."""
        raise NotImplementedError

    def view(self, case: str) -> CaseView:
        """Return everything the case page shows. Raises RECORD_UNKNOWN."""
        raise NotImplementedError

    def mark(self, case: str, marking: Marking, basis: str, reason: str = "") -> None:
        """Set the protective marking with its legal *basis*. Lowering it needs a *reason*: else REASON_MISSING."""
        raise NotImplementedError

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
        *subject* is the defender, the case's first one without it.
        """
        raise NotImplementedError
