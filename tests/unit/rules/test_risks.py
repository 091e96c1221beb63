"""Risk assessments judged by the rules' data: intervals, the matrix, and what speaks against a level."""

import shutil
from datetime import UTC, date, datetime

import pytest

from hrd_desktop import assets, forms, i18n, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.rules.errors import RuleFileInvalid
from hrd_desktop.rules.riskbook import load_riskbook

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def record(form, answers):
    said = {
        path: Statement(path=path, value=None if isinstance(value, State) else value, at=NOW, by="o",
                        state=value if isinstance(value, State) else State.ANSWERED)
        for path, value in answers.items()
    }  # fmt: skip
    return Record(id=form, form=form, version="1", created=NOW, created_by="o", changed=NOW, statements=said)


def around(risk, urg=None, inc=()):
    records = {
        "risk": [record("risk", risk)],
        "urg": [record("urg", urg)] if urg else [],
        "inc": [record("inc", {"inc_date": day, "inc_type": [kind]}) for day, kind in inc],
    }
    return rules.Situation(TODAY, records)


def against(risk, **beside):
    return {one.rule for one in rules.objections(around(risk, **beside))}


def harm(measure, chance, consequence, row="a1"):
    at = f"risk_harms[{row}]/risk_harm_"
    return {
        "risk_harms": [row],
        f"{at}measure": measure,
        f"{at}text": "made-up reprisal",
        f"{at}chance": chance,
        f"{at}consequence": consequence,
    }


LEVEL_RULES = [
    pytest.param("DETAINED-ILL-TREATMENT", "medium", "high", {}, {"urg": {"urg_imprisoned": "yes"},
                 "inc": [("2025-01", "torture")]}, id="detained and tortured RISK-06"),
    pytest.param("DETAINED", "low", "medium", {}, {"urg": {"urg_imprisoned": "yes"}}, id="detained"),
    pytest.param("GRAVE-INCIDENT", "medium", "high", {}, {"inc": [("2026-10", "disappearance")]}, id="DEF-11"),
    pytest.param("DEATH-THREAT", "medium", "high", {}, {"inc": [("2026-11-20", "death_threat")]}, id="RISK-10"),
    pytest.param("DEATH-POSSIBLE", "medium", "extreme", {"risk_harm_physical": ["theft", "death"]}, {}, id="RISK-05"),
    pytest.param("THREAT-NOW", "low", "medium", {"risk_accused_now": "yes"}, {}, id="RISK-26"),
    pytest.param("THREAT-BY-AUTHORITIES", "medium", "high", {"risk_threat_now": "yes", "risk_link_auth": "likely",
                 "risk_police": "hostile"}, {}, id="RISK-36 RISK-41"),
    pytest.param("THREAT-BY-ARMED-GROUPS", "medium", "high", {"risk_threat_now": "yes",
                 "risk_link_armed": "confirmed"}, {}, id="RISK-37"),
    pytest.param("FAMILY-EXPOSED", "low", "medium", {"risk_auth_family": "yes"}, {}, id="RISK-04"),
    pytest.param("REPRISAL", "low", "medium", {"risk_rep_mission": "yes"}, {}, id="RISK-30"),
    pytest.param("NOWHERE-TO-TURN", "low", "medium", {"risk_before": "yes", "risk_mech": "no", "risk_cso": "no"}, {},
                 id="RISK-45 RISK-46"),
    pytest.param("SENT-BACK", "medium", "high", {"risk_return": "yes"}, {}, id="DEF-41"),
    pytest.param("NOT-KNOWN", "low", "medium", {"risk_contact_self": State.NOT_KNOWN}, {}, id="not known"),
    pytest.param("DOING-NOTHING", "medium", "high", harm("no_action", "likely", "severe"), {}, id="doing nothing"),
    pytest.param("HIGHER-THAN-ANSWERS", "high", "medium", dict.fromkeys(("risk_contact_self", "risk_auth_self",
                 "risk_threat_now", "risk_accused_now", "risk_before"), "no"), {}, id="nothing speaks for it"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "wrong", "right", "answers", "beside"), LEVEL_RULES)
def test_a_level_that_stands_against_the_answers_is_told_and_a_fitting_one_is_not(
    rule, wrong, right, answers, beside
):
    assert rule in against({**answers, "risk_level": wrong}, **beside)
    assert rule not in against({**answers, "risk_level": right}, **beside)
    assert rule not in against(answers, **beside)  # no level is chosen yet


def test_every_rule_about_levels_is_tried_here():
    about_levels = {one.id for one in rules.riskbook().rules.values() if one.about == "level"}
    assert {param.values[0] for param in LEVEL_RULES} == about_levels


def test_an_incident_too_long_ago_counts_no_longer():
    assert against({"risk_level": "low"}, inc=[("2026-09-01", "torture")]) == {"GRAVE-INCIDENT"}
    assert against({"risk_level": "low"}, inc=[("2026-08-01", "torture")]) == set()
    assert against({"risk_level": "low"}, inc=[("2026-09-01", "death_threat")]) == set()


