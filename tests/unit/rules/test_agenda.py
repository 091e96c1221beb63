"""Duties by rules and dates: when each falls due, what lets it rest, and what marking it in writing does."""

import shutil
from datetime import UTC, date, datetime

import pytest

from hrd_desktop import assets, forms
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.rules.agenda import Matter, dated
from hrd_desktop.rules.agendabook import DutyRule, duty_rules, fits, load_duties
from hrd_desktop.rules.errors import RuleFileInvalid

MADE = datetime(2026, 11, 2, 9, tzinfo=UTC)
FOLDER = assets.resource("rules", "duties")
FACTS = {"begun": "2026-01-15", "officer": "somebody", "tables": "filled", "kind": "bilateral"}


def record(form, ident="", *, made=MADE, changed=None, **answers):
    said = {}
    for name, value in answers.items():
        path = name.replace("__", "/").replace("_row_", "[r1]")
        state = value if isinstance(value, State) else State.ANSWERED
        held = None if isinstance(value, State) else value
        said[path] = Statement(path=path, value=held, state=state, at=MADE, by="o")
    return Record(id=ident or form, form=form, version="1", created=made, created_by="o", changed=changed or made,
                  statements=said)  # fmt: skip


def rows(form, repeat, made=MADE, **answers):
    said = {repeat: ["r1"], **{f"{repeat}[r1]/{name}": value for name, value in answers.items()}}
    return Record(id=form, form=form, version="1", created=made, created_by="o", changed=made, statements={
        path: Statement(path=path, value=value, at=MADE, by="o") for path, value in said.items()})  # fmt: skip


def marked(one, rule, act, due, until="", on=MADE, slot=""):
    """Return *one* with a duty marked on it."""
    row = f"m{len(one.items('duty'))}"
    parts = {"rule": rule, "slot": slot, "act": act, "due": due, "until": until, "reason": "made up"}
    more = {f"duty[{row}]/{k}": Statement(path=f"duty[{row}]/{k}", value=v, at=on, by="o") for k, v in parts.items()}
    more["duty"] = Statement(path="duty", value=[*one.items("duty"), row], at=on, by="o")
    return one.model_copy(update={"statements": {**one.statements, **more}})


def due(rule, *records, facts=None, intervals=None, role="mission"):
    """Return the days on which *rule* stands among *records*."""
    by_form = {}
    for one in records:
        by_form.setdefault(one.form, []).append(one)
    matter = Matter(by_form, facts={**FACTS, **(facts or {})})
    found = [one for one in dated(matter, intervals or {}, role) if one.rule == rule]
    return [one.due.isoformat() for one in found]


def case(**answers):
    return record("cas", **answers)


