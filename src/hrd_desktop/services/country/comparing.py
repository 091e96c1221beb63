"""Two versions of a mapping beside each other, in words: for the annual report and for the nine points.

Questions that name persons or sources are left out: the text leaves the program.
"""

from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.answers.comparing import Comparison, Difference

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.forms import Question
    from hrd_desktop.services.session import Session

_NOT = frozenset({"map_date", "map_author", "map_update", "map_review"})


def differences(session: "Session", older: "Record", newer: "Record") -> tuple[Difference, ...]:
    """Return what *newer* says otherwise than *older*, in the order of the form."""
    return comparison(session).differences(session, older, newer)


def lines(found: tuple[Difference, ...]) -> tuple[str, ...]:
    """Return *found* as lines of text, one for each question."""
    words = _("{question}: {after} (before: {before})")
    return tuple(
        words.format(question=one.question, after=one.after or "–", before=one.before or "–") for one in found
    )


def comparison(session: "Session") -> Comparison:
    """Return how mappings are compared: by what may leave the program."""
    return Comparison(session.store.form("map"), _wanted, {})


def _wanted(question: "Question") -> bool:
    return question.name not in _NOT and rules.is_shown(question.sensitivity)
