"""The judges of the walk over every screen find what is planted, one fault of each kind, and no other."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from helpers import seeing
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.widgets import Chip, Elided, Label, Muted, PrimaryButton, Scroller, SecondaryButton, TextEdit

LONG = "Permanent Mission to the Organisation of Made-up States, Northern River"


@pytest.fixture
def stage(qtbot, themed):
    """A window with a ring and three controls that are as they should be."""
    window, inner = MainWindow(), QWidget()
    window.dress()
    inner.column = QVBoxLayout(inner)
    for widget in (Label("Good words"), TextEdit(name="Alias"), PrimaryButton("Save"), SecondaryButton("Back")):
        inner.column.addWidget(widget)
    window.put(inner)
    window.inner = inner
    window.resize(640, 480)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    inner.findChild(TextEdit).setFocus()
    yield window
    window.hide()
    window.deleteLater()


def add(stage, widget):
    stage.inner.column.addWidget(widget)
    widget.show()
    stage.inner.column.activate()
    return widget


def judged(stage):
    return [
        *seeing.cut_words(stage), *seeing.overlaps(stage), *seeing.sideways(stage), *seeing.nameless(stage),
        *seeing.pale(stage), *seeing.trapped(stage),
    ]  # fmt: skip


def test_a_window_as_it_should_be_has_no_finding(stage):
    add(stage, Elided(LONG)).setFixedWidth(80)
    assert judged(stage) == []


def _grey(words):
    line = QLineEdit()
    line.setAccessibleName("Whose")
    line.setPlaceholderText(words)
    return line


@pytest.mark.parametrize(
    "make",
    [
        lambda: Label(LONG, wrap=False),
        lambda: Chip(LONG),
        lambda: SecondaryButton(LONG),
        lambda: _grey(LONG),
        lambda: Label("Menneskerettighetsforsvarerne"),
    ],
    ids=["line", "chip", "button", "placeholder", "word"],
)
def test_words_wider_than_their_widget_are_found_unless_a_tool_tip_tells_them(stage, make):
    made = add(stage, make())
    made.setFixedWidth(90)
    assert len(seeing.cut_words(stage)) == 1
    made.setToolTip(made.text() or made.placeholderText() if isinstance(made, QLineEdit) else made.text())
    assert len(seeing.cut_words(stage)) == (1 if isinstance(made, QPushButton) else 0)


def test_a_list_whose_choice_is_cut_and_a_text_that_lacks_height_are_found(stage):
    box = QComboBox()
    box.addItem(LONG)
    add(stage, box).setFixedWidth(90)
    assert len(seeing.cut_words(stage)) == 1
    box.hide()
    add(stage, Label(f"{LONG} " * 4)).setFixedSize(200, 20)
    assert len(seeing.cut_words(stage)) == 1


def test_a_heading_of_a_table_that_is_cut_is_found(stage):
    table = add(stage, QTableWidget(1, 1))
    table.setHorizontalHeaderLabels([LONG])
    table.setColumnWidth(0, 60)
    assert any("QHeaderView" in one for one in seeing.cut_words(stage))


def test_what_covers_a_neighbour_or_reaches_out_of_its_parent_is_found(stage):
    stray = Muted("Stray words", stage.inner)
    stray.setGeometry(stage.inner.findChild(PrimaryButton).geometry())
    stray.show()
    assert any(" over " in one for one in seeing.overlaps(stage))
    stray.setGeometry(600, 0, 200, 20)
    assert any("reaches out" in one for one in seeing.overlaps(stage))


def test_a_screen_that_scrolls_to_the_side_is_found(stage):
    inner = QWidget()
    QHBoxLayout(inner).addWidget(Label(LONG * 3, wrap=False))
    add(stage, Scroller(inner))
    stage.grab()
    assert len(seeing.sideways(stage)) == 1


def test_a_list_whose_last_columns_are_out_of_sight_is_found(stage):
    table = add(stage, QTableWidget(1, 2))
    assert seeing.sideways(stage) == []
    table.setColumnWidth(1, 900)
    assert len(seeing.sideways(stage)) == 1


@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QPushButton])
def test_a_control_without_a_name_is_found(stage, make):
    made = add(stage, make())
    if isinstance(made, QLineEdit):
        made.setPlaceholderText("only grey words")
    assert len(seeing.nameless(stage)) == 1
    label = QLabel("Country")
    label.setBuddy(made)
    stage.inner.column.addWidget(label)
    if not isinstance(made, QPushButton):
        assert seeing.nameless(stage) == []


@pytest.mark.parametrize(
    "plant",
    [
        lambda line: line.setText("Made-up Real Name"),
        lambda line: line.setToolTip("Made-up Real Name"),
        lambda line: line.setAccessibleDescription("of Made-up Real Name"),
        lambda line: line.window().setWindowTitle("Made-up Real Name"),
    ],
    ids=["words", "tool tip", "description", "title"],
)
def test_a_real_name_is_found_wherever_it_is_told_d16(stage, plant):
    assert seeing.telling(stage, "Real Name") == []
    plant(add(stage, TextEdit(name="Alias")))
    assert len(seeing.telling(stage, "Real Name")) == 1


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_pale_words_are_found_as_they_are_painted(stage, theme_name):
    from hrd_desktop.ui.theme import theme

    theme().choose(theme_name)
    faint = add(stage, Label("Faint words"))
    assert seeing.pale(stage) == []
    faint.setStyleSheet("color: #9aa3ad; background: #ffffff")
    assert len(seeing.pale(stage)) == 1
    theme().choose("light")


class Greedy(QLineEdit):
    """Keeps Tab to itself."""

    def event(self, event):
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            return True
        return super().event(event)


def test_a_field_that_keeps_the_keyboard_is_found(stage):
    add(stage, Greedy()).setAccessibleName("Greedy")
    assert any("stays at Greedy" in one for one in seeing.trapped(stage))


def test_a_first_control_that_tab_never_comes_back_to_is_found(stage):
    lost = add(stage, QLineEdit())
    lost.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    lost.setFocus()
    assert seeing.trapped(stage) == ["the keyboard begins where Tab never comes"]


def test_a_control_without_a_visible_ring_is_found(stage):
    stage.ring._measure = lambda: (QRect(), QRect())
    assert seeing.trapped(stage)[0].startswith("no ring around")
    stage.ring._measure = lambda: (QRect(0, 900, 80, 30), stage.rect())
    assert seeing.trapped(stage)[0].startswith("out of view")
