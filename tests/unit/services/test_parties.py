"""People and bodies beside the defender: working names for persons, names for bodies, and what of them may leave."""

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.views import SealChoice


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path, "made.hrdvault")
    yield made
    made.close()


def person(session, kind, **answers):
    return session.records.new("per", answers={"per_kind": kind, **answers})


def test_a_person_goes_by_a_working_name_and_a_body_by_its_own(session):
    witness = person(session, "witness", per_name="Made-up Real Name")
    office = person(session, "authority", per_body="Made-up Ministry of Order")
    alias = session.records.show(witness).text("per_alias")
    assert alias
    assert session.records.title(witness) == f"“{alias}” · Witness"
    assert session.records.title(office) == "Made-up Ministry of Order"
    titles = [row.title for row in session.vault.records.list(form="per")]
    assert sorted(titles) == sorted([alias, "Made-up Ministry of Order"])


def test_an_allegation_is_marked_as_one_wherever_the_person_is_named_risk_35(session):
    suspect = person(session, "perpetrator", per_name="Made-up Real Name")
    assert "Alleged perpetrator" in session.records.title(suspect)
    assert "Real Name" not in session.records.title(suspect)


def test_no_working_name_is_given_twice_whoever_it_is_for(session):
    started = session.cases.start_urgent()
    alias = session.words.alias(started.defender)
    with pytest.raises(HrdError) as caught:
        session.records.create_linked("person", None, alias.upper())
    assert caught.value.error == "ALIAS_TAKEN"
    assert session.vault.records.count(form="per") == 0


def test_a_relative_is_a_person_of_their_own_with_their_own_need_for_protection_obj_07(session):
    started = session.cases.start_urgent()
    sister = person(session, "family", per_protection="threatened")
    row = session.answers.add_row(started.defender, "hrd_related")
    session.answers.set(started.defender, f"hrd_related[{row}]/hrd_related_who", sister)
    assert session.records.show(sister).text("per_protection") == "threatened"
    assert [link.record for link in session.vault.records.links_to(sister, "hrd")] == [started.defender]


def test_only_bodies_are_offered_where_an_organisation_is_asked_for(session):
    started = session.cases.start_urgent()
    session.answers.set(started.defender, "hrd_kind", "individual")
    person(session, "lawyer")
    fund = person(session, "organisation", per_body="Made-up Fund")
    group = session.records.create_linked("organisation", None, "Made-up Union")
    offered = {row.id for row in session.records.candidates("organisation") if row.kind != "reference"}
    assert offered == {fund, group}
    assert session.records.show(group).text("hrd_kind") == "organisation"


def test_links_to_people_stay_and_a_witness_stays_as_a_source_gdpr_07_gdpr_09(session):
    started = session.cases.start_urgent()
    suspect, witness = person(session, "perpetrator"), person(session, "witness")
    incident = session.records.new("inc", started.case)
    session.answers.set(incident, "inc_perps[1]/inc_perp_who", suspect)
    contact = session.records.new("log", started.case)
    session.answers.set(contact, "log_counterpart", witness)
    found = select(session, started.case, SealChoice(special=frozenset({"*"})))
    assert {one.record.form for one in found.records}.isdisjoint({"per"})
    held = {(one.record, one.reason) for one in found.held}
    assert (incident, "not_covered") in held
    assert (contact, "source") in held


def test_a_body_that_a_measure_names_leaves_by_name_and_country_alone(session):
    started = session.cases.start_urgent()
    fund = person(session, "organisation", per_body="Made-up Fund", per_country="XO", per_reach="a private number")
    session.answers.set(fund, "per_cases", [started.case])
    measure = session.records.new("act", started.case)
    session.answers.set(measure, "act_type", "economic_support")
    session.answers.set(measure, "act_grant_recipient", fund)
    found = select(session, started.case, SealChoice())
    (body,) = found.of("per")
    assert set(body.statements) == {"per_kind", "per_body", "per_country"}
