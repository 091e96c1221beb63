"""Today: what needs the officer now, where work stopped, what comes. Everything dated is read from the agenda."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import keys
from hrd_desktop.services.checklists import CHECKLISTS, checklist_row
from hrd_desktop.services.views import CaseRow, ChecklistRow, Counts, TodayView

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_MOST = 8
_CASES = 4


def today(session: "Session") -> TodayView:
    """Return what the Today screen shows."""
    due = session.agenda.first(_MOST, _MOST, _MOST - 2)
    late, week, later = due["late"], due["week"], due["later"]
    return TodayView(
        day=late.day,
        needs=(*late.lines, *week.lines[: max(2, _MOST - len(late.lines))]),
        continue_=tuple(_stopped(session)),
        risk_counts=_by_risk(session),
        coming=later.lines,
        counts=counts(session),
        open_cases=tuple(_pressing(session)),
        late=late.late,
        week=late.week,
        later=late.later,
        whole=later.whole,
    )


def counts(session: "Session") -> Counts:
    """Return how much the vault holds."""
    records = session.vault.records
    return Counts(
        open_cases=sum(count for _code, _label, count in _by_risk(session)),
        cases=records.count(form="cas"),
        defenders=records.count(form="hrd"),
        files=len(session.vault.files.list()),
        received=len(session.exchange.received(1000)),
        measures=records.count(form="act"),
    )


def _by_risk(session: "Session") -> tuple[tuple[str, str, int], ...]:
    count = session.vault.records.count
    found = []
    for risk in keys.RISKS:
        both = (str(keys.CaseKey(True, risk, urgent)) for urgent in (True, False))
        label = session.words.choice("risk", "risk_level", risk) if risk else _("Not assessed")
        found.append((risk, label, sum(count(form="cas", status=key) for key in both)))
    return tuple(found)


def _pressing(session: "Session") -> Iterator[CaseRow]:
    """The open cases that press most (OBJ-11): urgent before others, the higher risk first, the newest first."""
    left = _CASES
    for urgent in (True, False):
        for risk in keys.RISKS:
            if left > 0:
                key = str(keys.CaseKey(True, risk, urgent))
                rows = session.vault.records.list(form="cas", status=key, limit=left)
                yield from (session.cases.row(row.id) for row in rows)
                left -= len(rows)


def _stopped(session: "Session") -> Iterator[ChecklistRow]:
    rows = session.vault.records.list(form=CHECKLISTS, limit=4)
    for row in rows:
        found = checklist_row(session, session.store.get(row.id))
        if found.topics_done < found.topics:
            yield found
