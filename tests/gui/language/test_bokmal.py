"""The window in bokmål: every screen, with nothing English left, and the switch back (DESIGN D18)."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from helpers.office import Office
from helpers.reading import english_in, said
from hrd_desktop import i18n
from hrd_desktop.demo import office as story
from hrd_desktop.errors import HrdError
from hrd_desktop.ui import screens
from hrd_desktop.ui.language import install
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.shell.defect import DefectDialog
from hrd_desktop.ui.shell.frame import Frame
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


@pytest.fixture(scope="module")
def office(qapp, tmp_path_factory):
    """One mission for all the screens: they are only looked at."""
    made = Office(tmp_path_factory.mktemp("spoken"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def heron(office):
    """The case of the story: checklist, incidents, risk assessment, consent."""
    session = office.session

    def fill():
        started = session.cases.start_urgent()
        case = story.Heron(started.case, started.checklist, started.defender)
        story.fill_heron(session, case)
        consent = {"state": "given", "giver": "self", "form": "spoken", "limits": "", "why": ""}
        session.cases.give_consent(case.case, scopes=["share_ministry"], on=None, until=None, **consent)
        session.mission.change(label="Ambassaden i Lidovia")
        return case

    return office.do(fill)


@pytest.fixture
def window(office, heron, bokmal):
    office.session.language = "nb"
    i18n.set_language("nb")
    shown = MainWindow()
    shown.frame = Frame(office.desk)
    shown.put(shown.frame)
    shown.resize(1280, 800)
    shown.show()
    yield shown
    settle(office)
    shown.hide()
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # or it hears the next test's desk too
    office.session.language = "en"


def settle(office):
    for _ in range(5):
        office.jobs.wait()
        QApplication.processEvents()


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


def test_no_screen_of_the_rail_leaves_english(office, window):
    for key in (screen.key for screen in screens.SCREENS if screen.label):
        office.desk.go(key)
        settle(office)
        assert english_in(said(window)) == set(), key


def test_the_pages_of_a_case_and_of_its_defender_leave_no_english_on_any_tab(office, window, heron):
    office.desk.open_case(heron.case)
    settle(office)
    page = window.frame.page
    page._on_change_marking()
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
    assert page.tabs.tabText(0) == "Oversikt"
    assert english_in(said(window)) == set()
    office.desk.open_defender(heron.defender)
    settle(office)
    assert english_in(said(window)) == set()


def test_the_wizard_leaves_no_english_on_any_topic(office, window, heron):
    for record in (heron.checklist, heron.case, heron.defender):
        office.desk.open_record(record)
        settle(office)
        controller = window.frame.page.controller
        for section in controller.sections:
            controller.show_section(section)
            settle(office)
            assert english_in(said(window)) == set(), section.key


def test_sealing_opening_and_the_sheet_leave_no_english(office, window, heron):
    desk = office.desk
    for go in (lambda: desk.seal(heron.case), desk.open_bundle, lambda: desk.brief(heron.case)):
        go()
        settle(office)
        steps = getattr(window.frame.page, "_go", None)
        for step in range(4) if steps else ():
            steps(step)
            settle(office)
            assert english_in(said(window)) == set()
        assert english_in(said(window)) == set()


def test_search_says_in_bokmal_that_nothing_was_found(office, window):
    window.frame.popup.show_hits([], window.frame.top.search)
    assert window.frame.popup.nothing.text().startswith("Ingen treff.")
    assert english_in(said(window.frame.popup)) == set()
