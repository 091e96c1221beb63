"""Today: what needs the officer now, where work stopped, what comes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services import keys
from hrd_desktop.services.checklists import CHECKLISTS, checklist_row
from hrd_desktop.services.measures import Duty, dueness
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import ChecklistRow, Counts, DayRow, Need, TodayView

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_QUIET = 7
_AHEAD = 14
_MOST = 8
_LOOKED_AT = 50
_DATES = {"urg_next": "urg", "risk_review": "risk", "cns_until": "cns", "cas_review": "cas", "hrd_review": "hrd"}
"""Questions that hold a day to come back to."""


def today(session: "Session") -> TodayView:
    """Return what the Today screen shows."""
    day = this_day()
    due = dueness.everywhere(session)
    return TodayView(
        day=day,
        needs=(*_needs(session, day), *_duties(due))[:_MOST],
        continue_=tuple(_stopped(session)),
        risk_counts=_by_risk(session),
        next_days=tuple(_ahead(session, day, due)),
        counts=counts(session),
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


def _needs(session: "Session", day: date) -> Iterator[Need]:
    """Urgent cases that are due or quiet, the longest silent first. Closed ones are passed over."""
    records = session.vault.records
    dates = session.store.answers(["urg_next"], form="urg")
    due_ids = [record for record, said in dates.items() if _is_due(said["urg_next"], day)]
    rows = {row.id: row for row in records.list(form="urg", sort="changed", descending=False, limit=_LOOKED_AT)}
    rows |= {record: records.row(record) for record in due_ids[:_LOOKED_AT] if record not in rows}
    for row in sorted(rows.values(), key=lambda row: row.changed):
        case = session.store.find(row.case) if row.case else None
        if case is None or case.text("cas_status") == "closed":
            continue
        due = dates.get(row.id, {}).get("urg_next")
        late = (day - date.fromisoformat(str(due.value))).days if due and _is_due(due, day) else -1
        silent = (datetime.now(UTC) - row.changed).days
        title, text = _("Update the urgent case"), session.words.title_of(case)
        if late >= 0:
            yield Need(
                title, text, _late(late), "danger" if late else "warn", _("Add update"), row.id, action="update"
            )
        elif silent >= _QUIET:
            chip = ngettext("Quiet {days} day", "Quiet {days} days", silent).format(days=silent)
            yield Need(title, text, chip, "warn", _("Add update"), row.id, action="update")


def _is_due(said: Statement, day: date) -> bool:
    return said.state is State.ANSWERED and isinstance(said.value, str) and said.value <= day.isoformat()


def _late(days: int) -> str:
    if days == 0:
        return _("Due today")
    return ngettext("Due {days} day ago", "Due {days} days ago", days).format(days=days)


def _stopped(session: "Session") -> Iterator[ChecklistRow]:
    rows = session.vault.records.list(form=CHECKLISTS, limit=4)
    for row in rows:
        found = checklist_row(session, session.store.get(row.id))
        if found.topics_done < found.topics:
            yield found


def _duties(due: list[Duty]) -> Iterator[Need]:
    """Duties after measures that are due today or late."""
    for one in due:
        if one.due and one.late >= 0 and one.due <= this_day():
            tone: Literal["danger", "warn"] = "danger" if one.late else "warn"
            yield Need(one.title, one.about, _late(one.late), tone, one.button, one.measure, action="measure")


def _ahead(session: "Session", day: date, due: list[Duty]) -> Iterator[DayRow]:
    last = (day + timedelta(days=_AHEAD)).isoformat()
    found = []
    rows = [
        DayRow(one.due, f"{one.title} · {one.about}", one.measure)
        for one in due
        if one.due and day <= one.due <= day + timedelta(days=_AHEAD)
    ]
    for path, form in _DATES.items():
        for record, said in session.store.answers([path], form=form).items():
            value = said[path].value if said[path].state is State.ANSWERED else None
            if isinstance(value, str) and day.isoformat() <= value <= last:
                found.append((value, path, form, record))
    for value, path, form, record in sorted(found)[:_MOST]:
        text = f"{session.words.label_of(form, path)} · {session.words.title(record)}"
        rows.append(DayRow(date.fromisoformat(value), text, record))
    yield from sorted(rows, key=lambda row: row.day)[:_MOST]
