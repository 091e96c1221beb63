"""What a blank form asks, as plain data: topics, and under each the fields in their order."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a question is answered on paper."""

    NOTE = "note"
    HEAD = "head"
    SHORT = "short"
    LINE = "line"
    LINES = "lines"
    ONE = "one"
    MANY = "many"
    LIST = "list"


@dataclass(frozen=True)
class BlankField:
    """One question, or words between questions (``NOTE``, and ``HEAD`` over a row of a repeat).

    *name* is the field's name in the file: the question's path. *condition* says in words when it is asked, '' for
    always. *choices* are code and label of what can be ticked (``ONE``, ``MANY``) or listed (``LIST``).
    """

    kind: Kind
    label: str
    name: str = ""
    hint: str = ""
    condition: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class BlankTopic:
    """A heading and what is asked under it."""

    title: str
    fields: tuple[BlankField, ...]


@dataclass(frozen=True)
class BlankForm:
    """A form to fill in by hand or in a PDF reader.

    *marking* is the stamp's words ('' for none) and *basis* its legal basis, both Norwegian in every language.
    *intro* are sentences under the title, *footer* the line at the foot of every page.
    """

    language: str
    title: str
    subtitle: str
    marking: str
    basis: str
    intro: tuple[str, ...]
    footer: str
    topics: tuple[BlankTopic, ...]
