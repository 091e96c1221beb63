"""The guided paths as data, and how a step stands: met, not met, or not known yet."""

import shutil
from datetime import UTC, date, datetime

import pytest

from hrd_desktop import assets, forms, reference, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.reference import library, offers
from hrd_desktop.rules.errors import RuleFileInvalid
from hrd_desktop.rules.pathbook import load_paths, paths
from hrd_desktop.rules.paths import stay, walk

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
FOLDER = assets.resource("rules", "paths")


def record(form, **answers):
    said = {
        name: Statement(path=name, value=None if isinstance(value, State) else value, at=NOW, by="o",
                        state=value if isinstance(value, State) else State.ANSWERED)
        for name, value in answers.items()
    }  # fmt: skip
    return Record(id=form, form=form, version="1", created=NOW, created_by="o", changed=NOW, statements=said)


def states(path, *others, consents=(), asked="", **act):
    by_form = {"act": (record("act", **act),)}
    for one in others:
        by_form[one.form] = (one,)
    subjects = (rules.Subject("d1", "Heron", False),)
    around = rules.Situation(TODAY, by_form, subjects, consents, asked=asked)
    return {one.step.id: one.state for one in walk(paths()[path], around)}


S35 = {"act_type": "section_35"}
CONDITIONS = [
    ("S35-STEP-DANGER", "act_s35_danger", "S35-02"),
    ("S35-STEP-ASYLUM", "act_s35_asylum", "S35-03"),
    ("S35-STEP-INTEREST", "act_s35_interest", "S35-04"),
]


@pytest.mark.parametrize(("step", "question", "row"), CONDITIONS, ids=[row[2] for row in CONDITIONS])
def test_a_condition_of_section_35_is_met_only_with_a_yes_and_its_grounds_s35_05(step, question, row):
    assert row in next(one for one in paths()["section_35"].steps if one.id == step).place
    assert states("section_35", **S35)[step] == "unknown"
    assert states("section_35", **S35, **{question: State.NOT_KNOWN})[step] == "unknown"
    assert states("section_35", **S35, **{question: "yes"})[step] == "unknown"
    assert states("section_35", **S35, **{question: "no"})[step] == "not_met"
    assert states("section_35", **S35, **{question: "yes", f"{question}_text": "made up"})[step] == "met"


def test_the_section_that_coordinates_section_35_is_told_and_the_circular_is_named_s35_08_rol_24():
    assert states("section_35", **S35)["S35-STEP-COPY"] == "unknown"
    assert states("section_35", asked="2026-11-20", **S35)["S35-STEP-COPY"] == "met"
    assert states("section_35", **S35)["S35-STEP-CIRCULAR"] == "told"


def test_a_criterion_of_the_visa_code_that_is_answered_no_is_not_met_visa_02():
    """VISA-03 and VISA-04: the two criteria that the text names."""
    open_ = states("visa", act_type="visa")
    assert (open_["VISA-PLANS"], open_["VISA-LEAVES"]) == ("unknown", "unknown")
    assert states("visa", act_type="visa", act_visa_plans="no")["VISA-PLANS"] == "not_met"
    assert states("visa", act_type="visa", act_visa_plans="yes", act_visa_leave="yes")["VISA-LEAVES"] == "met"


def test_where_schengen_is_not_possible_the_directorate_comes_into_the_path_visa_06_visa_07():
    assert states("visa", act_type="visa", act_visa_route="not_possible")["VISA-KIND"] == "not_met"
    schengen = states("visa", act_type="visa", act_visa_route="schengen")
    assert "VISA-NATIONAL" not in schengen
    assert states("visa", act_type="visa", act_visa_route="national_udi")["VISA-NATIONAL"] == "unknown"


def test_a_national_visa_too_ends_after_90_days_and_presumes_that_the_person_leaves_visa_08():
    said = {"act_type": "visa", "act_visa_route": "national_udi"}
    assert states("visa", **said, act_visa_days=91)["VISA-LENGTH"] == "not_met"
    assert states("visa", **said, act_visa_days=90)["VISA-LENGTH"] == "met"
    assert states("visa", **said, act_visa_leave="no")["VISA-LEAVES"] == "not_met"
    steps = {one.id: one.place for one in paths()["visa"].steps}
    assert "VISA-08" in steps["VISA-LENGTH"]
    assert "VISA-08" in steps["VISA-LEAVES"]


def test_the_hub_mission_is_asked_about_visas_visa_10():
    assert states("visa", act_type="visa", act_hub="nairobi")["VISA-HUB"] == "met"


