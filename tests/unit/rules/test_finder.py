"""The protection finder: what fits whom, and why."""

import pytest

from hrd_desktop import i18n, reference
from hrd_desktop.rules.finder import Person, find


@pytest.fixture(autouse=True)
def english():
    i18n.set_language("en")
    yield
    i18n.set_language("en")


def codes(person, needs=()):
    return [fit.code for fit in find(person, needs)]


def test_what_serves_everybody_fits_somebody_of_whom_nothing_is_known_ref_c_13():
    assert codes(Person()) == [
        "REF-C-01",
        "REF-C-03",
        "REF-C-06",
        "REF-C-09",
        "REF-C-10",
        "REF-B-38",
        "REF-B-41",
    ]


@pytest.mark.parametrize(
    ("person", "first"),
    [
        (Person(groups=frozenset({"women"})), {"REF-C-11", "REF-C-12"}),
        (Person(groups=frozenset({"sogi"})), {"REF-C-02"}),
        (Person(professions=frozenset({"artist_author"})), {"REF-C-04"}),
        (Person(professions=frozenset({"journalist_media"})), {"REF-C-04"}),
        (Person(professions=frozenset({"student_academic"})), {"REF-C-07", "REF-C-08"}),
        (Person(organisation=True), {"REF-C-05", "REF-B-20"}),
    ],
)
def test_what_is_made_for_the_group_or_profession_comes_first_acu_05(person, first):
    assert set(codes(person)[: len(first)]) == first


def test_no_mechanism_for_women_is_offered_to_others():
    assert not {"REF-C-11", "REF-C-12"} & set(codes(Person(groups=frozenset({"rural"}))))


@pytest.mark.parametrize(
    ("need", "person", "expected"),
    [
        ("study", Person(professions=frozenset({"student_academic"})), {"REF-C-07", "REF-C-08"}),
        ("stay", Person(), {"REF-C-06", "REF-C-09", "REF-C-10"}),
        ("grant", Person(), {"REF-C-03", "REF-C-10", "REF-B-41"}),
    ],
)
def test_a_need_narrows_the_list_acu_06_to_acu_10(need, person, expected):
    assert set(codes(person, [need])) == expected


def test_regional_networks_fit_in_their_region_only_acu_07():
    assert "REF-B-31" in codes(Person(country="KE"))
    assert "REF-B-25" in codes(Person(country="KE"))
    assert "REF-B-27" not in codes(Person(country="KE"))
    assert "REF-B-27" in codes(Person(country="NP"))
    assert "REF-B-25" not in codes(Person(country=""))


def test_reasons_are_words_in_the_officers_language():
    i18n.set_language("nb")
    first = find(Person(groups=frozenset({"women"}), country="KE"))[0]
    assert first.reasons[0] == "kvinner"
    i18n.set_language("en")
    found = {fit.code: fit for fit in find(Person(country="KE"))}
    assert found["REF-B-31"].reasons == ("covers Eastern Africa", "regional network of defenders")


def test_every_offer_of_the_tables_meets_a_need_and_has_words():
    rows = [*reference.mechanisms().values(), *reference.reaches().values()]
    for code in {offer for row in rows for offer in row.offers}:
        assert set(reference.offers.meets(code)) <= set(reference.offers.NEEDS)
        assert reference.offers.meets(code), code
    assert set(reference.reaches()) <= set(reference.organisations())
