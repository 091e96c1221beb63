"""Connections: one sentence, told in one place, seen from both sides."""

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.briefing.content import content
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.views import SealChoice


def sentences(session, record):
    return [tie.text for tie in session.people.ties(record)]


def test_a_lawyer_is_seen_on_the_defenders_page_and_on_her_own_dem_11(session, twice):
    first, _second = twice
    lawyer = session.people.new("lawyer")
    session.people.tie(lawyer, "legal_representative", first.defender, "since the made-up trial")
    said = "“{}”: lawyer or legal representative of “{}”".format(*map(session.words.alias, (lawyer, first.defender)))
    assert sentences(session, lawyer) == sentences(session, first.defender) == [said]
    assert session.people.ties(lawyer)[0].note == "since the made-up trial"


def test_a_defender_and_a_person_who_are_one_human_are_told_as_one_and_found_once(session, twice):
    first, second = twice
    session.answers.set(second.defender, "hrd_name", "Somebody Else")
    person = session.people.new("witness", {"per_name": "Yusuf Haddad"})
    assert first.defender in [hint.record for hint in session.people.hints(person)]
    assert {person, first.defender} <= {hit.record for hit in session.search("Haddad")}

    session.people.tie(person, "same_person", first.defender)

    called = [session.words.alias(one) for one in (person, first.defender)]
    said = "“{}”: the same person as “{}”".format(*called)
    assert said in sentences(session, person) and said in sentences(session, first.defender)
    found = [hit.record for hit in session.search("Haddad")]
    assert first.defender in found and person not in found
    assert first.defender not in [hint.record for hint in session.people.hints(person)]
    assert person not in [hint.record for hint in session.people.hints(first.defender)]
    assert {person, first.defender} not in [{pair.one, pair.other} for pair in session.people.pairs()]


def test_only_a_person_and_a_defender_are_told_to_be_one(session, twice):
    """Two records of one kind are made one instead, and a body is nobody."""
    first, second = twice
    union, witness = session.people.new("organisation"), session.people.new("witness")
    for one, other in ((union, first.defender), (witness, union), (second.defender, first.defender)):
        assert "same_person" not in dict(session.people.tie_offer(one, other).kinds)
    assert "same_person" in dict(session.people.tie_offer(first.defender, witness).kinds)


def test_two_defenders_who_are_relatives_are_connected_through_the_profile_obj_07(session, twice):
    first, second = twice
    session.people.tie(second.defender, "sibling", first.defender)
    (tie,) = session.people.ties(first.defender)
    assert (tie.one, tie.other, tie.holder) == (second.defender, first.defender, first.defender)
    offer = session.people.tie_offer(first.defender, second.defender)
    assert (offer.one, offer.other) == (second.defender, first.defender)
    assert "leads" not in dict(offer.kinds)


def test_a_defender_belongs_to_a_body_and_a_body_is_part_of_another(session, twice):
    first, _second = twice
    union = session.people.new("organisation", {"per_body": "Made-up Union"})
    whole = session.people.new("organisation", {"per_body": "Made-up Federation"})
    session.people.tie(first.defender, "member", union)
    session.people.tie(union, "part_of", whole)
    assert session.records.show(first.defender).items("hrd_orgs") == [union]
    assert "Made-up Union: part of Made-up Federation" in sentences(session, whole)
    assert len(session.people.ties(union)) == 2


def test_a_connection_is_taken_back_from_either_side(session, twice):
    first, second = twice
    sister = session.people.new("family")
    session.people.tie(sister, "sibling", first.defender)
    session.people.tie(second.defender, "colleague", first.defender)
    union = session.people.new("organisation", {"per_body": "Made-up Union"})
    session.people.tie(first.defender, "member", union)
    for tie in session.people.ties(first.defender):
        session.people.untie(tie)
    for record in (first.defender, second.defender, sister, union):
        assert session.people.ties(record) == []
    assert session.vault.records.links_to(sister) == []


def test_nobody_is_connected_with_themselves_or_in_a_way_that_no_record_can_tell(session, twice):
    first, second = twice
    lawyer = session.people.new("lawyer")
    for one, kind, other in (
        (lawyer, "sibling", lawyer),
        (first.defender, "leads", second.defender),
        (first.defender, "sibling", lawyer),
        (lawyer, "made_up", first.defender),
        (lawyer, "sibling", first.case),
    ):
        with pytest.raises(HrdError) as caught:
            session.people.tie(one, kind, other)
        assert caught.value.error == "TIE_IMPOSSIBLE"


