"""The gates as data: complete, in both languages, resting on questions that exist; a damaged file is named."""

import shutil
from datetime import UTC, date, datetime

import pytest

from hrd_desktop import assets, forms, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.rules.errors import RuleFileInvalid
from hrd_desktop.rules.gatebook import load_actions, load_rules
from hrd_desktop.rules.looks import LOOKS

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
CONDITIONS, ACTIONS = assets.resource("rules", "conditions"), assets.resource("rules", "actions")
BESIDE_FORM = {("cas", "marking")}


def record(form, **answers):
    said = {
        name: Statement(path=name, value=None if isinstance(value, State) else value, at=NOW, by="o",
                        state=value if isinstance(value, State) else State.ANSWERED)
        for name, value in answers.items()
    }  # fmt: skip
    return Record(id=form, form=form, version="1", created=NOW, created_by="o", changed=NOW, statements=said)


def situation(consents=(), child=False, risk=(), **answers):
    subjects = (rules.Subject("d1", "Heron", child),)
    return rules.Situation(TODAY, {"act": (record("act", **answers),), "risk": risk}, subjects, consents)


def gate(action, rule, around, overruled=()):
    judged = rules.judge_measure(rules.actions()[action], around, overruled)
    return next((one for one in judged if one.rule == rule), None)


def test_every_condition_looks_at_a_question_and_codes_that_the_forms_hold():
    known = forms.catalogue()
    for rule in rules.gate_rules().values():
        assert rule.looks in LOOKS
        for one in (*rule.all_of, *rule.any_of, *rule.unless, *rule.when):
            question = known[one.form].questions.get(one.question)
            assert question or (one.form, one.question) in BESIDE_FORM, (rule.id, one.question)
            if question and one.one_of:
                assert {*one.one_of} <= {choice.code for choice in known[one.form].choices_of(question)}


def test_every_rule_speaks_both_languages_and_every_action_uses_only_its_own_stage():
    for rule in rules.gate_rules().values():
        assert rule.en.text != rule.nb.text
    for action in rules.actions().values():
        assert all(rules.gate_rules()[name].stage != "after" for name in action.before)
        assert all(rules.gate_rules()[name].stage == "after" for name in action.after)


def test_every_kind_of_measure_belongs_to_exactly_one_action_urg_39():
    form = forms.catalogue()["act"]
    codes = {choice.code for choice in form.choices_of(form.questions["act_type"])}
    listed = [code for action in rules.actions().values() for code in action.types]
    assert sorted(listed) == sorted(codes)


