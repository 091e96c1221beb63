"""The wizard in a narrow window, mirrored, and at twice the text size; its menus by keyboard alone."""

import os
import subprocess
import sys
import textwrap
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from hrd_desktop import assets
from hrd_desktop.domain.statements import State
from hrd_desktop.forms import catalogue
from hrd_desktop.forms.loader import load
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell.frame import Frame
from hrd_desktop.ui.wizard.editors import NameEditor
from hrd_desktop.ui.wizard.footer import Footer
from hrd_desktop.ui.wizard.making import editor_for
from hrd_desktop.ui.wizard.question import QuestionField
from hrd_desktop.ui.wizard.topics import TopicButton, TopicLine

ROOM = 148
"""Pixels that a topic's words have in the column of the usual window."""


@pytest.fixture
def urgent(office):
    return office.do(office.session.cases.start_urgent)


def settle(office):
    for _ in range(5):
        office.jobs.wait()
        QApplication.processEvents()


@pytest.fixture
def frame(office, urgent, qtbot):
    made = Frame(office.desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.activateWindow()
    yield made
    office.jobs.wait()
    made.hide()


def at(office, frame, urgent, path) -> QuestionField:
    frame.show_place(Place("wizard", urgent.checklist, path))
    settle(office)
    found = frame.page.page.field(path)
    assert found is not None
    return found


def test_a_narrow_window_is_never_widened_the_guidance_folds_instead(office, frame, urgent):
    at(office, frame, urgent, "urg_name")
    assert frame.width() == 1024
    assert frame.page.page.guidance.isHidden()
    assert frame.page.page.guidance_button.isVisible()


def test_no_topic_of_any_form_has_a_word_wider_than_its_room_in_either_language(qtbot, themed):
    """A topic is painted, so nothing else would tell that a compound of bokmål runs over its edge."""
    forms = [load(path) for path in assets.forms().glob("*.yaml") if path.name != "choices.yaml"]
    titles = [topic.label.in_(spoken) for form in forms for topic in form.topics for spoken in ("en", "nb")]
    assert len(titles) > 100
    column = QWidget()
    qtbot.addWidget(column)
    for title in titles:
        button = TopicButton(TopicLine("key", "1", title, "open", 1), column)
        words = button.title_in(ROOM).split()
        assert max(map(button.fontMetrics().horizontalAdvance, words)) <= ROOM, title
        assert "".join(words).replace("-", "") == "".join(title.split()).replace("-", "")


def test_the_way_on_names_its_topic_as_long_as_there_is_room(qtbot, themed):
    footer = Footer()
    qtbot.addWidget(footer)
    with qtbot.waitExposed(footer):
        footer.show()
    whole = "Next: Link to the human rights work"
    footer.show_ways(True, "Link to the human rights work")
    footer.show_saved(datetime(2026, 11, 24, tzinfo=UTC))
    for width, words, saved in (
        (760, whole, True),
        (520, whole, False),
        (400, "Next: Link", False),
        (300, "Next", False),
    ):
        footer.resize(width, 60)
        assert footer.next.text().startswith(words)
        assert footer.status.isVisible() is saved, "when it was saved stands in the window's last line too"
        assert footer.next.accessibleName() == whole
        assert footer.next.toolTip() == ("" if words == whole else whole)
    footer.show_failure("The disk is full. Make room and type again.")
    assert footer.status.isVisible(), "a failure is never hidden"
    footer.hide()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_state_menu_is_worked_by_keyboard_alone(office, frame, urgent, qtbot):
    asked = at(office, frame, urgent, "urg_name")
    button = asked.findChild(QToolButton)
    assert button.accessibleName() == "How this stands: Answered. Name"
    seen = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        seen.append([action.text() for action in menu.actions() if action.text()])
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    qtbot.keyClick(asked.editor.control(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(office)
    assert seen[0][:5] == ["Answered", "Not known", "Not asked", "Refused", "Not safe to ask"]
    assert asked.entry().state is State.NOT_KNOWN
    assert button.accessibleName() == "How this stands: Not known. Name"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_source_and_reliability_are_opened_and_given_by_keyboard_alone(office, frame, urgent, qtbot):
    asked = at(office, frame, urgent, "urg_name")
    button = asked.findChild(QToolButton)

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        qtbot.keyClick(menu, Qt.Key.Key_Up)
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    button.setFocus()
    QTimer.singleShot(0, choose)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    frame.activateWindow()
    settle(office)
    line = frame.focusWidget()
    assert line.accessibleName() == "Source of this answer: Name"
    qtbot.keyClicks(line, "a made-up colleague")
    settle(office)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(office)
    qtbot.waitUntil(lambda: office.do(lambda: office.session.answers.at(urgent.checklist, "urg_name")) is not None)
    assert office.do(lambda: office.session.answers.at(urgent.checklist, "urg_name").source)


def test_mirrored_the_topics_stand_at_the_right_and_the_guidance_at_the_left(office, urgent, qtbot, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        made = Frame(office.desk)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show()
        at(office, made, urgent, "urg_reported")
        page = made.page.page
        assert page.guidance.geometry().left() < page.centre.geometry().left() < page.topics.geometry().left()
        asked = page.field("urg_reported")
        button = asked.findChild(QToolButton)
        assert button.geometry().left() < asked.editor.geometry().left()
        office.jobs.wait()
        made.hide()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


LOOK = """
    import sys, tempfile, pathlib
    from PySide6.QtWidgets import QApplication, QAbstractButton, QLabel
    from hrd_desktop.ui.theme import text_scale
    app = QApplication([])
    from hrd_desktop.ui.theme import theme, load_rest
    theme().start(app, "light"); load_rest()
    assert app.devicePixelRatio() * text_scale() == 2
    from helpers.office import Office
    from hrd_desktop.ui.place import Place
    from hrd_desktop.ui.shell.frame import Frame
    office = Office(pathlib.Path(tempfile.mkdtemp()))
    urgent = office.do(office.session.cases.start_urgent)
    frame = Frame(office.desk); frame.resize(1024, 700); frame.show()
    cut = []
    for place in (Place("today"), Place("cases"), Place("case", urgent.case), Place("wizard", urgent.checklist),
                  Place("defender", urgent.defender)):
        frame.show_place(place)
        for _ in range(6):
            office.jobs.wait(); app.processEvents()
        for one in frame.page.findChildren(QAbstractButton):
            least = min(one.sizeHint().width(), one.minimumSizeHint().width())
            if one.isVisible() and one.text() and one.width() < least - 1:
                cut.append((place.screen, one.text()))
        for one in frame.page.findChildren(QLabel):
            narrow = not one.wordWrap() and one.width() < one.sizeHint().width() - 1
            if one.isVisible() and one.text() and narrow:
                cut.append((place.screen, one.text()))
    print(cut, frame.width())
    office.jobs.wait(); frame.hide()
    import os; sys.stdout.flush(); os._exit(1 if cut else 0)
"""


@pytest.mark.parametrize(
    "scaled",
    [{"QT_SCALE_FACTOR": "2"}, {"QT_ENABLE_HIGHDPI_SCALING": "0", "QT_FONT_DPI": "192"}],
    ids=["everything", "text alone"],
)
def test_at_twice_the_size_nothing_is_cut(scaled):
    """200 % of everything, as a dense screen has it, and of text alone, in 1024 x 700 each."""
    found = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LOOK)],
        env={**os.environ, **scaled, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr[-2000:]


def test_a_real_name_is_hidden_until_asked_for_and_hides_again_by_itself_d16(office, frame, urgent, qtbot):
    """Shoulders and cameras learn nothing from an open wizard; that a name was shown stands in the journal."""
    office.do(lambda: office.session.answers.set(urgent.checklist, "urg_name", "Made-up Real Name"))
    asked = at(office, frame, urgent, "urg_name")
    editor, line = asked.editor, asked.editor.line
    assert isinstance(editor, NameEditor)
    told = QAccessible.queryAccessibleInterface(line)
    assert "Real" not in line.displayText() + told.text(QAccessible.Text.Value) + line.accessibleDescription()
    assert "Space shows it" in line.accessibleDescription()
    line.setFocus()
    qtbot.keyClick(line, "x")
    assert line.displayText() == "Made-up Real Name", "shown, and the key has entered nothing"
    settle(office)
    assert [row.act for row in office.do(lambda: office.session.journal.show(limit=9))].count("real_name") == 1
    assert line.timer.interval() == 30_000 and line.timer.isActive()
    qtbot.keyClicks(line, "s")
    assert asked.entry().value == "Made-up Real Names"
    line.timer.timeout.emit()
    assert "Real" not in line.displayText()
    assert asked.entry().value == "Made-up Real Names"
    qtbot.keyClick(line.button, Qt.Key.Key_Space)
    assert "Real" in line.displayText()
    frame.show_place(Place("today"))
    assert "Real" not in line.displayText(), "another screen hides it"
    settle(office)


def test_every_question_for_a_real_name_has_the_editor_that_hides_it_d16(themed):
    everything = [(form, one) for form in catalogue().values() for one in form.questions.values()]
    hiding = {one.name for form, one in everything if isinstance(editor_for(form, one, "en"), NameEditor)}
    assert hiding == {
        "hrd_name", "hrd_name_local", "hrd_related_name", "per_name", "per_name_local", "urg_name", "urg_family_name",
        "urg_other_name", "urg_perp_name", "inc_perp_name", "cns_giver_name",
    }  # fmt: skip
