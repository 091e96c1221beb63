"""Names held in memory are true at every look, whoever wrote and whatever was taken back (issue 3)."""

import random

import pytest

from helpers.vaults import OFFICER, record
from hrd_desktop.vault import Add, Delete, Keys, names

SAID = ("Heron", "Ærfugl", "王小明", "plover 42", "", "HERON", "Ελένη")


def told(records, text, **options):
    return [row.id for row in records.list(form=("cas", "hrd"), text=text, limit=None, **options)]


def looked_through(records, text, key, down):
    """The same, by reading every row."""
    found = records.list(form=("cas", "hrd"), limit=None)
    held = [row for row in found if text.lower() in row.title.casefold() or text.lower() in row.number.lower()]
    return [row.id for row in sorted(held, key=lambda row: (key(row), row.id), reverse=down)]


def holds(*some):
    for each in some:
        for text in ("heron", "42", "ÆR", "王", "lid-26-1", "ελέ"):
            assert told(each, text) == looked_through(each, text, lambda row: row.changed, True), text
            assert told(each, text, sort="number") == looked_through(each, text, lambda row: row.number, False), text
            assert each.count(form=("cas", "hrd"), text=text) == len(told(each, text))


def a_change(dice, known):
    """Something that may be done to a vault: a record more, other names, one less."""
    what = dice.choice(("add", "add", "keys", "keys", "delete"))
    called = {"title": dice.choice(SAID), "number": f"LID-26-{dice.randrange(30)}", "status": dice.choice("ab")}
    if what == "add" or not known:
        one = record(dice.choice(("cas", "hrd", "inc")))
        known.append(one.id)
        return Add(one, **called)
    one = dice.choice(known)
    if what == "keys":
        return Keys(one, **called)
    known.remove(one)
    return Delete(one)


@pytest.mark.parametrize("most", [3, 2000])
def test_names_follow_every_change_its_way_back_and_other_connections(vault, monkeypatch, most):
    """*most* 3: so much came since the last look that everything is read anew."""
    monkeypatch.setattr(names, "_MANY", most)
    dice, known, reader = random.Random(4), [], vault.reader()
    for _step in range(15):
        if dice.random() < 0.3 and vault.undoable():
            vault.undo(by=OFFICER)
            known = [row.id for row in vault.records.list(limit=None)]
        else:
            vault.write([a_change(dice, known) for _each in range(dice.choice((1, 2, 6)))], by=OFFICER)
        holds(vault.records, *((reader.records,) if dice.random() < 0.5 else ()))
    holds(vault.records, reader.records)
    reader.close()


def test_inside_a_change_names_are_as_they_are_then_and_are_forgotten_with_it(vault):
    vault.records.add(record("cas"), title="Heron", by=OFFICER)
    assert vault.records.count(form="cas", text="her") == 1
    with pytest.raises(KeyboardInterrupt), vault._store.write() as connection:
        connection.exec_driver_sql("update record set title = 'Plover'")
        assert vault.records.count(form="cas", text="her") == 0
        raise KeyboardInterrupt
    assert vault.records.count(form="cas", text="her") == 1 and vault.records.count(form="cas", text="plo") == 0


def test_a_journal_that_is_no_longer_the_one_known_is_not_trusted(vault):
    """A copy put in its place, with as many entries or more: names are read anew."""
    vault.records.add(record("cas"), title="Heron", by=OFFICER)
    assert vault.records.count(form="cas", text="her") == 1
    with vault._store.write() as connection:
        connection.exec_driver_sql("update record set title = 'Plover'")
        connection.exec_driver_sql("update journal set hash = 'other'")
    assert vault.records.count(form="cas", text="her") == 0 and vault.records.count(form="cas", text="plo") == 1


def test_names_narrow_by_status_and_stand_in_the_order_of_an_answer_too(vault):
    one, two, three = (record("cas", answers={"marking": marking}) for marking in "bac")
    for each, status in ((one, "open"), (two, "open"), (three, "closed")):
        vault.records.add(each, title="Heron", status=status, by=OFFICER)
    rows = vault.records.list(form="cas", text="heron", status="open", sort="marking")
    assert [row.id for row in rows] == [two.id, one.id]
    rows = vault.records.list(form="cas", text="heron", sort="status", ranked=("closed", "open"))
    assert rows[0].id == three.id and vault.records.count(form="cas", text="heron", status=("open",)) == 2