@pytest.mark.parametrize("path", sorted(CONDITIONS.glob("*.toml")), ids=lambda path: path.stem)
def test_without_one_file_of_conditions_no_measure_is_judged(path, tmp_path):
    shutil.copytree(CONDITIONS, tmp_path / "conditions")
    (tmp_path / "conditions" / path.name).unlink()
    with pytest.raises(RuleFileInvalid) as caught:
        load_actions(ACTIONS, load_rules(tmp_path / "conditions"))
    assert caught.value.facts["file"].endswith(".toml")
    assert caught.value.facts["rule"]


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (("must", "perhaps"), "strength"),
        (('version = "1"', ""), "version"),
        (("[FACTS-VERIFIED]", "[TRIGGER-NAMED]"), "twice"),
        (('en.title = "Facts verified"', ""), "en.title"),
    ],
)
def test_a_damaged_rule_file_is_refused_with_file_and_rule(tmp_path, damage, problem):
    text = (CONDITIONS / "grounds.toml").read_text(encoding="utf-8")
    (tmp_path / "grounds.toml").write_text(text.replace(*damage), encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        load_rules(tmp_path)
    assert caught.value.facts["file"] == "grounds.toml"
    assert problem in caught.value.facts["problem"]


def test_the_ministry_approves_demarches_and_statements_alone_dem_05_dem_06_rol_07_rol_08():
    asked = {one.id for one in rules.actions().values() if "regional_department" in one.approve}
    assert asked == {"demarche", "official_statement"}


def test_consultation_is_no_approval_tri_10_pri_08():
    assert gate("trial", "MINISTRY-TRIAL", situation(act_consulted="asked")).allowed
    assert gate("detention_visit", "MINISTRY-VISIT", situation(act_consulted="asked")).allowed
    assert gate("detention_visit", "MINISTRY-VISIT", situation(act_consulted="not_yet")).stops


def test_not_known_is_an_answer_where_weighing_is_asked_and_none_where_a_yes_is_s35_02_pub_05():
    assert gate("publicity", "VISIBILITY-WEIGHED", situation(act_visibility=State.NOT_KNOWN)).allowed
    assert not gate("publicity", "VISIBILITY-WEIGHED", situation(act_visibility=State.NOT_ASKED)).allowed
    around = situation(act_s35_danger=State.NOT_KNOWN, act_s35_danger_text="made-up grounds")
    assert gate("section_35", "S35-DANGER", around).stops


def test_publicity_counts_only_when_useful_and_safe_con_14_pub_06():
    said = {"subject": "d1", "scope": "public_named", "state": "given", "given": "2026-11-01"}
    assert gate("publicity", "CONSENT-PUBLIC", situation([rules.Consent(**said)])).stops
    agreed = rules.Consent(**said, useful_and_safe=True)
    assert "talked through" in gate("publicity", "CONSENT-PUBLIC", situation([agreed])).missing[0]
    noted = rules.Consent(**said, useful_and_safe=True, talked=True)
    assert gate("publicity", "CONSENT-PUBLIC", situation([noted])).allowed


def test_a_declined_consent_is_final_where_the_rule_blocks_dem_24():
    said = rules.Consent("d1", "raise_authorities", "declined", "2026-11-01")
    found = gate("demarche", "CONSENT-AUTHORITIES", situation([said]), {"CONSENT-AUTHORITIES"})
    assert found.final
    assert found.stops


def test_a_guardian_is_asked_for_a_child_alone_def_42():
    assert gate("demarche", "GUARDIAN", situation()) is None
    assert gate("demarche", "GUARDIAN", situation(child=True)).stops


def test_considered_together_or_a_written_reason_dem_09():
    assert gate("demarche", "CONSIDERED-TOGETHER", situation(act_with_hrd="yes", act_with_local="no")).stops
    around = situation(act_with_hrd="no", act_with_local="no", act_with_why_not="in hiding")
    assert gate("demarche", "CONSIDERED-TOGETHER", around).allowed


def test_the_same_rules_hold_at_every_kind_of_mission_risk_48_pub_09_mul_04():
    places = {row for name in ("RISK-CONTACT", "VISIBILITY-WEIGHED") for row in rules.gate_rules()[name].place}
    assert {"RISK-48", "PUB-09", "MUL-04"} <= places


def test_duties_have_their_day_from_the_day_the_measure_was_carried_out_dem_16():
    around = situation()
    assert {one.due for one in rules.duties(rules.actions()["demarche"], around)} == {None}
    done = rules.Situation(TODAY, around.records, done="2026-11-01")
    due = {one.gate.rule: one.due for one in rules.duties(rules.actions()["demarche"], done)}
    assert due["EFFECT-REPORT"] == date(2026, 11, 15)


SAID_FIRST = {"act_with_why_not": ("act_with_hrd", "no"), "act_alone_reason": ("act_joint", "alone")}
"""What must be said before a question is asked at all."""


def asked_of(kind, question):
    """Whether the form of measures ever asks *question* of a measure of *kind*."""
    form, shown = forms.catalogue()["act"], False
    for state in ("planned", "done"):
        sheet = forms.Sheet(form, today=lambda: TODAY)
        for name, value in (("act_type", kind), ("act_state", state), SAID_FIRST.get(question, ("act_aim", "x"))):
            sheet.set(name, value)
        shown = shown or sheet.relevant(question)
    return shown


@pytest.mark.parametrize("action", rules.actions().values(), ids=lambda one: one.id)
def test_what_a_rule_asks_of_a_measure_the_form_asks_too_for_every_kind_it_covers(action):
    found = [rules.gate_rules()[name] for name in (*action.before, *action.after)]
    for kind in action.types or ("other",):
        for rule in found:
            if any(one.question == "act_type" and kind not in one.one_of for one in rule.when):
                continue
            for one in (*rule.all_of, *rule.any_of, *rule.unless):
                assert one.form != "act" or asked_of(kind, one.question), (kind, rule.id, one.question)
