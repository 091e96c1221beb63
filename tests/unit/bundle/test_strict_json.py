"""JSON on which two parsers could disagree is refused (BUNDLE section 4, inputs 34 to 36)."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.bundle import strict_json
from hrd_desktop.errors import HrdError

NESTED = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


@pytest.mark.parametrize(
    "text",
    [
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":{"a":1,"\\u0061":2}}',
        b'{"a":NaN}',
        b'{"a":-Infinity}',
        b'{"a":1e999}',
        b'{"a":9007199254740992}',
        b'{"a":-9007199254740993}',
        b'{"a":' + b"9" * 200_000 + b"}",
        b'{"a":"\\ud800"}',
        b'{"\\udfff":1}',
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        '{"a":1}'.encode("utf-16"),
        b'{"a":1} x',
        b'{"a":"unended',
        b'{"a":"unended\\',
        b"",
    ],
)
def test_what_parsers_read_differently_is_refused(text: bytes) -> None:
    with pytest.raises(HrdError) as refusal:
        strict_json.parse(text)
    assert refusal.value.error == "SCHEMA_INVALID"


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert strict_json.parse(b'{"a":"\\ud83d\\udc26"}') == {"a": "\N{BIRD}"}


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_deep_nesting_is_refused_before_parsing(opening: bytes) -> None:
    with pytest.raises(HrdError) as refusal:
        strict_json.parse(opening * 100_000)
    assert refusal.value.error == "LIMIT_EXCEEDED"


def test_nesting_up_to_the_limit_is_read() -> None:
    assert strict_json.parse(b"[" * 32 + b"]" * 32) is not None
    with pytest.raises(HrdError):
        strict_json.parse(b"[" * 33 + b"]" * 33)


def test_brackets_inside_text_do_not_count() -> None:
    assert strict_json.depth(b'["[[[[\\"[[[[", "\\\\"]') == 1


def test_text_full_of_escapes_is_measured_in_linear_time() -> None:
    """An unended string of escaped quotes would take hours if every quote began a new search."""
    assert strict_json.depth(b'["' + b'\\"' * 2_000_000) == 1


@given(NESTED)
def test_depth_is_that_of_the_value(value: object) -> None:
    def deep(item: object) -> int:
        children = item.values() if isinstance(item, dict) else item if isinstance(item, list) else None
        return 0 if children is None else 1 + max(map(deep, children), default=0)

    assert strict_json.depth(json.dumps(value).encode()) == deep(value)


@given(NESTED)
def test_canonical_json_reads_back_and_is_stable(value: object) -> None:
    written = strict_json.canonical(value)
    assert strict_json.parse(written, nesting=64) == value
    assert strict_json.canonical(strict_json.parse(written, nesting=64)) == written


def test_canonical_json_sorts_keys_by_utf16_and_writes_no_space() -> None:
    assert strict_json.canonical({"ø": 1, "a": [True, None, 1.0]}) == '{"a":[true,null,1],"ø":1}'.encode()


def test_a_number_that_would_be_rounded_is_not_written() -> None:
    with pytest.raises(HrdError):
        strict_json.canonical({"a": 2**53})
