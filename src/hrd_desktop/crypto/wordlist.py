"""The list of 2,048 words, what is made of it, and the one form of everything typed."""

import secrets
import unicodedata
from functools import cache

_BITS = 11  # one word of 2,048


@cache
def word_list() -> tuple[str, ...]:
    """Return the 2,048 words (BIP 39, English): short, and told apart by their first four letters."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)


def words_of(fingerprint: bytes, count: int = 8) -> tuple[str, ...]:
    """Return the first *count* words of *fingerprint*, 11 bits each; eight words (88 bits) are the least to compare.

    *fingerprint* is a SHA-256: ``PublicKey.digest`` of a signing key, or the hash of a recipient's text.
    """
    if not 8 <= count <= len(fingerprint) * 8 // _BITS:
        raise ValueError("too few words to compare, or more than the fingerprint holds")
    number, size = int.from_bytes(fingerprint, "big"), len(fingerprint) * 8
    return tuple(word_list()[number >> (size - _BITS * (place + 1)) & 2047] for place in range(count))


def new_passphrase(words: int = 6) -> str:
    """Return *words* different random words with single spaces: 66 bits for six."""
    return " ".join(secrets.SystemRandom().sample(word_list(), words))


def normal(passphrase: str) -> str:
    """Return *passphrase* as it is used everywhere: Unicode's composed form (NFC), no space around it (fault 68)."""
    return unicodedata.normalize("NFC", passphrase).strip()
