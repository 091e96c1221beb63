"""Lessons for other missions: what officers wrote down for sharing, by measure, without a case or a person.

They travel through the Ministry's human rights section (REP-12, ROL-22). The questions ask for no personal data; the
words are looked through for names all the same, as everything an officer wrote.
"""

from typing import TYPE_CHECKING

from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.reporting.asked import Asked
from hrd_desktop.services.reporting.tally import Tally
from hrd_desktop.services.reporting.views import ReportBox, ReportLines

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_ACT = ("act_type", "act_state", "act_lessons")


class Lessons:
    """The lessons of one period."""

    def __init__(self, session: "Session", asked: Asked) -> None:
        self._choice = session.words.choice
        tally = Tally(session, asked)
        handled = tally.handled()
        done = [
            one
            for one in tally.dated("act", "act_done", _ACT, linked="act_case")
            if one.text("act_state") in CARRIED_OUT
        ]
        self._of_measures = sorted(
            (self._choice("act", "act_type", one.text("act_type")), one.text("act_lessons").strip())
            for one in done
            if one.text("act_lessons").strip()
        )
        written = session.vault.records.values(["cas_lessons"], form="cas", ids=sorted(handled)) if handled else {}
        self._of_cases = sorted(str(said["cas_lessons"]).strip() for said in written.values() if said["cas_lessons"])

    def boxes(self) -> tuple[ReportBox, ...]:
        """Return how many lessons there are."""
        return (
            ReportBox(_("From measures"), str(len(self._of_measures))),
            ReportBox(_("From cases"), str(len(self._of_cases))),
        )

    def sections(self) -> tuple[ReportLines, ...]:
        """Return the lessons, those from measures first."""
        nothing = _("Nobody has written a lesson for this period yet.")
        found = (
            ReportLines(_("Lessons from measures"), tuple(self._of_measures)),
            ReportLines(_("Lessons from cases"), tuple((_("Case"), text) for text in self._of_cases)),
        )
        return tuple(one for one in found if one.lines) or (ReportLines(_("Lessons"), text=nothing),)

    def text(self) -> str:
        """Return every lesson, to be looked through for names."""
        return "\n".join([*(text for _kind, text in self._of_measures), *self._of_cases])
