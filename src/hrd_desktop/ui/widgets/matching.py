"""Which of several names is meant by what was typed: the one rule for every list that is searched by typing."""

from collections.abc import Sequence


def the_one_meant(typed: str, names: Sequence[str]) -> int | None:
    """Return the place of the name that *typed* is, or else of the only one that holds it; None for neither.

    Capitals and spaces around do not matter. Nothing typed means none.
    """
    words, folded = typed.strip().casefold(), [name.casefold() for name in names]
    if not words:
        return None
    if words in folded:
        return folded.index(words)
    fits = [at for at, name in enumerate(folded) if words in name]
    return fits[0] if len(fits) == 1 else None
