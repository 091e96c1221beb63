"""People and others: looked for before they are made, connected, compared and made one, names hidden throughout."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from helpers.eyes import words
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.defenders import DefenderPage, DefendersPage
from hrd_desktop.ui.people import MergePage, NewPersonPage, PairsPage, PeoplePage, PersonPage
from hrd_desktop.ui.place import Place


@pytest.fixture
def twice(office):
    """One defender on file twice, spelled otherwise."""

    def make():
        first, second = office.session.cases.start_urgent(), office.session.cases.start_urgent()
        said = office.session.answers
        said.set(first.defender, "hrd_name", "Yusuf Haddad")
        said.set(first.defender, "hrd_birth", "1984-03")
        said.set(second.defender, "hrd_name", "Youssef Hadad")
        said.set(second.defender, "hrd_birth", "1984")
        return first, second

    return office.do(make)


def person(office, kind, **answers):
    return office.do(lambda: office.session.people.new(kind, answers))


def settle(office):
    for _ in range(4):
        assert office.jobs.wait()
        QApplication.processEvents()


def shown(office, qtbot, page, place):
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_place(place)
    settle(office)
    return page


def texts(page):
    model = page.model
    return [[str(model.data(model.index(r, c))) for c in range(2)] for r in range(model.rowCount())]


def test_everybody_is_listed_narrowed_by_kind_and_opened_on_the_right_page(office, qtbot, twice):
    witness = person(office, "witness", per_name="Made-up Real Name")
    person(office, "authority", per_body="Made-up Ministry of Order")
    page = shown(office, qtbot, PeoplePage(office.desk), Place("people"))
    assert len(texts(page)) == 4
    assert "Real Name" not in str(texts(page))
    page.kinds.setCurrentIndex(page.kinds.findData("witness"))
    settle(office)
    assert [row[1] for row in texts(page)] == ["Witness"]
    page.list.table.row_opened.emit(0)
    assert office.places[-1] == Place("person", witness)
    page.kinds.setCurrentIndex(page.kinds.findData("defender"))
    settle(office)
    page.list.table.row_opened.emit(0)
    assert office.places[-1].screen == "defender"


def test_new_defender_asks_first_who_it_is(office, qtbot):
    page = shown(office, qtbot, DefendersPage(office.desk), Place("defenders"))
    next(one for one in page.findChildren(QAbstractButton) if one.text() == "New defender").click()
    assert office.places[-1] == Place("new_person", "", "defender")


def test_a_new_defender_is_looked_for_first_and_found_in_another_script(office, qtbot, twice):
    page = shown(office, qtbot, NewPersonPage(office.desk), Place("new_person", "", "defender"))
    before = office.do(lambda: office.session.vault.records.count(form="hrd"))
    page.lines.name.setText("يوسف حداد")
    page.lines.born.setText("1984")
    page.look()
    settle(office)
    said = words(page)
    assert "The names sound alike" in said and "Likely the same" in said
    assert "Haddad" not in said and "Hadad" not in said
    button = next(one for one in page.findChildren(QAbstractButton) if one.text() == "It is this one")
    button.click()
    assert office.places[-1].record in {twice[0].defender, twice[1].defender}
    assert office.do(lambda: office.session.vault.records.count(form="hrd")) == before


def test_somebody_new_is_made_by_keyboard_with_what_was_typed_and_nothing_stays_behind(office, qtbot):
    page = shown(office, qtbot, NewPersonPage(office.desk), Place("new_person", "", "witness"))
    page.focus_first()
    qtbot.keyClicks(page.lines.name, "Kari Testesen")
    page.lines.name.timer.timeout.emit()
    assert "Testesen" not in page.lines.name.displayText(), "a name hides again while others are thought about"
    qtbot.keyClicks(page.lines.born, "1990")
    page.make.setFocus()
    qtbot.keyClick(page.make, Qt.Key.Key_Space)
    settle(office)
    made = office.places[-1].record
    record = office.do(lambda: office.session.records.show(made))
    assert (record.text("per_kind"), record.text("per_name"), record.text("per_birth")) == (
        "witness", "Kari Testesen", "1990",
    )  # fmt: skip
    page.leave()
    assert page.lines.name.text() == "" == page.lines.born.text()


def test_a_body_is_asked_for_no_birth_and_keeps_its_name(office, qtbot):
    page = shown(office, qtbot, NewPersonPage(office.desk), Place("new_person", "", "authority"))
    assert page.fields["born"].isHidden()
    page.lines.name.setText("Made-up Ministry of Order")
    page.make.click()
    settle(office)
    made = office.places[-1].record
    assert office.do(lambda: office.session.records.title(made)) == "Made-up Ministry of Order"


def test_the_page_of_an_alleged_perpetrator_says_so_and_hides_name_and_number(office, qtbot, twice):
    suspect = person(
        office,
        "perpetrator",
        per_name="Made-up Real Name",
        per_reach="+000 00 000",
        per_alleged_text="gave the order",
    )
    page = shown(office, qtbot, PersonPage(office.desk), Place("person", suspect))
    said = words(page)
    assert "An allegation, not a finding" in said and "gave the order" in said
    assert "On sheets by working name only." in said
    assert "Real Name" not in said and "+000" not in said
    page.reach_toggle.click()
    page.real_name.button.click()
    settle(office)
    assert "Made-up Real Name" in words(page) and "+000 00 000" in words(page)
    page.leave()
    assert "Real Name" not in words(page) and "+000" not in words(page)
    settle(office)


def test_a_lawyer_is_connected_from_the_defenders_page_and_taken_back(office, qtbot, twice):
    lawyer = person(office, "lawyer")
    alias = office.do(lambda: office.session.words.alias(lawyer))
    page = shown(office, qtbot, DefenderPage(office.desk), Place("defender", twice[0].defender))
    card = page.ties
    card.add.click()
    assert not card.editor.done.isEnabled()
    card.editor.who.link(lawyer, alias)
    settle(office)
    card.editor.kind.setCurrentIndex(card.editor.kind.findData("legal_representative"))
    assert alias in card.editor.sentence.text()
    card.editor.done.click()
    settle(office)
    (tie,) = card.ties
    assert (tie.one, tie.other) == (lawyer, twice[0].defender)
    assert tie.text in words(page)
    remove = next(one for one in card.findChildren(QAbstractButton) if "Take back" in one.accessibleName())
    assert tie.text in remove.accessibleName()
    remove.click()
    settle(office)
    assert card.ties == []


def test_a_hint_stands_on_the_page_until_the_two_are_said_not_to_be_the_same(office, qtbot, twice):
    page = shown(office, qtbot, DefenderPage(office.desk), Place("defender", twice[0].defender))
    card = page.hints
    assert not card.isHidden() and "The names sound alike" in words(card)
    buttons = {one.text(): one for one in card.findChildren(QAbstractButton)}
    buttons["Compare…"].click()
    assert office.places[-1] == Place("merge", twice[0].defender, twice[1].defender)
    buttons["Not the same"].click()
    settle(office)
    assert card.isHidden()


def test_two_records_become_one_once_everything_is_decided_and_come_apart_again(office, qtbot, twice):
    first, second = twice
    page = shown(office, qtbot, MergePage(office.desk), Place("merge", first.defender, second.defender))
    assert not page.join.isEnabled() and page.left.text() == "To decide: 3"
    assert "Haddad" not in words(page)
    page.names.click()
    settle(office)
    assert "Yusuf Haddad" in words(page) and "Youssef Hadad" in words(page)
    for card in page.cards:
        card.choose("keep" if card.found.path != "hrd_birth" else "take")
    page.leave()
    assert "Haddad" not in words(page)
    page.join.click()
    settle(office)
    assert office.places[-1] == Place("defender", first.defender)
    assert office.answer(first.defender, "hrd_birth") == "1984"

    defender = shown(office, qtbot, DefenderPage(office.desk), Place("defender", first.defender))
    undo = next(one for one in defender.merged.findChildren(QAbstractButton) if one.text() == "Undo merge")
    undo.click()
    settle(office)
    assert "Both records are back." in words(defender)
    assert office.answer(first.defender, "hrd_birth") == "1984-03"
    assert office.answer(second.defender, "hrd_name") == "Youssef Hadad"


def test_the_choices_can_be_made_by_keyboard_alone(office, qtbot, twice):
    page = shown(office, qtbot, MergePage(office.desk), Place("merge", twice[0].defender, twice[1].defender))
    page.focus_first()
    for card in page.cards:
        keep = card.findChildren(QAbstractButton)[0]
        keep.setFocus()
        qtbot.keyClick(keep, Qt.Key.Key_Space)
    assert [card.decision for card in page.cards] == ["keep"] * 3
    page.join.setFocus()
    qtbot.keyClick(page.join, Qt.Key.Key_Space)
    settle(office)
    assert office.places[-1].screen == "defender"


def test_possible_doubles_are_listed_and_leave_the_list_when_they_are_not_the_same(office, qtbot, twice):
    page = shown(office, qtbot, PairsPage(office.desk), Place("pairs"))
    assert "Pairs that may be one person: 1" in words(page)
    assert "Haddad" not in words(page)
    next(one for one in page.findChildren(QAbstractButton) if one.text() == "Not the same").click()
    settle(office)
    assert "Nobody seems to be on file twice." in words(page)


def test_a_case_lists_the_others_in_it_and_opens_their_pages(office, qtbot, twice):
    case = twice[0].case
    page = CasePage(office.desk)
    shown(office, qtbot, page, Place("case", case))
    assert page.people.isHidden()
    suspect = person(office, "perpetrator", per_name="Made-up Real Name", per_cases=[case])
    page.show_place(Place("case", case))
    settle(office)
    assert "Alleged perpetrator" in words(page.people) and "Real Name" not in words(page.people)
    page.people.findChildren(QAbstractButton)[0].click()
    assert office.places[-1] == Place("person", suspect)
