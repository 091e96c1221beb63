"""Choosing a level in the wizard: the next date follows, and a level against the answers asks why at once."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from helpers.assessing import Assessed
from hrd_desktop.services.store import this_day
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard import WizardScreen


@pytest.fixture
def wizard(office, qtbot):
    screen = WizardScreen(office.desk)
    qtbot.addWidget(screen)
    screen.resize(1100, 740)
    screen.show()
    yield screen
    office.jobs.wait()


def settle(office):
    for _turn in range(5):
        office.jobs.wait()
        QApplication.processEvents()


def field(screen, path):
    return next((one for one in screen.page.fields() if one.path == path), None)


def choose(office, screen, at):
    field(screen, "risk_level").editor.buttons()[at].click()
    settle(office)


def test_a_level_asks_why_where_it_stands_against_the_answers_and_sets_the_day_risk_47(office, wizard):
    assessed = office.do(lambda: Assessed(office.session))
    risk = office.do(lambda: assessed.make(risk_threat_now="yes"))
    wizard.show_place(Place("wizard", risk, "risk_level"))
    settle(office)
    assert field(wizard, "risk_against") is None

    choose(office, wizard, 0)
    assert field(wizard, "risk_against") is not None
    assert field(wizard, "risk_fits_why").editor.shown.text() == "There are threats or accusations now."
    assert field(wizard, "risk_review").editor.entry().value == (this_day() + timedelta(days=180)).isoformat()

    choose(office, wizard, 3)
    assert field(wizard, "risk_against") is None
    assert field(wizard, "risk_review").editor.entry().value == (this_day() + timedelta(days=7)).isoformat()
    assert field(wizard, "risk_days").editor.shown.text() == "7"
