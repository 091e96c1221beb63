"""What is counted is what there is, whatever door a change came through (issue 3: Today with ten thousand cases)."""

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import Add, AgendaRow, Delete, Keys, tally


def counted(vault):
    """The statuses of cases by how many have each, as the tally says; it is checked against the rows first."""
    with vault._store.read() as connection:
        assert tally.wrong(connection) == []
    return {
        status: count for status in ("open", "closed") if (count := vault.records.count(form="cas", status=status))
    }


def due(unit, day, slot=""):
    return AgendaRow(unit, unit, "R", slot, day, day)


def test_records_are_counted_as_they_come_change_go_and_return(vault):
    one, two = record("cas"), record("cas")
    vault.write([Add(one, status="open"), Add(two, status="open"), Add(record("hrd"))], by=OFFICER)
    assert counted(vault) == {"open": 2} and vault.records.count(form=("cas", "hrd")) == 3
    vault.write([Keys(one.id, status="closed")], by=OFFICER)
    assert counted(vault) == {"open": 1, "closed": 1} and vault.records.count(kind="case") == 2
    vault.write([Keys(two.id, status="closed"), Delete(two.id)], by=OFFICER)
    assert counted(vault) == {"closed": 1} and vault.records.count() == 2
    for expected in ({"open": 1, "closed": 1}, {"open": 2}, {}):
        vault.undo(by=OFFICER)
        assert counted(vault) == expected
    assert vault.records.count() == 0 and vault.check().integrity == ()


def test_a_change_that_fails_is_not_counted(vault):
    vault.records.add(record("cas"), status="open", by=OFFICER)
    with pytest.raises(ValueError, match="already"):
        vault.write([Add(one := record("cas"), status="open"), Add(one)], by=OFFICER)
    assert counted(vault) == {"open": 1}


def test_a_second_connection_counts_what_was_written_beside_it(vault):
    reader = vault.reader()
    assert reader.records.count(form="cas") == 0
    vault.records.add(one := record("cas"), status="open", by=OFFICER)
    assert reader.records.count(form="cas") == 1
    vault.records.delete(one.id, by=OFFICER)
    assert reader.records.count(form="cas") == 0
    reader.close()


def test_duties_are_counted_by_day_when_replaced_said_twice_or_gone(vault):
    vault.records.add(one := record("cas"), by=OFFICER)
    monday, friday = "2026-05-04", "2026-05-08"
    twice = (due(one.id, monday), due(one.id, friday), due(one.id, monday, "s"))  # the second is the first, later
    vault.agenda.settle({one.id: twice, "other": [due("other", monday)]}, "1")
    assert vault.agenda.days(monday, friday) == {monday: 2, friday: 1}
    vault.agenda.settle({one.id: [due(one.id, friday)]}, "2")
    assert counted(vault) == {} and vault.agenda.days(monday, friday) == {monday: 1, friday: 1}
    vault.records.delete(one.id, by=OFFICER)
    assert counted(vault) == {} and vault.agenda.count() == 1
    vault.agenda.settle({}, "3", anew=True)
    assert counted(vault) == {} and vault.agenda.count() == 0


def test_the_whole_check_notices_a_count_that_is_not_so(folder):
    with opened(folder) as vault:
        vault.records.add(record("cas"), status="open", by=OFFICER)
        with vault._store.write() as connection:
            connection.exec_driver_sql("update tally set count = 7")
        assert vault.check().integrity == ("counts of record",)
