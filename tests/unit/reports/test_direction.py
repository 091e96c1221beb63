"""Right-to-left words keep their place on a sheet that reads from left to right."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.reports.direction import CLOSE, OPEN, WHOLE, directed


def marked(text: str) -> str:
    """The isolates, drawn as brackets."""
    return directed(text).replace(WHOLE, "⟦⟦").replace(OPEN, "⟦").replace(CLOSE, "⟧")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Heron · 2026", "Heron · 2026"),
        ("Heron · مالك · 02:10 there", "Heron · ⟦مالك⟧ · 02:10 there"),
        ("said by «مالك الحزين» on 3 May", "said by «⟦مالك الحزين⟧» on 3 May"),
        ("file مالك (٤٢) here, and more words", "file ⟦مالك⟧ (٤٢) here, and more words"),
        ("file مالك (مرتين) was opened there", "file ⟦مالك (مرتين)⟧ was opened there"),
        ("the word مُحَمَّدٌ, twice in this", "the word ⟦مُحَمَّدٌ⟧, twice in this"),
        ("הם באו ב-2026.", "⟦⟦הם באו ב-2026.⟧"),
        ("English first\nفارسی بعد\n", "English first\n⟦⟦فارسی بعد⟧\n"),
        ("محمد was arrested on 3 May", "⟦محمد⟧ was arrested on 3 May"),
        ("turned \u202eback", "turned back"),
    ],
)
def test_runs_and_whole_lines_are_closed_off(text: str, wanted: str) -> None:
    assert marked(text) == wanted


@given(st.text(alphabet=st.sampled_from("abc אבג مال 12().:\n«»\u202e\u2067\u064b"), max_size=60))
def test_nothing_but_marks_of_direction_comes_or_goes_and_each_is_closed(text: str) -> None:
    given_back = directed(text)
    assert given_back.count(OPEN) + given_back.count(WHOLE) == given_back.count(CLOSE)
    for line in given_back.split("\n"):
        depth = 0
        for letter in line:
            depth += (letter in (OPEN, WHOLE)) - (letter == CLOSE)
            assert 0 <= depth <= 1
    plain = "".join(one for one in text if unicodedata.bidirectional(one) not in ("RLO", "RLI"))
    assert "".join(one for one in given_back if one not in (WHOLE, OPEN, CLOSE)) == plain
    assert directed(given_back) == given_back
