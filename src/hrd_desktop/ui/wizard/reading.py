"""How partial dates are read aloud: the words beside the field."""

from hrd_desktop.domain import edtf
from hrd_desktop.errors import HrdError


def read_partial(text: str, language: str) -> str:
    """Return the words for an EDTF date ("May 2026"), '' while it cannot be read."""
    try:
        return edtf.parse(text).reading(language)
    except (ValueError, HrdError):
        return ""
