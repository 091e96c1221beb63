"""Text as names are compared in it: without case and optional marks, cut into words, each letter's place remembered.

Optional are the accents of Latin, Greek and Cyrillic and the vowel points of Arabic and Hebrew, which one writer sets
and another leaves out. The vowel signs of the Indic and Ethiopic scripts are letters and stay.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hrd_desktop.domain.alphabet import is_optional

_SAME = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n",
        "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه",
        "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    }
)  # fmt: skip
"""Letters that writers and keyboards use for each other."""
_TWO_FOR_ONE = {"å": "aa", "ø": "oe", "ö": "oe", "ä": "ae", "ü": "ue"}
"""What passports, tickets and keyboards without such letters write for them."""
_ASCII = re.compile(r"[A-Z]*[a-z]+|[A-Z]+|[0-9]+")
SPACELESS = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "MYANMAR", "KHMER", "TIBETAN", "HANGUL"})
"""Scripts that put no space between words, or particles straight behind a name: a name is looked for anywhere."""


@dataclass(frozen=True)
class Word:
    """A run of letters of one script: folded *text*, where each of its letters was written, and where it ends."""

    text: str
    places: tuple[int, ...]
    end: int
    script: str

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.places[0]


@cache
def script_of(letter: str) -> str:
    """Return the script of *letter* as Unicode names it, such as ``LATIN``; '' for a digit."""
    if not letter.isalpha():
        return ""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]


@cache
def folded_letter(letter: str) -> str:
    """Return what *letter* is compared as: one letter, several, or none."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold()).translate(_SAME)
    return "".join(one for one in plain if not is_optional(one))


def fold(text: str) -> str:
    """Return *text* as it is compared."""
    return "".join(map(folded_letter, text))


def spellings(name: str) -> Iterator[str]:
    """Yield *name*, and as a passport writes it: "Aase" for "Åse", "Mueller" for "Müller"."""
    yield name
    composed = unicodedata.normalize("NFC", name)
    spelt = "".join(_TWO_FOR_ONE.get(one.lower(), one) for one in composed)
    if spelt != composed:
        yield spelt


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text*. A change of script, to a capital or to a digit begins another, as in file names."""
    if text.isascii():
        for one in _ASCII.finditer(text):
            yield Word(one[0].lower(), tuple(range(*one.span())), one.end(), "LATIN" if one[0].isalpha() else "")
        return
    letters, places = list[str](), list[int]()
    end, script, before = 0, "", ""
    for place, written in enumerate(text):
        plain = folded_letter(written)
        if not plain and letters:  # an optional mark belongs to its letter
            end = place + 1
            continue
        mine = _script_in(plain, script if letters else None)
        if letters and (mine is None or mine != script or (before.islower() and written.isupper())):
            yield Word("".join(letters), tuple(places), end, script)
            letters, places = [], []
        if mine is not None:
            script, end = mine, place + 1
            letters += plain
            places += [place] * len(plain)
        before = written
    if letters:
        yield Word("".join(letters), tuple(places), end, script)


def _script_in(plain: str, script: str | None) -> str | None:
    """Return the script that folded *plain* goes on with, None where it stands in no word; *script* is the word's."""
    if plain and plain[0].isalnum():
        return script_of(plain[0])
    return script if plain and unicodedata.category(plain[0])[0] == "M" else None
