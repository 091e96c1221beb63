"""The agenda of a vault: true to the records after every change, marked in writing, the same after a restart."""

import json
import subprocess
from datetime import timedelta

import pytest

from helpers import posts
from helpers.mending import Case
from hrd_desktop.domain.marking import Marking
from hrd_desktop.errors import HrdError
from hrd_desktop.services.agenda.settling import Settling
from hrd_desktop.services.store import this_day


def days(number):
    return (this_day() + timedelta(days=number)).isoformat()


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def urgent(session):
    return session.cases.start_urgent()


def named(session, rule):
    session.agenda.settle()
    return [one for one in session.agenda.view(limit=500).lines if one.rule == rule]


def test_a_day_that_is_set_stands_in_the_agenda_and_goes_with_its_answer_urg_48(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(3))
    (line,) = named(session, "URGENT-UPDATE")
    assert (line.due, line.group, line.tone) == (this_day() + timedelta(days=3), "week", "warn")
    assert line.chip == "3 days left"
    assert line.case == urgent.case
    session.answers.set(urgent.checklist, "urg_next", days(60))
    assert named(session, "URGENT-UPDATE")[0].group == "later"
    session.vault.undo(by=session.officer)
    assert named(session, "URGENT-UPDATE")[0].group == "week"
    session.answers.set(urgent.case, "cas_status", "closed")
    assert named(session, "URGENT-UPDATE") == []


def test_what_is_kept_reduced_or_erased_is_decided_in_writing_and_asked_again_gdpr_05(session, urgent):
    (line,) = named(session, "CASE-RETENTION")
    assert line.due == this_day() + timedelta(days=365)
    session.answers.set(urgent.case, "cas_status", "closed")
    (line,) = named(session, "CASE-RETENTION")
    with pytest.raises(HrdError) as silent:
        session.agenda.done("CASE-RETENTION", line.record, reason=" ")
    assert silent.value.error == "REASON_MISSING"
    session.agenda.done("CASE-RETENTION", line.record, reason="Kept: the trial goes on.")
    assert [one.due for one in named(session, "CASE-RETENTION")] == [this_day() + timedelta(days=730)]
    session.records.delete(urgent.case)
    assert named(session, "CASE-RETENTION") == []


def test_what_is_deleted_lets_the_older_record_count_again(session, urgent):
    older = session.records.new("risk", urgent.case)
    session.answers.set(older, "risk_date", days(-40))
    newer = session.records.new("risk", urgent.case)
    session.answers.set(newer, "risk_date", days(-1))
    assert [one.record for one in named(session, "RISK-AGAIN")] == [newer]
    session.records.delete(newer)
    assert [one.record for one in named(session, "RISK-AGAIN")] == [older]


def test_a_consent_in_another_case_covers_the_one_that_ends(session, urgent):
    consent = session.cases.give_consent(urgent.case, scopes=["visit"], until=this_day() + timedelta(days=5))
    assert [one.record for one in named(session, "CONSENT-ENDS")] == [consent]
    elsewhere = session.cases.new("Plover")
    session.cases.give_consent(elsewhere, scopes=["visit", "trial"], subject=urgent.defender)
    assert named(session, "CONSENT-ENDS") == []


def test_duties_after_a_measure_stand_with_the_interval_set_here_dem_16(session):
    case = Case(session, "demarche")
    session.answers.set(case.measure, "act_state", "done")
    session.answers.set(case.measure, "act_done", f"{days(-11)}T12:00:00+00:00")
    (line,) = named(session, "EFFECT-REPORT")
    assert (line.due.isoformat(), line.action, line.record) == (days(3), "measure", case.measure)
    session.agenda.set_interval("EFFECT-REPORT", "7")
    assert named(session, "EFFECT-REPORT")[0].due.isoformat() == days(-4)
    session.agenda.set_interval("EFFECT-REPORT", "")
    assert named(session, "EFFECT-REPORT")[0].due.isoformat() == days(3)


def test_an_interval_has_a_default_that_is_to_be_set_by_the_ministry_and_one_form(session):
    rows = {one.rule: one for one in session.agenda.intervals()}
    assert (rows["LONG-DETENTION"].default, rows["LONG-DETENTION"].own) == ("90", False)
    assert (rows["RESOLUTION-COUNCIL"].unit, rows["RESOLUTION-COUNCIL"].default) == ("date", "")
    session.agenda.set_interval("LONG-DETENTION", "30")
    assert {one.rule for one in session.agenda.intervals() if one.own} == {"LONG-DETENTION"}
    for rule, value in (("LONG-DETENTION", "soon"), ("YEARLY-REPORT", "31-12"), ("NO-SUCH", "3")):
        with pytest.raises(HrdError) as caught:
            session.agenda.set_interval(rule, value)
        assert caught.value.error == "INTERVAL_UNFIT"


