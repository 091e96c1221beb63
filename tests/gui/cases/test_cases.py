"""Cases on real services: the list, the page, the real name that hides itself, consent, marking, files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.views import Page, Step
from hrd_desktop.ui.cases import CasePage, CasesPage
from hrd_desktop.ui.cases.paging import PAGE, PagedModel
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import SecondaryButton


@pytest.fixture
def urgent(office):
    started = office.do(office.session.cases.start_urgent)
    office.do(lambda: office.session.answers.set(started.checklist, "urg_name", "Made-up Real Name"))
    return started


@pytest.fixture
def page(office, urgent, qtbot):
    made = CasePage(office.desk)
    qtbot.addWidget(made)
    made.resize(1050, 740)
    made.show()
    made.activateWindow()
    made.show_place(Place("case", urgent.case))
    office.jobs.wait()
    assert made.view is not None
    yield made
    office.jobs.wait()


def test_the_list_shows_numbers_and_aliases_and_never_a_real_name(office, urgent, qtbot):
    made = CasesPage(office.desk)
    qtbot.addWidget(made)
    made.show_place(Place("cases"))
    office.jobs.wait()
    model = made.model
    texts = [str(model.data(model.index(0, c))) for c in range(model.columnCount())]
    assert texts[0].startswith("LID-")
    assert "urgent" in texts[3]
    assert not any("Real Name" in text for text in texts)


def test_searching_and_opening_by_keyboard(office, urgent, qtbot):
    for alias in ("Phoenix", "Dodo"):  # birds that are never proposed
        office.do(lambda a=alias: office.session.cases.new(a))
    made = CasesPage(office.desk)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.show_place(Place("cases"))
    made.focus_first()
    office.jobs.wait()
    assert made.model.rowCount() == 3
    qtbot.keyClicks(QApplication.focusWidget(), "dod")
    qtbot.waitUntil(lambda: made.model.rowCount() == 1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    made.list.table.selectRow(0)
    qtbot.keyClick(made.list.table, Qt.Key.Key_Return)
    assert office.places[-1].screen == "case"
    qtbot.keyClicks(made.list.search, "zzz")
    qtbot.waitUntil(lambda: made.model.rowCount() == 0 and not made.list.nothing.isHidden())
    assert "zzz" in made.list.nothing.text()
    office.jobs.wait()


def test_a_search_that_hides_open_cases_says_so_and_one_press_shows_them_obj_11(office, urgent, qtbot):
    for alias in ("Phoenix", "Dodo"):
        office.do(lambda a=alias: office.session.cases.new(a))
    made = CasesPage(office.desk)
    qtbot.addWidget(made)
    made.show()
    made.show_place(Place("cases"))
    office.jobs.wait()
    assert made.hidden.isHidden()
    qtbot.keyClicks(made.list.search, "dod")
    qtbot.waitUntil(lambda: not made.hidden.isHidden(), timeout=30_000)
    assert made.hidden.text.text() == "2 open cases are hidden by the search. 1 of them urgent."
    qtbot.keyClick(made.hidden.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: made.model.rowCount() == 3 and made.hidden.isHidden(), timeout=30_000)
    office.jobs.wait()


def test_going_to_a_case_notes_its_opening_once_gdpr_08(office, urgent):
    for place in (Place("case", urgent.case), Place("wizard", urgent.checklist), Place("library", "part-mapping")):
        office.desk.arrived(place)
    office.jobs.wait()
    noted = office.do(lambda: office.session.journal.show(limit=5))
    assert [row.record for row in noted if row.act == "look"] == [urgent.case]


def test_only_pages_that_are_looked_at_are_read(qtbot):
    asked = []
    model = PagedModel([("Number", str)])
    model.page_wanted.connect(lambda offset, generation: asked.append((offset, generation)))
    model.start()
    model.take(Page(tuple(range(PAGE)), 10_000, 0), 1)
    assert asked == [(0, 1)]
    assert model.canFetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    assert asked == [(0, 1), (PAGE, 1)]
    model.start()
    model.take(Page(tuple(range(PAGE)), 10_000, PAGE), 1)
    assert model.rowCount() == 0


def test_the_real_name_is_shown_on_request_and_hides_itself(office, page, qtbot):
    line = page.real_name
    assert "hidden" in line.words.text()
    line.button.click()
    office.jobs.wait()
    assert line.name.text() == "Made-up Real Name"
    assert line._timer.interval() == 30_000
    line._timer.setInterval(1)
    line._timer.start()
    qtbot.waitUntil(lambda: not line.is_shown)
    assert "hidden" in line.words.text()


def test_leaving_the_page_hides_the_real_name(office, page):
    page.real_name.button.click()
    office.jobs.wait()
    page.leave()
    assert not page.real_name.is_shown


def test_consent_is_recorded_by_the_small_card(office, page, urgent):
    page.show_consent()
    card = page.consent
    for box in card.scopes.boxes():
        if box.text() == "Share with the Ministry":
            box.click()
    card.save.click()
    office.jobs.wait()
    office.jobs.wait()
    rows = office.do(lambda: office.session.cases.view(urgent.case)).consents
    assert [(row.scope, row.in_force, row.given != "") for row in rows] == [("share_ministry", True, True)]
    assert any(row.scope_label == "Share with the Ministry" for row in page.view.consents)


def test_a_consent_for_nothing_is_asked_again_in_words(page):
    page.show_consent()
    page.consent.save.click()
    assert "at least one" in page.consent.notice.text.text()


def test_why_is_asked_where_someone_else_spoke(page):
    page.show_consent()
    assert not page.consent.why.isVisibleTo(page)
    page.consent.giver.buttons()[1].click()
    assert page.consent.why.isVisibleTo(page)


def test_lowering_the_marking_asks_for_a_reason(office, page, urgent):
    assert page.marking == "FORTROLIG"
    page.change_marking.click()
    card = page.marking_card
    card.grade.buttons()[2].click()
    assert not card.reason.isHidden()
    card.save.click()
    office.jobs.wait()
    assert len(office.errors) == 1
    card.reason.editor.setText("Made-up reason")
    card.save.click()
    office.jobs.wait()
    office.jobs.wait()
    assert office.do(lambda: office.session.cases.row(urgent.case)).marking is Marking.NONE
    assert page.marking == ""


def test_a_file_is_attached_listed_saved_and_removed(office, page, urgent, tmp_path, qtbot):
    given = tmp_path / "made up report.txt"
    given.write_bytes(b"made up " * 4000)
    page.tabs.setCurrentIndex(page.tabs.count() - 2)
    page.files.attach.setFocus()
    page.files.add(given)
    assert page.window().focusWidget() is page.files.stop, "the keyboard stays on the card while it works"
    qtbot.waitUntil(lambda: len(page.view.files) == 1)
    qtbot.waitUntil(lambda: page.window().focusWidget() is page.files.attach)
    row = page.view.files[0]
    assert row.name == "made up report.txt"
    page.files.save_to(row, tmp_path / "out.txt")
    qtbot.waitUntil(lambda: (tmp_path / "out.txt").exists() and not office.jobs.busy)
    assert (tmp_path / "out.txt").read_bytes() == given.read_bytes()
    button = next(b for b in page.files.findChildren(type(page.files.attach)) if b.text() == "Remove")
    button.click()
    assert len(page.view.files) == 1, "removing asks once more"
    button.click()
    qtbot.waitUntil(lambda: page.view.files == ())
    office.jobs.wait()


def test_the_header_names_the_case_by_number_and_alias_and_its_buttons_lead_on(office, page, urgent):
    assert page.title.text().startswith(page.view.number)
    assert "Real Name" not in page.title.text()
    page.brief.click()
    page.send.click()
    assert [(p.screen, p.record) for p in office.places[-2:]] == [("briefing", urgent.case), ("seal", urgent.case)]


def test_what_is_still_to_ask_opens_its_question(office, page):
    step = next(s for s in page.view.next_steps if s.kind == "Ask" and s.path)
    page.overview.next._act(step)
    assert (office.places[-1].record, office.places[-1].path) == (step.record, step.path)


def test_the_tabs_are_walked_by_keyboard(page, qtbot):
    page.focus_first()
    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.stack.currentIndex() == 1


def test_the_list_is_sorted_by_each_column_by_keyboard_alone(office, urgent, qtbot):
    for alias in ("Heron", "Plover", "Avocet"):
        office.do(lambda a=alias: office.session.cases.new(a))
    made = CasesPage(office.desk)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.show_place(Place("cases"))
    office.jobs.wait()
    header = made.list.table.horizontalHeader()
    header.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Case" in header.accessibleName()
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    office.jobs.wait()
    aliases = [made.model.row_at(n).alias for n in range(made.model.rowCount())]
    assert aliases == sorted(aliases)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    office.jobs.wait()
    assert [made.model.row_at(n).alias for n in range(made.model.rowCount())] == aliases[::-1]
    assert "↓" in header.accessibleName()
    for _column in range(4):
        qtbot.keyClick(header, Qt.Key.Key_Right)
        qtbot.keyClick(header, Qt.Key.Key_Return)
        office.jobs.wait()
        assert made.model.rowCount() == 4
    assert made.model.sort_key == "changed"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_other_kind_of_record_is_begun_from_one_menu_by_keyboard(office, page, qtbot):
    page.tabs.setCurrentIndex(2)
    button = next(b for b in page.checklists.findChildren(SecondaryButton) if b.text() == "New record…")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == [
        "Incident", "Contact", "Consent", "Measure", "Visit or observation",
    ]  # fmt: skip
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    office.jobs.wait()
    QApplication.processEvents()
    assert office.places[-1].screen == "wizard"
    assert office.do(lambda: office.session.records.show(office.places[-1].record)).form == "log"


def test_what_to_do_is_seen_beside_what_to_ask_however_much_there_is_to_ask(page):
    steps = [Step("Ask", f"Topic: question {n}?", "r", f"q{n}") for n in range(9)]
    steps += [Step("Do", "Record consent", "c", action="consent"), Step("Do", "Assess", "c", action="risk")]
    page.overview.next.show_steps("c", tuple(steps))
    shown = page.overview.next._steps[:6]
    assert [step.kind for step in shown] == ["Ask"] * 4 + ["Do"] * 2
    assert set(page.overview.next._steps) == set(steps)
