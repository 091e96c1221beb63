"""The shipped tables are whole, dated and in both languages."""

import re

import pytest

from hrd_desktop import assets, reference
from hrd_desktop.reference import tables

TABLES = sorted(path.stem for path in assets.resource("reference").glob("*.csv") if path.stem != "sources")


def test_every_table_has_a_source_and_every_source_a_table():
    assert sorted(reference.sources()) == TABLES


@pytest.mark.parametrize("name", TABLES)
def test_a_table_holds_as_many_rows_as_its_source_says(name):
    assert sum(1 for _ in tables.rows(name)) == reference.sources()[name].rows


@pytest.mark.parametrize("name", TABLES)
def test_derived_and_made_up_tables_carry_a_date_and_all_a_licence_and_an_origin(name):
    source = reference.sources()[name]
    assert source.licence and source.origin
    assert bool(source.as_of) == (source.kind != "guidelines")
    assert re.fullmatch(r"(20\d\d(-\d\d(-\d\d)?)?)?", source.as_of)


def test_every_ratification_carries_its_date():
    held = [row for iso2 in reference.countries() for row in reference.ratifications(iso2)]
    assert len(held) == 3473 + 18
    assert {row.as_of for row in held if row.iso2 != "XL"} == {"2022-08"}
    assert {row.status for row in held} == {"state_party", "signatory", "no_action"}


def test_every_membership_carries_its_date():
    held = [row for iso2 in reference.countries() for row in reference.memberships(iso2)]
    assert len(held) == 563 + 3
    assert all(row.as_of for row in held)


@pytest.mark.parametrize("name", [name for name in TABLES if name != "ratification-status-template"])
def test_no_column_of_names_is_empty_in_either_language(name):
    for row in tables.rows(name):
        for column, cell in row.items():
            if column.endswith("_nb"):
                assert bool(cell) == bool(row[_english(column, row)]), (name, row)


def _english(column, row):
    base = column.removesuffix("_nb")
    return f"{base}_en" if f"{base}_en" in row else base


def test_the_unicode_licence_and_the_account_of_sources_ship_beside_the_data():
    for name in ("LICENSE-unicode.txt", "SOURCES.md"):
        assert assets.resource("reference", name).is_file()


def test_what_is_not_filled_yet_reads_as_empty():
    assert all(mechanism.contact == "" for mechanism in reference.mechanisms().values())
    assert reference.hubs()["nairobi"].serves == ()
    assert reference.mechanisms()["REF-C-11"].offers == ("support",)
