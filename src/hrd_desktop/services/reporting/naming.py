"""Whether the officer's own words name somebody the vault knows: real names, aliases, case numbers.

The program cannot judge a text, only compare it. A word that is found may be innocent (many aliases are birds), so
the officer decides; a name that nobody put on file is not found.
"""

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST = 3
_NAMES = ("hrd_name", "hrd_name_local")
_MOST = 5
"""So many words of a text are compared with a name at once."""


def named(session: "Session", text: str) -> tuple[str, ...]:
    """Return the words of *text* that are a name, a part of one, an alias or a case number in the vault, in order."""
    said = _WORD.findall(text)
    if not said:
        return ()
    names, aliases = _known(session)
    found: dict[str, None] = {}
    for start in range(len(said)):
        for end in range(start + 1, min(start + _MOST, len(said)) + 1):
            words = " ".join(said[start:end])
            if fold(words) in names or words in aliases:
                found.setdefault(words)
    return tuple(found)


def fold(text: str) -> str:
    """Return *text* for comparing: no case, no accents, one blank between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _known(session: "Session") -> tuple[set[str], set[str]]:
    """Real names whole and in parts, folded; and what counts only as it is written: aliases and case numbers."""
    records = session.vault.records
    names: set[str] = set()
    aliases: set[str] = set()
    for said in records.values((*_NAMES, "hrd_alias"), form="hrd", inside="hrd_related_name").values():
        for path, value in said.items():
            if path == "hrd_alias":
                aliases.add(str(value))
            else:
                names |= _parts(str(value))
    numbers = records.values(["case_number"], form="cas").values()
    return names, aliases | {str(said["case_number"]) for said in numbers}


def _parts(name: str) -> set[str]:
    words = _WORD.findall(name)
    return {fold(one) for one in (" ".join(words), *words) if len(one) >= _SHORTEST}
