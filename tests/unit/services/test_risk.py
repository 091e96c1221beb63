"""Risk assessments that explain themselves: level and reason, what speaks against it, what changed, the next look."""

from datetime import timedelta

import pytest

from helpers import posts
from helpers.assessing import Assessed, day
from hrd_desktop import i18n
from hrd_desktop.services.errors import QuestionUnknown, ReasonMissing, RecordUnknown
from hrd_desktop.services.risk.errors import LevelUnknown, ReviewTooLate
from hrd_desktop.services.store import this_day


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def assessed(session):
    return Assessed(session)


def test_a_case_without_an_assessment_has_an_empty_page_and_one_is_begun_once(session, assessed):
    empty = session.risks.view(assessed.case)
    assert (empty.id, empty.assessments, empty.standing) == ("", (), None)
    begun = session.risks.begin(assessed.case)
    assert session.risks.begin(assessed.case) == begun
    record = session.records.show(begun)
    assert record.text("risk_date") == this_day().isoformat()
    assert record.text("risk_subject") == assessed.subject
    assert record.text("risk_assessor") == session.officer
    view = session.risks.view(assessed.case)
    assert (view.id, view.by_label, view.assessments[0].level_label) == (begun, "Kari Testesen", "Not finished")


def test_a_level_needs_its_reason_in_writing_risk_47(session, assessed):
    risk = assessed.make()
    with pytest.raises(ReasonMissing):
        session.risks.decide(risk, "low", "  ")
    with pytest.raises(LevelUnknown):
        session.risks.decide(risk, "huge", "because")
    session.risks.decide(risk, "low", "Nothing points to danger.")
    view = session.risks.view(risk)
    assert (view.level, view.level_label, view.reason) == ("low", "Low", "Nothing points to danger.")


def test_a_decision_is_one_change_that_one_undo_takes_back_risk_47(session, assessed):
    """A level without its reason or its day would stand for something nobody decided."""
    risk = assessed.make()

    def stands():
        record = session.records.show(risk)
        return tuple(record.text(name) for name in ("risk_level", "risk_reason", "risk_review"))

    session.risks.decide(risk, "high", "A made-up threat.", review=this_day() + timedelta(days=9))
    first = stands()
    assert first == ("high", "A made-up threat.", (this_day() + timedelta(days=9)).isoformat())
    session.risks.decide(risk, "low", "It passed.")
    assert stands() == ("low", "It passed.", (this_day() + timedelta(days=180)).isoformat())
    session.vault.undo(by=session.officer)
    assert stands() == first
    session.risks.decide(risk, "extreme", "It came back.")
    assert stands()[2] == (this_day() + timedelta(days=7)).isoformat()


def test_a_level_against_the_answers_is_told_and_asks_for_a_reason_of_its_own_risk_47(session, assessed):
    assessed.incident(3, "torture")
    urgent = session.records.new("urg", assessed.case)
    session.answers.set(urgent, "urg_imprisoned", "yes")
    risk = assessed.make()
    assert {one.rule for one in session.risks.objections(risk, "low")} >= {"DETAINED-ILL-TREATMENT", "DETAINED"}
    with pytest.raises(ReasonMissing):
        session.risks.decide(risk, "low", "The officer's view.")
    assert session.records.show(risk).text("risk_level") == ""

    session.risks.decide(risk, "low", "The officer's view.", against="Seen well today, release is agreed.")

    view = session.risks.view(risk)
    assert view.against == "Seen well today, release is agreed."
    assert "The person is detained, and torture or ill-treatment is on file." in [one.text for one in view.objections]
    session.risks.decide(risk, "high", "Ill-treatment is on file.")
    assert session.risks.view(risk).objections == ()


