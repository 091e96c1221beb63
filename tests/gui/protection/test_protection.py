"""Guided paths, the finder and the way through the Ministry in the window, by keyboard and by accessible names."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.eyes import words
from hrd_desktop.services.store import this_day
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.defenders.protection_card import ProtectionCard
from hrd_desktop.ui.library import LibraryPage
from hrd_desktop.ui.measures import MeasurePage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.protection.finder_page import FinderPage
from hrd_desktop.ui.protection.path_page import PathPage


def named(page, name, kind=QAbstractButton):
    found = [
        one for one in page.findChildren(kind) if one.accessibleName().startswith(name) and one.isVisibleTo(page)
    ]
    assert found, name
    return found[0]


@pytest.fixture
def case(office):
    def made():
        session = office.session
        found = session.cases.new("Heron")
        defender = session.cases.record(found).items("cas_subjects")[0]
        session.answers.set(defender, "hrd_kind", "individual")
        session.answers.set(defender, "hrd_country", "XL")
        session.answers.set(defender, "hrd_profession", ["student_academic"])
        return found

    return office.do(made)


def shown(page, office, qtbot, *place):
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.show_place(Place(*place))
    settled(office)
    return page


def settled(office):
    for _each in range(3):
        office.jobs.wait()
        QApplication.processEvents()


def test_a_path_tells_each_step_who_decides_and_what_to_collect_visa_03_visa_04(office, qtbot, case):
    page = shown(PathPage(office.desk), office, qtbot, "path", case, "visa")
    said = words(page)
    for part in ("Concrete travel plans", "Not known yet", "Decides: the mission", "To collect: tickets or bookings"):
        assert part in said
    assert page.measure.text() == "Propose the measure"
    assert page.marking == "FORTROLIG"
    page.hide()


def test_a_step_is_taken_by_keyboard_and_opens_its_question_on_the_measure(office, qtbot, case):
    page = shown(PathPage(office.desk), office, qtbot, "path", case, "section_35")
    button = named(page, "Answer with grounds: Condition 1")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled(office)
    place = office.places[-1]
    assert (place.screen, place.path) == ("wizard", "act_s35_danger")
    page.show_place(Place("path", case, "section_35"))
    settled(office)
    assert page.measure.text() == "Open the measure"
    page.measure.click()
    settled(office)
    assert office.places[-1] == Place("measure", place.record)
    page.hide()


def test_telling_the_section_is_noted_on_the_spot_and_the_verdict_follows_s35_08(office, qtbot, case):
    page = shown(PathPage(office.desk), office, qtbot, "path", case, "section_35")
    before = page.view.met
    named(page, "Note that it was told").click()
    settled(office)
    assert page.view.met == before + 1
    assert page.isVisible()
    page.hide()


def test_the_days_of_a_visa_are_drawn_visa_05(office, qtbot, case):
    def entered():
        measure = office.session.paths.propose("visa", case)
        office.session.answers.set(measure, "act_visa_days", 30)
        office.session.answers.set(measure, "act_visa_entry", (this_day() - timedelta(days=9)).isoformat())

    office.do(entered)
    page = shown(PathPage(office.desk), office, qtbot, "path", case, "visa")
    assert page.stay.isVisible()
    assert page.stay.days.accessibleName().startswith("Day 10 of 30.")
    page.hide()


def test_a_step_leads_to_the_finder_with_its_need_and_to_another_path(office, qtbot, case):
    page = shown(PathPage(office.desk), office, qtbot, "path", case, "short_term")
    named(page, "Look for grants").click()
    settled(office)
    assert office.places[-1] == Place("finder", case, "grant")
    page.show_place(Place("path", case, "long_term"))
    settled(office)
    named(page, "Go to the UNHCR path").click()
    settled(office)
    assert office.places[-1] == Place("path", case, "unhcr")
    named(page, "Open: Visa").click()
    assert office.places[-1] == Place("path", case, "visa")
    page.hide()


def test_a_path_of_no_case_says_so(office, qtbot):
    page = shown(PathPage(office.desk), office, qtbot, "path", office.session.officer, "visa")
    assert len(office.errors) == 1
    page.hide()


def test_the_finder_begins_with_the_answers_on_file_and_looks_again_at_each_tick_ref_c_13(office, qtbot, case):
    page = shown(FinderPage(office.desk), office, qtbot, "finder", case)
    assert page.professions.codes() == {"student_academic"}
    assert page.country.currentData() == "XL"
    assert "Students at Risk (StAR)" in words(page.results)
    assert "Never checked" in words(page.results)
    box = page.needs.boxes["grant"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settled(office)
    assert "Students at Risk (StAR)" not in words(page.results)
    assert "Front Line Defenders" in words(page.results)
    page.hide()


def test_a_person_is_referred_from_the_finder_and_a_check_is_written_down_acu_05_ref_c_13(office, qtbot, case):
    page = shown(FinderPage(office.desk), office, qtbot, "finder", case, "study")
    assert page.needs.codes() == {"study"}
    named(page, "Mark as checked today: Scholars at Risk (SAR)").click()
    settled(office)
    assert "by Made-up Officer" in words(page.results)
    named(page, "Refer there: Scholars at Risk (SAR)").click()
    settled(office)
    place = office.places[-1]
    assert place.screen == "measure"
    assert office.do(lambda: office.session.records.show(place.record)).items("act_mechanism") == ["REF-C-08"]
    page.hide()


def test_the_finder_serves_nobody_in_particular_from_the_library(office, qtbot):
    library = shown(LibraryPage(office.desk), office, qtbot, "library")
    library.finder.click()
    assert office.places[-1] == Place("finder")
    library.hide()
    page = shown(FinderPage(office.desk), office, qtbot, "finder")
    assert page.whom.isHidden()
    page.organisation.click()
    settled(office)
    assert "LIFELINE: Embattled CSO Assistance Fund" in words(page.results)
    assert not any(one.text() == "Refer there" for one in page.results.findChildren(QAbstractButton))
    page.hide()


def test_the_finder_says_who_keeps_the_facts_rol_23(office, qtbot):
    page = shown(FinderPage(office.desk), office, qtbot, "finder")
    assert "Section for Human Rights, Democracy and Gender Equality keeps these facts" in words(page.results)
    page.hide()


def test_the_defenders_card_opens_the_finder_for_them(office, qtbot, case):
    card = ProtectionCard(office.desk)
    qtbot.addWidget(card)
    card.load("d1")
    card.look.click()
    assert office.places[-1] == Place("finder", "d1")
    office.jobs.wait()


def test_the_case_shows_its_paths_and_whom_it_goes_to_where_they_are_looked_at_rol_02(office, qtbot, case):
    page = shown(CasePage(office.desk), office, qtbot, "case", case)
    page.tabs.setCurrentIndex(5)
    settled(office)
    assert "Short-term protection" in words(page.paths)
    named(page.paths, "Open: Section 35").click()
    assert office.places[-1] == Place("path", case, "section_35")
    page.tabs.setCurrentIndex(7)
    settled(office)
    said = words(page.route)
    assert "Country desk | First contact on every country matter" in said
    assert "has not filled in" in said
    page.hide()


def test_a_measure_shows_whom_it_goes_to_and_its_guided_path_rol_24(office, qtbot, case):
    measure = office.do(lambda: office.session.measures.new(case, "section_35"))
    page = shown(MeasurePage(office.desk), office, qtbot, "measure", measure)
    assert "Section for Humanitarian Affairs" in words(page.route)
    assert page.path.text() == "Guided path: Section 35 of the Immigration Act"
    page.path.click()
    assert office.places[-1] == Place("path", measure, "section_35")
    page.hide()
