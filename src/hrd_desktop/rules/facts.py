"""What the rules look at, stated by the caller: plain values, no vault, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Consent:
    """One scope of a consent record.

    *state* is a code of ``consent_state``, *given* the day of this word ('' unknown): when it was given, refused or
    withdrawn. *until* is its last day. *explained* says that "why could it not be asked, and what was tried" has an
    answer. *order* breaks ties between words of one day: later wins. *giver* is a code of ``consent_giver``;
    *why_other* says that "why not the defender" has an answer, *useful_and_safe* that the defender finds publicity
    both, *talked* that security was talked through, *best_interests* that a child's were weighed. *measures* names
    the measures it is limited to, *data* the kinds of data (codes of ``consent_data``), both empty for no limit.
    *paper* is ``yes``, ``no`` or ''. *record* is the consent record's id.
    """

    subject: str
    scope: str
    state: str
    given: str = ""
    until: date | None = None
    explained: bool = False
    order: str = ""
    giver: str = ""
    why_other: bool = False
    useful_and_safe: bool = False
    best_interests: bool = False
    record: str = ""
    talked: bool = False
    measures: frozenset[str] = frozenset()
    data: frozenset[str] = frozenset()
    paper: str = ""


@dataclass(frozen=True)
class Facts:
    """The case as the rules see it on the day *today*.

    *subjects* maps each defender's id to the alias it is spoken of by, *children* holds those who are, or may be,
    under 18. *urgent* says that the urgent checklist leads, whose gaps may travel. *open_required*
    counts required questions without answer in what leaves. *unverified* names recipients whose words were not
    compared. *telling* are working names that tell a real name, None where that does not matter. *paper_safe* is
    ``yes``, ``no`` or ''.
    """

    today: date
    subjects: Sequence[tuple[str, str]] = ()
    consents: Sequence[Consent] = ()
    urgent: bool = False
    open_required: int = 0
    unverified: Sequence[str] = ()
    telling: Sequence[str] | None = None
    paper_safe: str = ""
    children: frozenset[str] = frozenset()
