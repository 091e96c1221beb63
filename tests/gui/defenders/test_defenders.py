"""Defenders: alias only in the list; the page hides name and numbers until they are asked for."""

from helpers.eyes import words
from hrd_desktop.ui.defenders import DefenderPage, DefendersPage
from hrd_desktop.ui.place import Place


def made_up(office):
    started = office.do(office.session.cases.start_urgent)
    given = office.session.answers

    def fill():
        given.set(started.defender, "hrd_name", "Made-up Real Name")
        row = given.add_row(started.defender, "hrd_contacts")
        given.set(started.defender, f"hrd_contacts[{row}]/hrd_contact_channel", "e2ee_call")
        given.set(started.defender, f"hrd_contacts[{row}]/hrd_contact_value", "+000 00 000")

    office.do(fill)
    return started


def test_the_list_goes_by_alias(office, qtbot):
    made_up(office)
    page = DefendersPage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("defenders"))
    office.jobs.wait()
    assert page.model.rowCount() == 1
    texts = [str(page.model.data(page.model.index(0, c))) for c in range(page.model.columnCount())]
    assert texts[0]
    assert not any("Real Name" in text for text in texts)


def test_name_and_numbers_are_hidden_until_asked_for_and_hide_when_leaving(office, qtbot):
    started = made_up(office)
    page = DefenderPage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place("defender", started.defender))
    office.jobs.wait()
    assert "Real Name" not in words(page)
    assert "+000" not in words(page)
    page.reach.toggle.click()
    assert "+000 00 000" in words(page)
    page.real_name.button.click()
    office.jobs.wait()
    assert "Made-up Real Name" in words(page)
    page.leave()
    assert "Real Name" not in words(page)
    assert "+000" not in words(page)
    office.jobs.wait()


def test_a_new_case_about_the_defender_opens(office, qtbot):
    started = made_up(office)
    page = DefenderPage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("defender", started.defender))
    office.jobs.wait()
    page.new_case.click()
    office.jobs.wait()
    assert office.places[-1].screen == "case"
    assert office.places[-1].record != started.case
