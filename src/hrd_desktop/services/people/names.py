"""Names compared across spellings and scripts.

A name is cut into words; a word is its Latin letters and its sound. The sound keeps the consonants that
transliterations agree on and drops the rest: Yusuf, Youssef and يوسف sound alike. It errs on the side of a hint: a
person decides, and two records are never joined without one.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hrd_desktop.services.people.letters import sounds

_LONGEST = 200
_PARTICLES = frozenset(
    {"al", "el", "ul", "ad", "as", "ash", "at", "az", "an", "ar", "bin", "ibn", "ben", "bint", "binti"}
    | {"de", "da", "di", "del", "dos", "la", "le", "van", "von", "der", "den", "af", "av", "og", "and"}
)
_WORD = re.compile(r"\w+")
_ALIKE, _ALIKE_BUT_FOR_THE_FIRST, _LONG_ENOUGH = 0.78, 0.87, 4
_TELLING = 3
"""So many consonants in the same order are seldom chance."""
_SUFFIXES = ("a", "ov", "ova", "ev", "eva")
_SAME_SOUND = (
    ("shch", "s"), ("tsch", "ch"), ("tch", "ch"), ("sch", "s"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"),
    ("gh", "g"), ("sh", "s"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("ts", "s"), ("x", "ks"),
    ("q", "k"),
)  # fmt: skip
_READINGS = (("w", "v"), ("ch", "h"), ("j", "y"), ("th", "s"), ("dz", "d"), ("dz", "z"))
"""Letters that one language reads so and another otherwise: a word has both sounds."""
_SAME_VOWEL = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("y", "i"), ("aa", "a"))
_CH = "2"
_ENDING = re.compile(r"(?<=[aeo])ff$")
_SOFT_C = re.compile(r"c(?=[eiy])")
_DULL = re.compile(r"(?<=.)[aeiouyhw]")


def plain(text: str) -> str:
    """Return *text* in small Latin letters without marks; letters of scripts that are not read stay."""
    folded = sounds(unicodedata.normalize("NFKC", text[:_LONGEST]).casefold())
    kept = (c for c in unicodedata.normalize("NFD", folded) if unicodedata.category(c) not in ("Mn", "Cf", "Lm"))
    return unicodedata.normalize("NFC", sounds("".join(kept)))


@lru_cache(maxsize=50_000)
def sound(word: str) -> frozenset[str]:
    """Return how a plain word may sound: its consonants, a vowel at its beginning as ``a``."""
    word = _ENDING.sub("v", word)
    for written, said in _SAME_SOUND:
        word = word.replace(written, said)
    read = {word}
    for written, said in _READINGS:
        read |= {one.replace(written, said) for one in read}
    return frozenset(_consonants(one) for one in read)


def _consonants(word: str) -> str:
    word = _SOFT_C.sub("s", word.replace("ch", _CH)).replace("c", "k")
    word = re.sub(r"(.)\1+", r"\1", word)
    return _DULL.sub("", re.sub(r"^(?:[aeiou][aeiouy]*|ye)", "a", word))


@dataclass(frozen=True)
class Word:
    """A word of a name: *text* in Latin letters; *vowelless* where its script writes few vowels."""

    text: str
    vowelless: bool = False

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How it may sound."""
        return sound(self.text)


def words(name: str) -> tuple[Word, ...]:
    """Return the words of *name* that tell people apart: no "al", "bin", "de" or single letters, each once."""
    found: dict[str, Word] = {}
    for one in _WORD.findall(unicodedata.normalize("NFKC", name[:_LONGEST])):
        arabic = any("\u0600" <= c <= "\u06ff" for c in one)
        bare = one[2:] if arabic and one.startswith("ال") and len(one) > 4 else one
        text = plain(bare)
        if (len(text) > 1 or not text.isascii()) and text not in _PARTICLES:
            found.setdefault(text, Word(text, arabic))
    return tuple(found.values())


@lru_cache(maxsize=50_000)
def likeness(one: Word, other: Word) -> tuple[float, str]:
    """Return how alike two words are, from 0 to 1, and why: ``same``, ``spelled``, ``sounds`` or ''."""
    if one.text == other.text:
        return 1.0, "same"
    shared = one.sounds & other.sounds
    if shared:
        return _by_sound(one, other, max(map(len, shared))), "sounds"
    shorter, longer = sorted((one.text, other.text), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _SUFFIXES:
        return 0.8, "spelled"
    least = _ALIKE if shorter[:1] == longer[:1] else _ALIKE_BUT_FOR_THE_FIRST
    most = (1 - least) * len(longer)
    if len(shorter) < _LONG_ENOUGH or len(longer) - len(shorter) > most or _apart(shorter, longer) > most:
        return 0.0, ""
    share = 1 - distance(shorter, longer) / len(longer)
    return (share, "spelled") if share >= least else (0.0, "")


def _apart(one: str, other: str) -> int:
    """At least so many letters differ, whatever their order: quick to tell, and most words are told by it."""
    left = list(other)
    missing = 0
    for letter in one:
        if letter in left:
            left.remove(letter)
        else:
            missing += 1
    return max(missing, len(left))


def _by_sound(one: Word, other: Word, consonants: int) -> float:
    if consonants >= _TELLING:
        return 0.95
    if one.vowelless or other.vowelless:
        return 0.8
    return 0.85 if distance(_vowels(one.text), _vowels(other.text)) <= 1 else 0.5


def _vowels(word: str) -> str:
    for written, said in _SAME_VOWEL:
        word = word.replace(written, said)
    return word


def distance(one: str, other: str) -> int:
    """Return how many letters must be added, left out, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return row[-1]


@dataclass(frozen=True)
class Match:
    """How alike two names are: *score* 0 to 1, *how* the weakest likeness it rests on, *whole* if no word is over."""

    score: float = 0.0
    how: str = ""
    whole: bool = False


_ORDER = ("same", "spelled", "sounds")


def compare(one: tuple[Word, ...], other: tuple[Word, ...]) -> Match:
    """Return how alike two names are, whatever the order of their words."""
    if not one or not other:
        return Match()
    pairs = sorted(
        ((*likeness(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(other)), key=lambda p: -p[0]
    )
    left, right, total, ways = set(range(len(one))), set(range(len(other))), 0.0, []
    for share, why, i, j in pairs:
        if share and i in left and j in right:
            left.discard(i)
            right.discard(j)
            total += share
            ways.append(why)
    if not ways:
        return Match()
    few, many = sorted((len(one), len(other)))
    score = total / few * 0.5 + total / many * 0.5
    if few == 1:
        score = min(score, 0.6 if many > 1 else 0.75)  # one word alone is many people's
    return Match(score, max(ways, key=_ORDER.index), not left and not right)
