"""Secrets that people read, say and type: words for a fingerprint, a new passphrase, the code on paper, a judgment.

Everything typed is first put into one form (:func:`normal`), so that a pasted space or another spelling of "å" never
locks anyone out.
"""

from hrd_desktop.crypto.judging import Judgment, judge
from hrd_desktop.crypto.recovery import groups_of, new_code, parse_code, wrong_groups
from hrd_desktop.crypto.wordlist import new_passphrase, normal, word_list, words_of

__all__ = [
    "Judgment",
    "groups_of",
    "judge",
    "new_code",
    "new_passphrase",
    "normal",
    "parse_code",
    "word_list",
    "words_of",
    "wrong_groups",
]
