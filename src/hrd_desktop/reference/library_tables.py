"""The reference tables as entries of the library: each row told in both languages, with its source and date."""

from collections.abc import Iterator

from hrd_desktop.reference.bodies import (
    duties,
    hubs,
    mechanisms,
    norwegian_guidelines,
    organisations,
    peer_guidelines,
    units,
)
from hrd_desktop.reference.library import SOURCES, Entry, Fact, Texts
from hrd_desktop.reference.offers import offer, served
from hrd_desktop.reference.places import countries
from hrd_desktop.reference.tables import as_of
from hrd_desktop.reference.treaties import Treaty, treaties

_NOT_FILLED = Texts(en="Not filled in yet", nb="Ikke fylt ut ennå")
_GUIDELINES = SOURCES["guidelines"]


def _place(letter: str, en: str, nb: str) -> Texts:
    return Texts(en=f"Guidelines, appendix {letter}: {en}", nb=f"Retningslinjene, vedlegg {letter}: {nb}")


_A = _place("A", "treaties and treaty bodies", "traktater og traktatorganer")
_B = _place("B", "organisations and sources", "organisasjoner og kilder")
_C = _place("C", "international protection mechanisms", "internasjonale beskyttelsesmekanismer")
_D = _place("D", "guidelines of other countries and organisations", "andre lands og organisasjoners retningslinjer")
_E = _place("E", "other Norwegian guidelines", "andre norske retningslinjer")
_DUTIES = Texts(
    en="Guidelines, part 2: regular contact with the authorities, box on state duties",
    nb="Retningslinjene, del 2: jevnlig kontakt med myndighetene, rammen om statens plikter",
)
_UNITS = Texts(en="Guidelines, part 4: division of labour", nb="Retningslinjene, del 4: arbeidsdeling")
_HUBS = Texts(
    en="Guidelines, part 4: hub missions for immigration affairs",
    nb="Retningslinjene, del 4: knutepunktstasjoner for utlendingssaker",
)
_STATUS = {
    "state_party": Texts(en="party", nb="part"),
    "signatory": Texts(en="signed, not joined", nb="undertegnet, ikke part"),
    "no_action": Texts(en="not joined", nb="ikke part"),
}
_GROUPS = {
    "un": Texts(en="UN and special procedures", nb="FN og spesialprosedyrer"),
    "regional": Texts(en="Regional", nb="Regional"),
    "norwegian_cso": Texts(en="Norwegian civil society", nb="Norsk sivilsamfunn"),
    "international_cso": Texts(en="International civil society", nb="Internasjonalt sivilsamfunn"),
    "source": Texts(en="Source of information", nb="Informasjonskilde"),
}


def told() -> Iterator[Entry]:
    """Yield every row of the tables as an entry."""
    yield from _treaties()
    yield from _organisations()
    yield from _mechanisms()
    yield from _duties()
    yield from _guidelines()
    yield from _ministry()


def _same(text: str) -> Texts:
    return Texts(en=text, nb=text)


def _fact(en: str, nb: str, said: Texts) -> Fact:
    return Fact(label=Texts(en=en, nb=nb), text=said)


def _filled(en: str, nb: str = "") -> Texts:
    return Texts(en=en, nb=nb or en) if en else _NOT_FILLED


def _contact(url: str, contact: str, checked: str) -> tuple[Fact, ...]:
    return (
        _fact("Address", "Adresse", _filled(url)),
        _fact("Contact", "Kontakt", _filled(contact)),
        _fact(
            "Last checked", "Sist kontrollert", _same(checked) if checked else Texts(en="Never yet", nb="Aldri ennå")
        ),
    )


def _treaties() -> Iterator[Entry]:
    for row in treaties().values():
        protocol = row.kind == "protocol"
        yield Entry(
            id=f"treaty-{row.code}",
            group="treaties",
            title=Texts(en=f"{row.code}: {row.name_en}", nb=f"{row.code}: {row.name_nb}"),
            facts=tuple(_treaty_facts(row)),
            place=_A if row.matrix.startswith("REF-A") or protocol else _FRAMEWORK,
            source=SOURCES["protocols"] if protocol else _GUIDELINES,
            date=as_of("ratification-status"),
            matrix=tuple(part.strip() for part in row.matrix.split(";") if part.strip()),
        )


_FRAMEWORK = Texts(
    en="Guidelines, part 1: the international legal and normative framework",
    nb="Retningslinjene, del 1: det internasjonale rettslige og normative rammeverket",
)


