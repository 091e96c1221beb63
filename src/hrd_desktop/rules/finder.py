"""Which mechanisms and organisations fit a person (ACU-04, ACU-05, REF-C-13), from appendices B and C.

Nothing is ranked by quality: what is made for the person's group or profession comes first, then what covers the
person's country, then what serves everybody. Every line says why it is there; what is not known is left in.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from hrd_desktop import i18n, reference
from hrd_desktop.i18n import gettext as _

_EVERYBODY = "any"


@dataclass(frozen=True)
class Person:
    """What is looked at: at-risk *groups* and *professions* as the forms code them, the *country* (ISO alpha-2, ''
    unknown), and whether this is an *organisation* or a group rather than one human being."""

    groups: frozenset[str] = frozenset()
    professions: frozenset[str] = frozenset()
    country: str = ""
    organisation: bool = False

    @property
    def traits(self) -> frozenset[str]:
        """The words that a mechanism's *for whom* may name."""
        own = self.groups | self.professions
        return own | {"organisation"} if self.organisation else own


@dataclass(frozen=True)
class Fit:
    """A mechanism or organisation that fits: its *code*, why, and when its facts were last checked ('' never)."""

    code: str
    name: str
    reasons: tuple[str, ...]
    how: str
    checked: str
    needs: tuple[str, ...]


def find(person: Person, needs: Collection[str] = (), near: Collection[str] = ()) -> tuple[Fit, ...]:
    """Return what fits *person*, closest first; with *needs* only what meets one of them (ACU-06 to ACU-10).

    *near* holds the codes of what this mission can reach where it sits: that stands before all else and says so.
    """
    found = [(rank, fit) for rank, fit in (*_mechanisms(person), *_organisations(person)) if _meets(fit, needs)]
    reached = [(-1, _reached(fit)) if fit.code in near else (rank, fit) for rank, fit in found]
    return tuple(fit for _rank, fit in sorted(reached, key=lambda pair: pair[0]))


def _reached(fit: Fit) -> Fit:
    return replace(fit, reasons=(_("in reach of this mission"), *fit.reasons))


def _meets(fit: Fit, needs: Collection[str]) -> bool:
    return not needs or any(need in fit.needs for need in needs)


def _mechanisms(person: Person) -> Iterator[tuple[int, Fit]]:
    nb = i18n.language() == "nb"
    for row in reference.mechanisms().values():
        shared = [code for code in row.for_whom if code in person.traits]
        if not shared and _EVERYBODY not in row.for_whom:
            continue
        reasons = _because(shared, row.offers)
        how = row.how_nb if nb else row.how_en
        name = row.name_nb if nb else row.name_en
        yield 0 if shared else 2, Fit(row.code, name, reasons, how, row.checked, _needs(row.offers))


def _organisations(person: Person) -> Iterator[tuple[int, Fit]]:
    nb = i18n.language() == "nb"
    for row in reference.reaches().values():
        shared = [code for code in row.for_whom if code in person.traits]
        covers = _covers(row.reach, person.country)
        if (not shared and _EVERYBODY not in row.for_whom) or covers is None:
            continue
        named = reference.organisations()[row.code]
        reasons = (*([_("covers {region}").format(region=covers)] if covers else []), *_because(shared, row.offers))
        name = named.name_nb if nb else named.name_en
        yield 0 if shared else 1 if covers else 2, Fit(row.code, name, reasons, "", named.checked, _needs(row.offers))


def _because(shared: Collection[str], offers: Collection[str]) -> tuple[str, ...]:
    place = 1 if i18n.language() == "nb" else 0
    words = [reference.offers.served(code)[place] for code in shared]
    return tuple(dict.fromkeys([*words, *(reference.offers.offer(code)[place] for code in offers)]))


def _needs(offers: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(need for code in offers for need in reference.offers.meets(code)))


def _covers(reach: Collection[str], iso2: str) -> str | None:
    """Return the words of the region that covers the country, '' for the whole world, None where none does."""
    if not reach:
        return ""
    country = reference.countries().get(iso2)
    if country is None:
        return None
    held = {one.organisation for one in reference.memberships(iso2) if one.is_member}
    for part in reach:
        kind, code = part.split(":", 1)
        if kind == "m49" and code in (country.region, country.subregion, country.area):
            return reference.regions()[code].name(i18n.language())
        if kind == "org" and code in held:
            row = reference.intergovernmental()[code]
            return row.name_nb if i18n.language() == "nb" else row.name_en
    return None
