"""The sheet's own words in both languages.

They stand here and not in the catalogue because a sheet is printed in its reader's language, which need not be the
language of the window.
"""

from collections.abc import Mapping
from typing import Any

_WORDS: Mapping[str, Mapping[str, Any]] = {
    "en": {
        "copy": "Copy {n} of {m}",
        "printed": "printed {when}",
        "page": "page {n} of {m}",
        "case": "Case {case}",
        "trace": "{about} · by {by} · journal {journal}",
        "report_trace": "By {by} · journal {journal}",
        "summary": "In short",
        "chronology": "Chronology",
        "legend": [
            {"tone": "danger", "text": "physical harm or loss of liberty"},
            {"tone": "warn", "text": "threat or pressure"},
            {"tone": "ok", "text": "improvement"},
            {"tone": "primary", "text": "contact or measure"},
        ],
        "inexact": "A broad stroke: the date is not exactly known.",
        "not_known": "Not known",
        "open": "Not answered yet",
        "asked": "Asked of the Ministry",
        "recommended": "Recommended action",
        "held_back": "Held back",
        "no_shape": "No font of the program has a shape for {which}: a box stands in its place. "
        "Ask how it is written in other letters.",
    },
    "nb": {
        "copy": "Eksemplar {n} av {m}",
        "printed": "skrevet ut {when}",
        "page": "side {n} av {m}",
        "case": "Sak {case}",
        "trace": "{about} · av {by} · journal {journal}",
        "report_trace": "Av {by} · journal {journal}",
        "summary": "Kort fortalt",
        "chronology": "Tidslinje",
        "legend": [
            {"tone": "danger", "text": "fysisk skade eller frihetsberøvelse"},
            {"tone": "warn", "text": "trussel eller press"},
            {"tone": "ok", "text": "bedring"},
            {"tone": "primary", "text": "kontakt eller tiltak"},
        ],
        "inexact": "En bred strek: datoen er ikke helt kjent.",
        "not_known": "Ikke kjent",
        "open": "Ikke besvart ennå",
        "asked": "Departementet bes om",
        "recommended": "Anbefalte tiltak",
        "held_back": "Holdt tilbake",
        "no_shape": "Ingen av programmets skrifter har {which}: det står en boks i stedet. "
        "Spør hvordan det skrives med andre bokstaver.",
    },
}


def words_of(language: str) -> Mapping[str, Any]:
    """Return the sheet's words in *language*; English where it is not known."""
    return _WORDS.get(language, _WORDS["en"])
