"""What can be wrong with a form or with an answer, in words.

A form mistake names its file, the question and a remedy, for the colleague who edits the form. An answer's problem
speaks to the officer and never quotes the answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from hrd_desktop.errors import HrdError, Words
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.forms.models import Texts


class FormInvalid(HrdError):
    """A form that cannot be used. *facts*: ``file``, ``question``, and what the words name besides."""

    def __init__(self, error: str, *, file: str, question: str = "", **facts: object) -> None:
        place = _('{file}, question "{question}"').format(file=file, question=question) if question else file
        super().__init__(error, file=file, question=question, place=place, **facts)


class AnswerInvalid(HrdError):
    """An answer that cannot be taken as it is.

    ``kind`` is ``type`` (it cannot be stored) or ``constraint`` (it can, but the form's own limit speaks against it,
    with the form's own words).
    """

    def __init__(self, error: str, *, says: "Texts | None" = None, **facts: object) -> None:
        super().__init__(error, **facts)
        self.says = says

    @property
    def kind(self) -> str:
        """``type`` or ``constraint``."""
        return "constraint" if self.error == "ANSWER_OUTSIDE_LIMIT" else "type"

    def words(self, language: str = "en") -> Words:
        """Return the words in *language*: the form's own where it has some."""
        words = super().words(language)
        return words if self.says is None else Words(self.says.in_(language), words.data, "")


@dataclass(frozen=True)
class Problem:
    """What speaks against the answer at *path*; *kind* is ``type`` or ``constraint``."""

    path: str
    error: AnswerInvalid

    @property
    def kind(self) -> str:
        """``type`` or ``constraint``."""
        return self.error.kind

    def says(self, language: str = "en") -> str:
        """Return one short sentence or two for the officer."""
        words = self.error.words(language)
        return " ".join(part for part in (words.what, words.do) if part)


def remedy(name: str, known: Iterable[str]) -> str:
    """Return ``Did you mean "x"?`` for the nearest known name, or where to look."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return _('Did you mean "{name}"?').format(name=near[0]) if near else _("Check the spelling, or add it.")
