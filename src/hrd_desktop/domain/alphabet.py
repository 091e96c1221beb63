"""Marks that writers leave out, and the order in which names stand in a list, whatever the script.

Databases and Python order by code: capitals before small letters, é after z, å before æ, and a Thai name under the
vowel that is written before its first consonant. Here names stand as a reader of Norwegian looks for them. Scripts
follow each other as Unicode has them, and Chinese characters by their code, which is by radical and strokes.
"""

import re
import unicodedata
from functools import cache

_OPTIONAL = (
    (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06ED), (0x08D3, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0xFE20, 0xFE2F),
)  # fmt: skip
_TATWEEL = "\u0640"
_1, _2, _3 = "\U0010fff1", "\U0010fff2", "\U0010fff3"  # behind every letter: "z" and one of these comes after "zz"
_PLACES = str.maketrans(
    {"æ": f"z{_1}", "ä": f"z{_1}", "ø": f"z{_2}", "ö": f"z{_2}", "å": f"z{_3}"}
    | {"đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "œ": "oe", "ħ": "h", "ŋ": "n"}
    | {"ґ": f"г{_1}", "є": f"е{_1}", "й": f"и{_2}", "і": f"и{_1}", "ј": f"и{_3}", "љ": f"л{_1}", "њ": f"н{_1}"}
    | {"پ": f"ب{_1}", "ٹ": f"ت{_1}", "چ": f"ج{_1}", "ڈ": f"د{_1}", "ڑ": f"ر{_1}", "ژ": f"ز{_1}", "گ": f"ك{_1}"}
    | {"ک": "ك", "ی": "ي", "ى": "ي", "ۀ": "ه", "ہ": "ه", "ة": "ه"}
)
_LEADING = re.compile("([\u0e40-\u0e44\u0ec0-\u0ec4])(.)")
"""Vowels of Thai and Lao that are written before the consonant by which the word is looked up."""


@cache
def is_optional(letter: str) -> bool:
    """Whether one writer sets *letter* and another leaves it out: accents of Latin, Greek and Cyrillic, vowel points
    of Arabic and Hebrew, stretching, and what nobody sees. Vowel signs of the Indic scripts are letters."""
    if letter == _TATWEEL or unicodedata.category(letter) in ("Cf", "Cc", "Cs"):
        return True
    return any(first <= ord(letter) <= last for first, last in _OPTIONAL)


def reads_from_right(text: str) -> bool:
    """Whether the first letter of *text* that has a direction is one of Arabic, Hebrew and their like."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def sort_key(text: str) -> str:
    """Return what *text* is ordered by. Texts that differ in optional marks or in case alone tie."""
    if text.isascii():
        return text.lower()
    placed = unicodedata.normalize("NFC", text).casefold().translate(_PLACES)
    plain = "".join(one for one in unicodedata.normalize("NFKD", placed) if not is_optional(one))
    return _LEADING.sub(r"\2\1", plain)