def test_a_cycle_given_by_the_ministry_comes_into_the_agenda_mul_17_mul_18(session):
    assert named(session, "RESOLUTION-COUNCIL") == []
    session.agenda.set_interval("RESOLUTION-COUNCIL", days(65))
    session.agenda.set_interval("MANDATE-RENEWAL", days(70))
    assert named(session, "RESOLUTION-COUNCIL")[0].due.isoformat() == days(5)
    assert named(session, "MANDATE-RENEWAL")[0].due.isoformat() == days(10)


def test_a_duty_is_postponed_with_a_reason_and_says_so(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(-2), as_draft=True)
    session.agenda.postpone(
        "URGENT-UPDATE", urgent.checklist, until=this_day() + timedelta(days=4), reason="No line yet."
    )
    (line,) = named(session, "URGENT-UPDATE")
    assert line.due.isoformat() == days(4)
    assert "Kari Testesen: No line yet." in line.moved
    with pytest.raises(HrdError) as none:
        session.agenda.postpone("URGENT-UPDATE", urgent.checklist, until=this_day() + timedelta(days=9), reason=" ")
    assert none.value.error == "REASON_MISSING"
    with pytest.raises(HrdError) as early:
        session.agenda.postpone("URGENT-UPDATE", urgent.checklist, until=this_day(), reason="made up")
    assert early.value.error == "DAY_UNFIT"


def test_only_what_no_answer_can_end_is_marked_as_done(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(-2), as_draft=True)
    with pytest.raises(HrdError) as caught:
        session.agenda.done("URGENT-UPDATE", urgent.checklist, reason="made up")
    assert caught.value.error == "DUTY_NOT_BY_HAND"
    session.answers.set(urgent.case, "cas_hearing", days(5))
    assert len(named(session, "HEARING")) == 1
    session.agenda.done("HEARING", urgent.case, reason="A likeminded mission attends.")
    assert named(session, "HEARING") == []
    with pytest.raises(HrdError) as gone:
        session.agenda.done("HEARING", urgent.case, reason="again")
    assert gone.value.error == "DUTY_UNKNOWN"


def test_a_duty_of_the_mission_is_marked_on_its_record_which_is_made_for_it(session):
    (line,) = named(session, "YEARLY-REPORT")
    assert (line.record, line.about) == ("", "Embassy, Lidovia")
    session.agenda.done("YEARLY-REPORT", reason="Sent with the bag.")
    (mission,) = session.records.page("mission").rows
    (after,) = named(session, "YEARLY-REPORT")
    assert (after.record, after.due.year) == (mission.id, line.due.year + 1)


def test_the_agenda_lives_through_closing_and_needs_no_second_working_out(session, urgent, monkeypatch):
    session.answers.set(urgent.checklist, "urg_next", days(3))
    session.agenda.settle()
    before = session.agenda.view(limit=500).lines
    folder = session.vault.folder
    session.close()
    again = posts.opened(folder)
    anew = []
    monkeypatch.setattr(Settling, "_some_anew", lambda *_: anew.append(1))
    assert again.agenda.view(limit=500).lines == before
    assert anew == []
    again.close()


def test_a_great_agenda_is_worked_out_a_little_at_a_time_and_goes_on_after_a_cut(session, monkeypatch):
    for _each in range(5):
        session.cases.start_urgent()
    session.agenda.settle()
    whole = {(one.rule, one.record) for one in session.agenda.view(limit=500).lines}
    session.vault.agenda.settle({}, json.dumps({"seq": 0, "print": "other", "after": None}), anew=True)
    monkeypatch.setattr("hrd_desktop.services.agenda.settling._AT_ONCE", 2)
    for _cut in range(20):
        settling = Settling(session)  # what a fresh process knows
        if settling.catch_up(seconds=1e-4):
            break
    session.agenda.settle()
    assert {(one.rule, one.record) for one in session.agenda.view(limit=500).lines} == whole


def test_today_is_not_whole_before_all_that_was_written_is_worked_out_a_little_at_each_look(session, monkeypatch):
    """An import writes thousands of records at once: nobody may read "nothing waits" from what is not read yet."""
    session.agenda.settle()
    monkeypatch.setattr("hrd_desktop.services.agenda.settling._AT_ONCE", 2)
    monkeypatch.setattr(Settling.catch_up, "__defaults__", (0,))
    made = [session.cases.start_urgent() for _each in range(5)]
    for one in made:
        session.answers.set(one.checklist, "urg_next", days(3))
    looks = [session.today()]
    while not looks[-1].whole and len(looks) < 50:
        session.answers.set(made[0].checklist, "urg_place", f"Valmora {len(looks)}") if len(looks) < 3 else None
        looks.append(session.today())
    assert [one.whole for one in looks] == [False] * (len(looks) - 1) + [True] and len(looks) > 3
    assert len(named(session, "URGENT-UPDATE")) == 5


def test_a_reader_shows_the_agenda_as_it_stands(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(3))
    session.agenda.settle()
    reader = session.reader()
    assert "URGENT-UPDATE" in {one.rule for one in reader.agenda.view("week").lines}
    reader.close()


