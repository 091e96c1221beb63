"""The gates at a glance, action by action: blocked, mended, allowed, carried out, and what is due after."""

from datetime import timedelta

import pytest

from helpers import posts
from helpers.mending import MEND, Case
from hrd_desktop import rules
from hrd_desktop.rules import gates
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.measures import gather
from hrd_desktop.services.measures.errors import GateClosed, GateFinal, RuleUnknown
from hrd_desktop.services.store import this_day

SEVENTEEN = [
    pytest.param("contact", {"RISK-CONTACT", "VISIBILITY-WEIGHED"}, {"LOG-ENTRY"},
                 id="direct contact RISK-02 RISK-04 CON-05"),
    pytest.param("informal_dialogue", {"CONSENT-AUTHORITIES", "RISK-AUTHORITIES", "REACTION-IN-DIALOGUE",
                 "SAFEST-CHOSEN"}, {"LOG-ENTRY", "INFORM-DEFENDER", "INFORM-FAMILY"},
                 id="informal dialogue RISK-03 RISK-22 RISK-23 AUT-01"),
    pytest.param("formal_enquiry", {"TRIGGER-NAMED", "WHY-FORMAL", "CONSIDERED-TOGETHER", "CONSENT-AUTHORITIES",
                 "RISK-AUTHORITIES", "REACTION-IN-DIALOGUE", "SAFEST-CHOSEN"},
                 {"LOG-ENTRY", "INFORM-DEFENDER", "INFORM-FAMILY", "RESULTS"},
                 id="formal enquiry DEM-01 DEM-02 DEM-03 DEM-09 DEM-10 DEM-14"),
    pytest.param("demarche", {"TEXT-WRITTEN", "TRIGGER-NAMED", "WHY-FORMAL", "FACTS-VERIFIED", "CONSIDERED-TOGETHER",
                 "CONSENT-AUTHORITIES", "RISK-AUTHORITIES", "REACTION-IN-DIALOGUE", "SAFEST-CHOSEN",
                 "APPROVAL-DEMARCHE"},
                 {"EFFECT-REPORT", "PUBLISH-VIEW", "INFORM-DEFENDER", "INFORM-FAMILY", "RESULTS"},
                 id="demarche DEM-05 DEM-07 DEM-16 DEM-17 DEM-18 DEM-19 ROL-07 REP-03"),
    pytest.param("official_statement", {"TEXT-WRITTEN", "TRIGGER-NAMED", "WHY-FORMAL", "FACTS-VERIFIED",
                 "CONSIDERED-TOGETHER", "CONSENT-PUBLIC", "RISK-AUTHORITIES", "VISIBILITY-WEIGHED",
                 "REACTION-IN-DIALOGUE", "SAFEST-CHOSEN", "APPROVAL-STATEMENT"},
                 {"INFORM-DEFENDER", "INFORM-FAMILY", "RESULTS"},
                 id="official statement DEM-06 DEM-08 PUB-10 ROL-08"),
    pytest.param("publicity", {"CONSENT-PUBLIC", "RISK-MEASURE", "VISIBILITY-WEIGHED", "SAFEST-CHOSEN"},
                 {"FOLLOW-UP"}, id="publicity CON-14 PUB-05 PUB-06 PUB-09 MUL-11"),
    pytest.param("assembly_observation", {"STAFF-SAFETY"}, {"ASSEMBLY-REPORT"}, id="assembly ASM-08 REP-05"),
    pytest.param("trial_observation", {"TRIAL-RELEVANT", "CONSENT-TRIAL", "RISK-MEASURE", "VISIBILITY-WEIGHED",
                 "PERMISSION-LOCAL"}, {"TRIAL-REPORT", "RESULTS"}, id="trial TRI-02 TRI-05 TRI-07 REP-06"),
    pytest.param("prison_visit", {"TRIGGER-NAMED", "CONSIDERED-TOGETHER", "CONSENT-VISIT", "RISK-AUTHORITIES",
                 "VISIBILITY-WEIGHED", "SAFEST-CHOSEN", "MINISTRY-VISIT", "VISIT-REACTIONS", "PERMISSION-LOCAL"},
                 {"VISIT-REPORT", "INFORM-DEFENDER", "INFORM-FAMILY", "RESULTS"},
                 id="detention visit PRI-05 PRI-06 PRI-07 PRI-08 REP-07"),
    pytest.param("economic_support", {"GRANT-RULES", "SUPPORT-EXPOSURE", "RISK-MEASURE"}, {"FOLLOW-UP"},
                 id="economic support ECO-03 ECO-04"),
    pytest.param("share_likeminded", {"CONSENT-LIKEMINDED"}, {"LOG-LIKEMINDED"}, id="likeminded LIKE-03"),
    pytest.param("multilateral_case", {"CONSENT-MULTILATERAL", "TALKED-BEFORE", "RISK-MEASURE", "CHANCE-WEIGHED",
                 "SAFEST-CHOSEN"}, {"DIALOGUE-AFTER", "RESULTS"},
                 id="multilateral MUL-26 MUL-27 MUL-28 MUL-29"),
    pytest.param("safe_house", {"PREPARED", "CONSENT-PROTECTION", "RISK-MEASURE"}, {"RESULTS"},
                 id="acute protection ACU-02 URG-41"),
    pytest.param("section_35", {"S35-DANGER", "S35-ASYLUM", "S35-INTEREST", "PREPARED", "CONSENT-PROTECTION",
                 "RISK-MEASURE"}, {"FOLLOW-UP"}, id="section 35 S35-02 S35-03 S35-04 S35-05"),
    pytest.param("visa", {"VISA-ROUTE", "VISA-DAYS"}, set(), id="visa VISA-05 VISA-06"),
    pytest.param("business_dialogue", {"CONSENT-ENTERPRISE", "RISK-MEASURE"}, {"LOG-ENTERPRISE"},
                 id="enterprise BIZ-11 BIZ-12"),
    pytest.param("hold_data", {"DATA-PURPOSE", "DATA-RESPONSIBLE"}, {"REVIEW-DATA"},
                 id="holding data GDPR-01 GDPR-02 GDPR-05"),
]  # fmt: skip


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


