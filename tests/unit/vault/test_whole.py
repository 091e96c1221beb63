"""Whole records are remembered, and what is shown is never an older story than the journal's (fault 6)."""

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import VaultStale, Write


@pytest.fixture
def asked(vault):
    """The statements of SQL that the vault was asked, as they come."""
    found = []
    vault._store._raw.set_trace_callback(found.append)
    yield found
    vault._store._raw.set_trace_callback(None)


def test_a_record_read_twice_is_read_from_the_disk_once(vault, asked):
    r = record(answers={"a": "one"})
    vault.records.add(r, by=OFFICER)
    asked.clear()
    assert vault.records.get(r.id) == vault.records.get(r.id)
    assert sum("statement" in sql for sql in asked) == 1


def test_a_write_by_anyone_is_seen_at_the_next_look(vault):
    r = record(answers={"a": "one"})
    vault.records.add(r, by=OFFICER)
    reader = vault.reader()
    assert reader.records.get(r.id).text("a") == vault.records.get(r.id).text("a") == "one"

    vault.write([Write(r.id, "a", "two")], by=OFFICER)

    assert reader.records.get(r.id).text("a") == vault.records.get(r.id).text("a") == "two"
    vault.undo(r.id, by=OFFICER)
    assert reader.records.get(r.id).text("a") == vault.records.get(r.id).text("a") == "one"
    reader.close()


def test_many_are_read_in_the_order_asked_with_few_statements_and_those_gone_are_left_out(vault, asked):
    made = [record(answers={"a": str(number)}) for number in range(30)]
    for one in made:
        vault.records.add(one, by=OFFICER)
    vault.records.delete(made[3].id, by=OFFICER)
    wanted = [one.id for one in reversed(made)]
    asked.clear()

    found = vault.records.many([*wanted, "nobody", wanted[0]])

    assert list(found) == [one for one in wanted if one != made[3].id]
    assert [one.text("a") for one in found.values()] == [str(n) for n in range(29, -1, -1) if n != 3]
    assert sum(sql.startswith("select") for sql in asked) <= 4


def test_one_among_many_that_an_old_page_shows_is_noticed(folder):
    made = [record(answers={"a": "one"}) for _each in range(3)]
    with opened(folder) as vault:
        for one in made:
            vault.records.add(one, by=OFFICER)
        with vault._store.write() as connection:
            connection.exec_driver_sql("update statement set value = '\"two\"' where record = ?", (made[1].id,))
        with pytest.raises(VaultStale):
            vault.records.many(one.id for one in made)
        assert vault.records.many([made[0].id, made[2].id])
