"""Who in the Ministry hears of a case, by the rules of the text (ROL-02 to ROL-28), and which hub mission to ask.

Which country belongs to which desk, department or hub is for the Ministry to say. Until it has, the rule still names
the kind of unit, and the gap is said in words: an empty table is never filled by a guess.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hrd_desktop import i18n, reference
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules.routebook import Part, RouteRule, route_rules


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

    def fits(self, rule: RouteRule) -> bool:
        """Return whether *rule* counts for this matter."""
        traits = {"individual": self.individual, "urgent": self.urgent, "multilateral": self.multilateral}
        holds = all(traits[one] for one in rule.needs) and not any(traits[one] for one in rule.without)
        narrowed = (not rule.measures or self.measures & {*rule.measures}) and (
            not rule.arenas or self.arenas & {*rule.arenas}
        )
        return holds and bool(narrowed)


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
    counted = [one for one in route_rules().values() if one.about == "case" and matter.fits(one)]
    stops = tuple(_stop(one, matter, tables) for one in counted)
    gaps += [*_gaps(matter, tables), *_unnamed_arenas(matter, counted)]
    hub = _hub(matter, tables, gaps)
    return Route(stops, hub, _of("immigration").place, tuple(dict.fromkeys(gaps)))


def owner() -> Stop:
    """Return who keeps the facts on organisations, mechanisms and the like (ROL-23)."""
    rule = _of("reference")
    return Stop(rule.unit, _unit(rule.unit), rule.part, rule.why(i18n.language()), rule.place)


def _of(about: str) -> RouteRule:
    return next(one for one in route_rules().values() if one.about == about)


def _stop(rule: RouteRule, matter: Matter, tables: Tables) -> Stop:
    unit, name = rule.unit, ""
    if unit == "@desk":
        unit, name = "desk", tables.desks.get(matter.country, "")
    elif unit == "@department":
        unit = tables.departments.get(matter.country, "") or "dep_regional"
        name = "" if matter.country in tables.departments else _("Regional department")
    return Stop(unit, name or _unit(unit), rule.part, rule.why(i18n.language()), rule.place)


def _gaps(matter: Matter, tables: Tables) -> Iterator[str]:
    """What the Ministry has not named for the country of *matter*."""
    if not matter.country:
        yield _("Nobody has said which country the case is about, so no desk can be named.")
        return
    for table, what in ((tables.desks, _("the country desk")), (tables.departments, _("the regional department"))):
        if not table.get(matter.country):
            yield _not_named(what, bool(table))


def _unnamed_arenas(matter: Matter, counted: list[RouteRule]) -> Iterator[str]:
    """Arenas for which the text names nobody: the EU and others. They are said, and nobody is guessed."""
    named = {arena for one in counted for arena in one.arenas}
    if matter.arenas - named:
        yield _("The guidelines name nobody for one of the arenas; ask the human rights section.")


def _not_named(what: str, filled: bool) -> str:
    if filled:
        return _("The Ministry's table does not name {what} for this country.").format(what=what)
    return _("The Ministry has not filled in {what} yet; ask the human rights section.").format(what=what)


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