def refused(case, state):
    """Return the rules that keep *case*'s measure from *state*."""
    with pytest.raises(GateClosed) as caught:
        case.session.measures.move(case.measure, state)
    return {gate.rule for gate in caught.value.gates}


def mend_all(case):
    """Mend every must rule; the ones that a chosen route brings with it as well."""
    for _round in range(3):
        for rule in sorted(case.open_rules(), key=lambda rule: rule.startswith("APPROVAL")):
            MEND[rule](case)
    assert case.open_rules() == set()


@pytest.mark.parametrize(("kind", "musts", "after"), SEVENTEEN)
def test_an_action_is_blocked_then_mended_then_carried_out_and_leaves_its_duties(session, kind, musts, after):
    case = Case(session, kind)
    assert refused(case, "done") == musts
    assert session.measures.view(case.measure).row.state == "planned"

    for rule in sorted(musts - {"APPROVAL-DEMARCHE", "APPROVAL-STATEMENT"}):
        MEND[rule](case)
        assert case.gate(rule).allowed, rule
    mend_all(case)

    assert case.duties() == set()
    view = session.measures.move(case.measure, "done")
    assert (view.row.state, view.unguarded) == ("done", ())
    assert all(" 1: " in one for one in view.judged)
    assert len(view.judged) == len(view.gates)

    assert case.duties() == after
    for rule in sorted(after):
        MEND[rule](case)
        assert rule not in case.duties()
    assert session.measures.view(case.measure).row.chip == "Complete"


@pytest.mark.parametrize(
    ("kind", "musts", "after"), [pytest.param(*one.values, id=one.values[0]) for one in SEVENTEEN]
)
def test_an_action_is_carried_out_for_written_reasons_that_stay_on_it_as_do_its_duties(session, kind, musts, after):
    """Nobody has refused anything here, so the officer decides; what is due after is due all the same."""
    case = Case(session, kind)
    for rule in sorted(musts):
        session.measures.overrule(case.measure, rule, f"Made-up reason against {rule}.")

    view = session.measures.move(case.measure, "done")

    assert {one.rule for one in view.written} == musts
    assert all(one.reason.endswith(f"{one.rule}.") and one.by_label == "Kari Testesen" for one in view.written)
    assert {gate.rule for gate in view.gates if gate.overruled} == musts
    assert {f"{rule} 1: overruled" for rule in musts} <= set(view.judged)
    assert case.duties() >= after


