"""What the rules look at, stated by the caller: plain values, no vault, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Consent:
    """One scope of a consent record.

    *state* is a code of ``consent_state``, *given* the day it was asked ('' unknown), *until* its last day.
    *explained* says that "why could it not be asked, and what was tried" has an answer. *order* breaks ties between
    records of one day: later wins. *giver* is a code of ``consent_giver``; *why_other* says that "why not the
    defender" has an answer, *useful_and_safe* that the defender finds publicity both, *best_interests* that a child's
    were weighed. *record* is the consent record's id.
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


@dataclass(frozen=True)
class Facts:
    """The case as the rules see it on the day *today*.

    *subjects* maps each defender's id to the alias it is spoken of by. *urgent* says that the urgent checklist
    leads, whose gaps may travel. *open_required* counts required questions without answer in what leaves.
    *unverified* names recipients whose words were not compared. *paper_safe* is ``yes``, ``no`` or ''.
    """

    today: date
    subjects: Sequence[tuple[str, str]] = ()
    consents: Sequence[Consent] = ()
    urgent: bool = False
    open_required: int = 0
    unverified: Sequence[str] = ()
    paper_safe: str = ""


def latest(facts: Facts, subject: str, scope: str) -> Consent | None:
    """Return the newest word of *subject* on *scope*: it alone counts, so a withdrawal ends what was given."""
    said = [one for one in facts.consents if one.subject == subject and one.scope == scope]
    return max(said, key=lambda one: (one.given, one.order), default=None)


def in_force(consent: Consent, today: date) -> bool:
    """Return whether the act may rest on *consent* today.

    Where the defender could not be asked, the reason must be written down; the step then rests on that (DEM-24).
    """
    if consent.until is not None and consent.until < today:
        return False
    return consent.state == "given" or (consent.state == "not_reached" and consent.explained)
