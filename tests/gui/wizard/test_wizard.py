"""The wizard on real services: typing, saving, coming and going questions, rows, links, all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from hrd_desktop.domain.statements import State
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard import WizardScreen
from hrd_desktop.ui.wizard.page import reading_order


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
    open_at(office, screen, urgent.checklist)
    yield screen
    office.jobs.wait()


def open_at(office, screen, record, path=""):
    screen.show_place(Place("wizard", record, path))
    settle(office)
    assert screen.page.fields()


def settle(office):
    for _ in range(4):
        office.jobs.wait()
        QApplication.processEvents()


def field(screen, path):
    found = screen.page.field(path)
    assert found is not None, path
    return found


def test_urgent_protection_opens_its_first_question_with_nothing_else_set_up(wizard):
    assert wizard.controller.loaded.form.id == "urg"
    assert wizard.page.fields()[0].path == "urg_received", "the program has filled it in"
    assert wizard.page.focused().path == "urg_urgency"


def test_every_topic_of_the_urgent_checklist_says_that_it_is_confidential_urg_03(office, urgent, wizard):
    """The first words say so; the stamp stays in sight whatever topic is open."""
    assert wizard.controller.loaded.form.questions["urg_conf"].label.en.startswith("Handle with care")
    for topic in wizard.controller.loaded.form.topics[:3]:
        open_at(office, wizard, urgent.checklist, next(item.name for item in topic.items))
        assert wizard.marking == "FORTROLIG"


def test_opened_again_it_begins_at_the_first_question_that_nothing_was_said_to(office, urgent, wizard):
    for path, value in (("urg_urgency", "hours"), ("urg_ground", "danger"), ("urg_subject_kind", "individual")):
        office.do(lambda path=path, value=value: office.session.answers.set(urgent.checklist, path, value))
    open_at(office, wizard, urgent.checklist)
    assert wizard.page.focused().path == "urg_name"


def test_what_is_typed_is_in_the_vault_after_a_pause_and_only_then_called_saved(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_name")
    assert wizard.page.footer.status.text() == ""
    qtbot.keyClicks(QApplication.focusWidget(), "Made-up Name")
    assert "Saving" in wizard.page.footer.status.text()
    qtbot.waitUntil(lambda: "Saved" in wizard.page.footer.status.text())
    assert office.answer(urgent.checklist, "urg_name") == "Made-up Name"


def test_keyboard_alone_answers_moves_on_and_comes_back(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_reported")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle(office)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert wizard.page.focused().path == "urg_reported_date"
    qtbot.keyClicks(QApplication.focusWidget(), "2026-05")
    assert field(wizard, "urg_reported_date").editor.read.text() == "May 2026"
    qtbot.keyClick(wizard.page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(office)
    assert wizard.page.title.text() == "What others did"
    assert office.answer(urgent.checklist, "urg_reported_date") == "2026-05"
    qtbot.keyClick(wizard.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(office)
    assert field(wizard, "urg_reported_date").entry().value == "2026-05"


def test_a_question_that_begins_to_apply_appears_and_the_keyboard_stays(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_imprisoned")
    assert wizard.page.field("urg_lawyer") is None
    asked = field(wizard, "urg_imprisoned")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle(office)
    assert wizard.page.field("urg_lawyer") is not None
    assert wizard.page.field("urg_imprisoned") is asked
    assert wizard.page.focused() is asked


def test_a_failed_write_says_not_saved_and_the_text_stays_until_it_can_be_written_fault_28(
    office, urgent, wizard, qtbot, monkeypatch
):
    open_at(office, wizard, urgent.checklist, "urg_name")
    write = office.session.answers.set
    full = HrdError("DEFECT")

    def refuse(*_args, **_options):
        raise full

    monkeypatch.setattr(office.session.answers, "set", refuse)
    qtbot.keyClicks(QApplication.focusWidget(), "Heron")
    qtbot.waitUntil(lambda: "Not saved" in wizard.page.footer.status.text())
    assert field(wizard, "urg_name").entry().value == "Heron"
    assert not wizard.controller.autosave.is_settled
    monkeypatch.setattr(office.session.answers, "set", write)
    wizard.leave()
    qtbot.waitUntil(lambda: "Saved" in wizard.page.footer.status.text())
    assert office.answer(urgent.checklist, "urg_name") == "Heron"


def test_what_could_not_be_written_of_one_record_outlives_another_and_stands_on_its_page_again_fault_28(
    office, urgent, wizard, monkeypatch
):
    open_at(office, wizard, urgent.checklist, "urg_name")
    write = office.session.answers.set

    def refuse(*_args, **_options):
        raise HrdError("DEFECT")

    monkeypatch.setattr(office.session.answers, "set", refuse)
    field(wizard, "urg_name").editor.control().insert("Heron")
    wizard.controller.autosave.flush()
    settle(office)
    open_at(office, wizard, urgent.defender)
    open_at(office, wizard, urgent.checklist, "urg_name")
    assert field(wizard, "urg_name").entry().value == "Heron"
    open_at(office, wizard, urgent.defender)
    monkeypatch.setattr(office.session.answers, "set", write)
    wizard.leave()
    settle(office)
    assert office.answer(urgent.checklist, "urg_name") == "Heron"


def test_an_answer_that_cannot_be_kept_is_told_under_its_field_and_stays_there_fault_54(
    office, urgent, wizard, qtbot
):
    open_at(office, wizard, urgent.checklist, "urg_received")
    line = field(wizard, "urg_received").editor.line
    line.selectAll()
    qtbot.keyClicks(line, "yesterday {}%s<b>")
    asked = field(wizard, "urg_received")
    qtbot.waitUntil(lambda: asked.problem.text() != "")
    assert line.text() == "yesterday {}%s<b>"
    assert "Not saved" in wizard.page.footer.status.text()


def test_an_answer_outside_a_limit_is_kept_with_its_problem_in_words_and_outlives_a_lock(
    office, urgent, wizard, qtbot
):
    """Principle 2, nothing is lost: what cannot be right yet is a draft, not a refusal."""
    open_at(office, wizard, urgent.checklist, "urg_perp_number")
    qtbot.keyClicks(QApplication.focusWidget(), "about 6")
    asked = field(wizard, "urg_perp_number")
    qtbot.waitUntil(lambda: asked.problem.text() != "")
    qtbot.waitUntil(lambda: "Saved" in wizard.page.footer.status.text())
    assert office.answer(urgent.checklist, "urg_perp_number") == "about 6"
    current = next(b for b in wizard.page.topics.buttons() if b.isChecked())
    assert current.line.mark == "attention"
    assert "1 answer to correct" in current.accessibleName()

    open_at(office, wizard, urgent.checklist, "urg_perp_number")
    again = field(wizard, "urg_perp_number")
    assert again.editor.entry().value == "about 6"
    assert again.problem.text() != ""
    again.editor.control().selectAll()
    qtbot.keyClicks(again.editor.control(), "6")
    qtbot.waitUntil(lambda: again.problem.text() == "")


def test_not_safe_to_ask_is_an_answer_and_typing_takes_it_back(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_name")
    asked = field(wizard, "urg_name")
    asked.choose_state(State.NOT_SAFE)
    settle(office)
    assert asked.button.text() == "Not safe to ask"
    row = office.do(lambda: office.session.answers.at(urgent.checklist, "urg_name"))
    assert row.state is State.NOT_SAFE
    qtbot.keyClicks(asked.editor.control(), "Plover")
    qtbot.waitUntil(lambda: "Saved" in wizard.page.footer.status.text())
    assert office.answer(urgent.checklist, "urg_name") == "Plover"


def test_a_required_question_without_an_answer_is_one_to_ask_never_an_error(office, urgent, wizard):
    open_at(office, wizard, urgent.checklist, "urg_reported")
    asked = field(wizard, "urg_reported")
    assert not asked.to_ask.isHidden()
    assert asked.problem.text() == ""
    assert "To ask" in asked.editor.control().accessibleDescription()


def test_rows_are_added_filled_moved_and_a_removed_one_comes_back(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_family")
    record, rows = urgent.checklist, wizard.controller._rows
    for name in ("Sister", "Brother"):
        rows.add("urg_family")
        settle(office)
        assert wizard.page.focused().path.startswith("urg_family[")
        qtbot.keyClicks(QApplication.focusWidget(), name)
        qtbot.waitUntil(lambda: wizard.controller.autosave.is_settled)
    first, second = office.answer(record, "urg_family")
    rows.move("urg_family", second, -1)
    settle(office)
    assert office.answer(record, "urg_family") == [second, first]
    rows.remove("urg_family", second)
    settle(office)
    assert office.answer(record, "urg_family") == [first]
    assert not wizard.page.undo.isHidden()
    wizard.page.undo.button.click()
    settle(office)
    assert office.answer(record, "urg_family") == [second, first]
    shown = field(wizard, f"urg_family[{second}]/urg_family_name")
    assert shown.entry().value == "Brother"


def test_a_linked_record_is_made_in_place_and_the_keyboard_comes_back_to_the_field(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_source")
    asked = field(wizard, "urg_source")
    qtbot.keyClicks(QApplication.focusWidget(), "Neighbour")
    settle(office)
    assert asked.editor.found.count() >= 1
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(office)
    assert wizard.page.focused() is asked
    linked = office.answer(urgent.checklist, "urg_source")
    assert linked
    assert office.do(lambda: office.session.records.show(linked)).form == "source"


def test_what_was_looked_for_in_a_field_that_is_gone_by_then_is_no_defect(office, urgent, wizard):
    """Tab through a line that links, and on to the next topic before the vault has answered."""
    open_at(office, wizard, urgent.checklist, "urg_source")
    field(wizard, "urg_source").editor.looked_for.emit("Nei")
    field(wizard, "urg_source").editor.add_requested.emit("Neighbour")
    wizard.controller.step(1)
    settle(office)
    assert wizard.page.field("urg_source") is None


def test_a_number_and_a_day_put_in_by_dictation_reach_the_vault(office, urgent, wizard):
    """Qt says of keys alone that they edit; such an answer stood on the screen and was never written."""
    office.do(lambda: office.session.answers.set(urgent.checklist, "urg_subject_kind", "individual"))
    for path, said, kept in (("urg_age", "34", "34"), ("urg_received", "2026-11-24 10:30", "2026-11-24T10:30")):
        open_at(office, wizard, urgent.checklist, path)
        QLineEdit.setText(field(wizard, path).editor.control(), said)
        wizard.controller.autosave.flush()
        settle(office)
        assert str(office.answer(urgent.checklist, path)).startswith(kept)


def test_a_linked_record_opened_from_a_field_returns_to_that_field(office, urgent, wizard):
    open_at(office, wizard, urgent.checklist, "urg_subject")
    wizard.controller.visit(urgent.defender, "urg_subject")
    settle(office)
    assert wizard.controller.loaded.form.id == "hrd"
    wizard.controller.leave()
    settle(office)
    assert wizard.controller.loaded.form.id == "urg"
    assert wizard.page.focused().path == "urg_subject"


def test_tab_follows_the_order_in_which_the_page_is_read(office, urgent, wizard, qtbot):
    open_at(office, wizard, urgent.checklist, "urg_reported")
    expected = reading_order(wizard.page._body)
    tops = [f.mapTo(wizard.page._body, f.rect().topLeft()).y() for f in wizard.page.fields()]
    assert tops == sorted(tops)
    walked = []
    for _ in range(6):
        walked.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    places = [expected.index(w) for w in walked if w in expected]
    assert places == sorted(places)


def test_the_place_follows_the_question_so_that_a_lock_returns_to_it(office, urgent, wizard):
    moved = []
    wizard.moved.connect(moved.append)
    open_at(office, wizard, urgent.checklist, "urg_public")
    assert moved[-1] == Place("wizard", urgent.checklist, "urg_public")


def test_guidance_follows_the_question_and_folds_where_there_is_no_room(office, urgent, wizard):
    open_at(office, wizard, urgent.checklist, "urg_name")
    assert wizard.page.guidance.why.text.text()
    wizard.resize(1024, 700)
    QApplication.processEvents()
    assert wizard.page.guidance.isHidden()
    assert wizard.show_guidance()
    assert wizard.page.guidance.isVisible()


def test_topics_say_in_words_how_they_stand(office, urgent, wizard):
    open_at(office, wizard, urgent.checklist, "urg_reported")
    names = [button.accessibleName() for button in wizard.page.topics.buttons()]
    assert len(names) == 13
    assert "current topic" in names[6]
    assert "not begun" in names[7]
    assert "questions left open" in wizard.page.topics.track.accessibleName()


def test_a_topic_that_asks_nothing_now_is_passed_over(office, urgent, wizard, qtbot):
    incident = office.do(lambda: office.session.records.new("inc", urgent.case))
    open_at(office, wizard, incident)
    titles = lambda: [button.line.title for button in wizard.page.topics.buttons()]  # noqa: E731
    assert "Detention" not in titles()
    assert [b.line.number for b in wizard.page.topics.buttons()] == ["1", "2", "3", "4", "5"]
    office.do(lambda: office.session.answers.set(incident, "inc_type", ["arrest"]))
    open_at(office, wizard, incident)
    assert "Detention" in titles()