BEYOND = [
    pytest.param("nhri_contact", {"CONSENT-NHRI", "RISK-MEASURE"}, {"LOG-NHRI", "FOLLOW-UP"}, id="NHRI-03 NHRI-04"),
    pytest.param("no_action", {"NO-ACTION-REASON"}, set(), id="the decision not to voice concern DEM-01"),
    pytest.param("residence_norway", {"PREPARED", "CONSENT-PROTECTION", "RISK-MEASURE", "RESIDENCE-LAW"}, {"RESULTS"},
                 id="residence only within immigration law ACU-12 ACU-13"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "musts", "after"), BEYOND)
def test_a_kind_that_the_gates_at_a_glance_do_not_list_is_held_and_followed_up_too(session, kind, musts, after):
    case = Case(session, kind)
    assert refused(case, "done") == musts
    mend_all(case)
    session.measures.move(case.measure, "done")
    assert case.duties() == after


def test_nothing_threatened_is_no_trigger_of_a_formal_step_dem_01(session):
    case = Case(session, "formal_enquiry")
    case.set("act_trigger", ["none_now"])
    assert not case.gate("TRIGGER-NAMED").allowed
    case.set("act_trigger", ["work"])
    assert case.gate("TRIGGER-NAMED").allowed


def test_results_are_asked_for_in_both_directions_urg_41_urg_42(session):
    case = Case(session, "formal_enquiry")
    mend_all(case)
    session.measures.move(case.measure, "done")
    case.set("act_res_positive", "released")
    assert "RESULTS" in case.duties()
    case.set("act_res_negative", "her brother was questioned")
    assert "RESULTS" not in case.duties()


def test_a_case_for_a_multilateral_arena_is_proposed_and_the_missions_are_in_contact_mul_23_mul_24_mul_25(session):
    """MUL-13: both missions and the country desk are kept in the loop."""
    case = Case(session, "multilateral_case")
    assert case.open_rules("should") >= {"ARENA-PROPOSED", "ARENA-MISSIONS"}
    session.measures.mend(case.measure, "ARENA-PROPOSED")
    assert session.measures.view(case.measure).asked == this_day().isoformat()
    case.set("act_bilateral", "not_yet")
    assert not case.gate("ARENA-MISSIONS").allowed
    case.set("act_bilateral", "asked")
    assert not case.open_rules("should") & {"ARENA-PROPOSED", "ARENA-MISSIONS"}


def test_a_trial_is_followed_in_turns_and_leaves_a_short_report_tri_04_tri_08_tri_09(session):
    case = Case(session, "trial_observation")
    assert "TURNS-CONSIDERED" in case.open_rules("may")
    visit = case.one("vis")
    row = session.answers.add_row(visit, "vis_rota")
    case.set(f"vis_rota[{row}]/vis_rota_mission", "XV", visit)
    assert "TURNS-CONSIDERED" not in case.open_rules("may")
    mend_all(case)
    session.measures.move(case.measure, "done")
    assert "TRIAL-REPORT" in case.duties()
    MEND["TRIAL-REPORT"](case)
    assert "TRIAL-REPORT" not in case.duties()


def test_a_measure_is_planned_with_the_country_profile_in_view_mis_02(session):
    case = Case(session, "demarche")
    assert session.measures.view(case.measure).country == "The country is not mapped yet."
    mapping = session.countries.new_version("XL")
    session.answers.set(mapping, "map_climate", "repressed")
    assert session.measures.view(case.measure).country.startswith("Country profile: Repressed")


