"""Autosave alone: nothing is called saved before it is durable, nothing typed is dropped."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from hrd_desktop.errors import HrdError
from hrd_desktop.ui.wizard.autosave import Autosave, Draft, VaultLane
from hrd_desktop.ui.wizard.editors import Entry

NOW = datetime(2026, 11, 24, 14, 32, 7, tzinfo=UTC)


class Vault:
    """Holds answers; can be told to refuse."""

    def __init__(self):
        self.answers: dict[str, object] = {}
        self.full = False
        self.waiting = []

    def write(self, path, draft):
        if self.full:
            raise HrdError("DEFECT")
        if draft.entry.value == "bad":
            raise HrdError("QUESTION_UNKNOWN")
        self.answers[path] = draft.entry.value
        return NOW

    def lane(self, work, done):
        self.waiting.append((work, done))

    def run(self):
        while self.waiting:
            work, done = self.waiting.pop(0)
            done(work())


@pytest.fixture
def vault():
    return Vault()


@pytest.fixture
def autosave(vault, qapp):
    made = Autosave(vault.write, lambda _path, _draft: None, vault.lane)
    yield made
    made.deleteLater()


def draft(value):
    return Draft(Entry(value))


def test_nothing_is_called_saved_before_the_vault_has_it(autosave, vault):
    heard = []
    autosave.saved.connect(heard.append)
    autosave.note("a", draft("one"), at_once=True)
    assert heard == []
    vault.run()
    assert heard == [NOW]
    assert autosave.is_settled


def test_what_is_typed_while_a_batch_is_under_way_goes_right_after_it(autosave, vault):
    heard = []
    autosave.saved.connect(heard.append)
    autosave.note("a", draft("o"), at_once=True)
    autosave.note("a", draft("on"), at_once=True)
    autosave.note("a", draft("one"), at_once=True)
    work, done = vault.waiting.pop(0)
    done(work())
    assert heard == []
    vault.run()
    assert vault.answers == {"a": "one"}
    assert heard == [NOW]


def test_a_full_disk_keeps_every_draft_and_later_writes_the_newest_fault_28(autosave, vault):
    failed = []
    autosave.failed.connect(failed.append)
    vault.full = True
    autosave.note("a", draft("one"), at_once=True)
    vault.run()
    assert len(failed) == 1
    assert autosave.unsaved() == ["a"]
    vault.full = False
    autosave.note("a", draft("two"), at_once=True)
    vault.run()
    assert vault.answers == {"a": "two"}
    assert autosave.is_settled


def test_a_refused_answer_does_not_hold_up_the_others(autosave, vault):
    refused = []
    autosave.refused.connect(lambda path, _error: refused.append(path))
    autosave.note("a", draft("bad"), at_once=False)
    autosave.note("b", draft("good"), at_once=True)
    vault.run()
    assert refused == ["a"]
    assert vault.answers == {"b": "good"}


def test_leaving_waits_until_everything_is_durable(autosave, vault):
    left = []
    autosave.note("a", draft("one"), at_once=False)
    autosave.then(lambda: left.append(dict(vault.answers)))
    assert left == []
    vault.run()
    assert left == [{"a": "one"}]


def test_an_answer_that_cannot_be_kept_never_reaches_the_lane(vault, qapp):
    autosave = Autosave(vault.write, lambda path, _draft: HrdError("DEFECT") if path == "a" else None, vault.lane)
    autosave.note("a", draft("one"), at_once=True)
    assert vault.waiting == []
    assert autosave.is_settled
    autosave.deleteLater()


def test_a_lock_hands_over_what_is_typed_behind_a_batch_that_is_still_under_way_fault_38(autosave, vault):
    heard = []
    autosave.saved.connect(heard.append)
    autosave.note("a", draft("one"), at_once=True)
    autosave.note("b", draft("two"), at_once=False)
    autosave.hand_over()
    assert len(vault.waiting) == 2, "both are with the lane before any news came back"
    work, done = vault.waiting.pop(0)
    done(work())
    assert heard == [], "the second is not durable yet"
    vault.run()
    assert vault.answers == {"a": "one", "b": "two"}
    assert heard == [NOW]


def test_a_defect_while_writing_is_told_once_and_stops_nothing_that_is_typed_after_it(qtbot, vault, jobs):
    """It used to count as under way for ever: whatever came after it was held back behind it."""
    broken, told, failed = [True], [], []

    def write(path, draft):
        if broken:
            raise ValueError("made up")
        return vault.write(path, draft)

    jobs.crashed.connect(told.append)
    autosave = Autosave(write, lambda _path, _draft: None, VaultLane(jobs))
    autosave.failed.connect(failed.append)
    autosave.note("a", draft("one"), at_once=True)
    assert jobs.wait(30_000)
    assert (len(told), len(failed), autosave.unsaved()) == (1, 1, ["a"])
    broken.clear()
    autosave.note("b", draft("two"), at_once=True)
    assert jobs.wait(30_000)
    assert vault.answers == {"a": "one", "b": "two"}
    assert autosave.is_settled
    autosave.deleteLater()


def test_what_cannot_be_written_when_another_record_is_shown_goes_on_being_tried_fault_28(qapp, vault):
    told, refused, failed, gone, alone = [], [], [], [], []
    autosave = Autosave(vault.write, lambda _path, _draft: HrdError("DEFECT") if alone else None, vault.lane)
    autosave.changed.connect(lambda: told.append("changed"))
    autosave.refused.connect(lambda path, _error: refused.append(path))
    autosave.failed.connect(failed.append)
    autosave.destroyed.connect(lambda: gone.append(True))
    vault.full = True
    autosave.note("a", draft("one"), at_once=True)
    vault.run()
    told.clear()
    alone.append("the page shows another record, and judges by that")
    autosave.go_on_alone()
    vault.run()
    assert (len(failed), autosave.unsaved(), told) == (2, ["a"], [])
    vault.full = False
    autosave.flush()
    vault.run()
    assert vault.answers == {"a": "one"}
    assert refused == told == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == [True]
