"""Answers that the program works out from reference data: the named sources of the forms' ``calculate`` questions.

Each function takes what the officer has answered and returns what the question then shows. Unknown is '', never a
guess. The officer's own answer on a treaty wins over the table.
"""

from collections.abc import Mapping

from hrd_desktop.reference.bodies import hubs, units
from hrd_desktop.reference.places import countries, regions
from hrd_desktop.reference.treaties import Membership, intergovernmental, memberships, ratifications, treaties

_STATUS_NB = {
    "member": "medlem",
    "observer": "observatør",
    "partner": "partner",
    "suspended": "suspendert",
    "candidate country": "kandidatland",
    "dialogue partner": "dialogpartner",
    "sectoral dialogue partner": "sektordialogpartner",
    "de facto member": "medlem i praksis",
    "excluded from formal participation since 1962": "utelukket fra formell deltakelse siden 1962",
}


def un_member(iso2: str) -> str:
    """Return ``yes`` or ``no``; '' for no or an unknown country."""
    if iso2 not in countries():
        return ""
    return "yes" if any(held.organisation == "UN" and held.is_member for held in memberships(iso2)) else "no"


def core_treaties() -> tuple[str, ...]:
    """Return the codes of the nine core UN treaties."""
    return tuple(treaty.code for treaty in treaties().values() if treaty.group == "core_un")


def treaty_status(iso2: str) -> Mapping[str, str]:
    """Return the country's status by treaty code, to prefill a new mapping; empty where nothing is known."""
    return {held.treaty: held.status for held in ratifications(iso2)}


def shared_with_norway(statuses: Mapping[str, str]) -> tuple[str, ...]:
    """Return the treaties that both Norway and the country have joined, from the country's *statuses* by code."""
    return tuple(
        treaty.code
        for treaty in treaties().values()
        if treaty.norway == "state_party" and statuses.get(treaty.code) == "state_party"
    )


def core_parties(statuses: Mapping[str, str]) -> int:
    """Return how many of the nine core treaties the country has joined, from its *statuses* by code."""
    return sum(statuses.get(code) == "state_party" for code in core_treaties())


def region_names(iso2: str, language: str) -> str:
    """Return the country's region and subregions in words, largest first; '' where there is none."""
    country = countries().get(iso2)
    if country is None:
        return ""
    codes = (country.region, country.subregion, country.area)
    return ", ".join(regions()[code].name(language) for code in codes if code)


def membership_names(iso2: str, language: str) -> str:
    """Return the organisations the country takes part in, in words, other than plain membership in brackets."""
    return "; ".join(_in_words(held, language) for held in memberships(iso2))


def _in_words(held: Membership, language: str) -> str:
    organisation = intergovernmental()[held.organisation]
    name = organisation.name_nb if language == "nb" else organisation.name_en
    if held.status == "member":
        return name
    status = _STATUS_NB[held.status] if language == "nb" else held.status
    return f"{name} ({status})"


def desk(iso2: str, language: str) -> str:
    """Return the regional department that answers for the country; '' until the Ministry fills the table."""
    for unit in units().values():
        if iso2 in unit.countries:
            return unit.name_nb if language == "nb" else unit.name_en
    return ""


def hub(iso2: str, language: str) -> str:
    """Return the hub mission for people who live in the country; '' until the Ministry fills the table."""
    for mission in hubs().values():
        if iso2 in mission.serves:
            return mission.city_nb if language == "nb" else mission.city_en
    return ""


def values(iso2: str, statuses: Mapping[str, str], language: str) -> Mapping[str, str | int]:
    """Return every answer that reference data give for a country, by the source name that the forms use.

    *statuses* are the officer's own answers on treaties, by treaty code. Texts are in *language*, treaties by code.
    """
    return {
        "countries.regions": region_names(iso2, language),
        "memberships.all": membership_names(iso2, language),
        "memberships.un": un_member(iso2),
        "treaties.core_parties": core_parties(statuses),
        "treaties.shared_with_norway": ", ".join(shared_with_norway(statuses)),
        "units.desk": desk(iso2, language),
        "units.hub": hub(iso2, language),
    }
