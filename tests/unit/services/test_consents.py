"""A consent's life: recorded, limited, expired, taken back, and followed to where the data went."""

from datetime import timedelta

import pytest

from helpers import posts
from helpers.mending import Case
from hrd_desktop.errors import HrdError
from hrd_desktop.services.consents import Said, Withdrawal, may_be_child
from hrd_desktop.services.consents.errors import (
    ConsentNotGiven,
    ScopeNotGiven,
    SpreadUnknown,
    WithdrawnBeforeGiven,
)
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.store import this_day


def last_week():
    return this_day() - timedelta(days=7)


@pytest.fixture
def session(tmp_path):
    found = posts.mission(tmp_path)
    yield found
    found.close()


@pytest.fixture
def case(session):
    return Case(session, "formal_enquiry")


def given(case, *scopes, **more):
    said = Said(list(scopes) or ["share_ministry"], on=more.pop("on", last_week()), more=more.pop("more", {}), **more)
    return case.session.consents.record(case.case, said)


def standing(case, scope):
    return next(one for one in case.session.consents.covers(case.case, scope)).standing


def test_what_was_said_is_kept_with_witness_channel_language_and_limits_dem_10(session, case):
    more = {"cns_witness": "the lawyer", "cns_channel": "in_person", "cns_language": "en", "cns_data": ["account"]}
    record = given(case, "share_ministry", until=this_day(), more={**more, "cns_paper": "no"})

    view = session.consents.view(record)

    told = dict(view.facts)
    assert told["Who else was present?"] == "the lawyer"
    assert told["Which data may be passed on?"] == "What happened and the work"
    assert [step.label for step in view.steps] == ["Given", "Ends"]
    assert view.chip.startswith("Covered until ")
    assert (view.rows[0].data, view.rows[0].paper) == (("What happened and the work",), "no")


def test_a_wrong_code_or_a_day_to_come_leaves_nothing_behind(session, case):
    for wrong in (Said(["everything"]), Said(["visit"], on=this_day() + timedelta(days=1))):
        with pytest.raises(HrdError):
            session.consents.record(case.case, wrong)
    assert session.vault.records.count(form="cns") == 0


def test_how_consent_stands_is_told_beside_an_act_dem_24(session, case):
    assert standing(case, "share_ministry") == "none"
    record = given(case, until=this_day() - timedelta(days=1))
    assert standing(case, "share_ministry") == "expired"
    session.answers.set(record, "cns_until", this_day().isoformat())
    assert standing(case, "share_ministry") == "covered"
    session.consents.withdraw(record)
    assert standing(case, "share_ministry") == "withdrawn"
    given(case, state="declined", on=this_day())
    assert standing(case, "share_ministry") == "declined"


def test_a_withdrawal_says_when_how_and_by_whom_and_keeps_what_was_given_gdpr_06(session, case):
    record = given(case)
    view = session.consents.withdraw(record, Withdrawal(this_day(), "self", "via_partner", said="Too dangerous now."))

    told = dict(view.facts)
    assert (told["Who withdrew it?"], told["How was it said?"]) == ("The defender", "Through a partner")
    assert told["If declined or withdrawn: since when and what is stopped"] == "Too dangerous now."
    assert [(step.label, step.day) for step in view.steps[:2]] == [("Given", last_week()), ("Withdrawn", this_day())]
    past = [one.value for one in session.answers.show(record, history=True) if one.path == "cns_state"]
    assert past == ["given", "withdrawn"]


def test_taking_back_one_act_leaves_the_others_as_they_were_given(session, case):
    record = given(case, "share_ministry", "visit", "trial")
    session.consents.withdraw(record, Withdrawal(this_day(), scopes=("visit",)))
    assert [standing(case, scope) for scope in ("share_ministry", "visit")] == ["covered", "withdrawn"]

    session.consents.withdraw(record, Withdrawal(this_day(), scopes=("trial",)))
    assert [standing(case, scope) for scope in ("share_ministry", "visit", "trial")] == [
        "covered",
        "withdrawn",
        "withdrawn",
    ]
    session.consents.withdraw(record)
    assert standing(case, "share_ministry") == "withdrawn"


def test_only_what_was_given_can_be_taken_back_and_not_before_it_was_given(session, case):
    record = given(case)
    with pytest.raises(ScopeNotGiven):
        session.consents.withdraw(record, Withdrawal(this_day(), scopes=("visit",)))
    with pytest.raises(WithdrawnBeforeGiven):
        session.consents.withdraw(record, Withdrawal(last_week() - timedelta(days=1)))
    session.consents.withdraw(record)
    for taken in (record, given(case, state="declined")):
        with pytest.raises(ConsentNotGiven):
            session.consents.withdraw(taken)


