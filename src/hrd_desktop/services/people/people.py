"""People and bodies: listed, shown, looked for before they are made, connected, made one and taken apart."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import Answer
from hrd_desktop.services import making, parties
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.member import Member
from hrd_desktop.services.people import comparing, hints, merging, pages, ties
from hrd_desktop.services.people.errors import PartyKindUnknown
from hrd_desktop.services.people.likeness import Traits
from hrd_desktop.services.people.register import Register
from hrd_desktop.services.people.views import (
    Comparison,
    Hint,
    Merged,
    MergedRow,
    Offer,
    Pair,
    PartyRow,
    PartyView,
    Tie,
    Unmerged,
)
from hrd_desktop.services.views import Changes, Page
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


class People(Member):
    """The session's people. *register* is shared with the readers of the same vault."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        main = self._session.writer
        self.register: Register = Register() if main is self._session else main.people.register
        self._session.changed.append(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        self.register.forget(changes.records)

    def page(self, offset: int = 0, limit: int = 100, kind: str = "", text: str = "") -> Page[PartyRow]:
        """Return a page of everybody by what they go by; *kind* is one of ``pages.KINDS``, '' for all."""
        return pages.page(self._session, offset, limit, kind, text)

    def view(self, record: str) -> PartyView:
        """Return the page of a person or body. Raises RECORD_UNKNOWN."""
        return pages.view(self._session, record)

    def of_case(self, case: str) -> tuple[PartyRow, ...]:
        """Return the people and bodies around a case. Raises RECORD_UNKNOWN."""
        return pages.rows_of_case(self._session, case)

    def new(self, kind: str, answers: Mapping[str, Answer] | None = None) -> str:
        """Make a person or body of *kind* (a code of ``party_kind``); return its id. Raises PARTY_KIND_UNKNOWN."""
        if kind not in (*parties.PEOPLE, *parties.BODIES):
            raise PartyKindUnknown(kind=kind[:40])
        draft = Draft(self._session.store)
        record = making.party(draft, kind).id
        self._session.answers.give(draft, record, answers or {})
        draft.commit()
        return record

    def real_name(self, record: str) -> str:
        """Return a person's real name ('' when none is held) and write in the journal that it was shown."""
        found = pages.party(self._session, record)
        name = " · ".join(part for path in ("per_name", "per_name_local") if (part := found.text(path)))
        if name:
            self._session.writer.vault.journal.note("real_name", by=self._session.officer, record=record)
        return name

    # who may be the same

    def get_to_know(self) -> None:
        """Read everybody once, so that hints are quick afterwards. Belongs to the long lane."""
        self.register.everybody(self._session.store)

    def sought(self, wanted: Traits, contact: str = "") -> list[Hint]:
        """Return who may be the person of whom *wanted* is known: asked before a record is made."""
        return hints.sought(self._session, wanted, contact)

    def hints(self, record: str) -> list[Hint]:
        """Return who may be the same as *record*; those who are known not to be are left out."""
        return hints.of_record(self._session, self._session.store.get(record))

    def pairs(self, progress: Progress | None = None) -> list[Pair]:
        """Return all pairs that may be one person. Belongs to the long lane."""
        return hints.pairs(self._session, progress or Progress())

    def keep_apart(self, one: str, other: str) -> None:
        """Remember that two records are not the same person."""
        hints.keep_apart(self._session, one, other)

    def let_meet(self, one: str, other: str) -> None:
        """Forget that two records are not the same person."""
        hints.let_meet(self._session, one, other)

    # connections

    def ties(self, record: str) -> list[Tie]:
        """Return every connection of *record*. Raises RECORD_UNKNOWN."""
        return ties.of(self._session, record)

    def tie_offer(self, here: str, there: str) -> Offer:
        """Return how *here*, whose page is open, can be connected with *there*."""
        return ties.offer(self._session, here, there)

    def tie(self, one: str, kind: str, other: str, note: str = "") -> None:
        """Write that *one* is *kind* of *other*. Raises RECORD_UNKNOWN, TIE_IMPOSSIBLE."""
        ties.tie(self._session, one, kind, other, note)

    def untie(self, found: Tie) -> None:
        """Take a connection back."""
        ties.untie(self._session, found.holder, found.path, found.other)

    # one record of two

    def compare(self, keep: str, gone: str) -> Comparison:
        """Return two records side by side. Raises RECORD_UNKNOWN, MERGE_IMPOSSIBLE, MERGE_TWO_KINDS."""
        return comparing.compare(self._session, keep, gone)

    def names_shown(self, comparison: Comparison) -> None:
        """Write in the journal that the real names of two records were shown side by side."""
        for record in (comparison.keep, comparison.gone):
            self._session.writer.vault.journal.note("real_name", by=self._session.officer, record=record)

    def merge(self, keep: str, gone: str, decided: Mapping[str, merging.Decision] | None = None) -> Merged:
        """Make *gone* part of *keep*. Raises RECORD_UNKNOWN, MERGE_IMPOSSIBLE, MERGE_UNDECIDED."""
        return merging.merge(self._session, keep, gone, decided or {})

    def unmerge(self, gone: str) -> Unmerged:
        """Take a merge back by the record that ended with it. Raises MERGE_UNKNOWN."""
        return merging.unmerge(self._session, gone)

    def merged(self, record: str) -> list[MergedRow]:
        """Return the merges into *record* that stand, the latest first."""
        return merging.merged_into(self._session, record)