def test_a_measure_keeps_the_rules_it_was_judged_by_and_says_what_changed_since_d15(session, monkeypatch):
    case = Case(session, "assembly_observation")
    before = session.measures.view(case.measure).rules
    assert (before.version, before.at, before.since) == ("1", "", ())
    mend_all(case)
    session.measures.move(case.measure, "ready")
    judged = session.measures.view(case.measure).rules
    assert (judged.title, judged.version, judged.by_label) == ("Observing an assembly", "1", "Kari Testesen")
    assert (bool(judged.at), judged.since) == (True, ())

    known, action = dict(rules.gate_rules()), rules.actions()["assembly"]
    known["STAFF-SAFETY"] = known["STAFF-SAFETY"].model_copy(update={"version": "2"})
    newer = action.model_copy(update={"version": "3", "before": ("STAFF-SAFETY", "VISIBILITY-WEIGHED")})
    monkeypatch.setattr(gates, "gate_rules", lambda: known)
    monkeypatch.setattr(gather, "action", lambda _record: newer)
    assert session.measures.view(case.measure).rules.since == (
        "The rules of this kind of measure: version 1, now 3.",
        "Safety of our people considered (STAFF-SAFETY): version 1, now 2.",
        "Effect of being seen weighed (VISIBILITY-WEIGHED): not asked for then.",
    )
    monkeypatch.setattr(gather, "action", lambda _record: action.model_copy(update={"before": ()}))
    assert "STAFF-SAFETY: no longer asked for." in session.measures.view(case.measure).rules.since


def test_the_17_actions_are_all_there_and_each_is_walked():
    listed = {one.id for one in rules.actions().values() if not one.beyond}
    walked = {rules.action_of(row.values[0], row.values[0]).id for row in SEVENTEEN}
    assert len(listed) == 17
    assert walked == listed


def test_a_rule_is_overruled_in_writing_and_stays_visible_gdpr_08(session):
    case = Case(session, "assembly_observation")
    with pytest.raises(ReasonMissing):
        session.measures.overrule(case.measure, "STAFF-SAFETY", "  ")
    with pytest.raises(RuleUnknown):
        session.measures.overrule(case.measure, "FACTS-VERIFIED", "no such rule here")

    session.measures.overrule(case.measure, "STAFF-SAFETY", "The assembly is online only.")
    view = session.measures.move(case.measure, "done")

    gate = next(one for one in view.gates if one.rule == "STAFF-SAFETY")
    assert (gate.allowed, gate.overruled, gate.stops) == (False, True, False)
    assert view.written[0].reason == "The assembly is online only."
    assert view.written[0].by_label == "Kari Testesen"
    assert "STAFF-SAFETY 1: overruled" in view.judged


@pytest.mark.parametrize("state", ["declined", "withdrawn"])
def test_consent_declined_or_withdrawn_stops_the_step_and_no_writing_helps_dem_24(session, state):
    case = Case(session, "formal_enquiry")
    mend_all(case)
    case.consent("raise_authorities", state=state)

    assert refused(case, "done") == {"CONSENT-AUTHORITIES"}
    with pytest.raises(GateFinal):
        session.measures.overrule(case.measure, "CONSENT-AUTHORITIES", "we know better")


def test_where_the_rule_says_so_a_refusal_asks_for_a_written_reason_dem_24(session):
    case = Case(session, "trial_observation")
    mend_all(case)
    case.consent("trial", state="declined")
    assert refused(case, "done") == {"CONSENT-TRIAL"}

    session.measures.overrule(case.measure, "CONSENT-TRIAL", "The trial is a test case for many others.")

    assert session.measures.move(case.measure, "done").row.state == "done"


def test_could_not_be_asked_carries_with_its_reason_and_another_giver_with_why_dem_11(session):
    case = Case(session, "formal_enquiry")
    mend_all(case)
    case.consent("raise_authorities", state="not_reached", why="in a cell; the lawyer was refused twice")
    assert case.gate("CONSENT-AUTHORITIES").allowed
    case.consent("raise_authorities", giver="close_family")
    assert not case.gate("CONSENT-AUTHORITIES").allowed
    case.consent("raise_authorities", giver="close_family", why="the defender is in a cell")
    assert case.gate("CONSENT-AUTHORITIES").allowed


def test_a_child_needs_a_guardian_and_best_interests_def_42(session):
    case = Case(session, "formal_enquiry")
    case.set("hrd_kind", "individual", case.subject)
    case.set("hrd_birth", str(this_day().year - 15), case.subject)
    case.consent("raise_authorities")
    assert not case.gate("GUARDIAN").allowed
    spoken = case.consent("raise_authorities", giver="legal_representative", why="a child")
    assert not case.gate("GUARDIAN").allowed
    case.set("cns_best_interests", "To stay at school, unseen.", spoken)
    assert case.gate("GUARDIAN").allowed


