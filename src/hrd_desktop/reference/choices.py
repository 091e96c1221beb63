"""Choice lists that forms take from reference data instead of writing them out.

Made-up countries are in the list of countries, last and named as made up: an answer may hold one, and what a screen
offers can leave them out (``made_up=False``).
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from hrd_desktop.reference.bodies import hubs, mechanisms, organisations
from hrd_desktop.reference.places import countries, languages
from hrd_desktop.reference.treaties import treaties
from hrd_desktop.reference.zones import zones


class Entry(NamedTuple):
    """One choice: the stored code and its words in English and bokmål."""

    code: str
    en: str
    nb: str


def _countries() -> Iterator[Entry]:
    for country in countries().values():
        if country.made_up:
            yield Entry(country.iso2, f"{country.name_en} (made up)", f"{country.name_nb} (oppdiktet)")
        else:
            yield Entry(country.iso2, country.name_en, country.name_nb)


def _organisations() -> Iterator[Entry]:
    return (Entry(row.code, row.name_en, row.name_nb) for row in organisations().values())


_LISTS: Mapping[str, Callable[[], Iterator[Entry]]] = {
    "country": _countries,
    "language": lambda: (Entry(row.code, row.name_en, row.name_nb) for row in languages().values()),
    "treaty": lambda: (Entry(row.code, row.name_en, row.name_nb) for row in treaties().values()),
    "mechanism": lambda: (Entry(row.code, row.name_en, row.name_nb) for row in mechanisms().values()),
    "organisation": _organisations,
    "source": _organisations,
    "time_zone": lambda: (Entry(zone.code, zone.name("en"), zone.name("nb")) for zone in zones().values()),
    "hub": lambda: (Entry(row.code, row.city_en, row.city_nb) for row in hubs().values()),
}

LISTS = frozenset(_LISTS)
"""The names of the lists that reference data provide. ``organisation`` holds the codes REF-B-01 and on; the forms'
list ``source`` begins with the same."""


@cache
def choices(list_name: str, *, made_up: bool = True) -> tuple[Entry, ...]:
    """Return the choices of a reference list, in the order of its table; KeyError for a list that is none."""
    found = _LISTS[list_name]()
    if list_name == "country" and not made_up:
        return tuple(entry for entry in found if not countries()[entry.code].made_up)
    return tuple(found)
