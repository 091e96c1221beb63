"""Answers through services: one home for each fact (D26), rows by position, states, undo, faults 44, 53, 54."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import posts
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.errors import HrdError
from hrd_desktop.services.draft import Draft


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    found = posts.mission(tmp_path_factory.mktemp("answers"))
    yield found
    found.close()


@pytest.fixture
def urgent(session):
    return session.cases.start_urgent()


def test_an_urgent_checklist_brings_case_and_alias_only_defender_with_it(session, urgent):
    checklist = session.records.show(urgent.checklist)
    case = session.records.show(urgent.case)

    assert checklist.case == urgent.case
    assert checklist.text("urg_subject") == urgent.defender
    assert checklist.text("urg_received")
    assert case.items("cas_subjects") == [urgent.defender]
    assert case.text("marking") == "fortrolig"
    assert case.text("case_number").startswith("LID-")
    assert session.defenders.view(urgent.defender).has_real_name is False


def test_a_bound_answer_lives_in_the_defender_and_is_seen_on_the_checklist_d26(session, urgent):
    saved = session.answers.set(urgent.checklist, "urg_name", "Nadia Testperson")

    assert saved.record == urgent.defender
    assert session.records.show(urgent.defender).text("hrd_name") == "Nadia Testperson"
    assert "urg_name" not in session.records.show(urgent.checklist).statements
    assert session.answers.at(urgent.checklist, "urg_name").value == "Nadia Testperson"
    session.answers.set(urgent.defender, "hrd_name", "Nadia Annenperson")
    assert session.answers.sheet(urgent.checklist).value("urg_name") == "Nadia Annenperson"


def test_urgency_and_ground_are_the_cases_and_asked_once_d26(session, urgent):
    saved = session.answers.set(urgent.checklist, "urg_urgency", "hours")
    session.answers.set(urgent.checklist, "urg_ground", ["danger"])

    assert (saved.record, saved.path) == (urgent.case, "urg_urgency")
    assert "urg_urgency" not in session.records.show(urgent.checklist).statements
    assert not {"cas_urgency", "cas_ground"} & set(session.answers.sheet(urgent.case).required_open())
    session.answers.set(urgent.case, "cas_urgency", "days")
    assert session.answers.at(urgent.checklist, "urg_urgency").value == "days"
    assert session.answers.sheet(urgent.checklist).value("urg_ground") == ["danger"]


def test_an_answer_from_before_its_question_was_bound_stands_until_its_home_has_a_word(session, urgent):
    draft = Draft(session.store)
    draft.put(urgent.checklist, "urg_urgency", "weeks")
    draft.commit()

    assert session.answers.at(urgent.checklist, "urg_urgency").value == "weeks"
    assert "urg_urgency" not in session.answers.sheet(urgent.checklist).required_open()
    session.answers.set(urgent.checklist, "urg_urgency", "hours")
    assert session.answers.at(urgent.checklist, "urg_urgency").value == "hours"
    session.answers.set(urgent.checklist, "urg_urgency", None)
    assert session.answers.at(urgent.checklist, "urg_urgency").value is None


def test_an_event_is_an_incident_record_from_its_first_answer_urg_12(session, urgent):
    saved = session.answers.set(urgent.checklist, "urg_events[1]/urg_event_date", "2026-05")

    incident = session.records.show(saved.record)
    assert (incident.form, incident.case) == ("inc", urgent.case)
    assert incident.text("inc_date") == "2026-05"
    assert incident.items("inc_victims") == [urgent.defender]
    assert session.answers.set(urgent.checklist, "urg_events[1]/urg_event_type", "arrest").record == saved.record
    assert session.answers.set(urgent.checklist, "urg_events[2]/urg_event_date", "2026").record != saved.record


def test_contact_rows_are_shared_with_the_defender_urg_05(session, urgent):
    row = session.answers.add_row(urgent.defender, "hrd_contacts")
    session.answers.set(urgent.defender, f"hrd_contacts[{row}]/hrd_contact_channel", "in_person")

    assert session.answers.at(urgent.checklist, "urg_contacts[1]/urg_contact_channel").value == "in_person"
    session.answers.set(urgent.checklist, "urg_contacts[2]/urg_contact_channel", "e2ee_call")
    assert len(session.records.show(urgent.defender).items("hrd_contacts")) == 2


def test_family_risk_stays_on_the_checklist_while_the_name_lives_with_the_defender(session, urgent):
    session.answers.set(urgent.checklist, "urg_family[1]/urg_family_name", "a sister")
    session.answers.set(urgent.checklist, "urg_family[1]/urg_family_risk", "high")

    row = session.records.show(urgent.defender).items("hrd_related")[0]
    assert session.records.show(urgent.defender).text(f"hrd_related[{row}]/hrd_related_name") == "a sister"
    assert session.records.show(urgent.checklist).text(f"urg_family[{row}]/urg_family_risk") == "high"


def test_a_removed_event_leaves_its_incident(session, urgent):
    saved = session.answers.set(urgent.checklist, "urg_events[1]/urg_event_date", "2026-05")
    row = session.answers.sheet(urgent.checklist).rows("urg_events")[0]

    session.answers.remove_row(urgent.checklist, "urg_events", row)

    assert session.answers.sheet(urgent.checklist).rows("urg_events") == []
    assert session.records.show(saved.record).text("inc_date") == "2026-05"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("urg_nothing", "QUESTION_UNKNOWN"),
        ("urg_events/urg_event_date", "QUESTION_UNKNOWN"),
        ("urg_events[3]/urg_event_date", "QUESTION_UNKNOWN"),
        ("urg_events[zzzzzzzz]/urg_event_date", "QUESTION_UNKNOWN"),
        ("urg_family[1]/urg_event_date", "QUESTION_UNKNOWN"),
        ("../urg_name", "QUESTION_UNKNOWN"),
        ("urg_updated", "ANSWER_NOT_YOURS"),
    ],
)
def test_a_place_that_does_not_exist_is_refused_and_nothing_is_made(session, urgent, name, error):
    before = session.vault.records.count()

    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, name, "2026")

    assert refused.value.error == error
    assert session.vault.records.count() == before


def test_a_refused_value_makes_no_row_and_no_incident(session, urgent):
    before = session.vault.records.count()

    with pytest.raises(HrdError):
        session.answers.set(urgent.checklist, "urg_events[1]/urg_event_date", "last Tuesday")

    assert session.vault.records.count() == before
    assert session.answers.sheet(urgent.checklist).rows("urg_events") == []


def test_a_choice_that_is_a_state_becomes_that_state_and_is_no_value_d13(session, urgent):
    saved = session.answers.set(urgent.checklist, "urg_imprisoned", "unknown")

    assert (saved.value, saved.state) == (None, State.NOT_KNOWN)
    assert "urg_imprisoned" not in session.answers.sheet(urgent.checklist).required_open()


def test_a_limit_of_the_form_is_refused_in_its_words(session, urgent):
    session.answers.set(urgent.checklist, "urg_subject_kind", "individual")

    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, "urg_age", "190")

    assert refused.value.error == "ANSWER_OUTSIDE_LIMIT"
    assert "190" not in refused.value.message()


def test_a_relation_points_to_its_kind_only(session, urgent):
    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, "urg_source", urgent.defender)
    assert refused.value.error == "LINK_INVALID"

    source = session.records.new("source")
    session.answers.set(urgent.checklist, "urg_source", source)
    assert session.answers.at(urgent.checklist, "urg_source").value == source


def test_undo_takes_back_an_answer_wherever_it_lives(session, urgent):
    session.answers.set(urgent.checklist, "urg_name", "Nadia Testperson")
    session.answers.set(urgent.checklist, "urg_name", "Wrong Testperson")

    undone = session.answers.undo(urgent.checklist)

    assert undone.text == "Name"
    assert session.answers.at(urgent.checklist, "urg_name").value == "Nadia Testperson"


def test_undo_of_a_new_event_takes_its_incident_too(session, urgent):
    before = session.vault.records.count()
    session.answers.set(urgent.checklist, "urg_events[1]/urg_event_date", "2026-05")

    session.answers.undo(urgent.checklist)

    assert session.vault.records.count() == before


def test_history_shows_what_was_said_before_and_by_whom(session, urgent):
    session.answers.set(urgent.checklist, "urg_linked_text", "first")
    session.answers.set(urgent.checklist, "urg_linked_text", "second")

    past = [row for row in session.answers.show(urgent.checklist, history=True) if row.path == "urg_linked_text"]

    assert [row.value for row in past] == ["first", "second"]
    assert past[0].by_label == "Kari Testesen"


def test_answers_of_an_older_form_are_kept_and_parked_fault_53(session, urgent):
    from hrd_desktop.vault import Write

    old = Statement(path="urg_old_question", value="kept", at=session.records.show(urgent.checklist).created, by="")
    session.vault.write([Write(urgent.checklist, old.path, old.value)], by=session.officer)

    assert session.answers.sheet(urgent.checklist).required_open()
    assert session.answers.at(urgent.checklist, "urg_old_question").value == "kept"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "%s",
        "'; drop table record; --",
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "\u202eexe.jpg",
        "{limit}",
    ],
)
def test_text_is_inert_everywhere_it_shows_fault_54(session, urgent, text):
    session.answers.set(urgent.checklist, "urg_linked_text", text)

    assert session.answers.at(urgent.checklist, "urg_linked_text").value == text
    assert session.briefing.content(urgent.case).summary == text
    assert session.search(text) is not None


@pytest.mark.parametrize("value", ["a\ud800b", "x" * 8 * 1024 * 1024, {"a": 1}, 3.5, True])
def test_what_is_no_answer_is_refused_in_words_fault_54(session, urgent, value):
    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, "urg_linked_text", value)

    assert refused.value.error.startswith("ANSWER_")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_as_it_was_typed(session, urgent, text):
    session.answers.set(urgent.checklist, "urg_linked_text", text)

    got = session.answers.at(urgent.checklist, "urg_linked_text").value
    assert got in (text, "\n".join(text.splitlines())) or got == text.replace("\u2028", "\n").replace("\u2029", "\n")
