"""The library's arguments become talking points of a measure, and an approval holds no longer after one is added."""

from datetime import date

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def demarche(session):
    return session.measures.new(session.cases.new(), "demarche")


def test_arguments_duties_and_shared_treaties_are_offered_law_08_pol_09(session, demarche):
    points = session.measures.talking_points(demarche)
    assert points[0].id == "shared-treaties" and "both parties to" in points[0].text and "ICCPR" in points[0].text
    ids = [one.id for one in points]
    assert "argument-universality" in ids and "duty-investigate" in ids
    assert all(one.place for one in points[1:])


def test_an_added_argument_stands_in_the_text_and_opens_the_approval_again_dem_05(session, demarche):
    session.answers.set(demarche, "act_text", "We are concerned.")
    session.measures.approve_outside(demarche, by="Made-up unit", on=date(2026, 3, 1), how="Letter", reason="Urgent")
    assert session.measures.view(demarche).approval.valid
    text = session.measures.add_talking_point(demarche, "argument-universality")
    assert text.startswith("We are concerned.\n\nHuman rights belong to every person")
    assert session.records.show(demarche).text("act_text") == text
    assert not session.measures.view(demarche).approval.valid
    used = {one.id: one.used for one in session.measures.talking_points(demarche)}
    assert used["argument-universality"] and not used["argument-obligations"]


def test_a_measure_without_a_text_takes_none_and_an_unknown_argument_is_refused(session, demarche):
    contact = session.measures.new(session.cases.new(), "contact")
    assert not session.measures.takes_text(contact)
    for measure, point, error in ((contact, "argument-universality", "QUESTION_UNKNOWN"),
                                  (demarche, "nowhere", "LIBRARY_ENTRY_UNKNOWN")):  # fmt: skip
        with pytest.raises(HrdError) as caught:
            session.measures.add_talking_point(measure, point)
        assert caught.value.error == error
