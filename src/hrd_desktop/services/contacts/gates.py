"""What the guidelines ask before a contact that the mission plans, without a measure having been made of it.

A call that comes in is never held up: these are shown, and stop nothing here.
"""

from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.services.measures import gather, mending
from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.store import now

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.services.session import Session

_ACTION = "contact"


def gates(session: "Session", case: str) -> tuple[rules.Gate, ...]:
    """Return what the rules say of direct contact in *case* now; what is asked of a measure itself is left out."""
    found = rules.judge_measure(rules.actions()[_ACTION], gather.situation(session, _planned(session, case)))
    return tuple(one for one in found if (one.remedy.act, one.remedy.form) != ("answer", "act"))


def mend(session: "Session", case: str, gate: rules.Gate) -> Mended:
    """Return where *gate* is mended, making the record it needs."""
    return mending.mend(session, _planned(session, case), gate)


def _planned(session: "Session", case: str) -> "Record":
    """A contact as the rules look at measures: never written."""
    return session.store.blank("act", case, now())