def test_going_ahead_unchanged_is_questioned_where_risk_is_extreme_or_severe_harm_likely_risk_22():
    extreme = {"risk_level": "extreme", "risk_conclusion": "proceed"}
    assert against(extreme) == {"GO-AHEAD-AT-EXTREME"}
    assert against({**extreme, "risk_conclusion": "adjust"}) == set()
    into = {**harm("demarche", "likely", "severe"), "risk_level": "high", "risk_conclusion": "proceed"}
    assert against({**into, "risk_for": ["demarche"]}) == {"GO-AHEAD-INTO-HARM"}
    assert against({**into, "risk_for": ["contact"]}) == set()
    assert against({**into, **harm("demarche", "possible", "severe"), "risk_for": ["demarche"]}) == set()


def test_objections_speak_the_officers_language_and_name_their_place():
    situation = around({"risk_level": "low", "risk_return": "yes"})
    i18n.set_language("nb")
    (found,) = rules.objections(situation)
    assert found.text == "Personen kan bli sendt tilbake."
    assert (found.version, found.place) == ("1", ("RISK-47", "DEF-41"))
    i18n.set_language("en")
    assert rules.objections(situation)[0].text == "The person may be sent back."


@pytest.mark.parametrize(("level", "day"), [("low", "2026-04-30"), ("medium", "2026-01-30"), ("high", "2025-12-01"),
                                             ("extreme", "2025-11-08")])  # fmt: skip
def test_the_level_forces_the_next_date_risk_47(level, day):
    made = {"risk_date": "2025-11-01", "risk_level": level}
    latest = date.fromisoformat(day)
    assert rules.look_again(record("risk", made)) == latest
    assert rules.look_again(record("risk", {**made, "risk_review": "2027-01-01"})) == latest
    assert rules.look_again(record("risk", {**made, "risk_review": "2025-11-03"})) == date(2025, 11, 3)


def test_without_a_level_the_officers_own_date_stands():
    assert rules.look_again(record("risk", {"risk_review": "2026-01-05"})) == date(2026, 1, 5)
    assert rules.look_again(record("risk", {"risk_date": "2026-01-05"})) is None
    assert rules.days_of("") is None


def test_a_gate_closes_when_the_level_asks_for_a_new_look_even_if_the_date_written_is_later_risk_47():
    said = {"risk_date": "2026-11-01", "risk_level": "extreme", "risk_review": "2026-12-24"}
    act = record("act", {"act_type": "economic_support"})
    situation = rules.Situation(TODAY, {"act": [act], "risk": [record("risk", said)]})
    judged = {one.rule: one for one in rules.judge_measure(rules.actions()["economic_support"], situation)}
    assert judged["RISK-MEASURE"].missing == ("The assessment was to be looked at again on 8 Nov 2026.",)


def test_the_matrix_makes_a_level_of_likelihood_and_gravity_and_none_of_what_is_not_known():
    zone = rules.riskbook().zone
    assert [zone(one, "severe") for one in rules.CHANCES] == ["medium", "high", "extreme"]
    assert [zone(one, "limited") for one in rules.CHANCES] == ["low", "low", "medium"]
    assert zone("", "severe") is None
    assert zone("likely", "unknown") is None


def test_harms_are_read_row_by_row_and_a_row_taken_out_is_gone():
    said = harm("no_action", "likely", "severe") | {"risk_harms[b2]/risk_harm_measure": "demarche"}
    (found,) = rules.weighed(record("risk", said))
    assert (found.row, found.measure, found.text, found.zone) == ("a1", "no_action", "made-up reprisal", "extreme")
    assert (found.to, found.kind) == ((), "")


def test_answers_are_set_on_their_sides_without_a_sum_risk_01():
    sides = rules.riskbook().sides
    said = record("risk", {"risk_threat_now": "yes", "risk_police": "partial", "risk_mech": "no",
                           "risk_groups": ["women", "rural"], "risk_cso": "yes"})  # fmt: skip
    names = [[one.name for _speaks, one in rules.on_side(side, said)]
             for side in (sides.threats, sides.weaknesses, sides.strengths)]  # fmt: skip
    assert names == [["risk_threat_now"], ["risk_groups", "risk_mech"], ["risk_police", "risk_cso"]]


def test_every_rule_looks_at_questions_and_codes_that_the_forms_hold():
    known = forms.catalogue()
    book = rules.riskbook()
    sides = (*book.sides.threats, *book.sides.weaknesses, *book.sides.strengths)
    for one in (*sides, *(each for rule in book.rules.values() for each in (*rule.all_of, *rule.any_of))):
        form = known[one.form]
        codes = {choice.code for choice in form.choices_of(form.questions[one.question])}
        assert {*one.one_of, *one.none_of} <= codes, one
    for rule in book.rules.values():
        assert rule.en.text != rule.nb.text
    assert all(one.en != one.nb for one in sides)


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("levels.toml", "low = 180", "", "levels.toml"),
        ("levels.toml", '"high", "extreme"]', '"high"]', "levels.toml"),
        ("against.toml", 'least = "high"', 'least = "huge"', "DETAINED-ILL-TREATMENT"),
        ("against.toml", 'least = "high"', "", "DETAINED-ILL-TREATMENT"),
        ("sides.toml", "threats = [", "threats = [[", "sides.toml"),
    ],
)
def test_a_damaged_file_is_named(tmp_path, file, old, new, named):
    folder = tmp_path / "risk"
    shutil.copytree(assets.resource("rules", "risk"), folder)
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        load_riskbook(folder)
    assert named in str(caught.value.facts)
