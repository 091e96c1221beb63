"""Settings on a real vault: the passphrase, and whom this vault trusts."""

import pytest
from PySide6.QtWidgets import QApplication

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings import SettingsPage

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
    words = [row.text.text() for row in page.holders.findChildren(type(page.holders.children()[1]))]
    assert " · ".join(holder.words) in words
