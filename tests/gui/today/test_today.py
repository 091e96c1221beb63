"""Today: what needs the officer, where work stopped, what comes; every line has the button that takes it further."""

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hrd_desktop.services.views import ChecklistRow, Counts, DayRow, Need, TodayView
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.today import TodayPage
from hrd_desktop.ui.widgets import Button, Label, TextEdit

VIEW = TodayView(
    day=date(2026, 11, 24),
    needs=(Need("Consent must be renewed", "“Heron” · ends 30 Nov", "6 days left", "warn", "Plan contact", "c1"),),
    continue_=(
        ChecklistRow(
            "u1", "urg", "Urgent protection checklist", "c1", "LID-26-7KQ4", "Heron", 7, 13,
            "6 What the authorities did",
            "urg_auth_response", datetime(2026, 11, 24, tzinfo=UTC),
        ),
    ),
    risk_counts=(("extreme", "Extreme", 2), ("high", "High", 4), ("", "Not assessed", 1)),
    next_days=(DayRow(date(2026, 11, 30), "Consent ends, “Heron”", "c1"),),
    counts=Counts(7, 9, 31, 148),
)  # fmt: skip


def shown(page):
    return " | ".join(label.text() for label in page.findChildren(Label))


def test_everything_of_today_is_on_the_page(office, qtbot):
    page = TodayPage(office.desk)
    qtbot.addWidget(page)
    page.show_today(VIEW)
    text = shown(page)
    for words in ("Tuesday 24 November", "Consent must be renewed", "6 days left", "7 of 13 topics", "30 Nov"):
        assert words in text
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
    assert both.focusWidget().text() == "Plan contact"
    outside.setFocus()
    page.show_today(VIEW)
    QApplication.processEvents()
    assert outside.hasFocus(), "news moves nobody's keyboard"
    both.hide()
