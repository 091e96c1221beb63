"""Search that shows aliases and safe text only."""

from typing import TYPE_CHECKING

from hrd_desktop.services.views import Hit

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def find(session: "Session", words: str, limit: int) -> list[Hit]:
    """Return up to *limit* hits for *words*."""
    raise NotImplementedError
