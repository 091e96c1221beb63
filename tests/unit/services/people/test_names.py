"""Names across spellings and scripts: alike is found, unlike is not, and nothing typed breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.services.people.likeness import Traits, judge
from hrd_desktop.services.people.names import compare, distance, plain, words

ALIKE = [
    ("Yusuf Haddad", "Youssef Hadad"),
    ("Yusuf Haddad", "يوسف حداد"),
    ("Fatima al-Masri", "فاطمة المصري"),
    ("Fatimah Masri", "Fatma El Masry"),
    ("Mohammad Rezai", "محمد رضایی"),
    ("Muhammad Rezai", "Mohammed Rezaee"),
    ("Mikhail Ivanov", "Михаил Иванов"),
    ("Michail Iwanow", "Михаил Иванов"),
    ("Yekaterina Zhukova", "Екатерина Жукова"),
    ("Oleksandr Shevchenko", "Олександр Шевченко"),
    ("Jusuf Kovač", "Yusuf Kovac"),
    ("Georgios Papadopoulos", "Γεώργιος Παπαδόπουλος"),
    ("Åse Bøe", "Aase Boe"),
    ("Nordmann, Kari", "Kari Nordmann"),
    ("KARI NORDMANN", "kari nordman"),
]
UNLIKE = [
    ("Amina Ivanova", "Amina Orlova"),
    ("Jamal Haddad", "Kamil Nasser"),
    ("Kari Nordmann", "Ola Testesen"),
    ("Михаил Иванов", "Сергей Петров"),
    ("李明", "王芳"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE, ids=[f"{a}-{b}" for a, b in ALIKE])
def test_one_name_in_two_spellings_or_scripts_is_alike(one, other):
    found = compare(words(one), words(other))
    assert found.whole and found.score >= 0.75, found


@pytest.mark.parametrize(("one", "other"), UNLIKE, ids=[f"{a}-{b}" for a, b in UNLIKE])
def test_two_names_are_not_alike(one, other):
    assert compare(words(one), words(other)).score <= 0.6


def test_how_names_are_alike_is_told_apart():
    assert compare(words("Kari Nordmann"), words("kari nordmann")).how == "same"
    assert compare(words("Kari Testesen"), words("Kari Tesetsen")).how in ("spelled", "sounds")
    assert compare(words("Yusuf Haddad"), words("يوسف حداد")).how == "sounds"
    part = compare(words("Kari Nordmann"), words("Kari Testesen"))
    assert not part.whole


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_and_the_order_does_not_matter(one, other):
    there, back = compare(words(one), words(other)), compare(words(other), words(one))
    assert abs(there.score - back.score) < 1e-9
    assert 0 <= there.score <= 1
    assert plain(one) == plain(plain(one)) or not plain(one).isascii()


@given(st.text(alphabet="abcdef", max_size=8), st.text(alphabet="abcdef", max_size=8))
def test_the_distance_is_none_for_equals_and_the_same_both_ways(one, other):
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))


def test_birth_place_and_organisation_speak_for_and_against():
    one = Traits("a", names=("Kari Nordmann",), born="1980-05", place="Orsena town", organisations=frozenset({"o"}))
    like = judge(one, Traits("b", names=("Cari Nordman",), born="1980", place="orsena", organisations=frozenset("o")))
    assert {"born_same_year", "same_place", "shared_organisation"} <= set(like.reasons)
    assert like.likely
    other = judge(one, Traits("c", names=("Kari Nordmann",), born="1955", country="XO"))
    assert "born_differs" in other.reasons and not other.likely


def test_a_number_in_common_is_reason_enough_without_a_name():
    assert judge(Traits("a"), Traits("b"), shared_contact=True).reasons == ("shared_contact",)
