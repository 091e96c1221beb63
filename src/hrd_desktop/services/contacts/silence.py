"""How long ago the last safe contact was, and how long that may be.

What was agreed with the person comes first; else the interval of the duty for the most urgent of their open cases.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.services.contacts.views import Last
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

URGENCIES = ("hours", "days", "weeks")
"""Codes of ``urgency``, the most urgent first."""
_RULES = {"hours": "SAFE-CONTACT-HOURS", "days": "SAFE-CONTACT-DAYS", "weeks": "SAFE-CONTACT-WEEKS"}


def standing(session: "Session", defender: Record, cases: Iterable[str], safe: Last | None) -> tuple[int, int]:
    """Return how many days ago the last *safe* contact was, and how many it may be.

    Without a safe contact the days count from when the most urgent case began. (0, 0) without an urgent case.
    """
    urgent = [
        (one, urgency) for case in cases if (one := session.store.find(case)) and (urgency := _urgency(session, one))
    ]
    if not urgent:
        return 0, 0
    case, urgency = min(urgent, key=lambda pair: URGENCIES.index(pair[1]))
    since = safe.day if safe and safe.day else case.created.astimezone().date()
    agreed = int(defender.text("hrd_contact_every") or 0)
    return max((this_day() - since).days, 0), agreed or interval(session, urgency)


def _urgency(session: "Session", case: Record) -> str:
    """How urgent an open case with an urgent checklist is; "days" until somebody has said, '' for any other case."""
    if case.text("cas_status") == "closed" or not session.vault.records.count(form="urg", case=case.id):
        return ""
    said = case.text("cas_urgency")
    return said if said in URGENCIES else "days"


def interval(session: "Session", urgency: str) -> int:
    """Return how many days may pass without a safe contact in a case of *urgency*."""
    return intervals.days(session, _RULES[urgency])
