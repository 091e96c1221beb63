"""Time zones: every country has one, made-up ones too, and the machine knows each."""

from datetime import UTC, date, time

import pytest

from hrd_desktop import reference
from hrd_desktop.reference.zones import moment_in, place_of

UNINHABITED = {"BV", "HM"}


def test_every_country_has_a_time_zone():
    held = {country for zone in reference.zones().values() for country in zone.countries}
    assert set(reference.countries()) - held == UNINHABITED
    assert held <= set(reference.countries())


def test_the_machine_knows_the_rules_of_every_zone():
    assert [code for code in reference.zones() if place_of(code) is None] == []


@pytest.mark.parametrize(("iso2", "zone"), [("NO", "Europe.Oslo"), ("XL", "UTC.plus2"), ("US", ""), ("", "")])
def test_a_country_with_one_zone_gives_it_and_one_with_several_leaves_it_open(iso2, zone):
    assert reference.zone_of_country(iso2) == zone


def test_a_clock_in_another_zone_is_a_moment():
    at = moment_in("UTC.plus2", date(2026, 3, 12), time(2, 10))
    assert at is not None
    assert at.astimezone(UTC).isoformat() == "2026-03-12T00:10:00+00:00"
    assert moment_in("Nowhere.Made-up", date(2026, 3, 12), time(2, 10)) is None


def test_a_zone_is_found_by_city_and_country_in_both_languages():
    cairo = reference.zones()["Africa.Cairo"]
    assert (cairo.name("en"), cairo.name("nb")) == ("Cairo, Egypt", "Kairo, Egypt")
    assert reference.zones()["UTC.minus3"].name("nb") == "UTC−3"