def _treaty_facts(row: Treaty) -> Iterator[Fact]:
    yield _fact("Year as given", "År som oppgitt", _filled(row.adopted))
    if row.body_en:
        yield _fact("Watched by", "Overvåkes av", Texts(en=row.body_en, nb=row.body_nb))
    binding = Texts(en="yes", nb="ja") if row.binding else Texts(en="no", nb="nei")
    yield _fact("Legally binding", "Rettslig bindende", binding)
    if row.norway in _STATUS:
        yield _fact("Norway", "Norge", _STATUS[row.norway])
    if row.note and row.check:
        years = f"{row.adopted} / {row.check}"
        said = Texts(en=f"Sources differ on the year: {years}", nb=f"Kildene er uenige om året: {years}")
        yield _fact("To check", "Bør kontrolleres", said)


def _organisations() -> Iterator[Entry]:
    for row in organisations().values():
        service = Texts(en=row.service_en, nb=row.service_nb) if row.service_en and row.service_nb else None
        yield Entry(
            id=row.code,
            group="organisations",
            title=Texts(en=row.name_en, nb=row.name_nb),
            text=service,
            facts=(_fact("Kind", "Slag", _GROUPS[row.group]), *_contact(row.url, row.contact, row.checked)),
            place=_B,
            source=_GUIDELINES,
            date=row.checked,
            matrix=(row.code,),
        )


def _mechanisms() -> Iterator[Entry]:
    for row in mechanisms().values():
        note = Texts(en=row.note_en, nb=row.note_nb) if row.note_en and row.note_nb else None
        whom = [served(code) for code in row.for_whom]
        offers = [offer(code) for code in row.offers]
        yield Entry(
            id=row.code,
            group="mechanisms",
            title=Texts(en=row.name_en, nb=row.name_nb),
            text=note,
            facts=(
                _fact("For whom", "For hvem", _listed(whom)),
                _fact("Offers", "Tilbyr", _listed(offers)),
                _fact("How to apply", "Hvordan søke", _filled(row.how_en, row.how_nb)),
                *_contact(row.url, row.contact, row.checked),
            ),
            place=_C,
            source=_GUIDELINES,
            date=row.checked,
            matrix=(row.code,),
        )


def _listed(words: list[tuple[str, str]]) -> Texts:
    if not words:
        return _NOT_FILLED
    return Texts(en=", ".join(en for en, _nb in words), nb=", ".join(nb for _en, nb in words))


def _duties() -> Iterator[Entry]:
    levels = {
        "must": Texts(en="Duty: the authorities must", nb="Plikt: myndighetene skal"),
        "should": Texts(en="Good practice: the authorities should", nb="God praksis: myndighetene bør"),
    }
    for row in duties().values():
        yield Entry(
            id=f"duty-{row.code}",
            group="duties",
            title=Texts(en=row.text_en, nb=row.text_nb),
            facts=(_fact("How it binds", "Hvor sterkt det binder", levels[row.level]),),
            place=_DUTIES,
            source=_GUIDELINES,
            matrix=(row.matrix,),
        )


def _guidelines() -> Iterator[Entry]:
    for peer in peer_guidelines().values():
        yield Entry(
            id=peer.code,
            group="guidelines",
            title=Texts(en=f"Guidelines: {peer.issuer_en}", nb=f"Retningslinjer: {peer.issuer_nb}"),
            facts=(
                _fact("Title", "Tittel", _filled(peer.title)),
                *(_fact("Country", "Land", _country(peer.iso2)) for _once in (1,) if peer.iso2),
                *_contact(peer.url, "", peer.checked),
            ),
            place=_D,
            source=_GUIDELINES,
            date=peer.checked,
            matrix=(peer.code,),
        )
    for plan in norwegian_guidelines().values():
        yield Entry(
            id=plan.code,
            group="guidelines",
            title=Texts(en=plan.title_en, nb=plan.title_nb),
            facts=(
                *(_fact("Period", "Periode", _same(plan.period)) for _once in (1,) if plan.period),
                _fact("Address", "Adresse", _filled(plan.url)),
            ),
            place=_E,
            source=_GUIDELINES,
            date=plan.checked,
            matrix=(plan.code,),
        )


def _country(iso2: str) -> Texts:
    row = countries()[iso2]
    return Texts(en=row.name_en, nb=row.name_nb)


def _ministry() -> Iterator[Entry]:
    for unit in units().values():
        yield Entry(
            id=f"unit-{unit.code}",
            group="ministry",
            title=Texts(en=unit.name_en, nb=unit.name_nb),
            facts=(
                _fact("Countries", "Land", _filled(", ".join(unit.countries))),
                _fact("Contact", "Kontakt", _filled(unit.contact)),
            ),
            place=_UNITS,
            source=_GUIDELINES,
            matrix=(),
        )
    for hub in hubs().values():
        yield Entry(
            id=f"hub-{hub.code}",
            group="ministry",
            title=Texts(en=f"Hub mission: {hub.city_en}", nb=f"Knutepunktstasjon: {hub.city_nb}"),
            facts=(_fact("Serves", "Betjener", _filled(", ".join(hub.serves))),),
            place=_HUBS,
            source=_GUIDELINES,
            matrix=(hub.matrix,),
        )
