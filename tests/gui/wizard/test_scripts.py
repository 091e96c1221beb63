"""What is typed in the fifteen scripts, by keyboards and by input methods, arrives in the vault whole."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from helpers.scripts import SCRIPTS
from hrd_desktop.ui.cases.table import ListTable
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme import fonts
from hrd_desktop.ui.wizard import WizardScreen

COMPOSED = {"Chinese", "Burmese", "Khmer", "Amharic"}
"""Scripts whose writers compose: what they type first is not what they mean."""


def typed(widget, text, *, composed):
    """Bring *text* to *widget* letter by letter, or composed first and then taken over."""
    if composed:
        QApplication.sendEvent(widget, QInputMethodEvent("abc", []))
        taken = QInputMethodEvent()
        taken.setCommitString(text)
        QApplication.sendEvent(widget, taken)
        return
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def settle(office):
    for _ in range(4):
        assert office.jobs.wait(30_000)
        QApplication.processEvents()


def edge(area):
    """Which part of *area* its first letter stands in: from 0 (left) to 1 (right)."""
    cursor = area.textCursor()
    cursor.setPosition(0)
    return area.cursorRect(cursor).x() / area.viewport().width()


def test_what_is_typed_in_each_script_arrives_and_stands_on_its_side(office, qtbot):
    fonts.load_rest()
    urgent = office.do(office.session.cases.start_urgent)
    wizard = WizardScreen(office.desk)
    qtbot.addWidget(wizard)
    wizard.resize(1100, 740)
    with qtbot.waitExposed(wizard):
        wizard.show()
    said = {}
    for path, part in (("urg_name", "name"), ("urg_activity_text", "text")):
        wizard.show_place(Place("wizard", urgent.checklist, path))
        settle(office)
        widget = wizard.page.field(path).editor.control()
        for script, sample in SCRIPTS.items():
            text = getattr(sample, part)
            widget.clear()
            typed(widget, text, composed=script in COMPOSED)
            wizard.controller.autosave.flush()
            settle(office)
            kept = office.answer(urgent.checklist, path)
            said[script, part] = kept == text
            if part == "text":
                assert (edge(widget) > 0.5) == (script in ("Arabic", "Persian", "Hebrew")), script
            else:
                assert widget.isRightToLeft() is False and widget.text() == text
    assert [key for key, arrived in said.items() if not arrived] == []


def test_a_cell_of_a_list_is_drawn_from_the_side_from_which_it_is_read(themed, qtbot):
    table = ListTable("Made up")
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 2)
    model.setItem(0, 0, QStandardItem(SCRIPTS["Arabic"].text))
    model.setItem(0, 1, QStandardItem(f"LID-26 · {SCRIPTS['Arabic'].name}"))
    table.setModel(model)
    sides = []
    for column in (0, 1):
        option = QStyleOptionViewItem()
        table.itemDelegate().initStyleOption(option, model.index(0, column))
        sides.append(option.direction)
    assert sides == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_a_character_that_no_font_shows_is_named_under_the_field_and_kept(office, qtbot):
    """No silent box: the officer hears of it where she types, and so does who listens."""
    urgent = office.do(office.session.cases.start_urgent)
    wizard = WizardScreen(office.desk)
    qtbot.addWidget(wizard)
    wizard.show_place(Place("wizard", urgent.checklist, "urg_name"))
    settle(office)
    field = wizard.page.field("urg_name")
    line = field.editor.control()
    typed(line, "劉堃", composed=True)
    assert field.unshown is None
    typed(line, "𠮷", composed=True)
    assert "shape for U+20BB7:" in field.unshown.text() and not field.unshown.isHidden()
    assert "U+20BB7" in line.accessibleDescription()
    line.selectAll()
    typed(line, "吉", composed=True)
    assert field.unshown.isHidden() and "U+20BB7" not in line.accessibleDescription()
    wizard.controller.autosave.flush()
    settle(office)
