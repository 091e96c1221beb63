"""What Today shows."""

from dataclasses import dataclass
from datetime import date

from hrd_desktop.services.views.agenda import AgendaLine
from hrd_desktop.services.views.basics import Counts
from hrd_desktop.services.views.cases import CaseRow, ChecklistRow


@dataclass(frozen=True)
class TodayView:
    """The Today screen.

    *needs* are the duties that are late, then those of this week; *coming* those after it. *late*, *week* and *later*
    count them all. *open_cases* are the open cases that press most. *risk_counts* counts open cases by risk code,
    highest first, zero included. *whole* is False while the agenda is being worked out for the first time.
    """

    day: date
    needs: tuple[AgendaLine, ...]
    continue_: tuple[ChecklistRow, ...]
    risk_counts: tuple[tuple[str, str, int], ...]
    coming: tuple[AgendaLine, ...]
    counts: Counts
    open_cases: tuple[CaseRow, ...] = ()
    late: int = 0
    week: int = 0
    later: int = 0
    whole: bool = True
