"""Words for what a mechanism offers and whom it serves, and which need of a person each offer meets.

A code that the table gains without a line here is shown as it stands and meets no need: it is better to see a plain
code than to miss a mechanism.
"""

from collections.abc import Mapping

NEEDS: Mapping[str, tuple[str, str]] = {
    "grant": ("Money", "Penger"),
    "relocation": ("Moving elsewhere", "Flytting"),
    "stay": ("Temporary stay", "Midlertidig opphold"),
    "study": ("Study or research", "Studier eller forskning"),
    "advice": ("Advice and support", "Råd og støtte"),
}
"""The needs an officer may ask for, with their words in English and bokmål."""

_OFFERS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "advice": ("advice", "råd", ("advice",)),
    "advocacy_grant": ("money for advocacy", "midler til påvirkningsarbeid", ("grant",)),
    "advocacy_stream": ("money for advocacy", "midler til påvirkningsarbeid", ("grant",)),
    "emergency_grant": ("emergency grant", "nødmidler", ("grant",)),
    "emergency_support": ("emergency support", "nødhjelp", ("grant", "advice")),
    "escort": ("can escort and protect", "kan følge og beskytte", ("advice",)),
    "helpdesk": ("help desk", "veiledningstjeneste", ("advice",)),
    "hotline": ("hotline", "vakttelefon", ("advice",)),
    "network": (
        "regional network of defenders",
        "regionalt nettverk av forsvarere",
        ("advice", "relocation", "stay"),
    ),
    "mandate": ("regional mandate on defenders", "regionalt mandat for forsvarere", ("advice",)),
    "raise case": ("can take up the case", "kan ta opp saken", ("advice",)),
    "referral": ("referral", "henvisning", ("advice",)),
    "relocation": ("relocation", "flytting", ("relocation", "stay")),
    "relocation_advice": ("advice on relocation", "råd om flytting", ("relocation", "advice")),
    "resilience": ("money to withstand pressure", "midler til å stå imot press", ("grant",)),
    "safety_net": ("safety net", "sikkerhetsnett", ("grant", "stay")),
    "security_support": ("security support", "sikkerhetsstøtte", ("advice", "grant")),
    "small_grant": ("small grants", "små tilskudd", ("grant",)),
    "study_place": ("place to study", "studieplass", ("study", "stay")),
    "support": ("support, kind not filled in yet", "støtte, slaget ikke fylt ut ennå", ("grant", "advice")),
    "temporary_position": ("temporary post", "midlertidig stilling", ("study", "stay")),
    "temporary_relocation": ("temporary relocation", "midlertidig flytting", ("stay", "relocation")),
    "urgent_appeal": ("urgent appeals", "hasteaksjoner", ("advice",)),
}

_SERVED: Mapping[str, tuple[str, str]] = {
    "any": ("all defenders", "alle forsvarere"),
    "artist_author": ("artists and authors", "kunstnere og forfattere"),
    "journalist_media": ("journalists and media", "journalister og medier"),
    "organisation": ("organisations", "organisasjoner"),
    "sogi": ("work for sexual and gender minorities", "arbeid for seksuelle minoriteter og kjønnsminoriteter"),
    "student_academic": ("students and academics", "studenter og akademikere"),
    "women": ("women", "kvinner"),
}


def offer(code: str) -> tuple[str, str]:
    """Return the words of an offer in English and bokmål."""
    found = _OFFERS.get(code)
    return (found[0], found[1]) if found else (code, code)


def meets(code: str) -> tuple[str, ...]:
    """Return the needs that an offer meets, as keys of ``NEEDS``."""
    found = _OFFERS.get(code)
    return found[2] if found else ()


def served(code: str) -> tuple[str, str]:
    """Return the words of whom a mechanism serves in English and bokmål."""
    return _SERVED.get(code, (code, code))
