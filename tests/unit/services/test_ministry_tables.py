"""Tables of the Ministry: looked at, refused by line, taken in whole, and used by routing and the country profile."""

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.mission import ministry_tables, routing

DESKS = "iso2,department,desk\nXL,dep_regional,Desk for Lidovia\nXV,dep_european_trade,\n"
HUBS = "iso2,hub\nXL,nairobi\n"


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path, "made.hrdvault")
    yield made
    made.close()


def written(tmp_path, text, name="table.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_preview_changes_nothing_and_taking_in_replaces_the_whole_table(session, tmp_path):
    file = written(tmp_path, DESKS)
    assert ministry_tables.preview(session, file).new == ("XL", "XV")
    assert ministry_tables.tables(session).desks == {}
    ministry_tables.take_in(session, file)
    assert ministry_tables.tables(session).departments == {"XL": "dep_regional", "XV": "dep_european_trade"}
    later = ministry_tables.take_in(session, written(tmp_path, "iso2,department,desk\nXL,,New desk\n"))
    assert (later.changed, later.gone) == (("XL",), ("XV",))
    assert ministry_tables.tables(session).departments == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "first line"),
        ("country,desk\nXL,a\n", "first line"),
        ("iso2,hub\n", "no country"),
        ("iso2,hub\nQQ,nairobi\n", "line 2"),
        ("iso2,hub\nXL,nairobi\nXL,ankara\n", "line 3"),
        ("iso2,hub\nXL,paris\n", "hub must be one of"),
        ("iso2,department,desk\nXL,dep_moon,\n", "department must be one of"),
        ("iso2,department,desk\nXL,,\n", "neither"),
        ("iso2,department,desk\nXL,,a\u202eb\n", "cannot be shown"),
        ("iso2,hub\nXL\n", "cells"),
    ],
)
def test_a_wrong_table_is_refused_by_line_and_the_old_one_stays(session, tmp_path, text, named):
    ministry_tables.take_in(session, written(tmp_path, HUBS, "hubs.csv"))
    with pytest.raises(HrdError) as caught:
        ministry_tables.take_in(session, written(tmp_path, text))
    assert caught.value.error == "MINISTRY_TABLE_INVALID"
    assert named in str(caught.value.facts["why"])
    assert ministry_tables.tables(session).hubs == {"XL": "nairobi"}


def test_a_file_that_is_no_text_is_refused(session, tmp_path):
    file = tmp_path / "table.csv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(HrdError):
        ministry_tables.preview(session, file)


def test_the_route_of_a_case_and_its_computed_answer_follow_the_tables(session, tmp_path):
    case = session.cases.start_urgent().case
    assert len(routing.of_case(session, case).gaps) == 3
    ministry_tables.take_in(session, written(tmp_path, DESKS))
    ministry_tables.take_in(session, written(tmp_path, HUBS, "hubs.csv"))
    country = session.about().country
    session.vault.put("post.country", "XL")
    view = routing.of_case(session, case)
    assert country and view.gaps == ()
    assert (view.stops[0].name, view.hub) == ("Desk for Lidovia", "Nairobi")
    assert str(session.answers.sheet(case).value("cas_route")).startswith("Desk for Lidovia; Department for Regional")


def test_the_country_profile_shows_desk_and_hub_rol_02_rol_28(session, tmp_path):
    ministry_tables.take_in(session, written(tmp_path, DESKS))
    ministry_tables.take_in(session, written(tmp_path, HUBS, "hubs.csv"))
    profile = session.records.new("cty", answers={"cty_country": "XL"})
    sheet = session.answers.sheet(profile)
    assert sheet.value("cty_desk") == "Desk for Lidovia, Department for Regional Affairs"
    assert sheet.value("cty_hub") == "Nairobi"
