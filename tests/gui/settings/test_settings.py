"""Settings on a real vault: the passphrase, and whom this vault trusts."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings import SettingsPage
from hrd_desktop.ui.widgets import LinkButton, Row

NEW = "harbour violin cactus meadow tunnel sparrow"


@pytest.fixture
def desk(jobs, tmp_path):
    session = posts.mission(tmp_path)
    yield Desk(session, jobs)
    assert jobs.wait(20_000)
    session.close()


@pytest.fixture
def page(qtbot, desk):
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place(Place("settings"))
    settled(made)
    yield made
    made.hide()


def settled(page) -> None:
    assert page.desk.jobs.wait(30_000)
    QApplication.processEvents()


def fill(card, old: str, new: str, again: str) -> None:
    for edit, words in ((card.old, old), (card.new, new), (card.again, again)):
        edit.setText(words)
    card.change.click()


def test_a_new_passphrase_opens_the_vault_and_the_old_one_no_longer_does(page, desk):
    folder = desk.session.vault.folder
    fill(page.passphrase, posts.PHRASE, NEW, NEW)
    settled(page)
    assert "The new passphrase opens this vault" in page.passphrase.notice.text.text()
    assert page.passphrase.old.text() == page.passphrase.new.text() == page.passphrase.again.text() == ""
    desk.session.close()
    with pytest.raises(HrdError) as refused:
        posts.opened(folder)
    assert refused.value.error == "VAULT_WRONG_PASSPHRASE"
    from hrd_desktop.services import unlock

    again = unlock.open_session(folder, passphrase=NEW, policy=posts.QUICK)
    assert again.officer
    again.close()


@pytest.mark.parametrize(
    ("old", "new", "again", "says"),
    [
        (posts.PHRASE, NEW, NEW + "x", "twice the same"),
        ("not the passphrase at all", NEW, NEW, "HRD-V"),
        (posts.PHRASE, "short", "short", "HRD-S"),
    ],
)
def test_what_does_not_fit_is_said_and_changes_nothing(page, desk, old, new, again, says):
    fill(page.passphrase, old, new, again)
    settled(page)
    assert says in page.passphrase.notice.text.text()
    assert page.passphrase.change.isEnabled()
    assert desk.session.vault.slots.prove(_secret(posts.PHRASE)).kind == "passphrase"


def _secret(words: str):
    from hrd_desktop.vault import Passphrase

    return Passphrase(words)


def test_nothing_of_a_passphrase_stays_when_another_screen_comes(page):
    page.passphrase.old.setText("lantern")
    page.leave()
    assert page.passphrase.old.text() == ""


def test_the_holder_is_shown_with_the_words_to_compare(page, desk):
    holder = desk.session.trust.list()[0]
    words = [row.text.text() for row in page.trust.holders.findChildren(Row)]
    assert " · ".join(holder.words) in words


def test_agreeing_never_leaves_the_keyboard_on_the_button_that_takes_trust_away(qtbot, page, desk):
    holder = desk.session.trust.list()[0]
    page.trust._confirm(holder)
    qtbot.waitUntil(lambda: desk.session.trust.list()[0].verified is not None)
    assert page.trust.add.hasFocus()


def test_the_mission_names_itself_and_its_country_and_the_rail_follows(qtbot, page, desk):
    assert (page.post.label.text(), page.post.country.code) == ("Embassy, Lidovia", "XL")
    assert not page.post.save.isEnabled()
    page.post.label.clear()
    qtbot.keyClicks(page.post.label, "Embassy, Valmora")
    page.post.country.choose("XV")
    with qtbot.waitSignal(desk.renamed):
        page.post.save.click()
    about = desk.session.about()
    assert (about.label, about.country) == ("Embassy, Valmora", "XV")
    assert page.post.told.text() == "Saved"
    assert not page.post.save.isEnabled()


def test_names_typed_and_not_saved_yet_are_there_when_one_comes_back(qtbot, page):
    page.post.label.clear()
    qtbot.keyClicks(page.post.label, "Embassy, Val")
    page.post.country.setEditText("Atlan")
    page.leave()
    page.show_place(Place("settings"))
    settled(page)
    assert (page.post.label.text(), page.post.country.currentText()) == ("Embassy, Val", "Atlan")
    assert page.post.officer.text() and page.post.save.isEnabled()


def test_a_question_about_a_holder_stays_while_the_list_is_read_again(page):
    next(one for one in page.trust.holders.findChildren(LinkButton) if one.text() == "Remove").click()
    page.trust.load()
    settled(page)
    assert page.trust.sure.isVisible()


def test_what_is_typed_for_a_country_must_be_one(page, desk):
    page.post.country.setEditText("Atlantis")
    assert page.post.country.code == ""
    page.post.save.click()
    assert page.post.told.text() == "Choose a country from the list."
    assert desk.session.about().country == "XL", "the mission keeps its country"
    page.post.country.setEditText("lidovia")
    assert page.post.country.code == "XL"


def test_how_the_mission_works_is_reached_from_here_and_begun_once(qtbot, page, desk):
    opened = []
    desk.place_requested.connect(opened.append)
    for _ in range(2):
        page.post.more.click()
    settled(page)
    assert [one.screen for one in opened] == ["wizard"]
    assert opened[0].record == desk.session.multilateral.settings()
    assert desk.session.records.show(opened[0].record).form == "mis"


def test_trust_is_taken_away_only_when_asked_twice(page, desk):
    remove = next(one for one in page.trust.holders.findChildren(LinkButton) if one.text() == "Remove")
    remove.click()
    settled(page)
    assert len(desk.session.trust.list()) == 1
    assert page.trust.sure.isVisible() and page.trust.sure.button.hasFocus()
    page.trust.sure.button.click()
    settled(page)
    assert desk.session.trust.list() == []
    assert not page.trust.sure.isVisible()


def test_the_ministry_is_asked_for_no_country_and_told_what_trust_is_for(qtbot, jobs, tmp_path):
    session = posts.desk(tmp_path)
    made = SettingsPage(Desk(session, jobs))
    qtbot.addWidget(made)
    made.show()
    for holder in session.trust.list():
        session.trust.remove(holder.principal)
    made.show_place(Place("settings"))
    settled(made)
    assert not made.post.country.isVisible()
    assert made.post.label.accessibleName() == "Name of the unit"
    assert any("A mission's bundles open here" in one.text() for one in made.trust.holders.findChildren(QLabel))
    made.hide()
    session.close()


def test_making_the_page_opens_no_window_of_its_own_that_would_take_the_keyboard(qtbot, desk, themed):
    opened = []
    watch = _Shown(opened)
    themed.installEventFilter(watch)
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    themed.removeEventFilter(watch)
    assert opened == []


class _Shown(QObject):
    """Notes what is shown as a window."""

    def __init__(self, opened: list) -> None:
        super().__init__()
        self._opened = opened

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._opened.append(type(watched).__name__)
        return False
