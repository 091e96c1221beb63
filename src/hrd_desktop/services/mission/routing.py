"""The way of a case through the Ministry, from what the case holds and the Ministry's tables."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.mission import ministry_tables

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.rules.routing import Route, Stop
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
    """The way of a case, or of one measure in it: *stops*, the *hub* to ask on immigration ('' unknown), and what is
    not filled in yet."""

    case: str
    stops: tuple[StopRow, ...]
    hub: str
    gaps: tuple[str, ...]


def of_case(session: "Session", case: str) -> RouteView:
    """Return the way of *case*. Raises RECORD_UNKNOWN."""
    record = session.store.get(case)
    if record.form != "cas":
        raise RecordUnknown
    return _view(case, _route(session, record))


def _view(case: str, found: "Route") -> RouteView:
    return RouteView(case, tuple(_row(one) for one in found.stops), found.hub, found.gaps)


def _row(one: "Stop") -> StopRow:
    return StopRow(one.unit, one.name, one.part, _parts()[one.part], one.why, one.place)


def of_measure(session: "Session", measure: str) -> RouteView:
    """Return the way of one measure: of its case, with the units of this measure alone. Raises RECORD_UNKNOWN."""
    record = session.store.get(measure)
    case = session.store.find(record.case or record.text("act_case"))
    if record.form != "act":
        raise RecordUnknown
    return _view(case.id if case else "", _route(session, case, [record]))


def owner() -> StopRow:
    """Return who keeps the facts on organisations and mechanisms, whom to tell of what is out of date."""
    from hrd_desktop.rules import routing

    return _row(routing.owner())


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


def _route(session: "Session", case: "Record | None", only: "list[Record] | None" = None) -> "Route":
    """The way of *case*, with the units that its measures bring in, or those of *only*."""
    from hrd_desktop.rules import routing

    inside = session.store.of_case(case.id, ("act", "urg")) if case else []
    acts = [one for one in inside if one.form == "act"] if only is None else only
    subjects = [session.store.find(one) for one in (case.items("cas_subjects") if case else [])]
    lives = [one.text("act_residence") for one in acts] + [one.text("hrd_country") for one in subjects if one]
    urgent = [one for one in inside if one.form == "urg"]
    country = next((one.text("urg_country") for one in urgent if one.text("urg_country")), "")
    matter = routing.Matter(
        country=country or session.mission.home(),
        residence=next((one for one in lives if one), ""),
        individual=case is not None,
        urgent=bool(urgent),
        measures=frozenset(one.text("act_type") for one in acts) - {""},
        arenas=frozenset(code for one in acts for code in one.items("act_arenas")),
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
        "owner": _("Keeps the facts"),
    }
