"""Whether the officer's own words name somebody the vault knows: real names, aliases, case numbers.

The program cannot judge a text, only compare it. A word that is found may be innocent (many aliases are birds), so
the officer decides; a name that nobody put on file is not found. A report leaves the whole vault behind, so each
part of everybody's name is looked for, not only that of the people near one case.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MOST = 5
"""So many words of a text are compared with an alias at once."""


def named(session: "Session", text: str) -> tuple[str, ...]:
    """Return the words of *text* that are a name or part of one, an alias or a case number in the vault, in order."""
    if not text.strip():
        return ()
    found = [(one.start, text[one.start : one.end]) for one in session.naming.everywhere().find(text)]
    found += _written(text, _aliases(session))
    return tuple(dict.fromkeys(words for _start, words in sorted(found)))


def _aliases(session: "Session") -> set[str]:
    """What counts only as it is written: aliases and case numbers."""
    paths = (("hrd", "hrd_alias"), ("per", "per_alias"), ("cas", "case_number"))
    found = (session.vault.records.values([path], form=form).values() for form, path in paths)
    return {str(one) for said in found for each in said for one in each.values() if one}


def _written(text: str, aliases: set[str]) -> Iterator[tuple[int, str]]:
    """Where a run of words stands in *text* that is one of *aliases*, letter for letter."""
    said = list(_WORD.finditer(text))
    for first in range(len(said)):
        for last in said[first : first + _MOST]:
            words = text[said[first].start() : last.end()]
            if words in aliases:
                yield said[first].start(), words
