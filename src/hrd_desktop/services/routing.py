"""The way of a case through the Ministry, from what the case holds and the Ministry's tables."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import ministry_tables
from hrd_desktop.services.errors import RecordUnknown

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.rules.routing import Route
    from hrd_desktop.services.session import Session


@dataclass(frozen=True)
class StopRow:
    """One unit on the way; *part_label* says what it does."""

    unit: str
    name: str
    part: str
    part_label: str
    why: str
    place: tuple[str, ...]


@dataclass(frozen=True)
class RouteView:
    """The way of a case: *stops*, the *hub* to ask on immigration ('' unknown), and what is not filled in yet."""

    case: str
    stops: tuple[StopRow, ...]
    hub: str
    gaps: tuple[str, ...]


def of_case(session: "Session", case: str) -> RouteView:
    """Return the way of *case*. Raises RECORD_UNKNOWN."""
    record = session.store.get(case)
    if record.form != "cas":
        raise RecordUnknown
    found = _route(session, record)
    parts = _parts()
    rows = tuple(StopRow(s.unit, s.name, s.part, parts[s.part], s.why, s.place) for s in found.stops)
    return RouteView(case, rows, found.hub, found.gaps)


def recipients(session: "Session", case: "Record") -> str:
    """Return the way of a case in one line, for the question "Recipients of the bundle"."""
    names = [stop.name for stop in _route(session, case).stops if stop.part in ("first", "coordinates", "copy")]
    return "; ".join(dict.fromkeys(names))


def desk_of(session: "Session", country: str) -> str:
    """Return desk and department of a country, '' until the Ministry has filled its table."""
    from hrd_desktop import reference

    tables = ministry_tables.tables(session)
    unit = reference.units().get(tables.departments.get(country, ""))
    name = (unit.name_nb if i18n.language() == "nb" else unit.name_en) if unit else ""
    return ", ".join(part for part in (tables.desks.get(country, ""), name) if part)


def hub_of(session: "Session", country: str) -> str:
    """Return the hub mission for people who live in a country, '' until the Ministry has filled its table."""
    from hrd_desktop import reference

    hub = reference.hubs().get(ministry_tables.tables(session).hubs.get(country, ""))
    return (hub.city_nb if i18n.language() == "nb" else hub.city_en) if hub else ""


def _route(session: "Session", case: "Record") -> "Route":
    from hrd_desktop.rules import routing

    inside = session.store.of_case(case.id, ("act", "urg"))
    subjects = [session.store.find(one) for one in case.items("cas_subjects")]
    lives = next((one.text("hrd_country") for one in subjects if one and one.text("hrd_country")), "")
    urgent = [one for one in inside if one.form == "urg"]
    country = next((one.text("urg_country") for one in urgent if one.text("urg_country")), "")
    matter = routing.Matter(
        country=country or session.mission.home(),
        residence=lives,
        urgent=bool(urgent),
        measures=frozenset(one.text("act_type") for one in inside if one.form == "act") - {""},
        arenas=frozenset(code for one in inside for code in one.items("act_arenas")),
        multilateral=session.mission.kind() == "multilateral",
    )
    return routing.route(matter, ministry_tables.tables(session))


def _parts() -> dict[str, str]:
    return {
        "first": _("First contact"),
        "coordinates": _("Coordinates"),
        "approves": _("Approves"),
        "copy": _("Gets a copy"),
        "ask": _("May be asked"),
        "refer": _("Referred to"),
    }