def test_everybody_is_listed_by_what_they_go_by_and_narrowed_by_kind(session, twice):
    first, second = twice
    session.answers.set(second.defender, "hrd_kind", "organisation")
    witness = session.people.new("witness", {"per_name": "Made-up Real Name"})
    office = session.people.new("authority", {"per_body": "Made-up Ministry of Order"})
    page = session.people.page()
    assert {row.id for row in page.rows} == {first.defender, second.defender, witness, office}
    assert "Real Name" not in str(page.rows)
    kinds = {kind: [row.id for row in session.people.page(kind=kind).rows] for kind in ("defender", "organisation")}
    assert kinds == {"defender": [first.defender], "organisation": [second.defender]}
    assert [row.label for row in session.people.page(kind="witness").rows] == ["Witness"]
    assert session.people.page(text="order").total == 1


def test_the_page_of_an_alleged_perpetrator_says_alleged_and_names_nobody_urg_23_gdpr_09(session, twice):
    first, _second = twice
    incident = session.records.new("inc", first.case)
    suspect = session.people.new("perpetrator", {"per_name": "Made-up Real Name", "per_title": "made-up rank"})
    session.answers.set(suspect, "per_alleged_text", "said to have given the order")
    session.answers.set(suspect, "per_alleged_checked", "unverified")
    session.answers.set(incident, "inc_perps[1]/inc_perp_who", suspect)
    view = session.people.view(suspect)
    assert view.kind_label == "Alleged perpetrator"
    assert view.allegation.checked_label == "Not checked" and not view.allegation.by_name
    assert [row.id for row in view.cases] == [first.case]
    assert [event.record for event in view.incidents] == [incident]
    assert "Real Name" not in str(view)
    session.answers.set(suspect, "per_sheet_name", "name")
    assert not session.people.view(suspect).allegation.by_name, "a decision without its reason is none"
    session.answers.set(suspect, "per_sheet_reason", "the Ministry decided in a made-up letter")
    assert session.people.view(suspect).allegation.by_name


def test_a_real_name_is_shown_by_an_act_that_the_journal_keeps_gdpr_08(session):
    witness = session.people.new("witness", {"per_name": "Made-up Real Name"})
    assert session.people.real_name(witness) == "Made-up Real Name"
    newest = session.vault.journal.entries(0, 1, newest_first=True)[0]
    assert (newest.act, newest.record) == ("real_name", witness)


def test_the_people_of_a_case_are_those_told_on_it_and_on_its_incidents_urg_28(session, twice):
    first, _second = twice
    incident = session.records.new("inc", first.case)
    witness, suspect = session.people.new("witness"), session.people.new("perpetrator")
    session.answers.set(witness, "per_incidents", [incident])
    session.answers.set(suspect, "per_cases", [first.case])
    assert {row.id for row in session.people.of_case(first.case)} == {witness, suspect}


def sheet(session, case):
    found = select(session, case, SealChoice())
    return content(session, found, copy=1, copies=1)


def others(session, case):
    (section,) = [one for one in sheet(session, case).known if one.title == "Others in the case"]
    return {line.caption: line.text for line in section.lines}


def test_a_sheet_speaks_of_an_alleged_perpetrator_by_alias_until_somebody_decided_otherwise_gdpr_09(session, twice):
    first, _second = twice
    suspect = session.people.new("perpetrator", {"per_name": "Made-up Real Name", "per_cases": [first.case]})
    session.people.new("witness", {"per_name": "Another Real Name", "per_cases": [first.case]})
    session.people.new("authority", {"per_body": "Made-up Ministry of Order", "per_cases": [first.case]})
    alias = session.words.alias(suspect)
    told = others(session, first.case)
    assert told == {"Alleged perpetrator": f"“{alias}”", "Authority": "Made-up Ministry of Order"}
    session.answers.set(suspect, "per_sheet_name", "name")
    assert others(session, first.case) == told, "without a reason nobody has decided"
    assert "Real Name" not in str(sheet(session, first.case))
    session.answers.set(suspect, "per_sheet_reason", "the Ministry decided in a made-up letter")
    assert others(session, first.case)["Alleged perpetrator"] == f"“{alias}” · Made-up Real Name"
