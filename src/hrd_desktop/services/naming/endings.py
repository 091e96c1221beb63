"""What languages hang on a name: "Herons", «Анны», "ولعائشة". Few and common ones; a person decides each find.

Latin gets the genitive alone. More would find names inside other words, and lists full of false finds are not read.
"""

from collections.abc import Iterator

from hrd_desktop.services.naming.folding import fold

_BEFORE = {
    "ARABIC": "و ف ب ك ل ال وال فال بال كال لل ول وب وك فل فب",
    "HEBREW": "ו ה ב כ ל מ ש ול וב וה ומ וש וכ של שב כש מה",
    "ETHIOPIC": "የ ለ በ ከ ስለ ወደ እንደ የነ እነ",
}
_AFTER = {
    "LATIN": "s",
    "CYRILLIC": "а я у ю е ы и і ї ом ем єм ым им ой ей ою ею ого его ому ему ая яя ую юю ых их ові еві ам ям ами",
    "GREEK": "σ υ ου ο ε η ησ α ασ οσ ων ουσ",
    "ARABIC": "ها هاي ي را",
    "ETHIOPIC": "ን ም ና ስ ንም",
    "GEORGIAN": "ს მა ის ით ად ო ი ა მ ვით ისა სა",
    "ARMENIAN": "ի ը ն ին ից ով ում ու այի",
    "DEVANAGARI": "ने को का की के से ले लाई ला चा ची चे बाट मा",
    "BENGALI": "র ের এর কে তে দের য়",
}
_DROPPED = {
    "CYRILLIC": "а я и ь о е ая яя ый ий ой",
    "GREEK": "οσ ησ ασ σ α η ο",
    "GEORGIAN": "ი ა ე ო",
}
"""Endings that the name itself gives up before it takes another."""
_LEAST = {"ETHIOPIC": 2, "HEBREW": 2, "ARABIC": 2, "DEVANAGARI": 2, "BENGALI": 2}


def _folded(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {script: frozenset(map(fold, text.split())) for script, text in table.items()}


_BEFORE_A_NAME, _AFTER_A_NAME, _GIVEN_UP = _folded(_BEFORE), _folded(_AFTER), _folded(_DROPPED)
_LONGEST = 4


def least(script: str) -> int:
    """Return how many letters a part of a name must have to be looked for alone."""
    return _LEAST.get(script, 3)


def stems(name: str, script: str) -> Iterator[str]:
    """Yield the forms under which *name* (folded) is kept: itself, and without the ending that it gives up."""
    yield name
    for ending in _GIVEN_UP.get(script, ()):
        if name.endswith(ending) and len(name) - len(ending) >= least(script):
            yield name.removesuffix(ending)
    if script == "ARABIC" and name.startswith(article := "ال") and len(name) > 4:
        yield name.removeprefix(article)


def readings(word: str, script: str) -> Iterator[str]:
    """Yield what *word* (folded) may be a form of: itself, and without what its language hangs on names."""
    before, after = _BEFORE_A_NAME.get(script, frozenset()), _AFTER_A_NAME.get(script, frozenset())
    for first in range(min(_LONGEST, len(word))):
        if first and word[:first] not in before:
            continue
        rest = word[first:]
        yield rest
        for size in range(1, min(_LONGEST, len(rest) - 1) + 1):
            if rest[-size:] in after:
                yield rest[:-size]
