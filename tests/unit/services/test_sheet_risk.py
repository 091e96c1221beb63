"""The risk part of a briefing sheet: it tells what leaves, and judges by nothing else."""

import pytest

from helpers import posts
from helpers.assessing import Assessed
from hrd_desktop.services.briefing.content import content
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.views import SealChoice


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def assessed(session):
    made = Assessed(session)
    session.cases.give_consent(made.case, scopes=["share_ministry"])
    return made


def sheet(session, assessed, **choice):
    selection = select(session, assessed.case, SealChoice(**choice), "print")
    return content(session, selection, copy=1, copies=1)


def rows(found):
    (section,) = [one for one in found.known if one.title == "Risk assessment"]
    return {line.caption: line.text for line in section.lines}


def test_level_reason_and_next_date_lead_the_part_risk_47(session, assessed):
    assessed.make(0, risk_level="high", risk_reason="Two threats in a week.", risk_conclusion="adjust",
                  risk_mitigation="No posts.")  # fmt: skip
    told = rows(sheet(session, assessed))
    assert told["Level"].startswith("High · assessed ")
    assert "again by " in told["Level"]
    assert told["Level"].endswith("Two threats in a week.")
    assert told["What follows"] == "Go ahead with changes. No posts."
    assert "Conclusion" not in told


def test_each_measure_weighed_has_a_row_with_its_harms_risk_22(session, assessed):
    risk = assessed.make(0, risk_level="high", risk_for=["demarche"])
    assessed.harm(risk, "demarche", "reprisal", "possible", "severe", to=["family"])
    assessed.harm(risk, "demarche", "smear", "likely", "unknown")
    assessed.harm(risk, "no_action", "arrest", "likely", "serious")
    told = rows(sheet(session, assessed))
    assert told["If: Démarche"] == "reprisal (Possible, Severe, The family); smear (Likely, Not known)"
    assert told["If: Doing nothing now"] == "arrest (Likely, Serious)"


def test_only_the_newest_assessment_is_told_and_what_changed_since(session, assessed):
    assessed.make(60, risk_level="low", risk_threat_now="no", risk_police="partial")
    assessed.make(0, risk_level="high", risk_threat_now="yes", risk_changed="A new commander came.")
    told = rows(sheet(session, assessed))
    assert told["What changed"] == ("A new commander came. Facing threats now? No → Yes; Overall risk Low → High")
    assert told["Level"].startswith("High")


def test_a_level_against_the_answers_says_so_with_the_reason_risk_47(session, assessed):
    assessed.make(0, risk_level="low", risk_threat_now="yes", risk_against="An old quarrel, settled.")
    told = rows(sheet(session, assessed))
    assert told["Against the answers"] == "There are threats or accusations now. An old quarrel, settled."


def test_what_is_held_back_neither_shows_nor_speaks_against_a_level(session, assessed):
    risk = assessed.make(0, risk_level="low")
    row = session.answers.add_row(risk, "risk_threats")
    session.answers.set(risk, f"risk_threats[{row}]/risk_threat_what", "arrest")
    session.answers.set(risk, f"risk_threats[{row}]/risk_threat_weak", "illness")  # a special category
    session.answers.set(risk, f"risk_threats[{row}]/risk_threat_strong", "a lawyer")
    assert rows(sheet(session, assessed))["Threat: arrest"] == "Helps: a lawyer"
    assert (
        rows(sheet(session, assessed, special=frozenset({"*"})))["Threat: arrest"]
        == "Vulnerable: illness. Helps: a lawyer"
    )


def test_the_box_at_the_head_says_that_an_incident_came_after_it(session, assessed):
    assessed.make(71, risk_level="low")
    assessed.incident(2)
    box = sheet(session, assessed).boxes[0]
    assert (box.caption, box.strong) == ("Risk", "Low")
    assert box.rest.startswith("The risk assessment is 71 days old; an incident of ")
