"""Undo walks back, survives closing, and never loses what came later."""

import io

import pytest

from helpers.vaults import NOON, OFFICER, opened, record
from hrd_desktop.vault import Add, Delete, Keys, MoveFile, NothingToUndo, Put, Write


def place(vault, r):
    return vault.records.get(r.id).text("urg_place")


def test_undo_walks_back_through_closing_and_opening(folder):
    r = record()
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER)
        for value in ("Valmora", "Orsena", "Lidovia"):
            vault.write([Write(r.id, "urg_place", value)], by=OFFICER, at=NOON)
        before = vault.records.get(r.id)
        vault.write([Write(r.id, "urg_place", "a slip")], by="someone else")
        vault.undo(by=OFFICER)
        assert vault.records.get(r.id).statements == before.statements  # words, author and instant
    with opened(folder) as vault:
        vault.undo(by=OFFICER)
        assert place(vault, r) == "Orsena"
        vault.undo(r.id, by=OFFICER)
        assert place(vault, r) == "Valmora"
        vault.undo(by=OFFICER)
        assert "urg_place" not in vault.records.get(r.id).statements
        undone = vault.undo(by=OFFICER)
        assert undone.act == "write" and not vault.records.exists(r.id)
        with pytest.raises(NothingToUndo):
            vault.undo(by=OFFICER)
        assert vault.check().integrity == ()


