"""Guided paths in a case: nothing is made by looking, a step leads to its question, and answers move the step."""

from datetime import timedelta

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.store import this_day


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case(session):
    return session.cases.new("Heron")


def step(session, path, record, name):
    return next(one for one in session.paths.view(path, record).steps if one.step == name)


def test_looking_at_a_path_makes_nothing_and_going_on_proposes_its_measure_s35_01(session, case):
    before = session.vault.journal.length
    view = session.paths.view("section_35", case)
    assert (view.measure, view.kind, view.met) == ("", "section_35", 0)
    assert session.vault.journal.length == before
    found = session.paths.go("section_35", case, "S35-STEP-DANGER")
    assert (found.act, found.path) == ("answer", "act_s35_danger")
    assert session.paths.view("section_35", case).measure == found.record
    assert session.paths.propose("section_35", case) == found.record


def test_answers_move_the_steps_and_the_verdict_follows_s35_05(session, case):
    measure = session.paths.propose("section_35", case)
    for name in ("danger", "asylum", "interest"):
        session.answers.set(measure, f"act_s35_{name}", "yes")
        session.answers.set(measure, f"act_s35_{name}_text", "Made-up grounds.")
    session.cases.give_consent(case, scopes=["refer"])
    session.measures.ask(measure)
    view = session.paths.view("section_35", measure)
    assert (view.met, view.not_met, view.unknown, view.tone) == (5, 0, 0, "ok")
    session.answers.set(measure, "act_s35_interest", "no")
    view = session.paths.view("section_35", measure)
    assert (view.not_met, view.tone, view.verdict) == (1, "danger", "1 condition is not met.")


def test_the_days_of_a_visa_are_counted_once_the_person_has_entered_visa_05(session, case):
    measure = session.paths.propose("visa", case)
    assert session.paths.view("visa", case).stay is None
    session.answers.set(measure, "act_visa_days", 30)
    assert session.paths.view("visa", case).stay_text.startswith("30 days planned, 90 at most.")
    session.answers.set(measure, "act_visa_entry", (this_day() - timedelta(days=9)).isoformat())
    view = session.paths.view("visa", case)
    assert (view.stay.day, view.stay.left) == (10, 20)
    assert view.stay_text.startswith("Day 10 of 30.")


def test_a_step_leads_to_consent_the_finder_the_library_another_path_or_the_risk(session, case):
    go = session.paths.go
    assert go("short_term", case, "SHORT-CONSENT").act == "consent"
    finder = go("short_term", case, "SHORT-MONEY")
    assert (finder.act, finder.record, finder.path) == ("finder", case, "grant")
    assert go("long_term", case, "LONG-ASYLUM").record == "point-residence"
    assert go("long_term", case, "LONG-UNHCR").path == "unhcr"
    risk = go("short_term", case, "SHORT-DANGER")
    assert session.records.show(risk.record).form == "risk"


def test_a_visit_is_opened_where_its_answer_stands_pri_08(session, case):
    asked = session.paths.go("visit", case, "VISIT-MINISTRY")
    assert (asked.act, asked.path) == ("answer", "act_consulted")
    answer = session.paths.go("visit", case, "VISIT-PERMISSION")
    assert (answer.act, answer.path) == ("visit", "vis_permission")
    assert session.records.show(answer.record).form == "vis"


def test_a_gate_that_is_met_leads_to_its_measure(session, case):
    measure = session.paths.propose("visa", case)
    session.answers.set(measure, "act_hub", "nairobi")
    assert step(session, "visa", case, "VISA-HUB").state == "met"
    found = session.paths.go("visa", case, "VISA-HUB")
    assert (found.act, found.record) == ("measure", measure)


def test_the_list_says_how_far_each_path_has_come_for_a_case(session, case):
    assert [(one.met, one.counted) for one in session.paths.list()] == [(0, 0)] * 6
    session.answers.set(case, "cas_ground", ["danger"])
    rows = {one.path: one for one in session.paths.list(case)}
    assert rows["short_term"].met == 1
    assert rows["short_term"].counted > rows["short_term"].met


def test_who_decides_and_what_to_collect_stand_on_each_step(session, case):
    found = step(session, "section_35", case, "S35-STEP-COPY")
    assert found.decides == "the Section for Humanitarian Affairs coordinates"
    assert "who decides" not in found.decides
    assert step(session, "section_35", case, "S35-STEP-DANGER").decides == "to be confirmed by the Ministry"
    assert "tickets or bookings, both ways" in step(session, "visa", case, "VISA-PLANS").collect


def test_an_unknown_path_a_step_of_another_and_a_record_without_a_case_are_refused(session, case):
    for args in (("no_such", case), ("visa", session.officer)):
        with pytest.raises(HrdError) as caught:
            session.paths.view(*args)
        assert caught.value.error in ("PATH_UNKNOWN", "RECORD_UNKNOWN")
    with pytest.raises(HrdError) as caught:
        session.paths.go("visa", case, "S35-STEP-DANGER")
    assert caught.value.error == "PATH_UNKNOWN"


def test_a_dropped_measure_leads_no_path(session, case):
    measure = session.paths.propose("visa", case)
    session.measures.move(measure, "dropped")
    assert session.paths.view("visa", case).measure == ""
