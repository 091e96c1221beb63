"""Partial dates from any text: read and written back alike, or refused; never a crash."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.domain.edtf import Edtf, NotEdtf

_days = st.dates().map(str)
_months = st.dates().map(lambda day: str(day)[:7])
_years = st.integers(1, 9999).map(lambda year: f"{year:04}")
_vague = st.one_of(
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
    _years.map(lambda year: f"{year}-XX"),
    _months.map(lambda month: f"{month}-XX"),
    _months.map(lambda month: f"{month}-1X"),
)
_single = st.tuples(st.one_of(_days, _months, _years, _vague), st.sampled_from(["", "?", "~", "%"])).map("".join)
_intervals = st.one_of(
    _single.map(lambda start: f"{start}/.."),
    _single.map(lambda start: f"{start}/"),
    st.tuples(_days, _days).map(lambda pair: "/".join(sorted(pair))),
)


@given(st.one_of(_single, _intervals))
def test_every_partial_date_goes_round(text):
    date = Edtf.parse(text)
    assert date.text == text
    assert Edtf.parse(date.text) == date
    assert date.latest is None or date.earliest <= date.latest
    assert date.display("en")
    assert date.display("nb")
    assert date.sort_key.startswith(date.earliest.isoformat())


@given(st.text(alphabet="0123456789X-/.?~%T:Z+ ", max_size=24))
def test_a_text_near_a_date_is_read_whole_or_refused(text):
    with suppress(NotEdtf):
        assert Edtf.parse(text).text == text


@given(st.one_of(_single, _intervals), st.one_of(_single, _intervals))
def test_the_sort_key_orders_by_the_earliest_day(first, second):
    one, other = Edtf.parse(first), Edtf.parse(second)
    if one.earliest < other.earliest:
        assert one.sort_key < other.sort_key
