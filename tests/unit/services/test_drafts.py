"""Nothing is lost: an answer outside a limit of its form is kept as a draft, and leaves the house only corrected."""

import pytest

from helpers import posts
from hrd_desktop.domain.statements import State
from hrd_desktop.errors import HrdError
from hrd_desktop.services.answers import asking
from hrd_desktop.services.briefing.content import content
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.views import SealChoice

WRONG = "about 6"


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    found = posts.mission(tmp_path_factory.mktemp("drafts"))
    yield found
    found.close()


@pytest.fixture
def urgent(session):
    return session.cases.start_urgent()


@pytest.fixture
def path(session, urgent):
    return session.answers.set(urgent.checklist, "urg_perp_number", WRONG, as_draft=True).path


def test_a_draft_is_in_the_vault_and_its_problem_is_told_in_the_forms_words(session, urgent, path):
    assert session.records.show(urgent.checklist).text(path) == WRONG
    sheet = session.answers.sheet(urgent.checklist)
    assert sheet.value(path) == WRONG
    assert [one.path for one in sheet.problems()] == [path]
    assert WRONG not in sheet.problem(path).says("en")


def test_a_draft_brings_its_topic_to_attention_and_what_to_do_next_asks_to_correct_it(session, urgent, path):
    sheet = session.answers.sheet(urgent.checklist)
    topic = next(one for one in sheet.topics() if path in [each.path for each in sheet.visible(one.group)])
    assert topic.state == "attention"
    for asked in sheet.required_open():
        session.answers.set(urgent.checklist, asked, state=State.NOT_KNOWN)
    steps = session.cases.view(urgent.case).next_steps
    assert (path, "Correct") in [(step.path, step.button) for step in steps]


def test_without_being_asked_to_nothing_outside_a_limit_is_kept(session, urgent, path):
    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, path, "about 7")
    assert refused.value.error == "ANSWER_OUTSIDE_LIMIT"
    assert session.records.show(urgent.checklist).text(path) == WRONG


def test_a_draft_is_left_out_of_a_seal_and_travels_as_a_gap(session, urgent, path):
    found = select(session, urgent.case, SealChoice())
    checklist = next(one for one in found.records if one.record.id == urgent.checklist)

    assert path not in checklist.statements
    assert path not in checklist.record.statements
    assert [(one.path, one.reason) for one in found.held if one.reason == "to_correct"] == [(path, "to_correct")]
    gap = next(one for one in found.gaps if one.path == path)
    assert gap.text.endswith("(needs correction)")
    plan = session.exchange.plan(urgent.case, [], choice=SealChoice())
    assert "Answers that need correction" in [line.text for line in plan.held_back]


def test_a_draft_is_not_printed_and_its_question_stands_open(session, urgent, path):
    made = content(session, select(session, urgent.case, SealChoice()), copy=1, copies=1)
    said = [line.text for section in made.known for line in section.lines]
    assert WRONG not in " ".join(map(str, said))
    assert any(text.endswith("(needs correction)") for text in made.open_questions)
    assert any("need correction" in text for text in made.held_back)


def test_corrected_it_leaves_like_any_other(session, urgent, path):
    session.answers.set(urgent.checklist, path, "6")
    found = select(session, urgent.case, SealChoice())
    assert "to_correct" not in {one.reason for one in found.held}
    assert session.answers.sheet(urgent.checklist).problems() == []


def test_a_day_outside_a_time_limit_stays_a_problem_however_often_it_is_loaded(session, urgent):
    session.answers.set(urgent.checklist, "urg_next", "2019-01-01", as_draft=True)
    for _again in range(2):
        assert session.answers.sheet(urgent.checklist).problem("urg_next").kind == "constraint"
    found = select(session, urgent.case, SealChoice())
    assert "urg_next" in [one.path for one in found.held if one.reason == "to_correct"]


def test_what_cannot_be_stored_at_all_is_refused_as_a_draft_too_fault_54(session, urgent):
    with pytest.raises(HrdError) as refused:
        session.answers.set(urgent.checklist, "urg_age", "six", as_draft=True)
    assert refused.value.error == "ANSWER_NOT_A_NUMBER"


def test_what_is_asked_says_what_it_is_about_never_a_bare_what_kind(session, urgent):
    session.answers.set(urgent.checklist, "urg_events[1]/urg_event_date", "2026-05")
    view = session.cases.view(urgent.case)
    texts = [step.text for step in view.next_steps if step.kind == "Ask"]
    incident = next(one for one in view.records if one.form == "inc")
    sheet = session.answers.sheet(incident.id)
    said = asking.in_context(session, session.records.show(incident.id), sheet, "inc_type")
    assert said == "Event of May 2026: What kind?"
    checklist = session.answers.sheet(urgent.checklist)
    row = checklist.rows("urg_events")[0]
    on_checklist = asking.in_context(
        session, session.records.show(urgent.checklist), checklist, f"urg_events[{row}]/urg_event_type"
    )
    assert on_checklist.startswith("Event of May 2026: ")
    assert len(texts) == len(set(texts))
    assert all(": " in text for text in texts)
