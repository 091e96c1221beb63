"""Contact with a defender: protocol, log, ledger, last safe contact, and the notes of a call sorted afterwards."""

from datetime import UTC, datetime, timedelta

import pytest

from helpers.posts import mission
from hrd_desktop.domain.ids import new_id, new_row_id
from hrd_desktop.domain.statements import State
from hrd_desktop.services.contacts.views import Line
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import SealChoice

AT = datetime(2026, 3, 12, 0, 10, tzinfo=UTC)


@pytest.fixture
def session(tmp_path):
    session = mission(tmp_path)
    yield session
    session.close()


@pytest.fixture
def case(session):
    return session.cases.start_urgent()


def day(ago):
    return (this_day() - timedelta(days=ago)).isoformat()


def contact(session, case, ago, **said):
    made = session.contacts.new(case.case)
    for name, value in {"log_date": day(ago), **said}.items():
        session.answers.set(made, name, value)
    return made


def agree(session, defender, channel="e2ee_call", **said):
    row = session.answers.add_row(defender, "hrd_contacts")
    for name, value in {"channel": channel, "agreed": "yes", **said}.items():
        session.answers.set(defender, f"hrd_contacts[{row}]/hrd_contact_{name}", value)


# the protocol


def test_the_protocol_says_what_was_agreed_con_16_con_17(session, case):
    agree(session, case.defender, agreed_on="2026-03-03", safe_times="Weekdays after 19:00")
    for name, value in {
        "hrd_call_who": "Human rights contact only",
        "hrd_never_say": "The name of the village",
        "hrd_code_words": "Made-up words",
        "hrd_if_no_answer": "Wait two days, then the lawyer",
        "hrd_contact_language": "fr",
        "hrd_interpreter": "brought",
        "hrd_zone": "UTC.plus4",
    }.items():
        session.answers.set(case.defender, name, value)
    found = session.contacts.protocol(case.case)
    assert found == session.contacts.protocol(case.defender) == session.contacts.protocol(case.checklist)
    (way,) = found.ways
    assert (way.agreed, way.encrypted, way.agreed_on, way.lack) == (True, True, "3 Mar 2026", "")
    assert (found.call_who, found.never_say) == ("Human rights contact only", "The name of the village")
    assert (found.language, found.interpreter) == ("French", "Chosen by the person")
    assert "their" in found.clock and found.has_secrets


def test_a_way_that_nobody_agreed_to_comes_last_and_says_so_con_19(session, case):
    agree(session, case.defender, "mail", agreed="no")
    agree(session, case.defender, "phone", reason="")
    agree(session, case.defender)
    found = session.contacts.protocol(case.case).ways
    assert [(way.channel, way.agreed) for way in found] == [("e2ee_call", True), ("phone", True), ("mail", False)]
    assert "not encrypted" in found[1].lack and found[2].lack == "Not agreed with the defender"


def test_a_record_that_names_no_defender_has_no_protocol(session):
    with pytest.raises(RecordUnknown):
        session.contacts.protocol(session.records.new("mis"))


# the log


def test_a_new_contact_begins_with_what_was_agreed(session, case):
    agree(session, case.defender, "phone", reason="No other line reaches the village")
    session.answers.set(case.defender, "hrd_contact_language", "fr")
    made = session.store.get(session.contacts.new(case.defender))
    assert made.case == case.case
    assert made.text("log_counterpart") == case.defender
    assert (made.text("log_channel"), made.text("log_channel_agreed")) == ("phone", "yes")
    assert made.text("log_channel_reason") == "No other line reaches the village"
    assert (made.text("log_language"), made.text("log_date")) == ("fr", day(0))
    assert made.text("log_time") == ""  # nobody said when: a clock that nobody read would be made up


