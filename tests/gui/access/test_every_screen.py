"""A walk over every screen, in both languages and themes, at both window sizes and at 200 %.

No text wider than its widget, nothing that covers its neighbour or scrolls to the side, a name for whatever takes the
keyboard, contrast as painted, the keyboard's ring in view and the way round with Tab (WCAG 1.4.3, 1.4.10, 1.4.11,
2.1.1, 2.1.2, 2.4.7; DESIGN D16 to D18 and issue 4, point 8); nobody's real name; in bokmål nothing English, down to
the cells of every list. ``test_judges.py`` and ``tests/gui/language`` prove the judges.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from helpers import seeing
from helpers.furnished import REAL_NAMES, Furnished
from helpers.looks import SMALL, USUAL, put_on
from helpers.office import Office
from helpers.reading import english_in, said
from hrd_desktop import i18n
from hrd_desktop.ui.shell import MainWindow
from hrd_desktop.ui.shell.frame import Frame
from hrd_desktop.ui.theme import load_rest, theme

_LOOKS = 20
EVERY_TOPIC, NO_TOPIC, EVERY_SECOND, THE_OTHERS = slice(None), slice(0), slice(0, None, 2), slice(1, None, 2)
"""Topics share one page class, so the cost is shared out: each is seen in bokmål and in one more way. A screen is not
brought up once more for Tab either: going round it is the last thing done there."""


@pytest.fixture(scope="module")
def office(qapp, tmp_path_factory):
    """One furnished mission for all walks of a worker."""
    theme().start(qapp, "light")
    load_rest()
    made = Office(tmp_path_factory.mktemp("furnished"))
    made.furnished = made.do(lambda: Furnished(made.session))
    yield made
    made.close()


class Walk:
    """One frame in one language, theme and text size, and what was found in it."""

    def __init__(self, office, language, look, scale):
        self.office, self.language, self.found = office, language, {}
        put_on(language, look, scale)
        office.session.language = language
        self.window = MainWindow()
        self.window.dress()
        self.frame = Frame(office.desk)
        self.frame.status.say_locks_in(600)
        self.window.put(self.frame)
        self.window.show()
        self.window.activateWindow()
        self._there = None

    def settle(self):
        """Wait for what was asked of the vault, and let its news be shown."""
        for _round in range(3):
            assert self.office.jobs.wait(60_000), "the lanes are never idle"
            QApplication.processEvents()

    def stand(self, stop, size):
        """Go to *stop* in a window of *size*."""
        self.window.resize(*size)
        if stop.place != self._there:
            self.frame.show_place(stop.place)
            self.settle()
        self._there = stop.place
        if stop.press is not None:
            stop.press(self.frame.page)
            self.settle()

    def judge(self, stop, *judges):
        """Note what *judges* find once the window stands still: layouts inside each other follow one by one."""
        for judge in judges:
            found = judge(self.window)
            for _look in range(_LOOKS if found else 0):
                self.settle()
                found = judge(self.window) if judge is not seeing.trapped else found
                if not found:
                    break
            for one in found:
                self.found.setdefault(one, stop.name)

    def end(self):
        """Take the window down, and everything back."""
        self.window.hide()
        self.window.deleteLater()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # or it is all dressed once more
        put_on()
        self.office.session.language = "en"


@pytest.fixture
def walk(office):
    begun = []

    def begin(language, look, scale=1.0):
        begun.append(Walk(office, language, look, scale))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()
    assert office.errors == []
    assert office.defects == []


def telling(window):
    """Real names need an act on every screen (D16)."""
    return seeing.telling(window, *REAL_NAMES)


def speaking(window):
    """In bokmål every screen speaks bokmål (D18)."""
    return [f"English: {text}" for text in sorted(english_in(said(window)))] if i18n.language() == "nb" else []


def over_screens(walking, sizes, tabs):
    """Look at every screen in each of *sizes*; in the last one go round it with Tab where *tabs* asks for it."""
    for stop in walking.office.furnished.screens():
        walking.stand(stop, sizes[0])
        walking.judge(stop, seeing.laid_out, seeing.pale, telling, speaking)
        for size in sizes[1:]:
            walking.window.resize(*size)
            walking.settle()
            walking.judge(stop, seeing.laid_out)
        assert walking.window.size().toTuple() == sizes[-1], f"{stop.name} keeps the window larger"
        if tabs:
            walking.judge(stop, seeing.trapped)


def over_topics(walking, size, topics, tabs):
    """Look at those of all topics that the slice *topics* names, and go round those that *tabs* names."""
    stops = list(walking.office.furnished.topics(walking.language))
    for stop in stops[topics]:
        walking.stand(stop, size)
        walking.judge(stop, seeing.laid_out, telling, speaking)
        if stop in stops[tabs]:
            walking.judge(stop, seeing.trapped)


@pytest.mark.parametrize(
    ("language", "look", "scale", "sizes", "topics", "tabs"),
    [
        ("en", "light", 1.0, (USUAL, SMALL), NO_TOPIC, NO_TOPIC),
        ("nb", "dark", 1.0, (SMALL, USUAL), EVERY_TOPIC, THE_OTHERS),
        ("nb", "light", 2.0, (USUAL,), EVERY_SECOND, NO_TOPIC),
    ],
    ids=["english", "bokmål and every topic", "bokmål and topics at 200 %"],
)
def test_no_screen_cuts_covers_hides_leaves_unnamed_or_keeps_tab(
    office, walk, language, look, scale, sizes, topics, tabs
):
    walking = walk(language, look, scale)
    over_screens(walking, sizes, tabs=language == "en")
    over_topics(walking, sizes[0], topics, tabs)
    assert not walking.found, "\n".join(f"{where}: {one}" for one, where in walking.found.items())