def test_an_answer_to_a_question_that_no_longer_applies_speaks_against_nothing(session, assessed):
    risk = assessed.make(risk_contact_self="yes", risk_harm_physical=["death"])
    assert [one.rule for one in session.risks.objections(risk, "medium")] == ["DEATH-POSSIBLE"]
    for name in ("risk_contact_self", "risk_contact_family", "risk_auth_self", "risk_auth_family"):
        session.answers.set(risk, name, "no")
    assert session.risks.objections(risk, "medium") == ()


def test_the_wizard_asks_why_as_soon_as_the_level_stands_against_the_answers(session, assessed):
    risk = assessed.make(risk_threat_now="yes", risk_level="low")
    sheet = session.answers.sheet(risk)
    assert sheet.value("risk_fits") == "yes"
    assert sheet.value("risk_fits_why") == "There are threats or accusations now."
    assert "risk_against" in sheet.required_open()
    session.answers.set(risk, "risk_level", "medium")
    sheet = session.answers.sheet(risk)
    assert sheet.value("risk_fits") == "no"
    assert not sheet.relevant("risk_against")


@pytest.mark.parametrize(("level", "days"), [("low", 180), ("medium", 90), ("high", 30), ("extreme", 7)])
def test_choosing_a_level_sets_the_next_date_and_a_later_one_is_refused_risk_47(session, assessed, level, days):
    risk = assessed.make()
    session.answers.set(risk, "risk_level", level)
    latest = this_day() + timedelta(days=days)
    assert session.records.show(risk).text("risk_review") == latest.isoformat()
    assert session.risks.view(risk).look_again == latest
    with pytest.raises(ReviewTooLate):
        session.risks.decide(risk, level, "because", against="because", review=latest + timedelta(days=1))
    session.risks.decide(risk, level, "because", against="because", review=this_day() + timedelta(days=3))
    assert session.risks.view(risk).look_again == this_day() + timedelta(days=3)


def test_the_intervals_are_settings_and_the_gate_goes_by_them_too_risk_47(session, assessed):
    session.agenda.set_interval("RISK-LEVEL-low", "365")
    session.agenda.set_interval("RISK-LEVEL-high", "14")
    risk = assessed.make(200, risk_level="low")
    assert session.risks.view(risk).look_again == this_day() + timedelta(days=165)
    measure = session.measures.new(assessed.case, "economic_support")
    gate = next(one for one in session.measures.gates(measure) if one.rule == "RISK-MEASURE")
    assert gate.allowed
    session.answers.set(risk, "risk_level", "high")
    assert session.records.show(risk).text("risk_review") == (this_day() - timedelta(days=186)).isoformat()
    rows = {one.rule: (one.value, one.default, one.own) for one in session.agenda.intervals()}
    assert rows["RISK-LEVEL-high"] == ("14", "30", True)
    assert rows["RISK-LEVEL-extreme"] == ("7", "7", False)


def test_a_rising_level_brings_the_next_date_nearer_and_a_falling_one_leaves_it(session, assessed):
    risk = assessed.make(risk_level="low")
    session.answers.set(risk, "risk_level", "extreme")
    nearer = (this_day() + timedelta(days=7)).isoformat()
    assert session.records.show(risk).text("risk_review") == nearer
    session.answers.set(risk, "risk_level", "low")
    assert session.records.show(risk).text("risk_review") == nearer


def test_the_wizard_says_that_a_date_is_later_than_the_level_allows(session, assessed):
    risk = assessed.make(risk_level="extreme")
    late = (this_day() + timedelta(days=40)).isoformat()
    session.answers.set(risk, "risk_review", late, as_draft=True)
    assert [one.path for one in session.answers.sheet(risk).problems()] == ["risk_review"]
    assert session.risks.view(risk).look_again == this_day() + timedelta(days=7)


def test_an_assessment_older_than_the_latest_incident_is_noticed_risk_47(session, assessed):
    risk = assessed.make(71, risk_level="low")
    assessed.incident(90)
    assert not session.risks.standing(assessed.case).outdated
    assessed.incident(2)
    found = session.risks.standing(assessed.case)
    assert (found.record, found.age, found.incident, found.outdated) == (risk, 71, "Surveillance", True)
    assert found.since
    assert session.risks.standing(assessed.subject).outdated
    assessed.make(0, risk_level="medium")
    assert not session.risks.standing(assessed.case).outdated


