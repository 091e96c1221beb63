"""Two records become one and come apart again, with nothing lost either way."""

import io

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.exchange.documents import export_case, import_case


def decided(session, keep, gone, how="take"):
    return {one.path: how for one in session.people.compare(keep, gone).differences}


def test_the_two_are_shown_side_by_side_and_names_are_marked_secret(session, twice):
    first, second = twice
    session.cases.give_consent(second.case, scopes=["share_ministry"], subject=second.defender)
    found = session.people.compare(first.defender, second.defender)
    by_path = {one.path: one for one in found.differences}
    assert set(by_path) == {"hrd_alias", "hrd_name", "hrd_birth"}
    assert by_path["hrd_name"].secret and not by_path["hrd_birth"].secret
    assert (by_path["hrd_birth"].keep.text, by_path["hrd_birth"].take.text) == ("March 1984", "1984")
    assert by_path["hrd_birth"].keep.by_label == "Kari Testesen"
    assert (found.cases, found.consents, found.files) == (1, 1, 0)
    assert found.reasons


def test_nothing_is_merged_while_an_answer_is_undecided(session, twice):
    first, second = twice
    with pytest.raises(HrdError) as caught:
        session.people.merge(first.defender, second.defender, {"hrd_alias": "keep"})
    assert caught.value.error == "MERGE_UNDECIDED"
    assert session.store.find(second.defender) is not None


def test_cases_consents_relations_rows_and_files_move_to_the_one_that_stays(session, twice):
    first, second = twice
    consent = session.cases.give_consent(second.case, scopes=["share_ministry"], subject=second.defender)
    sister = session.people.new("family")
    session.people.tie(sister, "sibling", second.defender)
    session.answers.set(second.defender, "hrd_contacts[1]/hrd_contact_value", "+000 11 22 33")
    file = session.vault.files.add(second.defender, io.BytesIO(b"made up"), "a.txt", 7, by=session.officer)
    alias = session.words.alias(first.defender)
    gone = session.words.alias(second.defender)

    merged = session.people.merge(
        first.defender, second.defender, {"hrd_alias": "keep", "hrd_name": "keep", "hrd_birth": "keep"}
    )

    stays = session.records.show(first.defender)
    assert stays.text("hrd_name_local") == "يوسف حداد"
    assert stays.items("hrd_languages") == ["ar", "fr"]
    assert stays.text(f"hrd_contacts[{stays.items('hrd_contacts')[0]}]/hrd_contact_value") == "+000 11 22 33"
    assert session.records.show(consent).text("cns_subject") == first.defender
    assert session.records.show(second.case).items("cas_subjects") == [first.defender]
    assert session.records.show(second.checklist).text("urg_subject") == first.defender
    assert {row.alias for row in session.cases.page().rows} == {alias}
    assert [tie.other for tie in session.people.ties(sister)] == [first.defender]
    assert [row.id for row in session.vault.files.list(first.defender)] == [file.id]
    assert session.store.find(second.defender) is None
    assert merged.moved == 4
    assert [row.called for row in session.people.merged(first.defender)] == [gone]
    assert first.defender in {hit.record for hit in session.search(gone)}, "an old paper says the old working name"
    assert session.vault.journal.entries(0, 1, newest_first=True)[0].act in ("merge", "keep")
    assert session.vault.check().integrity == ()


def test_what_is_taken_over_keeps_its_author_and_its_time(session, twice):
    first, second = twice
    before = session.records.show(second.defender).statements["hrd_birth"]
    session.people.merge(first.defender, second.defender, decided(session, first.defender, second.defender))
    after = session.records.show(first.defender).statements["hrd_birth"]
    assert (after.value, after.at, after.by) == ("1984", before.at, before.by)
    past = session.vault.history(first.defender, "hrd_birth")
    assert [one.statement.value for one in past] == ["1984-03", "1984"]


def test_lists_can_stand_together(session, twice):
    first, second = twice
    session.answers.set(first.defender, "hrd_languages", "en ar")
    how = decided(session, first.defender, second.defender, "keep") | {"hrd_languages": "both"}
    session.people.merge(first.defender, second.defender, how)
    assert session.records.show(first.defender).items("hrd_languages") == ["en", "ar", "fr"]


