"""The reports page: chosen, counted, written beside, drawn and turned into tables, by keyboard and by name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.counted import Year
from helpers.eyes import words
from hrd_desktop.services.reporting.asked import Asked
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.reports.page import ReportsPage
from hrd_desktop.ui.reports.paper import ReportPaperPage

ASKED = Asked(country="XL", first="2025-01-01", last="2025-12-31")


@pytest.fixture
def worked(office):
    """Seven cases of a made-up year, each with a démarche and a verified arrest."""

    def fill():
        year = Year(office.session)
        for number in range(7):
            case, person = year.case(number, hrd_gender="woman" if number else "man", hrd_kind="individual")
            year.add("act", case, act_type="demarche", act_state="done", act_done="2025-03-04T09:00:00+01:00")
            year.add("inc", case, inc_date="2025-05-01", inc_type=["arrest"], inc_sdg="arbitrary_detention",
                     inc_victims=[person], inc_verification="verified", inc_victim_category="hrd",
                     inc_country="XL")  # fmt: skip
        year.write()

    office.do(fill)
    return office


def settled(office):
    """Wait for both lanes, and for what their results ask for."""
    for _round in range(4):
        assert office.jobs.wait(60_000)
        QApplication.processEvents()


def shown(office, qtbot, record=""):
    page = ReportsPage(office.desk)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.show_place(Place("reports", record or ASKED.key()))
    settled(office)
    return page


def test_after_a_defect_in_counting_one_can_count_again(office, qtbot, monkeypatch):
    def fail(*_args):
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(type(office.session.reporting), "view", fail)
        page = shown(office, qtbot)
    assert page.again.isVisible() and page.state.text() == "" and len(office.defects) == 1
    office.defects.clear()
    page.again.click()
    settled(office)
    assert page.view is not None and page.csv.isEnabled()
    page.hide()


def test_the_usual_year_of_the_own_country_is_counted_first(office, qtbot):
    page = shown(office, qtbot, "period|||||")
    assert page.choices.country.currentText().startswith("Lidovia")
    assert page.choices.period.currentText() in ("Last year", "This year")
    assert page.view is not None and page.view.asked.country == "XL"


def test_figures_stand_in_words_and_small_numbers_are_held_back(worked, qtbot):
    page = shown(worked, qtbot)
    text = words(page)
    assert "Measures by kind and effect" in text and "Démarche (Ministry approval)" in text
    assert "Small numbers are held back so that nobody is recognised." in text
    page.choices.plain.setFocus()
    QTest.keyClick(page.choices.plain, Qt.Key.Key_Space)
    settled(worked)
    assert "Small numbers are shown in full." in words(page)
    assert page.view.asked.plain and "<5" not in words(page.drawn)


def test_each_figure_turns_into_a_table_that_the_keyboard_walks(worked, qtbot):
    page = shown(worked, qtbot)
    card = next(one for one in page.drawn.cards if one.part.key == "genders")
    assert card.turn.accessibleName() == "Show as a table: Defenders by gender"
    QTest.keyClick(card.turn, Qt.Key.Key_Space)
    assert card.table.isVisibleTo(card) and card.table.accessibleName() == "Defenders by gender"
    card.table.setCurrentCell(0, 0)
    QTest.keyClick(card.table, Qt.Key.Key_Right)
    assert card.table.currentItem().text() == "≥5"
    assert card.table.horizontalHeaderItem(1).text() == "Defenders"
    card.turn.click()
    assert not card.table.isVisibleTo(card)


def test_words_are_kept_as_they_are_typed_and_shown_again(worked, qtbot):
    page = shown(worked, qtbot)
    area = page.texts.areas["report_support"]
    assert area.accessibleName() == "What the mission did for defenders"
    area.setFocus()
    QTest.keyClicks(area, "We observed two trials.")
    page.leave()
    settled(worked)
    again = shown(worked, qtbot)
    assert again.texts.areas["report_support"].toPlainText() == "We observed two trials."
    assert any("Written: " in again.choices.period.itemText(at) for at in range(again.choices.period.count()))
    assert worked.errors == []


def test_a_name_in_the_text_stops_paper_and_table_until_the_officer_has_looked(worked, qtbot):
    page = shown(worked, qtbot)
    page.texts.areas["report_results"].setPlainText("Bird 3 went home.")
    page.leave()
    settled(worked)
    assert "Bird 3" in page.named.text.text()
    assert not page.paper.isEnabled() and not page.csv.isEnabled()
    page.named.button.click()
    assert page.paper.isEnabled() and page.named.isHidden()
    page.paper.click()
    assert worked.places[-1].screen == "report_paper" and worked.places[-1].record.endswith("checked")
    page.texts.areas["report_results"].setPlainText("Bird 2 went home.")
    page.leave()
    settled(worked)
    assert "Bird 2" in page.named.text.text(), "what was said of the words before is not said of these"
    assert not page.paper.isEnabled() and not page.csv.isEnabled()


def test_words_typed_while_it_counts_are_not_replaced_by_those_it_read(worked, qtbot):
    page = shown(worked, qtbot)
    area, read = page.texts.areas["report_results"], page.view.texts
    page.texts.begin()
    area.setPlainText("Newer words.")
    page.leave()
    settled(worked)
    page.texts.show_texts(page.view.asked, read)
    assert area.toPlainText() == "Newer words."


def test_another_kind_and_days_are_counted_when_chosen(worked, qtbot):
    page = shown(worked, qtbot)
    page.choices.kinds["sdg"].click()
    settled(worked)
    assert page.view.asked.kind == "sdg" and page.texts.isHidden()
    assert "Verified cases by the indicator's categories" in words(page)
    page.choices.first.setText("2025-06-01")
    page.choices.first.editingFinished.emit()
    settled(worked)
    assert page.view.asked.first == "2025-06-01" and page.choices.period.currentText() == "Own days"
    page.choices.last.setText("nonsense")
    page.choices.last.editingFinished.emit()
    assert "Two days as" in page.choices.fields["last"].hint.text()


def test_choices_made_while_counting_are_counted_next(worked, qtbot):
    page = ReportsPage(worked.desk)
    qtbot.addWidget(page)
    page.show_place(Place("reports", ASKED.key()))
    worked.jobs.wait()
    page.choices.kinds["climate"].click()
    page.choices.kinds["sdg"].click()
    settled(worked)
    assert page.view.asked.kind == "sdg"


def test_the_table_is_saved_after_saying_that_it_is_not_encrypted_and_journalled(worked, qtbot, tmp_path):
    page = shown(worked, qtbot)
    page.csv.click()
    assert "not be encrypted" in page.saving.text.text()
    page.write_csv(tmp_path / "made-up.csv")
    settled(worked)
    assert "Measures by kind and effect" in (tmp_path / "made-up.csv").read_text(encoding="utf-8-sig")
    rows = worked.do(lambda: worked.session.vault.journal.entries(newest_first=True, limit=1))
    assert rows[0].act == "save"


def test_the_paper_is_shown_before_it_is_printed_and_each_copy_is_journalled(worked, qtbot, tmp_path):
    page = ReportPaperPage(worked.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("report_paper", ASKED.key()))
    settled(worked)
    assert page.preview.document.pageCount() >= 1 and page.marking == "FORTROLIG"
    page.preview.write_to(tmp_path / "report.pdf")
    settled(worked)
    rows = worked.do(lambda: worked.session.vault.journal.entries(newest_first=True, limit=1))
    assert rows[0].act == "save" and rows[0].detail == ASKED.key()
    page.back.click()
    assert (worked.places[-1].screen, worked.places[-1].record) == ("reports", ASKED.key())
    page.leave()


def test_a_report_that_shares_days_with_one_that_left_says_so(worked, qtbot):
    worked.do(lambda: worked.session.reporting.noted(replace(ASKED, first="2024-07-01"), "printed"))
    page = shown(worked, qtbot)
    assert not page.overlaps.isHidden()
    assert "1 Jul 2024 – 31 Dec 2025" in page.overlaps.text.text()
    page.choices.plain.click()
    settled(worked)
    assert page.overlaps.isHidden()


def test_a_kept_report_is_opened_by_its_record(worked, qtbot):
    record = worked.do(lambda: worked.session.reporting.write(ASKED, "report_input", "For the dialogue."))
    page = shown(worked, qtbot, record)
    assert page.view.asked.first == "2025-01-01"
    assert page.texts.areas["report_input"].toPlainText() == "For the dialogue."


def test_a_change_elsewhere_offers_to_count_again(worked, qtbot):
    page = shown(worked, qtbot)
    worked.desk.changed.connect(page.refresh)
    worked.session.changed.append(worked.desk.changed.emit)
    worked.do(worked.session.cases.new)
    QApplication.processEvents()
    assert not page.again.isHidden()
    page.again.click()
    settled(worked)
    assert page.again.isHidden()