STANDS = [
    ("URGENT-UPDATE URG-48", [record("urg", urg_next="2026-11-30")], "2026-11-30"),
    ("URGENT-QUIET URG-48", [record("urg"), case()], "2026-11-09"),
    ("RISK-AGAIN RISK-47", [record("risk", risk_date="2026-11-01", risk_review="2026-11-20")], "2026-11-20"),
    ("RISK-AGAIN RISK-47", [record("risk", risk_date="2026-11-01")], "2026-12-01"),
    ("RISK-OUTDATED RISK-47", [record("risk", risk_date="2026-11-01"), record("inc", inc_date="2026-11-10")],
     "2026-11-12"),
    ("RISK-INTERSECTION DEF-39", [record("risk", risk_date="2026-11-01", risk_groups=["women", "rural"])],
     "2026-11-08"),
    ("CONSENT-ENDS DEM-10", [record("cns", cns_state="given", cns_until="2026-12-24", cns_scope=["visit"])],
     "2026-12-10"),
    ("CONSENT-ASK-AGAIN DEM-11", [record("cns", cns_state="not_reached", cns_date="2026-11-10")], "2026-11-24"),
    ("WITHDRAWAL-TOLD GDPR-06", [record("cns", cns_state="withdrawn", cns_withdrawn_on="2026-11-10")], "2026-11-11"),
    ("CASE-RETENTION GDPR-05", [case(cas_review="2027-05-17", cas_status="closed")], "2027-05-17"),
    ("CASE-RETENTION GDPR-05", [case()], "2027-11-02"),
    ("PERSON-RETENTION GDPR-05", [record("hrd", hrd_review="2027-01-01")], "2027-01-01"),
    ("RETURN-RISK DEF-41", [record("hrd", hrd_groups=["exile"])], "2026-11-09"),
    ("LONG-DETENTION PRI-04", [record("inc", inc_det_from="2026-08")], "2026-10-30"),
    ("LONG-DETENTION PRI-04", [record("inc", inc_det_from="2026-01-01"),
                               record("vis", vis_type="prison", vis_date="2026-10-01")], "2026-12-30"),
    ("HEARING TRI-07", [case(cas_hearing="2026-12-10")], "2026-12-03"),
    ("OBSERVATION-DAY TRI-01 PRI-01", [record("vis", vis_date="2026-12-10")], "2026-12-10"),
    ("ROTA-DAY TRI-08", [rows("vis", "vis_rota", vis_rota_date="2026-12-10", vis_rota_mission="NO")], "2026-12-07"),
    ("CONTACT-QUIET CON-01", [case(), record("log", log_with="defender", log_date="2026-11-01")], "2026-12-31"),
    ("CONCERN-OPEN DEM-01", [case(cas_ground=["danger"])], "2026-11-05"),
    ("CONCERN-OPEN DEM-01", [case(), record("urg", urg_ground=["danger"])], "2026-11-05"),
    ("GRAVE-ACT DEF-11", [case(cas_urgency="days"), record("inc", inc_type=["torture"])], "2026-11-02"),
    ("MULTILATERAL-TOUCH MUL-24 MUL-13", [record("act", act_type="multilateral_case")], "2026-11-05"),
    ("STAY-ENDS VISA-05 VISA-08",
     [record("act", act_type="visa", act_visa_entry="2026-11-01", act_visa_days=90)], "2027-01-15"),
    ("MAPPING-AGAIN MAP-01 MIS-02", [record("map", map_country="XL", map_date="2026-02-01")], "2027-02-01"),
    ("MAPPING-NONE MAP-01", [record("mis")], "2026-02-14"),
    ("RURAL-CONTACT DEF-40", [record("map", map_date="2026-10-01", map_risk_groups=["rural"])], "2027-03-30"),
    ("ACTOR-CONTACT UN-04", [rows("map", "map_actors", map_actor_contact="mapped")], "2027-01-31"),
    ("UPR-FOLLOW-UP AUT-04", [rows("cty", "cty_upr", cty_upr_date="2026-10-01", cty_upr_status="raised")],
     "2027-03-30"),
    ("FORUM LIKE-05", [record("cty")], "2026-12-02"),
    ("VISIT-NGO-BEFORE ROL-12", [rows("cty", "cty_visits", cty_visit_date="2026-12-22")], "2026-12-01"),
    ("VISIT-NGO-AFTER ROL-12", [rows("cty", "cty_visits", cty_visit_date="2026-12-22")], "2027-01-05"),
    ("VISIT-LOCAL ROL-13", [rows("cty", "cty_visits", cty_visit_date="2026-12-22")], "2026-12-01"),
    ("VISIT-ISSUES ROL-11", [rows("cty", "cty_visits", cty_visit_date="2026-12-22")], "2026-12-08"),
    ("YEARLY-REPORT OBJ-02", [record("mis")], "2026-12-01"),
    ("CIVIL-SOCIETY-MEETING CON-08", [record("mis")], "2026-06-01"),
    ("MENU-REVIEW OBJ-09", [record("mis")], "2026-09-01"),
    ("INSTRUCTIONS POL-07", [record("mis")], "2026-09-01"),
    ("LESSONS ROL-22 REP-12", [record("mis")], "2026-12-01"),
    ("MECHANISMS-CHECK REF-C-13", [record("mis")], "2027-01-15"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "records", "day"), STANDS, ids=[row[0] for row in STANDS])
