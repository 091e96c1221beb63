"""Two clocks for one moment: the one where it happened and the reader's."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop import i18n, reference
from hrd_desktop.services import times

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("day", "clock", "zone", "words"),
    [
        ("2026-11-12", "02:10", "UTC.plus2", "their 02:10, yours 01:10"),
        ("2026-11-12", "00:30", "UTC.plus4", "their 00:30, yours 21:30 the day before"),
        ("2026-11-12", "23:30", "UTC.minus3", "their 23:30, yours 03:30 the day after"),
        ("2026-11-12", "02:10", "Europe.Oslo", "02:10, the same as yours"),
        ("2026-11", "02:10", "UTC.plus2", "their 02:10"),
        ("2026-11-12", "02:10", "", "their 02:10"),
        ("2026-11-12", "", "UTC.plus2", ""),
    ],
)
def test_the_clock_there_stands_beside_the_readers(day, clock, zone, words):
    assert times.both(day, clock, zone, OSLO) == words


def test_summer_time_is_that_of_the_day_and_not_of_today():
    """Fault 34."""
    assert times.both("2026-03-28", "12:00", "UTC.plus2", OSLO) == "their 12:00, yours 11:00"
    assert times.both("2026-03-30", "12:00", "UTC.plus2", OSLO) == "12:00, the same as yours"


def test_a_sheet_names_norway_since_nobody_knows_who_reads_it():
    assert times.on_paper("2026-11-12", "02:10", "UTC.plus2") == "02:10 there, 01:10 in Norway"
    assert times.on_paper("2026-11-12", "02:10", "Europe.Oslo") == "02:10 there and in Norway"
    assert times.on_paper("2026-11", "02:10", "UTC.plus2") == "02:10 there"


SECONDS = st.integers(946_684_800, 4_102_444_800)


@given(SECONDS, st.sampled_from(sorted(reference.zones())))
def test_a_moment_read_on_the_clock_there_is_that_moment(seconds, zone):
    moment = datetime.fromtimestamp(seconds, UTC)
    found = times.clock_in(zone, moment)
    assert found is not None
    back = times.moment(*found, zone)
    assert back is not None
    # An hour that comes twice when summer time ends is read as the first of the two.
    assert abs(back - moment.replace(second=0)) in (
        timedelta(0),
        timedelta(hours=1),
        timedelta(minutes=30),
    )


@given(st.text(max_size=12), st.text(max_size=8), st.text(max_size=20))
def test_whatever_was_typed_makes_words_and_no_failure(day, clock, zone):
    assert isinstance(times.both(day, clock, zone, timezone(timedelta(hours=1))), str)
    assert isinstance(times.on_paper(day, clock, zone), str)


def test_the_zone_is_named_in_the_readers_language():
    i18n.set_language("nb")
    assert times.zone_label("Africa.Cairo") == "Kairo, Egypt"
    assert times.zone_label("Made-up") == ""
