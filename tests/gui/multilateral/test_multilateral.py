"""The kind of mission in the window: set in Settings, seen in rail, cases and country, with a page of its own."""

import pytest
from PySide6.QtWidgets import QApplication

from helpers.eyes import words
from hrd_desktop.ui.country.page import CountryPage
from hrd_desktop.ui.measures.case_card import MeasuresCard
from hrd_desktop.ui.multilateral import MultilateralPage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings import SettingsPage
from hrd_desktop.ui.shell.frame import Frame


def settle(office):
    for _again in range(4):
        office.jobs.wait()
        QApplication.processEvents()


@pytest.fixture
def geneva(office):
    def fill():
        office.session.multilateral.be("multilateral")
        office.session.answers.set(office.session.multilateral.settings(), "mis_seat", "geneva")

    office.do(fill)
    return office


def page(office, qtbot, made):
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.show_place(Place(""))
    settle(office)
    return made


def test_the_kind_is_set_in_settings_and_the_rail_follows_mis_06(office, qtbot):
    frame = Frame(office.desk)
    qtbot.addWidget(frame)
    frame.resize(1100, 800)
    frame.show()
    frame.show_place(Place("settings"))
    settle(office)
    assert frame.rail.items["multilateral"].isHidden()
    settings = frame.page
    assert isinstance(settings, SettingsPage) and settings.post.kinds["bilateral"].isChecked()
    settings.post.kinds["multilateral"].click()
    settle(office)
    frame._count()
    settle(office)
    assert not frame.rail.items["multilateral"].isHidden()
    assert office.do(office.session.mission.kind) == "multilateral"
    frame.hide()
    settle(office)


def test_a_case_is_offered_its_own_kinds_first_and_told_who_is_better_placed_for_the_others(geneva, qtbot):
    started = geneva.do(geneva.session.cases.start_urgent)
    card = MeasuresCard(geneva.desk)
    qtbot.addWidget(card)
    card.show()
    card.show_case(started.case)
    settle(geneva)
    codes = [card.kind.itemData(at) for at in range(card.kind.count())]
    assert codes[1] == "multilateral_case" and None in codes
    assert card.elsewhere.isHidden()
    card.kind.setCurrentIndex(codes.index("prison_visit"))
    assert card.elsewhere.text() == "Better placed: the bilateral mission" and card.elsewhere.isVisible()
    card.propose.click()
    settle(geneva)
    assert geneva.places[-1].screen == "measure"  # nothing is taken away


def test_a_bilateral_mission_is_told_nothing_of_the_kind(office, qtbot):
    card = MeasuresCard(office.desk)
    qtbot.addWidget(card)
    card.show_case(office.do(office.session.cases.new))
    settle(office)
    assert card.kind.count() > 25
    assert None not in [card.kind.itemData(at) for at in range(card.kind.count())]


def test_the_page_shows_arenas_cycles_and_the_nine_measures_mul_14_mul_17_mul_18(geneva, qtbot):
    made = page(geneva, qtbot, MultilateralPage(geneva.desk))
    said = words(made)
    assert "UN Human Rights Council" in said and "Universal Periodic Review" in said
    assert said.count("Year to be filled") == 3
    assert len(made.view.kinds) == 9 and "Consult on resolution or statement" in said
    assert made.seat.text() == "Geneva"


def test_a_measure_is_written_down_from_the_page(geneva, qtbot):
    made = page(geneva, qtbot, MultilateralPage(geneva.desk))
    made.measures.noted.emit("participation")
    settle(geneva)
    place = geneva.places[-1]
    assert place.screen == "wizard" and place.path.endswith("mis_mul_org")
    assert geneva.do(lambda: geneva.session.multilateral.work().kinds[3].count) == 1


def test_country_is_not_a_single_one(geneva, qtbot):
    started = geneva.do(geneva.session.cases.start_urgent)
    geneva.do(lambda: geneva.session.answers.set(started.checklist, "urg_country", "XV"))
    made = page(geneva, qtbot, CountryPage(geneva.desk))
    assert "no single country" in words(made)
    assert made.others.isVisible() and made.others_row.count() == 1
    made.others_row.itemAt(0).widget().click()
    assert geneva.places[-1] == Place("country", "XV")