@pytest.mark.parametrize(
    ("planned", "entry", "expected"),
    [
        ("", "", (90, 0, None, 90, False)),
        ("30", "", (30, 0, None, 30, False)),
        ("120", "", (90, 0, None, 90, False)),
        ("90", "2026-11-22", (90, 1, "2027-02-19", 89, False)),
        ("90", "2026-12-01", (90, 0, "2027-02-28", 98, False)),
        ("10", "2026-11-13", (10, 10, "2026-11-22", 0, False)),
        ("10", "2026-11-12", (10, 10, "2026-11-21", 0, True)),
    ],
)
def test_days_are_counted_from_the_day_of_entry_which_is_the_first_visa_05(planned, entry, expected):
    found = stay(90, planned, entry, TODAY)
    last = found.last.isoformat() if found.last else None
    assert (found.days, found.day, last, found.left, found.over) == expected


def test_unhcr_is_the_way_only_where_it_is_present_and_registration_counts_acu_11_acu_15():
    said = {"act_type": "unhcr_referral"}
    assert states("unhcr", **said, act_unhcr_there="no")["UNHCR-PRESENT"] == "not_met"
    assert states("unhcr", **said, act_unhcr_there="yes")["UNHCR-PRESENT"] == "met"
    assert states("unhcr", **said, act_unhcr_reg="yes")["UNHCR-REGISTERED"] == "met"
    assert states("unhcr", **said, act_to_country="XL")["UNHCR-COUNTRY"] == "met"


def test_residence_in_norway_is_a_step_of_the_long_way_with_its_ground_in_law_acu_12_acu_13():
    assert "LONG-RESIDENCE" not in states("long_term", act_type="unhcr_referral")
    said = {"act_type": "residence_norway"}
    assert states("long_term", **said)["LONG-RESIDENCE"] == "unknown"
    assert states("long_term", **said, act_residence_law="the provision")["LONG-RESIDENCE"] == "met"
    assert states("long_term", **said)["LONG-ASYLUM"] == "told"


def test_short_term_protection_begins_with_the_danger_and_looks_near_and_far_acu_01_acu_04_acu_05():
    found = states("short_term")
    assert (found["SHORT-DANGER"], found["SHORT-LOCAL"], found["SHORT-SCHEMES"]) == ("unknown",) * 3
    danger = record("cas", cas_ground=["danger"])
    looked = record("urg", urg_mechanisms=["REF-C-03"])
    found = states("short_term", danger, looked)
    assert (found["SHORT-DANGER"], found["SHORT-LOCAL"], found["SHORT-SCHEMES"]) == ("met",) * 3


@pytest.mark.parametrize(
    ("kind", "row"), [("safe_house", "ACU-06"), ("relocate_in_country", "ACU-08"), ("relocate_region", "ACU-09")]
)
def test_each_kind_of_short_term_protection_ends_the_path_at_its_measure(kind, row):
    assert row in next(one for one in paths()["short_term"].steps if one.id == "SHORT-WHERE").place
    assert states("short_term", act_type=kind)["SHORT-WHERE"] == "met"


def test_a_refused_visit_brings_the_family_into_the_path_pri_03():
    said = {"act_type": "prison_visit"}
    assert "VISIT-FAMILY" not in states("visit", record("vis", vis_permission="granted"), **said)
    assert states("visit", record("vis", vis_permission="refused"), **said)["VISIT-FAMILY"] == "unknown"


def test_every_step_rests_on_what_the_forms_hold_and_leads_to_something_that_is_there():
    known, types = forms.catalogue(), {c.code for c in forms.catalogue()["act"].choices["measure_type"].choices}
    for path in paths().values():
        assert {*path.head.types} <= types
        for step in path.steps:
            for one in (*step.when, *step.all_of, *step.any_of):
                question = known[one.form].questions[one.question]
                assert {*one.one_of} <= {
                    choice.code for choice in known[one.form].choices_of(question)
                } or not one.one_of
            if step.next.act == "answer":
                assert step.next.question in known[step.next.form].questions
            if step.next.act == "path":
                assert step.next.target in paths()
            if step.next.act == "library":
                assert step.next.target in library.entries()
            if step.next.act == "finder" and step.next.target:
                assert step.next.target in offers.NEEDS
            assert bool(step.gate) == (step.next.act == "gate")
            assert step.en.title != step.nb.title
            assert len(step.en.collect) == len(step.nb.collect)
    assert reference.hubs()


def test_the_paths_come_in_the_order_in_which_one_would_take_them():
    assert [*paths()] == ["short_term", "long_term", "unhcr", "visa", "section_35", "visit"]


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (('gate = "S35-DANGER"', 'gate = "NO-SUCH"'), "no file defines the gate"),
        (('decides = "defender"', 'decides = "somebody"'), "decides"),
        (('version = "1"', ""), "version"),
    ],
)
def test_a_damaged_path_is_named(damage, problem, tmp_path):
    shutil.copy(FOLDER / "section_35.toml", tmp_path / "section_35.toml")
    text = (tmp_path / "section_35.toml").read_text(encoding="utf-8")
    (tmp_path / "section_35.toml").write_text(text.replace(damage[0], damage[1], 1), encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        load_paths(tmp_path)
    assert problem in caught.value.facts["problem"]
