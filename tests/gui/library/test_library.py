"""The library's screen: searched as one types, opened by keyboard, every entry with place, source and date."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.eyes import words
from hrd_desktop.ui.library import LibraryPage
from hrd_desktop.ui.place import Place


def shown(office, qtbot, place=None):
    page = LibraryPage(office.desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.show_place(place or Place("library"))
    office.jobs.wait()
    office.jobs.wait()
    return page


def test_everything_is_listed_and_a_group_narrows_it_by_keyboard(office, qtbot):
    page = shown(office, qtbot)
    everything = page.model.total
    assert everything > 180
    page.groups.setFocus()
    QTest.keyClick(page.groups, Qt.Key.Key_Down)
    office.jobs.wait()
    assert 0 < page.model.total < everything
    assert page.groups.accessibleName() == "Groups of the library"


def test_typing_finds_an_entry_and_enter_opens_it(office, qtbot):
    page = shown(office, qtbot)
    QTest.keyClicks(page.list.search, "Shelter City")
    qtbot.waitUntil(lambda: page.model.total == 1, timeout=5000)
    page.list.table.selectRow(0)
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert (office.places[-1].screen, office.places[-1].record) == ("library", "REF-C-09")


def test_an_entry_shows_its_place_in_the_text_its_source_and_its_date(office, qtbot):
    page = shown(office, qtbot, Place("library", "argument-universality"))
    text = words(page.entry)
    assert "Rights belong to everyone" in text
    for part in ("part 1: key reasons", "our own words", "November 2026", "POL-09"):
        assert part in text
    page.entry.back.click()
    assert (office.places[-1].screen, office.places[-1].record) == ("library", "")


def test_what_nobody_has_filled_in_says_so(office, qtbot):
    page = shown(office, qtbot, Place("library", "REF-C-09"))
    assert "Not filled in yet" in words(page.entry)
    assert "Never yet" in words(page.entry)


def test_nothing_found_says_so(office, qtbot):
    page = shown(office, qtbot)
    QTest.keyClicks(page.list.search, "zzzz")
    qtbot.waitUntil(lambda: page.model.total == 0, timeout=5000)
    office.jobs.wait()
    assert "Nothing in the library holds “zzzz”." in words(page)