def test_an_incident_in_another_case_of_the_same_defender_counts_too(session, assessed):
    assessed.make(20, risk_level="low")
    other = session.records.new("cas", answers={"cas_subjects": [assessed.subject]})
    incident = session.records.new("inc", other)
    session.answers.set(incident, "inc_date", day(1))
    assert session.risks.standing(assessed.case).outdated


def test_an_assessment_past_its_day_is_late(session, assessed):
    assessed.make(40, risk_level="high")
    found = session.risks.standing(assessed.case)
    assert (found.late, found.outdated, found.since) == (10, True, "")


def test_the_seven_points_say_what_is_answered_and_what_is_open_risk_25_risk_41(session, assessed):
    risk = assessed.make(risk_threat_now="yes", risk_police="hostile", risk_rep_event="not_asked")
    view = session.risks.view(risk)
    assert [point.name for point in view.points] == [f"risk_{number}" for number in range(1, 8)]
    assert view.points[0].said == (("Facing threats now?", "Yes"),)
    assert view.points[1].said == (("Reprisal after an international event?", "Not asked yet"),)
    assert view.points[0].open == 1
    assert view.points[5].said == (("How do the police respond to threats against defenders?", "Hostile"),)


def test_point_five_tells_what_the_country_profile_says_risk_38(session, assessed):
    risk = assessed.make()
    assert session.risks.view(risk).points[4].told == "The country is not mapped yet."
    mapping = session.countries.new_version("XL")
    session.answers.set(mapping, "map_climate", "repressed")
    told = session.risks.view(risk).points[4].told
    assert told.startswith("Country profile: Repressed")


def test_threats_stand_against_weaknesses_and_strengths_risk_01_risk_39(session, assessed):
    risk = assessed.make(risk_threat_now="yes", risk_police="none", risk_cso="yes", risk_mech="no")
    row = session.answers.add_row(risk, "risk_threats")
    for name, value in (("what", "arrest at the border"), ("weak", "travels often"), ("strong", "a lawyer on call")):
        session.answers.set(risk, f"risk_threats[{row}]/risk_threat_{name}", value)
    view = session.risks.view(risk)
    assert view.threats == ("Threats now",)
    assert view.weaknesses == ("Help from the police: None", "No protection mechanism within reach")
    assert view.strengths == ("Civil society can help protect",)
    told = view.set_against[0]
    assert (told.what, told.weak, told.strong) == ("arrest at the border", "travels often", "a lawyer on call")


def test_each_measure_has_its_harms_in_the_matrix_and_doing_nothing_is_asked_for_risk_22(session, assessed):
    risk = assessed.make(risk_for=["demarche", "contact"])
    assessed.harm(risk, "demarche", "reprisal", "possible", "severe", to=["family"], kind="physical")
    assessed.harm(risk, "demarche", "smear", "likely", "unknown", to=["person", "work"], kind="discrediting")
    view = session.risks.view(risk)
    assert [(one.code, one.label, len(one.harms)) for one in view.measures] == [
        ("demarche", "Démarche", 2), ("contact", "Contact or meeting", 0), ("no_action", "Doing nothing now", 0),
    ]  # fmt: skip
    first, second = view.measures[0].harms
    assert (first.number, first.zone, first.zone_label, first.to_label) == (1, "high", "High", "The family")
    assert (second.zone, second.consequence_label) == ("", "Not known")
    assert not view.inaction_weighed
    assessed.harm(risk, "no_action", "arrest", "likely", "serious")
    assert session.risks.view(risk).inaction_weighed


