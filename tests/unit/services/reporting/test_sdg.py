"""Indicator 16.10.1 counts verified acts by its own categories, and says what it does not count (POL-13)."""

import pytest

from helpers import posts
from helpers.counted import Year
from hrd_desktop.services.reporting.asked import Asked

ASKED = Asked("sdg", "XL", "2025-01-01", "2025-12-31", plain=True)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    made = posts.mission(tmp_path_factory.mktemp("vault"))
    year = Year(made)
    case, person = year.case(1, hrd_gender="woman")
    other = year.add("hrd", hrd_alias="Bird 2", hrd_gender="man")
    judged = {"inc_country": "XL", "inc_verification": "verified", "inc_victim_category": "hrd"}

    def act(date, group, **said):
        year.add("inc", case, inc_date=date, inc_sdg=group, **{"inc_victims": [person], **judged, **said})

    act("2025-02-01", "killing", inc_victims=[person, other])
    act("2025-03", "arbitrary_detention")
    act("2025-12-30/2026-01-09", "torture", inc_victim_category="journalist")
    act("2024-07-01", "killing", inc_victim_category="trade_unionist")
    act("2025-04-01", "not_counted")
    act("2025-04-01", "killing", inc_verification="single")
    act("2025-04-01", "killing", inc_victim_category="family")
    act("2025-04-01", "kidnapping", inc_victim_category=None)
    act("202X", "torture")
    act("2025-04-01", "killing", inc_country="XV")
    year.add("inc", case, inc_date="2025-06-01", inc_type=["arrest"], inc_country="XL")
    year.write()
    yield made
    made.close()


def figure(view, key):
    (found,) = [one for one in view.parts if one.key == key]
    return {row.label: [one.text for one in row.amounts] for row in found.rows}


def test_verified_acts_count_once_for_each_person_by_category_and_kind_of_person_pol_13(session):
    found = figure(session.reporting.view(ASKED), "indicator")
    assert found == {
        "Killing": ["2", "2", "0", "0"],
        "Enforced disappearance": ["0", "0", "0", "0"],
        "Torture": ["1", "0", "1", "0"],
        "Arbitrary detention": ["1", "1", "0", "0"],
        "Kidnapping": ["0", "0", "0", "0"],
        "Other harmful act": ["0", "0", "0", "0"],
        "Total": ["4", "3", "1", "0"],
    }


def test_what_is_not_counted_is_said_with_its_reason(session):
    view = session.reporting.view(ASKED)
    assert figure(view, "left_out") == {
        "Not verified": ["1"], "Category not judged yet": ["1"], "Not said whom it counts for": ["1"],
        "Against family members": ["1"], "Of another kind than the indicator counts": ["1"],
        "Date too vague for the period": ["1"],
    }  # fmt: skip
    assert [box.strong for box in view.boxes] == ["4", "6"]


def test_persons_harmed_are_counted_by_gender_and_years_beside_each_other(session):
    view = session.reporting.view(ASKED)
    assert figure(view, "indicator_genders") == {"Woman": ["3"], "Man": ["1"], "Total": ["4"]}
    assert figure(view, "indicator_years")["2024"] == ["1"]
    assert figure(view, "indicator_years")["2025"] == ["4"]


def test_the_source_of_the_categories_and_the_way_of_counting_are_told(session):
    told = {one.title: one.text for one in session.reporting.view(ASKED).sections}
    assert "16.10.1" in told["Source"] and "High Commissioner for Human Rights" in told["Source"]
    assert "verified" in told["How it was counted"]


def test_small_numbers_are_held_back_here_too(session):
    view = session.reporting.view(Asked("sdg", "XL", "2025-01-01", "2025-12-31"))
    assert figure(view, "indicator") == {"Total": ["<5", "<5", "<5", "0"]}
    assert session.reporting.paper(view.asked, "nb").pdf.startswith(b"%PDF")