def test_a_duty_stands_on_its_day(rule, records, day):
    assert due(rule.split()[0], *records) == [day]


RESTS = [
    ("URGENT-UPDATE", [record("urg", urg_next="2026-11-30"), case(cas_status="closed")]),
    ("URGENT-QUIET", [record("urg", urg_next="2026-11-30"), case()]),
    ("RISK-AGAIN", [record("risk", risk_date="2026-11-01"), case(cas_status="closed")]),
    ("RISK-OUTDATED", [record("risk", risk_date="2026-11-12"), record("inc", inc_date="2026-11-10")]),
    ("RISK-INTERSECTION", [record("risk", risk_groups=["women", "rural"], risk_intersection="doubly")]),
    ("CONSENT-ENDS", [record("cns", cns_state="withdrawn", cns_until="2026-12-24")]),
    ("CONSENT-ASK-AGAIN", [record("cns", cns_state="given", cns_date="2026-11-10")]),
    (
        "WITHDRAWAL-TOLD",
        [record("cns", cns_state="withdrawn", cns_withdrawn_on="2026-11-10", cns_told_on="2026-11-11")],
    ),
    ("RETURN-RISK", [record("hrd", hrd_groups=["exile"], hrd_refoulement=State.NOT_KNOWN)]),
    ("LONG-DETENTION", [record("inc", inc_det_from="2026-08", inc_det_to="2026-09")]),
    ("OBSERVATION-DAY", [record("vis", vis_date="2026-12-10", vis_trial_report="seen")]),
    ("ROTA-DAY", [rows("vis", "vis_rota", vis_rota_date="2026-12-10", vis_rota_mission="SE")]),
    ("CONCERN-OPEN", [case(cas_ground=["danger"], cas_concern="no")]),
    ("CONCERN-OPEN", [case(cas_ground=["prevented"])]),
    ("GRAVE-ACT", [case(cas_urgency="hours"), record("inc", inc_type=["torture"])]),
    ("MINISTRY-UPDATE", [case(), record("urg")]),
    ("MULTILATERAL-TOUCH", [record("act", act_type="multilateral_case"), record("log", log_with="mission")]),
    ("MAPPING-NONE", [record("mis"), record("map", map_country="XL")]),
    ("UPR-FOLLOW-UP", [rows("cty", "cty_upr", cty_upr_date="2026-10-01", cty_upr_status="met")]),
    ("FORUM", [record("cty", cty_forum="yes")]),
    ("VISIT-LOCAL", [rows("cty", "cty_visits", cty_visit_date="2026-12-22", cty_visit_local="no")]),
    ("CONTACT-POST", [record("mis", mis_contact_person="somebody")]),
    ("MINISTRY-TABLES", [record("mis")]),
]


@pytest.mark.parametrize(("rule", "records"), RESTS, ids=[row[0] for row in RESTS])
def test_a_duty_rests_once_it_is_answered_or_its_case_is_closed(rule, records):
    assert due(rule, *records) == []


def test_the_contact_post_is_vacant_while_nobody_is_named_anywhere_mis_01():
    assert due("CONTACT-POST", record("mis"), facts={"officer": ""}) == ["2026-01-15"]
    assert due("CONTACT-POST", record("mis"), record("cty", cty_contact_person="A"), facts={"officer": ""}) == []


def test_the_ministrys_tables_are_asked_for_while_they_are_empty_rol_04():
    assert due("MINISTRY-TABLES", record("mis"), facts={"tables": ""}) == ["2026-02-14"]


