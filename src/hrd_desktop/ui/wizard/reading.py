"""How partial dates are read aloud: the words beside the field."""

from hrd_desktop.domain import edtf


def read_partial(text: str, language: str) -> str:
    """Return the words for an EDTF date ("May 2026"), '' while it cannot be read."""
    return edtf.display(text, language) if edtf.is_edtf(text) else ""
