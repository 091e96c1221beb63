"""Organisations, protection mechanisms, units of the Ministry, hub missions, duties of states, other guidelines.

Names of organisations are kept in the form they use themselves; where an established bokmål name exists it stands
beside. Addresses, contacts and the countries a unit or hub serves are empty until the Ministry fills them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop.reference.tables import parts, rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """A source or partner of appendix B; *code* is its matrix id. *group* tells UN, regional, Norwegian and so on."""

    code: str
    group: str
    name_en: str
    name_nb: str
    service_en: str
    service_nb: str
    url: str
    contact: str
    checked: str


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A protection mechanism of appendix C: for whom (at-risk groups, professions or ``any``) and what it offers."""

    code: str
    name_en: str
    name_nb: str
    for_whom: tuple[str, ...]
    offers: tuple[str, ...]
    how_en: str
    how_nb: str
    note_en: str
    note_nb: str
    url: str
    contact: str
    checked: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What an organisation of appendix B gives, whom it serves, and where.

    *reach* names UN M49 regions (``m49:002``) and organisations of states (``org:AU``) whose countries it covers;
    empty means everywhere.
    """

    code: str
    for_whom: tuple[str, ...]
    offers: tuple[str, ...]
    reach: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the Ministry, or a body beside it, with its tasks; *countries* is empty until filled."""

    code: str
    name_en: str
    name_nb: str
    kind: str
    tasks: tuple[str, ...]
    matrix: tuple[str, ...]
    countries: tuple[str, ...]
    contact: str


@dataclass(frozen=True, slots=True)
class Hub:
    """A hub mission for immigration affairs; *serves* is empty until the Ministry fills it."""

    code: str
    city_en: str
    city_nb: str
    iso2: str
    serves: tuple[str, ...]
    matrix: str


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of states (*level* ``must``) or good practice (``should``)."""

    code: str
    level: str
    text_en: str
    text_nb: str
    matrix: str


@dataclass(frozen=True, slots=True)
class PeerGuideline:
    """Guidelines on defenders by another country (*iso2*) or an organisation."""

    code: str
    issuer_en: str
    issuer_nb: str
    kind: str
    iso2: str
    title: str
    url: str
    checked: str


@dataclass(frozen=True, slots=True)
class NorwegianGuideline:
    """Another Norwegian guideline or plan, with the themes it is offered under."""

    code: str
    title_en: str
    title_nb: str
    period: str
    themes: tuple[str, ...]
    url: str
    checked: str


@cache
def organisations() -> Mapping[str, Organisation]:
    """Return the organisations and sources of appendix B by code."""
    return {
        row["matrix_id"]: Organisation(
            code=row["matrix_id"],
            group=row["group"],
            name_en=row["name_en"],
            name_nb=row["name_nb"],
            service_en=row["service_note"],
            service_nb=row["service_note_nb"],
            url=row["url"],
            contact=row["contact"],
            checked=row["last_checked"],
        )
        for row in rows("organisations")
    }


@cache
def mechanisms() -> Mapping[str, Mechanism]:
    """Return the protection mechanisms of appendix C by code."""
    return {
        row["matrix_id"]: Mechanism(
            code=row["matrix_id"],
            name_en=row["name_en"],
            name_nb=row["name_nb"],
            for_whom=parts(row["for_whom"]),
            offers=parts(row["offers"]),
            how_en=row["how_to_apply"],
            how_nb=row["how_to_apply_nb"],
            note_en=row["note"],
            note_nb=row["note_nb"],
            url=row["url"],
            contact=row["contact"],
            checked=row["last_checked"],
        )
        for row in rows("protection-mechanisms")
    }


@cache
def reaches() -> Mapping[str, Reach]:
    """Return, by code, the organisations that can help a person, with whom they serve and where."""
    return {
        row["matrix_id"]: Reach(row["matrix_id"], parts(row["for_whom"]), parts(row["offers"]), parts(row["reach"]))
        for row in rows("organisation-reach")
    }


@cache
def units() -> Mapping[str, Unit]:
    """Return the units of the Ministry and the bodies beside it by code; "as" another unit is written out."""
    found: dict[str, Unit] = {}
    for row in rows("ministry-units"):
        same = row["tasks"].removeprefix("as ")
        found[row["code"]] = Unit(
            code=row["code"],
            name_en=row["name_en"],
            name_nb=row["name_nb"],
            kind=row["kind"],
            tasks=found[same].tasks if same in found else parts(row["tasks"]),
            matrix=parts(row["matrix_id"]),
            countries=parts(row["countries_iso2"]),
            contact=row["contact"],
        )
    return found


@cache
def hubs() -> Mapping[str, Hub]:
    """Return the hub missions by code."""
    return {
        row["code"]: Hub(
            code=row["code"],
            city_en=row["city"],
            city_nb=row["city_nb"],
            iso2=row["iso2"],
            serves=parts(row["serves_countries_iso2"]),
            matrix=row["matrix_id"],
        )
        for row in rows("immigration-hubs")
    }


@cache
def duties() -> Mapping[str, Duty]:
    """Return the duties of states and good practice by code."""
    return {
        row["code"]: Duty(row["code"], row["level"], row["text_en"], row["text_nb"], row["matrix_id"])
        for row in rows("state-duties")
    }


@cache
def peer_guidelines() -> Mapping[str, PeerGuideline]:
    """Return the guidelines of other countries and organisations (appendix D) by code."""
    return {
        row["matrix_id"]: PeerGuideline(
            code=row["matrix_id"],
            issuer_en=row["issuer"],
            issuer_nb=row["issuer_nb"],
            kind=row["kind"],
            iso2=row["iso2"],
            title=row["title"],
            url=row["url"],
            checked=row["last_checked"],
        )
        for row in rows("peer-guidelines")
    }


@cache
def norwegian_guidelines() -> Mapping[str, NorwegianGuideline]:
    """Return the other Norwegian guidelines and plans (appendix E) by code."""
    return {
        row["matrix_id"]: NorwegianGuideline(
            code=row["matrix_id"],
            title_en=row["title_en"],
            title_nb=row["title_nb"],
            period=row["period"],
            themes=parts(row["themes_proposed"]),
            url=row["url"],
            checked=row["last_checked"],
        )
        for row in rows("norwegian-guidelines")
    }
