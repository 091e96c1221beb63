"""Call mode: write while the person talks, saved as it is typed; sorted afterwards by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hrd_desktop.domain.ids import new_id
from hrd_desktop.ui.contacts import CallPage, SortPage
from hrd_desktop.ui.contacts.notes_edit import NotesEdit
from hrd_desktop.ui.place import Place


@pytest.fixture
def case(office):
    return office.do(office.session.cases.start_urgent)


def settle(office):
    for _again in range(4):
        office.jobs.wait()
        QApplication.processEvents()


def begun(office, qtbot, about=""):
    page = CallPage(office.desk)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.show_place(Place("call", new_id(), about))
    page.focus_first()
    settle(office)
    return page


def wrote(page, office, *lines):
    for number, line in enumerate(lines):
        if number:
            QTest.keyClick(page.notes, Qt.Key.Key_Return)
        QTest.keyClicks(page.notes, line)
    page.autosave.flush()
    settle(office)


def kept(office, page):
    return [note.text for note in office.do(lambda: office.session.contacts.call(page._record)).notes if note.text]


# writing


def test_nothing_is_asked_before_the_first_word_and_nothing_is_made_without_one(office, qtbot):
    page = begun(office, qtbot)
    assert office.do(lambda: office.session.store.find(page._record)) is None
    wrote(page, office, "They came at two")
    assert kept(office, page) == ["They came at two"]
    assert "Saved" in page.status.text()


def test_each_line_has_its_own_moment_and_is_in_the_vault_as_typed(office, qtbot, case):
    page = begun(office, qtbot, case.checklist)
    wrote(page, office, "They came at two", "Four men, no plates")
    call = office.do(lambda: office.session.contacts.call(page._record))
    assert [note.text for note in call.notes] == ["They came at two", "Four men, no plates"]
    assert all(note.at for note in call.notes) and call.case == case.case
    assert len(page.notes.moments()) == 2


def test_who_types_without_a_pause_is_saved_all_the_same(office, qtbot, monkeypatch, case):
    page = begun(office, qtbot, case.case)
    page._handed = -1_000_000.0
    QTest.keyClicks(page.notes, "T")
    settle(office)
    assert kept(office, page) == ["T"]


def test_leaving_hands_over_the_last_word_and_coming_back_shows_the_same_notes(office, qtbot, case):
    page = begun(office, qtbot, case.case)
    QTest.keyClicks(page.notes, "They came at two")
    page.leave()
    settle(office)
    again = CallPage(office.desk)
    qtbot.addWidget(again)
    again.show_place(Place("call", page._record, case.case))
    settle(office)
    assert again.notes.toPlainText().splitlines() == ["They came at two"]
    assert "Call with" in again.title.text()
    wrote(again, office, "And then silence")
    assert kept(office, again) == ["They came at two", "And then silence"]


def test_both_clocks_and_what_never_to_say_stand_over_the_notes(office, qtbot, case):
    office.do(lambda: office.session.answers.set(case.defender, "hrd_zone", "UTC.plus4"))
    office.do(lambda: office.session.answers.set(case.defender, "hrd_never_say", "The name of the village"))
    page = begun(office, qtbot, case.defender)
    assert page.clock.text().startswith("their ") and "yours" in page.clock.text()
    assert "Never say: The name of the village" in page.care.text()
    page.leave()


def test_a_new_call_is_marked_as_its_case_before_the_first_word(office, qtbot, case):
    assert begun(office, qtbot, case.defender).marking == "FORTROLIG"
    page = begun(office, qtbot)
    assert page.marking == ""
    wrote(page, office, "Somebody was taken")
    office.do(lambda: office.session.contacts.file(page._record, case.case))
    page.show_place(Place("call", page._record))
    settle(office)
    assert page.marking == "FORTROLIG" and page.notes.toPlainText().splitlines() == ["Somebody was taken"]


def test_a_full_disk_is_told_and_the_words_stay_fault_28(office, qtbot, case, monkeypatch):
    from hrd_desktop.vault.errors import VaultFull

    page = begun(office, qtbot, case.case)

    def full(*_args, **_kwargs):
        raise VaultFull

    monkeypatch.setattr(office.session.store, "write", full)
    wrote(page, office, "They came at two")
    assert "Not saved" in page.status.text()
    assert page.notes.toPlainText() == "They came at two"
    monkeypatch.undo()
    page.autosave.flush()
    settle(office)
    assert kept(office, page) == ["They came at two"]


# the field


@pytest.fixture
def field(qtbot, themed):
    made = NotesEdit(lambda at: f"{at:%H:%M}")
    qtbot.addWidget(made)
    made.told = {}
    made.noted.connect(lambda line: made.told.__setitem__(line.row, (line.text, line.at)))
    return made


def said(field):
    return [text for text, _at in field.told.values() if text]


def test_a_line_that_is_split_keeps_its_moment_and_the_rest_gets_a_new_one(field):
    QTest.keyClicks(field, "onetwo")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said(field) == ["one", "two"]
    assert [line.text for line in field.lines()] == ["one", "two"]


def test_lines_that_are_joined_leave_one_and_undo_brings_back_the_same_row(field):
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    rows = [line.row for line in field.lines()]
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock)
    cursor.deletePreviousChar()
    assert said(field) == ["onetwo"]
    assert [line.row for line in field.lines()] == rows[:1]  # the earlier moment is that of the joined line
    field.undo()
    assert sorted(said(field)) == ["one", "two"]
    assert sorted(line.row for line in field.lines()) == sorted(rows)


def test_what_is_pasted_becomes_a_note_a_line(field):
    field.insertPlainText("one\n\ntwo\nthree")
    assert said(field) == ["one", "two", "three"]


def test_clearing_everything_empties_every_row(field):
    QTest.keyClicks(field, "one")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert said(field) == [] and field.lines() == []


# sorting


def called(office, case, *texts):
    from datetime import UTC, datetime

    from hrd_desktop.domain.ids import new_row_id
    from hrd_desktop.services.contacts.views import Line

    record = new_id()

    def fill():
        for text in texts:
            line = Line(new_row_id(), text, datetime.now(UTC))
            office.session.contacts.note(record, line, case.checklist if case else "")

    office.do(fill)
    return record


def sorting(office, qtbot, record):
    page = SortPage(office.desk)
    qtbot.addWidget(page)
    page.resize(1000, 650)
    page.show()
    page.show_place(Place("sort", record))
    settle(office)
    return page


def test_a_note_goes_into_a_question_by_keyboard_and_the_next_note_comes_up(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "The police laughed", "She has no medicine"))
    assert page.note.text() == "The police laughed"
    QTest.keyClicks(page.picker.line, "describe response")
    QTest.keyClick(page.picker.line, Qt.Key.Key_Return)
    assert page.editor is not None and page.editor.entry().value == "The police laughed"
    page.put.click()
    settle(office)
    assert office.answer(case.checklist, "urg_auth_response_text") == "The police laughed"
    assert page.note.text() == "She has no medicine"
    assert page.picker.line.text() == ""


def test_arrows_walk_in_the_questions_while_typing(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "The police laughed"))
    QTest.keyClicks(page.picker.line, "authorities")
    first = page.picker.current()
    QTest.keyClick(page.picker.line, Qt.Key.Key_Down)
    assert page.picker.current() != first
    QTest.keyClick(page.picker.line, Qt.Key.Key_Up)
    assert page.picker.current() == first


def test_a_choice_is_answered_from_a_note(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "She is in the district prison"))
    target = next(one for one in page.picker._targets if one.name == "urg_imprisoned")
    page.pick(target)
    page.editor.buttons()[0].click()
    page.put.click()
    settle(office)
    assert office.answer(case.checklist, "urg_imprisoned") == "yes"
    assert "Every note is sorted" in page.notice.text.text()


def test_nothing_is_put_in_without_an_answer_and_esc_goes_back_to_the_questions(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "She is in the district prison"))
    page.pick(next(one for one in page.picker._targets if one.name == "urg_imprisoned"))
    page.put.click()
    settle(office)
    assert "Nothing would go in" in page.notice.text.text()
    page._unpick()
    assert page.picker.isVisible() and not page.put.isEnabled()


def test_a_late_answer_leaves_whoever_writes_an_answer_or_looks_for_a_question_to_it(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "The police laughed", "She has no medicine"))
    QTest.keyClicks(page.picker.line, "authorities")
    QTest.keyClick(page.picker.line, Qt.Key.Key_Down)
    sought = page.picker.current()
    page._load()
    settle(office)
    assert page.picker.line.text() == "authorities" and page.picker.current().path == sought.path
    page.pick(next(one for one in page.picker._targets if one.name == "urg_auth_response_text"))
    QTest.keyClicks(page.editor.control(), " at her")
    page._load()
    settle(office)
    assert page.editor is not None and page.editor.entry().value == "The police laughed at her"
    page.show_place(Place("sort", page._record))
    settle(office)
    assert page.editor is not None and page.editor.entry().value == "The police laughed at her"


def test_who_chose_another_note_while_one_was_put_in_stays_on_it(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "The police laughed", "She has no medicine", "Bad line"))
    page.pick(next(one for one in page.picker._targets if one.name == "urg_auth_response_text"))
    page.put.click()
    page.put.click()
    page.notes.setCurrentRow(2)
    settle(office)
    assert page.note.text() == "Bad line" and page.editor is None
    assert [note.text for note in page.call.unsorted] == ["She has no medicine", "Bad line"]


def test_a_note_that_fits_no_question_is_kept_as_it_is(office, qtbot, case):
    page = sorting(office, qtbot, called(office, case, "Bad line"))
    page.keep.click()
    settle(office)
    assert page.call.unsorted == ()
    page.done.click()
    assert office.places[-1] == Place("wizard", case.checklist)


def test_notes_without_a_case_are_asked_where_they_belong_and_then_sorted(office, qtbot, case):
    page = sorting(office, qtbot, called(office, None, "Somebody was taken"))
    assert page.filing.isVisible() and not page.work.isVisible()
    before = office.do(office.session.counts).cases
    page.filing.urgent.click()
    page.filing.urgent.click()
    settle(office)
    assert not page.filing.isVisible() and page.work.isVisible()
    assert page.call.case not in (None, case.case)
    assert office.do(office.session.counts).cases == before + 1


# one key, from anywhere


@pytest.fixture
def frame(office, qtbot):
    from hrd_desktop.ui.shell.frame import Frame

    made = Frame(office.desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.activateWindow()
    yield made
    settle(office)


@pytest.mark.parametrize("screen", ["today", "case", "wizard", "settings"])
def test_f9_begins_the_notes_about_what_is_on_screen(office, qtbot, frame, case, screen):
    record = {"case": case.case, "wizard": case.checklist}.get(screen, "")
    frame.show_place(Place(screen, record))
    settle(office)
    QTest.keyClick(frame, Qt.Key.Key_F9)
    settle(office)
    assert isinstance(frame.page, CallPage)
    assert (office.desk.place.screen, office.desk.place.path) == ("call", record)
    assert frame.page.notes.hasFocus() or not frame.isActiveWindow()


def test_f9_in_the_middle_of_a_call_goes_on_with_it(office, qtbot, frame, case):
    frame.show_place(Place("call", new_id(), case.case))
    settle(office)
    before = office.desk.place
    QTest.keyClick(frame, Qt.Key.Key_F9)
    settle(office)
    assert office.desk.place == before


def test_ctrl_enter_ends_the_call_and_opens_the_sorting_where_esc_goes_back(office, qtbot, frame, case):
    frame.show_place(Place("call", new_id(), case.checklist))
    settle(office)
    QTest.keyClicks(frame.page.notes, "They came at two")
    QTest.keyClick(frame.page.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(office)
    assert isinstance(frame.page, SortPage)
    assert frame.page.note.text() == "They came at two"
    QTest.keyClicks(frame.page.picker.line, "what happened")
    QTest.keyClick(frame.page.picker.line, Qt.Key.Key_Return)
    QTest.keyClick(frame.page.editor.control(), Qt.Key.Key_Escape)
    assert frame.page.editor is None and frame.page.picker.line.hasFocus()
    QTest.keyClick(frame.page.picker.line, Qt.Key.Key_Return)
    QTest.keyClick(frame.page.editor.control(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(office)
    assert frame.page.call.unsorted == ()
