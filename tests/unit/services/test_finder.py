"""The protection finder in a vault: from a defender's answers, or from what one asks for by hand."""

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.protection import finder
from hrd_desktop.services.protection.finder import Asked


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


@pytest.fixture
def case(session):
    made = session.cases.new("Heron")
    defender = session.cases.record(made).items("cas_subjects")[0]
    for name, value in (
        ("hrd_kind", "individual"), ("hrd_gender", "woman"), ("hrd_country", "XL"), ("hrd_profession", ["lawyer"]),
    ):  # fmt: skip
        session.answers.set(defender, name, value)
    return made


def entries(rows):
    return [row.entry for row in rows]


def test_what_is_looked_for_begins_with_the_defenders_answers(session, case):
    asked = finder.asked_for(session, case)
    assert (asked.groups, asked.professions, asked.country) == ({"women"}, {"lawyer"}, "XL")
    assert not asked.organisation
    assert entries(finder.search(session, asked)) == entries(finder.find(session, case).rows)
    measure = session.measures.new(case, "refer_mechanism")
    assert finder.asked_for(session, measure) == asked


def test_it_may_be_changed_by_hand_and_the_record_stays_as_it_was_ref_c_13(session, case):
    before = session.vault.journal.length
    women = entries(finder.search(session, Asked(groups=frozenset({"women"}))))
    assert {"REF-C-11", "REF-C-12"} <= {*women}
    students = finder.search(session, Asked(professions=frozenset({"student_academic"}), needs=frozenset({"study"})))
    assert entries(students) == ["REF-C-07", "REF-C-08"]
    assert "REF-C-05" in entries(finder.search(session, Asked(organisation=True)))
    assert session.vault.journal.length == before


def test_a_need_narrows_the_list_and_every_line_says_why_acu_10(session):
    rows = {row.entry: row for row in finder.search(session, Asked(organisation=True, needs=frozenset({"grant"})))}
    assert {"REF-C-03", "REF-C-05"} <= {*rows}
    assert all(row.why for row in rows.values())
    assert "grant" in rows["REF-C-03"].needs


def test_a_check_by_an_officer_stands_with_day_and_name_ref_c_13(session):
    row = next(row for row in finder.search(session, Asked()) if row.entry == "REF-C-03")
    assert row.checked == "never checked"
    finder.check(session, "REF-C-03")
    row = next(row for row in finder.search(session, Asked()) if row.entry == "REF-C-03")
    assert row.checked.endswith("by Kari Testesen")
    with pytest.raises(HrdError) as caught:
        finder.check(session, "REF-C-99")
    assert caught.value.error == "LIBRARY_ENTRY_UNKNOWN"


def test_a_referral_is_proposed_as_a_measure_that_names_the_mechanism_acu_05(session, case):
    measure = finder.use(session, case, "REF-C-10")
    record = session.records.show(measure)
    assert (record.text("act_type"), record.items("act_mechanism"), record.case) == (
        "refer_mechanism", ["REF-C-10"], case,
    )  # fmt: skip
    with pytest.raises(HrdError):
        finder.use(session, case, "REF-B-31")


def test_the_case_that_a_referral_would_belong_to_is_the_newest_open_one(session, case):
    defender = session.cases.record(case).items("cas_subjects")[0]
    assert finder.find(session, defender).case == case
    session.answers.set(case, "cas_status", "closed")
    assert finder.find(session, defender).case == ""
    assert finder.find(session, case).case == case


def test_options_are_what_the_forms_and_the_tables_hold(session):
    found = finder.options(session)
    assert len(found.groups) == 14
    assert [code for code, _words in found.needs] == ["grant", "relocation", "stay", "study", "advice"]
    assert "XL" in dict(found.countries)
    assert "XV" not in dict(found.countries)
