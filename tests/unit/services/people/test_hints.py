"""Search before create, and hints beside what is on file: with reasons, without names, and remembered when wrong."""

from hrd_desktop.services.people.likeness import Traits


def test_somebody_on_file_is_found_before_a_second_record_is_made_in_another_script(session, twice):
    first, second = twice
    found = session.people.sought(Traits(names=("يوسف حداد",), born="1984"))
    assert {hint.record for hint in found} == {first.defender, second.defender}
    assert all(hint.likely and hint.reasons for hint in found)
    shown = " ".join([*(hint.title for hint in found), *(reason for hint in found for reason in hint.reasons)])
    assert "Haddad" not in shown and "Hadad" not in shown and "حداد" not in shown


def test_a_hint_says_why_in_the_officers_language(session, twice):
    first, second = twice
    (hint,) = session.people.hints(first.defender)
    assert hint.record == second.defender
    assert hint.reasons == ("The names sound alike", "May be born in the same year")


def test_the_same_number_is_a_reason_without_any_name(session):
    one, other = session.records.new("hrd"), session.records.new("hrd")
    for record in (one, other):
        session.answers.set(record, "hrd_contacts[1]/hrd_contact_value", "+000 11 22 33")
    (hint,) = session.people.hints(one)
    assert (hint.record, hint.reasons) == (other, ("Same number or address",))
    assert session.people.sought(Traits(), "+000 11 22 33")[0].reasons == ("Same number or address",)


def test_not_the_same_is_remembered_after_closing_and_written_in_the_journal(session, twice):
    first, second = twice
    session.people.keep_apart(first.defender, second.defender)
    assert session.people.hints(first.defender) == [] == session.people.hints(second.defender)
    reader = session.reader()
    assert reader.people.pairs() == []
    reader.close()
    newest = session.vault.journal.entries(0, 1, newest_first=True)[0]
    assert (newest.act, newest.by) == ("keep", session.officer)
    session.people.let_meet(first.defender, second.defender)
    assert len(session.people.hints(first.defender)) == 1


def test_what_is_written_after_the_first_search_is_found_by_the_next(session, twice):
    assert session.people.sought(Traits(names=("Kari Nordmann",))) == []
    made = session.people.new("witness", {"per_name": "Kari Nordmann"})
    assert [hint.record for hint in session.people.sought(Traits(names=("Cari Nordman",)))] == [made]
    session.records.delete(made)
    assert session.people.sought(Traits(names=("Kari Nordmann",))) == []


def test_a_working_name_is_found_too(session, twice):
    alias = session.words.alias(twice[0].defender)
    (hint,) = session.people.sought(Traits(names=(alias.lower(),)))
    assert hint.reasons == ("Goes by this working name",)


def test_pairs_across_the_vault_come_likeliest_first_and_only_equals_can_be_merged(session, twice):
    first, second = twice
    brother = session.people.new("family", {"per_name": "Yusuf Haddad"})
    session.people.new("family", {"per_name": "Somebody Else"})
    found = session.people.pairs()
    assert {one.mergeable for one in found} == {True, False}
    best = next(one for one in found if one.mergeable)
    assert {best.one, best.other} == {first.defender, second.defender}
    assert any(brother in (one.one, one.other) for one in found)
