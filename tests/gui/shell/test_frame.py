"""The frame around every screen."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from helpers.desks import FakeSession
from hrd_desktop.errors import HrdError
from hrd_desktop.ui import screens
from hrd_desktop.ui.desk import PLACE, Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell import TITLE, MainWindow, ways
from hrd_desktop.ui.shell.frame import Frame
from hrd_desktop.ui.theme import theme
from hrd_desktop.ui.theme.tokens import DARK, LIGHT, RAIL, RAIL_FOLDED
from hrd_desktop.ui.wizard.editors import RelationEditor

HERON = SimpleNamespace(kind="defender", record="d1", title="“Heron”", snippet="Lawyer · Lidovia", case=None)


class OnePage(Page):
    """Shows where it is."""

    def show_place(self, place: Place) -> None:
        self.set_marking("FORTROLIG")
        self.setProperty("place", place.record)


class Steps(OnePage):
    """Two steps: pressing the only button of the first hides it, or switches it off."""

    def __init__(self, desk):
        super().__init__(desk)
        self.onward, self.after = QPushButton("On"), QPushButton("After")
        for button in (self.after, self.onward):
            self.body.addWidget(button)

    def focus_first(self) -> None:
        (self.onward if self.onward.isVisible() and self.onward.isEnabled() else self.after).setFocus()


@pytest.fixture
def session():
    return FakeSession([HERON])


@pytest.fixture
def window(qtbot, themed, jobs, session, monkeypatch):
    made = [
        screens.Screen(key, OnePage, rail, label, "house")
        for key, rail, label in (
            ("today", "today", "Today"),
            ("cases", "cases", "Cases"),
            ("case", "cases", ""),
            ("defender", "cases", ""),
            ("wizard", "cases", ""),
            ("settings", "settings", "Settings"),
        )
    ]
    made.append(screens.Screen("seal", Steps, "cases"))
    monkeypatch.setattr(screens, "SCREENS", tuple(made))
    window = MainWindow()
    window.desk = Desk(session, jobs)
    window.frame = Frame(window.desk)
    window.put(window.frame)
    window.desk.go("today")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.hide()
    window.desk.keep_place()
    jobs.wait(5_000)


@pytest.mark.parametrize("end", ["setHidden", "setDisabled"])
def test_the_keyboard_stays_on_the_page_when_what_had_it_goes(window, qtbot, end):
    window.desk.go("seal")
    page = window.frame.page
    qtbot.waitUntil(page.onward.hasFocus)
    getattr(page.onward, end)(True)
    qtbot.waitUntil(page.after.hasFocus, timeout=30_000)


def test_the_title_never_says_more_than_the_programs_name_matrix_d16(window):
    window.desk.open_case("c1")
    assert window.windowTitle() == TITLE == "HRD Desktop"


def test_the_rail_says_whose_desk_it_is_and_counts(qtbot, window):
    qtbot.waitUntil(lambda: window.frame.rail.mission.text() == "Embassy, Lidovia")
    qtbot.waitUntil(lambda: window.frame.rail.items["cases"].number.value == 12)


def test_a_place_selects_its_rail_entry_and_shows_its_marking(window):
    window.desk.open_case("c1")
    assert window.frame.rail.items["cases"].isChecked()
    assert window.frame.page.property("place") == "c1"
    assert window.frame.status.stamp.text() == "FORTROLIG"


def test_where_the_officer_is_is_kept_inside_the_vault(qtbot, window, session):
    window.desk.open_case("c1")
    qtbot.waitUntil(lambda: Place.from_text(session.vault.kept.get(PLACE)) == Place("case", "c1"))


def test_the_rail_folds_to_icons_in_a_narrow_window(qtbot, window):
    assert window.frame.rail.width() == RAIL
    window.resize(880, 700)
    qtbot.waitUntil(lambda: window.frame.rail.width() == RAIL_FOLDED)
    assert window.frame.rail.items["cases"].toolTip() == "Cases"


def test_everything_of_the_frame_fits_1024_by_700(qtbot, window):
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.width() == 1024)
    top = window.frame.top
    assert top.urgent.mapTo(window, top.urgent.rect().topRight()).x() < 1024
    assert top.new_case.width() >= top.new_case.sizeHint().width()


def test_search_by_keyboard_alone_opens_the_alias(qtbot, window, session):
    qtbot.keyClick(window.frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.frame.top.search
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "her")
    qtbot.waitUntil(window.frame.popup.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.place == Place("defender", "d1")
    assert session.asked[-1] == "her"


def test_search_leads_to_a_screen_that_the_rail_does_not_name(qtbot, window):
    field = window.frame.top.search
    field.setFocus()
    qtbot.keyClicks(field, "spreadsh")
    popup = window.frame.popup
    qtbot.waitUntil(
        lambda: popup.isVisible() and popup.list.item(0).data(Qt.ItemDataRole.UserRole).record == "import",
        timeout=30_000,
    )
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.place == Place("import")


@pytest.mark.parametrize(
    ("words", "screens"),
    [
        ("impo", ["import", "open_bundle"]),
        ("im", []),
        ("merge", ["pairs"]),
        ("csv cases", ["import"]),
        ("csv heron", []),
    ],
)
def test_ways_are_found_by_the_beginnings_of_their_words(words, screens):
    assert [way.record for way in ways.found(words)] == screens


def test_esc_closes_the_hits_and_keeps_the_words_and_pressed_again_leaves_the_search(qtbot, window):
    field = window.frame.top.search
    field.setFocus()
    qtbot.keyClicks(field, "her")
    qtbot.waitUntil(window.frame.popup.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.frame.popup.isHidden()
    assert field.text() == "her"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and not field.hasFocus()


def test_esc_goes_first_to_what_has_a_use_for_it_and_then_to_what_is_told_on_top(qtbot, window):
    linked = RelationEditor(many=True, can_add=True, can_open=False)
    window.frame.page.body.addWidget(linked)
    window.frame.show_error(HrdError("DEFECT"))
    linked.line.setFocus()
    qtbot.waitUntil(linked.line.hasFocus)
    linked.offer("", [])
    qtbot.keyClick(linked.line, Qt.Key.Key_Escape)
    assert linked.found.isHidden() and window.frame.notice.isVisible()
    qtbot.keyClick(linked.line, Qt.Key.Key_Escape)
    assert window.frame.notice.isHidden()


def test_ctrl_u_begins_an_urgent_case_from_any_screen(qtbot, window, session):
    qtbot.keyClick(window.frame, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk.place == Place("wizard", "u1"))
    assert session.started == 1


def test_pressing_twice_makes_one_case(qtbot, window, session):
    made = []
    session.cases.new = lambda: made.append("c-new") or "c-new"
    for _press in range(2):
        window.frame.top.new_case.click()
    qtbot.waitUntil(lambda: window.desk.place == Place("case", "c-new"), timeout=30_000)
    window.frame.top.new_case.click()
    assert window.desk.jobs.wait(30_000)
    assert made == ["c-new"], "the second press of a double click comes after the answer"


def test_who_goes_elsewhere_while_a_case_is_made_stays_there(window):
    window.frame.top.new_case.click()
    window.desk.go("settings")
    assert window.desk.jobs.wait(30_000)
    assert window.desk.place == Place("settings")


def test_a_page_that_reads_on_after_it_was_left_is_not_where_the_officer_is(window):
    window.desk.open_case("c1")
    page = window.frame.page
    page.moved.emit(Place("case", "c1", "here"))
    assert window.desk.place == Place("case", "c1", "here")
    window.desk.go("settings")
    page.moved.emit(Place("case", "c1", "there"))
    assert window.desk.place == Place("settings")


def test_the_frames_keys_work_inside_a_text_field_too(qtbot, window, session):
    field = window.frame.top.search
    field.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.started == 1)
    jobs = window.desk.jobs
    qtbot.waitUntil(lambda: not jobs.busy)
    assert session.started == 1


def test_the_status_line_says_when_the_last_answer_was_durable(qtbot, window):
    window.desk.saved.emit(datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC))
    local = datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC).astimezone()
    assert window.frame.status.saved.text() == f"Saved {local:%H:%M:%S}"


def test_what_was_told_of_a_write_goes_once_something_is_saved(window):
    window.desk.unsaved.emit(HrdError("DEFECT"))
    assert window.frame.notice.isVisible()
    window.desk.saved.emit(datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC))
    assert not window.frame.notice.isVisible()
    window.desk.tell(HrdError("DEFECT"))
    window.desk.saved.emit(datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC))
    assert window.frame.notice.isVisible(), "that was about something else"


def test_a_write_that_fails_is_said_and_the_text_stays_fault_28(qtbot, window):
    def fail() -> None:
        raise HrdError("DEFECT")

    window.desk.write(fail)
    qtbot.waitUntil(lambda: window.frame.status.saved.text().startswith("Not saved"))
    assert window.frame.notice.isVisible()


def test_before_anything_was_backed_up_the_status_line_says_so(window):
    assert window.frame.status.backup.text() == "No backup yet"
    assert window.frame.status.network.text() == "No network use"


def test_everything_that_takes_the_keyboard_has_a_name(window):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    kinds = window.frame.findChildren(QAbstractButton) + window.frame.findChildren(QLineEdit)
    nameless = [one for one in kinds if one.isVisible() and not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []


def test_a_layout_from_right_to_left_puts_the_rail_on_the_right(qtbot, window):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.frame.rail.x() > 600)


def test_a_long_name_of_a_mission_stays_on_one_line_of_the_rail(qtbot, window):
    rail = window.frame.rail
    height = rail.mission.height()
    rail.say_whose("Permanent Mission to the Organisation of Made-up States", "Human rights contact")
    qtbot.waitUntil(lambda: rail.mission.text().endswith("…"))
    assert rail.mission.height() == height
    assert rail.mission.toolTip().endswith("Made-up States")


def test_the_rail_and_both_lines_go_dark_and_come_back_with_the_screen(qtbot, window):
    frame = window.frame

    def grounds():
        pictures = [one.grab().toImage() for one in (frame.rail, frame.top, frame.status)]
        return [seen.pixelColor(4, seen.height() - 4).name().upper() for seen in pictures]

    light = grounds()
    theme().choose("dark")
    try:
        dark = grounds()
    finally:
        theme().choose("light")
    assert light == [LIGHT.rail, LIGHT.surface, LIGHT.surface]
    assert dark == [DARK.rail, DARK.surface, DARK.surface]
    assert grounds() == light
