"""A measure and everything around it that the gates look at, stated by the caller: no vault, no clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hrd_desktop.domain.records import Record
from hrd_desktop.rules.facts import Consent


@dataclass(frozen=True)
class Subject:
    """A defender whom the measure concerns: record id, alias, and whether under 18."""

    id: str
    alias: str
    child: bool = False


@dataclass(frozen=True)
class Approval:
    """An approval given outside the program: by whom, on which day, how, why so, and for which exact text.

    *valid* says that the text is still the one approved.
    """

    by: str
    on: str
    how: str
    reason: str
    digest: str
    valid: bool


@dataclass(frozen=True)
class Situation:
    """A measure on the day *today*.

    *records* maps a form's id to the records the rules may look at: the measure itself (``act``), its risk
    assessment, visits, contacts, the case, its defenders and the mission. *incident* is the day of the newest
    incident ('' none). *asked* is the day the Ministry was asked, *done* the day the measure was carried out ('' not
    yet). *beside* holds the types of the case's other measures, *scopes* the codes of ``consent_scope`` that the
    measure rests on (empty: none in particular). *risk_days* holds, by level, intervals for assessments that were set
    in place of the defaults. *mission_kind* is a code of ``mission_kind``.
    """

    today: date
    records: dict[str, Sequence[Record]]
    subjects: Sequence[Subject] = ()
    consents: Sequence[Consent] = ()
    incident: str = ""
    approval: Approval | None = None
    asked: str = ""
    done: str = ""
    beside: frozenset[str] = frozenset()
    in_case: bool = True
    scopes: frozenset[str] = frozenset()
    risk_days: Mapping[str, int] = field(default_factory=dict)
    mission_kind: str = "bilateral"

    def of(self, form: str) -> Sequence[Record]:
        """Return the records of *form*."""
        return self.records.get(form, ())
