"""Routing: which unit of the Ministry hears of a case, and which hub mission is asked."""

import pytest

from hrd_desktop import forms, i18n, reference
from hrd_desktop.rules.routebook import route_rules
from hrd_desktop.rules.routing import Matter, Tables, owner, route

FILLED = Tables({"XL": "dep_regional"}, {"XL": "Desk for made-up countries"}, {"XL": "nairobi", "XV": "ankara"})


@pytest.fixture(autouse=True)
def english():
    i18n.set_language("en")


def stops(matter, tables=FILLED):
    return [(stop.unit, stop.part, row) for stop in route(matter, tables).stops for row in stop.place]


def test_the_desk_is_first_and_the_department_answers_and_coordinates_rol_02_rol_06_rol_09():
    found = stops(Matter("XL"))
    assert found[0] == ("desk", "first", "ROL-02")
    assert ("dep_regional", "ask", "ROL-06") in found
    assert ("dep_regional", "coordinates", "ROL-09") in found
    assert route(Matter("XL"), FILLED).stops[0].name == "Desk for made-up countries"


def test_a_case_on_a_person_brings_in_section_and_communication_unit_rol_10():
    found = stops(Matter("XL"))
    assert {("sec_human_rights", "copy", "ROL-10"), ("comm_unit", "copy", "ROL-10")} <= set(found)
    assert ("comm_unit", "copy", "ROL-10") not in stops(Matter("XL", individual=False))


def test_the_human_rights_section_may_be_asked_and_hears_of_urgent_cases_rol_03_rol_17():
    assert ("sec_human_rights", "ask", "ROL-03") in stops(Matter("XL"))
    assert ("sec_human_rights", "copy", "ROL-17") in stops(Matter("XL", urgent=True))
    assert ("sec_human_rights", "copy", "ROL-17") not in stops(Matter("XL"))


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("demarche", ("dep_regional", "approves", "ROL-07")),
        ("official_statement", ("dep_regional", "approves", "ROL-08")),
        ("section_35", ("sec_humanitarian", "coordinates", "ROL-24")),
        ("section_35", ("sec_humanitarian", "coordinates", "S35-08")),
        ("business_dialogue", ("sec_business_green", "ask", "ROL-25")),
        ("business_dialogue", ("ncp_rbc", "refer", "ROL-26")),
        ("visa", ("udi", "refer", "VISA-07")),
        ("unhcr_referral", ("unhcr", "refer", "ACU-11")),
        ("multilateral_case", ("multilateral_mission", "copy", "DEM-15")),
    ],
)
def test_a_measure_brings_in_its_unit(measure, expected):
    assert expected in stops(Matter("XL", measures=frozenset({measure})))
    assert expected not in stops(Matter("XL"))


@pytest.mark.parametrize(
    ("arena", "unit", "row"),
    [
        ("osce", "sec_eeca_regional_orgs", "ROL-15"),
        ("un", "sec_human_rights", "ROL-18"),
        ("hrc", "sec_human_rights", "ROL-19"),
        ("third_committee", "sec_human_rights", "ROL-19"),
        ("coe", "sec_human_rights", "ROL-20"),
    ],
)
def test_an_arena_has_a_coordinating_section(arena, unit, row):
    assert (unit, "coordinates", row) in stops(Matter("XL", arenas=frozenset({arena})))


def test_the_hub_follows_the_country_the_person_lives_in_rol_28_visa_10():
    assert route(Matter("XL"), FILLED).hub == "Nairobi"
    assert route(Matter("XL", residence="XV"), FILLED).hub == "Ankara"


def test_empty_tables_are_said_in_words_and_nothing_is_guessed_rol_04():
    found = route(Matter("XL"), Tables())
    assert found.hub == ""
    assert len(found.gaps) == 3
    assert all("has not filled in" in gap for gap in found.gaps)
    assert found.stops[0].name == "Country desk"


def test_a_country_that_a_filled_table_does_not_name_is_said_otherwise():
    found = route(Matter("XO"), FILLED)
    assert all("does not name" in gap for gap in found.gaps)


def test_an_arena_that_the_text_gives_to_nobody_is_said_and_not_guessed():
    found = route(Matter("XL", arenas=frozenset({"eu"})), FILLED)
    assert any("name nobody for one of the arenas" in gap for gap in found.gaps)
    assert not any("arenas" in gap for gap in route(Matter("XL", arenas=frozenset({"osce"})), FILLED).gaps)


def test_the_human_rights_section_keeps_the_reference_data_rol_23():
    found = owner()
    assert (found.unit, found.part, found.place) == ("sec_human_rights", "owner", ("ROL-23",))
    assert found.name == "Section for Human Rights, Democracy and Gender Equality"
    assert ("sec_human_rights", "owner", "ROL-23") not in stops(Matter("XL"))


def test_a_multilateral_mission_consults_the_bilateral_one_and_is_no_stop_itself_mul_13_mul_23():
    here = stops(Matter("XL", multilateral=True, measures=frozenset({"multilateral_case"})))
    assert ("bilateral_mission", "ask", "MUL-13") in here
    assert not any(unit == "multilateral_mission" for unit, _part, _row in here)
    bilateral = stops(Matter("XL", measures=frozenset({"multilateral_case"})))
    assert ("multilateral_mission", "copy", "MUL-23") in bilateral


def test_every_stop_names_units_measures_and_arenas_that_are_there_and_speaks_both_languages():
    form, beside = forms.catalogue()["act"], {"unhcr", "multilateral_mission", "bilateral_mission"}
    types, arenas = ({one.code for one in form.choices[name].choices} for name in ("measure_type", "mul_arena"))
    for rule in route_rules().values():
        assert rule.unit.startswith("@") or rule.unit in reference.units() or rule.unit in beside
        assert {*rule.measures} <= types
        assert {*rule.arenas} <= arenas
        assert rule.en != rule.nb
