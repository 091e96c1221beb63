"""A case as the rules see it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.rules import Facts
from hrd_desktop.services import consents
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def facts(
    session: "Session",
    case: Record,
    *,
    open_required: int = 0,
    unverified: Sequence[str] = (),
    telling: Sequence[str] | None = None,
) -> Facts:
    """Return the facts about *case* that the rules of sharing look at."""
    subjects = case.items("cas_subjects")
    spoken = consents.of_subjects(session.store, subjects)
    return Facts(
        today=this_day(),
        subjects=tuple((subject, session.words.alias(subject)) for subject in subjects),
        consents=tuple(one for record in spoken for one in consents.stated(record)),
        urgent=session.vault.records.count(form="urg", case=case.id) > 0,
        open_required=open_required,
        unverified=tuple(unverified),
        telling=telling,
        paper_safe=case.text("paper_safe"),
        children=consents.children_of(session, subjects),
    )
