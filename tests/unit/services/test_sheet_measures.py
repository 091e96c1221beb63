"""What a case's sheet and sealed bundle tell of its measures: a proposal for a multilateral arena, and results."""

import pytest

from helpers import posts
from hrd_desktop.services.views import BriefingOptions, Overrule


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


def test_the_effect_of_a_demarche_stands_with_the_view_on_publication_dem_16_dem_17_rep_03(session, case):
    demarche = session.measures.new(case, "demarche")
    for name, value in (
        ("act_state", "done"), ("act_done", "2026-03-05T09:00:00+01:00"), ("act_effect", "The hearing was moved."),
        ("act_publish_view", "not_publish"), ("act_publish_reason", "It would harm the talks."),
    ):  # fmt: skip
        session.answers.set(demarche, name, value)
    told = sections(session, case)["Results of measures, good and bad"]
    said = told["Démarche (Ministry approval)"]
    assert "The hearing was moved." in said
    assert "Should not be published (It would harm the talks.)" in said


@pytest.mark.parametrize(
    ("kind", "name", "value", "words"),
    [
        ("assembly", "vis_asm_demands", "A fair law on meetings.", "A fair law on meetings."),
        ("trial", "vis_fair_lawyer", "respected", "Own lawyer"),
        ("trial", "vis_trial_report", "The judge adjourned twice, without a reason.", "adjourned twice"),
        ("prison", "vis_conditions", "Eleven people in a made-up cell for four.", "Eleven people"),
    ],
    ids=["REP-05", "REP-06", "TRI-04", "REP-07"],
)
def test_what_was_seen_is_reported_on_the_sheet(session, kind, name, value, words):
    case = session.cases.new("Heron")
    visit = session.records.new("vis", case)
    session.answers.set(visit, "vis_type", kind)
    session.answers.set(visit, "vis_date", "2026-03-02")
    session.answers.set(visit, name, value)
    options = BriefingOptions(special=frozenset({"vis_conditions"}))
    told = [one for one in session.briefing.content(case, options).known if "2 Mar 2026" in one.title]
    assert words in " ".join(line.text for one in told for line in one.lines)


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