def ready(session, case):
    """Carry a formal enquiry up to the door: every rule met, ready to be carried out."""
    from helpers.mending import MEND

    for rule in sorted(case.open_rules()):
        MEND[rule](case)
    session.measures.move(case.measure, "ready")
    return next(row.record for row in session.consents.of_case(case.case) if row.scope == "raise_authorities")


def test_a_measure_on_its_way_waits_again_when_its_consent_is_taken_back_dem_24(session, case):
    record = ready(session, case)

    session.consents.withdraw(record)

    view = session.measures.view(case.measure)
    assert (view.row.state, view.row.chip) == ("gates_open", "Declined")
    assert [gate.rule for gate in view.stopping] == ["CONSENT-AUTHORITIES"]
    went = next(one for one in session.consents.view(record).spread if one.kind == "measure")
    assert (went.act, went.done, went.how) == (
        "stopped",
        this_day(),
        "put back by the program; it waits for consent again",
    )


def test_a_measure_that_another_consent_carries_goes_on(session, case):
    record = ready(session, case)
    given(case, "visit", on=last_week())
    other = next(row.record for row in session.consents.of_case(case.case) if row.scope == "visit")

    session.consents.withdraw(other)

    assert session.measures.view(case.measure).row.state == "ready"
    assert session.consents.view(record).chip == "Covered"


def test_the_list_holds_every_print_export_and_measure_and_stays_gdpr_06_gdpr_08(session, case, tmp_path):
    from hrd_desktop.services.exchange.documents import export_case

    record = given(case, "share_ministry", "raise_authorities")
    ready(session, case)
    session.measures.move(case.measure, "done")
    session.briefing.printed(case.case, session.briefing.sheet(case.case), "printed")
    session.briefing.printed(case.case, session.briefing.sheet(case.case), "saved")
    export_case(session, case.case)
    attached = tmp_path / "made-up.txt"
    attached.write_text("made up", encoding="utf-8")
    file = session.files.add(case.subject, attached)
    session.files.save(file.id, tmp_path / "out.txt")

    view = session.consents.withdraw(record)

    kinds = [one.kind for one in view.spread]
    assert sorted(kinds) == ["copy", "export", "file", "measure", "print"]
    assert {one.act for one in view.open} == {"destroy", "tell"}
    assert "Fetch the copy back and destroy it." in view.kept
    assert "“Heron”" in session.consents.spread_text(record)


def test_each_place_is_dealt_with_in_writing_and_then_everybody_is_told_gdpr_06(session, case):
    record = given(case)
    session.briefing.printed(case.case, session.briefing.sheet(case.case), "printed")
    ref = session.consents.withdraw(record).open[0].ref
    with pytest.raises(ReasonMissing):
        session.consents.handled(record, [ref], " ")
    with pytest.raises(SpreadUnknown):
        session.consents.handled(record, ["journal:999999"], "torn up")

    view = session.consents.handled(record, [ref], "Copy 1 torn up and burnt.")

    assert view.open == ()
    assert (view.spread[0].done, view.spread[0].how) == (this_day(), "Copy 1 torn up and burnt.")
    assert view.steps[-1].label == "Everybody told"
    assert view.steps[-1].day == this_day()


def test_where_nothing_left_the_vault_nobody_need_be_told(session, case):
    view = session.consents.withdraw(given(case))
    assert (view.open, view.steps[-1].day) == ((), this_day())
    assert "Nothing left this vault." in view.kept


@pytest.mark.parametrize(
    ("answers", "child"),
    [
        ({}, False),
        ({"hrd_birth": (30, "")}, False),
        ({"hrd_birth": (15, "")}, True),
        ({"hrd_birth": (18, "-12-31")}, "before the last day of the year"),
        ({"hrd_birth": (18, "-XX-XX")}, "before the last day of the year"),
        ({"hrd_groups": ["children_youth"]}, True),
        ({"hrd_groups": ["children_youth"], "hrd_birth": (40, "")}, False),
        ({"hrd_kind": "organisation", "hrd_groups": ["children_youth"]}, False),
    ],
)
def test_who_may_be_under_18_is_treated_as_a_child_def_42(session, answers, child):
    today = this_day()
    if "hrd_birth" in answers:
        years, rest = answers["hrd_birth"]
        answers = {**answers, "hrd_birth": f"{today.year - years}{rest}"}
    defender = session.records.new("hrd", None, {"hrd_kind": "individual", **answers})
    wanted = child if isinstance(child, bool) else (today.month, today.day) < (12, 31)
    assert may_be_child(session.store, session.store.get(defender)) is wanted


def test_the_age_of_the_urgent_checklist_counts_where_no_birth_is_known_def_42(session):
    started = session.cases.start_urgent()
    session.answers.set(started.checklist, "urg_subject_kind", "individual")
    session.answers.set(started.checklist, "urg_age", 15)
    assert may_be_child(session.store, session.store.get(started.defender))
    session.answers.set(started.checklist, "urg_birth", str(this_day().year - 19))
    assert not may_be_child(session.store, session.store.get(started.defender))
