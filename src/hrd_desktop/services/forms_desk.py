"""Forms as files: checked, and handed to people and other programs as spreadsheet or XForm."""

from pathlib import Path


def check(paths: list[Path]) -> list[str]:
    """Return the problems of form definitions, one sentence each; an empty list means they load."""
    raise NotImplementedError


def to_xlsx(form: str) -> bytes:
    """Return a form as an XLSForm spreadsheet. *form* is an id or the path of a definition."""
    raise NotImplementedError


def to_xform(form: str, language: str | None = None) -> str:
    """Return a form as an ODK XForm."""
    raise NotImplementedError
