"""Contact with a defender in the window: the protocol first, the log, the ledger drawn, counted and listed."""

import pytest
from PySide6.QtWidgets import QApplication

from helpers.eyes import words
from hrd_desktop.services.store import this_day
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.contacts import ContactPage
from hrd_desktop.ui.contacts.exposure_card import SIGNS
from hrd_desktop.ui.defenders import DefenderPage
from hrd_desktop.ui.place import Place


@pytest.fixture
def case(office):
    started = office.do(office.session.cases.start_urgent)
    given = office.session.answers

    def fill():
        row = given.add_row(started.defender, "hrd_contacts")
        way = {"channel": "e2ee_call", "value": "+000 00 000", "agreed": "yes", "safe_times": "After 19:00"}
        for name, value in way.items():
            given.set(started.defender, f"hrd_contacts[{row}]/hrd_contact_{name}", value)
        given.set(started.defender, "hrd_never_say", "The name of the village")
        given.set(started.defender, "hrd_code_words", "The library book")

    office.do(fill)
    return started


def contact(office, case, **said):
    def fill():
        made = office.session.contacts.new(case.case)
        for name, value in {"log_date": this_day().isoformat(), **said}.items():
            office.session.answers.set(made, name, value)
        return made

    return office.do(fill)


def shown(page, office, qtbot, place):
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    page.show_place(place)
    for _again in range(3):
        office.jobs.wait()
        QApplication.processEvents()
    return page


@pytest.mark.parametrize(
    ("make", "screen", "card"),
    [
        (DefenderPage, "defender", lambda page: page.reach),
        (ContactPage, "contact", lambda page: page.card),
        (CasePage, "case", lambda page: page.overview.reach),
    ],
)
def test_the_protocol_is_shown_first_and_numbers_and_code_words_only_on_request_con_16(
    office, qtbot, case, make, screen, card
):
    page = shown(make(office.desk), office, qtbot, Place(screen, case.case if screen == "case" else case.defender))
    protocol = card(page)
    assert protocol.isVisible()
    assert "The name of the village" in words(protocol) and "Encrypted call" in words(protocol)
    assert "+000" not in words(page) and "library book" not in words(page)
    protocol.toggle.click()
    assert "+000 00 000" in words(protocol) and "The library book" in words(protocol)
    page.leave()
    assert "+000" not in words(page) and "library book" not in words(page)
    office.jobs.wait()


def test_nobodys_ways_stay_in_sight_over_a_case_that_names_no_defender(office, qtbot, case):
    page = shown(CasePage(office.desk), office, qtbot, Place("case", case.case))
    assert page.overview.reach.isVisible()
    other = office.do(office.session.cases.start_urgent)
    office.do(lambda: office.session.answers.set(other.case, "cas_subjects", None))
    shown(page, office, qtbot, Place("case", other.case))
    assert page.overview.reach.isHidden()
    assert page.overview.reach.protocol is None


def test_a_channel_that_was_not_decided_together_is_called_not_agreed_con_19(office, qtbot):
    started = office.do(office.session.cases.start_urgent)
    row = office.do(lambda: office.session.answers.add_row(started.defender, "hrd_contacts"))
    path = f"hrd_contacts[{row}]/hrd_contact_channel"
    office.do(lambda: office.session.answers.set(started.defender, path, "phone"))
    page = shown(ContactPage(office.desk), office, qtbot, Place("contact", started.defender))
    assert "Ordinary phone · Not agreed with the defender" in words(page.card)
    assert "Channel decided together" in words(page.before)


def test_a_new_contact_begins_on_the_card_and_knows_the_agreed_channel(office, qtbot, case):
    page = shown(ContactPage(office.desk), office, qtbot, Place("contact", case.defender))
    page.card.write.click()
    office.jobs.wait()
    assert office.places[-1].screen == "wizard"
    assert office.answer(office.places[-1].record, "log_channel") == "e2ee_call"


def test_one_press_on_the_case_begins_the_notes_of_a_call_about_it(office, qtbot, case):
    page = shown(CasePage(office.desk), office, qtbot, Place("case", case.case))
    page.overview.reach.call.click()
    assert (office.places[-1].screen, office.places[-1].path) == ("call", case.case)


def test_the_log_tells_the_newest_first_and_what_must_not_be_missed_con_01(office, qtbot, case):
    contact(office, case, log_date="2026-01-05", log_form="meeting_neutral", log_safe="yes")
    contact(office, case, log_form="call_message", log_channel="phone", log_safe="no", log_time="02:10")
    page = shown(ContactPage(office.desk), office, qtbot, Place("contact", case.defender))
    said = words(page.log)
    assert said.index("Call or message") < said.index("Meeting at a neutral place")
    assert "Not safe" in said and "02:10" in said and "Can be traced" in said


def test_exposure_is_drawn_counted_and_listed_con_05(office, qtbot, case):
    contact(office, case, log_form="their_event")
    contact(office, case, log_form="call_message", log_channel="e2ee_call")
    made = contact(office, case, log_form="public_support")
    page = shown(DefenderPage(office.desk), office, qtbot, Place("defender", case.defender))
    said = words(page.exposure)
    assert "Seen with us: 1" in said and "Known in public: 1" in said
    assert "2 occasions that others could see" in said
    assert [one.degree for one in page.exposure.line.named()] == ["seen", "public"]
    assert page.exposure.line.height() > 30 and page.exposure.line.accessibleName()
    assert made in [one.record for one in page.exposure.ledger.seen]


def test_each_degree_of_exposure_has_a_shape_and_a_size_of_its_own_not_colour_alone():
    assert len({shape for shape, _token, _size in SIGNS.values()}) == len(SIGNS) == 4
    sizes = [size for _shape, _token, size in SIGNS.values()]
    assert sizes == sorted(sizes)


def test_a_long_silence_in_an_urgent_case_stands_on_the_card_con_01(office, qtbot, case):
    contact(office, case, log_date="2026-01-05", log_safe="yes")
    page = shown(CasePage(office.desk), office, qtbot, Place("case", case.case))
    assert page.overview.reach.chip.isVisible()
    assert "Days without safe contact:" in page.overview.reach.chip.text()


def test_the_cards_work_in_bokmal_and_in_the_dark(office, qtbot, case):
    from hrd_desktop import i18n
    from hrd_desktop.ui.theme import theme

    i18n.set_language("nb")
    theme().choose("dark")
    contact(office, case, log_form="their_event")
    page = shown(ContactPage(office.desk), office, qtbot, Place("contact", case.defender))
    assert "Seminar, møte eller arrangement av forsvarere" in words(page.log)
    theme().choose("light")