def test_the_log_lists_form_place_directness_topics_and_when_it_was_con_01_con_02_con_03(session, case):
    made = contact(session, case, 3, log_form="meeting_neutral", log_topics=["political", "own_situation"],
                   log_safe="yes", log_time="02:10")  # fmt: skip
    contact(session, case, 9, log_form="call_message", log_direct="via_partner", log_channel="phone")
    first, second = session.contacts.log(case.defender)
    assert (first.record, first.form_label, first.direct_label) == (made, "Meeting at a neutral place", "Direct")
    assert (first.topics, first.safe, first.by) == ("Political, Own situation", True, "Kari Testesen")
    assert "02:10" in first.clock
    assert (second.direct_label, second.degree) == ("Through a partner", "traceable")


def test_a_contact_of_the_case_that_names_nobody_counts_for_its_defender_unless_it_is_with_the_police(session, case):
    for counterpart in ("family", "authority"):
        made = session.records.new("log", case.case)
        session.answers.set(made, "log_with", counterpart)
        session.answers.set(made, "log_date", day(1))
    assert len(session.contacts.log(case.defender)) == 1


def test_the_last_safe_contact_is_the_newest_in_which_the_person_could_talk(session, case):
    contact(session, case, 9, log_safe="yes", log_form="meeting_mission", log_channel="in_person")
    contact(session, case, 2, log_safe="no", log_form="call_message")
    found = session.contacts.protocol(case.defender)
    assert found.safe is not None and found.last is not None
    assert (found.safe.day, found.last.day) == (this_day() - timedelta(days=9), this_day() - timedelta(days=2))
    assert found.safe.text.endswith("Meeting at the mission, In person · Kari Testesen")


@pytest.mark.parametrize(("urgency", "limit"), [("hours", 1), ("days", 3), ("weeks", 14), ("", 3)])
def test_an_urgent_case_says_when_safe_contact_is_too_long_ago_con_01(session, case, urgency, limit):
    if urgency:
        session.answers.set(case.checklist, "urg_urgency", urgency)
    contact(session, case, limit, log_safe="yes")
    found = session.contacts.protocol(case.defender)
    assert (found.days, found.limit, found.silent) == (limit, limit, False)
    session.answers.set(found.safe.record, "log_date", day(limit + 1))
    assert session.contacts.protocol(case.defender).silent


def test_what_was_agreed_with_the_person_wins_over_the_interval_of_the_rules(session, case):
    session.answers.set(case.defender, "hrd_contact_every", 30)
    contact(session, case, 9, log_safe="yes")
    assert not session.contacts.protocol(case.defender).silent


def test_a_case_that_is_not_urgent_or_is_closed_has_no_limit(session, case):
    quiet = session.store.get(session.cases.new("Made-up Plover")).items("cas_subjects")[0]
    assert session.contacts.protocol(quiet).limit == 0
    session.answers.set(case.case, "cas_status", "closed")
    assert session.contacts.protocol(case.defender).limit == 0


def test_the_log_notes_when_consequences_were_last_talked_through_con_06(session, case):
    contact(session, case, 400, log_consequences="yes")
    contact(session, case, 3, log_consequences="no")
    assert session.contacts.protocol(case.defender).talked.endswith(str((this_day() - timedelta(days=400)).year))


# the ledger


def test_the_ledger_counts_what_others_could_see_con_05(session, case):
    contact(session, case, 200, log_form="meeting_mission")
    contact(session, case, 30, log_form="call_message", log_channel="e2ee_call")
    contact(session, case, 20, log_form="their_event")
    contact(session, case, 10, log_form="mission_event", log_exposure="private")
    act = session.records.new("act", case.case)
    session.answers.set(act, "act_type", "publicity")
    found = session.contacts.ledger(case.defender)
    assert [one.degree for one in found.seen] == ["seen", "private", "seen", "private"]
    assert [one.said for one in found.seen] == [False, False, False, True]
    assert {degree: count for degree, _label, count in found.counts} == {
        "private": 2, "traceable": 0, "seen": 2, "public": 0,
    }  # fmt: skip
    assert (found.recent, found.summary) == (1, "1 occasion that others could see in the last three months.")
    session.answers.set(act, "act_done", f"{day(5)}T12:00:00+00:00")
    assert session.contacts.ledger(case.defender).seen[-1].degree == "public"