def test_an_approval_holds_for_the_exact_text_and_a_later_change_reopens_it_dem_05(session):
    case = Case(session, "demarche")
    mend_all(case)
    sheet = session.answers.sheet(case.measure)
    assert sheet.value("act_approval") == "approved"
    assert sheet.value("act_approver") == "Made-up department"
    assert sheet.value("act_approval_date") == this_day().isoformat()

    case.set("act_text", "Sharper made-up words.")

    assert refused(case, "done") == {"APPROVAL-DEMARCHE"}
    assert session.answers.sheet(case.measure).value("act_approval") != "approved"
    case.approve()
    assert session.measures.move(case.measure, "done").row.state == "done"


def test_a_demarche_goes_to_the_ministry_with_its_text_and_is_reported_before_it_counts_as_reported_dem_16(session):
    case = Case(session, "demarche")
    assert refused(case, "requested") == {"TEXT-WRITTEN"}
    case.set("act_text", "Made-up words.")
    assert session.measures.move(case.measure, "requested").asked == this_day().isoformat()
    assert case.gate("APPROVAL-DEMARCHE").state == "waiting"
    mend_all(case)
    session.measures.move(case.measure, "ready")
    session.measures.move(case.measure, "done")
    assert refused(case, "reported") == {"EFFECT-REPORT", "PUBLISH-VIEW"}
    MEND["EFFECT-REPORT"](case)
    MEND["PUBLISH-VIEW"](case)
    view = session.measures.move(case.measure, "reported")
    assert (view.row.state, [gate.rule for gate in view.stopping]) == ("reported", ["INFORM-DEFENDER"])
    case.set("act_told_not_why", "no safe way to reach them")
    assert session.measures.move(case.measure, "informed").row.state == "informed"


def test_a_refused_prison_visit_asks_for_a_visit_to_the_family_pri_03(session):
    case = Case(session, "prison_visit")
    case.visit("prison", vis_permission="refused")
    assert case.duties() == {"FAMILY-INSTEAD"}
    case.set("act_aim", "to see that she is well")
    made = session.measures.mend(case.measure, "FAMILY-INSTEAD")
    assert (made.act, case.duties()) == ("family_visit", set())
    instead = session.measures.record(made.record)
    assert (instead.text("act_type"), instead.text("act_instead")) == ("family_visit", case.measure)
    assert instead.text("act_aim") == "to see that she is well"


def test_an_assessment_older_than_the_newest_incident_blocks_risk_47(session):
    case = Case(session, "economic_support")
    MEND["RISK-MEASURE"](case)
    assert case.gate("RISK-MEASURE").allowed
    case.set("risk_date", "2026-01-02", case.one("risk"))
    incident = session.records.new("inc", case.case)
    case.set("inc_date", "2026-01-03", incident)
    gate = case.gate("RISK-MEASURE")
    assert not gate.allowed
    assert "older than the incident" in gate.missing[0]


def test_a_national_visa_needs_the_directorate_and_90_days_at_most_visa_07(session):
    case = Case(session, "visa")
    case.both(("act_visa_route", "national_udi"), ("act_visa_leave", "yes"))
    session.answers.set(case.measure, "act_visa_days", "91", as_draft=True)
    assert refused(case, "done") == {"VISA-DAYS", "APPROVAL-NATIONAL-VISA"}


def test_duties_stand_on_today_and_on_the_case_page_dem_18(session):
    case = Case(session, "informal_dialogue")
    mend_all(case)
    session.measures.move(case.measure, "done", on=this_day() - timedelta(days=400))
    steps = {step.rule for step in session.cases.view(case.case).next_steps}
    assert steps >= {"LOG-ENTRY", "INFORM-DEFENDER", "INFORM-FAMILY"}
    needs = [need for need in session.today().needs if need.action == "measure"]
    assert {need.tone for need in needs} == {"danger"}
    assert needs[0].record == case.measure


def test_a_state_set_past_its_gates_is_shown_as_such_d15(session):
    case = Case(session, "demarche")
    case.set("act_state", "done")
    assert {gate.rule for gate in session.measures.view(case.measure).unguarded} >= {"APPROVAL-DEMARCHE"}


def test_no_question_of_the_form_is_a_gate_d15(session):
    case = Case(session, "demarche")
    for name, value in (("act_verified", "unverified"), ("act_with_hrd", "no"), ("act_state", "ready")):
        case.set(name, value)
    assert session.answers.at(case.measure, "act_state").value == "ready"
