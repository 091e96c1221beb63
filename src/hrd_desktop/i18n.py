"""Texts below the window, through gettext (DESIGN D18). Qt's own catalogues serve ``ui``.

English is the source language; bokmål is looked up when the officer chose it. No Qt here.
"""

import gettext as _gettext
from functools import cache

from hrd_desktop import assets

LANGUAGES = ("en", "nb")
_DOMAIN = "hrd_desktop"
_current = ["en"]


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    path = assets.resource("translations", f"{_DOMAIN}_{language}.mo")
    if not path.is_file():
        return _gettext.NullTranslations()
    with path.open("rb") as stream:
        return _gettext.GNUTranslations(stream)


def set_language(language: str) -> None:
    """Choose the language of texts: ``en`` or ``nb``; anything else means English."""
    _current[0] = language if language in LANGUAGES else "en"


def language() -> str:
    """Return the chosen language's code."""
    return _current[0]


def gettext(text: str) -> str:
    """Return *text* in the chosen language."""
    return _catalogue(_current[0]).gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that fits *count*, in the chosen language."""
    return _catalogue(_current[0]).ngettext(one, many, count)
