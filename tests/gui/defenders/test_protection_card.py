"""The card of mechanisms that fit a defender (REF-C-13, ACU-04)."""

from PySide6.QtWidgets import QApplication, QLabel

from hrd_desktop.ui.defenders import DefenderPage
from hrd_desktop.ui.place import Place


def test_what_fits_is_shown_with_reasons_and_leads_to_the_library(office, qtbot):
    started = office.do(office.session.cases.start_urgent)
    office.do(lambda: office.session.answers.set(started.defender, "hrd_groups", ["women"]))
    page = DefenderPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("defender", started.defender))
    office.jobs.wait()
    QApplication.processEvents()
    card = page.protection
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Urgent Action Fund" in texts
    assert any(text.startswith("Fits: women · ") and text.endswith(" · never checked") for text in texts)
    buttons = {button.accessibleName(): button for button in card.findChildren(type(card.more).__base__)}
    buttons["Look up: Urgent Action Fund"].click()
    assert (office.places[-1].screen, office.places[-1].record) == ("library", "REF-C-11")
    few = len([name for name in buttons if name.startswith("Look up")])
    card.more.click()
    QApplication.processEvents()
    shown = [one for one in card.findChildren(type(card.more).__base__) if one.isVisible()]
    assert len(shown) > few
    office.jobs.wait()


def test_a_case_is_answered_by_its_defender_and_a_need_narrows_it(office):
    started = office.do(office.session.cases.start_urgent)
    found = office.do(lambda: office.session.finder(started.case, ["stay"]))
    assert found.defender == started.defender
    assert {row.entry for row in found.rows} >= {"REF-C-09"}
    assert found.missing
