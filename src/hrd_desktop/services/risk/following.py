"""What follows in an assessment from its level: the day to look again, and what the rules say against it.

The level forces the day: it is set as soon as a level is chosen, and brought nearer where the level rises. An
earlier day of the officer's own stays.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.risk import gather

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.services.session import Session

_FORCING = ("risk_level", "risk_date")


def after(draft: "Draft", record: str, name: str) -> None:
    """Let the next date follow an answer that *draft* writes."""
    found = draft.find(record) if name in _FORCING else None
    if found is None or found.form != "risk":
        return
    days = rules.days_of(found.text("risk_level"), intervals.risk_days(draft.store.vault))
    made, own = found.text("risk_date"), found.text("risk_review")
    if days is None or not made:
        return
    latest = (date.fromisoformat(made) + timedelta(days=days)).isoformat()
    if not own or own > latest:
        draft.put(record, "risk_review", latest, search="")


def computed(session: "Session", record: Record) -> dict[str, Callable[[object], Answer]]:
    """Return the answers of an assessment that the program works out, by their sources."""

    if record.form != "risk":
        return {}

    def against(_sheet: object) -> Answer:
        return "yes" if found() else "no"

    def reasons(_sheet: object) -> Answer:
        return "\n".join(one.text for one in found())

    @cache
    def found() -> list[rules.Objection]:
        judged = rules.objections(gather.situation(session, record))
        return [one for one in judged if one.about == "level"]

    return {
        "risk.against": against,
        "risk.reasons": reasons,
        "risk.days": lambda _sheet: rules.days_of(record.text("risk_level"), intervals.risk_days(session.vault)),
    }
