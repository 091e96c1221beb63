"""The agenda's table: rows by day, replaced unit by unit, gone with their record, and never part of the content."""

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import AgendaRow, Delete, Keys


@pytest.fixture
def vault(folder):
    with opened(folder) as made:
        yield made


def row(unit, rule, due, who=""):
    return AgendaRow(unit, who or unit, rule, "", due, due)


def test_rows_come_by_day_and_a_unit_is_replaced_whole(vault):
    vault.agenda.settle({"a": [row("a", "ONE", "2026-12-01"), row("a", "TWO", "2026-11-01")]}, "1")
    vault.agenda.settle({"b": [row("b", "ONE", "2026-11-15")]}, "2")
    assert [(one.unit, one.rule) for one in vault.agenda.page()] == [("a", "TWO"), ("b", "ONE"), ("a", "ONE")]
    assert [one.unit for one in vault.agenda.page(since="2026-11-10", until="2026-11-30")] == ["b"]
    assert vault.agenda.count(until="2026-11-30") == 2
    assert vault.agenda.days("2026-11-01", "2026-11-30") == {"2026-11-01": 1, "2026-11-15": 1}
    vault.agenda.settle({"a": []}, "3")
    assert [one.unit for one in vault.agenda.page()] == ["b"]
    assert vault.agenda.state == "3"
    vault.agenda.settle({}, "4", anew=True)
    assert vault.agenda.page() == []


def test_it_goes_with_its_record_and_is_no_part_of_the_content_or_the_journal(vault):
    one = record()
    vault.records.add(one, by=OFFICER)
    digest, length = vault.digest(), vault.journal.length
    vault.agenda.settle({one.id: [row(one.id, "ONE", "2026-12-01")]}, "1")
    assert (vault.digest(), vault.journal.length) == (digest, length)
    assert vault.check().integrity == ()
    vault.write([Delete(one.id)], by=OFFICER)
    assert vault.agenda.page() == []


def test_the_journal_tells_which_records_were_touched_since_and_which_unit_each_belongs_to(vault):
    case = record("cas")
    inside = record("urg").model_copy(update={"case": case.id})
    vault.records.add(case, by=OFFICER)
    start = vault.journal.length
    vault.records.add(inside, by=OFFICER)
    touched, last = vault.agenda.touched(start, 100)
    assert (touched, last) == ([inside.id], vault.journal.length)
    assert vault.agenda.units_of(touched) == {case.id}
    assert vault.agenda.units("", ("cas", "hrd"), 10) == [case.id]
    vault.journal.note("look", by=OFFICER, record=case.id)
    assert vault.agenda.touched(last, 100) == ([], last + 1), "who only looks touches nothing"


def test_a_record_taken_back_touches_its_case_so_that_the_case_is_looked_at_again(vault):
    case = record("cas")
    inside = record("urg").model_copy(update={"case": case.id})
    vault.records.add(case, by=OFFICER)
    vault.write([Keys(case.id, title="Heron")], by=OFFICER)
    vault.records.add(inside, by=OFFICER)
    before = vault.journal.length
    vault.undo(by=OFFICER)
    assert case.id in vault.agenda.touched(before, 10)[0]
    assert vault.check().integrity == ()


def test_records_of_a_unit_are_read_in_one_go_with_the_named_statements_alone(vault):
    case = record("cas", answers={"cas_review": "2027-01-01", "cas_lessons": "made up"})
    inside = record("vis", answers={"vis_rota": ["r1"], "vis_rota[r1]/vis_rota_date": "2026-12-10", "vis_place": "x"})
    vault.records.add(case, by=OFFICER)
    vault.records.add(inside.model_copy(update={"case": case.id}), by=OFFICER)
    found = vault.agenda.inside([case.id], ("cas", "vis"), ("cas_review", "vis_rota"))[case.id]
    assert [sorted(one.statements) for one in found] == [["cas_review"], ["vis_rota", "vis_rota[r1]/vis_rota_date"]]


def test_the_journal_knows_when_a_case_was_sealed_last(vault):
    case = record("cas")
    vault.records.add(case, by=OFFICER)
    assert vault.agenda.last_sealed([case.id]) == {}
    vault.journal.note("seal", by=OFFICER, record=case.id)
    assert vault.agenda.last_sealed([case.id])[case.id][:2] == "20"
