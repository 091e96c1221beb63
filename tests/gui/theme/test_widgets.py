"""Controls any screen may use."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.theme import font, theme
from hrd_desktop.ui.theme.tokens import DARK, LIGHT
from hrd_desktop.ui.widgets import (
    Card,
    Check,
    Chip,
    Columns,
    Elided,
    Field,
    FocusRing,
    IconButton,
    Label,
    NamedList,
    Notice,
    Pile,
    PrimaryButton,
    Radio,
    Row,
    Rows,
    Scroller,
    SecretEdit,
    StepList,
    TextEdit,
    the_one_meant,
)
from hrd_desktop.ui.widgets.steps import broken


@pytest.fixture
def window(qtbot, themed):
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(400, 300)
    yield made
    made.hide()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_the_space_bar(qtbot, themed, key):
    button = PrimaryButton("Go on")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_changing_the_theme_changes_a_running_window(themed):
    before = themed.palette().color(QPalette.ColorRole.Window).name().upper()
    theme().choose("dark")
    after = themed.palette().color(QPalette.ColorRole.Window).name().upper()
    theme().choose("light")
    assert (before, after) == ("#F5F6F8", "#11161C")


def test_a_window_filled_in_another_theme_changes_back_with_everything_in_it(qtbot, themed):
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()

    def looks(card):
        return card.grab().toImage().pixelColor(5, card.height() - 5).name().upper()

    theme().choose("dark")
    try:
        card = Card("Put in while dark")
        window.put(card)
        assert looks(card) == DARK.surface
    finally:
        theme().choose("light")
    assert looks(card) == LIGHT.surface
    window.hide()


def test_the_ring_stands_around_whatever_has_the_keyboard(qtbot, window):
    first, second = PrimaryButton("Seal and write"), TextEdit(name="Alias")
    window.layout().addWidget(first)
    window.layout().addWidget(second)
    ring = FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for widget in (first, second):
        widget.setFocus()
        qtbot.waitUntil(lambda target=widget: ring.shown_around == target.geometry())


def test_the_ring_forgets_a_widget_that_is_gone(qtbot, window):
    edit = TextEdit(name="Alias")
    window.layout().addWidget(edit)
    ring = FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(lambda: not ring.shown_around.isEmpty())
    edit.deleteLater()
    qtbot.waitUntil(lambda: not ring.shown_around.isValid())


def test_markup_in_a_name_stays_letters_fault_54(themed):
    assert Label("<b>Heron</b>").textFormat() == Qt.TextFormat.PlainText


def test_a_long_answer_wraps_instead_of_being_cut(themed):
    for kind in (Radio, Check):
        choice = kind("Words that are much longer than the narrow column in which they have to stand " * 2)
        assert choice.heightForWidth(160) > choice.heightForWidth(1200)


def test_a_field_names_its_editor_for_a_screen_reader(themed):
    edit = TextEdit()
    field = Field("Alias", edit, "A made-up name")
    assert field.label.buddy() is edit
    assert edit.accessibleName() == "Alias"
    assert edit.accessibleDescription() == "A made-up name"


def test_an_icon_never_stands_without_a_name(themed):
    assert IconButton("trash-2", "Erase the draft").accessibleName() == "Erase the draft"


def test_a_passphrase_is_hidden_until_shown_and_hides_again(themed):
    edit = SecretEdit("Passphrase")
    edit.setText("heron plover")
    assert edit.displayText() != "heron plover"
    edit.shower.click()
    assert edit.displayText() == "heron plover"
    edit.forget()
    assert edit.text() == ""
    assert edit.echoMode() == SecretEdit.EchoMode.Password


def test_a_notice_takes_no_room_when_it_says_nothing(themed):
    holder = QWidget()
    notice = Notice("warn", "Take care", parent=holder)
    notice.say("warn", "Take care")
    assert notice.isVisibleTo(holder)
    notice.clear()
    assert not notice.isVisibleTo(holder)


def test_a_step_says_its_state_in_words_not_by_colour_alone(themed):
    steps = StepList()
    steps.fill([("Who", "done"), ("Alleged perpetrator", "attention")])
    assert [item.accessibleDescription() for item in steps.items] == ["done", "needs attention"]


def test_a_chip_keeps_its_words_when_its_tone_changes(themed):
    chip = Chip("held back", "danger")
    chip.set_tone("ok")
    assert (chip.text(), chip.property("chip")) == ("held back", "ok")


def test_a_long_name_in_a_narrow_line_shows_its_beginning_until_it_is_edited(qtbot, window):
    name = "Permanent Mission to the Organisation of Made-up States, Northern River"
    line, other = TextEdit(), TextEdit(name="Other")
    line.setFixedWidth(150)
    for edit in (line, other):
        window.layout().addWidget(edit)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    line.setText(name)
    assert line.cursorPosition() == 0
    line.setFocus()
    assert line.cursorPosition() == len(name), "whoever goes on writing goes on at the end"
    other.setFocus()
    assert line.cursorPosition() == 0
    assert line.text() == name


def test_a_name_that_is_cut_ends_in_an_ellipsis_and_says_itself_whole(qtbot, window):
    name = Elided("Permanent Mission to the Organisation of Made-up States, Northern River")
    window.layout().addWidget(name)
    window.resize(200, 80)
    with qtbot.waitExposed(window):
        window.show()
    assert name.text().endswith("…")
    assert name.toolTip() == name.accessibleName()
    assert name.toolTip().endswith("Northern River")
    window.resize(700, 80)
    qtbot.waitUntil(lambda: name.text().endswith("Northern River"))
    assert name.toolTip() == ""


def test_two_columns_stand_below_each_other_where_there_is_no_room_and_never_keep_the_window_wide(qtbot, themed):
    left, right = QWidget(), QWidget()
    for card in (left, right):
        card.setMinimumSize(300, 40)
    columns = Columns([left], [right], least=700)
    scroller = Scroller(columns)
    qtbot.addWidget(scroller)
    scroller.resize(900, 300)
    with qtbot.waitExposed(scroller):
        scroller.show()
    assert columns.are_beside
    scroller.resize(400, 300)
    qtbot.waitUntil(lambda: not columns.are_beside)
    qtbot.waitUntil(lambda: right.mapTo(columns, right.rect().topLeft()).y() >= left.height())
    assert columns.width() <= 400
    scroller.hide()


def test_the_ring_stands_around_the_tab_that_the_keyboard_is_at(qtbot, window):
    tabs = QTabBar()
    for name in ("Overview", "Chronology", "Files"):
        tabs.addTab(name)
    window.layout().addWidget(tabs)
    ring = FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    tabs.setFocus()
    tabs.setCurrentIndex(1)
    there = tabs.tabRect(1).translated(tabs.pos())
    qtbot.waitUntil(
        lambda: not ring.shown_around.isEmpty() and there.adjusted(-4, 0, 0, 0).contains(ring.shown_around)
    )


def test_on_the_dark_rail_the_ring_takes_a_colour_that_is_seen_there(qtbot, window):
    rail, entry, edit = QWidget(), TextEdit(name="On the rail"), TextEdit(name="Elsewhere")
    rail.setProperty("look", "rail")
    QVBoxLayout(rail).addWidget(entry)
    for widget in (rail, edit):
        window.layout().addWidget(widget)
    ring = FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for widget, ink in ((entry, "rail_mark"), (edit, "focus")):
        widget.setFocus()
        qtbot.waitUntil(lambda expected=ink: ring.ink == expected)


def test_a_notice_tells_a_failure_in_one_way_everywhere(qtbot, themed):
    """What happened, what it means for the data, what to do, the code: screens used to leave out one or another."""
    notice, error = Notice(), HrdError("SHEET_NOT_SAVED")
    qtbot.addWidget(notice)
    notice.show_error(error, "warn", "Try again")
    words = error.words("en")
    assert notice.title.text() == words.what
    assert [part for part in (words.data, words.do, error.code) if part not in notice.text.text()] == []
    assert (notice.property("notice"), notice.button.text()) == ("warn", "Try again")


def test_what_a_dictation_program_puts_in_counts_as_typed_and_what_the_program_puts_in_does_not(qtbot, themed):
    edit, told = TextEdit(name="Alias"), []
    qtbot.addWidget(edit)
    edit.textEdited.connect(told.append)
    edit.setText("by the program")
    edit.clear()
    assert told == []
    QLineEdit.setText(edit, "by dictation")
    qtbot.keyClicks(edit, "!")
    assert told == ["by dictation", "by dictation!"]


def test_the_keyboard_that_enters_a_scroll_area_from_outside_brings_what_it_meets_into_sight(qtbot, window):
    inner, edit = QWidget(), TextEdit(name="Far below")
    column = QVBoxLayout(inner)
    column.addSpacing(2000)
    column.addWidget(edit)
    outside, scroller = TextEdit(name="Outside"), Scroller(inner)
    for widget in (outside, scroller):
        window.layout().addWidget(widget)
    FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    outside.setFocus()
    assert edit.visibleRegion().isEmpty()
    edit.setFocus()
    qtbot.waitUntil(lambda: not edit.visibleRegion().isEmpty())


def test_a_pile_asks_for_the_room_of_what_it_shows_alone(themed):
    pile, small, large = Pile(), QWidget(), QWidget()
    large.setMinimumSize(2000, 2000)
    small.setMinimumSize(50, 50)
    for one in (small, large):
        pile.addWidget(one)
    pile.setCurrentWidget(small)
    assert pile.minimumSizeHint().height() < 100
    pile.setCurrentWidget(large)
    assert pile.minimumSizeHint() == large.minimumSizeHint()


def test_what_stands_at_the_end_of_a_row_goes_below_the_words_where_room_is_short(qtbot, themed):
    end = PrimaryButton("A button with many words")
    row = Row("Title", "Some words about it", end)
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    assert end.y() < row.title.y() + row.height() and end.x() > row.title.x() + 100
    row.resize(300, 120)
    qtbot.waitUntil(lambda: end.y() > row.text.y())


def test_a_word_wider_than_its_column_is_broken_at_a_joint_and_never_cut(themed):
    metrics = QFontMetrics(font())
    width = metrics.horizontalAdvance("menneskerettighetsf-")
    assert broken("Klimaet for menneskerettighetsarbeid", metrics, width) == "Klimaet for menneskerettighets- arbeid"
    assert broken("Who are the defenders?", metrics, width) == "Who are the defenders?"
    for part in broken("W" * 60, metrics, width).split(" "):
        assert metrics.horizontalAdvance(part) <= width


def test_a_list_without_words_over_it_is_called_by_a_label_that_is_never_shown(qtbot, window):
    box = NamedList("Show only")
    box.addItem("Everybody")
    window.layout().addWidget(box)
    with qtbot.waitExposed(window):
        window.show()
    labels = [one for one in window.findChildren(QLabel) if one.buddy() is box]
    assert [(one.text(), one.isVisible(), one.parentWidget()) for one in labels] == [("Show only", False, window)]


def test_the_keyboard_follows_its_row_when_rows_are_made_anew_in_another_order(qtbot, themed):
    rows = Rows()
    qtbot.addWidget(rows)

    def made(*names):
        return [Row(name, "", TextEdit(f"about {name}", name=name)) for name in names]

    rows.fill(made("heron", "avocet", "plover"))
    rows.show()
    rows.activateWindow()
    line = rows._rows[1].findChild(TextEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=30_000)
    line.setCursorPosition(3)
    rows.fill(made("plover", "godwit", "avocet"))
    now = rows.window().focusWidget()
    assert (now.accessibleName(), now.cursorPosition()) == ("avocet", 3)
    rows.fill(made("plover", "godwit", "heron"))
    assert rows.window().focusWidget().accessibleName() == "heron", "where the row is gone, the next takes its place"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Valmora", 1), (" orsE ", 3), ("lidovia", 0), ("vi", None), ("Lido", None), ("", None), ("Atlantis", None)],
)
def test_what_is_typed_means_the_name_that_it_is_or_the_only_one_that_holds_it(typed, meant):
    assert the_one_meant(typed, ["Lidovia", "Valmora", "South Lidovia", "Orsena"]) == meant
