"""Reports that left before over days that this one shares: whoever has both may subtract one from the other.

Small numbers are held back within one report; across two nobody but the officer can see it, so it is said.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop.services.reporting import texts
from hrd_desktop.services.reporting.asked import Asked, of_key

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_COUNTED = ("period", "sdg")


def overlapping(session: "Session", asked: Asked) -> tuple[str, ...]:
    """Return the reports that left this vault and share days with *asked* without being the same, in words."""
    if asked.kind not in _COUNTED or asked.plain:
        return ()
    found = (one for one in _left(session, asked.kind) if _shares(one, asked))
    return tuple(dict.fromkeys(texts.title(session, one) for one in found))


def _left(session: "Session", kind: str) -> Iterator[Asked]:
    for entry in session.vault.journal.entries(limit=None, acts=("print", "save"), newest_first=True):
        if entry.detail.startswith(f"{kind}|"):
            yield of_key(entry.detail)


def _shares(before: Asked, asked: Asked) -> bool:
    same = (before.country, before.first, before.last) == (asked.country, asked.first, asked.last)
    together = before.country == asked.country or not (before.country and asked.country)
    dated = bool(before.first and before.last)
    return dated and not same and together and before.first <= asked.last and asked.first <= before.last
