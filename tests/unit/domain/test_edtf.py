"""Partial dates: what is read, what is refused, how they sort and how they are shown (DESIGN D14)."""

import pytest

from hrd_desktop.domain import edtf
from hrd_desktop.domain.edtf import Edtf, NotEdtf

READ = [
    ("2026", "2026", "2026", "2026-01-01", "2026-12-31"),
    ("2026-05", "May 2026", "mai 2026", "2026-05-01", "2026-05-31"),
    ("2026-03-12", "12 Mar 2026", "12. mars 2026", "2026-03-12", "2026-03-12"),
    ("2026-03-1X", "10–19 Mar 2026", "10.–19. mars 2026", "2026-03-10", "2026-03-19"),
    ("2026-03-0X", "1–9 Mar 2026", "1.–9. mars 2026", "2026-03-01", "2026-03-09"),
    ("2026-02-2X", "20–28 Feb 2026", "20.–28. feb. 2026", "2026-02-20", "2026-02-28"),
    ("2026-03-XX", "March 2026, day not known", "mars 2026, dag ikke kjent", "2026-03-01", "2026-03-31"),
    ("2026-XX", "2026, month not known", "2026, måned ikke kjent", "2026-01-01", "2026-12-31"),
    ("201X", "2010s", "2010-årene", "2010-01-01", "2019-12-31"),
    ("2026-03?", "March 2026 (uncertain)", "mars 2026 (usikkert)", "2026-03-01", "2026-03-31"),
    ("2026~", "about 2026", "omtrent 2026", "2026-01-01", "2026-12-31"),
    ("2026-03%", "about March 2026 (uncertain)", "omtrent mars 2026 (usikkert)", "2026-03-01", "2026-03-31"),
    ("2026-03-01/2026-03-09", "1 Mar 2026 – 9 Mar 2026", "1. mars 2026 – 9. mars 2026", "2026-03-01", "2026-03-09"),
    ("2026-03/..", "from March 2026, still going on", "fra mars 2026, pågår fortsatt", "2026-03-01", None),
    ("2026-03/", "from March 2026, end not known", "fra mars 2026, slutt ikke kjent", "2026-03-01", None),
    ("2026-03-12T04:30:00Z", "12 Mar 2026, 04:30 UTC", "12. mars 2026 kl. 04:30 UTC", "2026-03-12", "2026-03-12"),
]


@pytest.mark.parametrize(("text", "en", "nb", "earliest", "latest"), READ)
def test_a_partial_date_is_read_shown_and_written_back(text, en, nb, earliest, latest):
    date = Edtf.parse(text)
    assert date.text == str(date) == text
    assert (date.display(), date.display("nb")) == (en, nb)
    assert date.earliest.isoformat() == earliest
    assert (date.latest.isoformat() if date.latest else None) == latest


@pytest.mark.parametrize(
    "text",
    [
        "", " 2026", "2026 ", "26", "02026", "2026-3", "2026-13", "2026-00", "2026-02-30", "2026-02-3X", "2026-02-29",
        "0000", "000X", "2XXX", "XXXX", "201X-03", "2026-XX-12", "2026-1X", "2026-03-X2", "2026-03-12T04:30", "y2026",
        "2026-03-12T25:00:00", "2026-03-12T04:30:00+25", "2026-03T04:30:00", "2026-03-1XT04:30:00", "2026??", "?2026",
        "2026-03?-12", "../2026", "/2026", "2026/2025", "2026-03-09/2026-03-01", "2026/../2027", "2026/ ", "/", "..",
        "2026-21", "12.3.2026", "2026-03-12\n", "٢٠٢٦", "2026−03", "{2026}", "[2026]", "-0044", "2026/2027/2028",
    ],
)  # fmt: skip
def test_anything_else_is_refused_without_quoting_it(text):
    with pytest.raises(NotEdtf) as refused:
        Edtf.parse(text)
    assert text.strip(" ./?") in ("", "12") or text not in str(refused.value)
    assert not edtf.is_edtf(text)


def test_dates_sort_by_the_earliest_day_they_can_mean():
    texts = [
        "2026-03-12",
        "2026-03",
        "2026",
        "2025-12-31",
        "2026-03-1X",
        "201X",
        "2026-02/..",
        "2026-03-12T04:30:00Z",
    ]
    assert sorted(texts, key=edtf.sort_key) == [
        "201X", "2025-12-31", "2026", "2026-02/..", "2026-03", "2026-03-1X", "2026-03-12", "2026-03-12T04:30:00Z",
    ]  # fmt: skip


def test_what_is_no_date_is_shown_as_it_stands_and_sorts_last():
    assert edtf.display("last spring", "nb") == "last spring"
    assert max(["9999-12-31", "last spring"], key=edtf.sort_key) == "last spring"
