"""Incidents from a spreadsheet for cases on file: found by number, never twice, taken in and taken back."""

import pytest

from helpers.sheets import csv_bytes
from hrd_desktop.errors import HrdError
from hrd_desktop.services.spreadsheets.guessing import ON_FILE
from hrd_desktop.services.spreadsheets.mapping import Column
from hrd_desktop.services.spreadsheets.words import told

HEAD = ("Case", "Date", "Place of incident", "What happened")


@pytest.fixture
def cases(session):
    """Two cases on file with their numbers."""
    found = [session.cases.start_urgent().case, session.cases.start_urgent().case]
    return {session.records.show(case).text("case_number"): case for case in found}


@pytest.fixture
def listed(put, session):
    """Read a list of these lines, with the mapping that its headings and numbers say."""

    def listed(*lines, head=HEAD):
        table = session.imports.read(put(csv_bytes([head, *lines])))
        return table, session.imports.guess(table)

    return listed


def events(session, case):
    return [(one.date_text, one.kind) for one in session.cases.view(case).chronology]


def lines_of(cases):
    one, other = cases
    return (
        (one, "3 Apr 2026", "Orsena", "Stopped at a made-up checkpoint"),
        (other, "5 May 2026", "Lidovia", "Made-up office searched"),
        (one, "May 2026", "Orsena", "Followed home"),
    )


def test_each_line_becomes_an_incident_of_the_case_whose_number_it_names(session, cases, listed):
    table, mapping = listed(*lines_of(cases))
    assert mapping.columns["Case"].to == ON_FILE, "every number in it is on file"
    plan = session.imports.plan(table, mapping)
    assert (plan.problems, plan.counts()) == ([], {"cas": 0, "hrd": 0, "inc": 3})
    digest = session.vault.digest()
    session.imports.plan(table, mapping)
    assert session.vault.digest() == digest, "a look writes nothing"

    done = session.imports.run(plan, "incidents.csv")

    assert (done.cases, done.records) == (0, 3)
    assert session.cases.page().total == 2
    one, other = cases.values()
    assert len(events(session, one)) == 2 and events(session, other) == [("5 May 2026", "incident")]
    incident = session.store.of_case(other, "inc")[0]
    assert incident.text("inc_place") == "Lidovia"
    assert incident.items("inc_victims") == session.records.show(other).items("cas_subjects")
    assert session.vault.check().integrity == ()


def test_each_list_is_taken_back_on_its_own_and_what_was_worked_on_stays(session, cases, listed):
    one, other = cases.values()
    own = session.records.new("inc", one)
    lines = lines_of(cases)
    first, second = (
        session.imports.run(session.imports.plan(*listed(*part)), "l") for part in (lines[:1], lines[1:])
    )
    assert session.imports.undo(first.id).left == 0
    assert "Stopped at" not in str([record.text("inc_text") for record in session.store.of_case(one, "inc")])
    kept = next(record.id for record in session.store.of_case(one, "inc") if record.id != own)
    session.answers.set(kept, "inc_text", "Worked on since")
    assert session.imports.undo(second.id).left == 1
    assert {record.id for record in session.store.of_case(one, "inc")} == {own, kept}
    assert session.store.of_case(other, "inc") == []
    assert session.cases.page().total == 2


def test_a_list_that_comes_again_adds_only_what_is_new(session, cases, listed):
    lines = lines_of(cases)
    session.imports.run(session.imports.plan(*listed(*lines[:2])), "april.csv")
    plan = session.imports.plan(*listed(*lines, lines[2]))
    assert plan.counts()["inc"] == 1
    assert [(one.line, one.kind, one.stops) for one in plan.problems] == [
        (2, "on_file", False),
        (3, "on_file", False),
        (5, "on_file", False),
    ]
    assert all("already" in told(one) for one in plan.problems)


def test_a_number_that_is_on_no_case_is_told_and_its_line_left_out(session, cases, listed):
    number = next(iter(cases))
    table, mapping = listed((number, "2026-04-03", "", "One"), ("LID-26-ZZZZ", "2026-04-04", "", "Two"))
    mapping = mapping.model_copy(update={"columns": {**mapping.columns, "Case": Column(to=ON_FILE)}})
    plan = session.imports.plan(table, mapping)
    assert [(one.line, one.kind, one.stops) for one in plan.problems] == [(3, "case_unknown", True)]
    with pytest.raises(HrdError, match="HRD-X26"):
        session.imports.run(plan, "list.csv")
    assert session.imports.run(plan, "list.csv", leave_out=True).records == 1


def test_such_a_list_changes_nothing_of_a_defender_or_a_case(session, cases, listed):
    number, case = next(iter(cases.items()))
    table, mapping = listed((number, "2026-04-03", "Somebody Else", "One"), head=("Case", "Date", "Name", "Summary"))
    plan = session.imports.plan(table, mapping)
    assert [(one.kind, one.heading, one.stops) for one in plan.problems] == [("only_incidents", "Name", False)]
    session.imports.run(plan, "list.csv")
    (defender,) = session.records.show(case).items("cas_subjects")
    assert not session.records.show(defender).text("hrd_name")


def test_the_number_a_case_had_before_leads_to_it_too(session, listed):
    made = session.imports.plan(*listed(("17", "2026-01-05", "Orsena", "First"), head=("Case no", *HEAD[1:])))
    session.imports.run(made, "cases.csv")
    plan = session.imports.plan(*listed(("17", "2026-02-05", "Orsena", "Second"), head=("Case no", *HEAD[1:])))
    assert plan.counts() == {"cas": 0, "hrd": 0, "inc": 1}


def test_a_list_without_anything_about_an_incident_brings_nothing(session, cases, listed):
    table, mapping = listed((next(iter(cases)), "Somebody"), head=("Case", "Name"))
    with pytest.raises(HrdError, match="HRD-X27"):
        session.imports.plan(table, mapping)


def test_an_incident_that_differs_in_who_did_it_alone_is_another_one(session, cases, listed):
    number = next(iter(cases))
    lines = [(number, "2026-04-03", who) for who in ("Made-up police", "Made-up army")]
    table, mapping = listed(*lines, head=("Case", "Date", "Who"))
    columns = {**mapping.columns, "Who": Column(to="inc_perps[1]/inc_perp_title")}
    mapping = mapping.model_copy(update={"columns": columns})
    plan = session.imports.plan(table, mapping)
    assert (plan.problems, plan.counts()["inc"]) == ([], 2)
    session.imports.run(plan, "incidents.csv")
    assert [one.kind for one in session.imports.plan(table, mapping).problems] == ["on_file", "on_file"]
