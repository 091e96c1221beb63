"""Names in a list stand where their readers look for them, in each of the fifteen scripts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.scripts import SCRIPTS
from hrd_desktop.domain.alphabet import reads_from_right, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["ari", "Émile", "Ería", "Zoë", "Zz", "Ærfugl", "ørn", "Åse"],
        ["Ёлка", "ель", "Иван", "Ира", "йод", "Катя"],
        ["Άννα", "Βάσω", "ελένη", "Έφη"],
        ["أحمد", "باسم", "پروین", "تقی", "كمال", "گلناز", "ليلى"],
        ["אנפה", "בַּדוּי", "גלי"],
        ["เกษม", "ขวัญ", "แดง", "สมชาย"],
        ["अनिता", "गीता", "सीता"],
        ["কবির", "রহিমা"],
        ["კატო", "ნინო", "ყანჩა"],
        ["Արմեն", "կռունկ", "Հասմիկ"],
        ["ኣበበ", "ኽሊል"],
        ["王", "白"],
    ],
)
def test_each_script_is_in_its_order(ordered):
    keys = [sort_key(one) for one in ordered]
    assert keys == sorted(set(keys))


def test_the_scripts_follow_each_other_and_each_sample_has_a_key():
    keys = {script: sort_key(sample.name) for script, sample in SCRIPTS.items()}
    assert len(set(keys.values())) == len(SCRIPTS)
    order = sorted(keys, key=keys.__getitem__)
    assert order[:3] == ["Latin", "Greek", "Cyrillic"] and order[-1] == "Chinese"


@given(st.text(max_size=40))
def test_any_text_has_a_key_that_does_not_change_with_its_form(text):
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))


def test_what_is_read_from_the_right_is_told_by_its_first_letter():
    found = {script for script, one in SCRIPTS.items() if reads_from_right(f"12 («{one.text}")}
    assert found == {"Arabic", "Persian", "Hebrew"}
