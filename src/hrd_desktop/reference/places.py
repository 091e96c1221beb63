"""Countries, regions and languages.

Made-up countries stand in a table of their own and carry a mark, so that practice is never taken for a real place.
They are accepted as answers (the demo and training use them) and named as made up wherever a list shows them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop.reference.tables import rows

_NOT_A_LANGUAGE = "qaa-qtz"  # a range kept for local use: no code that an answer could hold


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1, or a made-up one.

    *region*, *subregion* and *area* (the intermediate region) are UN M49 codes, '' where none is given.
    *languages* are the tags that the source lists, *independent* its words on the status.
    """

    iso2: str
    iso3: str
    name_en: str
    name_nb: str
    region: str
    subregion: str
    area: str
    independent: str
    languages: tuple[str, ...]
    made_up: bool = False

    def name(self, language: str) -> str:
        """Return the name in *language* (``en`` or ``nb``)."""
        return self.name_nb if language == "nb" else self.name_en


@dataclass(frozen=True, slots=True)
class Region:
    """A region of UN M49."""

    m49: str
    name_en: str
    name_nb: str

    def name(self, language: str) -> str:
        """Return the name in *language* (``en`` or ``nb``)."""
        return self.name_nb if language == "nb" else self.name_en


@dataclass(frozen=True, slots=True)
class Language:
    """A language; *code* is ISO 639-1 where there is one, otherwise 639-2."""

    code: str
    name_en: str
    name_nb: str


@cache
def countries() -> Mapping[str, Country]:
    """Return all countries by ISO alpha-2 code, the made-up ones last and marked."""
    real = {country.iso2: country for country in _read("countries", made_up=False)}
    invented = {country.iso2: country for country in _read("made-up-countries", made_up=True)}
    return real | invented


def _read(table: str, *, made_up: bool) -> Iterator[Country]:
    for row in rows(table):
        yield Country(
            iso2=row["iso2"],
            iso3=row["iso3"],
            name_en=row["name_en"],
            name_nb=row["name_nb"],
            region=row["region_m49"],
            subregion=row["subregion_m49"],
            area=row["intermediate_m49"],
            independent=row["independent"],
            languages=tuple(filter(None, row["languages_geonames"].split(","))),
            made_up=made_up,
        )


@cache
def regions() -> Mapping[str, Region]:
    """Return the UN M49 regions by code."""
    return {row["m49"]: Region(row["m49"], row["name_en"], row["name_nb"]) for row in rows("regions")}


@cache
def languages() -> Mapping[str, Language]:
    """Return all languages by code."""
    found = (
        Language(row["iso639_1"] or row["iso639_2b"], row["name_en"], row["name_nb"]) for row in rows("languages")
    )
    return {language.code: language for language in found if language.code != _NOT_A_LANGUAGE}
