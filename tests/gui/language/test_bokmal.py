"""The window in bokmål before a vault is open, the switch back, and the judge that finds English (DESIGN D18).

Every screen, every topic and every cell is read in the walk over all screens, ``tests/gui/access``.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QTableView, QTreeView, QWidget

from helpers.reading import english_in, said
from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.language import install
from hrd_desktop.ui.shell.defect import DefectDialog
from hrd_desktop.ui.shell.search_popup import SearchPopup
from hrd_desktop.ui.unlock import UnlockView
from hrd_desktop.ui.unlock.first_run import FirstRunView


@pytest.fixture
def bokmal(themed):
    before = QLocale()
    i18n.set_language("nb")
    install("nb")
    yield
    install("en")
    QLocale.setDefault(before)


def test_the_language_is_chosen_and_taken_back(themed, bokmal):
    assert QCoreApplication.translate("UnlockView", "Unlock") == "Lås opp"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
    assert QLocale().language() == QLocale.Language.NorwegianBokmal
    install("en")
    assert QCoreApplication.translate("UnlockView", "Unlock") == "Unlock"
    assert QLocale().language() == QLocale.Language.English


def test_the_test_itself_finds_english_that_was_left():
    left = ["Unlock the vault", "Next: Guidance", "Case XL-26-0001", "“Heron” · Not assessed", "Vault locks in 3 min"]
    assert english_in(iter(left)) == set(left)
    assert english_in(iter(["Lås opp hvelvet", "Neste: Veiledning", "Alias", "FORTROLIG", "«Heron»"])) == set()


def test_every_cell_of_a_list_a_table_and_a_tree_is_read(qtbot, themed):
    model = QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels(["Lås opp", "Open cases"])
    model.setItem(0, 1, QStandardItem("Unlock the vault"))
    model.item(0, 1).setToolTip("Case XL-26-0001")
    model.setItem(0, 0, QStandardItem("Lås opp hvelvet"))
    model.item(0, 0).appendRow([QStandardItem("Lås opp"), QStandardItem("Next: Guidance")])
    table, tree, plain, menu = QTableView(), QTreeView(), QListWidget(), QMenu()
    for view in (table, tree):
        view.setModel(model)
    plain.addItem("Vault locks in 3 min")
    menu.addAction("Show in bokmål")
    for one in (table, tree, plain, menu):
        qtbot.addWidget(one)
    for view in (table, tree):
        assert {"Open cases", "Unlock the vault", "Case XL-26-0001", "Next: Guidance"} <= set(said(view))
    assert "Vault locks in 3 min" in set(said(plain))
    assert "Show in bokmål" in set(said(menu))


def test_unlock_speaks_bokmal(qtbot, bokmal):
    view = UnlockView("bord-1")
    qtbot.addWidget(view)
    assert view.unlock.text() == "Lås opp"
    view.recovery.click()
    view.show_error(HrdError("VAULT_WRONG_PASSPHRASE"))
    assert english_in(said(view)) == set()


def test_first_run_speaks_bokmal_on_every_step(qtbot, bokmal):
    view = FirstRunView("nb")
    qtbot.addWidget(view)
    view.passphrase.change_way()
    view.recovery.show_code(["K7QF", "2M9X"])
    view.recovery.ask_for(1, 2)
    view.key.show_holder("Departementet", ("amber", "lantern"))
    for step in range(5):
        view.go(step, frozenset({2}))
        assert english_in(said(view)) == set()


def test_a_defect_is_told_in_bokmal(qtbot, bokmal):
    dialog = DefectDialog(ValueError("made up"), None)
    qtbot.addWidget(dialog)
    assert dialog.close_button.text() == "Gå videre"
    assert english_in(said(dialog)) == set()


def test_search_says_in_bokmal_that_nothing_was_found(qtbot, bokmal):
    window = QWidget()
    qtbot.addWidget(window)
    popup = SearchPopup(window)
    popup.show_hits([], QLineEdit(window))
    assert popup.nothing.text().startswith("Ingen treff.")
    assert english_in(said(popup)) == set()