def test_what_was_taken_back_stays_in_the_history(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Valmora")], by=OFFICER)
    vault.write([Write(r.id, "urg_place", "a slip")], by=OFFICER)
    vault.undo(by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Orsena")], by=OFFICER)
    assert [past.statement.value for past in vault.history(r.id)] == ["Valmora", "a slip", "Orsena"]
    assert vault.check().integrity == ()


def test_undo_of_one_record_leaves_the_others(vault):
    heron, plover = record(), record()
    for r in (heron, plover):
        vault.records.add(r, by=OFFICER)
        vault.write([Write(r.id, "urg_place", "Valmora")], by=OFFICER)
    vault.undo(heron.id, by=OFFICER)
    assert place(vault, heron) == "" and place(vault, plover) == "Valmora"
    assert vault.undoable(plover.id)


def test_undo_of_a_change_of_two_records_does_not_lose_what_came_later(vault):
    checklist, person = record(), record("hrd")
    for r in (checklist, person):
        vault.records.add(r, by=OFFICER)
    vault.write([Write(checklist.id, "urg_place", "x"), Write(person.id, "urg_place", "x")], by=OFFICER)
    vault.write([Write(person.id, "urg_place", "later")], by=OFFICER)
    undone = vault.undo(checklist.id, by=OFFICER)
    assert place(vault, checklist) == "" and place(vault, person) == "later"
    assert undone.kept == ((person.id, "urg_place"),)
    assert vault.check().integrity == ()


def test_undo_of_starting_does_not_remove_a_record_that_was_worked_on(vault):
    case, person = record("cas"), record("hrd")
    vault.write([Add(case), Add(person)], by=OFFICER, act="start_urgent")
    vault.write([Write(person.id, "hrd_name", "Made Up")], by=OFFICER)
    vault.undo(case.id, by=OFFICER)
    assert not vault.records.exists(case.id)
    assert vault.records.get(person.id).text("hrd_name") == "Made Up"


def test_a_deleted_record_comes_back_whole(vault):
    r = record(answers={"urg_place": "Valmora"})
    vault.records.add(r, by=OFFICER, title="Heron")
    vault.write([Write(r.id, "urg_place", "Orsena", links=["some id"])], by=OFFICER)
    before, row, history = vault.digest(), vault.records.row(r.id), vault.history(r.id)
    vault.records.delete(r.id, by=OFFICER)
    vault.undo(by=OFFICER)
    assert vault.digest() == before and vault.history(r.id) == history
    assert vault.records.row(r.id).title == row.title
    assert vault.records.tombstone(r.id) is None
    assert [hit.record for hit in vault.search("orsena")] == [r.id]
    assert vault.records.links_to("some id")[0].record == r.id
    assert vault.check().integrity == ()
    vault.undo(by=OFFICER)
    assert place(vault, r) == "Valmora"


def test_list_keys_go_back_too_unless_they_were_changed_since(vault):
    r = record()
    vault.records.add(r, by=OFFICER, title="Heron")
    vault.write([Write(r.id, "alias", "Plover"), Keys(r.id, title="Plover", status="open")], by=OFFICER)
    vault.undo(by=OFFICER)
    assert (vault.records.row(r.id).title, vault.records.row(r.id).status) == ("Heron", "")


def test_an_answer_written_twice_in_one_change_counts_once(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Valmora")], by=OFFICER)
    vault.write([Write(r.id, "urg_place", "a"), Write(r.id, "urg_place", "b")], by=OFFICER)
    vault.write([Write(r.id, "urg_place", "c")], by=OFFICER)
    assert [past.statement.value for past in vault.history(r.id)] == ["Valmora", "b", "c"]
    vault.undo(by=OFFICER)
    vault.undo(by=OFFICER)
    assert place(vault, r) == "Valmora"
    assert vault.check().integrity == ()


def test_settings_are_not_undone(vault):
    vault.put("trust", "made up", by=OFFICER)
    assert not vault.undoable()


def test_old_ways_back_are_forgotten_but_the_history_is_not(vault, monkeypatch):
    from hrd_desktop.vault import undo

    monkeypatch.setattr(undo, "KEPT", 10)
    r = record()
    vault.records.add(r, by=OFFICER)
    for number in range(127):
        vault.write([Write(r.id, "n", number)], by=OFFICER)
    steps = 0
    while vault.undoable():
        vault.undo(by=OFFICER)
        steps += 1
    assert steps == 10
    assert len(vault.history(r.id, "n")) == 127


def attached(vault, r):
    return [row.name for row in vault.files.list(r.id)]


@pytest.fixture
def few_kept(monkeypatch):
    """Ways back are forgotten after 5 changes instead of 500."""
    monkeypatch.setattr("hrd_desktop.vault.undo.KEPT", 5)


def test_a_merge_is_taken_back_by_name_after_closing_and_many_changes(folder, few_kept):
    """Two records made one, files and links too, come back as they were, down to the vault's digest."""
    keep, gone, case = record("hrd"), record("hrd"), record("cas")
    with opened(folder) as vault:
        for r in (keep, gone, case):
            vault.records.add(r, by=OFFICER)
        vault.write([Write(gone.id, "hrd_place", "Orsena")], by=OFFICER, at=NOON)
        vault.write([Write(case.id, "cas_subjects", [gone.id], links=[gone.id])], by=OFFICER, at=NOON)
        file = vault.files.add(gone.id, io.BytesIO(b"made up"), "letter.txt", 7, by=OFFICER)
        before = vault.digest()
        changes = [
            Write(keep.id, "hrd_place", "Orsena"),
            Write(case.id, "cas_subjects", [keep.id], links=[keep.id]),
            MoveFile(file.id, keep.id),
            Delete(gone.id),
        ]
        vault.write(changes, by=OFFICER, act="merge")
        vault.undo(gone.id, by=OFFICER, act="merge")
        assert vault.digest() == before
        vault.write(changes, by=OFFICER, act="merge")
        assert attached(vault, keep) == ["letter.txt"]
        for n in range(70):
            vault.write([Write(case.id, "cas_lessons", str(n))], by=OFFICER)
        assert vault.check().integrity == ()
    with opened(folder) as vault:
        undone = vault.undo(gone.id, by=OFFICER, act="merge")
        assert undone.act == "merge" and undone.kept == ()
        assert vault.records.get(gone.id).text("hrd_place") == "Orsena"
        assert vault.records.get(case.id).items("cas_subjects") == [gone.id]
        assert (attached(vault, keep), attached(vault, gone)) == ([], ["letter.txt"])
        with vault.files.open(file.id) as content:
            assert content.read() == b"made up"
        vault.write([Write(case.id, "cas_lessons", None)], by=OFFICER)
        assert vault.check().integrity == ()
        with pytest.raises(NothingToUndo):
            vault.undo(gone.id, by=OFFICER, act="merge")


def test_the_way_back_of_an_import_lasts_and_leaves_what_was_touched_since(vault, few_kept):
    """Even where the later changes' own ways back are forgotten: what an officer wrote there stays."""
    untouched, touched = record("hrd"), record("hrd")
    vault.write([Add(untouched), Add(touched), Put("import.made-up.0", "1")], by=OFFICER, act="import")
    for n in range(70):
        vault.write([Write(touched.id, "hrd_place", str(n))], by=OFFICER)
    undone = vault.undo("keep:import.made-up.0", by=OFFICER, act="import")
    assert not vault.records.exists(untouched.id) and vault.records.exists(touched.id)
    assert undone.kept == ((touched.id, ""),)
    assert vault.check().integrity == ()


def test_a_part_of_an_import_is_never_the_last_change(vault):
    r, before = record("hrd"), record("hrd")
    vault.records.add(before, by=OFFICER)
    vault.write([Add(r)], by=OFFICER, act="import")
    assert not vault.undoable(r.id)
    vault.undo(by=OFFICER)
    assert vault.records.exists(r.id) and not vault.records.exists(before.id)
