"""What lies in the mission's vault, given through services as the window and the command line give it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hrd_desktop.demo import story

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


@dataclass(frozen=True)
class Heron:
    """The ids of the case that the day is about."""

    case: str
    checklist: str
    defender: str


def _day(after: int = 0) -> str:
    return (datetime.now(UTC) + timedelta(days=after)).date().isoformat()


def answer(session: "Session", record: str, answers: Sequence[tuple[str, str]]) -> None:
    """Give *answers* to *record*, one durable write each. ``@tomorrow`` stands for the day after today."""
    for path, value in answers:
        session.answers.set(record, path, _day(1) if value == "@tomorrow" else value)


def fill_heron(session: "Session", heron: Heron) -> None:
    """Give the rest of the urgent checklist, and the risk assessment that goes with it."""
    session.defenders.rename(heron.defender, "Heron")
    answer(session, heron.checklist, story.HERON)
    risk = session.records.new("risk", case=heron.case)
    answer(session, risk, (*story.HERON_RISK, ("risk_date", _day())))
    session.cases.paper_safe(heron.case, True)


def fill_other_cases(session: "Session") -> None:
    """Open the mission's other cases, so that every list has rows."""
    for other in story.OTHERS:
        started = session.cases.start_urgent()
        session.defenders.rename(started.defender, other.alias)
        answer(session, started.checklist, other.answers)
        risk = session.records.new("risk", case=started.case)
        answer(session, risk, (("risk_level", other.risk), ("risk_date", _day())))


def fill_mission(session: "Session") -> None:
    """Map the country, and note how the mission works."""
    answer(session, session.records.new("map"), (*story.MAPPING, ("map_date", _day())))
    answer(session, session.records.new("mis"), story.MISSION_ANSWERS)
