"""The country's page: profile, versions, comparison and sheet, by keyboard and by accessible names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from helpers.eyes import words
from hrd_desktop.rules import Doubt
from hrd_desktop.ui.country.compare import ComparePage
from hrd_desktop.ui.country.page import CountryPage
from hrd_desktop.ui.country.sheet import CountrySheetPage
from hrd_desktop.ui.place import Place


@pytest.fixture
def mapped(office):
    def fill():
        session = office.session
        first = session.countries.new_version("XL")
        session.answers.set(first, "map_date", "2025-03-01")
        session.answers.set(first, "map_climate", "narrowed")
        second = session.countries.new_version("XL")
        session.answers.set(second, "map_climate", "obstructed")
        return first, second

    return office.do(fill)


def shown(office, qtbot, kind, screen, record="XL"):
    page = kind(office.desk)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.show_place(Place(screen, record))
    office.jobs.wait()
    QApplication.processEvents()
    return page


def test_an_unmapped_country_shows_the_tables_and_begins_by_keyboard(office, qtbot):
    page = shown(office, qtbot, CountryPage, "country", "")
    text = words(page)
    assert "Lidovia" in text and "No mapping yet" in text and "To be filled by the Ministry" in text
    assert page.new.isHidden() and page.compare.isHidden()
    page.go_on.setFocus()
    QTest.keyClick(page.go_on, Qt.Key.Key_Space)
    office.jobs.wait()
    assert office.places[-1].screen == "wizard"
    assert office.do(lambda: office.session.records.show(office.places[-1].record).form) == "map"


def test_another_country_never_stands_beside_the_doubts_or_the_copy_of_the_former(office, qtbot, mapped):
    page = shown(office, qtbot, CountryPage, "country")
    page._show_doubts(("XL", (Doubt("D-1", "made-up doubt", "", ""),)))
    page._show((office.do(lambda: office.session.countries.view("XV")), ()))
    assert "made-up doubt" not in words(page)
    office.jobs.wait()
    compare = shown(office, qtbot, ComparePage, "country_compare")
    assert compare.copy.isEnabled()
    compare.show_place(Place("country_compare", "XV"))
    assert not compare.copy.isEnabled()
    office.jobs.wait()


def test_the_nine_points_the_line_and_the_treaties_can_be_read_aloud(office, qtbot, mapped):
    page = shown(office, qtbot, CountryPage, "country")
    names = [button.accessibleName() for button in page.points.findChildren(QPushButton)]
    assert len([name for name in names if name.startswith("Open: ")]) == 9
    assert page.line.accessibleName().endswith(": Obstructed")
    assert "2025-03: Narrowed" in page.line.accessibleName()
    assert "Worse" in words(page.points)
    assert "as of August 2022" not in words(page.points)
    assert any("Both are parties" in label.accessibleName() for label in page.treaties.findChildren(QLabel))


def test_a_new_version_opens_in_the_wizard(office, qtbot, mapped):
    page = shown(office, qtbot, CountryPage, "country")
    page.new.click()
    office.jobs.wait()
    assert office.places[-1].screen == "wizard"
    assert office.places[-1].record not in mapped


def test_the_comparison_is_text_that_can_be_copied(office, qtbot, mapped):
    page = shown(office, qtbot, ComparePage, "country_compare")
    assert "Now: Obstructed. Before: Narrowed." in words(page)
    page.copy.click()
    qtbot.waitUntil(lambda: "Copied" in words(page), timeout=30_000)
    text = "How open is the space for human rights work?: Obstructed (before: Narrowed)"
    assert QApplication.clipboard().text() == text
    office.jobs.wait()
    assert "copy" in [row.act for row in office.do(lambda: office.session.journal.show(limit=5))]
    page.back.click()
    assert (office.places[-1].screen, office.places[-1].record) == ("country", "XL")


def test_the_sheet_is_shown_before_it_is_paper_and_a_saved_copy_is_noted(office, qtbot, mapped, tmp_path):
    page = shown(office, qtbot, CountrySheetPage, "country_sheet")
    assert page.preview.document.pageCount() >= 1
    page.preview.write_to(tmp_path / "sheet.pdf")
    office.jobs.wait()
    assert "save" in [row.act for row in office.do(lambda: office.session.journal.show(limit=5))]
    page.leave()
    assert page.preview.isHidden()


def test_without_a_country_the_page_says_where_to_set_it(office, qtbot):
    office.do(lambda: office.session.vault.put("post.country", ""))
    page = shown(office, qtbot, CountryPage, "country", "")
    assert "No country is set." in words(page)
    assert office.errors == []


def test_laws_duties_recommendations_and_issues_stand_on_the_page_and_lead_to_their_questions(office, qtbot, mapped):
    def fill():
        session, newest = office.session, mapped[1]
        session.answers.set(newest, "map_laws[1]/map_law_name", "Made-up Act on Meetings")
        session.answers.set(newest, "map_laws[1]/map_law_use", "often")
        profile = session.countries.profile("XL")
        session.answers.set(profile, "cty_duty_investigate", "not_met")
        session.answers.set(profile, "cty_upr[1]/cty_upr_ref", "3-118.42")
        session.answers.set(profile, "cty_upr[1]/cty_upr_status", "raised")
        return profile

    profile = office.do(fill)
    page = shown(office, qtbot, CountryPage, "country")
    assert "Made-up Act on Meetings" in words(page.laws) and "Used often" in words(page.laws)
    assert "Answered: 1 of 13." in words(page.duties) and "Not met" in words(page.duties)
    assert "3-118.42" in words(page.given) and "Not raised yet" in words(page.given)
    assert "Investigates attacks" in words(page.issues)
    assert "answers name their own source" in words(page.points)
    QTest.keyClick(page.duties.more, Qt.Key.Key_Space)
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].record) == ("wizard", profile)
    button = next(
        one for one in page.laws.findChildren(QPushButton) if one.accessibleName().startswith("Open: Made-up")
    )
    button.click()
    assert office.places[-1].path.endswith("map_law_name")


def test_doubts_about_a_mapping_stand_on_its_page_and_lead_to_the_question_law_05(office, qtbot, mapped):
    def empty():
        for row in office.session.records.show(mapped[1]).items("map_treaties"):
            office.session.answers.set(mapped[1], f"map_treaties[{row}]/map_treaty_status", "no_action")

    page = shown(office, qtbot, CountryPage, "country")
    assert page.doubts == {}
    office.do(empty)
    page.show_place(Place("country", "XL"))
    qtbot.waitUntil(lambda: "NO-CORE-TREATY" in page.doubts, timeout=30_000)
    assert "every UN member has joined at least one" in words(page)
    QTest.keyClick(page.doubts["NO-CORE-TREATY"].button, Qt.Key.Key_Space)
    assert (office.places[-1].record, office.places[-1].path) == (mapped[1], "map_treaties")
    office.jobs.wait()


def test_no_name_of_a_person_reaches_the_clipboard_undecided(office, qtbot, mapped):
    def name():
        defender = office.session.records.new("hrd")
        office.session.defenders.rename(defender, "Heron")
        office.session.answers.set(defender, "hrd_name", "Nadia Testperson")
        office.session.answers.set(mapped[1], "map_challenges_text", "Nadia Testperson told us.")

    office.do(name)
    page = shown(office, qtbot, ComparePage, "country_compare")
    QApplication.clipboard().setText("before")
    page.copy.click()
    qtbot.waitUntil(lambda: "Not copied yet" in words(page), timeout=30_000)
    assert QApplication.clipboard().text() == "before"
    assert page.focusWidget() is next(iter(page.names.covers.values())), "what is to be decided has the keyboard"
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Copied" in words(page), timeout=30_000)
    assert "Heron told us." in QApplication.clipboard().text()
    assert "Testperson" not in QApplication.clipboard().text()
    office.jobs.wait()


def test_the_sheet_waits_until_each_name_in_its_words_is_decided_map_02(office, qtbot, mapped):
    def name():
        defender = office.session.records.new("hrd")
        office.session.defenders.rename(defender, "Heron")
        office.session.answers.set(defender, "hrd_name", "Nadia Testperson")
        office.session.answers.set(mapped[1], "map_challenges_text", "Nadia Testperson told us.")

    office.do(name)
    page = shown(office, qtbot, CountrySheetPage, "country_sheet")
    assert page.preview.isHidden() and not page.asked.isHidden()
    QTest.keyClick(page.names.all, Qt.Key.Key_Space)
    office.jobs.wait()
    qtbot.waitUntil(lambda: not page.preview.isHidden(), timeout=30_000)
    assert page.preview.document.pageCount() >= 1 and "No person" in page.state.text()
    page.decided.click()
    assert page.preview.isHidden() and not page.asked.isHidden()
    page.leave()
