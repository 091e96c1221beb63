"""The agenda in the window: a drawn month, lines by how late they are, marked and postponed by keyboard, on paper."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from helpers.eyes import words
from hrd_desktop.errors import HrdError
from hrd_desktop.services.store import this_day
from hrd_desktop.ui.agenda.page import AgendaPage
from hrd_desktop.ui.agenda.sheet import AgendaSheetPage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings.intervals import IntervalsPage


def named(page, name, kind=QAbstractButton):
    found = [
        one for one in page.findChildren(kind) if one.accessibleName().startswith(name) and one.isVisibleTo(page)
    ]
    assert found, name
    return found[0]


@pytest.fixture
def urgent(office):
    started = office.do(office.session.cases.start_urgent)
    set_ = office.session.answers.set
    office.do(
        lambda: set_(started.checklist, "urg_next", (this_day() - timedelta(days=2)).isoformat(), as_draft=True)
    )
    office.do(lambda: set_(started.case, "cas_hearing", (this_day() + timedelta(days=9)).isoformat()))
    return started


def shown(page, office, qtbot, width=1100):
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    page.show_place(Place("agenda"))
    settled(office)
    if isinstance(page, AgendaPage):  # it is worked out piece by piece, and its rows are made anew each time
        qtbot.waitUntil(lambda: page.nothing.isHidden() and not office.jobs.busy, timeout=30_000)
    return page


def settled(office):
    office.jobs.wait()
    QApplication.processEvents()
    office.jobs.wait()


def test_lines_stand_by_how_late_they_are_and_the_month_says_how_much_each_day_has(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    said = words(page)
    for part in (
        "Update the urgent case",
        "Due 2 days ago",
        "Court hearing: decide on attendance",
        "HEARING · should",
    ):
        assert part in said
    assert page.filters["late"].text() == "Late (1)"
    mark = next(one for one in page.line.marks() if one.day == this_day())
    assert "today" in mark.accessibleName()
    counts = {one.day: one.count for one in page.line.marks()}
    late = this_day() - timedelta(days=2)
    assert counts.get(late, 1) == 1
    page.hide()


def test_a_filter_and_a_pressed_day_narrow_the_list_by_keyboard(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    page.filters["late"].setFocus()
    qtbot.keyClick(page.filters["late"], Qt.Key.Key_Space)
    settled(office)
    assert "Court hearing" not in words(page.groups["week"])
    start = next(one for one in page.line.marks() if one.focusPolicy() is Qt.FocusPolicy.StrongFocus)
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Home)
    first = page.line.marks()[0]
    qtbot.keyClick(first, Qt.Key.Key_Return)
    settled(office)
    assert page.line.marks()[0].isChecked()
    assert not page.all_days.isHidden()
    page.all_days.click()
    settled(office)
    assert page.all_days.isHidden()
    page.hide()


def test_the_months_turn(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    named(page, "The month after").click()
    settled(office)
    after = (this_day().replace(day=1) + timedelta(days=32)).replace(day=1)
    assert page.line.marks()[0].day == after
    next(one for one in page.findChildren(QAbstractButton) if one.text() == "This month").click()
    settled(office)
    assert page.line.marks()[0].day == this_day().replace(day=1)
    page.hide()


def test_a_duty_is_postponed_with_a_day_and_a_reason(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    named(page, "Postpone… Update the urgent case").click()
    keep = named(page, "Postpone: Update the urgent case")
    keep.click()
    assert "Write the reason in a few words." in words(page)
    qtbot.keyClicks(named(page, "Why?", QLineEdit), "No safe line until then.")
    day = named(page, "To which day?", QLineEdit)
    day.selectAll()
    qtbot.keyClicks(day, (this_day() + timedelta(days=5)).isoformat())
    keep.setFocus()
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    settled(office)
    assert page.filters["late"].text() == "Late (0)"
    assert "No safe line until then." in words(page)
    page.hide()


def test_a_reason_half_written_survives_whatever_makes_the_list_anew(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    named(page, "Mark as done… Court hearing").click()
    qtbot.keyClicks(named(page, "How was it done", QLineEdit), "Half a rea")
    page.show_place(Place("agenda"))
    settled(office)
    assert named(page, "How was it done", QLineEdit).text() == "Half a rea"
    named(page, "Postpone… Court hearing").click()
    assert named(page, "Why?", QLineEdit).text() == "Half a rea", "the reason stays when the act is another one"
    day = named(page, "To which day?", QLineEdit)
    day.selectAll()
    qtbot.keyClicks(day, (this_day() + timedelta(days=3)).isoformat())
    page.show_place(Place("agenda"))
    settled(office)
    assert named(page, "To which day?", QLineEdit).text() == (this_day() + timedelta(days=3)).isoformat()
    named(page, "Postpone: Court hearing").click()
    settled(office)
    settled(office)
    kept = [one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Why?" and one.isVisible()]
    assert kept == [], "what was kept closes its box"
    page.hide()


def test_what_no_answer_can_end_is_marked_as_done_in_writing(office, qtbot, urgent):
    page = shown(AgendaPage(office.desk), office, qtbot)
    named(page, "Mark as done… Court hearing").click()
    qtbot.keyClicks(named(page, "How was it done", QLineEdit), "The Nordic missions attend for us.")
    named(page, "Mark as done: Court hearing").click()
    settled(office)
    assert "Court hearing" not in words(page)
    page.hide()


def test_the_agenda_is_seen_before_it_is_paper_and_a_copy_is_noted(office, qtbot, urgent, tmp_path):
    page = AgendaSheetPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("agenda_sheet"))
    office.jobs.wait()
    assert page.marking == "FORTROLIG"
    assert page.preview.document.pageCount() >= 1
    page.preview.write_to(tmp_path / "agenda.pdf")
    office.jobs.wait()
    assert office.do(lambda: office.session.agenda.sheet().copy) == 2
    page.leave()
    page.hide()


def test_drawing_that_failed_is_not_said_to_go_on(office, qtbot, urgent, monkeypatch):
    def fail():
        raise HrdError("DEFECT")

    monkeypatch.setattr(office.session.agenda, "sheet", fail)
    page = AgendaSheetPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("agenda_sheet"))
    assert page.state.text()
    office.jobs.wait()
    assert page.state.text() == "" and len(office.errors) == 1
    page.hide()


def test_a_sheet_that_is_drawn_once_the_officer_has_gone_on_is_not_kept(office, qtbot, urgent):
    page = AgendaSheetPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("agenda_sheet"))
    page.leave()
    page.hide()
    office.jobs.wait()
    assert (page.marking, page.preview.document.pageCount()) == ("", 0)


def test_an_interval_is_changed_and_given_back(office, qtbot):
    page = shown(IntervalsPage(office.desk), office, qtbot)
    line = page.lines["LONG-DETENTION"]
    assert line.chip.text() == "Default, to be set by the Ministry"
    line.value.setText("30")
    line.value.editingFinished.emit()
    typed = page.lines["RISK-AGAIN"] if "RISK-AGAIN" in page.lines else page.lines["CASE-RETENTION"]
    typed.value.setText("4")
    settled(office)
    assert typed.value.text() == "4", "the answer leaves what is typed on another line"
    typed.value.setText(typed._row.value)
    assert (line.chip.text(), line.back.isHidden()) == ("Set here", False)
    line.value.setText("soon")
    line.value.editingFinished.emit()
    settled(office)
    assert "This is not how the interval" in office.errors[-1].message("en")
    assert line.value.text() == "soon", "what is refused stays, to be corrected"
    line.back.click()
    settled(office)
    assert line.value.text() == "90"
    page.hide()


def test_a_month_line_is_walked_by_arrows_in_reading_direction(office, qtbot):
    from hrd_desktop.ui.charts import MonthLine

    line = MonthLine()
    qtbot.addWidget(line)
    line.show_month(date(2026, 2, 1), {date(2026, 2, 10): 6}, date(2026, 3, 5))
    line.show()
    assert len(line.marks()) == 28
    tenth = line.marks()[9]
    assert tenth.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert (tenth.token, tenth.accessibleName()) == ("danger", "Tuesday 10 February, due: 6")
    tenth.setFocus()
    qtbot.keyClick(tenth, Qt.Key.Key_Right)
    assert line.marks()[10].focusPolicy() is Qt.FocusPolicy.StrongFocus
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(line.marks()[10], Qt.Key.Key_Right)
    assert line.marks()[9].focusPolicy() is Qt.FocusPolicy.StrongFocus
    line.hide()