def test_the_ministry_hears_of_what_changed_after_the_last_bundle_rep_10():
    records = [case(), record("urg", changed=datetime(2026, 11, 20, tzinfo=UTC))]
    assert due("MINISTRY-UPDATE", *records, facts={"sealed": "2026-11-10"}) == ["2026-11-27"]
    assert due("MINISTRY-UPDATE", *records, facts={"sealed": "2026-11-21"}) == []


def test_only_the_newest_assessment_of_a_person_and_the_newest_mapping_of_a_country_count():
    older = record("risk", "a", risk_subject="d1", risk_date="2026-01-01")
    newer = record("risk", "b", risk_subject="d1", risk_date="2026-11-01")
    other = record("risk", "c", risk_subject="d2", risk_date="2026-10-01")
    assert sorted(due("RISK-AGAIN", older, newer, other)) == ["2026-10-31", "2026-12-01"]


def test_a_consent_that_a_newer_one_covers_needs_no_renewal():
    said = {"cns_state": "given", "cns_subject": "d1"}
    older = record("cns", "a", cns_until="2026-11-30", cns_date="2026-01-01", cns_scope=["visit"], **said)
    newer = record("cns", "b", cns_until="2027-11-30", cns_date="2026-11-01", cns_scope=["visit", "trial"], **said)
    assert due("CONSENT-ENDS", older, newer) == ["2027-11-16"]
    narrower = record("cns", "b", cns_until="2027-11-30", cns_date="2026-11-01", cns_scope=["trial"], **said)
    assert sorted(due("CONSENT-ENDS", older, narrower)) == ["2026-11-16", "2027-11-16"]


def test_a_duty_postponed_in_writing_has_its_new_day_until_the_old_one_changes():
    put_off = marked(record("urg", urg_next="2026-11-30"), "URGENT-UPDATE", "postponed", "2026-11-30", "2026-12-05")
    assert due("URGENT-UPDATE", put_off) == ["2026-12-05"]
    moved = marked(record("urg", urg_next="2026-12-20"), "URGENT-UPDATE", "postponed", "2026-11-30", "2026-12-05")
    assert due("URGENT-UPDATE", moved) == ["2026-12-20"]


def test_a_hearing_marked_as_dealt_with_rests_and_the_next_one_stands():
    done = marked(case(cas_hearing="2026-12-10"), "HEARING", "done", "2026-12-03")
    assert due("HEARING", done) == []
    assert due("HEARING", marked(case(cas_hearing="2027-01-10"), "HEARING", "done", "2026-12-03")) == ["2027-01-03"]


def test_what_comes_back_counts_from_the_day_it_was_done():
    held = marked(record("inc", inc_det_from="2026-08-01"), "LONG-DETENTION", "done", "2026-10-30")
    assert due("LONG-DETENTION", held) == ["2027-01-31"]


def test_a_yearly_duty_done_ahead_of_its_day_comes_back_the_year_after():
    early = marked(record("mis"), "YEARLY-REPORT", "done", "2026-12-01")
    assert due("YEARLY-REPORT", early) == ["2027-12-01"]
    assert due("YEARLY-REPORT", record("mis"), role="ministry") == []


@pytest.mark.parametrize(
    ("rule", "years"),
    [("RESOLUTION-COUNCIL", 3), ("RESOLUTION-ASSEMBLY", 2), ("MANDATE-RENEWAL", 3), ("CONSULTATIONS", 1)],
    ids=["MUL-17 council", "MUL-17 assembly", "MUL-18", "ROL-14"],
)
def test_a_cycle_is_silent_until_the_ministry_gives_its_first_day_and_then_goes_on(rule, years):
    assert due(rule, record("mis")) == []
    facts = {f"set.{rule}": "2027-03-01"}
    assert due(rule, record("mis"), intervals={rule: "2027-03-01"}) == ["2026-12-31"]
    done = marked(record("mis"), rule, "done", "2026-12-31")
    after = due(rule, done, facts=facts, intervals={rule: "2027-03-01"})
    assert after == [date.fromordinal(date(2027 + years, 3, 1).toordinal() - 60).isoformat()]


