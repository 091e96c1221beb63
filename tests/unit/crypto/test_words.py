"""Words that people compare, say and type (fault 68: a pasted space or another spelling never locks anyone out)."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop import i18n
from hrd_desktop.crypto import errors, words

CODE = words.new_code()
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_fingerprint_has_eight_words_that_carry_its_first_88_bits() -> None:
    digest = hashlib.sha256(b"made up").digest()
    said = words.words_of(digest)
    number = int.from_bytes(digest, "big") >> 256 - 88
    assert [words.word_list().index(word) for word in said] == [number >> 11 * (7 - n) & 2047 for n in range(8)]
    assert words.words_of(digest, 12)[:8] == said
    assert len(words.word_list()) == 2048
    with pytest.raises(ValueError, match="too few"):
        words.words_of(digest, 7)


def test_a_generated_passphrase_has_six_words_and_is_always_good_enough() -> None:
    assert words.new_passphrase() != words.new_passphrase()
    assert len(words.new_passphrase().split()) == 6
    assert all(words.judge(words.new_passphrase(5)).acceptable for _ in range(200))


def test_the_code_has_eleven_groups_of_four_without_letters_that_look_alike() -> None:
    groups = words.groups_of(CODE)
    assert [len(group) for group in groups] == [4] * 11
    assert not set("".join(groups)) & set("ILOU")
    assert words.parse_code(CODE) == CODE
    assert words.wrong_groups(CODE) == ()


@pytest.mark.parametrize(
    "change", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "o")]
)
def test_the_code_is_read_however_it_is_typed(change: object) -> None:
    assert callable(change)
    for _ in range(20):
        code = words.new_code()
        assert words.parse_code(f" {change(code)}\n") == code


@given(place=st.integers(0, 43), letter=st.sampled_from(ALPHABET))
def test_any_one_wrong_letter_is_found_and_its_group_named(place: int, letter: str) -> None:
    groups = words.groups_of(CODE)
    text = "".join(groups)
    if text[place] == letter:
        return
    with pytest.raises(errors.RecoveryCodeMistyped) as caught:
        words.parse_code(text[:place] + letter + text[place + 1 :])
    assert caught.value.facts["groups"] == str(place // 4 + 1)


@given(group=st.integers(0, 10), first=st.integers(0, 3), second=st.integers(0, 3))
def test_two_exchanged_letters_of_a_group_are_found(group: int, first: int, second: int) -> None:
    groups = list(words.groups_of(CODE))
    letters = list(groups[group])
    if letters[first] == letters[second]:
        return
    letters[first], letters[second] = letters[second], letters[first]
    groups[group] = "".join(letters)
    assert words.wrong_groups("-".join(groups)) == (group + 1,)


@given(one=st.integers(0, 10), other=st.integers(0, 10))
def test_two_exchanged_groups_are_found(one: int, other: int) -> None:
    groups = list(words.groups_of(CODE))
    if one == other:
        return
    groups[one], groups[other] = groups[other], groups[one]
    assert set(words.wrong_groups("-".join(groups))) == {one + 1, other + 1}


def test_missing_and_added_groups_are_named() -> None:
    for typed, named in (
        (CODE[:-5], "11"),
        (CODE[:-1], "11"),
        (CODE + "-0000", "12"),
        ("", ", ".join(map(str, range(1, 12)))),
    ):
        with pytest.raises(errors.RecoveryCodeMistyped) as caught:
            words.parse_code(typed)
        assert caught.value.facts["groups"] == named


@given(st.text(max_size=80))
def test_whatever_is_typed_as_a_code_is_read_or_refused(text: str) -> None:
    try:
        words.parse_code(text)
    except errors.RecoveryCodeMistyped:
        words.wrong_groups(text)


@pytest.mark.parametrize(
    "weak",
    [
        "", "short one", "passwordpassword1", "qwertyuiopasdfgh", "1234567890123456", "aaaaaaaaaaaaaaaaaaaaaaaa",
        "abandon abandon abandon abandon abandon", "HumanRightsDefender2026!", "hrd-desktop hrd-desktop",
        "Correct Horse Battery Staple", "12 November 2026 ",
    ],
)  # fmt: skip
def test_a_passphrase_that_people_guess_is_refused_with_a_reason(weak: str) -> None:
    judgment = words.judge(weak)
    assert not judgment.acceptable
    assert judgment.why
    assert judgment.advice
    assert not weak or weak not in judgment.text


@pytest.mark.parametrize(
    "good",
    ["heron walks over blue stones", "vi drikker kaffe hver morgen klokka ni", "ж" * 3 + "ёлка за окном горит зимой"],
)
def test_a_long_unlikely_passphrase_needs_no_digits_or_signs(good: str) -> None:
    assert words.judge(good).acceptable


def test_what_is_known_of_the_officer_does_not_count() -> None:
    assert not words.judge("Embassy of Lidovia", context=["Embassy of Lidovia"]).acceptable


def test_length_is_counted_without_the_space_around_it() -> None:
    assert not words.judge("b7#kQ9!x" + " " * 20).acceptable
    assert words.normal(" bla\u030abær\u00a0\n") == "blåbær"


def test_a_very_long_passphrase_is_judged_too() -> None:
    assert words.judge("heron over the stones " * 3 + "x" * 5000).acceptable


def test_the_judgment_is_given_in_the_chosen_language() -> None:
    i18n.set_language("en")
    assert words.judge("short").text.startswith("It has fewer than 15 characters.")
