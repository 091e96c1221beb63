"""Finds the files that ship with the program.

An installed wheel carries them in ``hrd_desktop/_data``; a checkout keeps them at its top, and an editable
install has no ``_data``. This is the one place that knows the difference.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """Return the folder that holds ``forms/`` and ``resources/``."""
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent.parent


def forms() -> Path:
    """Return the folder of the form definitions (YAML)."""
    return root() / "forms"


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, for example ``resource("reference", "countries.csv")``."""
    return root().joinpath("resources", *parts)
