"""Which question a heading means: by its words in both languages, and by words that spreadsheets use.

A guess is only where the mapping begins; the officer sees it and says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop.domain.paths import name_of
from hrd_desktop.services.answers.binding import bonds
from hrd_desktop.services.spreadsheets.values import folded

FORMS = ("hrd", "cas", "inc", "risk", "log", "cns", "act")
"""The forms whose questions a column may go to."""
EARLIER = "earlier_number"
"""The target of a column with the number that a case had before: kept beside the case's form and found by search."""
ON_FILE = "case_on_file"
"""The target of a column with the number of a case that the vault holds: its lines are incidents of that case."""
NUMBERS = (EARLIER, ON_FILE)

_SPOKEN: Mapping[str, tuple[str, ...]] = {
    "hrd_name": ("name", "full name", "navn", "fullt navn", "defender", "forsvarer", "hrd", "person", "who", "hvem"),
    "hrd_name_local": ("local name", "name (local)", "navn lokalt", "navn i eget skriftsprak"),
    "hrd_alias": ("alias", "pseudonym", "kodenavn", "arbeidsnavn", "code name", "working name"),
    "hrd_gender": ("gender", "sex", "kjonn"),
    "hrd_birth": ("born", "date of birth", "dob", "birth", "fodt", "fodselsdato", "fodselsar", "year of birth"),
    "hrd_nationality": ("nationality", "statsborgerskap", "nasjonalitet", "citizenship"),
    "hrd_occupation": ("occupation", "profession", "job", "yrke", "stilling", "arbeid"),
    "hrd_represents": ("organisation", "organization", "ngo", "organisasjon", "group", "gruppe"),
    "hrd_place": ("place", "town", "city", "region", "location", "sted", "by", "bosted"),
    "hrd_country": ("country", "land"),
    "hrd_languages": ("language", "languages", "sprak"),
    "hrd_contacts[1]/hrd_contact_value": (
        "contact", "contact details", "phone", "telephone", "mobile", "email", "e-mail", "mail", "telefon", "mobil",
        "epost", "e-post", "kontakt", "kontaktinformasjon",
    ),
    "cas_status": ("status", "case status", "saksstatus"),
    "cas_ground": ("ground", "grunnlag"),
    "cas_lessons": ("lessons", "erfaringer"),
    "inc_date": ("date", "incident date", "date of incident", "dato", "hendelsesdato", "nar", "when"),
    "inc_type": ("incident", "type", "incident type", "violation", "hendelse", "type hendelse", "hendelsestype"),
    "inc_text": (
        "description", "what happened", "summary", "details", "notes", "comment", "comments", "beskrivelse",
        "hva skjedde", "hendelsesforlop", "sammendrag", "merknad", "merknader", "kommentar", "notater",
    ),
    "inc_place": ("incident place", "place of incident", "hendelsessted"),
    "inc_country": ("incident country",),
    "risk_level": ("risk", "risk level", "risiko", "risikoniva"),
    "risk_date": ("risk date", "date of assessment", "vurderingsdato"),
    EARLIER: (
        "case", "case no", "case number", "case id", "id", "no", "nr", "ref", "reference", "saksnr", "saksnummer",
        "sak", "saks-id", "referanse", "lopenummer", "number", "nummer",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """Where a column may go: a question's *path*, its *label* in the chosen language, and the form it belongs to."""

    path: str
    label: str
    form: str


def guesses(headings: tuple[str, ...]) -> dict[str, str]:
    """Return the target of each heading that is understood; no target is given twice."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for exact in (True, False):
        for heading in headings:
            target = _guess(heading, exact) if heading and heading not in found else None
            if target and target not in taken:
                found[heading] = target
                taken.add(target)
    return found


def _guess(heading: str, exact: bool) -> str | None:
    plain = folded(heading).strip(" :.?*#")
    if plain in _by_words():
        return _by_words()[plain]
    if exact:
        return None
    inside = [(words, path) for words, path in _by_words().items() if len(words) > 3 and f" {words} " in f" {plain} "]
    return max(inside, key=lambda pair: len(pair[0]))[1] if inside else None


@cache
def _by_words() -> dict[str, str]:
    from hrd_desktop import forms

    found: dict[str, str] = {}
    for form in reversed(FORMS):
        for path in paths_of(form):
            question = forms.catalogue()[form].questions[name_of(path)]
            found |= {folded(text).strip(" ?"): path for text in (question.label.en, question.label.nb)}
            found[question.name] = path
    for path, words in _SPOKEN.items():
        found |= {folded(word): path for word in words}
    return found


@cache
def paths_of(form: str) -> tuple[str, ...]:
    """Return the paths of *form* that a column may go to: what an officer answers, repeats by their first row."""
    from hrd_desktop import forms

    found = []
    for question in forms.catalogue()[form].questions.values():
        if not question.settable or question.type == "relation" or question.name in bonds(form):
            continue
        if len(question.repeats) < 2:
            found.append(f"{question.repeat}[1]/{question.name}" if question.repeat else question.name)
    return tuple(found)


def form_of(path: str) -> str | None:
    """Return the form that the target *path* belongs to, None where there is no such target."""
    if path in NUMBERS:
        return "cas"
    return next((form for form in FORMS if path in paths_of(form)), None)
