"""Texts below the window, through gettext (DESIGN D18). Qt's own catalogues serve ``ui``.

English is the source language; bokmål is looked up when the officer chose it. No Qt here. The officer's choice holds
for the whole process; a sheet in another language is drawn while :func:`speaking` it, which no other thread notices.
"""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from hrd_desktop import assets

LANGUAGES = ("en", "nb")
_DOMAIN = "hrd_desktop"
_current = ["en"]
_spoken: ContextVar[str] = ContextVar("spoken", default="")


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    path = assets.resource("translations", f"{_DOMAIN}_{language}.mo")
    if not path.is_file():
        return _gettext.NullTranslations()
    with path.open("rb") as stream:
        return _gettext.GNUTranslations(stream)


def set_language(language: str) -> None:
    """Choose the language of the process's texts: ``en`` or ``nb``; anything else means English."""
    _current[0] = _known(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let texts be in *language* inside, for this thread alone; anything but ``en`` and ``nb`` means English."""
    before = _spoken.set(_known(language))
    try:
        yield
    finally:
        _spoken.reset(before)


def language() -> str:
    """Return the code of the language spoken here: the one of :func:`speaking`, else the process's."""
    return _spoken.get() or _current[0]


def gettext(text: str) -> str:
    """Return *text* in the language spoken here."""
    return _catalogue(language()).gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a text that fits *count*, in the language spoken here."""
    return _catalogue(language()).ngettext(one, many, count)


def _known(language: str) -> str:
    return language if language in LANGUAGES else "en"
