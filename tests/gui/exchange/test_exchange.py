"""Sealing a case and opening a bundle, as the officer sees it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel

from helpers.desks import FakeSession
from hrd_desktop.domain.marking import Marking
from hrd_desktop.errors import HrdError
from hrd_desktop.services.views import (
    Accepted,
    CasePreview,
    CheckRow,
    Gap,
    Sealed,
    SealLine,
    SealPlan,
    Trusted,
    VerdictView,
)
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange import OpenPage, SealPage
from hrd_desktop.ui.exchange.names import NamesCard
from hrd_desktop.ui.exchange.seal_view import CHECK, LEAVES, READERS, WRITE
from hrd_desktop.ui.place import Place

WHEN = datetime(2026, 2, 2, tzinfo=UTC)
WORDS = ("amber", "lantern", "orbit", "fjord")
DESK = Trusted("desk@made.up", "Country desk, Lidovia", WORDS, "SHA256:x", "", {}, WHEN, WHEN)
NEW = Trusted("new@made.up", "New desk", WORDS, "SHA256:y", "", {}, None, WHEN)
RULE = "G2-7"


class FakeExchange:
    """Plans with one rule that must hold; seals without writing."""

    def __init__(self) -> None:
        self.sealed: list[tuple] = []
        self.fails: HrdError | None = None

    def proposed(self, _case, _notice) -> list[str]:
        return [DESK.principal]

    def plan(self, case, recipients, *, choice, overrule):
        held = SealLine(
            "special", "Names of two witnesses", "held back", "held_back", "Consent covers the mission only"
        )
        verdict = VerdictView(RULE, False, "must", "Consent to share with the Ministry", overruled=bool(overrule))
        lines = (SealLine("forms", "Urgent protection checklist", "12 topics", "included"),)
        readers = tuple(one for one in (DESK,) if one.principal in recipients)
        gap = Gap("u1", "urg_what", "What happened?")
        return SealPlan(
            case, "LID-26-7KQ4", "Heron", Marking.FORTROLIG, lines, (held,), (gap,), readers, (verdict,), 8_200_000
        )

    def seal(self, case, recipients, out, *, choice, overrule, progress, **_how):
        progress.at(50, "reading back")
        if self.fails is not None:
            raise self.fails
        self.sealed.append((case, tuple(recipients), out, tuple(one.rule for one in overrule)))
        names = (DESK.principal,)
        return Sealed(out / "b.age", "d", 8_200_000, 14, "pq", "mission@made.up", names, WORDS, 1, 1)


@pytest.fixture
def desk(jobs):
    session = FakeSession()
    session.exchange = FakeExchange()
    session.trust.list = lambda: [DESK, NEW]
    return Desk(session, jobs)


@pytest.fixture
def page(qtbot, desk):
    made = SealPage(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place(Place("seal", "c1"))
    qtbot.waitUntil(made.view.next.isEnabled)
    yield made
    made.hide()


def to_check(page) -> None:
    page.view.next.click()
    page.view.next.click()
    assert page._at == CHECK


def test_what_leaves_and_what_is_held_back_are_shown_first(page):
    assert page._at == LEAVES
    assert page.view.case.text() == "LID-26-7KQ4 · “Heron”"
    assert page.view.leaves.held_card.isVisible()
    assert page.marking == "FORTROLIG"


def test_a_key_whose_words_were_not_compared_cannot_be_chosen(page):
    page.view.next.click()
    assert page._at == READERS
    assert page.view.readers[DESK.principal].isChecked()
    assert not page.view.readers[NEW.principal].isEnabled()


def test_a_reader_whose_key_was_removed_meanwhile_reads_nothing(qtbot, page, desk):
    other = replace(DESK, principal="other@made.up", label="Another desk")
    desk.session.trust.list = lambda: [DESK, other]
    page.show_place(Place("seal", "c1"))
    qtbot.waitUntil(lambda: other.principal in page.view.readers, timeout=30_000)
    page.view.readers[other.principal].click()
    assert page._order.readers == {DESK.principal, other.principal}
    desk.session.trust.list = lambda: [DESK]
    page.show_place(Place("seal", "c1"))
    qtbot.waitUntil(lambda: other.principal not in page.view.readers, timeout=30_000)
    assert page._order.principals == [DESK.principal]


def test_a_reason_half_written_keeps_the_keyboard_where_its_row_moves(qtbot, themed):
    names = NamesCard()
    qtbot.addWidget(names)
    found = [SimpleNamespace(key=key, label="", before="", words=key, after="", alias="Heron", decided=None)
             for key in ("first", "second", "third")]  # fmt: skip
    names.show_hits(found)
    names.show()
    names.activateWindow()
    line = names.reasons["second"]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=30_000)
    qtbot.keyClicks(line, "She asked")
    line.setCursorPosition(3)
    found[0].decided, found[0].covered = "", True
    names.show_hits(found)
    line = names.reasons["second"]
    assert (line.text(), line.hasFocus(), line.cursorPosition()) == ("She asked", True, 3)


def test_a_rule_that_must_hold_stops_the_officer_until_overruled_in_writing(qtbot, page):
    to_check(page)
    assert not page.view.next.isEnabled()
    page.view.overrule_requested.emit(RULE, "She asked for it on the telephone, twice.")
    qtbot.waitUntil(page.view.next.isEnabled)


def test_sealing_ends_with_what_was_read_back(qtbot, page, tmp_path: Path):
    to_check(page)
    page.view.overrule_requested.emit(RULE, "She asked for it on the telephone, twice.")
    qtbot.waitUntil(page.view.next.isEnabled)
    page.view.next.click()
    assert page._at == WRITE
    page.use_folder(tmp_path)
    page.view.next.click()
    assert page.window().focusWidget() is page.view.writing.stop, "the keyboard stays on the page while it works"
    qtbot.waitUntil(lambda: page.view.notice.title.text() == "Sealed")
    qtbot.waitUntil(lambda: page.window().focusWidget() is page.view.next)
    assert page.desk.session.exchange.sealed == [("c1", (DESK.principal,), tmp_path, (RULE,))]


def test_a_stick_pulled_out_says_that_nothing_was_sent_fault_31(qtbot, page, tmp_path: Path):
    page.desk.session.exchange.fails = HrdError("USAGE", why="the stick is gone")
    to_check(page)
    page.view.overrule_requested.emit(RULE, "She asked for it on the telephone, twice.")
    qtbot.waitUntil(page.view.next.isEnabled)
    page.view.next.click()
    page.use_folder(tmp_path)
    page.view.next.click()
    qtbot.waitUntil(lambda: page.view.notice.isVisible() and page.view.next.isEnabled())
    assert page.view.next.text() == "Seal and write"


@pytest.fixture
def opened():
    seen = CasePreview("c1", "LID-26-7KQ4", "Heron", Marking.FORTROLIG, 9, (("a.jpg", 100),), (), (), (), False)
    return SimpleNamespace(
        checks=(CheckRow("signature", True, "Signature valid: Embassy, Lidovia"),),
        envelope=SimpleNamespace(created_at=WHEN),
        preview=seen,
        already=False,
        first_contact=False,
        accept=lambda: Accepted("c1", "d", 9, 1, False),
        discard=lambda: None,
    )


@pytest.fixture
def opening(qtbot, desk):
    made = OpenPage(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_nothing_is_kept_before_the_officer_accepts(qtbot, opening, desk, opened, tmp_path: Path):
    desk.session.exchange.inspect = lambda _path: SimpleNamespace(profile="pq")
    desk.session.exchange.open = lambda *_args, **_words: opened
    opening.open(tmp_path / "b.age")
    qtbot.waitUntil(opening.accept.isVisible)
    assert opening.marking == "FORTROLIG"
    with qtbot.waitSignal(desk.place_requested) as told:
        opening.accept.click()
    assert told.args == [Place("case", "c1")]


def test_what_is_not_answered_is_named_as_far_as_there_is_room_and_the_rest_counted(opening, opened):
    gaps = tuple(Gap("u1", f"urg_{number}", f"Question {number}") for number in range(17))
    opened.preview = replace(opened.preview, gaps=gaps)
    opening.view.show_opened(opened)
    said = " | ".join(label.text() for label in opening.view.brings.findChildren(QLabel))
    assert "17 questions are not answered yet" in said
    assert "Question 4; and 12 more" in said


def test_a_refused_bundle_is_told_in_words(qtbot, opening, desk, tmp_path: Path):
    def refuse(*_args, **_words):
        raise HrdError("USAGE", why="not for this office")

    desk.session.exchange.inspect = lambda _path: SimpleNamespace(profile="pq")
    desk.session.exchange.open = refuse
    opening.open(tmp_path / "b.age")
    qtbot.waitUntil(opening.notice.isVisible)
    assert not opening.accept.isVisible()
    assert "HRD-D02" in opening.notice.text.text()
