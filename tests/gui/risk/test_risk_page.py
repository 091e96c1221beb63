"""The risk page: it tells how an assessment stands, judges a level while it is chosen, and says again what is so."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from helpers.assessing import Assessed
from helpers.eyes import words
from hrd_desktop.services.store import this_day
from hrd_desktop.ui import days
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.defenders import DefenderPage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.risk import RiskPage
from hrd_desktop.ui.screens import screen


def named(page, name):
    found = (one for one in page.findChildren(QAbstractButton) if name in (one.accessibleName(), one.text()))
    return next(one for one in found if one.isVisibleTo(page))


@pytest.fixture
def page(office, qtbot):
    made = RiskPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1072, 714)
    made.show()
    return made


@pytest.fixture
def assessed(office):
    return office.do(lambda: Assessed(office.session))


def show(office, page, record):
    page.show_place(Place("risk", record))
    settle(office)


def settle(office):
    for _turn in range(3):
        assert office.jobs.wait()
        QApplication.processEvents()


def chosen(office, page, at):
    page.decision.levels.buttons()[at].click()
    settle(office)


def test_a_case_without_an_assessment_offers_the_first_one(office, page, assessed):
    show(office, page, assessed.case)
    assert "No assessment is made yet." in words(page)
    assert page.assess.text() == "Assess the risk"
    page.assess.click()
    settle(office)
    place = office.places[-1]
    assert place.screen == "wizard"
    assert office.do(lambda: office.session.records.show(place.record)).form == "risk"


def test_the_level_is_chosen_with_a_reason_and_the_latest_day_is_told_risk_47(office, page, assessed):
    risk = office.do(assessed.make)
    show(office, page, risk)
    page.decision.keep.click()
    assert "Choose a level and write why." in words(page.decision)
    chosen(office, page, 2)
    assert days.day(this_day() + timedelta(days=30)) in page.decision.latest.text()
    page.decision.reason.control().setPlainText("Two threats in a week.")
    page.decision.keep.click()
    settle(office)
    assert office.answer(risk, "risk_level") == "high"
    assert office.answer(risk, "risk_review") == (this_day() + timedelta(days=30)).isoformat()
    assert page.level.text() == "High"
    assert "Two threats in a week." in words(page.decision)
    assert page.decision.form.isHidden()


def test_a_level_against_the_answers_is_told_while_it_is_chosen_and_asks_why_risk_47(office, page, assessed):
    risk = office.do(lambda: assessed.make(risk_threat_now="yes"))
    show(office, page, risk)
    chosen(office, page, 0)
    assert "There are threats or accusations now. (THREAT-NOW)" in words(page.decision.told)
    page.decision.reason.control().setPlainText("An old quarrel.")
    page.decision.keep.click()
    settle(office)
    assert office.answer(risk, "risk_level") is None
    assert "against the answers" in page.decision.latest.text()
    page.decision.against.control().setPlainText("It was settled yesterday.")
    page.decision.keep.click()
    settle(office)
    assert office.answer(risk, "risk_against") == "It was settled yesterday."
    assert "The level stands against the answers." in words(page.decision.notice)
    page.decision.change.click()
    chosen(office, page, 1)
    assert page.decision.told.isHidden()
    assert page.decision.against.isHidden()


def test_nothing_of_one_assessment_stands_in_the_form_of_another(office, page, assessed):
    one, other = office.do(assessed.make), office.do(assessed.make)
    show(office, page, one)
    chosen(office, page, 0)
    page.decision.reason.control().setPlainText("Of this one alone.")
    show(office, page, other)
    assert page.decision.form.isVisible()
    assert page.decision.levels.entry().value is None
    assert page.decision.reason.entry().value is None


def test_a_day_later_than_the_level_allows_is_refused_in_words(office, page, assessed):
    show(office, page, office.do(assessed.make))
    chosen(office, page, 3)
    page.decision.reason.control().setPlainText("Hunted.")
    page.decision.review.control().setText((this_day() + timedelta(days=30)).isoformat())
    page.decision.keep.click()
    settle(office)
    assert "by " + days.day(this_day() + timedelta(days=7)) in page.decision.latest.text()
    page.decision.review.control().setText("soon")
    page.decision.keep.click()
    assert "could not be read" in page.decision.latest.text()


def test_an_assessment_older_than_the_latest_incident_says_so_here_on_case_and_defender(
    office, page, assessed, qtbot
):
    office.do(lambda: (assessed.make(71, risk_level="low"), assessed.incident(2)))
    told = "The risk assessment is 71 days old"
    show(office, page, assessed.case)
    assert told in words(page.notice)
    assert page.assess.text() == "Reassess"
    for made, place in (
        (CasePage(office.desk), Place("case", assessed.case)),
        (DefenderPage(office.desk), Place("defender", assessed.subject)),
    ):
        qtbot.addWidget(made)
        made.show_place(place)
        settle(office)
        assert told in made.risks.notice.accessibleName()
    steps = office.do(lambda: office.session.cases.view(assessed.case)).next_steps
    assert [step.button for step in steps if step.text.startswith(told)] == ["Reassess"]


def test_each_measure_is_drawn_and_listed_and_doing_nothing_is_missed(office, page, assessed):
    risk = office.do(lambda: assessed.make(risk_for=["demarche"]))
    office.do(lambda: assessed.harm(risk, "demarche", "reprisal", "possible", "severe", to=["family"]))
    show(office, page, risk)
    panel = page.measures.panels[0]
    assert panel.matrix.accessibleName() == "Matrix of Démarche: 1. reprisal: Possible, Severe, High"
    assert "Possible · Severe · The family" in words(panel)
    assert "What doing nothing may lead to has not been weighed." in words(page.measures)
    named(page, "Add a possible harm: Doing nothing now").click()
    settle(office)
    place = office.places[-1]
    assert (place.screen, place.record) == ("wizard", risk)
    assert place.path.endswith("/risk_harm_text")
    row = office.answer(risk, "risk_harms")[1]
    assert office.answer(risk, f"risk_harms[{row}]/risk_harm_measure") == "no_action"
    named(page, "Open: reprisal").click()
    assert office.places[-1].path.startswith("risk_harms[")


def test_what_changed_is_listed_and_still_so_is_one_press(office, page, assessed, qtbot):
    office.do(lambda: assessed.make(60, risk_mech="yes", risk_threat_now="no", risk_level="low"))
    risk = office.do(lambda: assessed.make(0, risk_threat_now="yes"))
    show(office, page, risk)
    assert "Now: Yes\nBefore: No" in words(page.changes)
    button = named(page, "Still so: Other local or national protection mechanism within reach?, Yes")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settle(office)
    assert office.answer(risk, "risk_mech") == "yes"
    assert "mechanism" not in words(page.changes)
    page.changes.write.click()
    assert office.places[-1].path == "risk_changed"


def test_earlier_assessments_are_chosen_above(office, page, assessed):
    old = office.do(lambda: assessed.make(60, risk_level="low"))
    new = office.do(lambda: assessed.make(0, risk_level="high"))
    show(office, page, assessed.case)
    assert page.choose.currentData() == new
    page.choose.setCurrentIndex(1)
    page.choose.activated.emit(1)
    assert (office.places[-1].screen, office.places[-1].record) == ("risk", old)
    show(office, page, old)
    assert "A newer assessment stands beside it" in words(page.notice)


def test_a_point_opens_its_question_and_the_title_its_case(office, page, assessed):
    show(office, page, office.do(assessed.make))
    named(page, "Open: 6 Police and security forces").click()
    assert office.places[-1].path == "risk_police"
    page.about_link.click()
    assert (office.places[-1].screen, office.places[-1].record) == ("case", assessed.case)


def test_every_control_has_a_name_and_the_screen_is_listed(office, page, assessed):
    risk = office.do(lambda: assessed.make(60, risk_mech="yes", risk_level="low"))
    office.do(lambda: assessed.harm(risk, "contact", "seen together", "likely", "serious"))
    show(office, page, office.do(lambda: assessed.make(0)))
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []
    fields = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    assert [one for one in fields if one.isVisibleTo(page) and not one.accessibleName()] == []
    assert screen("risk") is not None
