"""Which kind of data an answer is, by the codes of the list ``consent_data``.

A consent may allow some kinds alone; the table ``resources/rules/data/kinds.toml`` says which questions those are.
"""

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache

from hrd_desktop import assets
from hrd_desktop.forms import Question

FILES = "files"
"""The kind of everything attached."""
_ALWAYS = "always"
_ABOUT_PERSONS = frozenset({"personal", "special-category"})


@cache
def table() -> Mapping[str, tuple[str, ...]]:
    """Return the patterns of question names by kind, read once from the shipped file."""
    text = assets.resource("rules", "data", "kinds.toml").read_text(encoding="utf-8")
    return {kind: tuple(names) for kind, names in tomllib.loads(text).items() if kind != "version"}


def kind_of(question: Question) -> str:
    """Return the kind of data that answers to *question* are, '' for what no consent needs to allow."""
    if question.sensitivity not in _ABOUT_PERSONS or question.type == "relation":
        return ""
    named = next((kind for kind, names in table().items() if _fits(question.name, names)), "")
    if named == _ALWAYS:
        return ""
    return named or ("special" if question.sensitivity == "special-category" else "account")


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, one) for one in patterns)
