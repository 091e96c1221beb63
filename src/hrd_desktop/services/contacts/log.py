"""Contacts with one defender, read from the log: which they are, how each is shown, which was the last safe one."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.rules import exposure
from hrd_desktop.services import times
from hrd_desktop.services.contacts.views import ContactRow, Last

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

ABOUT = ("defender", "family")
"""Codes of ``counterpart_kind`` with whom contact is contact with the defender, direct or not."""
_ANSWER = {"yes": True, "no": False}


def of_defender(session: "Session", defender: str, cases: Iterable[str]) -> list[Record]:
    """Return the contacts with *defender*, oldest first: those that name them, and those of their *cases* that name
    nobody."""
    store = session.store
    named = [link.record for link in store.vault.records.links_to(defender, "log") if link.path == "log_counterpart"]
    found = {one: store.get(one) for one in named}
    for case in cases:
        inside = store.of_case(case, "log")
        nameless = (one for one in inside if one.text("log_with") in ABOUT and not one.text("log_counterpart"))
        found |= {one.id: one for one in nameless}
    return sorted(found.values(), key=order)


def order(record: Record) -> tuple[str, str, str]:
    """Sort contacts by the day and clock they were held at, then by when they were written down."""
    return record.text("log_date"), record.text("log_time"), record.created.isoformat()


def cases_of(session: "Session", defender: str) -> list[str]:
    """Return the cases that *defender* is the subject of."""
    links = session.vault.records.links_to(defender, "cas")
    return list(dict.fromkeys(link.record for link in links if link.path == "cas_subjects"))


def last(session: "Session", contacts: Iterable[Record], *, safe: bool) -> Last | None:
    """Return the newest of *contacts*; of those alone in which the person could talk safely, if *safe*."""
    wanted = [one for one in contacts if one.text("log_date") and (not safe or one.text("log_safe") == "yes")]
    newest = max(wanted, key=order, default=None)
    if newest is None:
        return None
    day = newest.text("log_date")
    return Last(
        newest.id, day_of(day), edtf.display(day, i18n.language()), _how(session, newest), by(session, newest)
    )


def day_of(text: str) -> date | None:
    """Return an ISO day, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _how(session: "Session", record: Record) -> str:
    said = [session.words.choice("log", name, record.text(name)) for name in ("log_form", "log_channel")]
    return ", ".join(part for part in said if part)


def by(session: "Session", record: Record) -> str:
    """Return who had the contact for the mission: the officer who wrote it down."""
    return session.officer_label(record.created_by)


def row(session: "Session", record: Record, zone: str = "") -> ContactRow:
    """Return a contact as the log lists it; *zone* is where the person is when the contact does not say."""
    words, day = session.words, record.text("log_date")
    degree = degree_of(record)
    notes = [each for each in record.items("log_notes") if record.text(f"log_notes[{each}]/log_note_text").strip()]
    return ContactRow(
        record=record.id,
        day=day,
        day_text=edtf.display(day, i18n.language()) if day else "",
        clock=times.both(day, record.text("log_time"), record.text("log_zone") or zone),
        form_label=words.choice("log", "log_form", record.text("log_form")),
        direct_label=words.choice("log", "log_direct", record.text("log_direct")),
        channel_label=words.choice("log", "log_channel", record.text("log_channel")),
        topics=", ".join(words.choice("log", "log_topics", code) for code in record.items("log_topics")),
        by=by(session, record),
        safe=_ANSWER.get(record.text("log_safe")),
        agreed=_ANSWER.get(record.text("log_channel_agreed")),
        degree=degree,
        degree_label=words.choice("log", "log_exposure", degree),
        case=record.case,
        case_title=words.title(record.case) if record.case else "",
        notes=len(notes),
        unsorted=sum(not record.items(f"log_notes[{each}]/log_note_into") for each in notes),
    )


def degree_of(record: Record) -> exposure.Degree:
    """Return how visible a contact made the person."""
    return exposure.of_contact(record.text("log_form"), record.text("log_channel"), said=record.text("log_exposure"))
