"""The notes of a call: rows of a contact, each with the moment it was begun.

A call is a contact, so its notes stand in the log and need no record of their own. They are written as they are typed
and are never changed by sorting: what was heard stays as it was written down.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import making, times
from hrd_desktop.services.contacts.protocol import ways, zone_of
from hrd_desktop.services.contacts.views import Call, Line, Note
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.views import Saved

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

NOTES = "log_notes"
_SUBJECTS = ("cas_subjects", "urg_subject", "risk_subject", "cns_subject", "inc_victims", "log_counterpart")


def defender_of(session: "Session", record: Record) -> Record | None:
    """Return the defender a record is or names, else the first one of its case, else None."""
    if record.form == "hrd":
        return record
    for path in _SUBJECTS:
        for one in record.items(path):
            found = session.store.find(one)
            if found is not None and found.form == "hrd":
                return found
    case = session.store.find(record.case) if record.case else None
    return defender_of(session, case) if case else None


def case_of(session: "Session", record: Record, defender: Record | None) -> str | None:
    """Return the case a record is or belongs to, else the open case of *defender* where there is only one."""
    if record.form == "cas":
        return record.id
    if record.case or defender is None:
        return record.case
    links = session.vault.records.links_to(defender.id, "cas")
    cases = [session.store.get(one) for one in dict.fromkeys(link.record for link in links)]
    still_open = [one.id for one in cases if one.text("cas_status") != "closed"]
    return still_open[0] if len(still_open) == 1 else None


def fill(session: "Session", draft: Draft, record: Record, defender: Record | None, at: datetime) -> None:
    """Let a new contact hold what is known: today, the defender, channel, language, interpreter."""
    said = {"log_date": _here(at)[0], "log_with": "defender"}
    if defender is not None:
        draft.put(record.id, "log_counterpart", defender.id, links=[defender.id])
        said |= _agreed(session, defender)
    for name, value in said.items():
        if value:
            draft.put(record.id, name, value)


def _here(at: datetime) -> tuple[str, str]:
    here = at.astimezone()
    return here.date().isoformat(), f"{here:%H:%M}"


def _clock(session: "Session", defender: Record | None, at: datetime) -> dict[str, str]:
    """Day and clock of a call that is held now, as they are there."""
    zone = zone_of(session, defender)
    there = times.clock_in(zone, at)
    if there is None:
        return {}
    return {"log_date": min(there[0], _here(at)[0]), "log_time": there[1], "log_zone": zone}


def _agreed(session: "Session", defender: Record) -> dict[str, str]:
    """What the defender's own protocol says of a contact."""
    first = next((way for way in ways(session, defender) if way.agreed and way.channel != "none"), None)
    return {
        "log_direct": "direct",
        "log_channel": first.channel if first else "",
        "log_channel_agreed": "yes" if first else "",
        "log_channel_reason": first.reason if first and not first.encrypted else "",
        "log_language": defender.text("hrd_contact_language"),
        "log_interpreter": defender.text("hrd_interpreter"),
    }


def begin(session: "Session", draft: Draft, about: str, id_: str) -> Record:
    """Let the contact that holds the notes of a call be made, under an id chosen before. Raises RECORD_UNKNOWN."""
    source = session.store.get(about) if about else None
    defender = defender_of(session, source) if source else None
    blank = session.store.blank("log", case_of(session, source, defender) if source else None, draft.at)
    record = draft.add(blank.model_copy(update={"id": id_}))
    fill(session, draft, record, defender, draft.at)
    for name, value in {"log_form": "call_message", **_clock(session, defender, draft.at)}.items():
        draft.put(record.id, name, value)
    return record


def contact(session: "Session", record: str) -> Record:
    """Return a contact's record. Raises RECORD_UNKNOWN for anything else."""
    found = session.store.get(record)
    if found.form != "log":
        raise RecordUnknown
    return found


def view(session: "Session", record: str) -> Call:
    """Return the notes of a call with what they belong to."""
    found = contact(session, record)
    defender = defender_of(session, found)
    case = session.store.find(found.case) if found.case else None
    lists = session.store.of_case(case.id, "urg") if case else []
    zone = found.text("log_zone") or zone_of(session, defender)
    return Call(
        record=record,
        case=case.id if case else None,
        case_title=session.words.title_of(case) if case else "",
        subject=defender.id if defender else "",
        alias=session.words.alias(defender.id) if defender else "",
        zone=zone,
        checklist=lists[-1].id if lists else "",
        marking=marking_of(case.text("marking")).stamp if case else "",
        notes=tuple(note_of(session, found, row, zone) for row in found.items(NOTES)),
    )


def note_of(session: "Session", record: Record, row: str, zone: str) -> Note:
    """Return one note of a call."""
    at = record.text(in_row(NOTES, row, "log_note_at"))
    into = record.text(in_row(NOTES, row, "log_note_into")).splitlines()
    return Note(
        row=row,
        at=at,
        clock=clock(at, zone),
        text=record.text(in_row(NOTES, row, "log_note_text")),
        into=tuple(_where(session, line) for line in into),
    )


def _where(session: "Session", line: str) -> str:
    """Return in words where a note was put: a line of ``log_note_into``."""
    record, _space, path = line.partition(" ")
    return session.words.question(record, path) or _("Kept as a note")


def clock(at: str, zone: str) -> str:
    """Return the clock of an ISO moment there and here, here alone where the zone is not known, '' for no moment."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    return times.at_once(moment, zone) or f"{moment.astimezone():%H:%M}"


def note(session: "Session", record: str, line: Line, about: str = "") -> Saved:
    """Write a note as it reads now; a row that is not there yet comes last.

    The first note brings the contact with it, about the record *about*. Raises ``ANSWER_...`` for no text.
    """
    from hrd_desktop.forms.answers import text_kept

    kept, draft = text_kept(line.text) or None, Draft(session.store)
    found = contact(session, record) if session.store.find(record) else begin(session, draft, about, record)
    path = in_row(NOTES, line.row, "log_note_text")
    if line.row not in found.items(NOTES):
        at = line.at.astimezone(UTC).isoformat(timespec="seconds")
        draft.put(record, NOTES, [*found.items(NOTES), line.row])
        draft.put(record, in_row(NOTES, line.row, "log_note_at"), at, search="")
    draft.put(record, path, kept)
    return Saved("log_note_text", path, record, draft.commit(), draft.at, kept, State.ANSWERED)


def file(session: "Session", record: str, case: str | None) -> str:
    """Put a call's contact into a case, or into a new urgent one."""
    from hrd_desktop.vault import Keys

    found = contact(session, record)
    draft = Draft(session.store)
    if case is None:
        subject = defender_of(session, found)
        case = _urgent(session, draft, subject)
    elif session.store.get(case).form != "cas":
        raise RecordUnknown
    filed = draft.find(case)
    draft.find(record)
    subjects = filed.items("cas_subjects") if filed else []
    if subjects and found.text("log_counterpart") not in subjects:
        draft.put(record, "log_counterpart", subjects[0], links=[subjects[0]])
    draft.changes.append(Keys(record, case=case))
    draft.touch(case)
    draft.touch(record)
    draft.commit()
    return case


def _urgent(session: "Session", draft: Draft, subject: Record | None) -> str:
    iso3 = session.mission.iso3()
    if subject is None:
        return making.start_urgent(draft, iso3).case
    made = making.case(draft, subject.id, iso3).id
    making.urgent(draft, made, subject.id)
    return made
