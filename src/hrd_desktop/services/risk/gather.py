"""An assessment with what the rules look at around it, and how it stands in time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules import Situation
from hrd_desktop.services.cases.chronology import joined
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.risk.views import Standing
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def relevant(session: "Session", record: Record) -> Record:
    """Return *record* without the answers to questions that no longer apply."""
    from hrd_desktop import forms

    sheet = forms.Sheet(session.store.form("risk"), today=this_day)
    known = {path: one for path, one in record.statements.items() if one.name in sheet.form.all_items}
    sheet.load(known)
    gone = set(sheet.left_out())
    return record.model_copy(update={"statements": {p: one for p, one in record.statements.items() if p not in gone}})


def situation(session: "Session", record: Record) -> Situation:
    """Return what the rules may look at for the assessment *record*."""
    urgent = session.store.of_case(record.case, "urg") if record.case else []
    found = incidents(session, record.case, record.text("risk_subject"))
    return Situation(this_day(), {"risk": (relevant(session, record),), "urg": urgent, "inc": found})


def incidents(session: "Session", case: str | None, subject: str) -> list[Record]:
    """Return the incidents of a case and of its defender."""
    store = session.store
    found = {one.id: one for one in (store.of_case(case, "inc") if case else [])}
    for link in store.vault.records.links_to(subject, "inc") if subject else []:
        if link.path == "inc_victims" and link.record not in found:
            found[link.record] = store.get(link.record)
    return list(found.values())


def series(session: "Session", case: str | None, subject: str) -> list[Record]:
    """Return the assessments of a case, or of a defender outside cases, newest first."""
    store = session.store
    if case:
        found = store.of_case(case, "risk")
    else:
        links = store.vault.records.links_to(subject, "risk")
        found = [store.get(link.record) for link in links if link.path == "risk_subject"]
    return newest_first(found)


def newest_first(records: Iterable[Record]) -> list[Record]:
    """Return assessments by their own date, then by when they were begun."""
    return sorted(records, key=lambda one: (one.text("risk_date"), one.created), reverse=True)


def finished(records: Iterable[Record]) -> Record | None:
    """Return the newest assessment that has come to a level."""
    return next((one for one in newest_first(records) if one.text("risk_level")), None)


def standing(session: "Session", record: Record, events: Iterable[Record]) -> Standing:
    """Return how the assessment *record* stands in time, with *events* as the incidents around it."""
    day, today = record.text("risk_date"), this_day()
    due = rules.look_again(record, intervals.risk_days(session.vault))
    later = [one for one in events if day and day_of(one) > day]
    newest = max(later, key=day_of, default=None)
    made = date.fromisoformat(day) if day else record.created.astimezone().date()
    found = Standing(
        record=record.id,
        date_text=edtf.display(day, i18n.language()) if day else _("without date"),
        level=record.text("risk_level"),
        age=(today - made).days,
        due=due,
        late=max((today - due).days, 0) if due else 0,
        incident=kind_of(session, newest) if newest else "",
        since=edtf.display(newest.text("inc_date"), i18n.language()) if newest else "",
    )
    return replace(found, words=_outdated(found))


def _outdated(found: Standing) -> str:
    said = []
    if found.since:
        words = ngettext(
            "The risk assessment is {days} day old; an incident of {since} came after it: {incident}.",
            "The risk assessment is {days} days old; an incident of {since} came after it: {incident}.",
            found.age,
        )
        said.append(words.format(days=found.age, since=found.since, incident=found.incident))
    if found.late and found.due:
        words = _("The risk was to be assessed again by {day}.")
        said.append(words.format(day=edtf.display(found.due.isoformat(), i18n.language())))
    return " ".join(said)


def day_of(incident: Record) -> str:
    """Return the earliest day an incident may have happened on, as ISO text, '' where nobody knows."""
    written = incident.text("inc_date")
    return edtf.sort_key(written)[:10] if written else ""


def kind_of(session: "Session", incident: Record) -> str:
    """Return what kind of incident it is, in words."""
    return joined([session.words.choice("inc", "inc_type", code) for code in incident.items("inc_type")]) or _(
        "Incident"
    )