def test_a_visit_that_took_place_counts_and_a_refused_one_does_not(session, case):
    for permission in ("granted", "refused"):
        made = session.records.new("vis", case.case)
        for name, value in {"vis_type": "prison", "vis_date": day(4), "vis_permission": permission}.items():
            session.answers.set(made, name, value)
    (seen,) = session.contacts.ledger(case.defender).seen
    assert (seen.form, seen.degree) == ("vis", "seen")


def test_an_empty_ledger_says_so(session, case):
    assert session.contacts.ledger(case.defender).summary == "No contact is on file."


# calls


def test_a_call_from_the_checklist_is_a_contact_of_its_case_with_the_agreed_channel(session, case):
    agree(session, case.defender)
    record = session.contacts.begin(case.checklist)
    call = session.contacts.call(record)
    assert (call.case, call.subject, call.checklist) == (case.case, case.defender, case.checklist)
    made = session.store.get(record)
    assert (made.text("log_form"), made.text("log_zone")) == ("call_message", "UTC.plus2")
    assert made.text("log_time")
    assert call.notes == ()


def test_each_note_keeps_the_moment_it_was_begun_and_shows_both_clocks(session, case):
    record, row = session.contacts.begin(case.case), new_row_id()
    session.contacts.note(record, Line(row, "They ca", AT))
    session.contacts.note(record, Line(row, "They came at two", AT + timedelta(minutes=5)))
    (note,) = session.contacts.call(record).notes
    assert (note.text, note.at) == ("They came at two", AT.isoformat())
    assert note.clock.startswith(("their 02:10", "02:10"))


def test_the_first_note_brings_the_call_with_it_under_the_id_chosen_before(session, case):
    record = new_id()
    session.contacts.note(record, Line(new_row_id(), "They came at two", AT), about=case.checklist)
    call = session.contacts.call(record)
    assert (call.case, call.subject, len(call.notes)) == (case.case, case.defender, 1)


def test_a_note_is_durable_before_it_is_done_and_what_stood_before_stays_in_the_history(session, case):
    record, row = session.contacts.begin(case.case), new_row_id()
    session.contacts.note(record, Line(row, "They ca", AT))
    session.contacts.note(record, Line(row, "They came", AT))
    said = [one.value for one in session.answers.show(record, history=True) if one.path.endswith("log_note_text")]
    assert {"They ca", "They came"} <= set(said)


def test_a_call_about_nobody_is_filed_afterwards_into_a_new_urgent_case_or_an_old_one(session, case):
    record, row = session.contacts.begin(), new_row_id()
    session.contacts.note(record, Line(row, "Somebody was taken", AT))
    assert session.contacts.call(record).case is None
    made = session.contacts.file(record)
    call = session.contacts.call(record)
    assert (call.case, len(call.notes)) == (made, 1) and call.checklist and call.alias
    assert session.contacts.file(record, case.case) == case.case
    assert [one.record for one in session.contacts.log(case.defender)] == [record]
    with pytest.raises(RecordUnknown):
        session.contacts.file(record, case.defender)


def sorted_call(session, case, *texts):
    record = session.contacts.begin(case.checklist)
    rows = [new_row_id() for _text in texts]
    for row, text in zip(rows, texts, strict=True):
        session.contacts.note(record, Line(row, text, AT))
    return record, rows


def target(session, record, name):
    return next(one for one in session.contacts.targets(record) if one.name == name)


