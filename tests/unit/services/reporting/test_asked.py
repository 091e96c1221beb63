"""What a report is asked for: its days, what is offered, and how dates fall into it."""

from datetime import date

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.reporting.asked import Asked, of_key, spans, usual, whole


def test_the_periods_on_offer_hold_whole_years_halves_and_quarters():
    found = {one.code: (one.first, one.last) for one in spans(date(2026, 2, 10))}
    assert found["last_year"] == ("2025-01-01", "2025-12-31")
    assert found["this_half"] == ("2026-01-01", "2026-06-30")
    assert found["last_half"] == ("2025-07-01", "2025-12-31")
    assert found["last_quarter"] == ("2025-10-01", "2025-12-31")
    assert found["this_quarter"] == ("2026-01-01", "2026-03-31")
    assert found["last_12"] == ("2025-02-11", "2026-02-10")


def test_the_year_written_about_is_this_one_from_july_on():
    assert usual(date(2026, 6, 30)).first == "2025-01-01"
    assert usual(date(2026, 7, 1)).first == "2026-01-01"


def test_twelve_months_end_well_on_a_leap_day():
    found = {one.code: (one.first, one.last) for one in spans(date(2028, 2, 29))}
    assert found["last_12"] == ("2027-03-01", "2028-02-29")


@pytest.mark.parametrize(
    ("written", "inside"),
    [
        ("2025-07-01", True), ("2025", True), ("2025-12", True), ("2026-01", False), ("202X", False),
        ("2025-12-30/2026-01-09", True), ("2025-05/..", True), ("2024-12-31/2025-02-01", False), ("2025~", True),
        ("2025-07-01T23:30+02:00", True), ("not a date", False), ("", False),
    ],
)  # fmt: skip
def test_a_date_counts_where_it_surely_began_in_the_period(written, inside):
    assert Asked(first="2025-01-01", last="2025-12-31").holds(written) is inside


@pytest.mark.parametrize(("first", "last"), [("2025-13-01", "2025-12-31"), ("2025-06-02", "2025-06-01"), ("", "x")])
def test_days_that_are_no_period_are_refused(first, last):
    with pytest.raises(HrdError) as caught:
        whole(Asked(first=first, last=last), date(2026, 1, 1))
    assert caught.value.error == "PERIOD_INVALID"


def test_choices_survive_as_one_word_and_nonsense_reads_as_no_choice():
    asked = Asked("sdg", "XL", "2025-01-01", "2025-12-31", plain=True, checked=True)
    assert of_key(asked.key()) == asked
    assert of_key("nonsense|||") == Asked()
