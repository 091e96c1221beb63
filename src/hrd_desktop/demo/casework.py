"""What else the mission has on file: a measure, contacts, a call, people, last year's mapping. Made up throughout.

Given through services, as the window and the command line give it. People are added after the case was sealed: what
leaves on the demo's day is what the officer typed.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hrd_desktop.demo.office import Heron, answer
from hrd_desktop.demo.story import Answers
from hrd_desktop.domain.ids import new_row_id

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

DEMARCHE: Answers = (
    ("act_aim", "The hearing is public and she goes home from it."),
    ("act_text", "Norway follows the case of the lawyer before the northern district court."),
    ("act_trigger", "life work"),
    ("act_why_formal", "failed"),
    ("act_verified", "verified"),
    ("act_with_hrd", "yes"),
)
HARMS: tuple[Answers, ...] = (
    (
        ("risk_harm_measure", "demarche"),
        ("risk_harm_text", "Reprisal against the family"),
        ("risk_harm_kind", "physical"),
        ("risk_harm_to", "family"),
        ("risk_harm_chance", "possible"),
        ("risk_harm_consequence", "severe"),
        ("risk_harm_less", "Agree with her first what is said of the family."),
    ),
    (
        ("risk_harm_measure", "demarche"),
        ("risk_harm_text", "A smear campaign"),
        ("risk_harm_kind", "discrediting"),
        ("risk_harm_to", "person work"),
        ("risk_harm_chance", "likely"),
        ("risk_harm_consequence", "serious"),
    ),
)
PROFILE: Answers = (
    ("hrd_call_who", "The human rights contact only"),
    ("hrd_never_say", "The name of the village; the word embassy"),
    ("hrd_if_no_answer", "Wait two days, then call the lawyer"),
)
MEETING: Answers = (
    ("log_date", "2026-09-03"),
    ("log_with", "defender"),
    ("log_planned", "yes"),
    ("log_direct", "direct"),
    ("log_form", "meeting_neutral"),
    ("log_channel", "in_person"),
    ("log_safe", "yes"),
    ("log_topics", "own_situation social"),
    ("log_summary", "First meeting. She told of the calls and agreed on a way to talk."),
    ("log_exposure", "private"),
)
SEMINAR: Answers = (
    ("log_date", "2026-10-14"),
    ("log_with", "defender"),
    ("log_direct", "direct"),
    ("log_form", "mission_event"),
    ("log_channel", "in_person"),
    ("log_safe", "yes"),
    ("log_summary", "Spoke at the mission's seminar on rivers and land."),
    ("log_exposure", "seen"),
    ("log_visibility", "mixed"),
)
CALL = (
    "Two men waited outside the office this morning, grey car.",
    "The lawyer got the date: hearing on Thursday at nine.",
    "She asks us not to write to the court before Thursday.",
)
LAWYER: Answers = (
    ("per_name", "Oskar Lindal (made up)"),
    ("per_title", "Advocate"),
    ("per_place", "Northern river district"),
    ("per_note", "Speaks for Heron in court; may be told of every step."),
)
TWINS: tuple[Answers, ...] = (
    (("per_name", "Yusuf Haddad"), ("per_birth", "1984-03"), ("per_place", "Port of Lidovia")),
    (("per_name", "Youssef Hadad"), ("per_birth", "1984"), ("per_place", "Port of Lidovia")),
)
LAST_YEAR: Answers = (
    ("map_country", "XL"),
    ("map_date", "2025-11-10"),
    ("map_author", "Human rights contact"),
    ("map_challenges", "environment_land"),
    ("map_climate", "narrowed"),
    ("map_obst_assoc", "minor"),
    ("map_dialogue", "some"),
)
SPREADSHEET = (
    "Name;Born;Date;What happened;Internal number\n"
    "Made-up Rail;1984;03/04/2026;Threat by telephone;17\n"
    "Made-up Crake;1990;05.05.2026;Office searched;18\n"
    "Made-up Coot;1979;May 2026;Dismissed from the harbour;19\n"
)
SOUGHT = "Yousef Haddad"
"""Typed where a new person is looked for first."""


@dataclass(frozen=True)
class Work:
    """The ids of what further screens show."""

    measure: str
    risk: str
    call: str
    lawyer: str
    twins: tuple[str, str]
    consent: str


def fill(session: "Session", heron: Heron) -> Work:
    """Give all of it, and return what screens need to know."""
    answer(session, heron.defender, PROFILE)
    measure = session.measures.new(heron.case, "demarche")
    answer(session, measure, DEMARCHE)
    risk = session.records.page("risk", case=heron.case).rows[0].id
    for number, harm in enumerate(HARMS, 1):
        answer(session, risk, [(f"risk_harms[{number}]/{path}", value) for path, value in harm])
    for contact in (MEETING, SEMINAR):
        answer(session, session.contacts.new(heron.defender), contact)
    answer(session, session.records.new("map"), LAST_YEAR)
    twins = [session.people.new("witness", dict(one)) for one in TWINS]
    return Work(
        measure,
        risk,
        _call(session, heron),
        session.people.new("lawyer", dict(LAWYER)),
        (twins[0], twins[1]),
        session.records.page("consent", case=heron.case).rows[0].id,
    )


def _call(session: "Session", heron: Heron) -> str:
    from hrd_desktop.services.contacts.views import Line

    record, began = session.contacts.begin(heron.case), datetime.now(UTC) - timedelta(minutes=9)
    for number, words in enumerate(CALL):
        line = Line(new_row_id(), words, began + timedelta(minutes=3 * number))
        session.contacts.note(record, line, heron.case)
    return record
