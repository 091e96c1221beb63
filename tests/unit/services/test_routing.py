"""Where a case and a measure go: by the records, and the tables that the Ministry fills."""

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.mission import ministry_tables, routing


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


def units(view):
    return {(one.unit, one.part) for one in view.stops}


def test_a_measure_goes_to_its_own_units_and_a_case_to_those_of_all_rol_24_rol_25(session):
    case = session.cases.new("Heron")
    asked, business = (session.measures.new(case, kind) for kind in ("section_35", "business_dialogue"))
    assert ("sec_humanitarian", "coordinates") in units(routing.of_measure(session, asked))
    assert ("sec_business_green", "ask") not in units(routing.of_measure(session, asked))
    assert ("sec_business_green", "ask") in units(routing.of_measure(session, business))
    assert units(routing.of_case(session, case)) >= {
        ("sec_humanitarian", "coordinates"),
        ("sec_business_green", "ask"),
    }
    assert routing.of_measure(session, asked).case == case


def test_the_tables_are_empty_and_said_so_until_the_ministry_fills_them_rol_04_rol_28(session, tmp_path):
    case = session.cases.new("Heron")
    before = routing.of_case(session, case)
    assert (before.hub, len(before.gaps)) == ("", 3)
    (tmp_path / "desks.csv").write_text("iso2,department,desk\nXL,dep_regional,Desk for Lidovia\n", encoding="utf-8")
    (tmp_path / "hubs.csv").write_text("iso2,hub\nXL,nairobi\nXV,ankara\n", encoding="utf-8")
    for name in ("desks", "hubs"):
        ministry_tables.take_in(session, tmp_path / f"{name}.csv")
    after = routing.of_case(session, case)
    assert (after.stops[0].name, after.hub, after.gaps) == ("Desk for Lidovia", "Nairobi", ())


def test_the_hub_follows_the_applicants_residence_on_the_measure_visa_10(session, tmp_path):
    (tmp_path / "hubs.csv").write_text("iso2,hub\nXL,nairobi\nXV,ankara\n", encoding="utf-8")
    ministry_tables.take_in(session, tmp_path / "hubs.csv")
    visa = session.measures.new(session.cases.new("Heron"), "visa")
    assert routing.of_measure(session, visa).hub == "Nairobi"
    session.answers.set(visa, "act_residence", "XV")
    assert routing.of_measure(session, visa).hub == "Ankara"


def test_what_is_out_of_date_is_told_to_the_section_that_keeps_it_rol_23():
    assert routing.owner().part_label == "Keeps the facts"


def test_only_a_measure_and_a_case_have_a_way(session):
    for of, record in ((routing.of_measure, session.cases.new("Heron")), (routing.of_case, session.officer)):
        with pytest.raises(HrdError) as caught:
            of(session, record)
        assert caught.value.error == "RECORD_UNKNOWN"
