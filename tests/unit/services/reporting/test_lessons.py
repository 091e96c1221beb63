"""Lessons are shared between missions without a case or a person."""

import pytest

from helpers import posts
from helpers.counted import Year
from hrd_desktop.errors import HrdError
from hrd_desktop.services.reporting.asked import Asked

ASKED = Asked("lessons", "XL", "2025-01-01", "2025-12-31")


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


def filled(session, lesson):
    year = Year(session)
    case, _person = year.case(1, hrd_name="Nobody Real", cas_lessons="Call the clinic first.")
    year.add("act", case, act_type="trial_observation", act_state="done", act_done="2025-03-04T09:00:00+01:00",
             act_lessons=lesson)  # fmt: skip
    year.add("act", case, act_type="demarche", act_state="planned", act_done=None, act_lessons="Not done yet.")
    year.write()


def test_lessons_of_measures_and_cases_are_told_without_case_or_person_rep_12_rol_22(session):
    filled(session, "Take turns with likeminded missions.")
    view = session.reporting.view(ASKED)
    assert [(one.title, one.lines) for one in view.sections] == [
        ("Lessons from measures", (("Observe trial", "Take turns with likeminded missions."),)),
        ("Lessons from cases", (("Case", "Call the clinic first."),)),
    ]
    told = str(view) + session.reporting.table(ASKED).decode()
    assert "LID-25" not in told and "Bird 1" not in told and "Not done yet" not in told
    assert session.reporting.paper(ASKED).pages == 1


def test_a_lesson_that_names_somebody_does_not_leave_before_the_officer_looked_rep_12(session):
    filled(session, "Real was brave.")
    assert session.reporting.view(ASKED).named == ("Real",)
    with pytest.raises(HrdError) as caught:
        session.reporting.paper(ASKED)
    assert caught.value.error == "REPORT_NAMES"


def test_a_period_without_lessons_says_so(session):
    (section,) = session.reporting.view(ASKED).sections
    assert "Nobody has written a lesson" in section.text
