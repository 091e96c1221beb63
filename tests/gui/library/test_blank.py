"""The blank checklists in the window: chosen by keyboard, drawn, saved without a warning that would be untrue."""

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hrd_desktop.ui.library import BlankFormPage, LibraryPage
from hrd_desktop.ui.place import Place


@pytest.fixture
def page(office, qtbot):
    made = BlankFormPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1040, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place(Place("blank_form"))
    qtbot.waitUntil(lambda: made.shown == "urg-en.pdf", timeout=30_000)
    yield made
    office.jobs.wait()
    made.hide()
    made.leave()


def test_the_library_leads_to_the_blank_checklists(office, qtbot):
    library = LibraryPage(office.desk)
    qtbot.addWidget(library)
    library.blank.click()
    assert office.places[-1].screen == "blank_form"


def test_checklist_language_and_marking_are_chosen_by_keyboard_and_the_form_is_saved_as_it_is_seen(
    page, office, qtbot, tmp_path
):
    page.focus_first()
    QTest.keyClick(page.form, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.shown == "map-en.pdf", timeout=30_000)
    assert page.marking_choice.currentText() == "No marking"
    page.speech.setFocus()
    QTest.keyClick(page.speech, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.shown == "map-nb.pdf", timeout=30_000)
    page.preview.write_to(tmp_path / "map.pdf")
    assert page.preview.notice.title.text() == "Saved" and page.preview.notice.text.text() == ""
    with pikepdf.open(tmp_path / "map.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "Kartlegging" and len(pdf.Root.AcroForm.Fields) > 100
    assert page.state.text().startswith("To fill in by hand")


def test_the_form_begins_in_the_language_in_force_whatever_was_looked_at_before(page, qtbot):
    page.speech.setCurrentIndex(page.speech.findData("nb"))
    page.leave()
    page.show_place(Place("blank_form", record="risk"))
    qtbot.waitUntil(lambda: page.shown == "risk-en.pdf", timeout=30_000)