def test_an_interval_that_is_set_here_takes_the_place_of_the_default():
    assert due("URGENT-QUIET", record("urg"), case(), intervals={"URGENT-QUIET": "3"}) == ["2026-11-05"]
    assert due("HEARING", case(cas_hearing="2026-12-10"), intervals={"HEARING": "14"}) == ["2026-11-26"]
    assert due("YEARLY-REPORT", record("mis"), intervals={"YEARLY-REPORT": "02-29"}) == ["2026-02-28"]


@pytest.mark.parametrize(
    ("unit", "good", "bad"),
    [("days", "30", "-1"), ("lead", "-14", "soon"), ("yearly", "02-29", "13-01"), ("date", "", "2026")],
)
def test_an_interval_has_one_form(unit, good, bad):
    assert fits(unit, good)
    assert not fits(unit, bad)


def test_every_duty_looks_at_questions_and_codes_that_the_forms_hold_and_speaks_both_languages():
    known = forms.catalogue()
    for rule in duty_rules().values():
        looked = [*rule.when, *rule.any_of, *rule.unless, *rule.since, *rule.or_since, *rule.behind]
        named = [(one.form or rule.form, one.question, one.one_of) for one in looked]
        named += [(since.form or rule.form, one.question, one.one_of) for since in rule.since for one in since.when]
        named += [
            (rule.form, name, ())
            for name in (rule.day, rule.span, rule.repeat, rule.newest_by, rule.superseded)
            if name
        ]
        for form, name, codes in named:
            assert name.startswith("@") or name in known[form].all_items, (rule.id, name)
            if codes and not name.startswith("@"):
                choices = known[form].choices_of(known[form].questions[name])
                assert {*codes} <= {one.code for one in choices}, (rule.id, name)
        assert rule.en.title != rule.nb.title
        if rule.remedy.question:
            assert rule.remedy.question in known[rule.remedy.form].all_items


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_without_one_file_its_duties_are_gone(path, tmp_path):
    shutil.copytree(FOLDER, tmp_path / "duties")
    (tmp_path / "duties" / path.name).unlink()
    assert {one.file for one in duty_rules().values()} - {
        one.file for one in load_duties(tmp_path / "duties").values()
    }


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (('strength = "should"', 'strength = "perhaps"'), "strength"),
        (('day = "urg_next"', ""), "a day or something to count from"),
        (('version = "1"', ""), "version"),
        (('form = "urg"', 'form = "urgent"'), "form"),
    ],
)
def test_a_damaged_file_is_named_with_its_rule(damage, problem, tmp_path):
    text = (
        'version = "1"\n[A]\nplace = ["URG-48"]\nstrength = "should"\nform = "urg"\nday = "urg_next"\n'
        'remedy = { act = "open" }\nen = { title = "One", text = "Made-up words", remedy = "Open" }\n'
        'nb = { title = "Enn", text = "Oppdiktede ord", remedy = "Åpne" }\n'
    )
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert isinstance(load_duties(tmp_path)["A"], DutyRule)
    (tmp_path / "a.toml").write_text(text.replace(*damage), encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        load_duties(tmp_path)
    assert problem in caught.value.facts["problem"]


def test_a_day_that_was_set_and_is_over_leaves_the_interval_so_that_a_review_comes_back_gdpr_05():
    kept = marked(case(cas_review="2026-11-30"), "CASE-RETENTION", "done", "2026-11-30")
    assert due("CASE-RETENTION", kept) == ["2027-11-30"]
    later = marked(case(cas_review="2028-01-15"), "CASE-RETENTION", "done", "2026-11-30")
    assert due("CASE-RETENTION", later) == ["2028-01-15"]