def test_a_month_has_its_days_and_lines(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(40))
    day = this_day() + timedelta(days=40)
    session.agenda.settle()
    month = session.agenda.month(day.year, day.month)
    assert month.days[day] >= 1
    assert "URGENT-UPDATE" in {one.rule for one in month.lines}


BEGIN = [
    ("CASE-RETENTION", "answer", "cas_review"),
    ("URGENT-QUIET", "answer", ""),
    ("CONTACT-QUIET", "contact", ""),
    ("MAPPING-NONE", "mapping", ""),
    ("MECHANISMS-CHECK", "library", ""),
    ("MENU-REVIEW", "answer", "mis_measures"),
]


@pytest.mark.parametrize(("rule", "act", "path"), BEGIN, ids=[row[0] for row in BEGIN])
def test_every_duty_leads_to_where_it_is_carried_out(session, urgent, rule, act, path):
    line = named(session, rule)[0]
    found = session.agenda.begin(rule, line.record, line.slot)
    assert (found.act, found.path) == (act, path)
    assert found.record or act == "library"


def test_no_line_shows_a_name(session, urgent):
    session.answers.set(urgent.checklist, "urg_name", "Real Name")
    for line in session.agenda.view(limit=500).lines:
        assert "Real Name" not in f"{line.title} {line.about} {line.text}"


def test_today_groups_what_is_late_and_what_is_of_this_week(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", days(-1), as_draft=True)
    session.answers.set(urgent.case, "cas_hearing", days(9))
    session.agenda.settle()
    view = session.today()
    assert [(one.rule, one.group) for one in view.needs][:2] == [("URGENT-UPDATE", "late"), ("HEARING", "week")]
    assert (view.late, view.week >= 1, view.later >= 1) == (1, True, True)


def test_open_cases_that_press_most_come_first_on_today_obj_11(session, urgent):
    quiet = session.cases.new("Phoenix")  # birds that are never proposed
    high = session.cases.new("Dodo")
    risk = session.records.new("risk", high)
    session.answers.set(risk, "risk_date", days(0))
    session.answers.set(risk, "risk_level", "high")
    assert [one.id for one in session.today().open_cases] == [urgent.case, high, quiet]
    session.answers.set(quiet, "cas_status", "closed")
    assert [one.id for one in session.today().open_cases] == [urgent.case, high]


def test_the_agenda_on_paper_goes_by_aliases_and_is_marked_as_the_strictest_case(session, urgent, tmp_path):
    session.answers.set(urgent.checklist, "urg_next", days(-1), as_draft=True)
    session.answers.set(urgent.checklist, "urg_name", "Real Name")
    session.agenda.postpone(
        "URGENT-UPDATE", urgent.checklist, until=this_day() + timedelta(days=2), reason="No line yet."
    )
    session.cases.mark(session.cases.new("Plover"), Marking.STRENGT_FORTROLIG, "Beskyttelsesinstruksen")
    sheet = session.agenda.sheet("nb")
    assert sheet.marking is Marking.STRENGT_FORTROLIG
    (tmp_path / "agenda.pdf").write_bytes(sheet.pdf)
    told = ["pdftotext", "-layout", tmp_path / "agenda.pdf", "-"]
    text = subprocess.run(told, check=True, capture_output=True, text=True).stdout
    for words in (
        "Oppdater den akutte saken",
        "No line yet.",
        "STRENGT FORTROLIG",
        session.words.alias(urgent.defender),
    ):
        assert words in text
    assert "Real Name" not in text
    session.agenda.printed(sheet, "printed")
    assert session.journal.show(limit=1)[0].act == "print"
    assert session.agenda.sheet().copy == sheet.copy + 1


def test_contact_is_asked_for_as_often_as_was_agreed_with_the_person_con_01(session):
    """The least of what several people agreed on counts, and a change of it is seen at the next look."""
    case = session.cases.new("Heron")
    heron, plover = session.records.show(case).items("cas_subjects")[0], session.records.new("hrd")
    session.answers.set(case, "cas_subjects", [heron, plover])
    assert named(session, "CONTACT-QUIET")[0].due == this_day() + timedelta(days=60)
    session.answers.set(heron, "hrd_contact_every", 14)
    assert named(session, "CONTACT-QUIET")[0].due == this_day() + timedelta(days=14)
    session.answers.set(plover, "hrd_contact_every", 7)
    assert named(session, "CONTACT-QUIET")[0].due == this_day() + timedelta(days=7)
    session.records.new("log", case, {"log_date": days(-3), "log_with": "defender"})
    assert named(session, "CONTACT-QUIET")[0].due == this_day() + timedelta(days=4)
    session.answers.set(plover, "hrd_contact_every", None)
    assert named(session, "CONTACT-QUIET")[0].due == this_day() + timedelta(days=11)
