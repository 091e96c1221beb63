"""Measures in the window: gates with their buttons, overruling in writing, approval and duties, by keyboard too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from helpers.mending import MEND, Case
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.measures import MeasurePage, MeasuresPage
from hrd_desktop.ui.place import Place


def words(widget):
    QApplication.processEvents()
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def named(page, name, kind=QAbstractButton):
    """Return the control of that accessible name."""
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name and not one.isHidden())


@pytest.fixture
def page(office, qtbot):
    made = MeasurePage(office.desk)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def opened(office, page, kind):
    case = office.do(lambda: Case(office.session, kind))
    page.show_place(Place("measure", case.measure))
    office.jobs.wait()
    QApplication.processEvents()
    return case


def again(office, page):
    page.show_place(Place("measure", page.view.row.id))
    office.jobs.wait()
    QApplication.processEvents()


def test_the_page_names_every_rule_its_strength_and_what_is_missing_dem_05(office, page):
    opened(office, page, "demarche")
    said = words(page)
    assert "APPROVAL-DEMARCHE · must · DEM-05" in said
    assert "LIKEMINDED-CONSIDERED · should" in said
    assert "No consent of “Heron” is recorded." in said
    assert not page.next.isEnabled()
    assert "LID-" in page.case.text()


def test_a_missing_answer_opens_its_question_and_a_missing_risk_makes_the_assessment(office, page):
    case = opened(office, page, "demarche")
    named(page, "Check the facts: Facts verified").click()
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].path) == ("wizard", "act_verified")
    named(page, "Reassess: Risk assessed for this measure").click()
    office.jobs.wait()
    risk = office.places[-1].record
    assert office.do(lambda: office.session.records.show(risk)).case == case.case
    named(page, "Record consent: Consent of the defender").click()
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].path) == ("case", "consent")


def test_a_rule_is_overruled_by_keyboard_with_a_reason_and_stays_visible(office, page, qtbot):
    opened(office, page, "assembly_observation")
    more = named(page, "Overrule in writing… Safety of our people considered")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    reason = named(page, "Reason: Safety of our people considered", QLineEdit)
    button = named(page, "Overrule: Safety of our people considered")
    assert not button.isEnabled()
    qtbot.keyClicks(reason, "The assembly is online only.")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    office.jobs.wait()
    again(office, page)
    assert "The assembly is online only." in words(page)
    assert page.next.isEnabled()


def test_the_next_step_is_taken_and_the_duties_appear_with_their_days(office, page):
    case = opened(office, page, "assembly_observation")
    office.do(lambda: MEND["STAFF-SAFETY"](case))
    again(office, page)
    for _step in ("ready", "done"):
        page.next.click()
        office.jobs.wait()
        QApplication.processEvents()
    assert page.view.row.state == "done"
    assert "Report from the assembly" in words(page.after)
    assert "Due " in words(page.after)
    named(page, "Write the report: Report from the assembly").click()
    office.jobs.wait()
    assert office.places[-1].screen == "wizard"


def test_an_approval_outside_the_program_is_recorded_and_a_changed_text_reopens_it_dem_05(office, page):
    case = opened(office, page, "demarche")
    page.approval.by.setText("Made-up department")
    page.approval.save.click()
    assert "Say who approved" in words(page.approval)
    page.approval.how.setText("by telephone")
    page.approval.reason.setText("no sealed decisions yet")
    page.approval.save.click()
    office.jobs.wait()
    again(office, page)
    assert "Made-up department" in words(page.approval)
    office.do(lambda: case.set("act_text", "Other made-up words."))
    again(office, page)
    assert "must be approved again" in words(page.approval)


def test_a_measure_is_proposed_on_its_case_and_stands_in_the_list(office, qtbot):
    case = office.do(lambda: office.session.cases.new("Plover"))
    page = CasePage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("case", case))
    office.jobs.wait()
    page.measures.kind.setCurrentIndex(page.measures.kind.findData("share_likeminded"))
    page.measures.propose.click()
    office.jobs.wait()
    assert office.places[-1].screen == "measure"
    listed = MeasuresPage(office.desk)
    qtbot.addWidget(listed)
    listed.show_place(Place("measures"))
    office.jobs.wait()
    row = [str(listed.model.data(listed.model.index(0, at))) for at in range(listed.model.columnCount())]
    assert row[0] == "Sharing a case with likeminded missions"
    assert "Plover" in row[1]
    assert row[3] == "Not ready"


def test_every_control_of_the_page_has_a_name(office, page):
    opened(office, page, "demarche")
    buttons = [one for one in page.findChildren(QAbstractButton) if not one.isHidden()]
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []
    assert [one for one in page.findChildren(QLineEdit) if not one.accessibleName()] == []


def test_arguments_from_the_library_are_added_to_the_text_by_keyboard(office, page, qtbot):
    from PySide6.QtTest import QTest

    case = opened(office, page, "demarche")
    page.arguments.show_them.setFocus()
    QTest.keyClick(page.arguments.show_them, Qt.Key.Key_Space)
    office.jobs.wait()
    QApplication.processEvents()
    assert "Treaties shared with Norway" in words(page.arguments)
    add = named(page, "Add to the text: Rights belong to everyone")
    QTest.keyClick(add, Qt.Key.Key_Space)
    for _round in range(3):
        office.jobs.wait()
        QApplication.processEvents()
    assert "Human rights belong to every person" in office.answer(case.measure, "act_text")
    assert "In the text" in words(page.arguments)
    named(page, "Copy: Defenders are a resource, not a threat").click()
    assert QApplication.clipboard().text().startswith("Defenders help a state")


def test_a_measure_that_says_nothing_offers_no_arguments(office, page):
    opened(office, page, "economic_support")
    assert page.arguments.isHidden()