def test_both_originals_return_after_a_restart_and_later_work_stays(session, twice, tmp_path):
    first, second = twice
    before = session.records.show(second.defender)
    session.people.merge(first.defender, second.defender, decided(session, first.defender, second.defender))
    folder = session.vault.folder
    session.close()
    again = posts.opened(folder)
    try:
        again.answers.set(first.defender, "hrd_occupation", "made-up work")
        back = again.people.unmerge(second.defender)
        assert back.left == 0
        assert again.records.show(second.defender).statements == before.statements
        assert again.records.show(first.defender).text("hrd_birth") == "1984-03"
        assert again.records.show(first.defender).text("hrd_occupation") == "made-up work"
        assert again.records.show(second.case).items("cas_subjects") == [second.defender]
        assert again.people.merged(first.defender) == []
        assert again.vault.check().integrity == ()
    finally:
        again.close()


def test_merge_and_back_leaves_the_vault_as_it_was(session, twice):
    first, second = twice
    session.people.tie(session.people.new("lawyer"), "legal_representative", second.defender)
    digest = session.vault.digest()
    session.people.merge(first.defender, second.defender, decided(session, first.defender, second.defender))
    assert session.vault.digest() != digest
    session.people.unmerge(second.defender)
    assert session.vault.digest() == digest


def test_merges_come_apart_in_the_order_they_were_made(session, twice):
    first, second = twice
    third = session.records.new("hrd")
    session.people.merge(second.defender, first.defender, decided(session, second.defender, first.defender))
    session.people.merge(third, second.defender, decided(session, third, second.defender, "keep"))
    with pytest.raises(HrdError) as caught:
        session.people.unmerge(first.defender)
    assert caught.value.error == "MERGE_UNKNOWN"
    session.people.unmerge(second.defender)
    session.people.unmerge(first.defender)
    assert session.records.show(first.case).items("cas_subjects") == [first.defender]


@pytest.mark.parametrize("turned", [False, True])
def test_a_defender_and_a_person_stay_two_records_and_the_words_say_why_and_what_to_do(session, twice, turned):
    """A person beside a defender never leaves the vault; what is one record would leave with the defender's case."""
    pair = twice[0].defender, session.people.new("witness")
    with pytest.raises(HrdError) as caught:
        session.people.merge(*(reversed(pair) if turned else pair))
    assert caught.value.error == "MERGE_TWO_KINDS"
    assert "Connect them on the page of the person" in caught.value.words("en").do


def test_only_two_records_of_people_can_become_one(session, twice):
    first, _second = twice
    for keep, gone in ((first.defender, first.defender), (first.case, first.case), (first.defender, first.case)):
        with pytest.raises(HrdError) as caught:
            session.people.compare(keep, gone)
        assert caught.value.error == "MERGE_IMPOSSIBLE"


def test_a_hint_between_a_defender_and_a_person_says_that_they_are_connected_and_not_made_one(session, twice):
    name = session.records.show(twice[0].defender).text("hrd_name")
    person = session.people.new("other_person", {"per_name": name})
    way_out = "A defender and a person around a case stay two records: connect them as the same person"

    assert {hint.reasons[-1] for hint in session.people.hints(person)} == {way_out}
    pairs = [pair for pair in session.people.pairs() if person in (pair.one, pair.other)]
    assert {(pair.mergeable, pair.reasons[-1]) for pair in pairs} == {(False, way_out)}


def test_somebody_merged_with_their_own_relative_is_not_connected_with_themselves(session):
    one, other = session.people.new("family"), session.people.new("family")
    session.people.tie(one, "sibling", other)
    session.people.tie(other, "colleague", one)
    session.people.merge(one, other, decided(session, one, other, "keep"))
    assert session.people.ties(one) == []
    session.people.unmerge(other)
    assert len(session.people.ties(one)) == 2


def test_a_case_from_elsewhere_that_speaks_of_the_one_that_is_gone_finds_the_one_that_stays(session, twice, tmp_path):
    first, second = twice
    came = tmp_path / "case.json"
    came.write_bytes(export_case(session, second.case).data)
    session.people.merge(
        first.defender, second.defender, {"hrd_alias": "keep", "hrd_name": "keep", "hrd_birth": "keep"}
    )
    alias = session.words.alias(first.defender)
    import_case(session, came)
    assert session.store.find(second.defender) is None
    assert session.words.alias(first.defender) == alias
    assert session.cases.row(second.case).alias == alias
    assert session.records.show(second.case).items("cas_subjects") == [first.defender]
