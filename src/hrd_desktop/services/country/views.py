"""What the country page shows."""

from dataclasses import dataclass
from typing import Literal

Trend = Literal["better", "worse", "mixed", "changed", "same", ""]


@dataclass(frozen=True)
class TreatyRow:
    """A treaty and where country and Norway stand. *shared* is ``both``, ``norway``, ``country`` or ``neither``.

    *own* says that the status is the officer's own answer; else it is the table's, true for *as_of* only.
    """

    code: str
    name: str
    core: bool
    status: str
    status_label: str
    year: str
    shared: str
    as_of: str
    own: bool


@dataclass(frozen=True)
class MappingRow:
    """One dated version of the mapping; *open* required questions make it a draft."""

    id: str
    date: str
    date_text: str
    climate: str
    climate_label: str
    answered: int
    open: int


@dataclass(frozen=True)
class PointRow:
    """One of the nine points: its question group, what the newest version says in short, and the change since."""

    name: str
    path: str
    title: str
    detail: str
    trend: Trend
    trend_label: str


@dataclass(frozen=True)
class ActorRow:
    """Somebody who works with defenders in the country, and the mission's contact with them."""

    name: str
    kind_label: str
    contact: str
    contact_label: str


@dataclass(frozen=True)
class LawRow:
    """A law of the newest mapping; *path* is its question, *use* how it is used against defenders."""

    path: str
    name: str
    kind_label: str
    use: str
    use_label: str
    note: str


@dataclass(frozen=True)
class DutyRow:
    """A duty of the state (*must*) or good practice, and how far it is met; *name* is its question."""

    name: str
    label: str
    must: bool
    status: str
    status_label: str


@dataclass(frozen=True)
class Recommendation:
    """A UPR recommendation by Norway on defenders, and its follow-up. *raised* is the last day in words."""

    path: str
    number: str
    text: str
    status: str
    status_label: str
    raised: str

    @property
    def closed(self) -> bool:
        """Whether nothing is left to raise."""
        return self.status == "met"


@dataclass(frozen=True)
class IssueRow:
    """Something to raise with the authorities: what kind it is, what it says, how it stands."""

    kind: str
    text: str
    state: str


@dataclass(frozen=True)
class CountryView:
    """The profile of one country.

    *mappings* are newest first; *profile* is the country record's id, '' for none; *sources* says in words what the
    newest mapping rests on; *visits* are the days (ISO) of planned political visits.
    """

    iso2: str
    name: str
    made_up: bool
    regions: str
    memberships: str
    regional: str
    desk: str
    hub: str
    treaties: tuple[TreatyRow, ...]
    core_joined: int
    core_all: int
    as_of: str
    mappings: tuple[MappingRow, ...]
    points: tuple[PointRow, ...]
    actors: tuple[ActorRow, ...]
    profile: str
    laws: tuple[LawRow, ...] = ()
    duties: tuple[DutyRow, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    visits: tuple[str, ...] = ()
    sources: str = ""
    issues: tuple[IssueRow, ...] = ()
