"""The lists that forms take from reference data."""

import pytest

from hrd_desktop import reference


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("country", 252),
        ("language", 486),
        ("treaty", 24),
        ("mechanism", 12),
        ("organisation", 55),
        ("source", 55),
        ("hub", 11),
    ],
)
def test_each_list_is_whole_in_both_languages_and_has_no_code_twice(name, count):
    entries = reference.choices(name)
    assert len({entry.code for entry in entries}) == len(entries) == count
    assert all(entry.en and entry.nb for entry in entries)


def test_made_up_countries_come_last_and_are_named_as_made_up():
    assert [tuple(entry) for entry in reference.choices("country")[-3:]] == [
        ("XL", "Lidovia (made up)", "Lidovia (oppdiktet)"),
        ("XV", "Valmora (made up)", "Valmora (oppdiktet)"),
        ("XO", "Orsena (made up)", "Orsena (oppdiktet)"),
    ]


def test_made_up_countries_can_be_left_out():
    assert len(reference.choices("country", made_up=False)) == 249


def test_a_list_that_reference_data_do_not_hold_is_refused():
    assert "gender" not in reference.LISTS
    with pytest.raises(KeyError):
        reference.choices("gender")
