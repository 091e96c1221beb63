"""Today: what needs the officer now, where work stopped, what comes. Everything dated is read from the agenda."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import list_keys, search
from hrd_desktop.services.cases.checklists import CHECKLISTS
from hrd_desktop.services.exchange import ledger
from hrd_desktop.services.views import CaseRow, ChecklistRow, Counts, TodayView

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_MOST = 8
_STOPPED = 4


def today(session: "Session") -> TodayView:
    """Return what the Today screen shows."""
    session.agenda.catch_up()
    with session.vault.moment():
        return _today(session)


def _today(session: "Session") -> TodayView:
    due = session.agenda.first(_MOST, _MOST - 2)
    late, week, later = ([one for one in due.lines if one.group == group] for group in ("late", "week", "later"))
    risks = _by_risk(session)
    return TodayView(
        day=due.day,
        needs=(*late, *week),
        continue_=tuple(_stopped(session)),
        risk_counts=risks,
        coming=tuple(later),
        counts=_counts(session, risks, due.late + due.week),
        open_cases=tuple(_pressing(session)),
        late=due.late,
        week=due.week,
        later=due.later,
        whole=due.whole,
    )


def counts(session: "Session") -> Counts:
    """Return how much the vault holds, and how much is late or of this week.

    Nobody waits for these numbers: what the search field will ask is read along with them.
    """
    session.agenda.catch_up()
    search.ready(session)
    with session.vault.moment():
        due = session.agenda.counts()
        return _counts(session, _by_risk(session), due["late"] + due["week"])


def _counts(session: "Session", risks: tuple[tuple[str, str, int], ...], due: int) -> Counts:
    records = session.vault.records
    return Counts(
        open_cases=sum(count for _code, _label, count in risks),
        cases=records.count(form="cas"),
        defenders=records.count(form="hrd"),
        files=session.vault.files.count(),
        received=ledger.count(session, "received"),
        measures=records.count(form="act"),
        due=due,
    )


def _by_risk(session: "Session") -> tuple[tuple[str, str, int], ...]:
    count = session.vault.records.count
    found = []
    for risk in list_keys.RISKS:
        both = (str(list_keys.CaseKey(True, risk, urgent)) for urgent in (True, False))
        label = session.words.choice("risk", "risk_level", risk) if risk else _("Not assessed")
        found.append((risk, label, sum(count(form="cas", status=key) for key in both)))
    return tuple(found)


def _pressing(session: "Session") -> Iterator[CaseRow]:
    """The open cases that press most (OBJ-11): urgent before others, the higher risk first, the newest first."""
    left = rules.open_first().first
    for urgent in (True, False):
        for risk in list_keys.RISKS:
            if left > 0:
                key = str(list_keys.CaseKey(True, risk, urgent))
                rows = session.vault.records.list(form="cas", status=key, limit=left)
                yield from (session.cases.row(row.id) for row in rows)
                left -= len(rows)


def _stopped(session: "Session") -> Iterator[ChecklistRow]:
    newest = [row for form in CHECKLISTS for row in session.vault.records.list(form=form, limit=_STOPPED)]
    for row in sorted(newest, key=lambda row: row.changed, reverse=True)[:_STOPPED]:
        found = session.progress.row(row)
        if found.topics_done < found.topics and not found.finished:
            yield found
