"""Who in the Ministry hears of a case, by the rules of the text (ROL-02 to ROL-28), and which hub mission to ask.

Which country belongs to which desk, department or hub is for the Ministry to say. Until it has, the rule still names
the kind of unit, and the gap is said in words: an empty table is never filled by a guess.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from hrd_desktop import i18n, reference
from hrd_desktop.i18n import gettext as _

Part = Literal["first", "coordinates", "approves", "copy", "ask", "refer"]
"""What a stop does: first contact, coordinates, approves, gets a copy, may be asked, or is referred to."""


@dataclass(frozen=True)
class Tables:
    """What the Ministry filled in: by country the code of its department, the words of its desk, and its hub."""

    departments: Mapping[str, str] = field(default_factory=dict)
    desks: Mapping[str, str] = field(default_factory=dict)
    hubs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Matter:
    """What is to be routed.

    *country* is the case's, *residence* where the person lives (ISO alpha-2, '' unknown). *measures* are codes of
    ``measure_type`` in the case, *arenas* of ``mul_arena``. *multilateral* says that the mission is one to
    international organisations, whose own country tells nothing of the case.
    """

    country: str
    residence: str = ""
    individual: bool = True
    urgent: bool = False
    measures: frozenset[str] = frozenset()
    arenas: frozenset[str] = frozenset()
    multilateral: bool = False


@dataclass(frozen=True)
class Stop:
    """One unit on the way: its *unit* code, *name*, its *part*, why in words, and the rows of the matrix."""

    unit: str
    name: str
    part: Part
    why: str
    place: tuple[str, ...]


@dataclass(frozen=True)
class Route:
    """The way, first stop first. *hub* is the hub mission's city, '' where it is not known; *gaps* says what is."""

    stops: tuple[Stop, ...]
    hub: str
    hub_place: tuple[str, ...]
    gaps: tuple[str, ...]


def route(matter: Matter, tables: Tables) -> Route:
    """Return the way of *matter*."""
    gaps: list[str] = []
    stops = (*_bilateral(matter, tables, gaps), *_copies(matter), *_by_measure(matter), *_by_arena(matter))
    hub = _hub(matter, tables, gaps)
    return Route(tuple(stops), hub, ("ROL-28", "VISA-10"), tuple(dict.fromkeys(gaps)))


def _bilateral(matter: Matter, tables: Tables, gaps: list[str]) -> Iterator[Stop]:
    desk = tables.desks.get(matter.country, "")
    if not matter.country:
        gaps.append(_("Nobody has said which country the case is about, so no desk can be named."))
    elif not desk:
        gaps.append(_not_named(_("the country desk"), bool(tables.desks)))
    yield Stop("desk", desk or _unit("desk"), "first", _("first contact on every country matter"), ("ROL-02",))
    code = tables.departments.get(matter.country, "")
    if matter.country and not code:
        gaps.append(_not_named(_("the regional department"), bool(tables.departments)))
    name = _unit(code) if code else _("Regional department")
    unit = code or "dep_regional"
    yield Stop(unit, name, "ask", _("first contact on support to defenders"), ("ROL-06",))
    if matter.individual:
        why = _("coordinates cases on individuals together with the mission")
        yield Stop(unit, name, "coordinates", why, ("ROL-09",))
    if "demarche" in matter.measures:
        yield Stop(unit, name, "approves", _("approves a démarche"), ("ROL-07", "DEM-05"))
    if "official_statement" in matter.measures:
        yield Stop(unit, name, "approves", _("approves a public statement"), ("ROL-08", "DEM-06", "PUB-10"))


def _not_named(what: str, filled: bool) -> str:
    if filled:
        return _("The Ministry's table does not name {what} for this country.").format(what=what)
    return _("The Ministry has not filled in {what} yet; ask the human rights section.").format(what=what)


def _copies(matter: Matter) -> Iterator[Stop]:
    section = _unit("sec_human_rights")
    if matter.individual:
        why = _("the department coordinates with it on individuals")
        yield Stop("sec_human_rights", section, "copy", why, ("ROL-10",))
        yield Stop("comm_unit", _unit("comm_unit"), "copy", why, ("ROL-10",))
    if matter.urgent:
        yield Stop("sec_human_rights", section, "copy", _("supports in urgent cases"), ("ROL-17",))
    yield Stop("sec_human_rights", section, "ask", _("assists on request and keeps answers consistent"), ("ROL-03",))


_BY_MEASURE: Mapping[str, tuple[tuple[str, Part, tuple[str, ...]], ...]] = {
    "section_35": (("sec_humanitarian", "coordinates", ("ROL-24", "S35-08")),),
    "business_dialogue": (("sec_business_green", "ask", ("ROL-25", "BIZ-13")), ("ncp_rbc", "refer", ("ROL-26",))),
    "visa": (("udi", "refer", ("VISA-07",)),),
    "unhcr_referral": (("unhcr", "refer", ("ACU-11",)),),
    "multilateral_case": (("multilateral_mission", "copy", ("DEM-15", "MUL-23")),),
}
_BY_ARENA: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "un": ("sec_human_rights", ("ROL-18",)),
    "hrc": ("sec_human_rights", ("ROL-19",)),
    "upr": ("sec_human_rights", ("ROL-18",)),
    "third_committee": ("sec_human_rights", ("ROL-19",)),
    "coe": ("sec_human_rights", ("ROL-20",)),
    "osce": ("sec_eeca_regional_orgs", ("ROL-15",)),
}


def _by_measure(matter: Matter) -> Iterator[Stop]:
    why = {
        "section_35": _("section 35 cases from an embassy"),
        "business_dialogue": _("responsible business and the Transparency Act"),
        "visa": _("a national visa, where Schengen is not possible"),
        "unhcr_referral": _("protection abroad, if UNHCR is present there"),
        "multilateral_case": _("an individual case in a multilateral arena"),
    }
    for measure, units in _BY_MEASURE.items():
        if measure in matter.measures:
            for code, part, place in units:
                if not (matter.multilateral and code == "multilateral_mission"):
                    yield Stop(code, _unit(code), part, why[measure], place)
    if matter.multilateral and matter.individual:
        why_here = _("consulted first, and kept in the loop")
        yield Stop("bilateral_mission", _unit("bilateral_mission"), "ask", why_here, ("MUL-13", "MUL-25"))


def _by_arena(matter: Matter) -> Iterator[Stop]:
    for arena, (code, place) in _BY_ARENA.items():
        if arena in matter.arenas:
            yield Stop(code, _unit(code), "coordinates", _("coordinates Norway's work there"), place)


def _unit(code: str) -> str:
    row = reference.units().get(code)
    if row is not None:
        return row.name_nb if i18n.language() == "nb" else row.name_en
    beside = {
        "unhcr": "UNHCR",
        "multilateral_mission": _("Mission to the international organisation"),
        "bilateral_mission": _("Bilateral mission in the country concerned"),
    }
    return beside.get(code, code)


def _hub(matter: Matter, tables: Tables, gaps: list[str]) -> str:
    """Return the hub by the country the person lives in (ROL-28)."""
    residence = matter.residence or matter.country
    code = tables.hubs.get(residence, "")
    row = reference.hubs().get(code)
    if row is None:
        gaps.append(_not_named(_("the hub mission for immigration affairs"), bool(tables.hubs)))
        return ""
    return row.city_nb if i18n.language() == "nb" else row.city_en
