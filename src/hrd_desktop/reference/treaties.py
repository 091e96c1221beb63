"""Treaties, who has joined them, and who belongs to which organisation.

The table of ratifications is a snapshot with a year and no day: an officer's own answer always wins over it, and
each row carries the date it is true for.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop.reference.tables import as_of, rows


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty, protocol or declaration.

    *kind* is ``treaty``, ``protocol`` or ``declaration``; *group* is ``core_un``, ``core_un_protocol``,
    ``regional`` or ``un``. *norway* is Norway's status in OHCHR's terms, or ``not_applicable``. *adopted* is the
    year the guidelines give, '' where they give none, *check* another year that other sources give; *note* says
    what to check before it is shown.
    """

    code: str
    kind: str
    group: str
    name_en: str
    name_nb: str
    adopted: str
    check: str
    body_en: str
    body_nb: str
    norway: str
    binding: bool
    matrix: str
    note: str


@dataclass(frozen=True, slots=True)
class Ratification:
    """A country's status under a treaty: ``state_party``, ``signatory`` or ``no_action``, as of an EDTF date."""

    iso2: str
    treaty: str
    status: str
    year: int | None
    as_of: str


@dataclass(frozen=True, slots=True)
class Intergovernmental:
    """An organisation of states, the key to memberships."""

    code: str
    name_en: str
    name_nb: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's place in an organisation, in the source's words; *check* names a doubt to settle before use."""

    iso2: str
    organisation: str
    status: str
    check: str
    as_of: str

    @property
    def is_member(self) -> bool:
        """Whether the country is a member (a suspended one still is), not an observer, partner or candidate."""
        return self.status in ("member", "suspended")


@cache
def treaties() -> Mapping[str, Treaty]:
    """Return treaties, protocols and declarations by code, in the guidelines' order."""
    return {
        row["code"]: Treaty(
            code=row["code"],
            kind=row["kind"],
            group=row["group"],
            name_en=row["name_en"],
            name_nb=row["name_nb"],
            adopted=row["adopted_year_source"],
            check=row["adopted_year_check"],
            body_en=row["treaty_body_en"],
            body_nb=row["treaty_body_nb"],
            norway=row["norway_status"],
            binding=row["legally_binding"] == "yes",
            matrix=row["matrix_id"],
            note=row["note"],
        )
        for row in rows("treaties")
    }


@cache
def _ratifications() -> Mapping[str, tuple[Ratification, ...]]:
    found: dict[str, list[Ratification]] = defaultdict(list)
    for table in ("ratification-status", "made-up-ratifications"):
        for row in rows(table):
            year = int(row["consent_year"]) if row["consent_year"] else None
            found[row["iso2"]].append(
                Ratification(row["iso2"], row["treaty_code"], row["status"], year, row["as_of"])
            )
    order = {code: place for place, code in enumerate(treaties())}
    return {iso2: tuple(sorted(held, key=lambda row: order[row.treaty])) for iso2, held in found.items()}


def ratifications(iso2: str) -> tuple[Ratification, ...]:
    """Return what is known of the country's treaties, in the order of the treaties; empty where nothing is known."""
    return _ratifications().get(iso2, ())


@cache
def intergovernmental() -> Mapping[str, Intergovernmental]:
    """Return the organisations of states that memberships refer to, by code."""
    return {
        row["org_code"]: Intergovernmental(row["org_code"], row["name_en"], row["name_nb"])
        for row in rows("organisations-intergovernmental")
    }


@cache
def _memberships() -> Mapping[str, tuple[Membership, ...]]:
    found: dict[str, list[Membership]] = defaultdict(list)
    for table in ("memberships", "made-up-memberships"):
        date = as_of(table)
        for row in rows(table):
            found[row["iso2"]].append(
                Membership(row["iso2"], row["org_code"], row["status"], row["check_note"], date)
            )
    return {iso2: tuple(held) for iso2, held in found.items()}


def memberships(iso2: str) -> tuple[Membership, ...]:
    """Return the organisations the country belongs to or takes part in; empty where nothing is known."""
    return _memberships().get(iso2, ())
