"""Before the vault has answered, a page neither claims nor offers anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from hrd_desktop.ui import screens
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.place import Place


@pytest.fixture
def known(office):
    started = office.do(office.session.cases.start_urgent)
    return {
        "case": started.case,
        "defender": started.defender,
        "measure": office.do(lambda: office.session.measures.new(started.case, "official_statement")),
    }


def seen(page):
    """What can be read or pressed on *page* now."""
    parts = (*page.findChildren(QLabel), *page.findChildren(QAbstractButton))
    return [one.text() for one in parts if one.isVisible() and (one.text() or isinstance(one, QAbstractButton))]


PLACES = (
    ("case", "case", ""),
    ("defender", "defender", ""),
    ("measure", "measure", ""),
    ("risk", "case", ""),
    ("contact", "defender", ""),
    ("path", "case", "visit"),
    ("country", "", ""),
    ("today", "", ""),
    ("agenda", "", ""),
    ("seal", "case", ""),
)
TOGETHER = "What may leave is being put together…"


def test_nothing_is_claimed_or_offered_before_the_vault_has_answered(office, known, qtbot):
    for screen, about, path in PLACES:
        page = screens.screen(screen).make(office.desk)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        page.show_place(Place(screen, known.get(about, ""), path))
        page.take_keyboard()
        assert seen(page) == ([TOGETHER] if screen == "seal" else []), screen
        qtbot.waitUntil(lambda page=page: len(seen(page)) > 3, timeout=30_000)
        assert TOGETHER not in seen(page)
        office.jobs.wait()
        page.hide()


def test_the_page_that_was_waited_for_takes_the_keyboard_and_another_record_begins_blank(office, known, qtbot):
    page = CasePage(office.desk)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.show_place(Place("case", known["case"]))
    page.take_keyboard()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.tabs, timeout=30_000)
    other = office.do(office.session.cases.new)
    page.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
    page.show_place(Place("case", other))
    assert seen(page) == []
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.tabs, timeout=30_000)
    page.show_place(Place("case", other))
    assert seen(page) != []
    office.jobs.wait()
