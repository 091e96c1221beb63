"""Cases from a spreadsheet through the window: guessed, corrected, looked at, taken in, stopped, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from helpers.eyes import words
from helpers.sheets import csv_bytes
from hrd_desktop.ui.cases import CasesPage
from hrd_desktop.ui.defenders import DefendersPage
from hrd_desktop.ui.imports import ImportPage
from hrd_desktop.ui.imports.page import COLUMNS, FILE, LOOK
from hrd_desktop.ui.people import PeoplePage
from hrd_desktop.ui.place import Place

HEAD = ("Navn", "Født", "Dato", "Hendelse", "Internt")
ROWS = [
    HEAD,
    ("Kari Testesen", "1984", "03/04/2026", "Trussel", "x"),
    ("Ola Prøvesen", "1990", "5.5.2026", "Drap", ""),
]


def settle(office):
    for _ in range(4):
        assert office.jobs.wait()
        QApplication.processEvents()


@pytest.fixture
def page(office, qtbot):
    made = ImportPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_place(Place("import"))
    settle(office)
    return made


@pytest.fixture
def read(office, page, tmp_path):
    """Let the page read a list of these lines."""

    def read(rows=ROWS):
        path = tmp_path / "list.csv"
        path.write_bytes(csv_bytes(rows, encoding="cp1252"))
        page.file.chosen.emit(path)
        settle(office)
        return page

    return read


def row_of(page, heading):
    return next(row for row in page.columns.rows.values() if row.view.heading == heading)


def pick(box, label):
    number = next(n for n in range(box.count()) if box.itemText(n) == label)
    box.setCurrentIndex(number)
    box.picked.emit(number - 1)


def test_what_is_said_builds_on_what_was_said_and_not_yet_read_again(office, read):
    page = read([HEAD, ("Kari Testesen", "1984", "", "Trusl", ""), ("Ola Prøvesen", "1990", "", "Drpa", "")])
    page.next.click()
    row = row_of(page, "Hendelse")
    first, second = (row._boxes[word] for word in ("Trusl", "Drpa"))
    chosen = [code for code, _text in row.view.choices][:2]
    first[1].choose(1)
    first[1].picked.emit(1)
    second[1].choose(2)
    second[1].picked.emit(2)
    settle(office)
    assert page.mapping.columns["Hendelse"].values == {"Trusl": chosen[0], "Drpa": chosen[1]}
    assert row.view.column.values == page.mapping.columns["Hendelse"].values
    assert row._boxes["Drpa"] is second, "whoever types in a box keeps it"


def cases(office):
    return office.do(lambda: office.session.cases.page().total)


def test_a_list_is_mapped_looked_at_and_taken_in_and_taken_back(office, page, read):
    read()
    assert "2 lines, 5 columns" in page.file.about.text()
    assert page.file.encoding.currentText() == "cp1252"
    page.next.click()
    assert page.stack.currentIndex() == COLUMNS
    shown = words(page.columns)
    assert "Testesen" not in shown and "hidden, since names" in shown
    assert row_of(page, "Hendelse").view.column.to == "inc_type"

    hendelse = row_of(page, "Hendelse")
    boxes = [box for box in hendelse.findChildren(type(hendelse.target)) if "stands for" in box.accessibleName()]
    assert [box.accessibleName() for box in boxes] == ["“Trussel” stands for"]
    assert "Words understood: 1" in words(hendelse)
    pick(boxes[0], "Leave out")
    settle(office)
    dato = row_of(page, "Dato")
    assert not dato.order.isHidden()
    dato.order.setCurrentIndex(dato.order.findData("dmy"))
    dato.order.activated.emit(1)
    settle(office)

    page.next.click()
    settle(office)
    assert page.stack.currentIndex() == LOOK
    assert page.look.problems.isHidden()
    assert "Defender profile: 2" in words(page.look)
    assert cases(office) == 0
    page.next.click()
    settle(office)
    assert cases(office) == 2
    assert page.stack.currentIndex() == FILE and "Taken in" in words(page)

    undo = next(one for one in page.file.findChildren(QAbstractButton) if one.text() == "Take back")
    undo.click()
    assert undo.text() == "Take back 2 cases" and cases(office) == 2
    undo.click()
    settle(office)
    assert cases(office) == 0
    assert "Nothing of it is left." in words(page)


def test_what_cannot_be_taken_stops_the_button_until_it_may_be_left_out(office, page, read):
    read()
    page.next.click()
    page.next.click()
    settle(office)
    assert not page.next.isEnabled()
    told = [str(page.look.model.data(page.look.model.index(n, 2))) for n in range(page.look.model.rowCount())]
    assert len(told) == 2 and any("3 Apr 2026 / 4 Mar 2026" in text for text in told)
    page.look.leave_out.setFocus()
    page.look.leave_out.setChecked(True)
    assert page.next.isEnabled() and page.next.text() == "Take in 2 cases"
    page.back.click()
    assert page.stack.currentIndex() == COLUMNS


def test_a_question_given_to_one_column_is_taken_from_the_other(office, page, read):
    read()
    page.next.click()
    row = row_of(page, "Internt")
    pick(row.target, "Defender profile: Name")
    settle(office)
    assert row_of(page, "Navn").view.column.to == ""
    assert row.view.column.to == "hrd_name"


def test_somebody_on_file_can_be_chosen_for_a_line(office, page, read):
    on_file = office.do(lambda: office.session.records.new("hrd", answers={"hrd_name": "Cari Testesen"}))
    read()
    page.next.click()
    page.next.click()
    settle(office)
    assert "Testesen" not in words(page.look)
    (case,) = [case for case in page.plan.cases if case.hints]
    page.look.same_chosen.emit(case.lines[0], on_file)
    page.look.leave_out.setChecked(True)
    page.next.click()
    settle(office)
    assert office.do(lambda: office.session.vault.records.count(form="hrd")) == 2
    assert len(office.do(lambda: office.session.defenders.view(on_file)).cases) == 1


def test_a_file_that_is_no_spreadsheet_is_told_in_words_and_nothing_moves(office, page, tmp_path):
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    page.file.chosen.emit(path)
    settle(office)
    assert "HRD-X20" in words(page)
    assert not page.next.isEnabled()


def test_the_page_can_be_walked_by_keyboard_and_names_what_it_asks(office, page, read, qtbot):
    read()
    page.focus_first()
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    assert page.stack.currentIndex() == COLUMNS
    for row in page.columns.rows.values():
        assert row.view.heading in row.target.accessibleName()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    settle(office)
    assert page.look.table.accessibleName() and page.bar.accessibleName()
    page.look.leave_out.setFocus()
    qtbot.keyClick(page.look.leave_out, Qt.Key.Key_Space)
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    settle(office)
    assert cases(office) == 2


def test_the_keyboard_goes_to_what_comes_next_on_every_step(office, page, read, qtbot):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()

    def has(widget):
        qtbot.waitUntil(lambda: QApplication.focusWidget() is widget, timeout=30_000)

    has(page.file.choose)
    read()
    has(page.next)
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    has(row_of(page, "Navn").target)
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    assert QApplication.focusWidget() in (page.stop, page.look.leave_out), "the work may be done already"
    has(page.look.leave_out)
    qtbot.keyClick(page.look.leave_out, Qt.Key.Key_Space)
    page.next.setFocus()
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    has(page.file.choose)
    settle(office)
    page.file.undo_requested.emit(office.do(office.session.imports.list)[0].id)
    settle(office)
    has(page.file.choose)


def test_a_list_with_numbers_of_cases_on_file_adds_incidents_to_them(office, page, read):
    case = office.do(lambda: office.session.cases.start_urgent().case)
    number = office.do(lambda: office.session.records.show(case).text("case_number"))
    read([("Sak", "Dato", "Hva skjedde"), (number, "3 Apr 2026", "Made-up visit at night")])
    page.next.click()
    assert row_of(page, "Sak").target.currentText().startswith("Case: Number of a case on file")
    page.next.click()
    settle(office)
    assert "Incident: 1" in words(page.look) and "Case:" not in words(page.look)
    assert page.next.text() == "Take in 1 incidents"
    page.next.click()
    settle(office)
    assert cases(office) == 1
    assert len(office.do(lambda: office.session.cases.view(case).chronology)) == 1
    undo = next(one for one in page.file.findChildren(QAbstractButton) if one.text() == "Take back")
    undo.click()
    assert undo.text() == "Take back 1 records"
    undo.click()
    settle(office)
    assert office.do(lambda: office.session.cases.view(case).chronology) == ()


def test_what_was_read_is_forgotten_when_the_page_is_left(office, page, read):
    read()
    page.leave()
    assert page.table is None and page.file.about.text() == ""
    assert not page.next.isEnabled()


@pytest.mark.parametrize("made", [CasesPage, DefendersPage, PeoplePage])
def test_the_page_is_reached_from_every_list_it_adds_to(office, qtbot, made):
    page = made(office.desk)
    qtbot.addWidget(page)
    next(one for one in page.findChildren(QAbstractButton) if one.text() == "From a spreadsheet…").click()
    assert office.places == [Place("import")]


def test_of_many_who_may_be_the_same_thirty_are_shown_those_on_file_first(office, page, tmp_path):
    """A list of ten thousand lines has thousands of hints: all at once they held the window for seconds."""
    office.do(lambda: office.session.records.new("hrd", None, {"hrd_name": "Ola Prøvesen"}))
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes([("Navn", "Født"), *[("Kari Testesen", "1984")] * 40, ("Ola Prøvesen", "")]))
    page.read(path)
    settle(office)
    page.make_plan()
    settle(office)

    look = page.look
    boxes = [one.accessibleName() for one in look.hint_rows.findChildren(QComboBox)]
    assert len(boxes) == 30
    assert boxes[0] == "The person of line 42 is"
    assert look.more.text() == "Show more (10 left)"
    look.more.click()
    assert look.more.isHidden()
    assert len(look._hinted) == 40