def test_harms_are_shown_by_kind_to_person_family_and_work_risk_04_risk_18(session, assessed):
    risk = assessed.make(risk_contact_self="yes", risk_harm_physical=["death", "theft"], risk_discredit=["none"])
    assessed.harm(risk, "contact", "reprisal", "possible", "severe", to=["person", "family"], kind="physical")
    assessed.harm(risk, "contact", "smear", "likely", "serious", to=["work"], kind="discrediting")
    rows = {row.kind: row for row in session.risks.view(risk).harms}
    physical = rows["physical"]
    assert (physical.named, physical.person, physical.family, physical.work) == (
        "Death, theft", "reprisal", "reprisal", "",
    )  # fmt: skip
    assert (rows["discrediting"].named, rows["discrediting"].work) == ("None seen", "smear")
    assert rows["nonphysical"].named == ""


def test_what_changed_since_last_time_is_told_question_by_question_risk_47(session, assessed):
    assessed.make(60, risk_threat_now="no", risk_police="partial", risk_level="low", risk_mech="yes")
    newer = assessed.make(0, risk_threat_now="yes", risk_police="partial", risk_changed="A new commander came.")
    view = session.risks.view(newer)
    found = {one.name: (one.before, one.after) for one in view.changes}
    assert found == {"risk_threat_now": ("No", "Yes"), "risk_mech": ("Yes", ""), "risk_level": ("Low", "")}
    assert view.changed == "A new commander came."
    assert view.before_text


def test_an_unfinished_assessment_between_is_passed_over(session, assessed):
    first = assessed.make(60, risk_level="low")
    assessed.make(30)
    assert session.risks.view(assessed.make(0)).before == first


def test_a_harm_that_only_one_of_two_weighs_is_one_line(session, assessed):
    old = assessed.make(60, risk_level="low")
    assessed.harm(old, "no_action", "arrest", "possible", "serious", to=["person"])
    newer = assessed.make(0)
    (found,) = [one for one in session.risks.view(newer).changes if one.name == "risk_harms"]
    assert (found.question, found.before, found.after) == (
        "Possible harm: Nothing now: arrest", "The person; Possible; Serious", "",
    )  # fmt: skip


def test_still_so_is_an_answer_of_today_and_only_for_what_is_open(session, assessed):
    old = assessed.make(60, risk_mech="yes", risk_threat_now="no", risk_level="low")
    assessed.harm(old, "no_action", "arrest", "possible", "serious")
    newer = assessed.make(0, risk_threat_now="yes")
    session.risks.say_again(newer, "risk_mech")
    session.risks.say_again(newer, "risk_harms", "Nothing now: arrest")
    said = session.records.show(newer)
    assert said.text("risk_mech") == "yes"
    assert said.statements["risk_mech"].by == session.officer
    (harm,) = session.risks.view(newer).measures[-1].harms
    assert (harm.text, harm.zone) == ("arrest", "medium")
    for name in ("risk_threat_now", "risk_level", "risk_for"):
        with pytest.raises(QuestionUnknown):
            session.risks.say_again(newer, name)
    with pytest.raises(RecordUnknown):
        session.risks.say_again(old, "risk_mech")


def test_a_defender_outside_cases_has_assessments_and_another_record_has_none(session, assessed):
    alone = session.records.new("hrd")
    risk = session.risks.begin(alone)
    assert session.risks.view(alone).id == risk
    assert [row.id for row in session.risks.list(alone)] == [risk]
    with pytest.raises(RecordUnknown):
        session.risks.view(session.officer)
    with pytest.raises(RecordUnknown):
        session.risks.decide(assessed.case, "low", "because")


def test_the_page_speaks_bokmaal(session, assessed):
    risk = assessed.make(risk_threat_now="yes", risk_level="low")
    i18n.set_language("nb")
    view = session.risks.view(risk)
    i18n.set_language("en")
    assert view.level_label == "Lav"
    assert view.objections[0].text == "Det er trusler eller anklager nå."
    assert view.threats == ("Trusler nå",)
