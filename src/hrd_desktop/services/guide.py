"""The user guide: its text, its chapters with the screens they tell of, and the same on paper.

The text is Markdown that ships with the program. Which screens a chapter tells of stands in the file itself, in a
comment below the heading, so that the two languages and the list of screens can be held against each other.
"""

import re
from dataclasses import dataclass
from functools import cache

from hrd_desktop import assets

_MARK = re.compile(r"<!-- screens:([^>]*)-->\n?")
_CHAPTER = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Chapter:
    """A chapter: its *title*, and the keys of the *screens* that it tells of."""

    title: str
    screens: tuple[str, ...]


def _file(language: str) -> str:
    found = assets.resource("docs", f"user-guide.{language}.md")
    if not found.is_file():
        found = assets.resource("docs", "user-guide.md")
    return found.read_text(encoding="utf-8")


def text(language: str) -> str:
    """Return the guide as Markdown in *language*, in English where it is not translated."""
    return _MARK.sub("", _file(language))


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """Return the guide's chapters in their order."""
    parts = _CHAPTER.split(_file(language))[1:]
    found = []
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        mark = _MARK.search(body)
        found.append(Chapter(title.strip(), tuple(mark.group(1).split()) if mark else ()))
    return tuple(found)


def chapter_of(screen: str, language: str) -> str:
    """Return the title of the chapter that tells of *screen*, '' where none does."""
    return next((one.title for one in chapters(language) if screen in one.screens), "")


def pdf(language: str) -> bytes:
    """Return the guide with its pictures as PDF. Raises SHEET_FAILED when the engine cannot set it."""
    from hrd_desktop import reports

    return reports.user_guide(text(language), assets.resource("docs", "pictures"), language)
