"""What a case's sheet and sealed bundle tell of its measures: a proposal for a multilateral arena, and results."""

import pytest

from helpers import posts
from hrd_desktop.services.views import Overrule


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case(session):
    made = session.cases.new("Heron")
    proposal = session.measures.new(made, "multilateral_case")
    for name, value in (
        ("act_arena", "Human Rights Council, made-up session 99"),
        ("act_statement_kind", "joint"),
        ("act_chance", "likely"),
        ("act_reprisal_plan", "Call every morning; a place to go."),
    ):
        session.answers.set(proposal, name, value)
    done = session.measures.new(made, "trial_observation")
    for name, value in (
        ("act_state", "done"), ("act_done", "2026-03-02T09:00:00+01:00"), ("act_outcome", ["pressure_eased"]),
        ("act_res_positive", "Released on bail."), ("act_res_negative", "Passport taken."),
    ):  # fmt: skip
        session.answers.set(done, name, value)
    return made


def sections(session, case):
    found = session.briefing.content(case).known
    return {one.title: {line.caption: line.text for line in one.lines} for one in found}


def test_the_sheet_proposes_the_case_for_a_multilateral_arena_rep_04(session, case):
    told = sections(session, case)["Proposed for a multilateral arena"]
    assert told["Arena, session"] == "Human Rights Council, made-up session 99"
    assert "Call every morning" in " ".join(told.values())


def test_results_of_measures_stand_on_the_sheet_good_and_bad_rep_09(session, case):
    (told,) = sections(session, case)["Results of measures, good and bad"].values()
    assert told == "Persecution or pressure eased. Good: Released on bail. Bad: Passport taken."


def test_a_case_without_such_measures_says_nothing_of_them(session):
    assert not {"Proposed for a multilateral arena", "Results of measures, good and bad"} & set(
        sections(session, session.cases.new())
    )


def test_the_proposal_travels_in_the_signed_bundle_and_its_sheet_rep_04(session, case, tmp_path):
    rules = ("CONSENT-SHARE", "REQUIRED-ANSWERED")
    overruled = [Overrule(rule, "Made-up danger.") for rule in rules]
    sealed = session.exchange.seal(case, ["desk@ministry"], tmp_path / "p.hrdbundle", overrule=overruled)
    desk = posts.desk(tmp_path)
    accepted = desk.exchange.open(sealed.path, first_contact_ok=True, gap_ok=True).accept()
    proposals = [desk.records.show(row.id) for row in desk.measures.list(accepted.case).rows]
    arenas = [one.text("act_arena") for one in proposals if one.text("act_type") == "multilateral_case"]
    told = {one.title for one in desk.briefing.content(accepted.case).known}
    desk.close()
    assert arenas == ["Human Rights Council, made-up session 99"]
    assert "Proposed for a multilateral arena" in told
