"""What the sheet says of contact: channel, language, interpreter, and the clock there beside Norway's."""

from datetime import timedelta

import pytest

from helpers.posts import mission
from hrd_desktop.services.store import this_day


@pytest.fixture
def session(tmp_path):
    session = mission(tmp_path)
    yield session
    session.close()


@pytest.fixture
def case(session):
    return session.cases.start_urgent()


def event(session, case, **said):
    row = session.answers.add_row(case.checklist, "urg_events")
    for name, value in said.items():
        session.answers.set(case.checklist, f"urg_events[{row}]/urg_event_{name}", value)


def line(session, case):
    found = [one for one in session.briefing.content(case.case).known if one.title == "Contact with the defender"]
    return found[0].lines[0].text


def test_the_sheet_shows_the_clock_there_and_in_norway(session, case):
    event(session, case, date="2026-03-12", time="02:10", zone="UTC.plus2", type=["threat"], text="A call")
    (shown,) = session.briefing.content(case.case).events
    assert shown.clock == "02:10 there, 01:10 in Norway"
    assert shown.when == "12 Mar 2026"


def test_a_country_with_one_zone_tells_the_zone_of_its_events(session, case):
    session.answers.set(case.checklist, "urg_country", "XV")
    event(session, case, date="2026-03-12", time="02:10", type=["threat"], text="A call")
    assert session.briefing.content(case.case).events[0].clock.startswith("02:10 there, ")
    assert "yours" in session.cases.view(case.case).chronology[0].clock


def test_events_of_one_day_stand_in_the_order_of_their_clocks(session, case):
    event(session, case, date="2026-03-12", time="14:00", zone="UTC.plus2", type=["arrest"], text="Taken")
    event(session, case, date="2026-03-12", time="02:10", zone="UTC.plus2", type=["threat"], text="A call")
    assert [one.clock[:5] for one in session.briefing.content(case.case).events] == ["02:10", "14:00"]


def test_the_case_page_shows_their_clock_beside_the_readers(session, case):
    event(session, case, date="2026-03-12", time="02:10", zone="UTC.plus4", type=["threat"], text="A call")
    (shown,) = session.cases.view(case.case).chronology
    assert shown.clock.startswith("their 02:10, yours ")


def test_the_sheet_names_agreed_channel_language_and_interpreter_but_no_number_con_06_con_16(session, case):
    for channel, agreed in (("e2ee_call", "yes"), ("mail", "no")):
        row = session.answers.add_row(case.defender, "hrd_contacts")
        for name, value in {"channel": channel, "agreed": agreed, "value": "+000 00 000"}.items():
            session.answers.set(case.defender, f"hrd_contacts[{row}]/hrd_contact_{name}", value)
    session.answers.set(case.defender, "hrd_contact_language", "fr")
    session.answers.set(case.defender, "hrd_interpreter", "brought")
    said = line(session, case)
    assert "agreed channel: Encrypted call (end to end)" in said and "mail" not in said
    assert "language: French" in said and "interpreter: Chosen by the person" in said
    assert "+000" not in said and "no safe contact on file" in said


def test_the_sheet_tells_the_last_safe_contact_con_01(session, case):
    made = session.contacts.new(case.case)
    day = this_day() - timedelta(days=3)
    for name, value in {"log_date": day.isoformat(), "log_safe": "yes", "log_form": "call_message"}.items():
        session.answers.set(made, name, value)
    assert "last safe contact: " in line(session, case) and "Call or message" in line(session, case)
