"""Judges a passphrase in words: how long it is, whether people guess it first, and how long a machine would need.

No rule asks for digits or signs: length and unlikeliness protect, and rules make people write notes.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hrd_desktop.crypto.wordlist import normal, word_list
from hrd_desktop.i18n import gettext as _

LEAST_CHARACTERS, LEAST_WORDS = 15, 5
_LEAST_GUESSES = 12  # powers of ten; at 10,000 tries a second against scrypt that is three years
_STRONG_GUESSES = 16
_LOOKED_AT = 72  # the judge's own bound: what follows only makes a passphrase stronger
_BLOCKED = (
    "hrddesktop",
    "humanrightsdefender",
    "menneskerettighetsforkjemper",
    "menneskerettsforkjemper",
    "utenriksdepartementet",
    "ministryofforeignaffairs",
    "correcthorsebatterystaple",
    "thequickbrownfoxjumpsoverthelazydog",
)


@dataclass(frozen=True)
class Judgment:
    """Whether a passphrase may be used, and why, in the chosen language.

    *strength* is ``weak``, ``fair`` or ``strong``; *why* and *advice* are a sentence each, ``''`` where none is due.
    """

    acceptable: bool
    strength: Literal["weak", "fair", "strong"]
    why: str
    advice: str = ""

    @property
    def text(self) -> str:
        """Both sentences."""
        return f"{self.why} {self.advice}".rstrip()


def judge(passphrase: str, context: Sequence[str] = ()) -> Judgment:
    """Judge *passphrase*; words of *context* (names, places) count as known to whoever guesses."""
    text = normal(passphrase)
    if _generated(text):
        return Judgment(True, "strong", _("Unlike words of the list: nobody guesses them if chance chose them."))
    if len(text) < LEAST_CHARACTERS:
        return _weak(_("It has fewer than {count} characters.").format(count=LEAST_CHARACTERS))
    plain = "".join(re.findall(r"\w", text.casefold())).replace("_", "")
    if any(blocked in plain and len(plain) < len(blocked) + LEAST_CHARACTERS for blocked in _blocked(context)):
        return _weak(_("It is built on a name or phrase that people try first."))
    return _by_guessing(text, context)


def _blocked(context: Sequence[str]) -> list[str]:
    own = ["".join(re.findall(r"\w", word.casefold())) for word in context]
    return [*_BLOCKED, *(word for word in own if len(word) >= 6)]


def _generated(text: str) -> bool:
    """Whether this is at least five different words of the list, and nothing else."""
    words = set(re.split(r"[\s-]+", text))
    return len(words) >= LEAST_WORDS and words <= set(word_list())


def _by_guessing(text: str, context: Sequence[str]) -> Judgment:
    from zxcvbn import zxcvbn

    found = zxcvbn(text[:_LOOKED_AT], user_inputs=list(context))
    guesses = math.log10(max(1, int(found["guesses"])))
    if guesses >= _STRONG_GUESSES:
        return Judgment(True, "strong", _("A machine would need many lifetimes to guess it."))
    if guesses >= _LEAST_GUESSES:
        return Judgment(
            True, "fair", _("A machine would need years to guess it."), _("One more word would help much.")
        )
    return _weak(_weakness({part["pattern"] for part in found["sequence"]}))


def _weakness(patterns: set[str]) -> str:
    texts = {
        "repeat": _("It repeats the same characters or words."),
        "sequence": _("It follows an order such as abc or 123."),
        "spatial": _("It follows the keys of the keyboard."),
        "date": _("It contains a date or a year."),
        "regex": _("It contains a date or a year."),
        "dictionary": _("It is made of words or names that stand high in every list of guesses."),
    }
    return next((text for pattern, text in texts.items() if pattern in patterns), _("A machine would guess it soon."))


def _weak(why: str) -> Judgment:
    return Judgment(False, "weak", why, _("Take the suggested one, or choose at least five unrelated words."))
