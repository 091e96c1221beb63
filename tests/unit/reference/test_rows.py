"""Countries, languages, treaties and bodies as typed rows."""

import pytest

from hrd_desktop import reference

MADE_UP = {"XL": ("LID", "Lidovia"), "XV": ("VAL", "Valmora"), "XO": ("ORS", "Orsena")}


def test_all_of_iso_3166_is_there_with_both_languages_and_alpha_3():
    real = [country for country in reference.countries().values() if not country.made_up]
    assert len(real) == 249
    assert len({country.iso3 for country in reference.countries().values()}) == 252
    assert reference.countries()["NO"].name("nb") == "Norge"
    assert reference.countries()["NA"].name("en") == "Namibia"


def test_made_up_countries_are_marked_and_never_clash_with_real_codes():
    for iso2, (iso3, name) in MADE_UP.items():
        country = reference.countries()[iso2]
        assert (country.iso3, country.name_en, country.made_up) == (iso3, name, True)
    assert {iso2 for iso2, country in reference.countries().items() if country.made_up} == set(MADE_UP)


def test_every_region_a_country_names_is_known():
    for country in reference.countries().values():
        for code in (country.region, country.subregion, country.area):
            assert not code or reference.regions()[code].name("nb")


def test_a_language_goes_by_its_short_code_where_it_has_one():
    assert reference.languages()["nb"].name_nb == "norsk bokmål"
    assert reference.languages()["ace"].name_en == "Achinese"
    assert len(reference.languages()) == 486


def test_the_guidelines_nine_core_treaties_and_norways_eight():
    core = [treaty for treaty in reference.treaties().values() if treaty.group == "core_un"]
    assert len(core) == 9
    assert [treaty.code for treaty in core if treaty.norway != "state_party"] == ["ICMW"]


def test_norways_status_agrees_with_the_ratification_table():
    for held in reference.ratifications("NO"):
        assert reference.treaties()[held.treaty].norway == held.status


def test_memberships_keep_the_sources_doubts():
    doubtful = {
        (row.iso2, row.organisation)
        for iso2 in reference.countries()
        for row in reference.memberships(iso2)
        if row.check
    }
    assert doubtful == {("GB", "EU"), ("RU", "COE"), ("NI", "OAS")}


def test_un_members_are_193():
    members = [
        row
        for iso2, country in reference.countries().items()
        if not country.made_up
        for row in reference.memberships(iso2)
        if row.organisation == "UN" and row.is_member
    ]
    assert len(members) == 193


def test_units_that_work_as_another_carry_its_tasks_rol_04():
    units = reference.units()
    assert "approve_demarche" in units["dep_regional"].tasks
    assert units["dep_european_trade"].tasks == units["dep_regional"].tasks


@pytest.mark.parametrize(
    ("table", "count"),
    [
        ("organisations", 55),
        ("mechanisms", 12),
        ("units", 13),
        ("hubs", 11),
        ("duties", 13),
        ("peer_guidelines", 9),
        ("norwegian_guidelines", 8),
        ("intergovernmental", 9),
    ],
)
def test_every_row_of_the_appendices_is_there_under_its_own_code(table, count):
    assert len(getattr(reference, table)()) == count
