"""Today: what needs the officer, where work stopped, what comes; every line has the button that takes it further."""

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from helpers.lines import line
from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import CaseRow, ChecklistRow, Counts, TodayView
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.today import TodayPage
from hrd_desktop.ui.widgets import Button, Label, TextEdit

VIEW = TodayView(
    day=date(2026, 11, 24),
    needs=(
        line("EFFECT-REPORT", "Report it", "LID-26-M3XA", date(2026, 11, 20), button="Write report", record="m1"),
        line("CONSENT-ENDS", "Consent ends", "“Heron” · consent to share", date(2026, 11, 30), button="Ask again"),
    ),
    continue_=(
        ChecklistRow(
            "u1", "urg", "Urgent protection checklist", "c1", "LID-26-7KQ4", "Heron", 7, 13,
            "6 What the authorities did",
            "urg_auth_response", datetime(2026, 11, 24, tzinfo=UTC),
        ),
    ),
    risk_counts=(("extreme", "Extreme", 2), ("high", "High", 4), ("", "Not assessed", 1)),
    coming=(line("HEARING", "Court hearing", "LID-26-7KQ4 · on 10 Dec 2026", date(2026, 12, 3)),),
    counts=Counts(7, 9, 31, 148),
    open_cases=(
        CaseRow("c1", "LID-26-7KQ4", "Heron", "open", "Open", Marking.FORTROLIG, "extreme", "Extreme", True,
                datetime(2026, 11, 24, tzinfo=UTC)),
    ),
    late=3, week=1, later=5,
)  # fmt: skip


def shown(page):
    return " | ".join(label.text() for label in page.findChildren(Label))


def test_everything_of_today_is_on_the_page(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.show_today(VIEW)
    text = shown(page)
    for words in ("Tuesday 24 November", "Consent ends", "6 days left", "7 of 13 topics", "3 Dec", "Late: 3"):
        assert words in text
    assert "This week: 1" in text
    assert page.whole.text() == "Open the agenda (9 in all)"
    assert "stopped at “What the authorities did”" in text
    assert page.risks.accessibleName() == "Extreme: 2, High: 4, Not assessed: 1"


def test_continue_returns_to_the_question_where_work_stopped(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.show_today(VIEW)
    button = next(b for b in page.findChildren(Button) if b.text() == "Continue")
    button.click()
    assert office.places[-1] == Place("wizard", "u1", "urg_auth_response")


def test_an_empty_vault_says_what_to_do(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("today"))
    office.jobs.wait()
    assert "Urgent protection opens the first question at once." in shown(page)


def test_a_begun_urgent_checklist_appears_by_itself(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    office.do(office.session.cases.start_urgent)
    page.show_place(Place("today"))
    office.jobs.wait()
    assert any(b.text() == "Continue" for b in page.findChildren(Button))


def test_the_keyboard_begins_at_the_first_thing_to_do_and_stays_where_the_officer_took_it(office, qtbot):
    outside, page = TextEdit(name="Search"), TodayPage(office.desk)
    both = QWidget()
    column = QVBoxLayout(both)
    for widget in (outside, page):
        column.addWidget(widget)
    qtbot.addWidget(both)
    with qtbot.waitExposed(both):
        both.show()
    both.activateWindow()
    outside.setFocus()
    page.focus_first()
    assert not outside.hasFocus()
    page.show_today(VIEW)
    qtbot.waitUntil(lambda: isinstance(both.focusWidget(), Button))
    assert both.focusWidget().text() == "Write report"
    outside.setFocus()
    page.show_today(VIEW)
    QApplication.processEvents()
    assert outside.hasFocus(), "news moves nobody's keyboard"
    both.hide()


def test_a_duty_after_a_measure_opens_the_measure_and_another_opens_its_question(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    started = office.do(office.session.cases.start_urgent)
    office.do(lambda: office.session.answers.set(started.checklist, "urg_next", this_day().isoformat()))
    page.show_today(VIEW)
    next(b for b in page.findChildren(Button) if b.text() == "Write report").click()
    assert office.places[-1] == Place("measure", "m1")
    page.show_today(office.do(office.session.today))
    next(b for b in page.findChildren(Button) if b.text() == "Add update").click()
    office.jobs.wait()
    assert office.places[-1] == Place("wizard", started.checklist)


def test_the_open_cases_that_press_most_stand_on_the_start_page_obj_11(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.show_today(VIEW)
    assert "LID-26-7KQ4 · “Heron”" in shown(page)
    next(b for b in page.findChildren(Button) if b.accessibleName() == "Open: LID-26-7KQ4, “Heron”").click()
    assert office.places[-1] == Place("case", "c1")
