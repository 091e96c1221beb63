"""The ways through a form: turning topics, finishing, going back where one came from, and writing in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard import WizardScreen
from hrd_desktop.ui.wizard.editors import Option
from hrd_desktop.ui.wizard.editors.several import ChipsEditor


@pytest.fixture
def urgent(office):
    return office.do(office.session.cases.start_urgent)


@pytest.fixture
def wizard(office, urgent, qtbot):
    screen = WizardScreen(office.desk)
    qtbot.addWidget(screen)
    screen.resize(1100, 740)
    screen.show()
    screen.activateWindow()
    yield screen
    office.jobs.wait()


def open_at(office, screen, record, path=""):
    place = Place("wizard", record, path)
    screen.show_place(place)
    settle(office)
    office.desk.arrived(place)


def settle(office):
    for _ in range(4):
        office.jobs.wait()
        QApplication.processEvents()


def test_the_keys_turn_topics_only_and_finishing_takes_the_checklist_from_today(office, urgent, wizard, qtbot):
    """What was typed after a last Alt+Right used to go nowhere."""
    office.do(lambda: office.session.answers.set(urgent.checklist, "urg_country", "XL"))
    last = wizard_topics(office, wizard, urgent)[-1]
    open_at(office, wizard, urgent.checklist, last.items[0].name)
    assert wizard.page.footer.next.text() == "Finish"
    before = len(office.places)
    qtbot.keyClick(wizard.page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(office)
    assert (wizard.controller.section.key, len(office.places)) == (last.key, before)
    stopped = lambda: [row.id for row in office.do(office.session.today).continue_]  # noqa: E731
    assert stopped() == [urgent.checklist]
    wizard.page.footer.next.click()
    settle(office)
    assert office.places[-1].screen == "case"
    assert stopped() == []
    office.do(lambda: office.session.answers.set(urgent.checklist, "urg_charged", "yes"))
    assert stopped() == [urgent.checklist], "something was answered since"


def wizard_topics(office, wizard, urgent):
    open_at(office, wizard, urgent.checklist)
    return wizard.controller.shown()


@pytest.mark.parametrize("came", ["measure", "cases"])
def test_the_questions_of_a_measure_lead_back_to_its_page(office, urgent, wizard, came):
    measure = office.do(lambda: office.session.measures.new(urgent.case, "official_statement"))
    office.desk.arrived(Place(came, measure if came == "measure" else ""))
    open_at(office, wizard, measure, "act_text")
    wizard.page.footer.later.click()
    settle(office)
    assert office.places[-1] == Place("measure", measure)


def test_a_hit_in_an_answer_leads_to_its_question(office, urgent, wizard):
    told = "Speaks for made-up lakes and rivers."
    office.do(lambda: office.session.answers.set(urgent.checklist, "urg_activity_text", told))
    hit = next(one for one in office.do(lambda: office.session.search("lakes", 8)) if one.record == urgent.checklist)
    assert hit.path == "urg_activity_text"
    open_at(office, wizard, hit.record, hit.path)
    assert wizard.page.focused().path == "urg_activity_text"


def test_the_line_that_is_written_in_stays_in_sight_and_the_hint_gives_way(office, urgent, wizard, qtbot):
    """A small window stands for a large text: both leave a few lines."""
    assert wizard.page.lead.isVisible()
    wizard.resize(700, 380)
    open_at(office, wizard, urgent.checklist, "urg_activity_text")
    assert not wizard.page.lead.isVisible()
    area = wizard.page.field("urg_activity_text").editor.area
    for number in range(12):
        qtbot.keyClicks(area, f"{number}")
        qtbot.keyClick(area, Qt.Key.Key_Return)
    view = wizard.page.scroller.viewport()

    def in_sight():
        caret = area.cursorRect()
        top, bottom = (area.viewport().mapTo(view, one).y() for one in (caret.topLeft(), caret.bottomLeft()))
        return top >= 0 and bottom <= view.height()

    qtbot.waitUntil(in_sight, timeout=30_000)
    qtbot.keyClick(area, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(in_sight, timeout=30_000)


def test_the_buttons_of_what_is_folded_stand_apart(office, urgent, wizard):
    wizard.resize(600, 500)
    open_at(office, wizard, urgent.checklist)
    topics, guidance = wizard.page.topics_button, wizard.page.guidance_button
    assert topics.isVisible()
    assert guidance.geometry().left() - topics.geometry().right() > 8


@pytest.mark.parametrize("walks", [0, 1, 2])
def test_the_suggestions_close_after_a_choice(themed, qtbot, walks):
    editor = ChipsEditor([Option(str(n), f"Reason {n}") for n in range(14)] + [Option("x", "Whistle-blower")])
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    editor.box.setFocus()
    qtbot.waitUntil(editor.box.hasFocus, timeout=30_000)
    qtbot.keyClicks(editor.box, "whis" if walks == 0 else "reason 1")
    popup = editor.box.completer().popup()
    qtbot.waitUntil(popup.isVisible, timeout=30_000)
    for _ in range(walks):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(editor.chips()) == 1
    assert not popup.isVisible()
    assert not editor.box.view().isVisible()
    assert editor.box.currentText() == ""
