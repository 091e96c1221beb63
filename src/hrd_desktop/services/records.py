"""Records: made, listed, shown under safe titles, deleted."""

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.services.base import Member
from hrd_desktop.services.views import Page, Row


class Records(Member):
    """The vault's records of every form."""

    def new(self, form: str, case: str | None = None, answers: dict[str, Answer] | None = None) -> str:
        """Make a record of *form* (in *case*), with first *answers* by question name; return its id.

        A new defender gets an unused alias; a new case its number, marking and defaults; an urgent checklist made
        here is linked to the case's first defender. Raises FORM_UNKNOWN, RECORD_UNKNOWN.
        """
        raise NotImplementedError

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

        *text* filters as search does; *sort* is ``changed``, ``created`` or ``title``.
        """
        raise NotImplementedError

    def show(self, record: str) -> Record:
        """Return a record with its own statements. Raises RECORD_UNKNOWN."""
        raise NotImplementedError

    def delete(self, record: str) -> None:
        """Delete a record and its files, leaving a tombstone; a case takes its records with it."""
        raise NotImplementedError

    def title(self, record: str) -> str:
        """Return the record's alias-first title in the session's language, '' when it is not (or no longer) here."""
        raise NotImplementedError

    def candidates(self, relation_kind: str, text: str = "", case: str | None = None, limit: int = 20) -> list[Row]:
        """Return records that a relation of *relation_kind* may point to, those of *case* first.

        Reference rows (mechanisms, organisations for actors) come as rows whose id is their code and kind
        ``reference``.
        """
        raise NotImplementedError

    def create_linked(self, relation_kind: str, case: str | None = None) -> str:
        """Make an empty record that a relation of *relation_kind* can point to ("add in place"); return its id."""
        raise NotImplementedError
