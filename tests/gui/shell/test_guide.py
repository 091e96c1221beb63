"""F1 shows the guide, offline, in the chosen language; a language takes hold at once."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from helpers.desks import FakeSession
from hrd_desktop import app as application
from hrd_desktop import assets, i18n, settings
from hrd_desktop.services import settings as keeper
from hrd_desktop.ui.language import install
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.shell.guide import GuideWindow


@pytest.fixture
def app(qtbot, themed, tmp_path):
    made = application.App(tmp_path / "desk-1.hrdvault", settings.load())
    qtbot.addWidget(made.window)
    made.start()
    yield made
    if made.autolock is not None:
        made.autolock.stop()
    if made.guide is not None:
        made.guide.close()
        made.guide.deleteLater()
    made.window.hide()
    if made.desk is not None:
        made.desk.keep_place()
    made.jobs.drain(5_000)
    install("en")


def test_f1_shows_the_guide_before_unlock_and_after(qtbot, app):
    qtbot.keyClick(app.window.content, Qt.Key.Key_F1)
    assert app.guide.isVisible()
    assert "passphrase" in app.guide.text.toPlainText().lower()
    with qtbot.waitActive(app.guide):
        app.guide.activateWindow()
    qtbot.keyClick(app.guide, Qt.Key.Key_Escape)
    assert not app.guide.isVisible()
    app._on_unlocked(FakeSession())
    app.desk.help_requested.emit()
    assert app.guide.isVisible()


def test_words_that_stand_apart_are_found_in_one_paragraph(qtbot, themed):
    guide = GuideWindow()
    qtbot.addWidget(guide)
    guide.search.setText("defender case")
    guide._on_next()
    first = guide.text.textCursor()
    assert first.hasSelection() and not guide.found.isVisibleTo(guide)
    assert all(word in first.block().text().casefold() for word in ("defender", "case"))
    guide._on_next()
    assert guide.text.textCursor().position() != first.position()


def test_the_guide_is_shipped_in_both_languages(qtbot, themed):
    texts = {}
    for language in ("en", "nb"):
        i18n.set_language(language)
        window = GuideWindow()
        qtbot.addWidget(window)
        texts[language] = window.text.toPlainText()
    assert texts["en"] != texts["nb"]
    assert "passordfrase" in texts["nb"].lower()


def test_the_guide_reads_nothing_but_its_own_pictures(qtbot, themed):
    window = GuideWindow()
    qtbot.addWidget(window)
    image = QTextDocument.ResourceType.ImageResource.value
    for name in ("https://made.up/a.png", "/etc/hostname", "../../../forms/urg.yaml"):
        assert window.text.loadResource(image, QUrl(name)).width() == 1
    known = next(assets.resource("docs", "pictures").glob("*.png"))
    assert window.text.loadResource(image, QUrl(f"pictures/{known.name}")).width() > 1
    assert window.text.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("https://made.up")) is None


def test_a_new_language_takes_hold_of_screens_already_made_and_keeps_the_place(qtbot, app):
    session = FakeSession()
    session.vault.kept["ui.place"] = Place("exchange").to_text()
    app._on_unlocked(session)
    qtbot.waitUntil(lambda: app.desk.place == Place("exchange"))
    app.jobs.wait(5_000)
    assert app.window.content.rail.items["exchange"].accessibleName().startswith("Exchange")

    app.desk.settings_changed.emit(keeper.change(language="nb"))

    app.jobs.wait(5_000)
    assert app.window.content.rail.items["exchange"].accessibleName().startswith("Utveksling")
    assert app.desk.place == Place("exchange")
    assert app.window.content.page.open_button.text() != "Open bundle…"
    assert SimpleNamespace(language="nb").language == session.language


@pytest.fixture
def guide(qtbot, themed, jobs):
    made = GuideWindow(jobs, "risk")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()


def test_the_guide_opens_at_the_chapter_of_the_screen_in_hand(qtbot, guide):
    assert guide.chapters.currentItem().text() == "Risk"
    assert guide.text.textCursor().block().text() == "Risk"
    qtbot.waitUntil(lambda: 0 <= guide.text.cursorRect().top() < 60)


def test_the_guide_is_searched_by_keyboard_alone_and_goes_round(qtbot, guide):
    qtbot.keyClick(guide.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    qtbot.keyClicks(guide.search, "passphrase")
    first = guide.text.textCursor()
    assert first.selectedText().lower() == "passphrase"
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.text.textCursor().position() > first.position()
    for _hit in range(60):
        qtbot.keyClick(guide.search, Qt.Key.Key_F3)
        if guide.text.textCursor().position() == first.position():
            break
    assert guide.text.textCursor().position() == first.position()
    guide.search.clear()
    qtbot.keyClicks(guide.search, "aardvark")
    assert "aardvark" in guide.found.text() and guide.found.isVisible()


def test_a_chapter_is_chosen_with_the_arrow_keys(qtbot, guide):
    guide.chapters.setFocus()
    qtbot.keyClick(guide.chapters, Qt.Key.Key_Down)
    assert guide.text.textCursor().block().text() == guide.chapters.currentItem().text() != "Risk"


def test_the_guide_is_saved_as_pdf(qtbot, guide, tmp_path):
    guide.write_to(tmp_path / "guide.pdf")
    qtbot.waitUntil(guide.notice.isVisible, timeout=60_000)
    assert (tmp_path / "guide.pdf").read_bytes().startswith(b"%PDF")
    guide.write_to(tmp_path / "nowhere" / "guide.pdf")
    qtbot.waitUntil(lambda: "not" in guide.notice.title.text(), timeout=60_000)
