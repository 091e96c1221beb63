"""Time zones by name and country, so that the clock where something happened can stand beside the reader's.

The table holds names alone. How far a zone is from UTC on a given day comes from Python's ``zoneinfo``, which reads
the machine's own data (on Windows the ``tzdata`` package), so that a change of law needs no new table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hrd_desktop.reference.places import countries
from hrd_desktop.reference.tables import parts, rows


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone: our *code*, its *iana* name, the countries (ISO alpha-2) that keep it, and the city of its name.

    A code is the name with dots, since the codes of choices hold no stroke. A zone whose code begins with ``UTC`` is
    a fixed distance to it, for those who know no more than that.
    """

    code: str
    iana: str
    countries: tuple[str, ...]
    city_en: str
    city_nb: str

    def name(self, language: str) -> str:
        """Return the zone as a list shows it: city and country, for a fixed distance that alone."""
        city = self.city_nb if language == "nb" else self.city_en
        if self.code.startswith("UTC"):
            return city
        return f"{city}, {countries()[self.countries[0]].name(language)}"


@cache
def zones() -> Mapping[str, Zone]:
    """Return the time zones by code, the fixed distances to UTC last."""
    return {row["code"]: _zone(row) for row in rows("time-zones")}


def _zone(row: Mapping[str, str]) -> Zone:
    return Zone(row["code"], row["zone"], parts(row["countries"]), row["city_en"], row["city_nb"])


def zone_of_country(iso2: str) -> str:
    """Return the code of a country's zone; '' where it has several, or none is known: then somebody must say."""
    held = [zone.code for zone in zones().values() if iso2 and iso2 in zone.countries]
    return held[0] if len(held) == 1 else ""


def moment_in(code: str, day: date, clock: time) -> datetime | None:
    """Return the moment when the clock of zone *code* showed *clock* on *day*; None for a zone nobody knows."""
    place = place_of(code)
    return datetime.combine(day, clock, place) if place else None


def place_of(code: str) -> ZoneInfo | None:
    """Return the zone's own clock, None where neither table nor machine knows it."""
    zone = zones().get(code)
    if zone is None:
        return None
    try:
        return ZoneInfo(zone.iana)
    except (ZoneInfoNotFoundError, ValueError):
        return None