def test_a_notes_words_go_into_a_question_or_behind_what_stands_there(session, case):
    record, rows = sorted_call(session, case, "The police laughed", "A week later they came back")
    for row in rows:
        note = session.contacts.sort(record, row, target(session, record, "urg_auth_response_text"))
        assert note.into == ("Describe the response",)
    said = session.answers.at(case.checklist, "urg_auth_response_text")
    assert said.value == "The police laughed\nA week later they came back"
    assert [note.text for note in session.contacts.call(record).notes] == [
        "The police laughed", "A week later they came back",
    ]  # fmt: skip


def test_sorting_a_note_twice_adds_its_words_once(session, case):
    record, (row,) = sorted_call(session, case, "The police laughed")
    for _again in range(2):
        session.contacts.sort(record, row, target(session, record, "urg_auth_response_text"))
    assert session.answers.at(case.checklist, "urg_auth_response_text").value == "The police laughed"
    assert session.contacts.call(record).unsorted == ()


def test_a_note_begins_a_new_event_and_a_choice_is_answered_from_it(session, case):
    record, rows = sorted_call(session, case, "They came at two", "She is in the district prison")
    session.contacts.sort(record, rows[0], target(session, record, "urg_event_text"))
    (incident,) = session.records.page("incident", case=case.case).rows
    assert session.store.get(incident.id).text("inc_text") == "They came at two"
    asked = target(session, record, "urg_imprisoned")
    assert not asked.text
    session.contacts.sort(record, rows[1], asked, ("yes", State.ANSWERED))
    assert session.answers.at(case.checklist, "urg_imprisoned").value == "yes"
    assert "urg_conditions_text" in {one.name for one in session.contacts.targets(record)}


def test_a_note_may_stay_a_note(session, case):
    record, (row,) = sorted_call(session, case, "Bad line, called again")
    assert session.contacts.keep(record, row).into == ("Kept as a note",)
    assert session.contacts.call(record).unsorted == ()


def test_the_notes_of_a_call_leave_neither_in_a_bundle_nor_on_paper_gdpr_07(session, case):
    record, _rows = sorted_call(session, case, "Told by the neighbour")
    chosen = select(session, case.case, SealChoice(special=frozenset("*")))
    (log,) = [one for one in chosen.of("log") if one.record.id == record]
    assert not any("Told by the neighbour" in str(one.value) for one in log.statements.values())
    assert "source" in {one.reason for one in chosen.held if one.record == record}


# duties


def duties(session):
    return {one.rule: one for one in session.agenda.view(limit=500).lines if one.rule.startswith("SAFE-CONTACT")}


@pytest.mark.parametrize(("urgency", "limit"), [("hours", 1), ("days", 3), ("weeks", 14), ("", 3)])
def test_a_safe_contact_falls_due_in_an_urgent_case_and_only_a_safe_one_moves_it_con_01(
    session, case, urgency, limit
):
    if urgency:
        session.answers.set(case.checklist, "urg_urgency", urgency)
    contact(session, case, 0, log_safe="no")
    ((rule, line),) = duties(session).items()
    assert rule == f"SAFE-CONTACT-{(urgency or 'days').upper()}"
    assert line.due == this_day() + timedelta(days=limit)
    contact(session, case, 2, log_safe="yes")
    assert duties(session)[rule].due == this_day() + timedelta(days=limit - 2)


def test_the_duty_leads_to_the_protocol_and_not_straight_to_a_form(session, case):
    ((rule, line),) = duties(session).items()
    found = session.agenda.begin(rule, line.record, line.slot)
    assert (found.act, found.record) == ("contact", case.case)


def test_the_card_and_the_duty_go_by_the_same_interval_set_here(session, case):
    contact(session, case, 5, log_safe="yes")
    assert session.contacts.protocol(case.case).silent
    session.agenda.set_interval("SAFE-CONTACT-DAYS", "9")
    assert not session.contacts.protocol(case.case).silent
    assert duties(session)["SAFE-CONTACT-DAYS"].due == this_day() + timedelta(days=4)
